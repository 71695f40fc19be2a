"""`envoyage same`: says that persons are one."""

import click

from envoyage.cli.deciding import tell
from envoyage.cli.opening import book, editor
from envoyage.cli.options import AS, WHY


@click.command()
@click.argument("into")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@AS
@WHY
def same(into: str, others: tuple[str, ...], name: str | None, why: str) -> None:
    """Say that the persons OTHER are the person INTO; their ids lead there from now on.

    Ids of persons are as in us-marco-rubio.
    """
    with book():
        from envoyage.record import ledger

        tell(ledger.same(into, others, who=editor(name), why=why).seq)
