"""Officials compared by their days in office: each trip on the day it began; taking office is day 1."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from envoyage.insight.compare.terms import Term
from envoyage.insight.counting import Counting
from envoyage.insight.edge import known
from envoyage.insight.journeys import journeys
from envoyage.insight.measures import Tally, tally
from envoyage.insight.places import Place
from envoyage.insight.visits import Absence, absences, within


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One more trip, and on which day in office it began."""

    day: int
    trip: Absence

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries that count, each once, in the order of travel."""
        return tuple(dict.fromkeys(visit.code for visit in self.trip.visits))


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One term over its first days.

    Attributes:
        known: the last day on which the record has a stop of anybody in this office.
        until: the day in office to which it can be told: the last asked for, or where term or record end.
        total: the figures of the trips begun in these days.
    """

    term: Term
    known: date
    until: int
    steps: tuple[Step, ...]
    total: Tally


LONGEST = 4000  # days of a term that are compared at most


def courses(
    terms: Iterable[Term], counting: Counting, *, days: int = 100, place: Place | None = None
) -> tuple[Course, ...]:
    """The course of each term, in their order; none for an office of which the record has no stop.

    With a place only the stops there count, and a trip begins with the first of them.
    """
    found = []
    edges: dict[tuple[str, str], date | None] = {}
    for term in terms:
        office = Q(office_id=term.office, home=term.home)
        if (key := (term.office, term.home)) not in edges:
            edges[key] = known(office)[1]
        if (last := edges[key]) is not None:
            stops = Q(official=term.official, first__gte=term.start)
            stops &= Q(first__lte=term.end) if term.end else Q()
            trips = absences(journeys(office & stops), counting)
            found.append(_course(term, last, days, within(trips, place)))
    return tuple(found)


def _course(term: Term, last: date, days: int, trips: Iterable[Absence]) -> Course:
    ends = min([term.start + timedelta(days=days - 1), last, *([term.end] if term.end else [])])
    begun = [trip for trip in trips if trip.first <= ends]
    return Course(
        term=term,
        known=last,
        until=(ends - term.start).days + 1,
        steps=tuple(Step(day=(trip.first - term.start).days + 1, trip=trip) for trip in begun),
        total=tally(begun),
    )
