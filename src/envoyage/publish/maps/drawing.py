"""The drawings: the map of a tracker, its inset, the small map of one of its trips, the map of one trip."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from html import escape

from envoyage.publish.maps import naming
from envoyage.publish.maps.framing import around, around_region, steady, whole_world
from envoyage.publish.maps.ground import ground_svg
from envoyage.publish.maps.lines import Box, Point, number
from envoyage.publish.maps.marks import (
    Pen,
    at,
    drawn_legs,
    legs_svg,
    met_svg,
    origins_svg,
    shown,
    steps,
    stops_svg,
)
from envoyage.publish.maps.projection import View
from envoyage.publish.maps.shapes import Vector, angle, vector
from envoyage.publish.maps.spec import Journey, Leg, MapSpec, Place
from envoyage.publish.maps.trips import journey

MAIN = Pen(thin=0.5, thick=2.3, room=4.5, stop=3.6, origin=3.5, ring=4)
INSET = Pen(thin=0.7, thick=2.8, room=6, stop=4.6, origin=4, ring=5)
LEGS = Pen(thin=0.8, thick=3.2, room=12, stop=11, origin=4.5, ring=6)

# Stops nearer to one another than this, in user units of the tracker's map, cannot all be named on it.
CROWDED = 60.0
# A trip's map is at least so wide, so that a reader sees where in the world it is: 20 degrees.
TRIP_LEAST = math.radians(20)
EARTH_KM = 6371.0


def tracker_map(spec: MapSpec) -> str:
    """The map of many journeys: `<svg class="map map-main">`, 760 user units wide, with links if asked."""
    view, journeys = tracker_view(spec), shown(spec)
    inset = inset_view(spec)
    legs = drawn_legs(view, journeys)
    frame = _frame(view, inset) if inset else []
    outline = f'<path class="frame" d="M{"L".join(_pair(point) for point in frame)}Z"/>' if frame else ""
    hidden = Box(*map(min, zip(*frame, strict=True)), *map(max, zip(*frame, strict=True))) if frame else None
    body = (
        ground_svg(view, spec, links=True),
        legs_svg(legs, journeys, MAIN),
        met_svg(view, spec.met, MAIN),
        outline,
        stops_svg(view, journeys, MAIN),
        origins_svg(view, journeys, MAIN),
        naming.tracker(view, spec, journeys, legs, MAIN, inset, hidden),
    )
    role = "group" if spec.link else "img"
    return _svg("map map-main", view, "".join(body), role=role, title=spec.title)


def inset_map(spec: MapSpec) -> str:
    """Where the tracker's stops crowd, enlarged: `<svg class="map map-inset">`; "" when nothing crowds."""
    view = inset_view(spec)
    if view is None:
        return ""
    journeys = shown(spec)
    legs = drawn_legs(view, journeys)
    own = replace(spec, prefix=f"{spec.prefix}i")
    body = (
        ground_svg(view, own),
        legs_svg(legs, journeys, INSET),
        met_svg(view, spec.met, INSET),
        stops_svg(view, journeys, INSET),
        origins_svg(view, journeys, INSET),
        naming.inset(view, spec, journeys, legs, INSET),
    )
    names = ", ".join(dict.fromkeys(stop.name for stop in _stops(journeys) if view.shows(at(view, stop))))
    return _svg("map map-inset", view, "".join(body), role="img", title=names)


def mini_map(spec: MapSpec, number_: int) -> str:
    """Journey `number_` (from 0) of a tracker, for the rail: `<svg class="map mini">`, decorative.

    It re-uses the land of `tracker_map(spec)` by id, so it belongs on the same page and after it.
    """
    view, journey = tracker_view(spec), spec.journeys[number_]
    marks = [*journey.stops, *([journey.origin] if journey.origin else [])]
    points = [point for point in (at(view, place) for place in marks) if view.shows(point, -8)]
    if not points:
        return ""
    left, top, wide, high = _crop(points, pad=24, ratio=1.25)
    scale = wide / 190
    pen = Pen(
        thin=0.5 * scale,
        thick=2.1 * scale,
        room=4 * scale,
        stop=3 * scale,
        origin=2.6 * scale,
        ring=3 * scale,
    )
    codes = sorted({stop.country for stop in journey.stops}) if journey.status.happened else []
    body = (
        f'<use href="#{spec.prefix}-o" class="other"/><use href="#{spec.prefix}-l" class="land"/>',
        *(f'<use href="#{spec.prefix}-{code}" class="pick"/>' for code in codes),
        legs_svg(drawn_legs(view, (journey,)), (journey,), pen),
        stops_svg(view, (journey,), pen),
        origins_svg(view, (journey,), pen),
    )
    box = " ".join(number(value) for value in (left, top, wide, high))
    return f'<svg class="map mini" viewBox="{box}" aria-hidden="true" focusable="false">{"".join(body)}</svg>'


def trip_map(spec: MapSpec) -> str:
    """The map of one trip, stops numbered in order: `<svg class="map map-legs">`, 820 user units wide."""
    view = trip_view(spec)
    journeys = spec.journeys[:1]
    legs = drawn_legs(view, journeys)
    numbered, names = naming.trip(view, spec, journeys[0], legs, LEGS)
    body = (
        ground_svg(view, spec),
        legs_svg(legs, journeys, LEGS),
        met_svg(view, spec.met, LEGS),
        origins_svg(view, journeys, LEGS),
        numbered,
        names,
    )
    return _svg("map map-legs", view, "".join(body), role="img", title=spec.title)


def legs(spec: MapSpec) -> tuple[Leg, ...]:
    """The table beside the map: every leg in order, the way home last."""
    return tuple(
        Leg(journey=journey, start=start, end=end, km=_km(start, end), home=home)
        for journey in spec.journeys
        for start, end, home in steps(journey)
    )


