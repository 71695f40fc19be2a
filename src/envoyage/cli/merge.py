"""`envoyage merge`: says that trips are one."""

import click

from envoyage.cli.deciding import tell
from envoyage.cli.opening import book, editor
from envoyage.cli.options import AS, WHY


@click.command()
@click.argument("trip")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@AS
@WHY
def merge(trip: str, others: tuple[str, ...], name: str | None, why: str) -> None:
    """Say that OTHER is TRIP. The ids of the others lead to TRIP from then on."""
    with book():
        from envoyage.record import ledger

        tell(ledger.merge(trip, others, who=editor(name), why=why).seq)
