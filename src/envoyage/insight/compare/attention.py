"""Two governments' attention to a part of the world: visits to it by year, by country and by office."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from envoyage.insight.counting import Counting
from envoyage.insight.edge import known
from envoyage.insight.journeys import journeys
from envoyage.insight.measures import Tally, tally
from envoyage.insight.places import Place, named
from envoyage.insight.visits import Visit, absences, in_order, within


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """One government's visits to the place.

    Attributes:
        years: visits by the year in which they began, without the years that had none.
        known_from, known_until: the days between which the record has trips of this government to anywhere.
    """

    home: str
    name: str
    visits: tuple[Visit, ...]
    total: Tally
    known_from: date | None
    known_until: date | None

    @property
    def years(self) -> Mapping[int, int]:
        return Counter(visit.first.year for visit in self.visits)

    @property
    def countries(self) -> Mapping[str, int]:
        return Counter(visit.code for visit in self.visits)

    @property
    def offices(self) -> Mapping[str, int]:
        return Counter(visit.rows[0].office or "" for visit in self.visits)


def attention(
    homes: Sequence[str],
    place: Place,
    counting: Counting,
    *,
    offices: Collection[str] = (),
    since: date | None = None,
    until: date | None = None,
) -> tuple[Attention, ...]:
    """Each government's attention to a place, in the order of `homes`; the own country does not count."""
    found = []
    for home in homes:
        q = Q(home=home)
        if offices:
            q &= Q(office_id__in=sorted(offices))
        first, last = known(q)
        if since:
            q &= Q(first__gte=since)
        if until:
            q &= Q(first__lte=until)
        if counting.trips == "absence":  # else the stops elsewhere tell where a trip ends
            q &= place.under(counting)
        trips = within(absences(journeys(q & ~Q(country=home)), counting), place)
        found.append(
            Attention(
                home=home,
                name=named(home),
                visits=tuple(in_order(visit for trip in trips for visit in trip.visits)),
                total=tally(trips),
                known_from=first,
                known_until=last,
            )
        )
    return tuple(found)
