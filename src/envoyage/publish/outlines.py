"""The outlines of all published trips, asked of the book at once: what lists and sums show of each of them.

A trip's outline is who travelled, in which office, when, where and how it stands. Another meeting or another
sentence gives the trip a new version and leaves its outline as it is, and with it every page of sums.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django.db.models import F

from envoyage.record import models
from envoyage.record.plain import digest, plain, text

_OF_TRIP = (
    *("slug", "official", "official__name", "official__office", "name", "office", "office_id", "country"),
    *("status", text("start"), text("end"), "edtf"),
)
_OF_STOP = (
    *("trip", "number", "country", "city", text("start"), text("end"), "edtf"),
    *("nature", "occasion", "beside", "then", "official", "office_id", "home"),
    *(text("first"), text("last"), "happened"),
)

Told = tuple[Any, ...]


class Outlines:
    """Every published trip by its id, newest first. What is not asked for is not asked of the book."""

    @cached_property
    def versions(self) -> Mapping[str, int]:
        """The last entry of the ledger that touched each trip."""
        trips = models.Trip.objects.order_by(F("start").desc(nulls_last=True), "slug")
        return dict(trips.values_list("slug", "version").iterator(chunk_size=5000))

    @property
    def order(self) -> Iterable[str]:
        """The trips, newest first, as lists have them."""
        return self.versions.keys()

    @cached_property
    def trips(self) -> Mapping[str, Told]:
        """The columns of each trip."""
        return {row[0]: row for row in plain(models.Trip.objects.order_by("slug").values_list(*_OF_TRIP))}

    @cached_property
    def stops(self) -> Mapping[str, list[Told]]:
        """The columns of its stops, in the order of travel."""
        rows = plain(models.Stop.objects.order_by("trip", "number").values_list(*_OF_STOP))
        return _grouped(rows)

    @cached_property
    def topics(self) -> Mapping[str, list[Told]]:
        """Its topics: the id and the label of each."""
        rows = plain(models.Topic.objects.order_by("trip", "number").values_list("trip", "slug", "label"))
        return _grouped(rows)

    @cached_property
    def seen(self) -> Mapping[str, list[Told]]:
        """Who was seen on it: the place, the person and the day of each, and whether the name is shown."""
        asked = ("trip", "place", "person", "shown", text("day"))
        return _grouped(plain(models.Appearance.objects.order_by("trip", "place").values_list(*asked)))

    @cached_property
    def outlines(self) -> Mapping[str, str]:
        """The digest of each outline."""
        return {slug: digest((row, self.stops.get(slug))) for slug, row in self.trips.items()}

    @cached_property
    def all(self) -> str:
        """The digest of all outlines."""
        return digest(sorted(self.outlines.items()))

    @cached_property
    def discussed(self) -> str:
        """The digest of all topics."""
        return digest(sorted(self.topics.items()))

    def shown_in_lists(self, slug: str) -> Told:
        """The official, the days and the countries of a trip."""
        trip = self.trips[slug]
        return trip[4], trip[11], [stop[2] for stop in self.stops.get(slug, ())]

    def home(self, slug: str) -> str | None:
        """The country whose official made the trip, by its code."""
        code: str | None = self.trips[slug][7]
        return code

    def of(self, slugs: Iterable[str]) -> str:
        """The digest of some outlines."""
        return digest([(slug, self.outlines[slug]) for slug in sorted(slugs)])

    def full(self, slugs: Iterable[str]) -> str:
        """The digest of all that some trips say, in this order, with their officials' names."""
        return digest([(slug, self.versions[slug], self.trips[slug][1:3]) for slug in slugs])

    def beside(self, slugs: Iterable[str]) -> str:
        """The digest of how often each topic came up on these trips."""
        found = Counter(topic for slug in slugs for topic in {one[1:] for one in self.topics.get(slug, ())})
        return digest(sorted(found.items()))

    def by_country(self) -> Mapping[str, set[str]]:
        """The trips that entered each country, and those of its own officials, by its code."""
        found: dict[str, set[str]] = defaultdict(set)
        for slug, stops in self.stops.items():
            for stop in stops:
                for code in (stop[2], stop[13]):
                    if code:
                        found[code].add(slug)
        return found


def _grouped(rows: Iterable[Told]) -> Mapping[str, list[Told]]:
    found: dict[str, list[Told]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return dict(found)
