"""Rows become trips: which stays of one official belong to one absence. Reasons: docs/history.md.

1. What a row says of leaving or reaching home comes first: a trip begins with "Left U.S. February 23" and
   ends with "Returned to U.S. April 16"; one made "while returning to the U.S." has only such ones behind it.
2. Else stays are one trip when no more than one day lies between them; a night flight, or a day at sea.
3. By ship it took longer: up to 1945 as many as fourteen days may lie between.
4. Canada and Mexico are reached from home: a day between such a stay and any other ends the trip.
5. Since 1946 a day between ends it as well where the next row is in the president's company, this one not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from envoyage.datasets.historian.rows import Row, Table
from envoyage.reading import Remark

# Days that may lie between two stays of one trip, the days of the stays not counted.
_BETWEEN = 1
# Colby, January 1921: fourteen days from Buenos Aires to Trinidad; Root, 1906: nine from there to Chile.
_BETWEEN_BY_SHIP = 14
_LAST_YEAR_BY_SHIP = 1945  # Roosevelt and Truman still crossed in cruisers
_STATED = 21  # a departure and a return that are both stated hold together what so many days part

_NEIGHBOURS = frozenset({"canada", "mexico"})

_HOME = r"(?:the )?(?:U\.S|United States|Washington)"
_LEFT = re.compile(rf"\b(?:[Ll]eft|[Dd]eparted(?: from)?) {_HOME}")
_RETURNED = re.compile(
    rf"\b(?:[Rr]eturned (?:to )?{_HOME}|[Rr]eturned [A-Z][a-z]+ \d|[Aa]rrived [Ii]n {_HOME})"
)
_HOMEWARD = re.compile(
    rf"\b(?:while|before|during) return(?:ing)?(?: to)*(?: {_HOME}| from)|\b[Rr]e-embarked for {_HOME}"
)
_COMPANY = re.compile(
    r"\b(?:[Aa]cc?oo?mpanied|[Jj]oined|[Ss]upported) (?:the )?(?:U\.S\. )?(?:Vice )?President"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A remark that was read: its words, and what they tell; passages count in them."""

    text: str
    remark: Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """The rows of one trip, in the order of travel.

    `said` are their remarks in other words, already read, where the rows have none of their own.
    """

    rows: tuple[Row, ...]
    said: tuple[Said, ...] = ()

    @property
    def id(self) -> int:
        """The lowest id among its rows: rows that the table gains later have higher ones."""
        return min(row.id for row in self.rows)

    @property
    def table(self) -> Table:
        return self.rows[0].table

    @property
    def first(self) -> date:
        return self.rows[0].first

    @property
    def last(self) -> date:
        return max(row.last for row in self.rows)


def journeys(rows: Iterable[Row]) -> Iterator[Journey]:
    """The trips that these rows make: of each official in order of time, then the visits, each a trip."""
    of: dict[tuple[Table, str], list[Row]] = {}
    visits: list[Row] = []
    for row in rows:
        if row.table is Table.VISITS:
            visits.append(row)
        else:
            of.setdefault((row.table, row.who), []).append(row)
    for _, own in sorted(of.items()):
        for trip in _trips(sorted(own, key=lambda row: (row.first, row.last, row.id))):
            yield Journey(rows=tuple(trip))
    for row in sorted(visits, key=lambda row: (row.first, row.id)):
        yield Journey(rows=(row,))


def _trips(rows: Sequence[Row]) -> Iterator[list[Row]]:
    trip: list[Row] = []
    for row in rows:
        if trip and not _goes_on(trip, row):
            yield trip
            trip = []
        trip.append(row)
    if trip:
        yield trip


def _goes_on(trip: Sequence[Row], row: Row) -> bool:
    """True when `row` belongs to the same absence as the rows of `trip`, which all begin no later."""
    last = max(trip, key=lambda one: one.last)
    between = (row.first - last.last).days - 1
    if between <= 0 and not (between == 0 and _returned(last) and _left(row)):
        return True
    if _left(row) or _returned(last) or _returned(trip[-1]):
        return False
    if _returned(row) and between <= _STATED and any(_left(one) for one in trip):
        return True
    if {last.state, row.state} & _NEIGHBOURS:
        return False
    by_ship = row.first.year <= _LAST_YEAR_BY_SHIP
    if between > (_BETWEEN_BY_SHIP if by_ship else _BETWEEN):
        return False
    if _homeward(last):
        return _homeward(row) or _returned(row)
    return by_ship or _beside(last) or not _beside(row)


def _left(row: Row) -> bool:
    return bool(_LEFT.search(row.remarks))


def _returned(row: Row) -> bool:
    return bool(_RETURNED.search(row.remarks))


def _homeward(row: Row) -> bool:
    return bool(_HOMEWARD.search(row.remarks))


def _beside(row: Row) -> bool:
    return bool(_COMPANY.search(row.remarks))
