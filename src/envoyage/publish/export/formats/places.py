"""GeoJSON: a feature for every stop and one for every trip's way, cut where the day changes."""

from collections.abc import Iterator
from itertools import pairwise

from django.utils.translation import gettext_noop

from envoyage.facts.contract import Json
from envoyage.publish.export.batch import Batch, TripRow
from envoyage.publish.export.columns import Row
from envoyage.publish.export.facts import STOPS
from envoyage.publish.export.form import About, OfTrips, Piece
from envoyage.publish.export.shape import dumped, saying
from envoyage.publish.maps.trips import located

Point = tuple[float, float]  # longitude, latitude


class GeoJson(OfTrips):
    """A FeatureCollection by RFC 7946. What lies nowhere that is known has no geometry, and is there."""

    name, suffix, media = "geojson", "geojson", "application/geo+json"
    says = gettext_noop("a feature for each stop and for each trip’s way, for maps")

    between = b",\n"

    def setup(self) -> Iterator[bytes]:
        yield b'{"type":"FeatureCollection","features":[\n'

    def gather(self, batch: Batch) -> Iterator[Piece]:
        stops: dict[str, list[Row]] = {}
        for row in STOPS.rows(batch, set()):
            stops.setdefault(str(row[0]), []).append(row)
        for trip in batch.trips:
            for feature in _features(batch, trip, stops.get(trip.slug, []), self.about):
                yield "", dumped(feature).encode()

    def finish(self) -> Iterator[bytes]:
        yield b"\n]}\n"


def _features(batch: Batch, trip: TripRow, stops: list[Row], about: About) -> Iterator[Json]:
    points: list[Point] = []
    for row, said in zip(stops, batch.payloads[trip.slug]["support"]["stops"], strict=True):
        named = dict(zip(STOPS.names, row, strict=True))
        point = _point(str(named["country"]), str(named["city"] or "") or None)
        points += [point] if point else []
        yield {
            "type": "Feature",
            "id": f"{trip.slug}/{named['number']}",
            "geometry": {"type": "Point", "coordinates": list(point)} if point else None,
            "properties": {
                **named,
                "url": about.trip(trip.slug),
                "said_by": [saying(batch, one) for one in said],
            },
        }
    home = _point(trip.country, None)
    way = [home, *points, home] if home else points
    yield {
        "type": "Feature",
        "id": trip.slug,
        "geometry": way_of(way),
        "properties": {
            "trip": trip.slug,
            "official": trip.official,
            "name": trip.name,
            "office_id": trip.office_id,
            "home": trip.country,
            "status": trip.status,
            "start": trip.start,
            "end": trip.end,
            "dates": trip.edtf or None,
            "url": about.trip(trip.slug),
        },
    }


def way_of(points: list[Point]) -> Json | None:
    """The way through these points, cut at the antimeridian; none where there are not two."""
    lines = [line for leg in pairwise(points) if leg[0] != leg[1] for line in cut(*leg)]
    return {"type": "MultiLineString", "coordinates": lines} if lines else None


def cut(start: Point, end: Point) -> list[list[list[float]]]:
    """The short way between two points, in two lines where it crosses the antimeridian (RFC 7946, 3.1.9)."""
    (west, north), (east, south) = start, end
    across = east - west
    if abs(across) <= 180:
        return [[[west, north], [east, south]]]
    edge = 180.0 if across < 0 else -180.0  # that by which the short way leaves
    round_the_back = across + 360 if across < 0 else across - 360
    part = (edge - west) / round_the_back if round_the_back else 0.0
    middle = round(north + (south - north) * part, 4)
    both = [[[west, north], [edge, middle]], [[-edge, middle], [east, south]]]
    return [line for line in both if line[0] != line[1]]


def _point(code: str | None, city: str | None) -> Point | None:
    if not code:
        return None
    try:
        place = located(code, city)
    except KeyError:
        return None
    return (round(place.lon, 4), round(place.lat, 4))
