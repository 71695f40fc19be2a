"""The figures of a selection, each with its counting rule. Planned and called-off trips are not counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from envoyage.publish.view import TripView
from envoyage.publish.wording import counted, counted_words, listed

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
        parts = [
            counted(self.trips, "trip"),
            counted(self.stops, "stop"),
            counted(self.countries, "country", "countries"),
        ]
        return ", ".join(parts + ([counted(self.days, "day")] if self.days else []))


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
        homes: the countries that the officials come from, by name.
        visits: visits by country name; a trip counts once for a country, however often it stops there.
    """
    home = (
        f"the {homes[0]}"
        if list(homes) == ["United States"]
        else homes[0]
        if len(homes) == 1
        else "the own country"
    )
    ahead = f"; {counted_words(total.ahead, 'trip')} planned or called off not counted" if total.ahead else ""
    undated = f"; {counted_words(total.undated, 'trip')} without known days left out" if total.undated else ""
    return (
        Figure(
            key="trips",
            name="Trip" if total.trips == 1 else "Trips",
            value=total.trips,
            rule=f"One absence from {home} in office, however many countries{ahead}",
        ),
        Figure(
            key="officials",
            name="Official" if total.officials == 1 else "Officials",
            value=total.officials,
            rule="Whoever travelled in office; a delegation counts as the one who led it",
        ),
        Figure(
            key="stops",
            name="Stop" if total.stops == 1 else "Stops",
            value=total.stops,
            rule="A country entered on a trip; refuelling left out",
        ),
        Figure(
            key="countries",
            name="Country" if total.countries == 1 else "Countries",
            value=total.countries,
            rule=f"Each once{_repeats(visits, total.trips)}",
        ),
        Figure(
            key="days",
            name="Day abroad" if total.days == 1 else "Days abroad",
            value=total.days,
            rule=f"Calendar days, first and last both counted, added over officials{undated}",
        ),
    )


def _repeats(visits: Mapping[str, int], trips: int) -> str:
    """What the number of countries hides: those with several visits."""
    often = {name: times for name, times in visits.items() if times > 1}
    if not often:
        return "" if trips < 2 else "; none was visited twice"
    if len(often) <= _NAMED_REPEATS and len(set(often.values())) == 1:
        each = " each" if len(often) > 1 else ""
        return f". {listed(sorted(often))} had {counted_words(max(often.values()), 'visit')}{each}"
    return f". {len(often)} of them had more than one visit"
