"""How long since the last visit: the first and last visit of each office to a place, and the gaps."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from envoyage.insight.counting import Counting
from envoyage.insight.journeys import journeys
from envoyage.insight.places import Place
from envoyage.insight.visits import Visit, visits
from envoyage.insight.words import office_words, titles


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The time between the end of one visit and the beginning of the next."""

    before: Visit
    after: Visit
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeVisits:
    """The visits of the holders of one office to the place, in the order of time; never empty."""

    office: str | None
    home: str | None
    words: str
    visits: tuple[Visit, ...]

    @property
    def first(self) -> Visit:
        return self.visits[0]

    @property
    def last(self) -> Visit:
        return self.visits[-1]

    @property
    def gap(self) -> Gap | None:
        """The longest; the earlier of two."""
        return next(iter(gaps(self.visits)), None)

    def days_since(self, today: date) -> int:
        """Days from the end of the last visit to a day."""
        return (today - self.last.last).days


def last_visits(place: Place, counting: Counting, homes: Sequence[str] = ()) -> tuple[OfficeVisits, ...]:
    """The offices whose holders visited the place, the latest visit first.

    Args:
        homes: only officials of these countries; of all where empty. Nobody visits the own country.
    """
    q = place.under(counting) & (Q(home__in=homes) if homes else Q(home__isnull=False))
    found: dict[tuple[str | None, str | None], list[Visit]] = defaultdict(list)
    for visit in visits(journeys(q), counting, place):
        home = visit.rows[0].home
        if home != visit.code:
            found[visit.rows[0].office, home].append(visit)
    known = titles({home for _, home in found if home})
    made = (
        OfficeVisits(office=office, home=home, words=office_words(office, home, known), visits=tuple(many))
        for (office, home), many in found.items()
    )
    return tuple(sorted(made, key=lambda one: (one.last.first, one.words), reverse=True))


def gaps(there: Sequence[Visit]) -> list[Gap]:
    """The gaps between visits in the order of time, the longest first; visits that overlap have none."""
    found: list[Gap] = []
    before: Visit | None = None
    for visit in there:
        if before is not None and (days := (visit.first - before.last).days) > 0:
            found.append(Gap(before=before, after=visit, days=days))
        if before is None or visit.last >= before.last:
            before = visit
    return sorted(found, key=lambda gap: (-gap.days, gap.after.first))
