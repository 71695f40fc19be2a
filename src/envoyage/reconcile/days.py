"""When a telling puts its trip, as bounds to compare: exact days, a month, or a guess from publication."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from envoyage.facts import DateSpan, Day, Role, Status, Trip
from envoyage.reconcile.values import Telling


class Sureness(IntEnum):
    """On what a window rests."""

    GUESSED = 0  # no date in the telling: counted from the publication date
    VAGUE = 1  # a month or a year
    EXACT = 2  # at least one calendar day


@dataclass(frozen=True, slots=True)
class Window:
    """The days within which a telling puts its trip, both ends counted."""

    first: date
    last: date
    sureness: Sureness

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def gap(self, other: "Window") -> int:
        """Days from the end of one to the start of the other; 0 where they overlap, 1 where they touch."""
        return max(0, (self.first - other.last).days, (other.first - self.last).days)

    @property
    def months(self) -> frozenset[int]:
        """Every month that the window touches, three days of slack on both sides: the bucket of a block."""
        first, last = max(self.first, _EARLIEST) - SLACK, min(self.last, _LATEST) + SLACK
        return frozenset(range(_month(first), _month(last) + 1))


SLACK = timedelta(days=3)
_EARLIEST, _LATEST = date.min + SLACK, date.max - SLACK  # no calendar goes further
# A trip of which one end is told lasts about so long: the median of the 1,085 journeys since 1975 in the
# Historian's lists is 4 days, so 3 more after the first.
_OPEN_SIDE = timedelta(days=3)
# How far from publication an undated trip may lie, before and after, by status. A news report speaks of a
# trip within a fortnight of its end; a plan is seldom published more than two months ahead.
_AROUND = {
    Status.PLANNED: (1, 60),
    Status.UNDERWAY: (7, 5),
    Status.COMPLETED: (14, 0),
    Status.CANCELLED: (14, 60),
    Status.POSTPONED: (14, 60),
}
# A past trip named in passing may lie further back; nearer ones are preferred (see `compare`).
_MENTION_BACK = 180


def window(telling: Telling, *, year: int | None = None) -> Window | None:
    """The window of a telling; None when neither the text nor the publication gives one.

    Args:
        telling: its own days count first, else those of its stops, else its report's publication date.
        year: stands in for a year that neither the text nor the publication gives.
    """
    trip, published = telling.trip, telling.report.published
    spans = [trip.when] if trip.when.known else [stop.when for stop in trip.stops if stop.when.known]
    bounds = [found for span in spans if (found := _bounds(span, trip.status, published, year))]
    if bounds:
        return Window(
            min(w.first for w in bounds), max(w.last for w in bounds), min(w.sureness for w in bounds)
        )
    if spans or published is None:
        return None
    back, ahead = _around(trip)
    return Window(published - timedelta(days=back), published + timedelta(days=ahead), Sureness.GUESSED)


def _around(trip: Trip) -> tuple[int, int]:
    back, ahead = _AROUND[trip.status]
    return (
        (_MENTION_BACK, ahead)
        if trip.role is Role.MENTION and trip.status is Status.COMPLETED
        else (back, ahead)
    )


def _bounds(span: DateSpan, status: Status, published: date | None, year: int | None) -> Window | None:
    start, end = (_with_year(day, status, published, year) for day in (span.start, span.end))
    ends = [day for day in (start, end) if day is not None]
    if not ends or any(day.year is None for day in ends):
        return None
    exact = any(day.exact for day in ends)
    first = start.earliest if start else None
    last = end.latest if end else None
    if first is None:
        assert last is not None
        first = last - _OPEN_SIDE
    if last is None:
        last = first + _OPEN_SIDE
        if start is not None and start.latest is not None:
            last = max(last, start.latest)
    if first > last:  # a slip of the year: the first day stands
        last = first + _OPEN_SIDE
    return Window(first, last, Sureness.EXACT if exact else Sureness.VAGUE)


def _with_year(day: Day | None, status: Status, published: date | None, year: int | None) -> Day | None:
    """A day without a year gets the year nearest to publication, on the side that the status says."""
    if day is None or day.year is not None or day.month is None:
        return day
    if published is None:
        return day if year is None else _in(year, day)
    years = (published.year - 1, published.year, published.year + 1)

    def distance(candidate: Day) -> int:
        assert candidate.earliest is not None
        days = (candidate.earliest - published).days
        wrong_side = days < -7 if status is Status.PLANNED else days > 7 and status is Status.COMPLETED
        return abs(days) + (10_000 if wrong_side else 0)

    return min((_in(each, day) for each in years), key=distance)


def _in(year: int, day: Day) -> Day:
    try:
        return Day(year, day.month, day.day)
    except ValueError:  # 29 February of a year that has none
        return Day(year, day.month)


def _month(day: date) -> int:
    return day.year * 12 + day.month
