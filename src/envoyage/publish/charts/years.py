"""Visits over the years, in both directions: who came stands above the line, who went there below it.

Each visit is a mark of its own where there is room; where there is not, those of a year are a bar.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from envoyage.publish.charts.sheet import Sheet, round_steps, text
from envoyage.publish.maps.lines import number

_MARK = 6.0  # user units for one visit, at most
_HALF = 130.0  # user units for the visits of the fullest year in both directions together


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """How many visits there were in a year, and that in words."""

    year: int
    above: int
    below: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearChart:
    """Years from `first` to `last`, those without a visit left out of `years`.

    Attributes:
        title: what the chart says, in a sentence.
        above, below: what each side counts, in words; without `below` nothing is drawn under the line.
    """

    title: str
    first: int
    last: int
    above: str
    below: str
    years: tuple[Year, ...]


def year_chart(chart: YearChart) -> str:
    """The wide drawing, a column a year, and the narrow one, a column for five."""
    if not chart.years:
        return ""
    return "".join(_drawn(chart, style, width, span) for style, width, span in _SHEETS)


_SHEETS = (("wide-c", 1136.0, 1), ("narrow-c", 340.0, 5))


def _drawn(chart: YearChart, style: str, width: float, span: int) -> str:
    columns = _columns(chart, span)
    ups, downs = max(c.above for c in columns), max(c.below for c in columns)
    mark = min(_MARK, _HALF / max(ups + downs, 1))
    ground = 30 + max(ups * mark, 12) + 4
    high = ground + (downs * mark + 22 if chart.below else 0) + 30
    sheet = Sheet(style=style, width=width, height=high, left=4, top=30, right=width - 4, bottom=ground)
    body = (
        text(chart.above, 0, 14, "nm me"),
        *_axis(sheet, chart, span, high),
        *(_column(sheet, chart, column, span, mark) for column in columns),
        text(chart.below, 0, high - 26, "nm") if chart.below else "",
    )
    return sheet.svg("".join(body), title=chart.title)


def _columns(chart: YearChart, span: int) -> Sequence[Year]:
    """The years in groups of `span`."""
    if span == 1:
        return chart.years
    groups: dict[int, list[Year]] = {}
    for year in chart.years:
        groups.setdefault(year.year // span * span, []).append(year)
    return [
        Year(
            year=first,
            above=sum(year.above for year in group),
            below=sum(year.below for year in group),
            words="; ".join(year.words for year in group),
        )
        for first, group in groups.items()
    ]


def _x(sheet: Sheet, chart: YearChart, year: float, span: int) -> float:
    first, last = chart.first // span * span, chart.last // span * span + span
    return sheet.left + (year - first) / max(last - first, 1) * (sheet.right - sheet.left)


def _axis(sheet: Sheet, chart: YearChart, span: int, high: float) -> Iterator[str]:
    ground = sheet.bottom
    yield f'<path class="gl z" d="M{number(sheet.left)} {number(ground)}H{number(sheet.right)}"/>'
    apart = round_steps(max(chart.last - chart.first, 1), 8 if span == 1 else 4)[1]
    for year in range(chart.first // apart * apart, chart.last + 1, apart):
        x = _x(sheet, chart, year + span / 2, span)
        if sheet.left <= x <= sheet.right - 14:
            yield f'<path class="tk" d="M{number(x)} {number(high - 18)}v5"/>'
            yield text(str(year), x, high - 1, anchor="middle" if x > 20 else "start")


def _column(sheet: Sheet, chart: YearChart, year: Year, span: int, mark: float) -> str:
    """The marks of a column, stacked away from the line."""
    left, right = _x(sheet, chart, year.year, span), _x(sheet, chart, year.year + span, span)
    wide = min(right - left - (1.2 if span == 1 else 2.0), 9.0)
    x = (left + right - wide) / 2
    return "".join(
        (
            f"<g><title>{escape(year.words)}</title>",
            _stack(x, sheet.bottom, wide, -mark, year.above, "bar me"),
            _stack(x, sheet.bottom, wide, mark, year.below, "bar"),
            "</g>",
        )
    )


def _stack(x: float, ground: float, wide: float, mark: float, count: int, style: str) -> str:
    """One path for all marks of a stack: apart where a mark is high enough to be told from the next."""
    if not count:
        return ""
    gap = 1.2 if abs(mark) >= 4 else 0.0
    each = abs(mark) - gap if gap else abs(mark) * count
    tops = (
        [ground + (mark * (at + 1) if mark < 0 else mark * at + gap) for at in range(count)]
        if gap
        else [ground + (mark * count if mark < 0 else 0.0)]
    )
    squares = "".join(
        f"M{number(x)} {number(top)}h{number(wide)}v{number(each)}h-{number(wide)}z" for top in tops
    )
    return f'<path class="{style}" d="{squares}"/>'
