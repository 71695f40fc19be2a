"""The figures of a selection, each with its counting rule. Planned and called-off trips are not counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from envoyage.publish.view import TripView
from envoyage.tongue.phrases import counted, counted_words, listed, spoken

_NAMED_REPEATS = 2  # so many countries with several visits are named, more are only counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of the strip; `key` names it in the page for whoever counts after us."""

    key: str
    name: str
    value: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What a set of trips amounts to, by the rules that `figures` says.

    Attributes:
        days: calendar days, first and last both counted, added over trips.
        undated: trips left out of `days` because no report fixes both of their ends.
        ahead: trips not counted at all, because they have not happened.
    """

    trips: int
    officials: int
    stops: int
    countries: int
    days: int
    undated: int
    ahead: int

    @property
    def words(self) -> str:
        """`2 trips, 8 stops, 8 countries, 8 days`."""
        return figures_words(self)


class Figures(Protocol):
    """What trips amount to, by whatever rule."""

    @property
    def trips(self) -> int: ...
    @property
    def stops(self) -> int: ...
    @property
    def countries(self) -> int: ...
    @property
    def days(self) -> int: ...


def figures_words(some: Figures) -> str:
    """`2 trips, 8 stops, 8 countries, 8 days`."""
    parts = [
        counted(some.trips, "trip"),
        counted(some.stops, "stop"),
        counted(some.countries, "country", "countries"),
    ]
    return ", ".join(parts + ([counted(some.days, "day")] if some.days else []))


def count(trips: Sequence[TripView]) -> Count:
    """Counts the trips that have happened or are under way."""
    kept = [trip for trip in trips if trip.status.happened]
    days = [trip.when.days for trip in kept]
    return Count(
        trips=len(kept),
        officials=len({trip.official_slug for trip in kept}),
        stops=sum(len(trip.entries) for trip in kept),
        countries=len({code for trip in kept for code in trip.entries}),
        days=sum(day for day in days if day is not None),
        undated=sum(day is None for day in days),
        ahead=len(trips) - len(kept),
    )


def figures(total: Count, *, homes: Sequence[str], visits: Mapping[str, int]) -> tuple[Figure, ...]:
    """The strip: trips, officials, stops, countries and days abroad.

    Args:
        homes: the countries that the officials come from, by code.
        visits: visits by country name; a trip counts once for a country, however often it stops there.
    """
    home = spoken().country(homes[0], "from") if len(homes) == 1 else _("from the own country")
    absence = _("One absence %(from_home)s in office, however many countries") % {"from_home": home}
    ahead = undated = ""
    if total.ahead:
        not_yet = {"trips": counted_words(total.ahead, "trip")}
        ahead = _("; %(trips)s planned or called off not counted") % not_yet
    if total.undated:
        vague = {"trips": counted_words(total.undated, "trip")}
        undated = _("; %(trips)s without known days left out") % vague
    days = _("Calendar days, first and last both counted, added over officials")
    return (
        Figure(
            key="trips", name=ngettext("Trip", "Trips", total.trips), value=total.trips, rule=absence + ahead
        ),
        Figure(
            key="officials",
            name=ngettext("Official", "Officials", total.officials),
            value=total.officials,
            rule=_("Whoever travelled in office; a delegation counts as the one who led it"),
        ),
        Figure(
            key="stops",
            name=ngettext("Stop", "Stops", total.stops),
            value=total.stops,
            rule=_("A country entered on a trip; refuelling left out"),
        ),
        Figure(
            key="countries",
            name=ngettext("Country", "Countries", total.countries),
            value=total.countries,
            rule=_repeats(visits, total.trips),
        ),
        Figure(
            key="days",
            name=ngettext("Day abroad", "Days abroad", total.days),
            value=total.days,
            rule=days + undated,
        ),
    )


def _repeats(visits: Mapping[str, int], trips: int) -> str:
    """The rule of the number of countries, and what it hides: those with several visits."""
    often = {name: times for name, times in visits.items() if times > 1}
    if not often:
        return _("Each once") if trips < 2 else _("Each once; none was visited twice")
    if len(often) == 1:
        [(name, times)] = often.items()
        return _("Each once. %(country)s had %(visits)s") % {
            "country": name,
            "visits": counted_words(times, "visit"),
        }
    if len(often) <= _NAMED_REPEATS and len(set(often.values())) == 1:
        return _("Each once. %(countries)s had %(visits)s each") % {
            "countries": listed(sorted(often)),
            "visits": counted_words(max(often.values()), "visit"),
        }
    return _("Each once. %(many)d of them had more than one visit") % {"many": len(often)}
