"""iCalendar: a trip is an all-day event that a calendar program follows through every change."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_noop

from envoyage.facts import DateSpan, Status
from envoyage.publish.export.batch import Batch, TripRow
from envoyage.publish.export.facts import country_name
from envoyage.publish.export.form import OfTrips, Piece
from envoyage.publish.export.shape import sentence

if TYPE_CHECKING:
    from icalendar import Event

_STATUS = {
    Status.PLANNED: "TENTATIVE",
    Status.UNDERWAY: "CONFIRMED",
    Status.COMPLETED: "CONFIRMED",
    Status.CANCELLED: "CANCELLED",
    Status.POSTPONED: "CANCELLED",  # on the days it had, which are the days of the event
}


class ICalendar(OfTrips):
    """RFC 5545. A trip that is called off stays, as cancelled; a program that had it then strikes it out."""

    name, suffix, media = "ics", "ics", "text/calendar; charset=utf-8"
    says = gettext_noop("a calendar to subscribe to")

    def setup(self) -> Iterator[bytes]:
        from icalendar import Calendar  # whoever asks for no calendar does not wait for it

        calendar = Calendar()
        calendar.add("prodid", "-//Envoyage//Official travel//EN")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("name", self.about.title)
        calendar.add("x-wr-calname", self.about.title)
        calendar.add("description", self.about.sentence)
        calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
        yield calendar.to_ical().removesuffix(_END)

    def gather(self, batch: Batch) -> Iterator[Piece]:
        routes = batch.stops("country", "city")
        for trip in batch.trips:
            yield "", self._event(batch, trip, routes[trip.slug]).to_ical()

    def finish(self) -> Iterator[bytes]:
        yield _END

    def _event(self, batch: Batch, trip: TripRow, route: list[tuple[str, str | None]]) -> "Event":
        from icalendar import Event

        first, last, certain = days(trip, batch)
        countries = ", ".join(dict.fromkeys(country_name(code) or code for code, _ in route))
        event = Event()
        event.add("uid", f"{trip.slug}@envoyage")
        event.add("sequence", sequence(batch, trip.slug))
        event.add("dtstamp", trip.changed_at)
        event.add("last-modified", trip.changed_at)
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))  # the day after: an end is not part of the event
        event.add("status", _STATUS[Status(trip.status)])
        event.add("transp", "TRANSPARENT")
        event.add("summary", _summary(trip, countries, certain))
        event.add("location", countries)
        event.add("description", "\n".join(_description(batch, trip)))
        event.add("url", self.about.trip(trip.slug))
        if topics := [topic["label"] for topic in batch.payloads[trip.slug]["trip"]["topics"]]:
            event.add("categories", topics)
        return event


_END = b"END:VCALENDAR\r\n"


def days(trip: TripRow, batch: Batch) -> tuple[date, date, bool]:
    """The first and the last day of an event, and whether the reports determine them.

    A trip of an unknown day takes up the days on which it can have been; one of which no report gives any
    stands on the day of its newest report. None vanishes.
    """
    when = DateSpan.parse(trip.edtf) if trip.edtf else DateSpan()
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None:
        told = batch.payloads[trip.slug]["last_report"]
        first = last = date.fromisoformat(told) if told else trip.changed_at.date()
    return first, max(first, last), when.first_day is not None and when.last_day is not None


def sequence(batch: Batch, trip: str) -> int:
    """A number that is higher after each change of the trip: the last entry of the ledger about it."""
    return batch.versions[trip]


def _summary(trip: TripRow, countries: str, certain: bool) -> str:
    said = f"{trip.name}: {countries}"
    match Status(trip.status):
        case Status.CANCELLED:
            return f"Cancelled: {said}"
        case Status.POSTPONED:
            return f"Postponed: {said}"
        case _:
            return said if certain else f"{said} (days not certain)"


def _description(batch: Batch, trip: TripRow) -> Iterator[str]:
    """The office, and then who says so: each source with the sentence that has the traveller there."""
    if trip.office:
        yield trip.office
    if trip.edtf:
        yield f"Days as reported: {trip.edtf}"
    told: set[str] = set()
    for support in batch.payloads[trip.slug]["support"]["stops"]:
        for one in support:
            source = batch.sources.get(one["report"])
            if source is None or source.id in told:
                continue
            told.add(source.id)
            link = f" {source.url}" if source.url else ""
            yield f"{source.publisher or 'Publisher not known'}: “{sentence(batch, one)}”{link}"
