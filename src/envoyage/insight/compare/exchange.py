"""Incoming against outgoing: whom a country's officials visited, and whose officials came."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.db.models import Q

from envoyage.gazetteer import countries
from envoyage.insight.counting import Counting
from envoyage.insight.edge import known
from envoyage.insight.journeys import journeys
from envoyage.insight.places import Place, named
from envoyage.insight.visits import Visit, visits


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One other country: visits of its officials, and visits to it, each in the order of time."""

    code: str
    name: str
    came: tuple[Visit, ...]
    went: tuple[Visit, ...]

    @property
    def balance(self) -> int:
        """Above 0 where more came than went."""
        return len(self.came) - len(self.went)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanges:
    """All other countries of one country, those with the most visits first.

    Attributes:
        came_known, went_known: the first and the last day on which the record has anybody come, or go.
    """

    home: str
    name: str
    countries: tuple[Exchange, ...]
    came_known: tuple[date | None, date | None]
    went_known: tuple[date | None, date | None]

    @property
    def came(self) -> int:
        return sum(len(one.came) for one in self.countries)

    @property
    def went(self) -> int:
        return sum(len(one.went) for one in self.countries)


def exchanges(
    home: str,
    counting: Counting,
    *,
    came: Collection[str] = (),
    went: Collection[str] = (),
    since: date | None = None,
    until: date | None = None,
) -> Exchanges:
    """What came and went between a country and all others.

    A visitor counts for the country that is today what the visitor's was: of the Soviet Union's for Russia.

    Args:
        came, went: only holders of these offices in that direction; all where empty.
    """
    days = Q()
    if since:
        days &= Q(first__gte=since)
    if until:
        days &= Q(first__lte=until)
    inward = Place.of_country(home).under(counting) & ~Q(home=home) & Q(home__isnull=False) & _of(came)
    outward = Q(home=home) & ~Q(country=home) & _of(went)
    coming, going = journeys(inward & days), journeys(outward & days)
    here = [visit for visit in visits(coming, counting, Place.of_country(home)) if visit.rows[0].home]
    there = visits(going, counting)
    incoming = _by(here, lambda visit: _today(visit.rows[0].home or ""))
    outgoing = _by(there, lambda visit: _today(visit.code))
    found = (
        Exchange(code=code, name=named(code), came=tuple(incoming[code]), went=tuple(outgoing[code]))
        for code in incoming.keys() | outgoing.keys()
    )
    return Exchanges(
        home=home,
        name=named(home),
        countries=tuple(sorted(found, key=lambda one: (-len(one.came) - len(one.went), one.name))),
        came_known=known(inward) if days else coming.known,
        went_known=known(outward) if days else going.known,
    )


def by_year(visits: Iterable[Visit]) -> Mapping[int, int]:
    """Visits by the year in which they began, without the years that had none."""
    return Counter(visit.first.year for visit in visits)


def _of(offices: Collection[str]) -> Q:
    return Q(office_id__in=sorted(offices)) if offices else Q()


def _by(visits: Iterable[Visit], code: Callable[[Visit], str]) -> dict[str, list[Visit]]:
    found: dict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        found[code(visit)].append(visit)
    return found


@cache
def _today(code: str) -> str:
    known_as = countries().get(code)
    return (known_as.successor or code) if known_as else code
