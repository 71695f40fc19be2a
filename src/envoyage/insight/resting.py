"""What the claims about each trip rest on: for who keeps a trip's page and asks whether they still hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from django.db.models import Q

from envoyage.insight.gaps import OfficeGaps, gaps
from envoyage.insight.places import Place
from envoyage.insight.stops import Row, rows
from envoyage.insight.tenures import Held
from envoyage.record.models import Person, Trip
from envoyage.record.officials import roster
from envoyage.record.plain import digest

Office = tuple[str | None, str | None]
"""The country, and the canonical office."""


def said_of_gaps(today: date) -> Mapping[Office, object]:
    """What pages say of the record of each office that misleads; the days since it ended are not said."""
    return {(one.home, one.office_id): _said(one) for one in gaps(today) if one.misleads}


def rests_on(gap: Mapping[Office, object]) -> Iterator[tuple[str, str]]:
    """Each trip of which something may be told, with a digest of all stops that it is compared with.

    Those are the stops of officials of the same country in the countries that the trip entered; of an
    official's first trip in a tenure all stops of the office.

    Args:
        gap: what `said_of_gaps` gives: the page says it beside the claims.
    """
    names = dict(Person.objects.values_list("slug", "name").iterator(chunk_size=5000))
    found = _Compared(rows(Q(home__isnull=False)), names)
    held = Held(roster())
    begun: dict[tuple[object, ...], str] = {}
    for row in found.every:  # in the order of time; the usual counting keeps every stop
        begun.setdefault((row.home, row.office, held.begun(row)), row.trip)
    beginning = frozenset(begun.values())

    @cache
    def near(home: str, country: str) -> tuple[str, ...]:
        """The stops that a claim about this country can be about."""
        return tuple(found.at_place.of((home, code)) for code in sorted(Place.of_country(country).widest))

    offices = Trip.objects.exclude(office_id=None).exclude(country=None)
    for slug, home, office in offices.values_list("slug", "country", "office_id").iterator(chunk_size=5000):
        if (there := found.of_trip.get(slug)) is None:
            continue
        parts: list[object] = [near(home, code) for code in sorted({row.country for row in there})]
        parts.append(found.of_office.of((home, office)) if slug in beginning else "")
        told = (parts, found.begins[home, office], gap.get((home, office)))
        yield slug, digest(told)


class _Compared:
    """All stops, arranged as claims look at them."""

    def __init__(self, every: list[Row], names: Mapping[str, str]) -> None:
        self.every = every
        self.of_trip: dict[str, list[Row]] = defaultdict(list)
        self.begins: dict[Office, date] = {}
        self.at_place, self.of_office = _Sums(), _Sums()
        for row in every:
            said = f"{row!r} {names.get(row.official)}"
            self.of_trip[row.trip].append(row)
            self.begins.setdefault((row.home, row.office), row.first)
            self.at_place.add((row.home, row.country), said)
            self.of_office.add((row.home, row.office), said)


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


def _said(gap: OfficeGaps) -> object:
    told: Iterable[object] = (
        gap.trips,
        gap.first,
        gap.last,
        bool(gap.ended),
        gap.only,
        gap.empty,
        gap.undated,
    )
    return tuple(told)
