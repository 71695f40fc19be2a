"""Stops become visits and trips by a counting rule: the arithmetic of every claim and figure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from envoyage.insight.counting import Counting
from envoyage.insight.journeys import Journeys, Taken
from envoyage.insight.places import Place
from envoyage.insight.stops import Row

_DAY = timedelta(days=1)


class Visit(NamedTuple):
    """One stop as a counting rule takes it: rows of a trip, and the country that they count for."""

    code: str
    rows: tuple[Row, ...]

    @property
    def trip(self) -> str:
        return self.rows[0].trip

    @property
    def official(self) -> str:
        return self.rows[0].official

    @property
    def first(self) -> date:
        return self.rows[0].first

    @property
    def last(self) -> date:
        return self.rows[0].last if len(self.rows) == 1 else max(row.last for row in self.rows)


class Absence(NamedTuple):
    """One trip as a counting rule takes it, with its visits in the order of travel."""

    visits: tuple[Visit, ...]

    @property
    def trip(self) -> str:
        return self.visits[0].trip

    @property
    def official(self) -> str:
        return self.visits[0].official

    @property
    def first(self) -> date:
        return self.visits[0].first

    @property
    def last(self) -> date:
        return max(visit.last for visit in self.visits)


def absences(journeys: Journeys, counting: Counting) -> list[Absence]:
    """The trips, by day. What does not count is left out before anything else is asked."""
    return sorted(journeys.each(counting, _absences), key=_begins)


def visits(journeys: Journeys, counting: Counting, place: Place | None = None) -> list[Visit]:
    """The visits to a place, or to anywhere, by day; what one trip is does not matter to them."""
    if place is None:
        return in_order(journeys.each(counting, _every))
    found: list[Visit] = []
    for taken in journeys.taken(counting):
        if there := [stop for stop in taken if stop.code in place.codes]:
            found += _visits(there, counting.stops)
    return in_order(found)


def in_order(visits: Iterable[Visit]) -> list[Visit]:
    """By day; those of one day by trip and in the order of travel."""
    return sorted(visits, key=attrgetter("rows"))


def within(trips: Iterable[Absence], place: Place | None) -> list[Absence]:
    """The trips that lead to the place, with their visits there and no others."""
    if place is None:
        return list(trips)
    there = (tuple(visit for visit in trip.visits if place.holds(visit.code)) for trip in trips)
    return [Absence(some) for some in there if some]


def days_abroad(trips: Iterable[Absence]) -> int:
    """Calendar days of these trips, first and last both counted, no day of an official twice."""
    spans: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for absence in trips:
        first = absence.visits[0].rows[0]
        spans[first.official].append((first.first, absence.last))
    return sum(_union(sorted(many)) for many in spans.values())


def _union(spans: Sequence[tuple[date, date]]) -> int:
    days, until = 0, date.min
    for first, last in spans:
        days += max(0, (last - max(first - _DAY, until)).days)
        until = max(until, last)
    return days


def _absences(counting: Counting, taken: list[Taken]) -> list[Absence]:
    parts = _parts(taken) if counting.trips == "unbroken" else (taken,)
    return [Absence(tuple(_visits(part, counting.stops))) for part in parts]


def _every(counting: Counting, taken: list[Taken]) -> list[Visit]:
    return _visits(taken, counting.stops)


def _parts(taken: Sequence[Taken]) -> Iterator[list[Taken]]:
    """The trip in its parts, where a day without a stop lies between two."""
    part: list[Taken] = []
    until = date.min
    for stop in sorted(taken, key=lambda stop: (stop.row.first, stop.row.number)):
        if part and stop.row.first - until > _DAY:
            yield part
            part = []
        part.append(stop)
        until = max(until, stop.row.last)
    if part:
        yield part


def _visits(taken: Sequence[Taken], stops: str) -> list[Visit]:
    """The stops of one trip put together as the switch of that name says."""
    if stops == "place" or len(taken) == 1:
        return [_visit(Visit, (code, (row,))) for code, _, row in taken]
    groups: dict[str | int, list[Row]] = {}
    codes: list[str] = []
    for code, run, row in taken:
        key = run if stops == "entry" else code
        if key in groups:
            groups[key].append(row)
        else:
            groups[key] = [row]
            codes.append(code)
    return [_visit(Visit, (code, tuple(some))) for code, some in zip(codes, groups.values(), strict=True)]


_visit = tuple.__new__


def _begins(trip: Absence) -> tuple[Row, ...]:
    return trip.visits[0].rows
