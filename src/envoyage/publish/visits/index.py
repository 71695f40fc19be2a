"""Every country of the record: how often it was visited, when last, and how often its officials went out."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Max, Q

from envoyage.facts import Status
from envoyage.gazetteer import countries, in_region, region, slugged
from envoyage.publish.visits.addresses import country_slug
from envoyage.record.models import Stop
from envoyage.tongue.languages import current

# Each country stands under the first of these that it belongs to.
PARTS = (
    *("north-america", "central-america", "caribbean", "south-america", "europe"),
    *("middle-east", "africa", "asia", "oceania"),
)
_HAPPENED = Q(trip__status__in=[status.value for status in Status if status.happened])


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRow:
    """A country in the index: trips that entered it, the last day of arrival, trips of its own officials."""

    code: str
    name: str
    slug: str
    visits: int
    last: date | None
    trips: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the world with its countries in the order of their names; `id` is "" for what has none."""

    id: str
    name: str
    countries: tuple[CountryRow, ...]


Counts = tuple[Mapping[str, tuple[int, date | None]], Mapping[str, int]]
"""By country: the trips that entered it with the last day of arrival, and the trips of its own officials."""


def country_index(counts: Counts | None = None) -> tuple[Part, ...]:
    """The countries of the record by part of the world.

    Args:
        counts: the figures by another counting rule than the usual one.
    """
    received, made = counts or _usual()
    parts: dict[str, list[CountryRow]] = defaultdict(list)
    for code in received.keys() | made.keys():
        if code not in countries():
            continue
        visits, last = received.get(code, (0, None))
        row = CountryRow(
            code=code,
            name=countries()[code].name(current()),
            slug=country_slug(code),
            visits=visits,
            last=last,
            trips=made.get(code, 0),
        )
        parts[next((part for part in PARTS if in_region(code, part)), "")].append(row)
    return tuple(
        Part(
            id=part,
            name=region(part).name(current()) if part else "",
            countries=tuple(sorted(parts[part], key=lambda row: slugged(row.name))),
        )
        for part in (*PARTS, "")
        if part in parts
    )


def _usual() -> Counts:
    """Every stop counts: two queries."""
    happened = Stop.objects.filter(_HAPPENED).exclude(country=F("home")).order_by()
    here = happened.values("country").annotate(visits=Count("trip", distinct=True), last=Max("first"))
    there = happened.exclude(home=None).values("home").annotate(trips=Count("trip", distinct=True))
    return (
        {row["country"]: (row["visits"], row["last"]) for row in here},
        {row["home"] or "": row["trips"] for row in there},
    )
