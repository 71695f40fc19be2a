"""The ground of a map: coast, land, borders and graticule as SVG path data, projected once for each view."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from envoyage.publish.maps.lines import CORNER, Box, Line, Point, clipped, half, runs, thinned, written
from envoyage.publish.maps.projection import MARGIN, View
from envoyage.publish.maps.shapes import Ring, Vector, around, coarse, inner_borders, outline, vector, world

FAR_POINTS = 8  # what an arc outside the window keeps: enough to walk round the window on the right side
FAR = 1.0  # radians; a view that reaches farther is of a quarter of the world or more, drawn more simply
SPECK = 2.5  # user units; islands that extend less far are left out, or circles where they are states


@dataclass(frozen=True, slots=True)
class Shape:
    """Land on the drawing: its path data, and the middle, extent and width of its largest piece."""

    path: str
    middle: Point = (0.0, 0.0)
    extent: float = 0.0
    wide: float = 0.0


@lru_cache(maxsize=1024)
def land(view: View, codes: frozenset[str]) -> Shape:
    """The land of these countries together, without the borders among them."""
    least = SPECK if len(codes) > 1 else 0.0  # of one country alone the largest piece counts, however small
    rings = [ring for ring in _rings(view, outline(codes), least) if len(ring) > 2]
    if not rings:
        return Shape("")
    boxes = [_box(ring) for ring in rings]
    largest = max(boxes, key=lambda box: box.wide * box.high)
    drawn = [ring for ring, box in zip(rings, boxes, strict=True) if max(box.wide, box.high) > SPECK]
    return Shape(written(drawn, closed=True), largest.middle, max(largest.wide, largest.high), largest.wide)


@lru_cache(maxsize=512)
def outlines(view: View, codes: frozenset[str]) -> tuple[tuple[Line, bool], ...]:
    """The outlines of these countries together as points, for who paints; False for a lake."""
    rings = (ring for ring in _rings(view, outline(codes)) if len(ring) > 2)
    return tuple(sorted(((ring, _turned(ring) > 0) for ring in rings), key=lambda ring: not ring[1]))


def _box(ring: Line) -> Box:
    xs, ys = zip(*ring, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def other_land(view: View, codes: frozenset[str]) -> Shape:
    """All land but that of these countries."""
    return land(view, frozenset(world().countries) - codes)


@lru_cache(maxsize=64)
def borders(view: View, codes: frozenset[str]) -> str:
    """The borders of these countries with one another and with their neighbours, without the coast."""
    kept = _projected(view)
    arcs = (_arc(view, arc, kept) for arc in inner_borders(codes) if _seen(view, arc))
    return written((piece for arc in arcs for piece in _pieces(view, arc)), closed=False)


@lru_cache(maxsize=64)
def graticule(view: View) -> str:
    """Meridians and parallels, as far apart as suits the view."""
    apart = 30 if view.reach > 1.6 else 10 if view.reach > 0.35 else 5 if view.reach > 0.15 else 2
    pieces: list[Line] = []
    for line in _circles(apart):
        for run in runs(line, view.seeing(line, 0.04)):
            pieces += _pieces(view, view.line(run))
    return written([thinned(piece) for piece in pieces], closed=False)


@cache
def _circles(apart: int) -> list[list[Vector]]:
    meridians = [[vector(lat, lon) for lat in range(-80, 81, 2)] for lon in range(-180, 180, apart)]
    return meridians + [
        [vector(lat, lon) for lon in range(-180, 181, 2)] for lat in range(-80, 81) if lat % apart == 0
    ]


@lru_cache(maxsize=4)
def _projected(view: View) -> dict[int, Line]:
    """The arcs of a view that are projected already; `_arc` fills it, the cache drops it."""
    return {}


def _arc(view: View, number: int, kept: dict[int, Line]) -> Line:
    """Arc `number` on the drawing, forwards or, for ~n, backwards; few points where nobody looks.

    Args:
        kept: what `_projected` says of the view.
    """
    forward = number if number >= 0 else ~number
    if forward not in kept:
        if _seen(view, forward):
            points = coarse(forward, _corner(view) / view.scale)
        else:
            points = world().arcs[forward].points
            points = points[:: max(1, len(points) // FAR_POINTS)] + points[-1:]
        kept[forward] = view.line(points)
    return kept[forward] if number >= 0 else kept[forward][::-1]


def _corner(view: View) -> float:
    """How far a point may lie off a line and be left out: half the bytes of the world's coasts are bays."""
    return 2 * CORNER if view.reach > FAR else CORNER


