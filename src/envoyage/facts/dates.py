"""Days and spans of days as a report gives them, also without a year or a day, written as EDTF.

Nothing is rounded: a day that the text does not determine is not in the span, only in its bounds.
EDTF: https://www.loc.gov/standards/datetime/ (ISO 8601-2:2019; an unknown year is its level 2).
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from envoyage.facts.words import Inferred

_EDTF_DAY = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?")


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day of which the year, or the day, may be unknown: 2025-03-26, 2025-03, XXXX-03-26."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("A day without its month is not a date.")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"There is no month {self.month}.")
        if self.year is not None and not 1 <= self.year <= 9999:
            raise ValueError(f"The year {self.year} is outside 1 to 9999.")
        if self.day is not None and self.month is not None:
            # A leap year stands in for an unknown one, so that XXXX-02-29 is possible.
            last = calendar.monthrange(self.year or 2000, self.month)[1]
            if not 1 <= self.day <= last:
                year = self.year or "any year"
                raise ValueError(f"There is no day {self.day} in month {self.month} of {year}.")

    @classmethod
    def of(cls, value: date) -> Self:
        return cls(value.year, value.month, value.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads one EDTF date as this class writes it.

        Raises:
            ValueError: `text` is no date, or a date that no calendar has.
        """
        match = _EDTF_DAY.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a date such as 2025-03-26, 2025-03 or XXXX-03-26.")
        return cls(*(None if part is None or "X" in part else int(part) for part in match.groups()))

    @property
    def exact(self) -> date | None:
        """The calendar date, when year, month and day are all known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def earliest(self) -> date | None:
        """The first date this can be; None when the year is unknown."""
        return None if self.year is None else date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date | None:
        """The last date this can be; None when the year is unknown."""
        if self.year is None:
            return None
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        if self.year is not None and self.month is not None and self.day is not None:  # as nearly all are
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        parts = ["XXXX" if self.year is None else f"{self.year:04}"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
        if self.day is not None:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """The days of a trip or a stop: from `start` to `end`, either of them possibly open.

    A single vague date ("in March 2017") is a span whose start and end are that same vague `Day`.
    """

    start: Day | None = None
    end: Day | None = None
    inferred: frozenset[Inferred] = frozenset()

    def __post_init__(self) -> None:
        first, last = self.earliest, self.latest
        if first is not None and last is not None and first > last:
            raise ValueError(f"A span cannot end before it starts: {self.start} to {self.end}.")

    @classmethod
    def on(cls, day: Day, *, inferred: frozenset[Inferred] = frozenset()) -> Self:
        return cls(start=day, end=day, inferred=inferred)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads EDTF as `str(span)` writes it; `..` is an open side.

        Raises:
            ValueError: `text` is not one date or one interval of two.
        """
        if "/" not in text:
            return cls.on(Day.parse(text))
        start, _, end = text.partition("/")
        return cls(
            start=None if start in ("", "..") else Day.parse(start),
            end=None if end in ("", "..") else Day.parse(end),
        )

    @property
    def known(self) -> bool:
        return self.start is not None or self.end is not None

    @property
    def earliest(self) -> date | None:
        return self.start.earliest if self.start is not None else None

    @property
    def latest(self) -> date | None:
        return self.end.latest if self.end is not None else None

    @property
    def first_day(self) -> date | None:
        """The day of arrival, when the text determines it."""
        return self.start.exact if self.start is not None else None

    @property
    def last_day(self) -> date | None:
        """The day of departure, when the text determines it."""
        return self.end.exact if self.end is not None else None

    @property
    def days(self) -> int | None:
        """Calendar days, first and last both counted; None when either is not determined."""
        first, last = self.first_day, self.last_day
        return None if first is None or last is None else (last - first).days + 1

    def __str__(self) -> str:
        """EDTF; the empty string for a span of which nothing is known."""
        if not self.known:
            return ""
        if self.start == self.end:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"


UNDATED = DateSpan()
