"""`envoyage import roster`: who held which office when, from a CSV file into the roster of the book."""

from pathlib import Path

import click

from envoyage.cli.bulk import passed_over
from envoyage.cli.opening import Misused, Wrong, book, editor
from envoyage.cli.options import AS, WHY
from envoyage.cli.readings import tell


@click.command("roster")
@click.argument("file", type=click.Path(path_type=Path))
@AS
@WHY
@click.pass_context
def roster(ctx: click.Context, file: Path, name: str | None, why: str) -> None:
    """Take tenures into the roster of the book: CSV with the columns of resources/roster/README.md.

    What the roster has already changes nothing. A faulty row is named with its line and passed over; the exit
    code is then 1. `envoyage undo` takes an import back.
    """
    if not file.is_file():
        raise Misused(f"{file} is no file; name a CSV file of tenures.")
    faults = 0

    def fault(line: int, sentence: str) -> None:
        nonlocal faults
        faults += 1
        tell(f"Error: {file.name}, line {line}: {sentence}")

    with book():
        from envoyage.record.enlisting import enlist
        from envoyage.record.ledger import Refused

        try:
            with file.open(encoding="utf-8-sig", newline="") as lines:
                done = enlist(lines, who=editor(name), why=why, fault=fault)
        except UnicodeDecodeError as error:
            raise Wrong(f"{file} is not in UTF-8; save it so and run it again.") from error
        except Refused:
            raise
        except ValueError as error:
            raise Wrong(f"{file} is no roster. {error}") from error
    said = f"{done.new:,} tenures came into the roster" + (f" (entry {done.entry})." if done.entry else ".")
    click.echo(said + (f" {done.known:,} were in it already." if done.known else ""))
    if faults:
        tell(passed_over(faults, "row", "roster"))
        ctx.exit(1)
