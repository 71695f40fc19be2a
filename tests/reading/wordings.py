"""Rows of planted wordings: a short report and the trips it tells, a line each, compared field by field."""

from dataclasses import dataclass
from datetime import date

import pytest
from _pytest.mark import ParameterSet

from envoyage.facts import Role, Trip
from envoyage.reading.reader import read


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a report tells of one trip; a None is not asked.

    Attributes:
        stops: ISO code and city ("MT Valletta") or code alone, in the order of travel.
        met: names of those met; an empty tuple says that nobody is met.
    """

    name: str
    status: str | None
    when: str | None
    stops: tuple[tuple[str, str | None], ...]
    met: tuple[str, ...] | None

    @classmethod
    def of(cls, line: str) -> "Told":
        """Reads "Ana Roe | completed | 2025-03-10/2025-03-11 | MT Valletta, IT | Hugo Bonello; Rita Sant"."""
        name, status, when, stops, met = (part.strip() for part in line.split("|"))
        places = (stop.strip().partition(" ") for stop in stops.split(","))
        return cls(
            name=name,
            status=None if status == "?" else status,
            when=None if when == "?" else when,
            stops=tuple((code, city or None) for code, _, city in places),
            met=None if met == "?" else tuple(part.strip() for part in met.split(";") if part.strip()),
        )

    def against(self, trip: Trip) -> dict[str, object]:
        """The asked fields that the trip tells otherwise, with what it tells."""
        span = str(trip.when) if trip.when.known else "-"
        if self.when is not None and "/" not in self.when:
            span = span.split("/")[0]
        cities = {stop.country: stop.city for stop in trip.stops}
        stops = tuple(
            (stop.country, cities[stop.country] if (stop.country, None) not in self.stops else None)
            for stop in trip.stops
        )
        met = tuple(sorted(meeting.name for meeting in trip.meetings))
        told = {
            "name": (self.name, trip.traveller.name),
            "status": (self.status, trip.status.value),
            "when": (self.when, span),
            "stops": (self.stops, stops),
            "met": (None if self.met is None else tuple(sorted(self.met)), met),
        }
        return {field: got for field, (asked, got) in told.items() if asked is not None and asked != got}


def row(published: str, text: str, *trips: str, name: str, broken: str = "") -> ParameterSet:
    """One row of a table: the subject trips of a text in their order; `broken` says why not yet."""
    marks = [pytest.mark.xfail(strict=True, reason=broken)] if broken else []
    return pytest.param(date.fromisoformat(published), text, tuple(map(Told.of, trips)), id=name, marks=marks)


def differences(
    code: str, published: date, text: str, trips: tuple[Told, ...], *, passing: bool = False
) -> list[object]:
    """What the reader tells otherwise than the row; empty when they agree.

    Trips mentioned in passing are compared only where `passing` says so, behind the others; but a text
    without a trip has none of these either.
    """
    reading = read(text, published=published, language=code)
    read_trips = [trip for trip in reading.trips if passing or not trips or trip.role is Role.SUBJECT]
    if len(read_trips) != len(trips):
        return [f"{len(trips)} trips asked"] + [
            (trip.traveller.name, trip.status.value, [s.country for s in trip.stops]) for trip in read_trips
        ]
    return [wrong for told, trip in zip(trips, read_trips, strict=True) if (wrong := told.against(trip))]
