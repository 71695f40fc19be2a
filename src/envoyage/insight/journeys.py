"""The stops of all who are compared, trip by trip, made ready once to be counted under many rules."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property, lru_cache, reduce
from operator import or_
from typing import Any, NamedTuple, TypeVar

from django.db.models import Q

from envoyage.insight.counting import Counting
from envoyage.insight.places import counted_for
from envoyage.insight.stops import Row, numbered, numbers
from envoyage.insight.switches import FILTERS, Without
from envoyage.insight.tenures import Held, Tenure
from envoyage.record.followed import Followed, Made
from envoyage.record.kept import uncollected
from envoyage.record.models import Stop
from envoyage.record.officials import roster

T = TypeVar("T")


class Taken(NamedTuple):
    """A stop with the country it counts for, and in which unbroken stay in that country it lies."""

    code: str
    run: int
    row: Row


class Journeys:
    """Rows in the order of time. Each is looked at once; a rule then leaves rows out by comparing numbers."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self._marks = [_marks(row.nature, row.beside is None, row.occasion is None) for row in rows]
        self._stays: dict[tuple[str, str], _Stays] = {}
        self._made: dict[tuple[Counting, _Make], dict[str, list[Any]]] = {}

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def known(self) -> tuple[date | None, date | None]:
        """The first and the last day of these stops; None where there is no stop."""
        if not self.rows:
            return None, None
        return self.rows[0].first, max(row.last for row in self.rows)

    def taken(self, counting: Counting) -> Iterator[list[Taken]]:
        """The stops that count, trip by trip in the order of travel."""
        return (stops for _, stops in self._that_count(counting))

    def each(self, counting: Counting, make: Callable[[Counting, list[Taken]], list[T]]) -> list[T]:
        """What is made of each trip's stops that count; that of the last rules is kept."""
        made = self._made.get((counting, make))
        if made is None:
            with uncollected():
                made = {trip: make(counting, stops) for trip, stops in self._that_count(counting)}
            self._made[counting, make] = made
            for oldest in tuple(self._made)[:-_RULES]:
                self._made.pop(oldest, None)
        return [one for some in made.values() for one in some]

    def _that_count(self, counting: Counting) -> Iterator[tuple[str, list[Taken]]]:
        forbidden = _forbidden(counting)
        for trip, stops in self._in_stays(counting).items():
            if some := [stop for marks, stop in stops if not marks & forbidden]:
                yield trip, some

    def of_tenures(self, counting: Counting) -> Iterator[tuple[Tenure, Iterator[Row]]]:
        """Each tenure with the stops that count, in the order of time; none is looked at in vain."""
        forbidden, held = _forbidden(counting), counted_for(counting)
        for tenure, some in self._tenures.items():
            yield tenure, (row for marks, row in some if not marks & forbidden and held(row) is not None)

    def meets(self, without: Without) -> bool:
        """True when there is a row that this leaves out."""
        return bool(reduce(or_, self._marks, 0) >> FILTERS.index(without) & 1)

    def told_apart(self, one: Counting, other: Counting) -> bool:
        """True when a row counts for one country under one rule and for another under the other."""
        mine, theirs = counted_for(one), counted_for(other)
        return any(mine(row) != theirs(row) for row in self.rows)

    def after(self, trips: Collection[str], rows: Sequence[Row]) -> "Journeys":
        """The same once these trips have changed; what was made ready of the others stays.

        Args:
            trips: their ids; of those that are gone there is no row.
            rows: all of theirs as they are now.
        """
        changed = Journeys(rows)
        now = Journeys(sorted([*(row for row in self.rows if row.trip not in trips), *rows]))
        now._trips = _without(self._trips, trips) | changed._trips
        for (states, territories), stays in tuple(self._stays.items()):
            counting = Counting(states=states, territories=territories)
            now._stays[states, territories] = _without(stays, trips) | changed._in_stays(counting)
        for (counting, make), made in tuple(self._made.items()):
            new = {trip: make(counting, stops) for trip, stops in changed._that_count(counting)}
            now._made[counting, make] = _without(made, trips) | new
        return now

    @cached_property
    def _trips(self) -> dict[str, list[tuple[int, Row]]]:
        found: dict[str, list[tuple[int, Row]]] = {}
        for marked in zip(self._marks, self.rows, strict=True):
            trip = marked[1].trip
            if trip in found:
                found[trip].append(marked)
            else:
                found[trip] = [marked]
        for some in found.values():
            if len(some) > 1:
                some.sort(key=_by_number)
        return found

    @cached_property
    def _tenures(self) -> Mapping[Tenure, list[tuple[int, Row]]]:
        found: dict[Tenure, list[tuple[int, Row]]] = {}
        begun = Held(roster()).begun
        for marks, row in zip(self._marks, self.rows, strict=True):
            found.setdefault(begun(row), []).append((marks, row))
        return found

    def _in_stays(self, counting: Counting) -> "_Stays":
        """All rows that count for a country at all, each with the number of the stay that it is part of.

        A stay ends where the next row is of another country or is not here: with one country asked for the
        neighbours are not, and two entries must not become one.
        """
        key = (counting.states, counting.territories)
        if key not in self._stays:
            with uncollected():
                self._stays[key] = self._stays_by(counting)
        return self._stays[key]

    def _stays_by(self, counting: Counting) -> "_Stays":
        held = counted_for(counting)
        stays: _Stays = {}
        for slug, trip in self._trips.items():
            run, number, before = 0, 0, None
            some: list[tuple[int, Taken]] = []
            for marks, row in trip:
                code = held(row)
                if code != before or row.number != number + 1:
                    run += 1
                number, before = row.number, code
                if code is not None:
                    some.append((marks, _taken(Taken, (code, run, row))))
            stays[slug] = some
        return stays


