"""`envoyage split`: says that some reports of a trip tell of another one."""

import click

from envoyage.cli.deciding import tell
from envoyage.cli.opening import Wrong, book, editor
from envoyage.cli.options import AS, WHY


@click.command()
@click.argument("trip")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@AS
@WHY
def split(trip: str, reports: tuple[str, ...], name: str | None, why: str) -> None:
    """Give what each REPORT tells of TRIP a trip of its own. `envoyage explain TRIP` names its reports."""
    with book():
        from envoyage.record import ledger, standing

        rows = standing.tellings(standing.members(standing.trip_now(trip)))
        of = {row.report_id for row in rows.values()}
        if unknown := sorted(set(reports) - of):
            raise Wrong(f"{trip} has no report {unknown[0]}; it has {', '.join(sorted(of)) or 'none'}.")
        going = [telling for telling, row in rows.items() if row.report_id in reports]
        tell(ledger.split(trip, going, who=editor(name), why=why).seq)
