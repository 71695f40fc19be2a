"""The figures of one official, and of one country in both directions, by any counting rule."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from envoyage.gazetteer import countries
from envoyage.insight.compare.courses import Course, courses
from envoyage.insight.compare.terms import Term, terms
from envoyage.insight.counting import Counting
from envoyage.insight.journeys import journeys
from envoyage.insight.measures import Tally, tally
from envoyage.insight.places import Place
from envoyage.insight.visits import absences, visits
from envoyage.record.models import Stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What trips amount to; those of which no stop has its day are in no figure, only counted here."""

    total: Tally
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Directions:
    """A country's figures: trips that entered it, whose they were, and the trips of its own officials."""

    visits: int
    visitors: int
    trips: int
    countries: int
    undated: int


def of_official(slug: str, counting: Counting) -> Totals:
    """The figures of everything that the record has somebody travel."""
    whose = Q(official=slug)
    return Totals(total=tally(absences(journeys(whose), counting)), undated=_undated(whose))


def of_country(code: str, counting: Counting) -> Directions:
    """The figures of a country; its officials are also those of states of the past that it follows."""
    codes = {code, *(land.code for land in countries().values() if land.successor == code)}
    place = Place.of_country(code)
    inward = place.under(counting) & ~Q(home__in=codes)
    outward = Q(home__in=codes) & ~Q(country__in=codes)
    came = visits(journeys(inward), counting, place)
    went = tally(absences(journeys(outward), counting))
    return Directions(
        visits=len({visit.trip for visit in came}),
        visitors=len({visit.official for visit in came}),
        trips=went.trips,
        countries=went.countries,
        undated=_undated(inward) + _undated(outward),
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


def _start(term: Term) -> date:
    return term.start


def _undated(whose: Q) -> int:
    return Stop.objects.filter(whose, happened=True, first__isnull=True).values("trip").distinct().count()
