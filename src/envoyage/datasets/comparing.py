"""Two data packages of one record, the later against the earlier: trips added, changed and withdrawn."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from envoyage.datasets.package import DataPackage

# What hangs on a trip and is its content. Who says so is compared by the claims; passages follow from them.
_OF_A_TRIP = ("trips", "stops", "meetings", "agreements", "quotes", "topics", "places", "claims")
_BESIDE = frozenset(
    {"id", "trip", "number", "order", "telling", "official"}
)  # cells that say nothing by themselves
_UNSAID = frozenset({"changed", "reports", "conflicts", "confidence"})  # of a trip: they follow from the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is otherwise on one trip, in lines: `status: planned, now completed`, `+ topics: trade`."""

    trip: str
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What lies between two versions."""

    added: tuple[tuple[str, str], ...]  # the id, and the trip in words
    changed: tuple[Change, ...]
    withdrawn: tuple[tuple[str, str], ...]


def differences(earlier: DataPackage, later: DataPackage) -> Differences:
    """What the later package says that the earlier did not, trip by trip."""
    before, now = _marks(earlier), _marks(later)
    names = {**_names(earlier), **_names(later)}
    both = {trip for trip in before.keys() & now.keys() if before[trip] != now[trip]}
    rows_before, rows_now = _contents(earlier, both), _contents(later, both)
    changed = (
        Change(trip=trip, name=names[trip], lines=tuple(_lines(rows_before[trip], rows_now[trip])))
        for trip in sorted(both)
    )
    return Differences(
        added=tuple((trip, names[trip]) for trip in sorted(now.keys() - before.keys())),
        changed=tuple(one for one in changed if one.lines),
        withdrawn=tuple((trip, names[trip]) for trip in sorted(before.keys() - now.keys())),
    )


def _marks(package: DataPackage) -> dict[str, bytes]:
    """For each trip a hash of all that the package says of it."""
    found: dict[str, list[bytes]] = defaultdict(list)
    for table in _OF_A_TRIP:
        for row in package.cells(table):
            said = json.dumps([table, row], sort_keys=True).encode()
            found[_trip(table, row)].append(hashlib.sha256(said).digest())
    return {trip: hashlib.sha256(b"".join(sorted(many))).digest() for trip, many in found.items()}


def _names(package: DataPackage) -> dict[str, str]:
    return {
        row["id"]: f"{row['name']}, {row['dates'] or 'days not known'}: {row['countries']}"
        for row in package.cells("trips")
    }


Content = dict[str, list[dict[str, str]]]


def _contents(package: DataPackage, trips: set[str]) -> dict[str, Content]:
    found: dict[str, Content] = {trip: defaultdict(list) for trip in trips}
    for table in _OF_A_TRIP:
        for row in package.cells(table):
            if (trip := _trip(table, row)) in trips:
                found[trip][table].append(row)
    return found


def _lines(before: Content, now: Content) -> Iterator[str]:
    [old], [new] = before["trips"], now["trips"]
    for column in new:
        if column not in _UNSAID and old.get(column) != new[column]:
            yield f"{column}: {old.get(column) or 'nothing'}, now {new[column] or 'nothing'}"
    for table in _OF_A_TRIP[1:]:
        was, is_now = (Counter(map(_said, rows[table])) for rows in (before, now))
        yield from (f"- {table}: {said}" for said in sorted((was - is_now).elements()))
        yield from (f"+ {table}: {said}" for said in sorted((is_now - was).elements()))


def _said(row: dict[str, str]) -> str:
    return ", ".join(cell for column, cell in row.items() if cell and column not in _BESIDE)


def _trip(table: str, row: dict[str, str]) -> str:
    return row["id" if table == "trips" else "trip"]
