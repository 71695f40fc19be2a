"""A trip as plain nested values: what JSON, JSON Lines, the API and `.json` addresses give.

Every fact carries who says so: the source, the words of its passages and where they stand.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from envoyage.facts import Passage
from envoyage.facts.contract import Json
from envoyage.publish.export.batch import Batch, SourceRow, TripRow
from envoyage.publish.export.facts import country_name
from envoyage.publish.export.form import About
from envoyage.publish.sentences import sentence_around

# A list of a trip, and what of its facts is shown; the contract's own names, save that EDTF is called dates.
_LISTS: dict[str, tuple[str, ...]] = {
    "stops": ("country", "city", "start", "end", "when", "nature", "occasion", "beside", "then"),
    "meetings": ("name", "role", "role_id", "country", "organisation"),
    "topics": ("label",),
    "agreements": ("kind", "state", "about", "with", "date"),
    "quotes": ("speaker", "text"),
    "places": ("name", "country"),
}
_CODES = {"country": "country_name", "with": "with_name"}


def trip_shapes(batch: Batch, about: About) -> Iterator[Json]:
    """Each trip of a batch."""
    for trip in batch.trips:
        yield trip_shape(batch, trip, about)


def trip_shape(batch: Batch, trip: TripRow, about: About) -> Json:
    """One trip of a batch with its facts, its sources and what they disagree on."""
    payload = batch.payloads[trip.slug]
    said = payload["support"]

    def says(support: list[Json]) -> list[Json]:
        return [saying(batch, one) for one in support]

    return {
        "id": trip.slug,
        "url": about.trip(trip.slug),
        "official": {**official_shape(trip), "said_by": says(said["traveller"])},
        "status": trip.status,
        "status_said_by": says(said["status"]),
        "start": trip.start,
        "end": trip.end,
        "dates": trip.edtf or None,
        "dates_said_by": says(said["dates"]),
        **{name: list(_facts(batch, trip, name, says)) for name in _LISTS},
        "conflicts": [
            {
                "field": conflict["field"],
                "values": [
                    {"value": value["value"], "said_by": says(value["support"])}
                    for value in conflict["values"]
                ],
            }
            for conflict in payload["conflicts"]
        ],
        "sources": [
            source_shape(batch.sources[report]) for report in payload["reports"] if report in batch.sources
        ],
        "role": payload["trip"]["role"],
        "confidence": trip.confidence,
        "changed": trip.changed_at,
    }


def source_shape(source: SourceRow) -> Json:
    """A source without its text."""
    return source._asdict()


def dumped(shape: Any, *, indent: int | None = None) -> str:
    """JSON as every form here writes it: days and moments in ISO 8601, letters as they are."""
    if indent is None:
        return _ON_A_LINE.encode(shape)
    return json.dumps(shape, default=_plain, ensure_ascii=False, indent=indent)


def moment(at: datetime) -> str:
    """A moment to the second, in UTC: 2025-04-01T12:00:00Z."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def saying(batch: Batch, support: Json) -> Json:
    """Who says so: the source, its own words for it, and the passages."""
    text = batch.texts.get(support["report"], "")
    return {
        "source": support["report"],
        "value": support["value"],
        "passages": [
            {"start": start, "end": end, "words": text[start:end]} for start, end in support["passages"]
        ],
    }


def sentence(batch: Batch, support: Json) -> str:
    """The sentence of a source in which the first passage stands, on one line."""
    text = batch.texts.get(support["report"], "")
    start, end = sentence_around(text, Passage(*support["passages"][0]))
    return " ".join(text[start:end].split())


def official_shape(trip: TripRow) -> Json:
    """Who travelled, and in which office."""
    return {
        "id": trip.official,
        "name": trip.name,
        "office": trip.office,
        "office_id": trip.office_id,
        "country": trip.country,
        "country_name": country_name(trip.country),
    }


def _facts(batch: Batch, trip: TripRow, name: str, says: Any) -> Iterator[Json]:
    payload = batch.payloads[trip.slug]
    for number, (fact, support) in enumerate(
        zip(payload["trip"][name], payload["support"][name], strict=True), start=1
    ):
        shape: Json = {"number": number}
        for key in _LISTS[name]:
            shape["dates" if key == "when" else key] = fact.get(key)
            if key in _CODES:
                shape[_CODES[key]] = country_name(fact.get(key))
        if name == "meetings":
            shape["person"] = batch.persons.get((trip.slug, number))
        yield {**shape, "said_by": says(support)}


def _plain(value: Any) -> str:
    return moment(value) if isinstance(value, datetime) else str(value)


_ON_A_LINE = json.JSONEncoder(default=_plain, ensure_ascii=False, separators=(",", ":"))
