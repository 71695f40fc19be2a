"""`envoyage withdraw`: takes a whole report back."""

import click

from envoyage.cli.deciding import tell
from envoyage.cli.opening import book, editor
from envoyage.cli.options import AS, WHY


@click.command()
@click.argument("report")
@AS
@WHY
def withdraw(report: str, name: str | None, why: str) -> None:
    """Take a whole report back: what it alone says leaves the pages. It needs a reason."""
    with book():
        from envoyage.record import ledger

        tell(ledger.withdraw(report, who=editor(name), why=why).seq)
