"""The sentence that a stop of a trip rests on, for tables that show one beside each of many stops."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from envoyage.facts import Passages
from envoyage.facts.passage import from_pairs
from envoyage.publish.sentences import marked_sentences
from envoyage.record.batches import batches
from envoyage.record.models import Report, Trip

AtStop = tuple[str, int]
"""The trip's id, and the number of the stop on it, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """What a report says of a stop, in its own language."""

    words: str
    publisher: str
    language: str


def quoted(stops: Collection[AtStop]) -> Mapping[AtStop, Quoted]:
    """The sentence of each of these stops, of the report that names it first; two queries for all."""
    places = _passages(stops)
    reports = {report for report, _ in places.values()}
    told = {
        one["id"]: one
        for some in batches(sorted(reports))
        for one in Report.objects.filter(id__in=some).values("id", "text", "publisher", "language")
    }
    return {
        stop: Quoted(
            words="".join(piece.text for piece in marked_sentences(told[report]["text"], where[:1])),
            publisher=told[report]["publisher"] or "",
            language=told[report]["language"] or "",
        )
        for stop, (report, where) in places.items()
        if report in told
    }


def _passages(stops: Collection[AtStop]) -> Mapping[AtStop, tuple[str, Passages]]:
    wanted: dict[str, list[int]] = {}
    for trip, number in stops:
        wanted.setdefault(trip, []).append(number)
    found: dict[AtStop, tuple[str, Passages]] = {}
    for some in batches(sorted(wanted)):
        for trip, support in Trip.objects.filter(slug__in=some).values_list(
            "slug", "payload__support__stops"
        ):
            for number in wanted[trip]:
                words = support[number - 1] if support and number <= len(support) else ()
                if (first := _first(words)) is not None:
                    found[trip, number] = first
    return found


def _first(words: Iterable[Mapping[str, Any]]) -> tuple[str, Passages] | None:
    return next(((one["report"], from_pairs(one["passages"])) for one in words if one["passages"]), None)
