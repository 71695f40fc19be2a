"""From the form of the review to moves of the ledger: what was ticked, chosen or typed, all of it or nothing.

Several entries may come of one press of a button (a conflict is decided by taking one side and setting the
others aside); they are written in one transaction, and undone together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from envoyage.desk.review.claimed import Claimed
from envoyage.desk.review.rows import Dispute
from envoyage.desk.review.screen import Screen
from envoyage.reconcile.saying import counted
from envoyage.record import ledger
from envoyage.record.claims import Field
from envoyage.record.ledger import Refused
from envoyage.record.models import Entry
from envoyage.record.moves import Move

MOVES = {
    Move.ACCEPT: "Accepted",
    Move.REJECT: "Rejected",
    Move.HOLD: "Held",
    Move.RETRACT: "Taken back",
    Move.REOPEN: "Reopened",
}
BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was written, and one sentence that says it."""

    entries: tuple[int, ...]
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A verdict as the form has it: one button for the ticked facts, for a row, or for a single claim."""

    move: Move
    claims: tuple[str, ...]
    everything: bool  # the ticked facts of the whole trip, together with the conflicts' choices

    @classmethod
    def of(cls, form: QueryDict) -> "Asked":
        """What a form asks for.

        Raises:
            Refused: no move that there is.
        """
        single = form.get("one", "")
        word, _, ids = single.partition(":") if single else (form.get("move", ""), "", "")
        if word not in [move.value for move in MOVES]:
            raise Refused("Choose what to do: accept, reject, hold, take back or reopen.")
        ticked = ids.split() if single else " ".join(form.getlist("claims")).split()
        return cls(move=Move(word), claims=tuple(dict.fromkeys(ticked)), everything=not single)


def decide(screen: Screen, form: QueryDict, *, who: str) -> Done:
    """Makes the verdict that a form asks for.

    Raises:
        Refused: nothing is ticked, the move cannot be made, or somebody else was first.
    """
    asked, seen = Asked.of(form), seen_of(form)
    why = form.get("why", "")
    with ledger.writing():
        entries: list[Entry] = []
        chosen = list(asked.claims)
        if asked.everything and asked.move is Move.ACCEPT:
            for dispute in screen.disputes:
                entries += _settle(screen.slug, dispute, form.get(dispute.key, BOTH), chosen, who, why, seen)
                seen = None if entries else seen  # our own entries are a newer version already
        if chosen or not entries:
            if not chosen:
                raise Refused(f"Nothing is ticked; tick the facts to {asked.move.value}.")
            entries.append(ledger.decide(asked.move, screen.slug, who=who, why=why, claims=chosen, seen=seen))
    facts = sum(entry.decisions.count() for entry in entries)
    return Done(
        entries=_seqs(entries), said=f"{MOVES[asked.move]}: {counted(facts, 'fact')} of {screen.name}’s trip."
    )


def _settle(
    trip: str, dispute: Dispute, choice: str, chosen: list[str], who: str, why: str, seen: int | None
) -> list[Entry]:
    """Takes one side of a conflict: the claims of the others are set aside, and out of `chosen`.

    Traveller and status cannot be missing from a telling, so there the others are corrected to what was
    chosen instead of being rejected.
    """
    if not choice.isdigit() or int(choice) >= len(dispute.sides):
        return []  # both stand, and the page says that they differ
    side = dispute.sides[int(choice)]
    mine = {one.id for one in side.claims}
    losing = {one.id: one for other in dispute.sides for one in other.claims if one.id not in mine}
    for one in losing:
        if one in chosen:
            chosen.remove(one)
    chosen += [one.id for one in side.claims if one.undecided and one.id not in chosen]
    reason = why or f"{dispute.question} {side.value}."
    if side.claims and side.claims[0].judged.stated.field in (Field.TRAVELLER, Field.STATUS):
        return _corrected(losing.values(), side.claims[0], who, reason, seen)
    entries = []
    for move, ids in (
        (Move.REJECT, [key for key, one in losing.items() if one.standing in Move.REJECT.takes]),
        (Move.RETRACT, [key for key, one in losing.items() if one.standing in Move.RETRACT.takes]),
    ):
        if ids:
            entries.append(ledger.decide(move, trip, who=who, why=reason, claims=ids, seen=seen))
            seen = None
    return entries


def _corrected(
    losing: Iterable[Claimed], winner: Claimed, who: str, why: str, seen: int | None
) -> list[Entry]:
    entries = []
    for one in losing:
        value = dict(winner.judged.stated.value)
        if winner.judged.stated.field is Field.TRAVELLER:
            value["name"] = one.judged.stated.value["name"]
        entries.append(ledger.correct(one.id, value, who=who, why=why, seen=seen))
        seen = None
    return entries


def undo(seqs: Sequence[int], *, who: str) -> Done:
    """Takes moves back that were made together, the last first.

    Raises:
        Refused: one of them was undone already, or is none.
    """
    if not seqs:
        raise Refused("There is nothing to undo.")
    with ledger.writing():
        entries = [ledger.undo(seq, who=who) for seq in sorted(seqs, reverse=True)]
    kinds = list(dict.fromkeys(entry.undoes.move for entry in entries if entry.undoes))
    return Done(entries=_seqs(entries), said=f"Undone: {', '.join(kinds)}.")


def seen_of(form: QueryDict) -> int | None:
    """The version that the form was made from; 0 of a trip that nothing shows is none."""
    version = form.get("version", "")
    return int(version) or None if version.isdigit() else None


def _seqs(entries: Iterable[Entry]) -> tuple[int, ...]:
    return tuple(entry.seq for entry in entries)
