"""What the claims about each trip rest on: for who keeps a trip's page and asks whether they still hold."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache

from envoyage.insight.gaps import OfficeGaps, gaps_ahead
from envoyage.insight.places import Place
from envoyage.insight.tenures import Held
from envoyage.record.models import Person, Stop, Trip
from envoyage.record.officials import roster
from envoyage.record.plain import digest, plain, text

Office = tuple[str | None, str | None]
"""The country, and the canonical office."""


def said_of_gaps(today: date, homes: Collection[str]) -> Mapping[Office, str]:
    """What pages say of the record of each office of these countries that misleads.

    The days since it ended are not said.
    """
    return {(one.home, one.office_id): _said(one) for one in gaps_ahead(today, homes) if one.misleads}


def rests_on(gap: Mapping[Office, str], homes: Collection[str]) -> Iterator[tuple[str, str]]:
    """Each trip of which something may be told, with a digest of all stops that it is compared with.

    Those are the stops of officials of the same country in the countries that the trip entered; of an
    official's first trip in a tenure all stops of the office.

    Args:
        gap: what `said_of_gaps` gives: the page says it beside the claims.
        homes: the countries of whose officials the trips are; nobody is compared with those of another.
    """
    found = _Compared(homes)

    @cache
    def near(home: str, country: str) -> str:
        """The stops that a claim about this country can be about."""
        return " ".join(found.at_place.of((home, code)) for code in _widest(country))

    offices = Trip.objects.filter(country__in=homes).exclude(office_id=None)
    for slug, home, office in plain(offices.values_list("slug", "country", "office_id")):
        if (entered := found.entered.get(slug)) is None:
            continue
        parts = [near(home, code) for code in sorted(entered)]
        parts.append(found.of_office.of((home, office)) if slug in found.beginning else "")
        yield slug, digest((parts, found.begins[home, office], gap.get((home, office))))


@cache
def _widest(country: str) -> tuple[str, ...]:
    return tuple(sorted(Place.of_country(country).widest))


_STOP = ("official", "home", "office_id", "country", "trip", text("first"), "number")
_OF_STOP = (*_STOP, text("last"), "city", "then", "nature", "occasion", "beside")


class _Compared:
    """All stops of some countries' officials that have happened, as the database has them, arranged as claims
    look at them.
    """

    def __init__(self, homes: Collection[str]) -> None:
        names = dict(plain(Person.objects.order_by().values_list("slug", "name")))
        stops = Stop.objects.filter(happened=True, home__in=homes, first__isnull=False)
        held = Held(roster())
        begun: dict[tuple[object, ...], str] = {}
        self.entered: dict[str, set[str]] = defaultdict(set)
        self.begins: dict[Office, object] = {}
        self.at_place, self.of_office = _Sums(), _Sums()
        for stop in plain(stops.order_by("first", "trip_id", "number").values_list(*_OF_STOP)):
            official, home, office, country, trip, first, *_rest = stop
            said = (stop, names.get(official))
            self.entered[trip].add(country)
            self.begins.setdefault((home, office), first)
            self.at_place.add((home, country), said)
            self.of_office.add((home, office), said)
            # In the order of time; the usual counting keeps every stop.
            begun.setdefault((home, office, official, held.since(official, office, home, first)), trip)
        self.beginning = frozenset(begun.values())


class _Sums:
    """Digests of what was added under a key."""

    def __init__(self) -> None:
        self._added: dict[Office, list[object]] = defaultdict(list)
        self._made: dict[Office, str] = {}

    def add(self, key: Office, what: object) -> None:
        self._added[key].append(what)

    def of(self, key: Office) -> str:
        if key not in self._made:
            self._made[key] = digest(self._added.get(key, ()))
        return self._made[key]


def _said(gap: OfficeGaps) -> str:
    told = (
        gap.trips,
        gap.first,
        gap.last,
        bool(gap.ended),
        gap.only,
        gap.empty,
        gap.undated,
    )
    return digest(tuple(map(str, told)))
