"""All countries, offices and topics of the record by any counting rule: the figures of their lists."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from envoyage.insight.compare.totals import undated
from envoyage.insight.counting import Counting
from envoyage.insight.journeys import journeys
from envoyage.insight.visits import absences, visits
from envoyage.record.models import Topic

_ABROAD = ~Q(country=F("home"))
_Begun = tuple[date, Hashable, str]
"""The day on which a trip began, what tells it from others, and whose it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a list says of one country or office; on the days its first and its last trip began."""

    trips: int
    officials: int
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Countries:
    """Trips that entered each country, and the number of trips of its own officials, by its code."""

    came: Mapping[str, Counted]
    went: Mapping[str, int]
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offices:
    """The trips made in each office, by the country's code and the canonical office."""

    went: Mapping[tuple[str, str], Counted]
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """The trips on which each topic came up, by its name in addresses."""

    trips: Mapping[str, int]
    undated: int


def of_countries(counting: Counting) -> Countries:
    """Every country in both directions."""
    all_of_them = journeys(_ABROAD)
    came: dict[str, list[_Begun]] = defaultdict(list)
    for visit in visits(all_of_them, counting):
        came[visit.code].append((visit.first, visit.trip, visit.official))
    went: dict[str, int] = defaultdict(int)
    for absence in absences(all_of_them, counting):
        went[absence.visits[0].rows[0].home or ""] += 1
    return Countries(
        came={code: _counted(some) for code, some in came.items()}, went=went, undated=undated(_ABROAD)
    )


def of_offices(counting: Counting) -> Offices:
    """Every office of every country."""
    went: dict[tuple[str, str], list[_Begun]] = defaultdict(list)
    for number, absence in enumerate(absences(journeys(_ABROAD), counting)):
        row = absence.visits[0].rows[0]
        if row.home and row.office:
            went[row.home, row.office].append((absence.first, number, absence.official))
    return Offices(went={office: _counted(some) for office, some in went.items()}, undated=undated(_ABROAD))


def of_topics(counting: Counting) -> Topics:
    """Every topic; a trip that the rule parts counts for its topics with each part."""
    parts = Counter(absence.trip for absence in absences(journeys(_ABROAD), counting))
    trips: Counter[str] = Counter()
    for topic, trip in Topic.objects.order_by().values_list("slug", "trip").distinct():
        trips[topic] += parts[trip]
    return Topics(trips=trips, undated=undated(_ABROAD & Q(trip__topics__isnull=False)))


def _counted(some: list[_Begun]) -> Counted:
    """A trip counts once however often it comes up."""
    return Counted(
        trips=len({trip for _, trip, _ in some}),
        officials=len({official for _, _, official in some}),
        first=min(day for day, _, _ in some),
        last=max(day for day, _, _ in some),
    )
