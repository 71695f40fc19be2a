"""The stops of all who are compared, trip by trip, made ready once to be counted under many rules."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache, reduce
from operator import or_
from typing import NamedTuple

from django.db.models import Q

from envoyage.insight.counting import Counting
from envoyage.insight.places import counted_for
from envoyage.insight.stops import Row, rows
from envoyage.insight.switches import FILTERS, Without
from envoyage.insight.tenures import Held, Tenure
from envoyage.record.kept import UntilWritten, uncollected
from envoyage.record.models import Stop
from envoyage.record.officials import roster


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
        self._stays: dict[tuple[str, str], list[list[tuple[int, Taken]]]] = {}

    def __len__(self) -> int:
        return len(self.rows)

    def taken(self, counting: Counting) -> Iterator[list[Taken]]:
        """The stops that count, trip by trip in the order of travel."""
        forbidden = _forbidden(counting)
        for trip in self._in_stays(counting):
            if some := [stop for marks, stop in trip if not marks & forbidden]:
                yield some

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

    @cached_property
    def _trips(self) -> list[list[tuple[int, Row]]]:
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
        return list(found.values())

    @cached_property
    def _tenures(self) -> Mapping[Tenure, list[tuple[int, Row]]]:
        found: dict[Tenure, list[tuple[int, Row]]] = {}
        begun = Held(roster()).begun
        for marks, row in zip(self._marks, self.rows, strict=True):
            found.setdefault(begun(row), []).append((marks, row))
        return found

    def _in_stays(self, counting: Counting) -> list[list[tuple[int, Taken]]]:
        """All rows that count for a country at all, each with the number of the stay that it is part of.

        A stay ends where the next row is of another country or is not here: with one country asked for the
        neighbours are not, and two entries must not become one.
        """
        key = (counting.states, counting.territories)
        if key not in self._stays:
            with uncollected():
                self._stays[key] = self._stays_by(counting)
        return self._stays[key]

    def _stays_by(self, counting: Counting) -> list[list[tuple[int, Taken]]]:
        held = counted_for(counting)
        stays: list[list[tuple[int, Taken]]] = []
        for trip in self._trips:
            run, number, before = 0, 0, None
            some: list[tuple[int, Taken]] = []
            for marks, row in trip:
                code = held(row)
                if code != before or row.number != number + 1:
                    run += 1
                number, before = row.number, code
                if code is not None:
                    some.append((marks, _taken(Taken, (code, run, row))))
            stays.append(some)
        return stays


_taken = tuple.__new__  # what the class itself does, without looking at each name

_KEPT = 16
"""Sets of rows that a process keeps: those that one page of comparisons asks for. 5,000 rows take 3 MB."""


def journeys(whose: Q) -> Journeys:
    """These stops; the same as last time, as long as nothing was written into the ledger since."""
    return _kept.get(str(Stop.objects.filter(whose).query), lambda: _made(whose))


def _made(whose: Q) -> Journeys:
    with uncollected():
        return Journeys(rows(whose))


_kept = UntilWritten[Journeys](_KEPT)


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
