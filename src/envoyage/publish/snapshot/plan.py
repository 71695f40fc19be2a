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
    """One stop, and who was met of its country."""

    key: str
    stop: Stop
    met: list[Keyed[Meeting]] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """All that there is to tell.

    Attributes:
        elsewhere: people met who speak for no country of the trip.
        strange: keys of agreements whose own words are of another language than the sentence's.
    """

    tense: str
    visits: list[Visit]
    elsewhere: list[Keyed[Meeting]]
    toured: list[Keyed[Toured]]
    topics: list[Keyed[Topic]]
    agreements: list[Keyed[Agreement]]
    quotes: list[Keyed[Quote]]
    strange: frozenset[str] = frozenset()


def planned(trip: MergedTrip) -> Plan:
    """The trip's facts, each with its key, people sorted to the first stop in their country."""
    visits = [Visit(key, stop.fact) for key, stop in keyed(Kind.STOP, trip.stops)]
    elsewhere: list[Keyed[Meeting]] = []
    for key, met in keyed(Kind.MET, trip.meetings):
        home = [visit for visit in visits if visit.stop.country == met.fact.country]
        if home:
            home[0].met.append((key, met))
        else:
            elsewhere.append((key, met))
    return Plan(
        tense=TENSE[trip.status.status],
        visits=visits,
        elsewhere=elsewhere,
        toured=list(keyed(Kind.TOURED, trip.places)),
        topics=list(keyed(Kind.DISCUSSED, trip.topics)),
        agreements=list(keyed(Kind.SIGNED, trip.agreements)),
        quotes=list(keyed(Kind.SAID, trip.quotes)),
    )


def keyed(kind: Kind, facts: tuple[Merged[F], ...]) -> Iterator[Keyed[F]]:
    """The facts with their anchors."""
    return ((kind.key(number), fact) for number, fact in enumerate(facts, 1))
