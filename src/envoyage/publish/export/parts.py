"""The trips of an export in parts of a few dozen, each with a name that changes when anything in it does.

Where a part ends follows from the id of a trip alone: a trip that comes or goes leaves all other parts as
they are.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from zlib import crc32

from envoyage.record import models
from envoyage.record.plain import plain

_TRIPS = 64  # of a part, as a rule


@dataclass(frozen=True, slots=True)
class Part:
    """Some trips that follow one another, and the digest of all that data says of them."""

    slugs: tuple[str, ...]
    digest: str


def parts(trips: Collection[str], states: Mapping[str, str]) -> Iterator[Part]:
    """These trips in parts, in the order of their ids; `states` is of all trips."""
    part: list[str] = []
    for slug in sorted(trips):
        if part and crc32(slug.encode()) % _TRIPS == 0:
            yield _part(part, states)
            part = []
        part.append(slug)
    if part:
        yield _part(part, states)


def _part(slugs: list[str], states: Mapping[str, str]) -> Part:
    told = "\n".join(f"{slug} {states[slug]}" for slug in slugs)
    return Part(tuple(slugs), hashlib.sha256(told.encode()).hexdigest())


def states() -> dict[str, str]:
    """Each published trip with all that it and the persons on it are to any format."""
    columns = ("slug", "name", "office", "office_id", "country", "aliases", "listed", "countries", "tenures")
    persons = {row[0]: repr(row) for row in plain(models.Person.objects.order_by().values_list(*columns))}
    on: dict[str, list[object]] = defaultdict(list)
    asked = ("trip", "place", "person", "shown")
    for trip, place, person, shown in plain(
        models.Appearance.objects.order_by("trip", "place").values_list(*asked)
    ):
        on[trip].append((place, shown, persons.get(person)))
    rows = models.Trip.objects.order_by("slug").values_list("slug", "version", "changed_at", "official")
    return {slug: f"{told} {on.get(slug)}" for slug, *told in plain(rows)}
