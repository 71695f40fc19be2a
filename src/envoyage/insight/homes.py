"""The stops of all officials of one country, taken from the book once and looked up by office and person."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, partial

from django.db.models import Q

from envoyage.insight.journeys import Journeys
from envoyage.insight.places import Place
from envoyage.insight.stops import Row, rows
from envoyage.record.kept import UntilWritten
from envoyage.record.models import Stop


class Home:
    """Rows of one country's officials in the order of time; each arrangement is made when it is asked for."""

    def __init__(self, every: Sequence[Row]) -> None:
        self.every = every

    def of_trip(self, trip: str) -> list[Row]:
        """The stops of one trip."""
        return self._by_trip.get(trip, [])

    def of_office(self, office: str) -> list[Row]:
        """The stops of all who travelled in an office."""
        return self._by_office.get(office, [])

    def journeys(self, office: str) -> Journeys:
        """The same, ready to be counted."""
        if office not in self._journeys:
            self._journeys[office] = Journeys(self.of_office(office))
        return self._journeys[office]

    def begins(self, office: str) -> date | None:
        """The first day that the record has of an office."""
        return min((row.first for row in self.of_office(office)), default=None)

    @cached_property
    def _by_trip(self) -> Mapping[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for row in self.every:
            found.setdefault(row.trip, []).append(row)
        return found

    @cached_property
    def _by_office(self) -> Mapping[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for row in self.every:
            found.setdefault(row.office or "", []).append(row)
        return found

    @cached_property
    def _journeys(self) -> dict[str, Journeys]:
        return {}


def home(code: str) -> Home:
    """The stops of a country’s officials; the same as last time, while the ledger stays as it is."""
    return _kept.get(code, lambda: Home(rows(Q(home=code))))


def homes_ahead() -> None:
    """Takes all stops from the book at once, for who makes the pages of all trips; too many are not kept."""
    if Stop.objects.count() > _MOST // 2:
        return
    by_home: dict[str, list[Row]] = {}
    for row in rows(Q(home__isnull=False)):
        by_home.setdefault(row.home or "", []).append(row)
    for code, some in by_home.items():
        _kept.get(code, partial(Home, some))


_MOST = 50_000
_kept = UntilWritten[Home](_MOST, size=lambda home: len(home.every) + 1)
"""So many stops of any countries, in some 30 MB."""


def there(some: Sequence[Row], *places: Place) -> list[Row]:
    """Those of the rows that can lie in one of these places under any counting."""
    codes = frozenset().union(*(place.widest for place in places))
    return [row for row in some if row.country in codes]
