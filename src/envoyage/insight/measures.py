"""The figures: trips, stops, countries, places, officials and days abroad, each with its sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from envoyage.insight.counting import Counting
from envoyage.insight.switches import BY_NAME
from envoyage.insight.visits import Absence, days_abroad


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure.

    Attributes:
        name: in addresses and data.
        label: over a column.
        sentence: what one is, for a counting.
        count: of trips that a counting has made.
        switches: those that can change it.
    """

    name: str
    label: str
    sentence: Callable[[Counting], str]
    count: Callable[[Sequence[Absence]], int]
    switches: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What trips amount to, by one counting."""

    trips: int
    stops: int
    countries: int
    places: int
    officials: int
    days: int


def tally(trips: Sequence[Absence]) -> Tally:
    """All figures of these trips."""
    return Tally(**{measure.name: measure.count(trips) for measure in MEASURES})


def _said(switch: str) -> Callable[[Counting], str]:
    return lambda counting: BY_NAME[switch].option(dict(counting.items())[switch]).sentence


def _countries(counting: Counting) -> str:
    return f"Each country counts once. {_said('states')(counting)} {_said('territories')(counting)}"


def _places(trips: Sequence[Absence]) -> int:
    return len(
        {
            (visit.code, (row.city or "").casefold())
            for trip in trips
            for visit in trip.visits
            for row in visit.rows
        }
    )


_LEFT_OUT = ("beside", "private", "transit", "occasions")

MEASURES: Final[tuple[Measure, ...]] = (
    Measure(
        name="trips",
        label="Trips",
        sentence=_said("trips"),
        count=len,
        switches=(*_LEFT_OUT, "trips"),
    ),
    Measure(
        name="stops",
        label="Stops",
        sentence=_said("stops"),
        count=lambda trips: sum(len(trip.visits) for trip in trips),
        switches=(*_LEFT_OUT, "states", "territories", "stops", "trips"),
    ),
    Measure(
        name="countries",
        label="Countries",
        sentence=_countries,
        count=lambda trips: len({visit.code for trip in trips for visit in trip.visits}),
        switches=(*_LEFT_OUT, "states", "territories"),
    ),
    Measure(
        name="places",
        label="Places",
        sentence=lambda counting: "Each city or other place counts once, as the reports name it.",
        count=_places,
        switches=_LEFT_OUT,
    ),
    Measure(
        name="officials",
        label="Officials",
        sentence=lambda counting: (
            "Whoever travelled counts once; a delegation is counted as the one who led it."
        ),
        count=lambda trips: len({trip.official for trip in trips}),
        switches=_LEFT_OUT,
    ),
    Measure(
        name="days",
        label="Days abroad",
        sentence=lambda counting: (
            "Calendar days from the first stop of a trip to the last, both counted, none twice."
        ),
        count=days_abroad,
        switches=(*_LEFT_OUT, "trips"),
    ),
)
