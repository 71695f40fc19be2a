"""`envoyage import csv`: any table of journeys, by a mapping file that says which column is what."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from envoyage.cli.bulk import Faults, finished, interrupted, needs_signature, spare_the_collector
from envoyage.cli.interrupting import interrupted_afterwards
from envoyage.cli.opening import Misused, Wrong, book, editor
from envoyage.cli.progress import progress

if TYPE_CHECKING:
    from envoyage.record.ledger import Incoming


@click.command("csv")
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--map",
    "mapping_file",
    metavar="FILE",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The mapping, in TOML or JSON; docs/import-csv.md has its parts.",
)
@click.option("--accept", is_flag=True, help="Accept what comes in; needs --as and --why.")
@click.option("--why", default="", help="The reason, for the history.")
@click.option(
    "--as", "name", metavar="NAME", help="Who brings it in. Default: ENVOYAGE_EDITOR, or your account."
)
@click.pass_context
def csv(ctx: click.Context, file: Path, mapping_file: Path, accept: bool, why: str, name: str | None) -> None:
    """Take a table of journeys into the book: each trip is a report, each fact's passage is its row.

    What is in the book already is left alone; a row that changed makes a later version of its report. A row
    that cannot be understood is named with its line and passed over; the exit code is then 1.
    """
    needs_signature(accept, name, why)
    if not file.is_file():
        raise Misused(f"{file} is no file; name a table in CSV.")
    fault = Faults()
    spare_the_collector()
    with book():
        from envoyage.datasets.mapped import Mapping, Unusable, readings, rows_of
        from envoyage.facts.checking import check
        from envoyage.record.importing import take_in_all
        from envoyage.record.ledger import Arrived, Incoming, Signature

        def bad(line: int, sentence: str) -> None:
            fault(f"{file.name}, line {line}", sentence)

        def trips() -> "Iterator[Incoming]":
            for row, reading in readings(rows, mapping, today=datetime.now(tz=UTC).date(), fault=bad):
                try:
                    check(reading)
                except ValueError as error:
                    bad(row.line, str(error))
                else:
                    yield Incoming(reading=reading, provenance=f"{file.name}, line {row.line}")

        try:
            mapping = Mapping.load(mapping_file)
            with file.open(encoding="utf-8-sig", newline="") as lines:
                rows = list(rows_of(lines, mapping, fault=bad))
        except Unusable as error:
            raise Misused(str(error)) from error
        except UnicodeDecodeError as error:
            raise Wrong(f"{file} is not in UTF-8; save it so and run it again.") from error
        who, done = editor(name), Arrived()
        try:
            with progress("Importing", len(rows)) as bar:

                def so_far(arrived: Arrived) -> None:
                    nonlocal done
                    done = arrived
                    bar.at(done.reports + done.known, len(rows))

                take_in_all(
                    trips(),
                    reader=f"the mapping {mapping.name}",
                    who=who,
                    signature=Signature(who=who, why=why) if accept else None,
                    fault=fault,
                    tell=so_far,
                    whole=interrupted_afterwards,
                )
        except KeyboardInterrupt:
            interrupted(ctx, done)
    finished(ctx, done, fault, of="row")
