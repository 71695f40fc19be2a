"""The contract: a reading as JSON, both ways, and its JSON Schema (`envoyage schema`).

The shape is public and versioned. Fields may be added within a version; none changes its meaning.
"""

from datetime import date
from functools import lru_cache
from typing import Any

from envoyage.facts.dates import UNDATED, DateSpan, Day
from envoyage.facts.passage import Passages, from_pairs
from envoyage.facts.reading import Reading, Refusal
from envoyage.facts.report import Report
from envoyage.facts.trip import Agreement, Fact, Meeting, Quote, Stop, Topic, Toured, Traveller, Trip
from envoyage.facts.words import AgreementKind, AgreementState, Inferred, Nature, Role, Status

VERSION = 1

Json = dict[str, Any]


def reading_to_json(reading: Reading, *, with_text: bool = False, explain: bool = False) -> Json:
    """A reading in the contract's shape; `explain` adds to each fact the rule that fired."""
    report = reading.report
    head: Json = {
        "id": report.id,
        "url": report.url,
        "title": report.title,
        "publisher": report.publisher,
        "language": report.language,
        "published": report.published.isoformat() if report.published else None,
        "digest": report.digest,
    }
    if report.restated_from:
        head["restated_from"] = report.restated_from
    if report.archived:
        head["archived"] = report.archived
    if with_text:
        head["text"] = report.text
    return {
        "report": head,
        "trips": [trip_to_json(trip, explain=explain) for trip in reading.trips],
        "refused": [{"field": r.field, "value": r.value, "reason": r.reason} for r in reading.refused],
    }


def trip_to_json(trip: Trip, *, explain: bool = False) -> Json:
    """One trip in the contract's shape."""

    def fact(item: Fact, fields: Json) -> Json:
        shape = {**fields, "passages": _pairs(item.passages)}
        return {**shape, "rule": item.rule} if explain else shape

    who = trip.traveller
    shape: Json = {
        "traveller": fact(
            who, {"name": who.name, "office": who.office, "office_id": who.office_id, "country": who.country}
        ),
        "status": trip.status.value,
        "status_passages": _pairs(trip.status_passages),
        "start": _iso(trip.when.first_day),
        "end": _iso(trip.when.last_day),
        "when": str(trip.when) or None,
        "inferred": sorted(trip.when.inferred),
        "date_passages": _pairs(trip.date_passages),
        "stops": [
            fact(
                stop,
                {
                    "country": stop.country,
                    "city": stop.city,
                    "start": _iso(stop.when.first_day),
                    "end": _iso(stop.when.last_day),
                    "when": str(stop.when) or None,
                    "inferred": sorted(stop.when.inferred),
                    "nature": stop.nature.value if stop.nature else None,
                    "occasion": stop.occasion,
                    "beside": stop.beside,
                    "then": stop.then,
                },
            )
            for stop in trip.stops
        ],
        "meetings": [
            fact(
                met,
                {
                    "name": met.name,
                    "role": met.role,
                    "role_id": met.role_id,
                    "country": met.country,
                    "organisation": met.organisation,
                },
            )
            for met in trip.meetings
        ],
        "topics": [fact(topic, {"label": topic.label}) for topic in trip.topics],
        "agreements": [
            fact(
                deal,
                {
                    "kind": deal.kind.value,
                    "about": deal.about,
                    "with": deal.party,
                    "date": None if deal.date is None else str(deal.date),
                    "state": deal.state.value,
                },
            )
            for deal in trip.agreements
        ],
        "quotes": [fact(quote, {"speaker": quote.speaker, "text": quote.text}) for quote in trip.quotes],
        "places": [fact(place, {"name": place.name, "country": place.country}) for place in trip.places],
        "role": trip.role.value,
        "confidence": round(trip.confidence, 3),
    }
    return {**shape, "rule": trip.rule} if explain else shape


def trip_from_json(shape: Json) -> Trip:
    """The trip that `trip_to_json` wrote.

    Raises:
        KeyError, ValueError: a field is missing, or holds what the contract does not allow.
    """
    who = shape["traveller"]
    return Trip(
        traveller=Traveller(
            name=who["name"],
            office=who["office"],
            office_id=who["office_id"],
            country=who["country"],
            **_fact(who),
        ),
        status=Status(shape["status"]),
        status_passages=from_pairs(shape.get("status_passages", [])),
        when=_span(shape.get("when"), shape.get("inferred", [])),
        date_passages=from_pairs(shape["date_passages"]),
        stops=tuple(
            Stop(
                country=s["country"],
                city=s["city"],
                when=_span(s.get("when"), s.get("inferred", [])),
                # Lines written before these came lack them.
                nature=Nature(s["nature"]) if s.get("nature") else None,
                occasion=s.get("occasion"),
                beside=s.get("beside"),
                then=s.get("then"),
                **_fact(s),
            )
            for s in shape["stops"]
        ),
        meetings=tuple(
            Meeting(
                name=m["name"],
                role=m["role"],
                role_id=m["role_id"],
                country=m["country"],
                organisation=m.get("organisation"),
                **_fact(m),
            )
            for m in shape["meetings"]
        ),
        topics=tuple(Topic(label=t["label"], **_fact(t)) for t in shape["topics"]),
        agreements=tuple(
            Agreement(
                kind=AgreementKind(a["kind"]),
                state=AgreementState(a["state"]),
                about=a["about"],
                party=a["with"],
                date=None if a["date"] is None else Day.parse(a["date"]),
                **_fact(a),
            )
            for a in shape["agreements"]
        ),
        quotes=tuple(Quote(text=q["text"], speaker=q["speaker"], **_fact(q)) for q in shape["quotes"]),
        places=tuple(Toured(name=p["name"], country=p["country"], **_fact(p)) for p in shape["places"]),
        role=Role(shape["role"]),
        confidence=shape["confidence"],
        rule=shape.get("rule", ""),
    )


def reading_from_json(shape: Json, *, text: str | None = None) -> Reading:
    """The reading that `reading_to_json` wrote; `text` stands in where it was written without its text."""
    head = shape["report"]
    report = Report(
        id=head["id"],
        text=head.get("text", text or ""),
        digest=head["digest"],
        url=head["url"],
        title=head["title"],
        publisher=head.get("publisher"),
        restated_from=head.get("restated_from"),
        archived=head.get("archived"),
        language=head["language"],
        published=date.fromisoformat(head["published"]) if head["published"] else None,
    )
    return Reading(
        report=report,
        trips=tuple(trip_from_json(trip) for trip in shape["trips"]),
        refused=tuple(Refusal(**refusal) for refusal in shape["refused"]),
    )


def _fact(shape: Json) -> Json:
    return {"passages": from_pairs(shape["passages"]), "rule": shape.get("rule", "")}


def _pairs(items: Passages) -> list[list[int]]:
    return [item.as_pair() for item in items]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _span(text: str | None, inferred: list[str]) -> DateSpan:
    return _parsed(text, tuple(inferred)) if text else UNDATED


@lru_cache(maxsize=8192)  # many facts of one report have the same days
def _parsed(text: str, inferred: tuple[str, ...]) -> DateSpan:
    span = DateSpan.parse(text)
    return DateSpan(start=span.start, end=span.end, inferred=frozenset(Inferred(word) for word in inferred))
