"""Days in the words of the page's language: English by the house's own style, the others by CLDR.

Nothing is added: a day that is not known is not written, and an open side is said.
"""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from envoyage.facts import DateSpan, Day, spans
from envoyage.tongue.languages import current


def span_words(span: DateSpan, *, year: bool = True) -> str:
    """`March 26 to 27, 2025`, `26 al 27 de marzo de 2025`; `year` False leaves the year to the page.

    A span that crosses into another year says both all the same.
    """
    start, end = span.start, span.end
    if current() == "en":
        return spans.span_words(span, year=year)
    if start is None and end is None:
        return _("Dates not known")
    vague = start and end and start != end and start.month == end.month and start.year == end.year
    if end is None or (vague and start and start.day and not end.day):
        return _("From %(day)s") % {"day": day_words(start, year=year)}
    if start is None or (vague and end.day and not start.day):
        return _("Until %(day)s") % {"day": day_words(end, year=year)}
    if start == end:
        return day_words(start, year=year)
    first = day_words(start, year=start.year != end.year)
    if vague and start.day:
        first = str(start.day)
    return pgettext("days", "%(first)s to %(last)s") % {
        "first": first,
        "last": day_words(end, year=year or start.year != end.year),
    }


def day_words(day: Day | None, *, year: bool = True) -> str:
    """`March 26, 2025`, `26 de marzo de 2025`, `marzo de 2025`, `2025`."""
    if day is None or current() == "en":
        return spans.day_words(day, year=year)
    if day.month is None:
        return _("year not known") if day.year is None else str(day.year)
    with_year = year and day.year is not None
    skeleton = f"{'y' if with_year else ''}MMMM{'d' if day.day else ''}"
    said = _formatted(date(day.year or 2000, day.month, day.day or 1), skeleton)
    return f"{said} ({_('year not known')})" if year and day.year is None else said


def date_words(day: date, *, year: bool = True) -> str:
    """A calendar date: `April 16, 2025`, `16 de abril`."""
    return day_words(Day.of(day), year=year)


def short_words(span: DateSpan) -> str:
    """For a tight column: `Mar 26–27`, `26–27 mar`; the empty string when undated."""
    if current() == "en":
        return spans.short_words(span)
    start, end = span.start or span.end, span.end or span.start
    if start is None or end is None or start.month is None or end.month is None:
        return "" if start is None or start.year is None else str(start.year)
    if start == end:
        return _short(start)
    if (start.year, start.month) == (end.year, end.month) and start.day and end.day:
        return f"{start.day}–{_short(end)}"
    return f"{_short(start)} – {_short(end)}"


def month_words(month: int, *, short: bool = False) -> str:
    """`March`, `marzo`; short `Mar`, `mar`."""
    if current() == "en":
        return spans.MONTHS[month - 1][: 3 if short else None]
    from babel.dates import get_month_names

    name = str(get_month_names("abbreviated" if short else "wide", "stand-alone", current())[month])
    return name.rstrip(".")


def _short(day: Day) -> str:
    month = month_words(day.month or 1, short=True)
    return f"{day.day} {month}" if day.day else month


def _formatted(day: date, skeleton: str) -> str:
    # Babel is asked only for the languages that need it: it takes a tenth of a second to open.
    from babel.dates import format_date, format_skeleton

    if skeleton == "yMMMMd":
        return str(format_date(day, "long", locale=current()))
    return str(format_skeleton(skeleton, day, locale=current()))
