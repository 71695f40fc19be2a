"""`envoyage import history-at-state`: the Historian's tables of travels and visits, accepted and signed."""

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from envoyage.cli.bulk import Faults, spare_the_collector
from envoyage.cli.interrupting import interrupted_afterwards
from envoyage.cli.opening import Misused, book, editor
from envoyage.cli.progress import progress
from envoyage.cli.readings import INTERRUPTED, tell

if TYPE_CHECKING:
    from envoyage.record.ledger import Arrived

_WHY = "As the Office of the Historian records it."


@click.command("history-at-state")
@click.argument("folder", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path))
@click.option("--why", default=_WHY, show_default=True, help="Why it is accepted, for the history.")
@click.option(
    "--as", "name", metavar="NAME", help="Who brings it in. Default: ENVOYAGE_EDITOR, or your account."
)
@click.pass_context
def history(ctx: click.Context, folder: Path, why: str, name: str | None) -> None:
    """Take travels and visits of the Office of the Historian into the book, accepted in your name.

    FOLDER holds its repositories travels/ and visits/, or one of them. Run again, it takes in what is new and
    what changed; a row that is none is named and passed over, and the exit code is then 1.
    """
    fault = Faults()
    spare_the_collector()
    with book():
        from envoyage.datasets.historian import NoTables, journeys_in
        from envoyage.record.historian import bring_in
        from envoyage.record.ledger import Arrived, Signature

        try:
            trips = list(journeys_in(folder, fault=fault))
        except NoTables as error:
            raise Misused(str(error)) from error
        done = Arrived()
        begun = monotonic()
        try:
            with progress("Reading", len(trips)) as bar:

                def so_far(arrived: Arrived) -> None:
                    nonlocal done
                    done = arrived
                    trips_done = done.reports + done.known
                    bar.says(
                        f"{trips_done:,} trips, {trips_done / (monotonic() - begun + 0.01):,.0f} a second"
                    )
                    bar.at(trips_done, len(trips))

                brought = bring_in(
                    trips,
                    signature=Signature(who=editor(name), why=why),
                    fault=fault,
                    tell=so_far,
                    whole=interrupted_afterwards,
                )
        except KeyboardInterrupt:
            tell(f"Interrupted. {in_words(done)} Run it again to go on where it was.")
            ctx.exit(INTERRUPTED)
    from envoyage.tongue.phrases import counted

    click.echo(in_words(brought.arrived))
    if brought.moved:
        click.echo(f"Taken back, as part of another trip by now: {counted(brought.moved, 'trip')}.")
    for gone in brought.gone:
        tell(f"{gone} is in the book and no longer in the tables; `envoyage ledger {gone}` leads to it.")
    if fault.many:
        rows = counted(fault.many, "row")
        tell(f"Passed over: {rows}. Mend what is named above and run it again; the rest is in the book.")
        ctx.exit(1)


def in_words(done: "Arrived") -> str:
    """What came in, as a sentence."""
    from envoyage.tongue.phrases import counted

    said = f"{counted(done.reports, 'trip')} came in with {counted(done.claims, 'fact')}"
    return f"{said}; {done.known:,} were in the book already." if done.known else f"{said}."
