"""What every page rests on, told by version: for who keeps pages and asks which of them are old."""

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Count, Max, QuerySet

from envoyage.publish.book import front as front_tracker
from envoyage.publish.filters import selected
from envoyage.publish.tracker import tracker_words
from envoyage.record import models

Version = tuple[object, ...]


def front() -> Version:
    """What the front page rests on."""
    slug = front_tracker()
    return () if slug is None else (slug, *dict(trackers())[slug])


def trackers() -> Iterator[tuple[str, Version]]:
    """Each tracker's slug with what its pages rest on: its words and its trips."""
    for row in models.Tracker.objects.order_by("version"):
        words = tracker_words(row.slug, row.definition)
        yield row.slug, (row.version, *_of(selected(words.selection)))


def trips() -> Iterator[tuple[str, Version]]:
    """Each published trip's id with what its page rests on: its facts, its official, its trackers' words."""
    above: dict[str, list[object]] = defaultdict(list)
    for row in models.Tracker.objects.order_by("version"):
        words = tracker_words(row.slug, row.definition)
        for slug in selected(words.selection).values_list("slug", flat=True):
            above[slug] += [row.slug, row.version]
    rows = models.Trip.objects.order_by("slug").values_list("slug", "version", "official", "changed_at")
    for slug, version, official, changed in rows.iterator():
        yield slug, (version, official, changed.isoformat(), *above[slug])


def moved() -> Iterator[tuple[str, str]]:
    """Ids that trips had, with the ones that they have today, as far as those are published."""
    published = models.Trip.objects.values("slug")
    gone = models.Redirect.objects.exclude(old__in=published).filter(new__in=published)
    yield from gone.order_by("old").values_list("old", "new")


def _of(trips: QuerySet[models.Trip]) -> Version:
    """The version of a list of trips: whichever enters, leaves or changes, one of these does too.

    A trip enters with a version of its own, greater than any before; one that leaves is no longer counted.
    """
    found = trips.order_by().aggregate(many=Count("slug"), last=Max("version"))
    return found["many"], found["last"]
