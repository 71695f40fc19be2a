"""`envoyage undo`: takes a move back."""

import click

from envoyage.cli.opening import book, editor


@click.command()
@click.argument("entry", type=int)
@click.option(
    "--as", "name", metavar="NAME", help="Who undoes it. Default: ENVOYAGE_EDITOR, or your account."
)
@click.option("--why", default="", help="The reason, for the history.")
def undo(entry: int, name: str | None, why: str) -> None:
    """Take back the move with the number ENTRY; what stood before it stands again.

    `envoyage explain TRIP` shows the numbers.
    """
    with book():
        from envoyage.record import ledger

        undoing = ledger.undo(entry, who=editor(name), why=why)
        click.echo(f"{undoing.subject}: entry {entry} was undone (entry {undoing.seq}).")
