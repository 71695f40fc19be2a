"""The world's land as shipped: arcs that neighbours share, outlines of any countries, inner borders."""

import json
import math
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate

Vector = tuple[float, float, float]  # a point of the unit sphere; no seam, no poles
Ring = tuple[int, ...]  # arcs end to end; ~n is arc n walked backwards


@dataclass(frozen=True, slots=True)
class Arc:
    """A line of coast or border between two meeting points, with the cap of the sphere that holds it."""

    points: tuple[Vector, ...]
    middle: Vector
    radius: float  # radians


@dataclass(frozen=True, slots=True)
class World:
    """All arcs, and each country's rings of arcs by its code; "" is land that belongs to none."""

    arcs: tuple[Arc, ...]
    countries: dict[str, tuple[Ring, ...]]


@cache
def world() -> World:
    """The shipped shapes (Natural Earth), decoded once."""
    shapes = json.loads(files(__package__).joinpath("shapes.json").read_text(encoding="ascii"))
    return World(
        tuple(_arc(letters, shapes["grid"]) for letters in shapes["arcs"]),
        {code: tuple(tuple(ring) for ring in rings) for code, rings in shapes["countries"].items()},
    )


def coarse(arc: int, corner: float) -> tuple[Vector, ...]:
    """The points of an arc that lie farther off the line through the rest than `corner` radians, about."""
    return _coarse(arc, max(0, bisect_right(_CORNERS, corner) - 1))


# Arcs are thinned once for all views between two of these corners, in radians.
_CORNERS = (0.0, *(0.0001 * 2 ** (step / 2) for step in range(14)))


@cache
def _coarse(arc: int, step: int) -> tuple[Vector, ...]:
    points = world().arcs[arc].points
    if not step:
        return points
    least = _CORNERS[step]
    return tuple(point for point, off in zip(points, _offs(arc), strict=True) if off > least)


@cache
def _offs(arc: int) -> tuple[float, ...]:
    """For each point of an arc how coarse a corner may be without it (Ramer, Douglas and Peucker)."""
    line = world().arcs[arc].points
    offs = [math.inf] * len(line)
    open_ = [(0, len(line) - 1, math.inf)]
    while open_:
        first, last, above = open_.pop()
        (ax, ay, az), (bx, by, bz) = line[first], line[last]
        dx, dy, dz = bx - ax, by - ay, bz - az
        length = dx * dx + dy * dy + dz * dz
        farthest, at = -1.0, 0
        for n in range(first + 1, last):
            x, y, z = line[n]
            x, y, z = x - ax, y - ay, z - az
            square = x * x + y * y + z * z
            if length > 1e-12:
                along = x * dx + y * dy + z * dz
                square -= along * along / length
            if square > farthest:
                farthest, at = square, n
        if at:
            offs[at] = min(above, math.sqrt(max(0.0, farthest)))
            open_ += [(first, at, offs[at]), (at, last, offs[at])]
    return tuple(offs)


def vector(lat: float, lon: float) -> Vector:
    """The point at these degrees, on the unit sphere."""
    north, east = math.radians(lat), math.radians(lon)
    flat = math.cos(north)
    return (flat * math.cos(east), flat * math.sin(east), math.sin(north))


def angle(a: Vector, b: Vector) -> float:
    """The great-circle distance of two points in radians."""
    return math.acos(max(-1.0, min(1.0, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])))


def middle_of(points: Iterable[Vector]) -> Vector:
    """The direction of the mean of the points."""
    x, y, z = (sum(axis) for axis in zip(*points, strict=True))
    length = math.sqrt(x * x + y * y + z * z) or 1.0
    return (x / length, y / length, z / length)


@lru_cache(maxsize=512)
def outline(codes: frozenset[str]) -> tuple[Ring, ...]:
    """The rings around these countries together: what two of them share falls away.

    Neighbours walk a shared arc in opposite directions, so a pair of n and ~n is a border within.
    """
    land = world()
    walked = {arc for code in codes for ring in land.countries.get(code, ()) for arc in ring}
    outer = [arc for arc in sorted(walked, key=_number) if ~arc not in walked]
    leaving: dict[Vector, list[int]] = {}
    for arc in reversed(outer):
        leaving.setdefault(_start(arc), []).append(arc)
    rings = []
    for first in outer:
        ring: list[int] = []
        here = _start(first)
        while leaving.get(here):
            ring.append(leaving[here].pop())
            here = _start(~ring[-1])
        if ring:
            rings.append(tuple(ring))
    return tuple(rings)


@cache
def around(ring: Ring) -> tuple[Vector, float]:
    """The cap of the sphere that holds a ring and, of the two sides of it, the smaller."""
    arcs = [world().arcs[_number(arc)] for arc in ring]
    middle = middle_of(arc.middle for arc in arcs)
    return middle, max(angle(middle, arc.middle) + arc.radius for arc in arcs)


def inner_borders(codes: frozenset[str]) -> tuple[int, ...]:
    """The arcs that two countries share of which one, at least, is among `codes`."""
    return tuple(sorted({arc for code in codes for arc in _shared().get(code, ())}))


@cache
def _shared() -> dict[str, list[int]]:
    """Each country's arcs that another has too."""
    owners: dict[int, set[str]] = {}
    for code, rings in world().countries.items():
        for ring in rings:
            for arc in ring:
                owners.setdefault(_number(arc), set()).add(code)
    shared: dict[str, list[int]] = {}
    for arc, who in owners.items():
        for code in who if len(who) > 1 else ():
            shared.setdefault(code, []).append(arc)
    return shared


@cache
def main_ring(code: str) -> tuple[Vector, ...]:
    """The points of a country's longest outline: without overseas parts and islands."""
    rings = outline(frozenset((code,)))
    if not rings:
        return ()
    arcs = world().arcs
    longest = max(rings, key=lambda ring: sum(len(arcs[_number(arc)].points) for arc in ring))
    return tuple(point for arc in longest for point in arcs[_number(arc)].points)


def _number(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _start(arc: int) -> Vector:
    arcs = world().arcs
    return arcs[arc].points[0] if arc >= 0 else arcs[~arc].points[-1]


def _arc(letters: str, grid: float) -> Arc:
    points = tuple(_points(letters, grid))
    x, y, z = middle = middle_of(points)
    farthest = min(x * a + y * b + z * c for a, b, c in points)  # the cosine of the largest angle
    return Arc(points, middle, math.acos(max(-1.0, min(1.0, farthest))))


def _points(letters: str, grid: float) -> Iterable[Vector]:
    """Decodes what tools/build_shapes.py wrote: five bits a letter, the sign in the lowest bit."""
    numbers: list[int] = []
    number = shift = 0
    for letter in letters.encode():
        bits = letter - 63
        number |= (bits & 0x1F) << shift
        if bits & 0x20:
            shift += 5
            continue
        numbers.append(~(number >> 1) if number & 1 else number >> 1)
        number = shift = 0
    for x, y in zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True):
        yield vector(y * grid, x * grid)
