"""What changed and who decided it: the ledger's moves on published trips, in a line each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as lazy

from envoyage.record.models import Entry
from envoyage.record.moves import Move
from envoyage.tongue.languages import Said
from envoyage.tongue.phrases import counted

_MOVES = Said(
    {
        Move.ACCEPT: lazy("%(facts)s accepted"),
        Move.CORRECT: lazy("%(facts)s corrected"),
        Move.RETRACT: lazy("%(facts)s taken back"),
        Move.MERGE: lazy("Merged with another trip"),
        Move.SPLIT: lazy("Split from another trip"),
    }
)

_FOLDED = 10  # entries that one line may hold, where only the last lines are asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line: when, on which trip, what happened, who decided and why."""

    at: datetime
    trip: str
    move: Move
    facts: int
    who: str
    why: str

    @property
    def what(self) -> str:
        """What happened, in the language of the page."""
        return _MOVES[self.move] % {"facts": counted(self.facts, "fact")}


def events(trips: Iterable[str] | QuerySet[Any, Any], *, last: int | None = None) -> tuple[Event, ...]:
    """The standing moves that changed what is published of these trips, newest first, `last` at most.

    Proposals and refusals are the desk's own and are left out. Moves of one kind on one trip in one minute
    and by one person, as a fact-by-fact review makes them, are one line.
    """
    subjects = trips if isinstance(trips, QuerySet) else list(trips)
    moves = Entry.objects.filter(subject__in=subjects, move__in=list(_MOVES), undone_by__isnull=True)
    if last is not None:
        # Counted are only the decisions of entries that can be among the last: lines may hold several.
        moves = Entry.objects.filter(
            pk__in=list(moves.order_by("-seq").values_list("pk", flat=True)[: last * _FOLDED])
        )
    rows = (
        moves.annotate(facts=Count("decisions"))
        .order_by("-seq")
        .values_list("at", "subject", "move", "who", "why", "facts")
    )
    lines: dict[tuple[object, ...], Event] = {}
    for at, subject, move, who, why, facts in rows:
        key = (at.replace(second=0, microsecond=0), subject, move, who, why)
        total = facts + (lines[key].facts if key in lines else 0)
        lines[key] = Event(at=at, trip=subject, move=Move(move), facts=total, who=who, why=why)
        if last is not None and len(lines) > last:
            break
    return tuple(lines.values())[:last]
