"""`envoyage retract`: takes back what was published."""

import click

from envoyage.cli.deciding import CLAIMS, decide
from envoyage.cli.options import AS, WHY


@click.command()
@click.argument("trip")
@CLAIMS
@AS
@WHY
def retract(trip: str, claims: tuple[str, ...], name: str | None, why: str) -> None:
    """Take back the published facts of a trip. The book keeps them; the pages no longer show them."""
    decide("retract", trip, claims, name=name, why=why)
