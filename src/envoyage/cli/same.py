"""`envoyage same`: says that persons are one."""

import click

from envoyage.cli.opening import book, editor


@click.command()
@click.argument("into")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@click.option("--as", "name", metavar="NAME", help="Who says so. Default: ENVOYAGE_EDITOR, or your account.")
@click.option("--why", default="", help="The reason, for the history.")
def same(into: str, others: tuple[str, ...], name: str | None, why: str) -> None:
    """Say that the persons OTHER are the person INTO; their ids lead there from now on.

    Ids of persons are as in us-marco-rubio.
    """
    with book():
        from envoyage.record import ledger

        entry = ledger.same(into, others, who=editor(name), why=why)
        click.echo(f"{', '.join(entry.payload['from'])}: {into} from now on (entry {entry.seq}).")