def tracker_view(spec: MapSpec) -> View:
    """The window of a tracker's map: its region, whatever of it is drawn, so that filters do not move it."""
    origins = tuple(sorted({(j.origin.lat, j.origin.lon) for j in spec.journeys if j.origin}))
    if spec.focus:
        places = list(spec.focus)
        if len(places) == 1:  # a country alone: its towns lie on other islands too
            places += [stop for stop in _stops(spec.journeys) if stop.country == places[0].country]
        capitals = tuple(sorted({(place.country, place.lat, place.lon) for place in places}))
        return around_region(capitals, origins, 760, (440, 900), (66, 34, 44, 30))
    points = tuple(sorted({(stop.lat, stop.lon) for stop in _stops(spec.journeys)} | set(origins)))
    return (
        _around(points, 760, (440, 900), (90, 40, 90, 40), math.radians(25)) if points else whole_world(760)
    )


def inset_view(spec: MapSpec) -> View | None:
    """The window of the inset: the largest cluster of stops that crowd on the tracker's map."""
    view = tracker_view(spec)
    if view.whole:
        return None
    places = {at(view, stop): stop for stop in _stops(shown(spec)) if view.shows(at(view, stop))}
    cluster = max(_clusters(sorted(places)), key=len, default=[])
    if len(cluster) < 3:
        return None
    across = max(math.dist(a, b) for a in cluster for b in cluster)
    if across > view.width * 0.45:
        return None
    points = tuple((places[point].lat, places[point].lon) for point in cluster)
    inset = _around(points, 560, (360, 360), (70, 60, 70, 50), math.radians(12))
    return inset if inset.scale > view.scale * 1.6 else None


def trip_view(spec: MapSpec) -> View:
    """The window of a trip's map: its stops, with the origin where that does not make them too small."""
    journey = spec.journeys[0]
    points = tuple((stop.lat, stop.lon) for stop in journey.stops)
    if not points:
        return whole_world(820)
    pads = (110.0, 64.0, 110.0, 56.0)
    stops = [vector(*point) for point in points]
    if journey.origin:
        home = vector(journey.origin.lat, journey.origin.lon)
        span = max([TRIP_LEAST, *(angle(a, b) for a in stops for b in stops)])
        if max(angle(home, stop) for stop in stops) < span * 1.2:
            points += ((journey.origin.lat, journey.origin.lon),)
    return _steady(points, 820, (430, 620), pads, TRIP_LEAST)


def window(home: str | None, stops: Iterable[tuple[str, str | None]]) -> str:
    """A name for the window of a trip's map; maps of one window share their land.

    Args:
        stops: country and city of each.
    """
    return str(trip_view(MapSpec(title="", journeys=(journey(home, stops),))))


@lru_cache(maxsize=256)
def _around(
    points: tuple[tuple[float, float], ...],
    width: int,
    heights: tuple[int, int],
    pads: tuple[float, float, float, float],
    least: float,
) -> View:
    vectors: list[Vector] = [vector(lat, lon) for lat, lon in points]
    return around(vectors, width=width, heights=heights, pads=pads, least=least)


@lru_cache(maxsize=8192)  # small, and asked twice of each trip: in which window it is, and to draw it
def _steady(
    points: tuple[tuple[float, float], ...],
    width: int,
    heights: tuple[int, ...],
    pads: tuple[float, float, float, float],
    least: float,
) -> View:
    vectors: list[Vector] = [vector(lat, lon) for lat, lon in points]
    return steady(vectors, width=width, heights=heights, pads=pads, least=least)


def _clusters(points: Sequence[Point]) -> Iterable[list[Point]]:
    """Points that reach one another by steps shorter than CROWDED."""
    left = list(points)
    while left:
        cluster, edge = [], [left.pop(0)]
        while edge:
            here = edge.pop()
            cluster.append(here)
            near = [point for point in left if math.dist(here, point) < CROWDED]
            left = [point for point in left if point not in near]
            edge += near
        yield cluster


def _frame(view: View, inset: View) -> list[Point]:
    """The inset's window as it lies on the tracker's map."""
    corners = [(0, 0), (inset.width, 0), (inset.width, inset.height), (0, inset.height)]
    edge = [
        (a[0] + (b[0] - a[0]) * n / 8, a[1] + (b[1] - a[1]) * n / 8)
        for a, b in zip(corners, corners[1:] + corners[:1], strict=True)
        for n in range(8)
    ]
    return [view.project(inset.unproject(*point)) for point in edge]


def _crop(points: Sequence[Point], *, pad: float, ratio: float) -> tuple[float, float, float, float]:
    """The box round these points as left, top, width, height, `ratio` times as wide as high."""
    xs, ys = zip(*points, strict=True)
    wide, high = max(max(xs) - min(xs) + 2 * pad, 110.0), max(ys) - min(ys) + 2 * pad
    wide, high = max(wide, high * ratio), max(high, wide / ratio)
    return ((min(xs) + max(xs) - wide) / 2, (min(ys) + max(ys) - high) / 2, wide, high)


def _stops(journeys: Iterable[Journey]) -> Iterable[Place]:
    return (stop for journey in journeys for stop in journey.stops)


def _km(start: Place, end: Place) -> int:
    return round(angle(vector(start.lat, start.lon), vector(end.lat, end.lon)) * EARTH_KM / 10) * 10


def _pair(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _svg(style: str, view: View, body: str, *, role: str, title: str) -> str:
    name = f'role="{role}" aria-label="{escape(title)}"'
    return f'<svg class="{style}" viewBox="0 0 {view.width} {view.height}" {name}>{body}</svg>'
