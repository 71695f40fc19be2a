"""`envoyage state`: adds a fact that the reader did not find, by quoting the words that state it."""

import click

from envoyage.cli.deciding import tell
from envoyage.cli.opening import Wrong, book, editor
from envoyage.cli.options import AS, WHY
from envoyage.cli.values import typed


@click.command()
@click.argument("trip")
@click.argument("field")
@click.argument("parts", nargs=-1, required=True, metavar="KEY=WORDS...")
@click.option("--quote", required=True, metavar="WORDS", help="The words of the report that state it.")
@click.option("--report", metavar="ID", help="Which report; not needed where the trip has only one.")
@AS
@WHY
def state(
    trip: str,
    field: str,
    parts: tuple[str, ...],
    quote: str,
    report: str | None,
    name: str | None,
    why: str,
) -> None:
    """Add a fact to TRIP by hand: `envoyage state TRIP topic label=trade --quote "spoke of trade"`.

    It waits like any other until somebody approves it. A fact without words of a report cannot be.
    """
    with book():
        from envoyage.record import ledger, standing
        from envoyage.record.claims import Field
        from envoyage.record.quoting import quoted, stated

        if field not in list(Field):
            raise Wrong(f"There is no field {field!r}; fields are {', '.join(Field)}.")
        home = standing.trip_now(trip)
        rows = standing.told_by(home, report)
        reports = sorted({row.report_id for row in rows})
        if not rows:
            raise Wrong(f"{trip} has no such report; `envoyage explain {trip}` names those that it has.")
        if len(reports) > 1:
            raise Wrong(f"{trip} has {len(reports)} reports; say --report, one of {', '.join(reports)}.")
        where = quoted(rows[0].report.text, quote, reports[0])
        entry, claim = ledger.state(
            rows[0].id, Field(field), stated(typed(parts)), where, who=editor(name), why=why
        )
        tell(entry.seq)
        click.echo(f"Next: `envoyage approve {home} --claim {claim}`.")
