"""The step chart: what somebody has done by each day in office, one line in accent, the others grey.

Lines are set a little apart where they would overlap; beyond the end of its source a line is dashed.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from envoyage.publish.charts.labels import folded, freest, in_the_way, led_to, nearest
from envoyage.publish.charts.sheet import Sheet, round_steps, spread, text, width_of
from envoyage.publish.maps.lines import Box, Point, number

_APART = 4.0  # user units between two lines at the same height, where a step of the scale has room for it
_HUNDRED = 100
_CROSSED = 4  # points of lines, six units apart, on which a label may lie
_CROWDED = 15  # steps; beyond them the dots of a line are smaller
_TALL = 34.0  # a name with the note under it
_STEP = 10.0  # units farther from its line that are as bad for a name as a point of a line below it
_NARROWEST = 90.0  # units into which words are folded
OURS = ' class="ours"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One more, on that day in office (the first is day 1); `beyond` when another source has it."""

    day: int
    label: str
    beyond: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """Where the source of a line ends: on which day in office, and that in words, a line each."""

    day: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One official: `short` is the name on the narrow drawing, `note` stands under the name.

    Attributes:
        last: the day to which the line goes, when it is not the last of the chart.
        end: where its source ends, if that is before `last`.
        calls: labels for the first steps of the accented line.
    """

    name: str
    short: str
    note: str
    steps: tuple[Step, ...]
    last: int
    accent: bool = False
    end: End | None = None
    calls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepChart:
    """All that is drawn: lines over so many days, and the words of the axes.

    Attributes:
        title: what the chart says, in a sentence.
        axis: what is counted.
        day: the word before the first day.
        hundred: the words at the hundredth day, where the chart goes beyond it.
    """

    title: str
    axis: str
    day: str
    days: int
    lines: tuple[Line, ...]
    hundred: str = ""


def step_chart(chart: StepChart) -> str:
    """The wide drawing and the narrow one; the stylesheet shows the one that fits."""
    short = max((width_of(line.short) for line in chart.lines), default=0.0)
    wide = Sheet(style="wide-c", width=1136, height=480, left=34, top=34, right=960, bottom=436)
    narrow = Sheet(
        style="narrow-c", width=340, height=430, left=20, top=34, right=340 - short - 10, bottom=396
    )
    return _Drawing(wide, chart, small=False).svg() + _Drawing(narrow, chart, small=True).svg()


class _Drawing:
    """A chart on a sheet, while it is drawn."""

    def __init__(self, sheet: Sheet, chart: StepChart, *, small: bool) -> None:
        self.sheet, self.chart, self.small = sheet, chart, small
        most = max((len(line.steps) for line in chart.lines), default=0)
        self.scale = round_steps(most, 6 if small else 8)
        self.row = (sheet.bottom - sheet.top) / self.scale[-1]
        self.order = sorted(chart.lines, key=lambda line: (-len(line.steps), line.last != chart.days))
        self.offset = self._offsets()
        self.points = [point for line in chart.lines for point in self._samples(line)]
        if self._marks_hundred:
            self._upright(self.x(_HUNDRED), sheet.bottom, sheet.top)
        self.taken: list[Box] = []

    def svg(self) -> str:
        rest = [line for line in self.chart.lines if not line.accent]
        chosen = [line for line in self.chart.lines if line.accent]
        body = (*self._axes(), *map(self._line, rest), *map(self._line, chosen))
        ends = [words for line in chosen for words in self._end(line)]
        names = tuple(self._names())
        calls = [] if self.small else [words for line in chosen for words in self._calls(line)]
        return self.sheet.svg("".join((*body, *names, *ends, *calls)), title=self.chart.title)

    def x(self, day: float) -> float:
        last = max(self.chart.days - 1, 1)
        return self.sheet.left + (min(day, self.chart.days) - 1) / last * (self.sheet.right - self.sheet.left)

    def y(self, count: int, line: Line) -> float:
        """A line is set apart from the others at every height but the ground."""
        return self.sheet.bottom - count * self.row + (self.offset[line.name] if count else 0.0)

    def _offsets(self) -> dict[str, float]:
        """How far each line is set off: the accented one not at all, the others below and above it."""
        others = [line for line in self.order if not line.accent]
        apart = min(_APART, self.row * 0.6 / max(len(others), 1))
        above = len(others) // 2
        shifts = [*range(-above, 0), *range(1, len(others) - above + 1)]
        return {line.name: 0.0 for line in self.chart.lines} | {
            line.name: shift * apart for line, shift in zip(others, shifts, strict=True)
        }

    def _axes(self) -> Iterator[str]:
        sheet = self.sheet
        yield text(self.chart.axis, sheet.left, 14, "an")
        for count in self.scale:
            y = sheet.bottom - count * self.row
            along = f"M{number(sheet.left)} {number(y)}H{number(sheet.right)}"
            yield f'<path class="gl{"" if count else " z"}" d="{along}"/>'
            yield text(str(count), sheet.left - 12, y + 4.5, anchor="end")
        for at, day in enumerate(self._days()):
            x = self.x(day)
            yield f'<path class="tk" d="M{number(x)} {number(sheet.bottom)}v6"/>'
            yield text(
                f"{self.chart.day} {day}" if not at else str(day), x, sheet.bottom + 23, anchor="middle"
            )
        if self._marks_hundred:
            x = self.x(_HUNDRED)
            yield f'<path class="lead" d="M{number(x)} {number(sheet.bottom)}V{number(sheet.top - 12)}"/>'
            yield text(self.chart.hundred, x + 6, sheet.top - 3, "an")

    def _upright(self, x: float, low: float, high: float) -> None:
        """Keeps labels clear of an upright line."""
        self.points += [(x, float(y)) for y in range(round(high), round(low), 6)]

    @property
    def _marks_hundred(self) -> bool:
        return bool(self.chart.hundred) and self.chart.days > _HUNDRED * 1.1

    def _days(self) -> list[int]:
        """The first day, then round ones; quarters of the first hundred days."""
        if self.chart.days == _HUNDRED:
            return [1, 25, 50, 75, 100]
        ticks = round_steps(self.chart.days, 4 if self.small else 8)
        return [1, *(day for day in ticks[1:] if day <= self.chart.days)]

    def _corners(self, line: Line) -> Iterator[Point]:
        """Where the line turns, from the ground on day 1 to its last day."""
        yield self.x(1), self.y(0, line)
        for count, step in enumerate(line.steps, 1):
            yield self.x(step.day), self.y(count - 1, line)
            yield self.x(step.day), self.y(count, line)
        yield self.x(line.last), self.y(len(line.steps), line)

    def _samples(self, line: Line) -> Iterator[Point]:
        """Points along the line, for labels to keep clear of."""
        corners = list(self._corners(line))
        for (ax, ay), (bx, by) in pairwise(corners):
            pieces = max(1, round((abs(bx - ax) + abs(by - ay)) / 6))
            yield from ((ax + (bx - ax) * at / pieces, ay + (by - ay) * at / pieces) for at in range(pieces))

    def _line(self, line: Line) -> str:
        end = self.x(line.end.day) if line.end else None
        known, beyond = _parted(list(self._corners(line)), end)
        paths = f'<path d="{_written(known)}"/>'
        paths += f'<path class="gap" d="{_written(beyond)}"/>' if beyond else ""
        crowded = len(line.steps) > _CROWDED
        radius = (2.8 if crowded else 4.6) if line.accent else (2.0 if crowded else 3.2)
        dots = "".join(
            f'<circle{OURS if step.beyond else ""} cx="{number(self.x(step.day))}"'
            f' cy="{number(self.y(count, line))}" r="{number(radius)}">'
            f"<title>{escape(step.label)}</title></circle>"
            for count, step in enumerate(line.steps, 1)
        )
        return f'<g class="ln{" me" if line.accent else ""}">{paths}{dots}</g>'

    def _names(self) -> Iterator[str]:
        """Names at the right, as the lines lie; on the wide sheet, one whose line ends early is there."""
        early = [] if self.small else [line for line in self.order if self._ends_early(line)]
        right = [line for line in self.order if line not in early]
        right.sort(key=lambda line: self.y(len(line.steps), line))
        apart = 17.0 if self.small else 36.0
        wanted = [self.y(len(line.steps), line) + (4.5 if self.small else 0) for line in right]
        places = spread(wanted, apart, self.sheet.top - 6, self.sheet.bottom - (0 if self.small else 16))
        for line, y in zip(right, places, strict=True):
            x = self.sheet.right + (8 if self.small else 12)
            words, sub = (line.short, "") if self.small else (line.name, line.note)
            yield text(words, x, y, f"nm{' me' if line.accent else ''}", sub=sub)
        for line in early:
            wide = max(width_of(line.name), width_of(line.note))
            end = self.x(line.last), self.y(len(line.steps), line)
            box = self._free(list(self._about(*end, wide)), wide, _TALL, beside=end)
            if (led := led_to(box, end)) is not None:
                yield f'<path class="lead{" me" if line.accent else ""}" d="{led}"/>'
            yield text(line.name, box.left, box.top + 12, f"nm{' me' if line.accent else ''}", sub=line.note)

    def _ends_early(self, line: Line) -> bool:
        """True when its name stands where it ends: so early that it shows, or with more to say than fits."""
        room = self.sheet.width - self.sheet.right - 12
        ends = self.x(line.last)
        return ends < self.sheet.right - 40 or (ends < self.sheet.right and width_of(line.note) > room)

    def _about(self, x: float, y: float, wide: float) -> Iterator[Point]:
        """Places for the name of a line that ends at (x, y), the nearest first; none lies over the axes."""
        low, high = self.sheet.left + 6, self.sheet.bottom - 34
        for off in range(0, 240, 12):
            for top in (y - 14 - off, y - 14 + off):
                for left in (x + 9, max(x - wide - 9, low), max(x - wide / 2, low), x + 60, x + 110):
                    if low <= left <= self.sheet.right - wide and self.sheet.top <= top <= high:
                        yield left, top

    def _calls(self, line: Line) -> Iterator[str]:
        """What the first steps of the accented line were, before them where there is room; none where not."""
        for count, (step, words) in enumerate(zip(line.steps, line.calls, strict=False), 1):
            x, y, wide = self.x(step.day), self.y(count, line), width_of(words)
            lefts = [
                (x - 10 - wide, y - 20),
                (x - 10 - wide, y - 32),
                (x - 10 - wide, y + 4),
                (x + 10, y + 8),
                (x + 10, y - 26),
            ]
            places = [place for place in lefts if place[0] > 8 and place[1] + 15 < self.sheet.bottom - 2]
            if places and (box := self._clear(places, wide, 15)):
                yield text(words, box.left, box.top + 12, "nm me")

    def _end(self, line: Line) -> Iterator[str]:
        """Says where the source ends, at a line that leads up from there."""
        if line.end is None or not line.end.words or (self.small and self._marks_hundred):
            return  # a narrow sheet with two uprights has no room for words; what is below the chart tells
        x = self.x(line.end.day)
        words, side = line.end.words, x + 9
        room = (self.x(_HUNDRED) if self._marks_hundred and x < self.x(_HUNDRED) else self.sheet.right) - side
        if max(map(width_of, words)) > room - 8 > _NARROWEST:
            words = tuple(folded(" ".join(words), room - 8))
        count = sum(step.day <= line.end.day for step in line.steps)
        y, high, wide = self.y(count, line), 17.0 * len(words), max(map(width_of, words))
        tops = list(range(round(self.sheet.top), round(y - high - 14), 12)) or [round(self.sheet.top)]
        side = max(self.sheet.left + 6, min(side, self.sheet.right - wide))
        box = self._free([(side, float(top)) for top in reversed(tops)], wide, high)
        top = box.top if side > x else box.bottom
        self._upright(x, y - 6, top)
        yield f'<path class="lead" d="M{number(x)} {number(y - 6)}V{number(top)}"/>'
        for at, said in enumerate(words):
            yield text(said, box.left, box.top + 12 + 17 * at, "an")

    def _clear(self, places: Sequence[Point], wide: float, high: float) -> Box | None:
        """The first of these places that no other label takes and hardly a line crosses; None for none."""
        for left, top in places:
            box = Box(left, top, left + wide, top + high)
            crossed = sum(box.holds(point) for point in self.points)
            if crossed <= _CROSSED and not any(box.hits(other) for other in self.taken):
                self.taken.append(box)
                return box
        return None

    def _free(self, places: Sequence[Point], wide: float, high: float, *, beside: Point | None = None) -> Box:
        """The freest of these places (left, top) for a label of that size, which is taken from then on.

        Args:
            beside: what it is the label of; the farther from there, the worse the place.
        """
        boxes = [Box(left, top, left + wide, top + high) for left, top in places]
        far = [self._far(beside, box) if beside else 0.0 for box in boxes]
        self.taken.append(freest(boxes, self.taken, self.points, worse=far))
        return self.taken[-1]

    def _far(self, end: Point, box: Box) -> float:
        """What speaks against a name there: the way from its line, and labels that lie on it."""
        return math.dist(end, nearest(end, box)) / _STEP + 50 * in_the_way(box, end, self.taken)


def _parted(corners: list[Point], end: float | None) -> tuple[list[Point], list[Point]]:
    """A line of corners before and after the abscissa `end`; the point there belongs to both."""
    if end is None or corners[-1][0] <= end:
        return corners, []
    before = [corner for corner in corners if corner[0] <= end]
    parting = (end, before[-1][1])
    return [*before, parting], [parting, *corners[len(before) :]]


def _written(corners: Sequence[Point]) -> str:
    """The path of a line that goes along and up by turns."""
    (x, y), *rest = corners
    path = f"M{number(x)} {number(y)}"
    for px, py in rest:
        if py != y:
            path += f"V{number(py)}"
        if px != x:
            path += f"H{number(px)}"
        x, y = px, py
    return path
