"""Parts of the world that do not overlap, so that their shares add up; how much goes to each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from django.utils.translation import gettext as _

from envoyage.gazetteer import country, in_region, region
from envoyage.insight.visits import Visit
from envoyage.tongue.languages import current

PARTS: Final = (
    *("latin-america-and-caribbean", "north-america", "europe", "middle-east", "africa", "asia", "oceania"),
)
"""A country counts for the first of these that it belongs to: as Mexico does for Latin America."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of the world with the visits to it, of so many in all; `part` is "" for what lies in none."""

    part: str
    name: str
    visits: int
    of: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 where there is no visit at all."""
        return self.visits / self.of if self.of else 0.0


def shares(visits: Iterable[Visit]) -> tuple[Share, ...]:
    """The parts of the world in the order of the table, each with its visits; elsewhere last, if any."""
    many = Counter(part_of(visit.code) for visit in visits)
    total = many.total()
    return tuple(
        Share(
            part=part,
            name=region(part).name(current()) if part else _("Elsewhere"),
            visits=many[part],
            of=total,
        )
        for part in (*PARTS, *([""] if many[""] else []))
    )


@cache
def part_of(code: str) -> str:
    """The part of the world that a country counts for; "" for Antarctica and the like."""
    today = country(code).successor or code
    return next((part for part in PARTS if in_region(today, part)), "")
