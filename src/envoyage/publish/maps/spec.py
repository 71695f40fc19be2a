"""What a map is to show: journeys and their stops, leaders met elsewhere, the region in view. Pure values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from envoyage.facts import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A point on the map.

    Attributes:
        name: what the label says, a city; "" draws the point without a label.
        country: ISO 3166-1 alpha-2, or XK.
        country_name: in the language of the map.
        lat, lon: degrees, north and east positive.
    """

    name: str
    country: str
    country_name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """One trip: from `origin` over its `stops` in the order of travel and back. `label` names its route."""

    label: str
    stops: tuple[Place, ...]
    origin: Place | None = None
    status: Status = Status.COMPLETED


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSpec:
    """All that a map is drawn from; equal specs give equal drawings, to the byte.

    Attributes:
        title: what the map shows, in a sentence; it becomes the accessible name.
        met: where the leaders live who came to a stop from a third country.
        focus: the countries of the region in view, each at its capital; empty fits the view to the journeys.
        link: makes the address behind a visited country from its code; None draws no links.
        prefix: begins the element ids; unique in the page.
        counts: visits by country where the journeys are too many to be drawn; None counts the journeys.
    """

    title: str
    journeys: tuple[Journey, ...]
    met: tuple[Place, ...] = ()
    focus: tuple[Place, ...] = ()
    link: Callable[[str], str] | None = None
    language: str = "en"
    prefix: str = "m"
    counts: Mapping[str, int] | None = None

    @property
    def visits(self) -> dict[str, int]:
        """How many journeys that happened entered each country; one that stops there twice counts once."""
        if self.counts is not None:
            return dict(self.counts)
        counts: dict[str, int] = {}
        for journey in self.journeys:
            if journey.status.happened:
                for code in dict.fromkeys(stop.country for stop in journey.stops):
                    counts[code] = counts.get(code, 0) + 1
        return counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One line of the table beside a map: from where to where, and how far (great circle, to 10 km)."""

    journey: Journey
    start: Place
    end: Place
    km: int
    home: bool = False


def levels(most: int) -> tuple[int, ...]:
    """From how many visits on a country is shaded one step darker, where one of them has `most`."""
    return (1, 2) if most < 6 else (1, 2, 6) if most < 20 else (1, 3, 10, 30)


def level(visits: int, bounds: tuple[int, ...]) -> int:
    """The step of a country with so many visits, from 1 on."""
    return sum(visits >= bound for bound in bounds)
