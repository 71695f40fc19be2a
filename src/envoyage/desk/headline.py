"""A trip in one line, as the lists of the desk name it: who, when, where."""

from urllib.parse import quote

from envoyage.facts.spans import span_words
from envoyage.gazetteer import country
from envoyage.record.models import Proposal, Trip


def headline(row: Trip | Proposal) -> str:
    """`Marco Rubio, March 26 to 27, 2025: Jamaica, Guyana, Suriname`."""
    merged = row.merged
    codes = dict.fromkeys(stop.fact.country for stop in merged.stops)
    where = ", ".join(country(code).name("en") for code in codes)
    days = span_words(merged.dates.when)
    for word in ("From ", "Until ", "Dates "):
        days = days.replace(word, word.lower()) if days.startswith(word) else days
    return f"{row.name}, {days}: {where}" if where else f"{row.name}, {days}"


def address(trip: str) -> str:
    """Where the desk shows a trip."""
    return f"/desk/trips/{quote(trip)}/"
