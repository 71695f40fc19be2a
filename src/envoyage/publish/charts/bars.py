"""Shares as bars: a panel for each official, a bar for each region, all on one scale."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from envoyage.publish.charts.sheet import Sheet, text, width_of
from envoyage.publish.maps.lines import number

_ROW = 30.0
_BAR = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A part of the whole: how many, and the share of 1 that this is."""

    label: str
    count: int
    share: float
    words: str  # what stands at its end


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The bars of one official, in the order of all the panels."""

    name: str
    note: str
    bars: tuple[Bar, ...]
    accent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareChart:
    """Panels over the same parts; `title` is what they say, in a sentence."""

    title: str
    panels: tuple[Panel, ...]


def share_chart(chart: ShareChart) -> str:
    """The wide drawing, panels side by side, and the narrow one, panels below one another."""
    if not chart.panels or not chart.panels[0].bars:
        return ""
    rows, panels = len(chart.panels[0].bars), len(chart.panels)
    label = max(width_of(bar.label) for bar in chart.panels[0].bars)
    wide = Sheet(
        style="wide-c", width=1136, height=52 + rows * _ROW, left=label + 12, top=52, right=1136, bottom=0
    )
    narrow = Sheet(
        style="narrow-c",
        width=340,
        height=panels * (rows * _ROW + 58),
        left=min(label, 150) + 6,
        top=52,
        right=340,
        bottom=0,
    )
    return wide.svg("".join(_beside(wide, chart)), title=chart.title) + narrow.svg(
        "".join(_below(narrow, chart)), title=chart.title
    )


def _beside(sheet: Sheet, chart: ShareChart) -> Iterator[str]:
    most = _most(chart)
    each = (sheet.right - sheet.left) / len(chart.panels)
    room = each - 16 - max(width_of(bar.words) for panel in chart.panels for bar in panel.bars)
    for row, bar in enumerate(chart.panels[0].bars):
        yield text(bar.label, 0, sheet.top + row * _ROW + 19, "rg")
    for at, panel in enumerate(chart.panels):
        left = sheet.left + at * each
        yield text(panel.name, left, 16, f"nm{' me' if panel.accent else ''}", sub=panel.note)
        yield _base(left, sheet.top, len(panel.bars))
        for row, bar in enumerate(panel.bars):
            yield _bar(bar, left, sheet.top + row * _ROW, room * bar.share / most, panel)


def _below(sheet: Sheet, chart: ShareChart) -> Iterator[str]:
    most = _most(chart)
    room = sheet.right - sheet.left - 8 - max(width_of(b.words) for panel in chart.panels for b in panel.bars)
    high = len(chart.panels[0].bars) * _ROW + 58
    for at, panel in enumerate(chart.panels):
        top = at * high + 42
        yield text(panel.name, 0, at * high + 16, f"nm{' me' if panel.accent else ''}", sub=panel.note)
        yield _base(sheet.left, top, len(panel.bars))
        for row, bar in enumerate(panel.bars):
            yield _label(bar.label, sheet.left - 6, top + row * _ROW + 19)
            yield _bar(bar, sheet.left, top + row * _ROW, room * bar.share / most, panel)


def _label(words: str, room: float, y: float) -> str:
    """The name of a part; one that is too long for its column is parted near its middle."""
    blanks = [at for at, letter in enumerate(words) if letter == " "]
    if width_of(words) <= room or not blanks:
        return text(words, 0, y, "rg")
    at = min(blanks, key=lambda blank: abs(blank - len(words) / 2))
    return text(words[:at], 0, y - 7, "rg") + text(words[at + 1 :], 0, y + 7, "rg")


def _most(chart: ShareChart) -> float:
    return max((bar.share for panel in chart.panels for bar in panel.bars), default=0.0) or 1.0


def _base(x: float, y: float, rows: int) -> str:
    return f'<path class="gl z" d="M{number(x)} {number(y + 2)}v{number(rows * _ROW - 4)}"/>'


def _bar(bar: Bar, x: float, y: float, long: float, panel: Panel) -> str:
    style = "bar me" if panel.accent else "bar"
    says = escape(f"{panel.name}, {bar.label}: {bar.words}")
    at = f'x="{number(x)}" y="{number(y + 8)}" width="{number(long)}" height="{number(_BAR)}"'
    drawn = f'<rect class="{style}" {at}><title>{says}</title></rect>' if bar.count else ""
    return drawn + text(bar.words, x + long + 7, y + 19, "" if bar.count else "sub")
