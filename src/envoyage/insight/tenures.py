"""Who was in office when: the tenures of the roster, and to which of them a stop belongs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from envoyage.facts import Day
from envoyage.gazetteer.shipped import shipped
from envoyage.insight.stops import Row


class Tenure(NamedTuple):
    """One person in one office from a day on; `start` None where the roster does not know the day."""

    official: str
    start: date | None


def by_tenure(rows: Iterable[Row], office: str | None, home: str | None) -> dict[Tenure, list[Row]]:
    """These stops by the tenure in which they were made, in the order of their first stops."""
    found: dict[Tenure, list[Row]] = defaultdict(list)
    begun: dict[str, tuple[date, ...]] = {}
    for row in rows:
        if row.official not in begun:
            begun[row.official] = starts(row.official, row.office or office, row.home or home)
        found[Tenure(row.official, _of(row, begun[row.official]))].append(row)
    return found


def starts(official: str, office: str | None, home: str | None) -> tuple[date, ...]:
    """The days on which this person took this office, as far as the roster knows them to the day."""
    return _starts().get((official, office or "", home or ""), ())


def _of(row: Row, begun: tuple[date, ...]) -> date | None:
    """The last day of taking office that is not after the stop; a stop before all of them is of the first."""
    if not begun:
        return None
    return max((day for day in begun if day <= row.first), default=begun[0])


@cache
def _starts() -> Mapping[tuple[str, str, str], tuple[date, ...]]:
    found: dict[tuple[str, str, str], list[date]] = defaultdict(list)
    for key, _, _, tenures in shipped("persons"):
        for office, country, start, _ in tenures:
            if start and (first := Day.parse(start).exact) is not None:
                found[(key, office, country)].append(first)
    return {which: tuple(sorted(days)) for which, days in found.items()}
