"""Topics: all of them by how often they came up, and each with its trips and the sentences that name it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Min
from django.utils.translation import gettext as _

from envoyage.facts import Report, Status
from envoyage.gazetteer import slugged
from envoyage.publish.asking import PAGE
from envoyage.publish.book import NotPublishedError, reports_of
from envoyage.publish.evidence import Testimony, hear
from envoyage.publish.figures import Count as Counted
from envoyage.publish.filters import Choice, Filter
from envoyage.publish.subjects import topic_named
from envoyage.reconcile.subjects import slugs_of, subject_slug
from envoyage.record import models
from envoyage.tongue.days import span_words
from envoyage.tongue.languages import below
from envoyage.tongue.phrases import capital, itinerary

_LISTED = 500  # topics in the list, those of most trips first
_NEAR = 8  # other topics of the same trips


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicLine:
    """A topic in a list."""

    slug: str
    label: str
    trips: int
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A trip on which the topic came up, and the report that says so first."""

    url: str
    key: str
    official: str
    official_slug: str
    status: Status
    dates: str
    itinerary: str
    reports: int
    said: Testimony | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPage:
    """One topic; `wordings` are other ways in which reports put it, `near` topics of the same trips.

    Pages after the first have no `near`.
    """

    slug: str
    label: str
    wordings: tuple[str, ...]
    filter: Filter
    count: Counted
    total: int
    page: int
    pages: int
    mentions: tuple[Mention, ...]
    near: tuple[TopicLine, ...]
    last: date | None


def topic_index(counts: Mapping[str, int] | None = None) -> tuple[TopicLine, ...]:
    """The topics of all published trips, those of most trips first.

    Args:
        counts: the trips of each topic by another counting rule; a topic without any is left out.
    """
    rows = models.Topic.objects.order_by().values("slug")
    found = rows.annotate(
        trips=Count("trip", distinct=True),
        label=Max("label"),
        first=Min("trip__start"),
        last=Max("trip__start"),
    ).order_by("-trips", "slug")
    if counts is None:
        return tuple(_line(row) for row in found[:_LISTED])
    counted = [row | {"trips": counts[row["slug"]]} for row in found if counts.get(row["slug"])]
    first = sorted(counted, key=lambda row: (-row["trips"], row["slug"]))
    return tuple(_line(row) for row in first[:_LISTED])


def topic_page(slug: str, *, page: int = 1) -> TopicPage:
    """The page of one topic.

    Raises:
        NotPublishedError: no published trip has it, or it has no such page.
    """
    labels = Counter(models.Topic.objects.filter(slug=slug).values_list("label", flat=True))
    if not labels:
        raise NotPublishedError(_("No published trip was about “%(topic)s”.") % {"topic": slug[:60]})
    label = min(labels, key=lambda label: (-labels[label], label))
    name = topic_named(slug, label)
    asked = Filter(chosen={"topic": Choice(slug, name)})
    trips = asked.queryset()
    total = trips.order_by().count()
    pages = -(-total // PAGE)
    if not 1 <= page <= pages:
        many = {"topic": capital(name), "pages": pages, "page": page}
        raise NotPublishedError(_("“%(topic)s” has %(pages)s pages; there is no page %(page)s.") % many)
    some = tuple(trips[(page - 1) * PAGE : page * PAGE])
    reports = reports_of((trip.merged for trip in some), texts=lambda trip: set(trip.reports))
    return TopicPage(
        slug=slug,
        label=capital(name),
        wordings=tuple(sorted(other for other in labels if other.lower() != name.lower())),
        filter=asked,
        count=asked.count(),
        total=total,
        page=page,
        pages=pages,
        mentions=tuple(mention for trip in some if (mention := _mention(trip, slug, reports))),
        near=_beside(slug, asked) if page == 1 else (),
        last=trips.order_by().aggregate(last=Max("start"))["last"],
    )


def _beside(slug: str, asked: Filter) -> tuple[TopicLine, ...]:
    """Other topics of the same trips."""
    others = models.Topic.objects.filter(trip__in=asked.queryset().order_by()).exclude(slug=slug)
    near = others.order_by().values("slug").annotate(trips=Count("trip", distinct=True), label=Max("label"))
    return tuple(_line(row) for row in near.order_by("-trips", "slug")[:_NEAR])


def topic_elsewhere(asked: str) -> str | None:
    """The slug under which the topic is kept that is asked for in other words; None where there is none."""
    return models.Topic.objects.filter(slug__in=slugs_of(asked)).values_list("slug", flat=True).first()


def topics_near(asked: str, *, most: int = 5) -> tuple[TopicLine, ...]:
    """Topics whose name begins as `asked` does, for a page not found."""
    found = models.Topic.objects.filter(slug__startswith=slugged(asked)[:5]).order_by().values("slug")
    rows = found.annotate(trips=Count("trip", distinct=True), label=Max("label")).order_by("-trips", "slug")
    return tuple(_line(row) for row in rows[:most])


def _line(row: Mapping[str, Any]) -> TopicLine:
    return TopicLine(
        slug=row["slug"],
        label=capital(topic_named(row["slug"], row["label"])),
        trips=row["trips"],
        first=row.get("first"),
        last=row.get("last"),
    )


def _mention(trip: models.Trip, slug: str, reports: Mapping[str, Report]) -> Mention | None:
    merged = trip.merged
    named = ((n, one) for n, one in enumerate(merged.topics, 1) if subject_slug(one.fact.label) == slug)
    number, said = next(named, (0, None))
    if said is None:
        return None
    first = said.support[0] if said.support else None
    return Mention(
        url=below(f"/trips/{trip.slug}/"),
        key=f"discussed-{number}",
        official=trip.name,
        official_slug=trip.official_id,
        status=Status(trip.status),
        dates=span_words(merged.dates.when),
        itinerary=itinerary(stop.fact.country for stop in merged.stops),
        reports=len({word.report for word in said.support}),
        said=hear(reports[first.report], first.passages) if first and first.report in reports else None,
    )
