"""A tracker as a page: its words, the question asked, and the trips that answer it, in full or in rows.

Up to `PAGE` trips are shown in full. Where more answer, they come in rows and pages, newest first, and the
figures, tables, timeline and map are made in the database over all of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from envoyage.facts import DateSpan, Report
from envoyage.publish import gathered
from envoyage.publish.asking import PAGE, Asked, By, ask
from envoyage.publish.away import reports_to_look_into
from envoyage.publish.book import NotPublishedError, reports_of, shown
from envoyage.publish.edited import in_editors_words
from envoyage.publish.figures import Figure, figures
from envoyage.publish.filters import selected
from envoyage.publish.history import Event, events
from envoyage.publish.listing import ReportLine, report_lines
from envoyage.publish.rows import Run, rows, runs
from envoyage.publish.sections import Gathering, OfficialSection, by_country, by_official, by_topic
from envoyage.publish.timeline import Timeline, many_lanes, of_trip, timeline
from envoyage.publish.tracker import TrackerWords, tracker_words
from envoyage.publish.view import TripView
from envoyage.record import models
from envoyage.tongue.days import span_words
from envoyage.tongue.languages import below
from envoyage.tongue.phrases import itinerary

_CHANGES = 5  # lines of "what changed" at the foot of a tracker
_RECENT = 40  # changes among which they are chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What changed last on a trip of the tracker: the event, and which trip it was about."""

    event: Event
    url: str
    trip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerView:
    """A tracker as shown.

    Attributes:
        trips: those of the question in full; none where they are many.
        runs: one page of them in rows; none where they are few.
        table: a line each for officials, countries or topics, over all trips, where they are many.
        countries: a line for each country entered, for the map and its table.
        further: it is a page after the first of a long list: it has its rows, and no sums.
    """

    words: TrackerWords
    asked: Asked
    trips: tuple[TripView, ...]
    runs: tuple[Run, ...]
    table: tuple[gathered.Line, ...]
    countries: tuple[gathered.Line, ...]
    figures: tuple[Figure, ...]
    officials: tuple[OfficialSection, ...]
    gatherings: tuple[Gathering, ...]
    reports: tuple[ReportLine, ...]
    changes: tuple[Change, ...]
    timeline: Timeline | None
    updated: datetime | None
    further: bool = False

    @property
    def single_year(self) -> bool:
        """True when headings may leave the year to the page: every trip is of the same one."""
        return len({trip.when.start.year for trip in self.trips if trip.when.start}) < 2


def tracker_view(slug: str, query: Mapping[str, str], *, today: date) -> TrackerView:
    """The tracker of that slug under the question that `query` asks.

    Raises:
        NotPublishedError: there is no such tracker.
    """
    row = _published(slug)
    return view_of(tracker_words(slug, row.definition), query, changed=row.changed_at, today=today)


def words_of(slug: str) -> TrackerWords:
    """The words of the tracker of that slug.

    Raises:
        NotPublishedError: there is no such tracker.
    """
    return tracker_words(slug, _published(slug).definition)


def _published(slug: str) -> models.Tracker:
    row = models.Tracker.objects.filter(slug=slug).first()
    if row is None:
        raise NotPublishedError(_("There is no tracker “%(slug)s”.") % {"slug": slug})
    return row


def view_of(
    words: TrackerWords, query: Mapping[str, str], *, changed: datetime | None, today: date
) -> TrackerView:
    """A tracker of these words, also of some that are not published yet; `changed` is when they were."""
    everything = selected(words.selection)
    whole = everything.order_by().aggregate(last=Max("changed_at"))
    asked = ask(query, words.selection, place=words.place, trips=everything.order_by().count())
    found = asked.filter.queryset()
    if asked.many and asked.by is By.OFFICIAL and asked.page > 1:
        return _further(words, asked, found)
    countries = gathered.countries(asked.filter)
    few = () if asked.many else tuple(found)
    merged = {trip.slug: trip.merged for trip in few}
    reports = reports_of(merged.values(), texts=reports_to_look_into)
    trips = tuple(in_editors_words(shown(trip, merged[trip.slug], reports), [words]) for trip in few)
    officials = by_official(trips, words.selection.offices)
    return TrackerView(
        words=words,
        asked=asked,
        trips=trips,
        runs=_page(asked, found) if asked.many and asked.by is By.OFFICIAL else (),
        table=_table(asked, countries) if asked.many else (),
        countries=countries,
        figures=figures(asked.count, homes=_homes(found), visits=gathered.visits(countries)),
        officials=officials if asked.by is By.OFFICIAL else (),
        gatherings=_gatherings(asked.by, trips),
        reports=report_lines(reports.values()),
        changes=_changes(everything),
        timeline=_timeline(asked, found, officials, since=words.selection.since, today=today),
        updated=max(filter(None, (changed, whole["last"])), default=None),
    )


