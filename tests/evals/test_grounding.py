"""The second look finds what a passage does not bear out, in each field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from evals.grounding import ungrounded

from envoyage.facts import (
    DateSpan,
    Day,
    Meeting,
    Passage,
    Quote,
    Report,
    Status,
    Stop,
    Topic,
    Traveller,
    Trip,
)

TEXT = "Foreign Minister Luis Vega of Peru was in Santiago on May 3. “We agree,” he told President Ana Diaz."
REPORT = Report.of(TEXT, id="x1", language="en", published=date(2024, 5, 4))


def _at(words: str) -> tuple[Passage, ...]:
    start = TEXT.index(words)
    return (Passage(start, start + len(words)),)


TRIP = Trip(
    traveller=Traveller(
        name="Luis Vega", office="Foreign Minister", country="PE", passages=_at("Foreign Minister Luis Vega")
    ),
    status=Status.COMPLETED,
    status_passages=_at("was in"),
    stops=(Stop(country="CL", city="Santiago", passages=_at("in Santiago")),),
    when=DateSpan.on(Day(2024, 5, 3)),
    date_passages=_at("on May 3"),
    meetings=(Meeting(name="Ana Diaz", role="President", passages=_at("President Ana Diaz")),),
    topics=(Topic(label="We agree", passages=_at("We agree")),),
    quotes=(Quote(text="We agree", speaker="Luis Vega", passages=_at("We agree")),),
)


def test_a_grounded_trip_has_no_fault() -> None:
    assert ungrounded(REPORT, [TRIP], "en") == []


CHANGES: list[tuple[str, Callable[[Trip], Trip]]] = [
    ("traveller", lambda t: replace(t, traveller=replace(t.traveller, name="Luis Soto"))),
    ("office", lambda t: replace(t, traveller=replace(t.traveller, office="Prime Minister"))),
    ("stop", lambda t: replace(t, stops=(Stop(country="AR", passages=_at("in Santiago")),))),
    ("city", lambda t: replace(t, stops=(Stop(country="CL", city="Arica", passages=_at("in Santiago")),))),
    ("start", lambda t: replace(t, when=DateSpan(start=Day(2024, 5, 2), end=Day(2024, 5, 3)))),
    ("role", lambda t: replace(t, meetings=(replace(t.meetings[0], role="king"),))),
    ("meeting", lambda t: replace(t, meetings=(replace(t.meetings[0], name="Eva Diaz"),))),
    ("topic", lambda t: replace(t, topics=(Topic(label="fish", passages=_at("We agree")),))),
    ("quote", lambda t: replace(t, quotes=(Quote(text="We agreed", passages=_at("We agree")),))),
    ("status", lambda t: replace(t, status_passages=())),
]


@pytest.mark.parametrize(("field", "change"), CHANGES, ids=[field for field, _ in CHANGES])
def test_what_a_passage_does_not_say_is_found(field: str, change: Callable[[Trip], Trip]) -> None:
    assert [fault.field for fault in ungrounded(REPORT, [change(TRIP)], "en")] == [field]
