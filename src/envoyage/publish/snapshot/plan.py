"""What a snapshot tells and in which order, before any language: visits with their people, the rest after."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from envoyage.facts import Agreement, Fact, Meeting, Quote, Status, Stop, Topic, Toured
from envoyage.publish.view import Kind
from envoyage.reconcile.values import Merged, MergedTrip

F = TypeVar("F", bound=Fact)
Keyed = tuple[str, Merged[F]]

TENSE = {
    Status.COMPLETED: "past",
    Status.UNDERWAY: "now",
    Status.PLANNED: "future",
    Status.CANCELLED: "off",
    Status.POSTPONED: "off",
}


@dataclass(slots=True)
class Visit:
    """All stops in one country, where it was first entered, and who was met of it, or came there."""

    stops: list[Keyed[Stop]]
    met: list[Keyed[Meeting]] = field(default_factory=list)
    guests: list[Keyed[Meeting]] = field(default_factory=list)

    @property
    def country(self) -> str:
        return self.stops[0][1].fact.country

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(key for key, _ in self.stops)

    @property
    def cities(self) -> tuple[str, ...]:
        """The cities, each once; none at all when one of the stops has no city."""
        named = tuple(dict.fromkeys(stop.fact.city or "" for _, stop in self.stops))
        return () if "" in named else named


@dataclass(slots=True)
class Plan:
    """All that there is to tell; `elsewhere` are people met who speak for no country of the trip."""

    tense: str
    visits: list[Visit]
    elsewhere: list[Keyed[Meeting]]
    toured: list[Keyed[Toured]]
    topics: list[Keyed[Topic]]
    agreements: list[Keyed[Agreement]]
    quotes: list[Keyed[Quote]]


def planned(trip: MergedTrip) -> Plan:
    """The trip's facts, each with its key, people sorted to the visit to their country."""
    visits: dict[str, Visit] = {}
    for key, stop in keyed(Kind.STOP, trip.stops):
        visits.setdefault(stop.fact.country, Visit([])).stops.append((key, stop))
    elsewhere: list[Keyed[Meeting]] = []
    for key, met in keyed(Kind.MET, trip.meetings):
        home = visits.get(met.fact.country or "")
        (home.met if home else elsewhere).append((key, met))
    return Plan(
        tense=TENSE[trip.status.status],
        visits=list(visits.values()),
        elsewhere=elsewhere,
        toured=list(keyed(Kind.TOURED, trip.places)),
        topics=list(keyed(Kind.DISCUSSED, trip.topics)),
        agreements=list(keyed(Kind.SIGNED, trip.agreements)),
        quotes=list(keyed(Kind.SAID, trip.quotes)),
    )


def keyed(kind: Kind, facts: tuple[Merged[F], ...]) -> Iterator[Keyed[F]]:
    """The facts with their anchors."""
    return ((kind.key(number), fact) for number, fact in enumerate(facts, 1))
