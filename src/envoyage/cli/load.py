"""`envoyage load`: takes the bundled trackers into the book."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from envoyage.cli.bulk import spare_the_collector
from envoyage.cli.interrupting import interrupted_afterwards
from envoyage.cli.opening import book
from envoyage.cli.progress import progress

if TYPE_CHECKING:
    from envoyage.record.bundle import Bundle


@click.command()
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--history", is_flag=True, help="Load the travels and visits that ship, instead.")
def load(folder: Path | None, history: bool) -> None:
    """Load the bundled trackers, or those of FOLDER, with their reports and verdicts.

    What the book has is left alone: a second load takes a moment, and decisions made since stay.
    """
    if history and folder:
        raise click.UsageError("--history loads what ships; leave the folder out, or say `envoyage import`.")
    with book():
        if history:
            load_history()
        else:
            load_bundles(folder)


def load_history() -> None:
    """Loads the travels and visits that ship; those that are there already take a moment."""
    from envoyage.record.historian import bring_in_shipped, shipped
    from envoyage.record.ledger import Arrived

    spare_the_collector()
    trips = shipped()
    with progress(f"Loading {len(trips):,} trips since {min(trip.first.year for trip in trips)}") as bar:

        def so_far(arrived: Arrived) -> None:
            bar.at(arrived.reports + arrived.known, len(trips))

        done = bring_in_shipped(trips, tell=so_far, whole=interrupted_afterwards)
    click.echo(f"history: {f'{done.reports:,} trips added' if done.reports else 'nothing new'}.")


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
