"""The links from page to page: those around this one, the first and the last."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A way to arrange the trips, or a page of them; without a name, a gap between pages."""

    name: str
    query: str
    current: bool

    @classmethod
    def of_page(cls, url: str, number: int, here: int) -> Self:
        """The page of that number at an address that asks for nothing else."""
        return cls(
            name=str(number), query=url if number == 1 else f"{url}?page={number}", current=number == here
        )


def pages(here: int, last: int, tab: Callable[[int], Tab]) -> tuple[Tab, ...]:
    """Two pages to either side, the first and the last."""
    shown = sorted({1, last, *range(max(here - 2, 1), min(here + 2, last) + 1)})
    found: list[Tab] = []
    for number, before in zip(shown, [0, *shown], strict=False):
        if number - before > 1:
            found.append(Tab(name="", query="", current=False))
        found.append(tab(number))
    return tuple(found) if last > 1 else ()
