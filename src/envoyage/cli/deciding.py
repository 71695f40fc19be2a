"""Holding, retracting and their like: one verdict about the facts of a trip, by whatever verb."""

from typing import TYPE_CHECKING

import click

from envoyage.cli.opening import book, editor

if TYPE_CHECKING:
    from collections.abc import Sequence

CLAIMS = click.option(
    "--claim", "claims", multiple=True, metavar="ID", help="Only this fact of the trip; may be repeated."
)


def decide(move: str, trip: str, claims: "Sequence[str]", *, name: str | None, why: str) -> None:
    """Makes the move and says what came of it, and how it is taken back."""
    with book():
        from envoyage.record import ledger
        from envoyage.record.moves import Move

        tell(ledger.decide(Move(move), trip, who=editor(name), why=why, claims=claims or None).seq)


def tell(seq: int) -> None:
    """Says in a sentence what an entry did."""
    from envoyage.record import history

    [event] = history.of_entry(seq)
    click.echo(f"{event.sentence} (entry {seq}); `envoyage undo {seq}` takes it back.")
