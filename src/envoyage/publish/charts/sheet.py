"""The sheet that a chart is drawn on: size, text, scale, and room for labels that must not collide."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from envoyage.publish.maps.lines import number

LETTER = 7.1  # user units that a letter of 13 px takes in the mean; figures and small words take less
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One of the two drawings: its class, its size, and what its margins leave for the lines."""

    style: str
    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float

    def svg(self, body: str, *, title: str) -> str:
        """The drawing, named by what it says."""
        size = f"0 0 {number(self.width)} {number(self.height)}"
        return (
            f'<svg class="chart {self.style}" viewBox="{size}" role="img" aria-label="{escape(title)}">'
            f"{body}</svg>"
        )


def text(words: str, x: float, y: float, style: str = "", *, anchor: str = "start", sub: str = "") -> str:
    """A line of text at its base line; `sub` stands under it, smaller in weight."""
    kind = f' class="{style}"' if style else ""
    end = "" if anchor == "start" else f' text-anchor="{anchor}"'
    under = f'<tspan class="sub" x="{number(x)}" dy="16">{escape(sub)}</tspan>' if sub else ""
    return f'<text{kind} x="{number(x)}" y="{number(y)}"{end}>{escape(words)}{under}</text>'


def width_of(words: str) -> float:
    """About how wide a line of text is, in user units."""
    return len(words) * LETTER


def round_steps(most: int, ticks: int) -> list[int]:
    """Round numbers from 0 to the first that holds `most`, in about `ticks` steps of 1, 2 or 5 times ten."""
    most = max(most, 1)
    step, scale = 1, 1
    while step * ticks < most:
        step, scale = next(
            ((each * scale, scale) for each in _STEPS if each * scale > step), (10 * scale, 10 * scale)
        )
    return list(range(0, (most + step - 1) // step * step + 1, step))


def spread(wanted: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Places in the order of `wanted`, each as near to its own as can be, `apart` from its neighbours.

    Where all do not fit between `low` and `high`, they go closer together, evenly.
    """
    if not wanted:
        return []
    if (len(wanted) - 1) * apart >= high - low:
        gap = (high - low) / max(len(wanted) - 1, 1)
        return [low + at * gap for at in range(len(wanted))]
    placed: list[float] = []
    for place in wanted:
        placed.append(max(place, placed[-1] + apart if placed else low))
    limit = high
    for at in range(len(placed) - 1, -1, -1):
        placed[at] = min(placed[at], limit)
        limit = placed[at] - apart
    return placed
