"""The countries visited: how often, when first and when last; for a map with its table."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from envoyage.insight.places import named
from envoyage.insight.visits import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """A country with its visits in the order of time."""

    code: str
    name: str
    visits: tuple[Visit, ...]

    @property
    def first(self) -> Visit:
        return self.visits[0]

    @property
    def last(self) -> Visit:
        return self.visits[-1]

    @property
    def trips(self) -> int:
        return len({visit.trip for visit in self.visits})


def visited(visits: Iterable[Visit]) -> tuple[Visited, ...]:
    """The countries of these visits, the most visited first."""
    found: dict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        found[visit.code].append(visit)
    rows = (Visited(code=code, name=named(code), visits=tuple(many)) for code, many in found.items())
    return tuple(sorted(rows, key=lambda row: (-len(row.visits), row.name)))
