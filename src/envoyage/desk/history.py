"""A trip's history fact by fact: the same events as in `record.history`, by the fact that each is about."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from envoyage.desk.review.fields import NAMED
from envoyage.record.claims import Field
from envoyage.record.models import Claim
from envoyage.record.moves import VERDICTS, Move
from envoyage.record.saying import Decided, Event

PAGE = 50  # entries of the ledger on one page
_DECIDING = (*VERDICTS, Move.STATE, Move.REREAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactHistory:
    """One fact, the report that states it, and what was decided about it, the oldest first."""

    field: str
    css: str
    words: str
    claim: str
    report: str
    moves: tuple[tuple[Event, str], ...]  # each with its sentence about this fact


def of_facts(events: Iterable[Event]) -> tuple[FactHistory, ...]:
    """Each fact about which somebody decided, in the order of the fields. One query."""
    made: dict[str, list[tuple[Event, Decided]]] = defaultdict(list)
    for event in sorted(events, key=lambda event: event.seq):
        for fact in event.facts if event.move in _DECIDING else ():
            made[fact.claim].append((event, fact))
    rows = Claim.objects.filter(id__in=made).values_list(
        "id", "telling__report__publisher", "telling__report"
    )
    report = {claim: publisher or name for claim, publisher, name in rows}
    found = [
        FactHistory(
            field=NAMED[many[-1][1].field].label,
            css=NAMED[many[-1][1].field].css,
            words=many[-1][1].words,
            claim=claim,
            report=report[claim],
            moves=tuple((event, event.of(fact)) for event, fact in many),
        )
        for claim, many in made.items()
    ]
    order = [NAMED[field].label for field in Field]
    return tuple(sorted(found, key=lambda one: (order.index(one.field), one.words)))
