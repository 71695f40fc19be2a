"""`envoyage load`: takes the bundled trackers into the book."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from envoyage.cli.opening import book
from envoyage.cli.progress import progress

if TYPE_CHECKING:
    from envoyage.record.bundle import Bundle


@click.command()
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def load(folder: Path | None) -> None:
    """Load the bundled trackers, or those of FOLDER, with their reports and verdicts.

    What the book has is left alone: a second load takes a moment, and decisions made since stay.
    """
    with book():
        load_bundles(folder)


def load_bundles(folder: Path | None = None) -> None:
    """Loads every tracker of a folder, by default of those shipped."""
    from envoyage.record import bundle

    for each in bundle.bundles(folder or bundle.shipped()):
        _load(each)


def _load(bundle: "Bundle") -> None:
    from envoyage.record.bundle import load

    with progress(f"Reading {len(bundle.reports)} reports", len(bundle.reports)) as bar:
        done = load(bundle, tell=lambda report: bar.more())
    for sentence in done.gone:
        click.secho(sentence, fg="yellow", err=True)
    added = f"{done.reports} reports and {done.verdicts} verdicts added"
    click.echo(f"{done.slug}: {added if done.reports or done.verdicts else 'nothing new'}.")
