"""What happened, as sentences: to a trip, to each of its facts, and to the whole book, newest first."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from envoyage.desk.review.fields import NAMED, in_words
from envoyage.reconcile.saying import counted
from envoyage.record import models
from envoyage.record.claims import Field
from envoyage.record.moves import Move

PAGE = 50
DID = {
    Move.ADD: "added a report",
    Move.PROPOSE: "proposed this trip",
    Move.JOIN: "found that a report tells of this trip",
    Move.REREAD: "read a report again",
    Move.STATE: "stated",
    Move.ACCEPT: "accepted",
    Move.CORRECT: "corrected",
    Move.REJECT: "rejected",
    Move.HOLD: "held",
    Move.RETRACT: "took back",
    Move.REOPEN: "reopened",
    Move.MERGE: "merged another trip into this one",
    Move.SPLIT: "split this trip from another",
    Move.APART: "kept this trip apart from another",
    Move.SAME: "said that persons are one",
    Move.DEFINE: "changed the words of a tracker",
    Move.DRAFT: "drafted words for a tracker",
    Move.SIGN: "signed a standing rule",
    Move.UNDO: "undid",
}
_NO_TRIP = (Move.ADD, Move.REREAD, Move.DEFINE, Move.DRAFT, Move.SIGN, Move.SAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One entry of the ledger in words."""

    entry: models.Entry
    what: str
    facts: tuple[str, ...] = ()
    undone_by: models.Entry | None = None
    trip: str = ""  # the id of the trip that it is about, if it is about one

    @property
    def can_be_undone(self) -> bool:
        return self.undone_by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactHistory:
    """One claim, and every decision about it, the oldest first."""

    field: str
    css: str
    words: str
    claim: str
    report: str
    moves: tuple[Happened, ...]


def happened_to(trip: str, tellings: Collection[str], *, most: int | None = None) -> tuple[Happened, ...]:
    """The entries about a trip: how its reports came, verdicts, merges, splits, and what was undone."""
    about = Q(placements__telling__in=tellings) | Q(decisions__claim__telling__in=tellings)
    about |= Q(move=Move.APART, likenesses__telling__in=tellings) | Q(
        move=Move.APART, likenesses__other__in=tellings
    )
    made = models.Entry.objects.filter(about).values("seq")
    rows = models.Entry.objects.filter(Q(seq__in=made) | Q(move=Move.UNDO, undoes__in=made))
    return _in_words(rows.select_related("undone_by", "undoes").order_by("-seq")[:most])


def of_the_book(*, before: int | None = None) -> tuple[tuple[Happened, ...], bool]:
    """A page of the whole ledger, newest first, and whether there are older entries."""
    rows = models.Entry.objects.select_related("undone_by", "undoes").order_by("-seq")
    if before is not None:
        rows = rows.filter(seq__lt=before)
    found = _in_words(rows[: PAGE + 1])
    return found[:PAGE], len(found) > PAGE


def of_facts(tellings: Collection[str]) -> tuple[FactHistory, ...]:
    """Each claim of these tellings about which somebody decided, in the order of the fields."""
    rows = models.Decision.objects.filter(claim__telling__in=tellings).order_by("entry_id")
    decisions = rows.select_related("entry__undone_by", "claim__telling__report")
    made: dict[str, list[models.Decision]] = defaultdict(list)
    for row in decisions.defer("claim__telling__report__text"):
        made[row.claim_id].append(row)
    found = [
        FactHistory(
            field=NAMED[field].label,
            css=NAMED[field].css,
            words=in_words(field, claim.value),
            claim=claim.id,
            report=claim.telling.report.publisher or claim.telling.report_id,
            moves=tuple(_happened(one.entry, [one]) for one in many),
        )
        for many in made.values()
        for claim in [many[0].claim]
        for field in [Field(claim.field)]
    ]
    order = [NAMED[field].label for field in Field]
    return tuple(sorted(found, key=lambda one: (order.index(one.field), one.words)))


def _in_words(rows: Iterable[models.Entry]) -> tuple[Happened, ...]:
    entries = list(rows)
    decisions = models.Decision.objects.filter(entry__in=[entry.seq for entry in entries])
    of_entry: dict[int, list[models.Decision]] = defaultdict(list)
    for one in decisions.select_related("claim"):
        of_entry[one.entry_id].append(one)
    return tuple(_happened(entry, of_entry[entry.seq]) for entry in entries)


def _happened(entry: models.Entry, decisions: Sequence[models.Decision]) -> Happened:
    move = entry.kind
    facts = tuple(_fact(one, with_value=move is Move.CORRECT) for one in decisions)
    what = DID[move]
    if move is Move.UNDO and entry.undoes is not None:
        what = f"undid entry {entry.undoes.seq}: {DID[entry.undoes.kind]}"
    elif decisions:
        what = f"{what} {counted(len(decisions), 'fact')}"
    other = entry.payload.get("other") or entry.payload.get("from")
    if move in (Move.APART, Move.SPLIT, Move.MERGE) and other:
        what = f"{what}: {', '.join(other) if isinstance(other, list) else other}"
    about_trip = move not in _NO_TRIP
    if move is Move.UNDO and entry.undoes is not None:
        about_trip = entry.undoes.kind not in _NO_TRIP
    return Happened(
        entry=entry,
        what=what,
        facts=facts,
        undone_by=getattr(entry, "undone_by", None),
        trip=entry.subject if about_trip else "",
    )


def _fact(decision: models.Decision, *, with_value: bool) -> str:
    """`Where: Kingston, Jamaica`; of a correction also what it reads now."""
    claim = decision.claim
    field = Field(claim.field)
    words = f"{NAMED[field].label}: {in_words(field, claim.value)}"
    if with_value and decision.value is not None and decision.value != claim.value:
        words += f" → {in_words(field, decision.value)}"
    return words
