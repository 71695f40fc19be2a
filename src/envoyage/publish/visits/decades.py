"""A long history in decades: all of it where it is short, one decade at a time where it is long."""

from collections.abc import Sequence
from dataclasses import dataclass

from envoyage.publish.visits.lines import TripLine

FOLDED = 40  # lines; of more than these, all decades but the newest are folded up
PAGED = 400  # lines; beyond these, a page carries one decade of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Decade:
    """The trips of ten years; `year` is None for those without a day."""

    year: int | None
    many: int
    lines: tuple[TripLine, ...]

    @property
    def name(self) -> str:
        """`1990s`, as the address has it too."""
        return f"{self.year}s" if self.year is not None else "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """All decades, newest first; where `paged`, only the one that is `open` carries its lines."""

    decades: tuple[Decade, ...]
    total: int
    paged: bool = False
    open: str = ""

    @property
    def folded(self) -> bool:
        """True when the page is easier to see over with the older decades folded up."""
        return self.total > FOLDED and len(self.decades) > 1

    @property
    def shown(self) -> tuple[Decade, ...]:
        return tuple(decade for decade in self.decades if decade.lines)


def history(lines: Sequence[TripLine], asked: str = "") -> History:
    """The trips, newest first, by decade.

    Args:
        asked: the decade to open, such as `1990s`; the newest when it has none.
    """
    found: dict[int | None, list[TripLine]] = {}
    for line in lines:
        found.setdefault(line.first.year // 10 * 10 if line.first else None, []).append(line)
    decades = tuple(Decade(year=year, many=len(some), lines=tuple(some)) for year, some in found.items())
    if len(lines) <= PAGED or not decades:
        return History(decades=decades, total=len(lines))
    opened = next((decade.name for decade in decades if decade.name == asked), decades[0].name)
    return History(
        decades=tuple(
            decade if decade.name == opened else Decade(year=decade.year, many=decade.many, lines=())
            for decade in decades
        ),
        paged=True,
        total=len(lines),
        open=opened,
    )
