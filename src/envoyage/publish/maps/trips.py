"""From trips of the record to what a map shows: stops at their cities, or else at the capital."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files

from envoyage.facts import Status
from envoyage.gazetteer import Country, countries, country, fold, key, region, seat
from envoyage.publish.maps.spec import Journey, MapSpec, Place
from envoyage.publish.maps.words import WORDS
from envoyage.publish.surnames import surname
from envoyage.reconcile.values import MergedTrip


def map_spec(
    trips: Iterable[MergedTrip],
    *,
    title: str,
    region: str | None = None,
    link: Callable[[str], str] | None = None,
    language: str = "en",
    id: str = "m",  # noqa: A002 -- what it is on the page
) -> MapSpec:
    """What the map of these trips shows.

    Args:
        region: id of a gazetteer region that the view keeps to; without one it fits the trips.
        link: makes the address behind a visited country from its code; None draws no links.
        id: begins the element ids; each map on a page needs its own.
    """
    trips = tuple(trips)
    return MapSpec(
        title=title,
        journeys=tuple(_journeys(trips, language)),
        met=tuple(dict.fromkeys(place for trip in trips for place in _met_elsewhere(trip, language))),
        focus=_focus(region, language) if region else (),
        link=link,
        language=language,
        prefix=id,
    )


def counted_spec(
    visits: Mapping[str, int],
    *,
    title: str,
    region: str,
    link: Callable[[str], str] | None = None,
    language: str = "en",
    id: str = "m",  # noqa: A002 -- what it is on the page
) -> MapSpec:
    """What the map of a region shows where the trips are too many for their routes: visits by country."""
    today: Counter[str] = Counter()
    for code, times in visits.items():
        today[country(code).successor or code] += times
    focus = _focus(region, language)
    return MapSpec(
        title=title, journeys=(), focus=focus, link=link, language=language, prefix=id, counts=today
    )


def located(code: str, city: str | None, language: str = "en") -> Place:
    """Where a stop lies. Without a known city it is drawn at the capital, and labelled with the country.

    Raises:
        KeyError: no country has this code.
    """
    land = country(code)
    if city is None:
        return _at(land, *_capital(land), land.name(language), language)
    asked = fold(key(city))
    if any(asked == fold(key(name)) for name in land.capitals.values()):
        return _at(land, *_capital(land), land.capital(language) or city, language)
    if spot := _places().get(land.successor or code, {}).get(asked):
        return _at(land, spot[0] / 100, spot[1] / 100, city, language)
    return _at(land, *_capital(land), land.name(language), language)


def journey(home: str | None, stops: Iterable[tuple[str, str | None]], language: str = "en") -> Journey:
    """A journey without a name: from the capital of `home` to these countries, or to cities in them."""
    return Journey(
        label="",
        origin=_home(home, language) if home else None,
        stops=tuple(located(code, city, language) for code, city in stops),
        status=Status.COMPLETED,
    )


def _journeys(trips: tuple[MergedTrip, ...], language: str) -> Iterable[Journey]:
    travels = Counter(trip.traveller.fact.name for trip in trips)
    for trip in trips:
        who = trip.traveller.fact
        label, month = surname(who.name, who.country), _month(trip, language)
        yield Journey(
            label=f"{label}, {month}" if travels[who.name] > 1 and month else label,
            origin=_home(who.country, language) if who.country else None,
            stops=tuple(located(stop.fact.country, stop.fact.city, language) for stop in trip.stops),
            status=trip.status.status,
        )


def _month(trip: MergedTrip, language: str) -> str:
    start = trip.dates.when.start or trip.dates.when.end
    return WORDS[language].months.split()[start.month - 1] if start and start.month else ""


def _home(code: str, language: str) -> Place | None:
    """The capital of a country, or of that where a body has its seat; None where there is none."""
    land = countries().get(code) or countries().get(seat(code) or "")
    if land is None:
        return None
    return _capital_of(land, language)


def _capital_of(land: Country, language: str) -> Place:
    return _at(land, *_capital(land), land.capital(language) or land.name(language), language)


def _met_elsewhere(trip: MergedTrip, language: str) -> Iterable[Place]:
    """The capitals of those met for a country that the trip does not go to."""
    own = {stop.fact.country for stop in trip.stops} | {trip.traveller.fact.country}
    for meeting in trip.meetings:
        code = meeting.fact.country
        if code and code in countries() and code not in own and trip.status.status.happened:
            yield _capital_of(country(code), language)


@cache
def _focus(id: str, language: str) -> tuple[Place, ...]:  # noqa: A002
    return tuple(_capital_of(country(code), language) for code in sorted(region(id).members))


def _capital(land: Country) -> tuple[float, float]:
    if land.capital_lat is None or land.capital_lon is None:
        return (land.lat, land.lon)
    return (land.capital_lat, land.capital_lon)


def _at(land: Country, lat: float, lon: float, name: str, language: str) -> Place:
    """A place in that country; a state of the past is drawn as the one that succeeded it."""
    return Place(
        name=name, country=land.successor or land.code, country_name=land.name(language), lat=lat, lon=lon
    )


@cache
def _places() -> dict[str, dict[str, list[int]]]:
    """Cities by country and folded name, in hundredths of a degree (tools/build_places.py)."""
    table: dict[str, dict[str, list[int]]] = json.loads(
        files(__package__).joinpath("places.json").read_text(encoding="utf-8")
    )
    return table
