"""`envoyage correct`: publishes a fact with another value than the reader found."""

import click

from envoyage.cli.deciding import tell
from envoyage.cli.opening import Misused, book, editor
from envoyage.cli.options import AS, WHY
from envoyage.cli.values import typed


@click.command()
@click.argument("trip")
@click.argument("claim")
@click.argument("parts", nargs=-1, metavar="[KEY=WORDS]...")
@click.option(
    "--quote", metavar="WORDS", help="The words of the report that say so, where others than found."
)
@AS
@WHY
def correct(
    trip: str, claim: str, parts: tuple[str, ...], quote: str | None, name: str | None, why: str
) -> None:
    """Correct CLAIM of TRIP and publish it: `envoyage correct TRIP 1a2b when=2025-03-26/2025-03-28`.

    A correction needs a reason. What is not named of the fact stays as it is; KEY= empties a part.
    """
    with book():
        from envoyage.record import explaining, ledger
        from envoyage.record.quoting import changed, quoted

        said = explaining.explain_fact(trip, claim).named
        try:
            value = changed(said.judged.stated.value, typed(parts))
        except ledger.Refused as error:
            raise Misused(str(error)) from error
        where = quoted(said.report.text, quote, said.report.id) if quote else None
        entry = ledger.correct(said.judged.stated.id, value, who=editor(name), why=why, passages=where)
        tell(entry.seq)
