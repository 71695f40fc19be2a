"""Popolo: persons, the posts they held, and memberships with the days on which the record has them there."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_noop

from envoyage.facts.contract import Json
from envoyage.publish.export.batch import Batch
from envoyage.publish.export.facts import country_name, office_in_words
from envoyage.publish.export.form import About, OfTrips, Piece
from envoyage.publish.export.shape import dumped
from envoyage.record.models import Person


class Popolo(OfTrips):
    """One object; a source of a person is a report that has the person on a trip."""

    name, suffix, media = "popolo", "popolo.json", "application/json"
    says = gettext_noop("persons and their posts, by the Popolo specification")

    def __init__(self, about: About) -> None:
        super().__init__(about)
        self._sources: dict[str, dict[str, str]] = {}  # by person: addresses, and what is said there
        self._posts: dict[str, Json] = {}
        self._bodies: dict[str, Json] = {}
        self._memberships: list[Json] = []

    def setup(self) -> Iterator[bytes]:
        yield b'{"persons":['

    def gather(self, batch: Batch) -> Iterator[Piece]:
        """Who says so of each person, by the person's id: the address, and what is said there."""
        for trip in batch.trips:
            support = batch.payloads[trip.slug]["support"]
            for place, said in enumerate((support["traveller"], *support["meetings"])):
                if (person := batch.persons.get((trip.slug, place))) is None:
                    continue
                yield person, b""
                for one in said:
                    source = batch.sources.get(one["report"])
                    if source and source.url:
                        note = f"{source.publisher or source.id}: {one['value']}"
                        yield person, json.dumps([source.url, note]).encode()

    def said(self, pieces: Iterable[Piece]) -> Iterator[bytes]:
        """Nothing yet: who says so of a person may stand with any trip."""
        for person, piece in pieces:
            links = self._sources.setdefault(person, {})
            if piece and len(links) < _MOST:
                url, note = json.loads(piece)
                links.setdefault(url, note)
        yield from ()

    def finish(self) -> Iterator[bytes]:
        first = True
        keys = sorted(self._sources)
        for at in range(0, len(keys), 500):
            asked = Person.objects.filter(slug__in=keys[at : at + 500]).order_by("slug")
            for row in asked.values_list("slug", "name", "aliases", "tenures", named=True):
                yield (
                    f"\n{dumped(self._person(row))}" if first else f",\n{dumped(self._person(row))}"
                ).encode()
                first = False
        rest = {
            "memberships": self._memberships,
            "posts": list(self._posts.values()),
            "organizations": list(self._bodies.values()),
        }
        yield f"\n],{dumped(rest)[1:]}\n".encode()

    def _person(self, row: Any) -> Json:
        links = [{"url": url, "note": note} for url, note in self._sources[row.slug].items()]
        for held in row.tenures:
            if held.get("office_id"):
                self._member(row.slug, held, links)
        return {
            "id": row.slug,
            "name": row.name,
            "other_names": [{"name": name} for name in row.aliases],
            "sources": links,
        }

    def _member(self, person: str, held: Json, links: list[Json]) -> None:
        code = held.get("country") or "other"
        post, body = f"{code}/{held['office_id']}", f"government/{code}"
        name = country_name(code)
        self._bodies.setdefault(
            body,
            {
                "id": body,
                "name": f"Government of {name}" if name else "Other bodies",
                "classification": "government",
            },
        )
        self._posts.setdefault(
            post, {"id": post, "label": office_in_words(held["office_id"]), "organization_id": body}
        )
        self._memberships.append(
            {
                "person_id": person,
                "post_id": post,
                "organization_id": body,
                # The record knows from when and until when it has them there, not when they took office.
                "start_date": held.get("first"),
                "end_date": held.get("last"),
                "sources": links,
            }
        )


_MOST = 20  # links of a person; a secretary of state is in thousands of reports
