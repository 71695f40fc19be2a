"""The words of a reason: days, countries and lists in an English sentence."""

import calendar
from collections.abc import Iterable, Sequence
from datetime import date

from envoyage.gazetteer import countries


def listed(items: Sequence[str]) -> str:
    """`Jamaica`, `Jamaica and Guyana`, `Jamaica, Guyana and Suriname`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def countries_in_words(codes: Iterable[str]) -> str:
    return listed([country_in_words(code) for code in codes])


def country_in_words(code: str) -> str:
    """The country's English name; a code that no country has stays a code."""
    known = countries().get(code)
    return known.name() if known else code


def days_in_words(first: date, last: date) -> str:
    """`26 March 2025`, `26-27 March 2025`, `30 March-2 April 2025`, `30 December 2025-2 January 2026`."""
    if first == last:
        return _day(first)
    if first.year != last.year:
        return f"{_day(first)}-{_day(last)}"
    if first.month != last.month:
        return f"{first.day} {_month(first.month)}-{_day(last)}"
    return f"{first.day}-{_day(last)}"


def counted(number: int, thing: str) -> str:
    """`1 report`, `2 reports`."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _day(day: date) -> str:
    return f"{day.day} {_month(day.month)} {day.year}"


def _month(number: int) -> str:
    return calendar.month_name[number]
