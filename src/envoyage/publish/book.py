"""Opens the book: trackers and trips from the published projection, in a fixed number of queries.

What pages show comes from here, what is taken away from `export.batch`. Neither reads what is
only proposed (law 4).
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches

from django.utils.translation import gettext as _

from envoyage.facts import DateSpan, Report
from envoyage.publish.cards import CardGroup, Sides, card_groups, contested
from envoyage.publish.edited import in_editors_words
from envoyage.publish.filters import selected
from envoyage.publish.history import Event, events
from envoyage.publish.listing import ReportLine, report_lines
from envoyage.publish.sections import (
    AtStop,
    stop_by_stop,
)
from envoyage.publish.tracker import TrackerWords, tracker_words
from envoyage.publish.trips import Showing
from envoyage.publish.view import TripView
from envoyage.reconcile.values import MergedTrip
from envoyage.record import models
from envoyage.record.kept import last_entry
from envoyage.record.once import asking_once, forget, once, tell
from envoyage.tongue.days import span_words
from envoyage.tongue.languages import current
from envoyage.tongue.phrases import home_name


class NotPublishedError(LookupError):
    """There is no published trip or tracker of that id; the sentence says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TripPage:
    """The page of one trip: its facts stop by stop, and every sentence they rest on."""

    trip: TripView
    stops: tuple[AtStop, ...]
    cards: tuple[CardGroup, ...]
    contested: tuple[Sides, ...]
    reports: tuple[ReportLine, ...]
    history: tuple[Event, ...]
    trackers: tuple[TrackerWords, ...]


def edition() -> str:
    """Names the state of the book: the last entry of the ledger, with the moment it was written down."""
    last = last_entry()
    return "empty" if last is None else f"{last[0]}@{last[1].isoformat()}"


def front() -> str | None:
    """The slug of the tracker that the front page opens on: the one that was defined first."""
    return models.Tracker.objects.order_by("version").values_list("slug", flat=True).first()


def trip_page(slug: str) -> TripPage:
    """The page of one trip.

    Raises:
        NotPublishedError: no trip of that id is published; `moved_to` may know where its reports went.
    """
    told = once(("trip", slug), lambda: _told([slug]).get(slug))
    if told is None:
        raise NotPublishedError(_("There is no published trip “%(trip)s”.") % {"trip": slug})
    reports = told.reports
    trackers = tuple(words for words in _words_of_trackers() if words.slug in told.trackers)
    trip = in_editors_words(shown(told.row, told.merged, reports), trackers)
    return TripPage(
        trip=trip,
        stops=stop_by_stop(trip),
        cards=card_groups(trip, reports),
        contested=contested(trip, reports),
        reports=report_lines(reports.values(), trip.facts),
        history=once(("events", slug), lambda: events([slug])),
        trackers=trackers,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What the book has of one trip, in the words of no language."""

    row: models.Trip
    merged: MergedTrip
    reports: Mapping[str, Report]
    trackers: frozenset[str]


def _told(slugs: Collection[str]) -> dict[str, _Told]:
    """These trips as far as they are published, in a fixed number of queries."""
    rows = models.Trip.objects.in_bulk(list(slugs))
    merged = {slug: row.merged for slug, row in rows.items()}
    reports = reports_of(merged.values(), texts=lambda trip: set(trip.reports))
    above = {
        words.slug: set(selected(words.selection).filter(slug__in=rows).values_list("slug", flat=True))
        for words in _words_of_trackers()
    }
    of = {slug: set(trip.reports) for slug, trip in merged.items()}
    found = {}
    for slug, row in rows.items():
        own = reports if len(rows) == 1 else {id_: reports[id_] for id_ in reports if id_ in of[slug]}
        trackers = frozenset(tracker for tracker, trips in above.items() if slug in trips)
        found[slug] = _Told(row=row, merged=merged[slug], reports=own, trackers=trackers)
    return found


@contextmanager
def trips_ahead(slugs: Collection[str]) -> Iterator[None]:
    """Asks the book for many trips at once, whose pages are made before this ends.

    At most `AT_ONCE` of them: their ids stand in one statement.
    """
    history: dict[str, list[Event]] = {slug: [] for slug in slugs}
    with asking_once():
        for event in events(slugs):
            history[event.trip].append(event)
        told = _told(slugs)
        for slug in slugs:
            tell(("trip", slug), told.get(slug))
            tell(("events", slug), tuple(history[slug]))
            if slug in told:
                row = told[slug].row
                tell(("whose", slug), (row.office_id, row.country, row.official_id))
        try:
            yield
        finally:
            for slug in slugs:
                forget(("trip", slug), ("events", slug), ("whose", slug))


def moved_to(slug: str) -> str | None:
    """The id that a trip has today whose old id is `slug`."""
    return models.Redirect.objects.filter(old=slug).values_list("new", flat=True).first()


def nearest_trips(slug: str, *, most: int = 5) -> tuple[tuple[str, str], ...]:
    """Ids of published trips most like `slug`, with traveller and days: for a page not found."""
    stem = slug[:4]  # the year
    if not stem.strip():
        return ()
    rows = models.Trip.objects.filter(slug__startswith=stem).values_list("slug", "name", "edtf")
    names = {near: f"{name}, {span_words(DateSpan.parse(edtf))}" for near, name, edtf in rows}
    return tuple((near, names[near]) for near in get_close_matches(slug[:100], names, n=most, cutoff=0.7))


def nearest_agreements(slug: str, *, most: int = 5) -> tuple[tuple[str, str], ...]:
    """Ids of agreements most like `slug`, with the traveller's name."""
    rows = models.Agreement.objects.filter(slug__startswith=slug[:4] or "-")
    names = dict(rows.values_list("slug", "trip__name"))
    return tuple((near, names[near]) for near in get_close_matches(slug[:120], names, n=most, cutoff=0.7))


def nearest_trackers(slug: str, *, most: int = 3) -> tuple[TrackerWords, ...]:
    """The trackers whose ids are most like `slug`."""
    words = {each.slug: each for each in _trackers()}
    return tuple(words[near] for near in get_close_matches(slug[:100], words, n=most, cutoff=0.6))


def _words_of_trackers() -> tuple[TrackerWords, ...]:
    return once(("trackers", current()), lambda: tuple(_trackers()))


def _trackers() -> Iterable[TrackerWords]:
    for slug, definition in models.Tracker.objects.order_by("version").values_list("slug", "definition"):
        yield tracker_words(slug, definition)


def shown(row: models.Trip, merged: MergedTrip, reports: Mapping[str, Report]) -> TripView:
    """The trip as pages show it."""
    return Showing(
        id=row.slug,
        merged=merged,
        names=home_name,
        reports=reports,
        official_slug=row.official_id,
        checked=row.changed_at.date(),
    ).view()


def reports_of(
    trips: Iterable[MergedTrip], *, texts: Callable[[MergedTrip], set[str]]
) -> Mapping[str, Report]:
    """The reports of these trips; with their texts only where `texts` asks for them, for texts are long."""
    trips = list(trips)
    ids = {report for trip in trips for report in trip.reports}
    wanted = {report for trip in trips for report in texts(trip)}
    text = dict(models.Report.objects.filter(id__in=wanted).values_list("id", "text"))
    fields = (
        *("id", "digest", "url", "title", "publisher", "language", "published"),
        *("restated_from", "archived"),
    )
    rows = models.Report.objects.filter(id__in=ids).order_by("published", "id").values(*fields)
    return {row["id"]: Report(text=text.get(row["id"], ""), **row) for row in rows}
