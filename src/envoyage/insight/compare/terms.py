"""The holders of an office one after the other, and who was the first of a new government."""

from dataclasses import dataclass
from datetime import date

from envoyage.record.officials import roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One person's time in an office.

    Attributes:
        start: the day of taking office; `end` the last day, None where the roster knows none.
        first_of: the day of a new government of which this is the first in the office; None for later ones.
    """

    official: str
    name: str
    office: str
    home: str
    start: date
    end: date | None
    first_of: date | None


def terms(office: str, home: str, *, since: date | None = None) -> tuple[Term, ...]:
    """The terms that the roster knows by the day, in order; `since` leaves out those that ended before.

    A government begins when somebody takes the office of head of state for whom the roster has a day; where
    it has fewer than two, of head of government.
    """
    known = [
        (held.person, start, held.tenure.end.exact if held.tenure.end else None)
        for held in roster().tenures(office, home)
        if held.tenure.start and (start := held.tenure.start.exact)
    ]
    begun = _governments(home)
    first: dict[date, date] = {}
    for _, start, _ in known:
        government = max((day for day in begun if day <= start), default=None)
        if government is not None:
            first.setdefault(government, start)
    firsts = {start: government for government, start in first.items()}
    return tuple(
        Term(
            official=person.id,
            name=person.name,
            office=office,
            home=home,
            start=start,
            end=end,
            first_of=firsts.get(start),
        )
        for person, start, end in known
        if since is None or end is None or end >= since
    )


def _governments(home: str) -> list[date]:
    """The days on which those who lead the government took office: presidents, else prime ministers."""
    for office in ("head-of-state", "head-of-government"):
        days = [
            start
            for held in roster().tenures(office, home)
            if held.tenure.start and (start := held.tenure.start.exact)
        ]
        if len(days) > 1:
            return days
    return []
