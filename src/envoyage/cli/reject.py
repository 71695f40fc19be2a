"""`envoyage reject`: says no to what waits."""

import click

from envoyage.cli.opening import book, editor


@click.command()
@click.argument("trip")
@click.option(
    "--claim", "claims", multiple=True, metavar="ID", help="Only this fact of the trip; may be repeated."
)
@click.option("--as", "name", metavar="NAME", help="Who rejects. Default: ENVOYAGE_EDITOR, or your account.")
@click.option("--why", default="", help="The reason, for the history.")
def reject(trip: str, claims: tuple[str, ...], name: str | None, why: str) -> None:
    """Reject the facts of a trip that wait. The book keeps them; the pages never show them."""
    with book():
        from envoyage.record import ledger
        from envoyage.record.moves import Move

        entry = ledger.decide(Move.REJECT, trip, who=editor(name), why=why, claims=claims or None)
        count = entry.decisions.count()
        click.echo(f"{entry.subject}: {count} facts rejected; `envoyage undo {entry.seq}` takes it back.")
