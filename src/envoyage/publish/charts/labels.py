"""Room for labels on a chart: where one lies on least, how it is folded, and the way that leads to it."""

import math
from collections.abc import Iterable, Sequence

from envoyage.publish.charts.sheet import width_of
from envoyage.publish.maps.lines import Box, Point, number

_FAR = 30.0  # units from which on a line leads to a name
_SET = 0.85  # of the width that is kept free for words, what they take at least
_ONE_LINE = 6  # points of a line, six units apart, that cross a label once


def freest(
    boxes: Sequence[Box],
    taken: Iterable[Box],
    points: Sequence[Point],
    *,
    worse: Sequence[float] = (),
) -> Box:
    """The first of `boxes` that lies on least: other labels weigh more than points of lines, many than few.

    Args:
        worse: what else speaks against each of them, in points of lines.
    """
    blocked = list(taken)

    def lies_on(at: int) -> float:
        box = boxes[at]
        crossed = sum(box.holds(point) for point in points)
        labels = sum(box.hits(other) for other in blocked)
        return 50 * labels + crossed * (1 if crossed <= _ONE_LINE else 3) + (worse[at] if worse else 0.0)

    return boxes[min(range(len(boxes)), key=lies_on)]


def folded(words: str, room: float) -> list[str]:
    """The words in lines that are no wider than the room, as far as one word is not."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def nearest(point: Point, box: Box) -> Point:
    """The point of the box that lies nearest."""
    x, y = point
    return min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)


def led_to(box: Box, end: Point) -> str | None:
    """The way from the end of a line to its name, where that is not beside it."""
    if math.dist(end, nearest(end, box)) < _FAR:
        return None
    set_narrower = Box(box.left, box.top, box.left + (box.right - box.left) * _SET, box.bottom)
    (x, y), (tx, ty) = end, nearest(end, set_narrower)
    away = math.dist(end, (tx, ty))
    bx, by = x + (tx - x) * 7 / away, y + (ty - y) * 7 / away  # begins outside of the dot
    return f"M{number(bx)} {number(by)}L{number(tx)} {number(ty)}"


def in_the_way(box: Box, end: Point, taken: Iterable[Box]) -> int:
    """How many other labels lie between the end of a line and its name."""
    (x, y), (tx, ty) = end, nearest(end, box)
    way = [(x + (tx - x) * at / 12, y + (ty - y) * at / 12) for at in range(13)]
    return sum(any(other.holds(point) for point in way) for other in taken)
