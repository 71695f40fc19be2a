"""Days in words: how a heading, a table and a lane of the timeline say when a trip was.

Nothing is added: a day that is not known is not written, and an open side is said.
"""

from datetime import date

from envoyage.facts.dates import DateSpan, Day

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
UNDATED_WORDS = "Dates not known"


def span_words(span: DateSpan, *, year: bool = True) -> str:
    """`March 26 to 27, 2025`, `March 31 to April 2`, `December 30, 2025 to January 2, 2026`, `March 2025`.

    `year` False leaves the year to the page around it, except where the span crosses into another.
    """
    start, end = span.start, span.end
    if start is None and end is None:
        return UNDATED_WORDS
    if start is None or end is None:
        return f"From {day_words(start, year=year)}" if start else f"Until {day_words(end, year=year)}"
    if start == end:
        return day_words(start, year=year)
    if start.year != end.year:
        return f"{day_words(start)} to {day_words(end)}"
    if start.day and end.day is None and start.month == end.month:
        return f"From {day_words(start, year=year)}"
    if end.day and start.day is None and start.month == end.month:
        return f"Until {day_words(end, year=year)}"
    if start.month == end.month and start.day:
        return f"{day_words(start, year=False)} to {end.day}{_year(end, year)}"
    return f"{day_words(start, year=False)} to {day_words(end, year=year)}"


def day_words(day: Day | None, *, year: bool = True) -> str:
    """`March 26, 2025`, `March 26`, `March 2025`, `2025`."""
    if day is None:
        return ""
    if day.month is None:
        return "year not known" if day.year is None else str(day.year)
    month = MONTHS[day.month - 1]
    if day.day is None:
        return f"{month} {day.year}" if year and day.year else month
    return f"{month} {day.day}{_year(day, year)}"


def date_words(day: date, *, year: bool = True) -> str:
    """A calendar date: `April 16, 2025`, or `April 16`."""
    return day_words(Day.of(day), year=year)


def short_words(span: DateSpan) -> str:
    """For a tight column: `Mar 26–27`, `Mar 31–Apr 2`, `Mar 26`, `Mar`; the empty string when undated."""
    start, end = span.start or span.end, span.end or span.start
    if start is None or end is None or start.month is None or end.month is None:
        return "" if start is None or start.year is None else str(start.year)
    if start == end:
        return _short(start)
    if (start.year, start.month) == (end.year, end.month) and start.day and end.day:
        return f"{_short(start)}–{end.day}"
    return f"{_short(start)}–{_short(end)}"


def _short(day: Day) -> str:
    month = MONTHS[(day.month or 1) - 1][:3]
    return f"{month} {day.day}" if day.day else month


def _year(day: Day, wanted: bool) -> str:
    if not wanted:
        return ""
    return f", {day.year}" if day.year else " (year not known)"
