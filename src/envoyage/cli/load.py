"""`envoyage load`: takes the bundled trackers into the book."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from envoyage.cli.opening import book

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
    from rich.console import Console
    from rich.progress import Progress

    from envoyage.record.bundle import load

    console = Console(stderr=True, highlight=False)
    with Progress(console=console, transient=True) as progress:
        bar = progress.add_task(f"Reading {len(bundle.reports)} reports", total=len(bundle.reports))
        done = load(bundle, tell=lambda report: progress.advance(bar))
    for sentence in done.gone:
        console.print(sentence, style="yellow", markup=False)
    added = f"{done.reports} reports and {done.verdicts} verdicts added"
    click.echo(f"{done.slug}: {added if done.reports or done.verdicts else 'nothing new'}.")
