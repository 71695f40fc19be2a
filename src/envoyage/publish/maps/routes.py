"""Legs as arcs: bent so that they part from one another, fine where they leave and firm where they land."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from envoyage.publish.maps.lines import Point, number

# Height of the arc's control point over the chord, in lengths of the chord, tried from quiet to bold.
BENDS = (0.1, -0.1, 0.16, -0.16, 0.23, -0.23, 0.31, -0.31, 0.4, -0.4, 0.52, -0.52)
CELL = 7.0  # user units; legs in one cell or in neighbouring ones count as lying on one another
OWN_ENDS = 16.0  # near its own ends a leg may run beside others: they share a stop
STOP_COST = 12.0  # passing a stop it does not serve, against lying beside a leg for one cell
BEND_COST = 0.24  # a user unit by which the control leaves the chord, against the same

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Arc:
    """One leg on the drawing, a quadratic curve."""

    start: Point
    end: Point
    bend: float

    @property
    def control(self) -> Point:
        (px, py), (qx, qy) = self.start, self.end
        return ((px + qx) / 2 - (qy - py) * self.bend, (py + qy) / 2 + (qx - px) * self.bend)

    @property
    def length(self) -> float:
        return math.dist(self.start, self.end) or 1e-6

    def at(self, t: float) -> Point:
        """The point after share `t` of the way."""
        (px, py), (cx, cy), (qx, qy) = self.start, self.control, self.end
        u = 1 - t
        return (u * u * px + 2 * t * u * cx + t * t * qx, u * u * py + 2 * t * u * cy + t * t * qy)

    def heading(self, t: float) -> Point:
        """The direction of travel there, of length 1."""
        (px, py), (cx, cy), (qx, qy) = self.start, self.control, self.end
        x = (1 - t) * (cx - px) + t * (qx - cx)
        y = (1 - t) * (cy - py) + t * (qy - cy)
        length = math.hypot(x, y) or 1.0
        return (x / length, y / length)

    def samples(self, apart: float) -> list[Point]:
        """Points along the leg, about `apart` user units from one another."""
        (px, py), (cx, cy), (qx, qy) = self.start, self.control, self.end
        count = max(4, round(self.length * (1 + self.bend * self.bend) / apart))
        points = []
        for n in range(count + 1):  # what `at` says of each, without asking it for each
            t = n / count
            u = 1 - t
            near, middle, far = u * u, 2 * t * u, t * t
            points.append((near * px + middle * cx + far * qx, near * py + middle * cy + far * qy))
        return points

    def line(self) -> str:
        """Path data of the bare curve, for the way home."""
        (px, py), (cx, cy), (qx, qy) = self.start, self.control, self.end
        ends = (number(value) for value in (px, py, cx, cy, qx, qy))
        return "M{} {}Q{} {} {} {}".format(*ends)

    def tapered(self, thin: float, thick: float, cut: tuple[float, float]) -> str:
        """Path data of the filled shape; `cut` leaves room for the marks at its two ends."""
        if self.length < sum(cut) * 1.2:
            cut = (self.length * 0.2, self.length * 0.2)
        first, last = cut[0] / self.length, 1 - cut[1] / self.length
        there, back = self._side(first, last, thin, thick), self._side(first, last, -thin, -thick)
        return "M{} {}Q{} {} {} {}".format(*there) + "L{4} {5}Q{2} {3} {0} {1}Z".format(*back)

    def _side(self, first: float, last: float, thin: float, thick: float) -> list[str]:
        """One edge of the shape from `first` to `last`: a curve beside the leg's own, half its width off."""
        (px, py), (qx, qy) = self.at(first), self.at(last)
        (ax, ay), (bx, by), (mx, my) = self.heading(first), self.heading(last), self.heading(0.5)
        # The control of a piece of a curve is where the headings at its two ends meet.
        turn = ax * by - ay * bx
        reach = ((qx - px) * by - (qy - py) * bx) / turn if abs(turn) > 1e-6 else self.length / 2
        cx, cy = px + ax * reach, py + ay * reach
        half, middle, full = thin / 2, (thin + thick) / 4, thick / 2
        corners = (
            px - ay * half,
            py + ax * half,
            cx - my * middle,
            cy + mx * middle,
            qx - by * full,
            qy + bx * full,
        )
        return [number(value) for value in corners]


@lru_cache(maxsize=128)
def bent(legs: tuple[tuple[Point, Point], ...], stops: tuple[Point, ...]) -> tuple[Arc, ...]:
    """An arc for each leg in turn, with the bend that keeps it clearest of the arcs before and of stops."""
    taken: Counter[Cell] = Counter()
    marks: Counter[Cell] = Counter(cell for stop in stops for cell in _beside(_cell(stop)))
    arcs = []
    for start, end in legs:
        best = _best(start, end, taken, marks)
        arcs.append(best)
        if len(arcs) < len(legs):
            taken.update({cell for middle in _between(best) for cell in _beside(middle)})
    return tuple(arcs)


def _best(start: Point, end: Point, taken: Counter[Cell], marks: Counter[Cell]) -> Arc:
    """The arc of least cost, the quieter of two alike; bolder ones are not tried where none can cost less."""
    best, least = None, math.inf
    for bend in _bends(start, end):
        arc = Arc(start, end, bend)
        if best is not None and BEND_COST * abs(bend) * arc.length >= least:
            break
        if (cost := _cost(arc, taken, marks)) < least:
            best, least = arc, cost
    assert best is not None
    return best


def _bends(start: Point, end: Point) -> Iterable[float]:
    # Short hops need a bold bend to be seen as an arc at all.
    return BENDS if math.dist(start, end) > 60 else [bend for bend in BENDS if abs(bend) > 0.15]


def _cost(arc: Arc, taken: Counter[Cell], marks: Counter[Cell]) -> float:
    cells = _between(arc)
    beside = sum([min(taken[cell], 3) for cell in cells if cell in taken])
    passed = len(cells & marks.keys())
    return beside + STOP_COST * passed + BEND_COST * abs(arc.bend) * arc.length


def _between(arc: Arc) -> set[Cell]:
    """The cells that the leg passes away from its own ends."""
    (px, py), (qx, qy) = arc.start, arc.end
    room, hypot, floor = min(OWN_ENDS, arc.length / 4), math.hypot, math.floor
    return {
        (floor(x / CELL), floor(y / CELL))
        for x, y in arc.samples(CELL)
        if hypot(x - px, y - py) > room and hypot(x - qx, y - qy) > room
    }


def _cell(point: Point) -> Cell:
    return (math.floor(point[0] / CELL), math.floor(point[1] / CELL))


def _beside(cell: Cell) -> list[Cell]:
    """A cell and the eight around it."""
    column, row = cell
    return [(column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
