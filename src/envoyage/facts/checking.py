"""A reading that somebody else made, checked: its text holds its passages, its values are of their kinds."""

import re
from collections.abc import Iterator

from envoyage.facts.passage import Passages
from envoyage.facts.reading import Reading
from envoyage.facts.report import Report
from envoyage.facts.trip import Fact, Trip

_WORDS = ("name", "label")  # never empty, of whatever fact
_MAYBE = (
    *("office", "office_id", "role", "role_id", "organisation", "about", "party", "speaker"),
    *("city", "occasion", "beside", "then"),
)
_COUNTRY = re.compile(r"[A-Z]{2}")


def check(reading: Reading) -> None:
    """Passes a reading whose text is there and holds every passage, and whose values are of their kinds.

    Raises:
        ValueError: it is none; the message goes on after "the reading".
    """
    report = reading.report
    if not report.text:
        raise ValueError("has no text, into which its passages point; write it with --with-text")
    same = Report.of(report.text)
    if (same.text, same.digest) != (report.text, report.digest):
        raise ValueError("has another text than its digest says")
    for kept in (report.id, report.url or "-", report.title or "-", report.publisher or "-"):
        if not isinstance(kept, str) or not kept.strip():
            raise ValueError(f"gives its report {kept!r} where words were expected")
    for trip in reading.trips:
        for fact in facts_of(trip):
            _check_values(fact)
        for passages in _passages(trip):
            for one in passages:
                if not one.has_words(report.text):
                    raise ValueError(f"has a passage {one.as_pair()} in which its text has no words")


def facts_of(trip: Trip) -> Iterator[Fact]:
    """Every fact of a trip that carries its own passages."""
    yield trip.traveller
    for facts in (trip.stops, trip.meetings, trip.topics, trip.agreements, trip.quotes, trip.places):
        yield from facts


def _passages(trip: Trip) -> Iterator[Passages]:
    yield trip.status_passages
    yield trip.date_passages
    for fact in facts_of(trip):
        yield fact.passages


def _check_values(fact: Fact) -> None:
    kind = type(fact).__name__.lower()
    for name in _WORDS:
        value = getattr(fact, name, "-")
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"has a {kind} whose {name} is {value!r}; words were expected")
    for name in _MAYBE:
        value = getattr(fact, name, None)
        if not (value is None or isinstance(value, str)):
            raise ValueError(f"has a {kind} whose {name} is {value!r}; words or null were expected")
    country = getattr(fact, "country", None)
    if country is not None and not (isinstance(country, str) and _COUNTRY.fullmatch(country)):
        raise ValueError(f"has a {kind} in {country!r}; the two letters of a country were expected, as JM")
