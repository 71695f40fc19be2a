"""Opens the book: trackers and trips from the published projection, in a fixed number of queries.

What pages show comes from here, what is taken away from `export.batch`. Neither reads what is
only proposed (law 4).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from envoyage.facts import Report
from envoyage.gazetteer import country
from envoyage.publish.asking import Asked, By, ask
from envoyage.publish.away import reports_to_look_into
from envoyage.publish.cards import CardGroup, Sides, card_groups, contested
from envoyage.publish.figures import Figure, figures
from envoyage.publish.filters import selected
from envoyage.publish.history import Event, events
from envoyage.publish.listing import ReportLine, report_lines
from envoyage.publish.sections import (
    AtStop,
    Gathering,
    OfficialSection,
    by_country,
    by_official,
    by_topic,
    stop_by_stop,
)
from envoyage.publish.timeline import Timeline, timeline
from envoyage.publish.tracker import TrackerWords, tracker_words
from envoyage.publish.trips import Showing
from envoyage.publish.view import TripView
from envoyage.reconcile.values import MergedTrip
from envoyage.record import models

_CHANGES = 5  # lines of "what changed" at the foot of a tracker
_RECENT = 40  # changes among which they are chosen


class NotPublishedError(LookupError):
    """There is no published trip or tracker of that id; the sentence says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerView:
    """A tracker as shown: its words, the question asked, and the trips that answer it."""

    words: TrackerWords
    asked: Asked
    trips: tuple[TripView, ...]  # all of the tracker, whatever was asked
    figures: tuple[Figure, ...]
    officials: tuple[OfficialSection, ...]
    gatherings: tuple[Gathering, ...]
    reports: tuple[ReportLine, ...]
    changes: tuple[tuple[Event, TripView], ...]
    timeline: Timeline | None
    updated: datetime

    @property
    def single_year(self) -> bool:
        """True when headings may leave the year to the page: every trip is of the same one."""
        return len({trip.when.start.year for trip in self.trips if trip.when.start}) < 2


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
    last = models.Entry.objects.order_by("-seq").values_list("seq", "written_at").first()
    return "empty" if last is None else f"{last[0]}@{last[1].isoformat()}"


def front() -> str | None:
    """The slug of the tracker that the front page opens on: the one that was defined first."""
    return models.Tracker.objects.order_by("version").values_list("slug", flat=True).first()


def tracker_view(slug: str, query: Mapping[str, str]) -> TrackerView:
    """The tracker of that slug under the question that `query` asks.

    Raises:
        NotPublishedError: there is no such tracker.
    """
    row = models.Tracker.objects.filter(slug=slug).first()
    if row is None:
        raise NotPublishedError(f"There is no tracker “{slug}”.")
    return view_of(tracker_words(slug, row.definition), query, changed=row.changed_at)


def view_of(words: TrackerWords, query: Mapping[str, str], *, changed: datetime) -> TrackerView:
    """A tracker of these words, also of some that are not published yet; `changed` is when they were."""
    rows = list(selected(words.selection))
    merged = {trip.slug: trip.merged for trip in rows}
    reports = _reports(merged.values(), texts=reports_to_look_into)
    trips = tuple(_shown(trip, merged[trip.slug], reports) for trip in rows)
    asked = ask(query, trips, place=words.place, since=words.selection.since)
    by_id = {trip.id: trip for trip in trips}
    officials = by_official(asked.trips, words.selection.offices)
    return TrackerView(
        words=words,
        asked=asked,
        trips=trips,
        figures=figures(asked.trips),
        officials=officials if asked.by is By.OFFICIAL else (),
        gatherings=_gatherings(asked),
        reports=report_lines(reports.values()),
        changes=_changes(by_id),
        timeline=timeline(officials, since=words.selection.since),
        updated=max([changed, *(trip.changed_at for trip in rows)]),
    )


def trip_page(slug: str) -> TripPage:
    """The page of one trip.

    Raises:
        NotPublishedError: no trip of that id is published; `moved_to` may know where its reports went.
    """
    row = models.Trip.objects.filter(slug=slug).first()
    if row is None:
        raise NotPublishedError(f"There is no published trip “{slug}”.")
    merged = row.merged
    reports = _reports([merged], texts=lambda trip: set(trip.reports))
    trip = _shown(row, merged, reports)
    return TripPage(
        trip=trip,
        stops=stop_by_stop(trip),
        cards=card_groups(trip, reports),
        contested=contested(trip, reports),
        reports=report_lines(reports.values(), trip.facts),
        history=events([trip.id]),
        trackers=tuple(
            words for words in _trackers() if selected(words.selection).filter(slug=slug).exists()
        ),
    )


def moved_to(slug: str) -> str | None:
    """The id that a trip has today whose old id is `slug`."""
    return models.Redirect.objects.filter(old=slug).values_list("new", flat=True).first()


def nearest_trips(slug: str, *, most: int = 5) -> tuple[tuple[str, str], ...]:
    """Ids of published trips that begin as `slug` does, with the traveller's name: for a page not found."""
    stem = slug[:6]
    found = models.Trip.objects.filter(slug__startswith=stem) if stem else models.Trip.objects.none()
    return tuple(found.values_list("slug", "name")[:most])


def _trackers() -> Iterable[TrackerWords]:
    for slug, definition in models.Tracker.objects.order_by("version").values_list("slug", "definition"):
        yield tracker_words(slug, definition)


def _shown(row: models.Trip, merged: MergedTrip, reports: Mapping[str, Report]) -> TripView:
    return Showing(
        id=row.slug,
        merged=merged,
        names=lambda code: country(code).name("en"),
        reports=reports,
        official_slug=row.official_id,
        checked=row.changed_at.date(),
    ).view()


def _changes(trips: Mapping[str, TripView]) -> tuple[tuple[Event, TripView], ...]:
    """The last days' changes; what was decided on one day comes in the order of the trips, newest first."""
    recent = [(event, trips[event.trip]) for event in events(trips, last=_RECENT)]
    order = list(trips)
    recent.sort(key=lambda change: (-change[0].at.toordinal(), order.index(change[1].id)))
    return tuple(recent[:_CHANGES])


def _gatherings(asked: Asked) -> tuple[Gathering, ...]:
    match asked.by:
        case By.COUNTRY:
            return by_country(asked.trips)
        case By.TOPIC:
            return by_topic(asked.trips)
        case By.OFFICIAL:
            return ()


def _reports(trips: Iterable[MergedTrip], *, texts: Callable[[MergedTrip], set[str]]) -> Mapping[str, Report]:
    """The reports of these trips; with their texts only where `texts` asks for them, for texts are long."""
    trips = list(trips)
    ids = {report for trip in trips for report in trip.reports}
    wanted = {report for trip in trips for report in texts(trip)}
    text = dict(models.Report.objects.filter(id__in=wanted).values_list("id", "text"))
    fields = ("id", "digest", "url", "title", "publisher", "language", "published", "restated_from")
    rows = models.Report.objects.filter(id__in=ids).order_by("published", "id").values(*fields)
    return {row["id"]: Report(text=text.get(row["id"], ""), **row) for row in rows}
