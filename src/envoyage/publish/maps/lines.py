"""Lines on the drawing: cut to a window, thinned to what the eye can tell, written as short path data."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

Point = tuple[float, float]
Line = list[Point]
T = TypeVar("T")

CORNER = 0.5  # user units by which a thinned line may miss the full one


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def wide(self) -> float:
        return self.right - self.left

    @property
    def high(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        return ((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def within(self, other: "Box") -> bool:
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )

    def hits(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, point: Point) -> bool:
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    @classmethod
    def around(cls, point: Point, radius: float) -> "Box":
        return cls(point[0] - radius, point[1] - radius, point[0] + radius, point[1] + radius)


def half(ring: Line, axis: int, edge: float, side: int) -> Line:
    """What of a ring lies on one side of an edge; `side` is 1 for above it, -1 for below."""
    kept: Line = []
    if not ring:
        return kept
    before = ring[-1]
    was_in = (before[axis] - edge) * side >= 0
    for point in ring:
        is_in = (point[axis] - edge) * side >= 0
        if is_in != was_in:
            share = (edge - before[axis]) / (point[axis] - before[axis])
            across = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
            kept.append((edge, across) if axis == 0 else (across, edge))
        if is_in:
            kept.append(point)
        before, was_in = point, is_in
    return kept


def clipped(ring: Line, width: float, height: float, margin: float) -> Line:
    """The ring cut to a window and its margin (Sutherland and Hodgman)."""
    for axis, low, high in ((0, -margin, width + margin), (1, -margin, height + margin)):
        if not ring:
            return ring
        along = [point[axis] for point in ring]
        least, most = min(along), max(along)
        if most < low or least > high:
            return []
        if least < low:
            ring = half(ring, axis, low, 1)
        if most > high:
            ring = half(ring, axis, high, -1)
    return ring


def runs(points: list[T], wanted: list[bool]) -> Iterable[list[T]]:
    """The stretches of a line whose points are wanted, each with the point before and the point after."""
    after = 0
    while True in wanted[after:]:
        first = wanted.index(True, after)
        after = wanted.index(False, first) if False in wanted[first:] else len(points)
        run = points[max(0, first - 1) : after + 1]
        if len(run) > 1:
            yield run


def thinned(line: Line, corner: float = CORNER) -> Line:
    """The line without the points that no eye would miss (Ramer, Douglas and Peucker)."""
    if len(line) < 3:
        return line
    keep = {0, len(line) - 1}
    open_ = [(0, len(line) - 1)]
    while open_:
        first, last = open_.pop()
        (ax, ay), (bx, by) = line[first], line[last]
        dx, dy = bx - ax, by - ay
        length = (dx * dx + dy * dy) ** 0.5
        farthest, at = corner, 0
        for n in range(first + 1, last):
            x, y = line[n][0] - ax, line[n][1] - ay
            off = abs(x * dy - y * dx) / length if length > corner else (x * x + y * y) ** 0.5
            if off > farthest:
                farthest, at = off, n
        if at:
            keep.add(at)
            open_ += [(first, at), (at, last)]
    return [line[n] for n in sorted(keep)]


def written(lines: Iterable[Line], *, closed: bool) -> str:
    """SVG path data with relative steps of one decimal: half the bytes of absolute points."""
    return "".join(_written(line, closed) for line in lines)


def _written(line: Line, closed: bool) -> str:
    steps: list[str] = []
    words, x, y = _WORDS, 0, 0
    for px, py in line:
        here, there = round(px * 10), round(py * 10)
        if here != x or there != y or not steps:
            steps += words[here - x], words[there - y]
            x, y = here, there
    if len(steps) < (6 if closed else 4):
        return ""
    steps[0] = f"M{steps[0].lstrip()}"
    steps[2] = f"l{steps[2].lstrip()}"
    return "".join(steps) + ("z" if closed else "")


def tenths(value: int) -> str:
    """A number of tenths, as short as SVG takes it: 0.4 is .4, 3.0 is 3."""
    sign, whole, part = "-" if value < 0 else "", *divmod(abs(value), 10)
    return f"{sign}{whole or ''}.{part}" if part else f"{sign}{whole}" if whole else "0"


def number(value: float) -> str:
    """A length or coordinate to one decimal."""
    return tenths(round(value * 10))


class _Words(dict[int, str]):
    """Steps in words, each as it stands behind another; as many as a drawing has tenths."""

    def __missing__(self, value: int) -> str:
        text = tenths(value)
        self[value] = text = text if value < 0 else f" {text}"
        return text


_WORDS = _Words()
