"""The site map: every page that search engines should know, in every language, and when it changed."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.urls import reverse

from envoyage.publish.trackers import tracker_index
from envoyage.publish.visits.addresses import country_slug
from envoyage.record import models

Page = tuple[str, dict[str, str], datetime | None]
"""An address by its name and what it names, and when it changed."""


if TYPE_CHECKING:
    Base = Sitemap[Page]
else:
    Base = Sitemap  # generic for the type checker alone


class Pages(Base):
    """Pages of one kind."""

    i18n = True
    limit = 5000  # in each language; that they are the same page in other words, the pages say themselves

    def location(self, item: Any) -> str:
        name, named, _ = item
        return reverse(f"pages:{name}", kwargs=named)

    def lastmod(self, item: Page) -> datetime | None:
        return item[2]


class Trips(Pages):
    def items(self) -> list[Page]:
        rows = models.Trip.objects.order_by("slug").values_list("slug", "changed_at")
        return [("trip", {"trip_id": slug}, changed) for slug, changed in rows]


class Trackers(Pages):
    def items(self) -> list[Page]:
        return [("tracker", {"slug": line.words.slug}, line.updated) for line in tracker_index()]


class People(Pages):
    def items(self) -> list[Page]:
        rows = models.Person.objects.filter(trips__isnull=False).annotate(last=Max("trips__changed_at"))
        return [("official", {"slug": row.slug}, row.last) for row in rows.order_by("slug")]


class Countries(Pages):
    def items(self) -> list[Page]:
        codes = models.Stop.objects.order_by("country").values_list("country", flat=True).distinct()
        slugs = dict.fromkeys(country_slug(code) for code in codes)
        return [("country", {"asked": slug}, None) for slug in slugs]


class Topics(Pages):
    def items(self) -> list[Page]:
        slugs = models.Topic.objects.order_by("slug").values_list("slug", flat=True).distinct()
        return [("topic", {"slug": slug}, None) for slug in slugs]


class Agreements(Pages):
    def items(self) -> list[Page]:
        rows = models.Agreement.objects.order_by("slug").values_list("slug", "trip__changed_at")
        return [("agreement", {"slug": slug}, changed) for slug, changed in rows]


class Others(Pages):
    """Pages of which there is one each."""

    names = (
        "front",
        "trackers",
        "countries",
        "officials",
        "topics",
        "agreements",
        "gaps",
        "data",
        "corrections",
        "method",
    )

    def items(self) -> list[Page]:
        return [(name, {}, None) for name in self.names]


SITEMAPS: dict[str, type[Pages]] = {
    "pages": Others,
    "trackers": Trackers,
    "trips": Trips,
    "officials": People,
    "countries": Countries,
    "topics": Topics,
    "agreements": Agreements,
}
