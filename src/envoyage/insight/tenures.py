"""Who was in office when: the tenures of the roster, and to which of them a stop belongs."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from envoyage.insight.stops import Row
from envoyage.record.officials import roster


class Tenure(NamedTuple):
    """One person in one office from a day on; `start` None where the roster does not know the day."""

    official: str
    start: date | None


class Days(NamedTuple):
    """The first and the last day of a tenure; `end` None where the roster knows none."""

    start: date
    end: date | None


def begun(row: Row) -> Tenure:
    """The tenure in which a stop was made: the last that began before it, or the first of all."""
    starts = [days.start for days in tenures(row.official, row.office, row.home)]
    last = max((day for day in starts if day <= row.first), default=starts[0] if starts else None)
    return Tenure(row.official, last)


@lru_cache(maxsize=1 << 14)
def tenures(official: str, office: str | None, home: str | None) -> tuple[Days, ...]:
    """When this person held this office, as far as the roster knows its first day; in order."""
    person = roster().by_id.get(official)
    held = person.tenures if person else ()
    found = [
        Days(start, one.end.exact if one.end else None)
        for one in held
        if (one.office_id, one.country) == (office, home) and one.start and (start := one.start.exact)
    ]
    return tuple(sorted(found, key=lambda days: days.start))
