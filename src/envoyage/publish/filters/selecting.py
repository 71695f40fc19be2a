"""Which trips belong to a tracker: its selection, and the same as a query of the book."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet

from envoyage.facts import Status
from envoyage.gazetteer import region
from envoyage.record import models


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which trips belong: every condition that is set must hold. Codes are ISO 3166 alpha-2.

    A trip belongs to regions and countries when it entered one of them, and to the day on which it began.
    """

    offices: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    traveller_country: str | None = None
    regions: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    status: tuple[Status, ...] = ()

    @property
    def region(self) -> str | None:
        """The region that a map keeps to; None where the selection has none, or several."""
        return self.regions[0] if len(self.regions) == 1 else None


def selected(selection: Selection) -> QuerySet[models.Trip]:
    """The trips of a selection, newest first; those whose day no report fixes come last."""
    trips = models.Trip.objects.filter(_conditions(selection))
    places = places_of(selection)
    if places is not None:
        trips = trips.filter(entered(places))
    return trips.order_by(F("start").desc(nulls_last=True), "slug")


def places_of(selection: Selection) -> frozenset[str] | None:
    """The countries of a selection by code; None for all."""
    if not selection.regions and not selection.countries:
        return None
    members = (region(name).members for name in selection.regions)
    return frozenset(selection.countries).union(*members)


def entered(places: Collection[str]) -> Q:
    """Trips with a stop in one of these countries."""
    return Q(slug__in=models.Stop.objects.filter(country__in=places).values("trip"))


def began_since(day: date) -> Q:
    """Trips that began on this day or later.

    Where no report fixes the day (`start` is null) the EDTF string still sorts: 2025-03 lies after 2025-01.
    """
    return Q(start__gte=day) | Q(start=None, edtf__gte=f"{day:%Y-%m}")


def began_until(day: date) -> Q:
    """Trips that began on this day or earlier."""
    return Q(start__lte=day) | Q(start=None, edtf__lte=day.isoformat()) & ~Q(edtf="")


def _conditions(selection: Selection) -> Q:
    wanted = Q()
    if selection.traveller_country:
        wanted &= Q(country=selection.traveller_country)
    if selection.offices:
        wanted &= Q(office_id__in=selection.offices)
    if selection.people:
        wanted &= Q(official__in=selection.people)
    if selection.since:
        wanted &= began_since(selection.since)
    if selection.until:
        wanted &= began_until(selection.until)
    if selection.status:
        wanted &= Q(status__in=selection.status)
    return wanted
