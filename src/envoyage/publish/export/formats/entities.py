"""Entities as FollowTheMoney shapes them, a line each, for tools that join data sets by who is in them."""

import hashlib
from collections.abc import Iterator

from django.utils.translation import gettext_noop

from envoyage.facts.contract import Json
from envoyage.publish.export.batch import Batch, SourceRow, TripRow
from envoyage.publish.export.facts import country_name, office_in_words
from envoyage.publish.export.form import OfTrips, Piece
from envoyage.publish.export.shape import dumped
from envoyage.record.batches import batches
from envoyage.record.models import Person

# ISO 639-3, and the states of the past not written by their two letters; the Antilles and South Yemen
# have no code there and stand under their successors'.
_LANGUAGES = {"en": "eng", "es": "spa", "pt": "por"}
_ONCE = {"CS": "cshh", "SU": "suhh", "YU": "yucs", "AN": "cw", "YD": "ye"}
_TWO = 2  # letters of a country's code


class FollowTheMoney(OfTrips):
    """Person, Position, Occupancy, Trip, Event (a meeting) and Article; each entity once, values as lists.

    Source: the model of FollowTheMoney 4 (followthemoney.tech), by whose `validate` its lines are valid. It
    has no property for where a trip stands, which is the trip's summary.
    """

    name, suffix, media = "ftm", "ftm.json", "application/jsonl; charset=utf-8"
    says = gettext_noop("entities in the shape of FollowTheMoney, a line each")

    def gather(self, batch: Batch) -> Iterator[Piece]:
        for entity in self._entities(batch):
            once = "" if entity["schema"] in ("Trip", "Event") else entity["id"]
            yield once, f"{dumped(entity)}\n".encode()

    def _entities(self, batch: Batch) -> Iterator[Json]:
        """Of each trip who was on it and who tells of it, then the trip and its meetings."""
        persons: dict[str, list[Json]] = {}
        for some in batches(sorted(set(batch.persons.values()))):
            for row in Person.objects.filter(slug__in=some):
                persons[row.slug] = list(_person(row))
        on = batch.persons_by_trip()
        routes = batch.stops("country", "city")
        for trip in batch.trips:
            for person in on.get(trip.slug, ()):
                yield from persons.get(person, ())
            for report in batch.payloads[trip.slug]["reports"]:
                if report in batch.sources:
                    yield _article(batch.sources[report])
            yield from self._trip(batch, trip, routes[trip.slug])

    def _trip(self, batch: Batch, trip: TripRow, route: list[tuple[str, str | None]]) -> Iterator[Json]:
        payload = batch.payloads[trip.slug]
        where = [country_name(code) or code for code, _ in route]
        yield _entity(
            "Trip",
            _id("trip", trip.slug),
            name=f"{trip.name} to {', '.join(where)}",
            involved=_id("person", trip.official),
            country=[territory(code) for code, _ in route],
            location=[
                ", ".join(part for part in (city, name) if part)
                for (_, city), name in zip(route, where, strict=True)
            ],
            startDate=trip.start,
            endDate=trip.end,
            date=trip.edtf or None,
            summary=trip.status,
            keywords=[topic["label"] for topic in payload["trip"]["topics"]],
            proof=[_id("source", report) for report in payload["reports"]],
            sourceUrl=self.about.trip(trip.slug),
            notes=[_said(batch, one) for stop in payload["support"]["stops"] for one in stop],
            modifiedAt=trip.changed_at.date(),
        )
        support = payload["support"]["meetings"]
        for number, (met, said) in enumerate(zip(payload["trip"]["meetings"], support, strict=True), start=1):
            person = batch.persons.get((trip.slug, number))
            yield _entity(
                "Event",
                _id("meeting", f"{trip.slug}/{number}"),
                name=f"{trip.name} and {met['name']}",
                involved=[_id("person", one) for one in (trip.official, person) if one],
                startDate=trip.start,
                endDate=trip.end,
                proof=[_id("source", one["report"]) for one in said],
                notes=[_said(batch, one) for one in said],
            )


def _article(source: SourceRow) -> Json:
    return _entity(
        "Article",
        _id("source", source.id),
        title=source.title,
        publisher=source.publisher,
        sourceUrl=source.url,
        publishedAt=source.published,
        language=_LANGUAGES.get(source.language or ""),
    )


def _person(row: Person) -> Iterator[Json]:
    key = _id("person", row.slug)
    yield _entity(
        "Person",
        key,
        name=row.name,
        alias=row.aliases,
        country=[territory(code) for code in row.countries],
        position=row.office,
    )
    for held in row.tenures:
        if not held.get("office_id"):
            continue
        code = held.get("country") or ""
        post = _id("post", f"{code}/{held['office_id']}")
        of = f", {country_name(code)}" if country_name(code) else ""
        name = f"{office_in_words(held['office_id'])}{of}"
        yield _entity("Position", post, name=name, country=territory(code))
        yield _entity(
            "Occupancy",
            _id("tenure", f"{row.slug}/{code}/{held['office_id']}"),
            holder=key,
            post=post,
            date=[held.get("first"), held.get("last")],  # days on which the record has them in office
        )


def territory(code: str) -> str | None:
    """A country as FollowTheMoney writes it; None for bodies that it has no code for."""
    if len(code) > _TWO:
        return None
    return _ONCE.get(code, code.lower()) or None


def _said(batch: Batch, support: Json) -> str:
    """The words of a source for what stands: `“was in Jamaica” (The Gleaner)`."""
    text = batch.texts.get(support["report"], "")
    source = batch.sources.get(support["report"])
    words = " … ".join(text[start:end] for start, end in support["passages"])
    return f"“{words}” ({source.publisher if source and source.publisher else support['report']})"


def _id(kind: str, key: str) -> str:
    """An id that lasts and that no other data set has."""
    return f"envoyage-{hashlib.sha1(f'{kind}:{key}'.encode(), usedforsecurity=False).hexdigest()}"


def _entity(schema: str, key: str, **properties: object) -> Json:
    found: dict[str, list[str]] = {}
    for name, value in properties.items():
        many = value if isinstance(value, list) else [value]
        texts = [str(one) for one in many if one]
        if texts:
            found[name] = list(dict.fromkeys(texts))
    return {"id": key, "schema": schema, "properties": found}
