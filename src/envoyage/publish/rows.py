"""Trips where they are many: a row each, with the stops and the first people met, and nothing composed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from envoyage.facts import DateSpan, Report, Status
from envoyage.publish.trips import Showing
from envoyage.publish.view import MetShown, Shown, StopShown
from envoyage.reconcile.values import MergedTrip
from envoyage.record import models
from envoyage.tongue.days import span_words
from envoyage.tongue.languages import below
from envoyage.tongue.phrases import home_name

_MET = 3  # people named in a row; the trip page has all


@dataclass(frozen=True, slots=True, kw_only=True)
class TripRow:
    """One trip in a long list."""

    id: str
    url: str
    official: str
    official_slug: str
    office: str
    status: Status
    when: DateSpan
    dates: str
    itinerary: str
    who: Shown
    stops: tuple[StopShown, ...]
    met: tuple[MetShown, ...]
    unnamed: int  # people met beyond those of `met`

    @property
    def title(self) -> str:
        return f"{self.official}, {self.dates}: {self.itinerary}"

    @property
    def reports(self) -> int:
        return self.who.reports

    @property
    def occasions(self) -> tuple[str, ...]:
        """The summits, funerals and the like that were attended, each once."""
        return tuple(dict.fromkeys(stop.occasion for stop in self.stops if stop.occasion))


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Rows that follow one another and are one official's."""

    slug: str
    name: str
    office: str
    rows: tuple[TripRow, ...]


def rows(
    trips: Iterable[models.Trip], merged: Mapping[str, MergedTrip], reports: Mapping[str, Report]
) -> Iterator[TripRow]:
    """A row for each trip, in their order; `reports` are at least theirs, without their texts."""
    for trip in trips:
        showing = Showing(
            id=trip.slug,
            merged=merged[trip.slug],
            names=home_name,
            reports=reports,
            official_slug=trip.official_id,
        )
        stops, met = showing.stops(), showing.met()
        when = showing.merged.dates.when
        yield TripRow(
            id=trip.slug,
            url=below(f"/trips/{trip.slug}/"),
            official=trip.official.name,
            official_slug=trip.official_id,
            office=showing.office(),
            status=Status(trip.status),
            when=when,
            dates=span_words(when),
            itinerary=", ".join(dict.fromkeys(stop.country for stop in stops)),
            who=showing.who(),
            stops=stops,
            met=met[:_MET],
            unnamed=len(met[_MET:]),
        )


def runs(listed: Iterable[TripRow]) -> tuple[Run, ...]:
    """The rows under the names of their officials; the order stays, so a name may come twice."""
    return tuple(
        Run(slug=slug, name=group[0].official, office=group[0].office, rows=tuple(group))
        for slug, group in (
            (slug, list(found)) for slug, found in groupby(listed, lambda row: row.official_slug)
        )
    )
