"""A map as plain shapes, for who paints it in pixels: areas of land, legs as lines, stops as points."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from envoyage.gazetteer import countries
from envoyage.publish.maps.drawing import tracker_view, trip_view
from envoyage.publish.maps.framing import whole_world
from envoyage.publish.maps.land import outlines
from envoyage.publish.maps.lines import Line, Point
from envoyage.publish.maps.marks import at, drawn_legs, shown
from envoyage.publish.maps.projection import View
from envoyage.publish.maps.shapes import vector, world
from envoyage.publish.maps.spec import MapSpec, level, levels

_FEW = 12  # journeys; of more, only the countries are painted


@dataclass(frozen=True, slots=True, kw_only=True)
class Strokes:
    """What there is to paint, back to front, in user units of a window so wide and high.

    Attributes:
        areas: outlines with a shade: 0 for land, 1 to 4 by visits, -1 for a lake.
        isles: visited countries too small to be an area, with their shade.
    """

    width: int
    height: int
    areas: tuple[tuple[Line, int], ...]
    isles: tuple[tuple[Point, int], ...]
    legs: tuple[Line, ...]
    stops: tuple[Point, ...]
    origins: tuple[Point, ...]


def tracker_strokes(spec: MapSpec) -> Strokes:
    """The map of a tracker; the whole world where the spec keeps to no region and has no journeys."""
    view = tracker_view(spec) if spec.focus or spec.journeys else whole_world(760)
    return _strokes(view, spec)


def trip_strokes(spec: MapSpec) -> Strokes:
    """The map of one trip."""
    return _strokes(trip_view(spec), spec)


def _strokes(view: View, spec: MapSpec) -> Strokes:
    journeys = shown(spec) if len(spec.journeys) <= _FEW else ()
    legs = drawn_legs(view, journeys)
    areas, isles = _ground(view, spec.visits)
    return Strokes(
        width=view.width,
        height=view.height,
        areas=areas,
        isles=isles,
        legs=tuple(list(leg.arc.samples(6)) for leg in legs if not leg.home),
        stops=tuple(dict.fromkeys(at(view, stop) for journey in journeys for stop in journey.stops)),
        origins=tuple(dict.fromkeys(at(view, j.origin) for j in journeys if j.origin)),
    )


def _ground(
    view: View, visits: Mapping[str, int]
) -> tuple[tuple[tuple[Line, int], ...], tuple[tuple[Point, int], ...]]:
    bounds = levels(max(visits.values(), default=0))
    land = frozenset(world().countries) - {"AQ"}
    areas = list(_areas(view, land, 0))
    isles = []
    for code, times in sorted(visits.items()):
        shade = level(times, bounds)
        own = list(_areas(view, frozenset({code}), shade))
        areas += own
        if all(_small(line) for line, _ in own) and code in countries():
            place = countries()[code]
            isles.append((view.project(vector(place.lat, place.lon)), shade))
    return tuple(areas), tuple(isles)


def _areas(view: View, codes: frozenset[str], shade: int) -> Iterable[tuple[Line, int]]:
    return ((line, shade if is_land else -1) for line, is_land in outlines(view, codes))


def _small(line: Line) -> bool:
    xs, ys = zip(*line, strict=True)
    return bool(max(max(xs) - min(xs), max(ys) - min(ys)) < 5)
