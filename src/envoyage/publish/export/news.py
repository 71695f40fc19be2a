"""The two feeds: trips newly published, and what changed on trips and was corrected, newest first."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Min, QuerySet

from envoyage.publish.export.batch import Batch
from envoyage.publish.export.form import About
from envoyage.publish.export.formats.feeds import Atom, changes, heading
from envoyage.publish.history import Event, events
from envoyage.record.models import Entry, Trip
from envoyage.record.moves import Move

_NEWEST = 50  # entries of a feed; a reader that comes once a week still misses nothing of a busy desk
_LOOKED_AT = 600  # moves among which as many changes are found: a review makes a move for each fact


def new_trips(about: About, trips: "QuerySet[Trip]") -> Iterator[bytes]:
    """The feed of the trips that were published last."""
    first = (
        Entry.objects.filter(move=Move.ACCEPT, undone_by__isnull=True, subject__in=_ids(trips))
        .order_by()
        .values_list("subject")
        .annotate(first=Min("at"))
        .order_by("-first", "subject")
    )
    feed = Atom(about)
    yield from feed.setup()
    yield from feed.write(Batch([slug for slug, _ in first[:_NEWEST]]))
    yield from feed.finish()


def what_changed(about: About, trips: "QuerySet[Trip]") -> Iterator[bytes]:
    """The feed of changes and corrections."""
    found = last_changes(trips)
    batch = Batch(sorted({event.trip for event in found}))
    routes = batch.stops("country")
    titles = {trip.slug: heading(trip, [code for (code,) in routes[trip.slug]]) for trip in batch.trips}
    yield from changes(about, found, titles)


def last_changes(trips: "QuerySet[Trip]", last: int = _NEWEST) -> tuple[Event, ...]:
    """The last changes of these trips, however many trips there are."""
    rows = Entry.objects.filter(subject__in=_ids(trips), undone_by__isnull=True).order_by("-seq")
    near = set(rows.values_list("subject", flat=True)[:_LOOKED_AT])
    return events(near, last=last)


def _ids(trips: "QuerySet[Trip]") -> "QuerySet[Trip, Any]":
    return trips.order_by().values("slug")
