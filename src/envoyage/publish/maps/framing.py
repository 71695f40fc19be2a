"""Which window on the world a map gets: round a region, round a journey's stops, or the whole world."""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from envoyage.publish.maps.projection import View, equal_earth
from envoyage.publish.maps.shapes import Vector, angle, main_ring, middle_of, vector

# Land of a country farther than this from its capital does not widen the view: Siberia is not in the way of a
# map of Europe. Wide enough for Tierra del Fuego (20.5 degrees from Buenos Aires).
AROUND_CAPITAL = math.radians(24)
# Beyond this radius an azimuthal map is mostly rim, and the whole world is the better map.
WIDEST = math.radians(76)
# How much an origin outside the region may widen the view before its legs come in from the edge instead.
STRETCH = 1.1

Pads = tuple[float, float, float, float]  # left, top, right, bottom, in user units


@lru_cache(maxsize=64)
def around_region(
    capitals: tuple[tuple[str, float, float], ...],
    origins: tuple[tuple[float, float], ...],
    width: int,
    heights: tuple[int, int],
    pads: Pads,
) -> View:
    """The window on a region: each country by code and capital, with the origins where they are near.

    A country alone is shown whole, with all places given; of one among others only what lies around its
    capital widens the window.
    """
    points: list[Vector] = []
    reach = AROUND_CAPITAL if len({code for code, _, _ in capitals}) > 1 else math.pi
    for code, lat, lon in capitals:
        capital = vector(lat, lon)
        points += [capital, *(p for p in main_ring(code)[::4] if angle(capital, p) < reach)]
    radius = _cap(points)[1]
    for lat, lon in origins:
        wider = [*points, vector(lat, lon)]
        if _cap(wider)[1] <= radius * STRETCH:
            points = wider
    return around(points, width=width, heights=heights, pads=pads)


def around(
    points: Sequence[Vector], *, width: int, heights: tuple[int, int], pads: Pads, least: float = 0.011
) -> View:
    """The window that holds these points, at least `least` radians across; the world when they are far apart.

    Args:
        heights: the lowest and the greatest height that the drawing may take, in user units.
    """
    middle, radius = _cap(points)
    if radius > WIDEST:
        return whole_world(width)
    lat = round(math.degrees(math.asin(middle[2])), 1)
    lon = round(math.degrees(math.atan2(middle[1], middle[0])), 1)
    at_unit = View(lat, lon, 1.0, 0.0, 0.0, 1, 1)
    xs, ys = zip(*(at_unit.project(point) for point in points), strict=True)
    (left, right), (top, bottom) = _grown(min(xs), max(xs), least), _grown(min(ys), max(ys), least * 0.6)
    free = width - pads[0] - pads[2]
    wanted = free / (right - left) * (bottom - top) + pads[1] + pads[3]
    height = round(max(heights[0], min(heights[1], wanted)))
    tall = height - pads[1] - pads[3]
    scale = round(min(free / (right - left), tall / (bottom - top)), 2)
    x = pads[0] + free / 2 - (left + right) / 2 * scale
    y = pads[1] + tall / 2 - (top + bottom) / 2 * scale
    return View(lat, lon, scale, round(x, 1), round(y, 1), width, height)


def steady(points: Sequence[Vector], *, width: int, heights: Sequence[int], pads: Pads, least: float) -> View:
    """A window that holds these points and many like them: one of few, so that its land is drawn once.

    Its centre, its scale and its height go by steps; the points lie a little wider apart from the edge.
    """
    middle, radius = _cap(points)
    if radius > WIDEST:
        return whole_world(width)
    step = max(2.5, 5 * round(math.degrees(max(radius, least / 2)) * _STEP / 5))
    lat = max(-85.0, min(85.0, step * round(math.degrees(math.asin(middle[2])) / step)))
    across = step * max(1, round(1 / max(0.2, math.cos(math.radians(lat)))))
    lon = across * round(math.degrees(math.atan2(middle[1], middle[0])) / across)
    at_unit = View(lat, lon, 1.0, 0.0, 0.0, 1, 1)
    drawn = at_unit.line(points)
    wide = max(least / 2, *(abs(x) for x, _ in drawn))
    high = max(least * 0.3, *(abs(y) for _, y in drawn))
    free = (width - pads[0] - pads[2]) / 2
    tall = [(height - pads[1] - pads[3]) / 2 for height in heights]
    fits = next((at for at, half in enumerate(tall) if half / high >= free / wide), len(tall) - 1)
    scale = _UP ** math.floor(math.log(min(free / wide, tall[fits] / high), _UP))
    return View(lat, lon, round(scale, 2), pads[0] + free, pads[1] + tall[fits], width, heights[fits])


_STEP = 0.33  # of the radius of what a window holds: by so much its centre moves
_UP = 1.25  # by so much one scale is larger than the next


def whole_world(width: int) -> View:
    """The world in Equal Earth, cut in the Pacific at 169 degrees west, where there is least land to cut."""
    scale = width / 2 / equal_earth(math.pi, 0.0)[0]
    top, bottom = (equal_earth(0.0, math.radians(lat))[1] for lat in (84, -60))
    return View(0.0, 11.0, scale, width / 2, top * scale, width, round((top - bottom) * scale), whole=True)


def _grown(low: float, high: float, least: float) -> tuple[float, float]:
    lack = max(0.0, least - (high - low)) / 2
    return low - lack, high + lack


def _cap(points: Iterable[Vector]) -> tuple[Vector, float]:
    """A small cap of the sphere that holds the points: middle and radius (Bădoiu and Clarkson's walk)."""
    points = list(points)
    x, y, z = middle_of(points)
    for step in range(2, 60):
        nearness, fx, fy, fz = 2.0, x, y, z
        for px, py, pz in points:  # the farthest
            if (near := px * x + py * y + pz * z) < nearness:
                nearness, fx, fy, fz = near, px, py, pz
        x, y, z = x + (fx - x) / step, y + (fy - y) / step, z + (fz - z) / step
        length = math.sqrt(x * x + y * y + z * z) or 1.0
        x, y, z = x / length, y / length, z / length
    return (x, y, z), max(angle((x, y, z), point) for point in points)
