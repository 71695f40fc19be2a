"""A country's page: who came and who went, each office's first and last visit, and the years in between."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q

from envoyage.gazetteer import countries, country
from envoyage.publish.maps import Journey, MapSpec
from envoyage.publish.maps.trips import located
from envoyage.publish.visits.addresses import country_slug
from envoyage.publish.visits.decades import History, history
from envoyage.publish.visits.lines import Keeps, TripLine, lines
from envoyage.publish.visits.offices import OfficeVisits, by_office
from envoyage.tongue.languages import current

_FEW = 3  # countries of visitors; with no more of them the record tells of a few governments only
_CITIES = 12  # cities that the map names; those of most visits come first


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPage:
    """A country with its visits in both directions."""

    code: str
    name: str
    slug: str
    came: tuple[TripLine, ...]
    went: tuple[TripLine, ...]
    offices: tuple[OfficeVisits, ...]
    came_by: History
    went_by: History

    @property
    def visits(self) -> int:
        """Trips of others that entered the country and have happened."""
        return sum(line.happened for line in self.came)

    @property
    def visitors(self) -> int:
        return len({line.official for line in self.came if line.happened})

    @property
    def came_from(self) -> tuple[str, ...]:
        """The countries of all visitors by their codes, where they are so few that the list misleads."""
        homes = tuple(sorted({line.home for line in self.came if line.happened and line.home}))
        return homes if len(homes) <= _FEW else ()

    @property
    def trips(self) -> int:
        """Trips of its own officials that have happened."""
        return sum(line.happened for line in self.went)

    @property
    def countries(self) -> int:
        """The countries that its officials went to, each once."""
        return len({code for line in self.went if line.happened for code in line.codes})

    @property
    def first(self) -> TripLine | None:
        dated = [line for line in self.came if line.happened and line.first]
        return dated[-1] if dated else None

    @property
    def last(self) -> TripLine | None:
        return next((line for line in self.came if line.happened and line.first), None)

    @property
    def ahead(self) -> tuple[TripLine, ...]:
        """Visits that are planned or were called off."""
        return tuple(line for line in self.came if not line.happened)

    @property
    def formerly(self) -> tuple[str, ...]:
        """Under which other names the record has it, newest first."""
        called = (stop.country for line in self.came for stop in line.stops)
        return tuple(name for name in dict.fromkeys(called) if name != self.name)


def country_page(
    code: str,
    keeps: Keeps = lambda stop: True,
    *,
    entered: Collection[str] | None = None,
    came: str = "",
    went: str = "",
) -> CountryPage:
    """The page of the country of that code, in two queries.

    Args:
        keeps: leaves out stops that a counting rule does not count.
        entered: only these trips came, by a rule that counts places for other states; None for all.
        came, went: the decades to open, where a history is too long for one page.
    """
    codes = [code, *(land.code for land in countries().values() if land.successor == code)]
    here = lines(Q(country__in=codes) & ~Q(home__in=codes), keeps)
    if entered is not None:
        here = tuple(line for line in here if line.trip in entered)
    there = lines(Q(home__in=codes) & ~Q(country__in=codes), keeps)
    return CountryPage(
        code=code,
        name=country(code).name(current()),
        slug=country_slug(code),
        came=here,
        went=there,
        offices=by_office(here),
        came_by=history(here, came),
        went_by=history(there, went),
    )


def map_of(page: CountryPage, *, title: str) -> MapSpec:
    """The map of the places where visitors were, the capital for those of whom no city is known."""
    return MapSpec(
        title=title,
        journeys=tuple(_journeys(page.code, page.came)),
        focus=(located(page.code, None),),
        prefix="c",
    )


def _journeys(code: str, came: Iterable[TripLine]) -> Iterable[Journey]:
    """A journey without a way to it for each city; the first one twice if the country had two visits."""
    times: dict[str | None, int] = {}
    for line in came:
        for stop in line.stops if line.happened else ():
            for city in stop.cities or (None,):
                times[city] = times.get(city, 0) + 1
    seen: set[tuple[float, float]] = set()
    for city in sorted(times, key=lambda city: (-times[city], city or "")):
        place = located(code, city)
        if (place.lat, place.lon) in seen or len(seen) >= _CITIES:
            continue
        seen.add((place.lat, place.lon))
        for _ in range(min(sum(times.values()), 2) if len(seen) == 1 else 1):
            yield Journey(label="", stops=(place,))
