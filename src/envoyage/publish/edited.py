"""An editor's own text of a trip: it stands in place of the composed one, with marks where it names facts.

The text is words of a tracker's definition. What a name in it rests on is found by the words themselves: the
first time that a person met, a place, a topic, a paper or a quote of the trip is named, its mark follows.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from envoyage.publish.tracker import TrackerWords
from envoyage.publish.view import (
    Clause,
    MetShown,
    SaidShown,
    Shown,
    SignedShown,
    StopShown,
    TopicShown,
    TouredShown,
    TripView,
)

_SHORTEST = 3  # letters of a name that is looked for


def in_editors_words(trip: TripView, trackers: Iterable[TrackerWords]) -> TripView:
    """The trip with the text that the first of these trackers has for it; as it is, where none has one."""
    text = next(filter(None, (words.snapshot_of(trip.id) for words in trackers)), "")
    if not text:
        return trip
    return replace(trip, snapshot=marked_by_names(text, trip.facts), edited=True)


def marked_by_names(text: str, facts: Iterable[Shown]) -> tuple[Clause, ...]:
    """The text in pieces; a piece that names facts rests on them. Joined, the pieces are the text."""
    named: dict[tuple[int, int], list[Shown]] = {}
    for fact in sorted(facts, key=lambda fact: -len(next(_names(fact), ""))):  # the longest names first
        place = next(filter(None, (_first(name, text, named) for name in _names(fact))), None)
        if place:
            named.setdefault(place, []).append(fact)
    pieces, done = [], 0
    for start, end in sorted(named):
        if start > done:
            pieces.append(Clause(text=text[done:start]))
        pieces.append(Clause(text=text[start:end], facts=tuple(named[start, end])))
        done = end
    return (*pieces, Clause(text=text[done:])) if done < len(text) else tuple(pieces)


def _first(name: str, text: str, taken: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """Where the name stands first as words of its own. Facts may share a name, and never overlap in part."""
    if len(name) < _SHORTEST:
        return None
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
        here = found.span()
        if all(here == there or here[1] <= there[0] or there[1] <= here[0] for there in taken):
            return here
    return None


def _names(fact: Shown) -> Iterator[str]:
    """What the fact may be called in a text, the fullest name first."""
    match fact:
        case MetShown():
            yield fact.name
            yield fact.name.rpartition(" ")[2]
        case StopShown():
            yield fact.city or ""
            yield fact.country
        case TopicShown():
            yield fact.label
        case SignedShown():
            yield fact.title
        case SaidShown():
            yield fact.text.strip(" ,.;")
        case TouredShown():
            yield fact.name