_taken = tuple.__new__  # what the class itself does, without looking at each name

_Stays = dict[str, list[tuple[int, Taken]]]
"""The stops of each trip that count for a country, with the bits of what they are."""

_Make = Callable[[Counting, list[Taken]], list[Any]]

_RULES = 4
"""Countings of which a set of rows keeps what was made of each trip."""

_KEPT = 16
"""Sets of rows that a process keeps: those that one page of comparisons asks for. 5,000 take 4 to 8 MB."""

_FOLLOWED = 50_000
"""Rows of a set that is brought up to date after each entry; larger ones are taken anew."""


def journeys(whose: Q) -> Journeys:
    """These stops; the same as last time but for the trips on which something was written since."""

    def make() -> Made[Journeys]:
        with uncollected():
            ids, some = numbered(whose)
            marks = ((number, row.trip, row.official) for number, row in zip(ids, some, strict=True))
            return Made(answer=Journeys(some), marks=frozenset(marks) if len(some) <= _FOLLOWED else None)

    def follow(before: Journeys, trips: Collection[str], here: Collection[int]) -> Journeys:
        with uncollected():  # asked for by trip alone, which the database finds at once
            ids, some = numbered(Q(trip__in=trips))
            return before.after(trips, [row for number, row in zip(ids, some, strict=True) if number in here])

    key = str(Stop.objects.filter(whose).query)
    return _kept.get(key, make=make, marks=lambda: numbers(whose), follow=follow)


_kept = Followed[Journeys](_KEPT)


def _without(by_trip: dict[str, T], trips: Collection[str]) -> dict[str, T]:
    kept = dict(by_trip)
    for trip in trips:
        kept.pop(trip, None)
    return kept


class _Kind(NamedTuple):
    """A stop as far as `FILTERS` look at it."""

    nature: str | None
    beside: str | None
    occasion: str | None


@cache
def _marks(nature: str | None, alone: bool, plain: bool) -> int:
    """A bit for each of `FILTERS` that such a stop meets; beside whom and at what occasion is no matter."""
    kind = _Kind(nature, None if alone else "somebody", None if plain else "something")
    return sum(1 << at for at, without in enumerate(FILTERS) if without.fits(kind))


@lru_cache(maxsize=256)
def _forbidden(counting: Counting) -> int:
    return sum(1 << at for at, without in enumerate(FILTERS) if without in counting.left_out)


def _by_number(marked: tuple[int, Row]) -> int:
    return marked[1].number
