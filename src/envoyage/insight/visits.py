"""Stops become visits and trips by a counting rule: the arithmetic of every claim and figure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from envoyage.insight.counting import Counting
from envoyage.insight.places import Held, Place, counted_for
from envoyage.insight.stops import Row

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
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
        return max(row.last for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
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


def absences(rows: Iterable[Row], counting: Counting) -> list[Absence]:
    """The trips of these rows, by day. What does not count is left out before anything else is asked."""
    held = counted_for(counting)
    of_trip: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if counting.keeps(row):
            of_trip[row.trip].append(row)
    found: list[Absence] = []
    for stops in of_trip.values():
        stops.sort(key=lambda row: row.number)
        for part in _parts(stops, counting):
            if visits := tuple(_visits(part, counting, held)):
                found.append(Absence(visits=visits))
    return sorted(found, key=lambda one: (one.first, one.trip, one.visits[0].rows[0].number))


def visits(rows: Iterable[Row], counting: Counting, place: Place | None = None) -> list[Visit]:
    """The visits of these rows to a place, or to anywhere, by day."""
    found = [
        visit
        for absence in absences(rows, counting)
        for visit in absence.visits
        if place is None or place.holds(visit.code)
    ]
    return sorted(found, key=lambda one: (one.first, one.trip, one.rows[0].number))


def days_abroad(trips: Iterable[Absence]) -> int:
    """Calendar days of these trips, first and last both counted, no day of an official twice."""
    spans: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for absence in trips:
        spans[absence.official].append((absence.first, absence.last))
    return sum(_union(sorted(many)) for many in spans.values())


def _union(spans: Sequence[tuple[date, date]]) -> int:
    days, until = 0, date.min
    for first, last in spans:
        days += max(0, (last - max(first - _DAY, until)).days)
        until = max(until, last)
    return days


def _parts(stops: list[Row], counting: Counting) -> Iterator[list[Row]]:
    """The trip itself, or its parts where a day between two stops parts it."""
    if counting.trips == "absence":
        yield stops
        return
    part: list[Row] = []
    until = date.min
    for row in sorted(stops, key=lambda row: (row.first, row.number)):
        if part and row.first - until > _DAY:
            yield part
            part = []
        part.append(row)
        until = max(until, row.last)
    yield part


def _visits(stops: Sequence[Row], counting: Counting, held: Held) -> Iterator[Visit]:
    taken = [(code, row) for row in stops if (code := held(row)) is not None]
    if counting.stops == "place":
        yield from (Visit(code=code, rows=(row,)) for code, row in taken)
        return
    groups: list[tuple[str, list[Row]]] = []
    for code, row in taken:
        known = (
            next((group for group in groups if group[0] == code), None) if counting.stops == "trip" else None
        )
        if known is None and groups and groups[-1][0] == code:
            known = groups[-1]
        if known is None:
            groups.append((code, [row]))
        else:
            known[1].append(row)
    yield from (Visit(code=code, rows=tuple(many)) for code, many in groups)