def _seen(view: View, number: int) -> bool:
    arc = world().arcs[number if number >= 0 else ~number]
    return view.meets(arc.middle, arc.radius)


def _rings(view: View, rings: Iterable[Ring], least: float = 0.0) -> Iterable[Line]:
    """The rings as far as they are in the window; islands that extend less than `least` may be left out."""
    if view.whole:
        for ring in rings:
            yield from _across_the_seam(view, ring)
        return
    # The rim of a view shows land larger than it is: 1.4 times at a right angle from the centre.
    speck = least / view.scale / (3 if view.reach < 1.5 else 4.4)
    meets, corner = view.meeting, _corner(view) / view.scale
    kept = _projected(view)
    for ring in rings:
        cap = around(ring)
        if (cap[1] >= speck or len(ring) > 1) and meets(*cap):
            if len(ring) == 1:
                points = view.line(coarse(ring[0] if ring[0] >= 0 else ~ring[0], corner))[:-1]
                points = points if ring[0] >= 0 else points[::-1]
            else:
                points = [point for arc in ring for point in _arc(view, arc, kept)[:-1]]
            cut = clipped(points, view.width, view.height, MARGIN)
            # A ring that holds the point opposite the centre runs, on the drawing, round what is not land: a
            # frame round the window, walked the other way, puts that right; where all is sea, both go.
            inside_out = view.opposite(*cap) and _turned(points) < -0.3 * view.rim_area
            if inside_out and _turned(cut) + _turned(_window(view)) < 1:
                continue
            if inside_out:
                yield _window(view)
            if cut:
                yield cut


def _turned(ring: Line) -> float:
    """The area of a ring, positive when it is walked clockwise as coasts are; lakes come out negative."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def _window(view: View) -> Line:
    right, bottom = view.width + MARGIN, view.height + MARGIN
    return [(-MARGIN, -MARGIN), (right, -MARGIN), (right, bottom), (-MARGIN, bottom)]


def _across_the_seam(view: View, ring: Ring) -> Iterable[Line]:
    """A ring on a world map: unrolled, laid out three times, and cut at the map's two edges."""
    arcs = world().arcs
    points = [p for arc in ring for p in (arcs[arc].points if arc >= 0 else arcs[~arc].points[::-1])[:-1]]
    if len(points) < 3:
        return
    middle = math.radians(view.lon)
    lon, unrolled = 0.0, []
    for at, (x, y, z) in enumerate([*points, points[0]]):
        here = math.atan2(y, x) - middle
        lon = lon + math.remainder(here - lon, math.tau) if at else math.remainder(here, math.tau)
        unrolled.append((lon, math.asin(max(-1.0, min(1.0, z)))))
    turned = unrolled[-1][0] - unrolled[0][0]
    if abs(turned) > 3:  # Antarctica goes round the pole
        unrolled += [(unrolled[-1][0], -math.pi / 2), (unrolled[0][0], -math.pi / 2)]
    for shift in (-math.tau, 0.0, math.tau):
        moved = [(lon + shift, lat) for lon, lat in unrolled]
        cut = half(half(moved, 0, -math.pi, 1), 0, math.pi, -1)
        if len(cut) > 2:
            line = thinned([view.project(_on_its_side(lon, lat, middle)) for lon, lat in cut], _corner(view))
            yield clipped(line, view.width, view.height, MARGIN)


def _on_its_side(lon: float, lat: float, middle: float) -> Vector:
    # A hair inside the seam, so that a point upon it stays at the edge of the map that it came from.
    lon = max(-math.pi + 1e-9, min(math.pi - 1e-9, lon)) + middle
    return (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))


def _pieces(view: View, line: Line) -> Iterable[Line]:
    """What of an open line is in the window; on a world map, parted where it jumps from edge to edge."""
    if not view.whole:
        right, bottom = view.width + MARGIN, view.height + MARGIN
        return runs(line, [-MARGIN <= x <= right and -MARGIN <= y <= bottom for x, y in line])
    breaks = [n for n in range(1, len(line)) if abs(line[n][0] - line[n - 1][0]) > view.width / 2]
    return [line[a:b] for a, b in zip([0, *breaks], [*breaks, len(line)], strict=True) if b - a > 1]
