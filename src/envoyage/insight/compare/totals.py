"""The figures of one official, of an office, and of one country in both directions, by any counting rule."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from envoyage.gazetteer import countries
from envoyage.insight.compare.courses import Course, courses
from envoyage.insight.compare.terms import Term, terms
from envoyage.insight.counting import Counting
from envoyage.insight.journeys import Journeys, journeys
from envoyage.insight.measures import Tally, tally
from envoyage.insight.places import Place
from envoyage.insight.stops import Row, rows
from envoyage.insight.visits import Absence, absences, visits
from envoyage.record.models import Stop, Trip
from envoyage.record.once import forget, once, tell

NOTHING = tally(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What trips amount to; those of which no stop has its day are in no figure, only counted here."""

    total: Tally
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Directions:
    """A country's figures: trips that entered it, whose they were, and the trips of its own officials.

    Attributes:
        entered: the trips that entered it.
        came, went: by the year in which a trip came to the country or left it.
    """

    visitors: int
    trips: int
    countries: int
    undated: int
    entered: frozenset[str]
    came: Mapping[int, int]
    went: Mapping[int, int]

    @property
    def visits(self) -> int:
        return len(self.entered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office's figures: all of it, each holder's by the id, and the trips begun in each year."""

    total: Tally
    holders: Mapping[str, Tally]
    years: Mapping[int, int]
    undated: int


def of_official(slug: str, counting: Counting) -> Totals:
    """The figures of everything that the record has somebody travel."""
    known = once(("travels", slug), lambda: _travels([slug])[slug])
    return Totals(total=tally(absences(known.journeys, counting)), undated=known.undated)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Travels:
    """What one official's figures are made of."""

    journeys: Journeys
    undated: int


def _travels(slugs: Collection[str]) -> dict[str, _Travels]:
    """What these officials' figures are made of, in two queries."""
    some: dict[str, list[Row]] = {slug: [] for slug in slugs}
    for row in rows(Q(official__in=slugs)):
        some[row.official].append(row)
    without = Stop.objects.filter(official__in=slugs, happened=True, first__isnull=True)
    undated = Counter(official for official, _ in without.values_list("official", "trip").distinct())
    return {slug: _Travels(journeys=Journeys(some[slug]), undated=undated[slug]) for slug in slugs}


@contextmanager
def travels_ahead(slugs: Collection[str]) -> Iterator[None]:
    """Asks the book once for what the figures of many officials are made of, while their pages are made."""
    known = _travels(slugs) if slugs else {}
    for slug in slugs:
        tell(("travels", slug), known[slug])
    try:
        yield
    finally:
        forget(*(("travels", slug) for slug in slugs))


def of_stops(trips: QuerySet[Trip], places: Collection[str] | None, counting: Counting) -> Totals:
    """The figures of these trips; with places, only of their stops there."""
    whose = Q(trip__in=trips) & (Q() if places is None else Q(country__in=sorted(places)))
    return _totals(whose, counting)


def of_country(code: str, counting: Counting) -> Directions:
    """The figures of a country; its officials are also those of states of the past that it follows."""
    codes = {code, *(land.code for land in countries().values() if land.successor == code)}
    place = Place.of_country(code)
    inward = place.under(counting) & ~Q(home__in=codes)
    outward = Q(home__in=codes) & ~Q(country__in=codes)
    came = visits(journeys(inward), counting, place)
    away = absences(journeys(outward), counting)
    went = tally(away)
    entered = {
        visit.trip: visit.first.year for visit in reversed(came)
    }  # a trip's first visit is the last here
    return Directions(
        visitors=len({visit.official for visit in came}),
        trips=went.trips,
        countries=went.countries,
        undated=undated(inward) + undated(outward),
        entered=frozenset(entered),
        came=Counter(entered.values()),
        went=_by_year(away),
    )


def of_office(home: str, office: str, counting: Counting) -> Office:
    """The figures of everybody who travelled in an office of a country."""
    whose = Q(home=home, office_id=office)
    away = absences(journeys(whose), counting)
    holders: dict[str, list[Absence]] = defaultdict(list)
    for trip in away:
        holders[trip.official].append(trip)
    return Office(
        total=tally(away),
        holders={slug: tally(some) for slug, some in holders.items()},
        years=_by_year(away),
        undated=undated(whose),
    )


def hundred_days(
    slug: str, held: list[tuple[str, str]], counting: Counting, *, days: int = 100
) -> tuple[Course, ...]:
    """The first days of each term that the roster knows by the day, of offices with their countries."""
    mine = [
        term for office, home in dict.fromkeys(held) for term in terms(office, home) if term.official == slug
    ]
    told = courses(sorted(mine, key=_start), counting, days=days)
    return tuple(course for course in told if course.until > 0)


def _totals(whose: Q, counting: Counting) -> Totals:
    return Totals(total=tally(absences(journeys(whose), counting)), undated=undated(whose))


def _by_year(trips: Iterable[Absence]) -> Mapping[int, int]:
    return Counter(trip.first.year for trip in trips)


def _start(term: Term) -> date:
    return term.start


def undated(whose: Q) -> int:
    """The trips that happened with a stop among these of which no day is known."""
    return Stop.objects.filter(whose, happened=True, first__isnull=True).values("trip").distinct().count()
