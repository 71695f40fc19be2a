"""Dates as a text says them, and the days they mean seen from the day of publication."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from envoyage.facts import DateSpan, Day, Inferred

# Weekdays count within a week; a day without a month lies at most this far from the publication.
_NEAR = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """Date words at tokens `first` to `last` (half-open), as said.

    Attributes:
        start, end: days with month; the year may be missing. Equal for a single date.
        day: a day of the month said without its month ("Wednesday 27", "dia 10").
        weekday: 0 Monday to 6 Sunday, where that is all that is said or stands beside `day`.
        offset: days from the publication ("yesterday" is -1).
        unit: "week", "month", "year", "season" or "several" of them, for "last week", "next month"; beside a
            weekday or a day the week or month that it is of ("Friday of next week", "dia 3 deste mês").
        lean: -1 for "last", +1 for "next", 0 for "this" or nothing.
        years: years from the report's own in which a month lies ("July last year" is -1).
        until: the last day, where the two are told apart ("Monday to Wednesday", "hoy y mañana").
        told: counted from a time that the text told before ("a year later"), which is still to be looked up.
    """

    first: int
    last: int
    start: Day | None = None
    end: Day | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    unit: str | None = None
    lean: int = 0
    years: int | None = None
    until: "DateMention | None" = None
    told: bool = False

    @property
    def exact(self) -> bool:
        """True when this names days, not only a month, a year or a week."""
        if self.start is not None:
            return self.start.day is not None
        return self.unit is None or self.weekday is not None or self.day is not None

    @property
    def is_span(self) -> bool:
        """True when a first and a last day are told."""
        return self.until is not None or self.start != self.end

    def resolve(self, published: date | None, *, forward: bool | None) -> DateSpan | None:
        """The days meant, seen from the day of publication.

        Args:
            published: the day of publication, or None when it is not known.
            forward: True when the clause looks ahead, False when it looks back, None when it does neither.

        Returns:
            None when the words do not determine a day, a month or a year.
        """
        if self.until is not None:
            return self._pair(self.until, published, forward)
        if self.start is not None and self.end is not None:
            start = self.start
            if self.years is not None and published is not None and start.year is None:
                start = _in_year(start, published.year + self.years) or start
            return _with_year(start, self.end, published, forward, self.lean)
        if published is None:
            return None
        if not self.exact:
            return self._unit(published)
        if self.day is not None and self.lean:  # "el pasado día 5"
            forward = self.lean > 0
        found = self._near(published, forward)
        return None if found is None else DateSpan.on(Day.of(found), inferred=frozenset({Inferred.DAY}))

    def _pair(self, until: "DateMention", published: date | None, forward: bool | None) -> DateSpan | None:
        """The days of "Friday to Sunday": one side as it is told, the other the nearest that fits to it."""
        first = replace(self, until=None)
        if first.lean == 0 and until.start is None and until.unit is not None:
            first = replace(first, lean=until.lean, unit=until.unit)
        elif first.lean == 0 and until.lean:  # "from Tuesday until next Saturday": Tuesday may be today
            forward = until.lean > 0
        backward = forward is False and first.lean == 0
        if until.start is not None or backward:
            found = until.resolve(published, forward=forward)
            end = found.last_day if found is not None else None
            start = first.beside(end, -1, published)
        else:
            found = first.resolve(published, forward=forward)
            start = found.first_day if found is not None else None
            end = until.beside(start, 1, published)
        if start is None or end is None or start > end:
            return found if until.start is None and not backward else None
        return _span(Day.of(start), Day.of(end), frozenset({Inferred.DAY}))

    def beside(self, other: date | None, step: int, published: date | None) -> date | None:
        """The day that this means, counted on from another day (`step` 1) or back from it (-1)."""
        if other is None or published is None:
            return None
        if self.offset is not None:
            return published + timedelta(days=self.offset)
        days = (other + timedelta(days=step * shift) for shift in range(1, _NEAR + 1))
        return next((day for day in days if self._fits(day)), None)

    def _fits(self, day: date) -> bool:
        if self.start is not None:
            return (day.month, day.day) == (self.start.month, self.start.day)
        return (self.day is None or day.day == self.day) and (
            self.weekday is None or day.weekday() == self.weekday
        )

    def _unit(self, published: date) -> DateSpan | None:
        if self.unit == "year":
            return DateSpan.on(Day(published.year + self.lean), inferred=frozenset({Inferred.YEAR}))
        if self.unit == "month":
            months = published.year * 12 + published.month - 1 + self.lean
            return DateSpan.on(Day(months // 12, months % 12 + 1), inferred=frozenset({Inferred.YEAR}))
        return None

    def _near(self, published: date, forward: bool | None) -> date | None:
        if self.offset is not None:
            return published + timedelta(days=self.offset)
        if self.unit == "week" and self.weekday is not None:
            monday = published - timedelta(days=published.weekday())
            return monday + timedelta(days=7 * self.lean + self.weekday)
        if self.unit == "month" and self.day is not None:
            months = published.year * 12 + published.month - 1 + self.lean
            try:
                return date(months // 12, months % 12 + 1, self.day)
            except ValueError:
                return None
        if self.day is not None:
            around = (
                published + timedelta(days=shift) for shift in sorted(range(-_NEAR, _NEAR + 1), key=abs)
            )
            fits = [
                day
                for day in around
                if self._fits(day)
                and not (forward is True and day < published)
                and not (forward is False and day > published)
            ]
            return fits[0] if fits else None
        if self.weekday is None:
            return None
        back = (published.weekday() - self.weekday) % 7
        if self.lean > 0 or (forward is True and self.lean == 0):
            return published + timedelta(days=(-back) % 7 or (7 if self.lean > 0 else 0))
        if self.lean < 0 and back == 0:
            back = 7
        return published - timedelta(days=back)


def _in_year(day: Day, year: int) -> Day | None:
    try:
        return replace(day, year=year)
    except ValueError:  # 29 February of another year
        return None


def _with_year(
    start: Day, end: Day, published: date | None, forward: bool | None, lean: int
) -> DateSpan | None:
    if start.year is None and end.year is not None:
        start = replace(start, year=end.year if (start.month or 0) <= (end.month or 0) else end.year - 1)
    if start.year is not None and end.year is None:
        end = replace(end, year=start.year if (start.month or 0) <= (end.month or 0) else start.year + 1)
    if start.year is not None:
        return _span(start, end, frozenset())
    if published is None:
        return _span(start, end, frozenset())
    if lean < 0:
        forward = False
    elif lean > 0:
        forward = True
    best: tuple[int, int] | None = None
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            here = replace(start, year=year).earliest
        except ValueError:  # 29 February of another year
            continue
        if here is None:
            continue
        away = (here - published).days
        # A little slack: a report of the 2nd tells of a trip that began on the 1st as if it lay ahead.
        wrong = (forward is True and away < -31) or (forward is False and away > 1)
        cost = abs(away) + (400 if wrong else 0)
        if best is None or cost < best[0]:
            best = (cost, year)
    if best is None:
        return None
    year = best[1]
    wraps = (end.month or 0) < (start.month or 0)
    try:
        return _span(replace(start, year=year), replace(end, year=year + wraps), frozenset({Inferred.YEAR}))
    except ValueError:
        return None


def _span(start: Day, end: Day, inferred: frozenset[Inferred]) -> DateSpan | None:
    try:
        return DateSpan(start=start, end=end, inferred=inferred)
    except ValueError:
        return None