def _further(words: TrackerWords, asked: Asked, found: QuerySet[models.Trip]) -> TrackerView:
    """A page after the first: the figures, the map and what changed stand on the first."""
    return TrackerView(
        words=words,
        asked=asked,
        trips=(),
        runs=_page(asked, found),
        table=(),
        countries=(),
        figures=(),
        officials=(),
        gatherings=(),
        reports=(),
        changes=(),
        timeline=None,
        updated=None,
        further=True,
    )


def _page(asked: Asked, found: QuerySet[models.Trip]) -> tuple[Run, ...]:
    """The trips of the page asked for, under their officials."""
    some = tuple(found.select_related("official")[(asked.page - 1) * PAGE : asked.page * PAGE])
    merged = {trip.slug: trip.merged for trip in some}
    reports: Mapping[str, Report] = reports_of(merged.values(), texts=lambda trip: set())
    return runs(rows(some, merged, reports))


def _table(asked: Asked, countries: tuple[gathered.Line, ...]) -> tuple[gathered.Line, ...]:
    match asked.by:
        case By.OFFICIAL:
            return gathered.officials(asked.filter)
        case By.COUNTRY | By.MAP:
            return countries
        case By.TOPIC:
            return gathered.topics(asked.filter)
        case By.TIMELINE:
            return ()


def _timeline(
    asked: Asked,
    found: QuerySet[models.Trip],
    officials: Iterable[OfficialSection],
    *,
    since: date | None,
    today: date,
) -> Timeline | None:
    """Few trips are drawn below every arrangement, many on a page of their own."""
    if not asked.many:
        lanes = [(section.name, [of_trip(trip) for trip in section.trips]) for section in officials]
        return timeline(lanes, since=since, today=today)
    if asked.by is not By.TIMELINE:
        return None
    return timeline(many_lanes(found), today=today)


def _homes(found: QuerySet[models.Trip]) -> list[str]:
    codes = found.order_by().values_list("country", flat=True).distinct()
    return sorted(code for code in codes if code)


def _gatherings(by: By, trips: tuple[TripView, ...]) -> tuple[Gathering, ...]:
    match by:
        case By.COUNTRY:
            return by_country(trips)
        case By.TOPIC:
            return by_topic(trips)
        case _:
            return ()


def _changes(everything: QuerySet[models.Trip]) -> tuple[Change, ...]:
    """The last days' changes; what was decided on one day comes in the order of the trips, newest first."""
    recent = events(everything.order_by().values("slug"), last=_RECENT)
    rows = models.Trip.objects.filter(slug__in={event.trip for event in recent}).defer("payload")
    trips = {trip.slug: trip for trip in rows}
    there = [event for event in recent if event.trip in trips]
    there.sort(key=lambda event: (-event.at.toordinal(), _newest_first(trips[event.trip])))
    told = there[:_CHANGES]
    stops: dict[str, list[str]] = defaultdict(list)
    entered = models.Stop.objects.filter(trip__in={event.trip for event in told}).order_by("trip", "number")
    for slug, code in entered.values_list("trip", "country"):
        stops[slug].append(code)
    return tuple(
        Change(
            event=event, url=below(f"/trips/{event.trip}/"), trip=_named(trips[event.trip], stops[event.trip])
        )
        for event in told
    )


def _newest_first(trip: models.Trip) -> tuple[int, str]:
    return -(trip.start.toordinal() if trip.start else 0), trip.slug


def _named(trip: models.Trip, countries: Iterable[str]) -> str:
    """`Marco Rubio, March 26 to 27, Jamaica, Guyana`."""
    places = itinerary(countries)
    return ", ".join(filter(None, (trip.name, span_words(DateSpan.parse(trip.edtf), year=False), places)))
