"""What of a trip waits, and in which order a desk looks at it: the newest and the most newsworthy first.

The rank is a day number: that of the newest report, moved on by a few days for each thing that makes a trip
news. So a signed agreement of last week stands beside a routine visit of today, and nothing old stays on top.
"""

from collections.abc import Collection
from enum import StrEnum

from envoyage.facts import AgreementState
from envoyage.reconcile.values import Conflict, MergedTrip
from envoyage.record.moves import Standing

# Days that each is worth. Heads of state and government are what every desk looks at first.
_OFFICES = {"head-of-state": 4, "head-of-government": 4, "monarch": 4, "pope": 4, "foreign-minister": 2}
_SIGNED, _CONFLICT, _PUBLISHER, _PUBLISHERS_AT_MOST = 3, 3, 1, 4
_PASSING = -5  # a trip that its reports name in passing

UNDATED = 0
"""The rank of a trip whose reports have no date: after all others."""


def rank(trip: MergedTrip) -> int:
    """The place of a trip in the queue; higher comes first. Unit: days since the year 1."""
    if trip.last_report is None:
        return UNDATED
    office = trip.traveller.fact.office_id or ""
    signed = any(one.fact.state.on_the_trip is AgreementState.SIGNED for one in trip.agreements)
    worth = _OFFICES.get(office, 0) + (_SIGNED if signed else 0) + (_CONFLICT if trip.conflicts else 0)
    worth += min(_PUBLISHER * (len(trip.reports) - 1), _PUBLISHERS_AT_MOST)
    return trip.last_report.toordinal() + worth + (_PASSING if trip.role == "mention" else 0)


class Waits(StrEnum):
    """What of a proposal asks for a person first; in the order in which a desk looks at them."""

    CONFLICT = "conflict"  # its reports contradict each other
    NEW = "new"  # nothing of it is on the pages
    CHANGED = "changed"  # a report no longer says what is on the pages
    MORE = "more"  # new facts on a trip that is on the pages
    HELD = "held"  # put off by somebody


def kind(states: Collection[Standing], possible: MergedTrip, accepted: MergedTrip | None) -> Waits:
    """What of a proposal asks for a person first. A conflict that is on the pages as one was decided."""
    known = {_sides(conflict) for conflict in accepted.conflicts} if accepted else set()
    if Standing.WAITING not in states and Standing.REOPENED not in states:
        return Waits.HELD
    if any(_sides(conflict) not in known for conflict in possible.conflicts):
        return Waits.CONFLICT
    if accepted is None:
        return Waits.NEW
    return Waits.CHANGED if Standing.REOPENED in states else Waits.MORE


def _sides(conflict: Conflict) -> tuple[str, frozenset[str]]:
    return conflict.field, frozenset(value for value, _ in conflict.values)
