"""Labels on a map: how wide a text runs, and a place for each where it covers no other and no mark."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from envoyage.publish.maps.lines import Box, Point, number

# Widths of Public Sans in ems, by shape of letter; within 4 per cent on the names of capitals.
NARROW = frozenset("ijltfrI.,:;'’|()-í ")
WIDE = frozenset("mwMWÆŒ—")
# How much larger the stylesheet sets labels on a narrow screen, where a map is drawn at half its size.
ENLARGED = 1.84
CELL = 24.0  # user units; how finely the points along the legs are sorted

Strewn = dict[tuple[int, int], list[Point]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A text that wants to stand at a point: beside it at `gap` user units, or on it when the gap is None.

    `minor` labels are the ones that a narrow screen leaves out.
    """

    text: str
    at: Point
    style: str = ""
    size: float = 12.5
    spaced: float = 0.0  # letter-spacing in ems
    gap: float | None = 8.0
    minor: bool = False

    @property
    def width(self) -> float:
        return self.size * sum(_ems(letter) + self.spaced for letter in self.text)


@dataclass(frozen=True, slots=True)
class Placed:
    """A label with its place: where its baseline starts, ends or is centred."""

    label: Label
    x: float
    y: float
    anchor: str

    def box(self, grown: float = 1.0) -> Box:
        width, size = self.label.width * grown, self.label.size * grown
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        return Box(left, self.y - size * 0.8, left + width, self.y + size * 0.26)

    def svg(self, *, minor: bool) -> str:
        style = " ".join(filter(None, ("lab", self.label.style, "minor" if minor else "")))
        anchor = "" if self.anchor == "start" else f' text-anchor="{self.anchor}"'
        place = f'x="{number(self.x)}" y="{number(self.y)}"'
        return f'<text class="{style}" {place}{anchor}>{escape(self.label.text)}</text>'


def placed(
    labels: Iterable[Label],
    *,
    window: Box,
    marks: Iterable[tuple[Point, float]],
    legs: Iterable[Point],
) -> str:
    """The labels as SVG, the first ones first served; one that finds no free place is left out.

    Args:
        marks: dots with their radius, which no label covers.
        legs: points along the legs; a label would rather not lie on them.
    """
    marks, strewn = list(marks), _strewn(legs)
    dots = [Box.around(point, radius) for point, radius in marks]
    enlarged = [Box.around(point, radius * ENLARGED) for point, radius in marks]
    taken: list[Box] = []
    taken_enlarged: list[Box] = []
    drawn = []
    for label in labels:
        best = _best(label, window, [*taken, *dots], strewn)
        if best is None:
            continue
        taken.append(best.box())
        large = best.box(ENLARGED)
        minor = label.minor or any(large.hits(box) for box in taken_enlarged) or not large.within(window)
        own = Box.around(label.at, 12)
        minor = minor or any(large.hits(dot) and not dot.hits(own) for dot in enlarged)
        if not minor:
            taken_enlarged.append(large)
        drawn.append(best.svg(minor=minor))
    return "".join(drawn)


def _strewn(points: Iterable[Point]) -> Strewn:
    """Points by the cell they lie in, so that a box need not ask all of them."""
    cells: Strewn = {}
    for x, y in points:
        cells.setdefault((int(x // CELL), int(y // CELL)), []).append((x, y))
    return cells


def _covered(box: Box, strewn: Strewn) -> int:
    columns = range(int(box.left // CELL), int(box.right // CELL) + 1)
    rows = range(int(box.top // CELL), int(box.bottom // CELL) + 1)
    near = (strewn.get((column, row), ()) for column in columns for row in rows)
    return sum(box.holds(point) for points in near for point in points)


def _best(label: Label, window: Box, taken: list[Box], strewn: Strewn) -> Placed | None:
    free = []
    for rank, place in enumerate(_places(label)):
        box = place.box()
        if box.within(window) and not any(box.hits(other) for other in taken):
            covered = _covered(box, strewn)
            if label.gap is not None or not covered:
                free.append((covered * 2 + rank * 0.7, rank, place))
    return min(free, key=lambda each: each[:2])[2] if free else None


def _places(label: Label) -> Iterable[Placed]:
    (x, y), size, gap = label.at, label.size, label.gap
    if gap is None:
        return [Placed(label, x, y, "middle")]
    side, low = gap + 1, size * 0.34
    over, under = y - gap * 0.75, y + gap * 0.75 + size * 0.72
    return [
        Placed(label, x + side, y + low, "start"),
        Placed(label, x - side, y + low, "end"),
        Placed(label, x + gap * 0.7, over, "start"),
        Placed(label, x - gap * 0.7, over, "end"),
        Placed(label, x + gap * 0.7, under, "start"),
        Placed(label, x - gap * 0.7, under, "end"),
        Placed(label, x, over - 2, "middle"),
        Placed(label, x, under + 2, "middle"),
    ]


def _ems(letter: str) -> float:
    if letter in NARROW:
        return 0.3
    if letter in WIDE:
        return 0.88
    return 0.67 if letter.isupper() else 0.56
