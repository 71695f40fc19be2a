"""All trackers: each with its words and what its trips come to."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from envoyage.publish.figures import Count
from envoyage.publish.filters import Filter, selected
from envoyage.publish.tracker import TrackerWords, tracker_words
from envoyage.record import models


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerLine:
    """A tracker in the list."""

    words: TrackerWords
    count: Count
    updated: datetime


def tracker_index() -> tuple[TrackerLine, ...]:
    """In the order in which they were defined."""
    lines = []
    for row in models.Tracker.objects.order_by("version"):
        words = tracker_words(row.slug, row.definition)
        last = selected(words.selection).order_by().aggregate(last=Max("changed_at"))["last"]
        lines.append(
            TrackerLine(
                words=words,
                count=Filter(within=words.selection).count(),
                updated=max(filter(None, (row.changed_at, last))),
            )
        )
    return tuple(lines)
