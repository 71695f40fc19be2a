"""`envoyage hold`: puts what waits aside, with a reason."""

import click

from envoyage.cli.deciding import CLAIMS, decide
from envoyage.cli.options import AS, WHY


@click.command()
@click.argument("trip")
@CLAIMS
@AS
@WHY
def hold(trip: str, claims: tuple[str, ...], name: str | None, why: str) -> None:
    """Put the facts of a trip that wait on hold. They stay in the queue, marked as held."""
    decide("hold", trip, claims, name=name, why=why)
