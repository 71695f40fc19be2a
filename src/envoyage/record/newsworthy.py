"""In which order a desk looks at what waits: the newest first, and what matters before what does not.

The rank is a day number: that of the newest report, moved on by a few days for each thing that makes a trip
news. So a signed agreement of last week stands beside a routine visit of today, and nothing old stays on top.
"""

from envoyage.facts import AgreementState
from envoyage.reconcile.values import MergedTrip

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
    signed = any(one.fact.state is AgreementState.SIGNED for one in trip.agreements)
    worth = _OFFICES.get(office, 0) + (_SIGNED if signed else 0) + (_CONFLICT if trip.conflicts else 0)
    worth += min(_PUBLISHER * (len(trip.reports) - 1), _PUBLISHERS_AT_MOST)
    return trip.last_report.toordinal() + worth + (_PASSING if trip.role == "mention" else 0)
