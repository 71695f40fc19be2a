"""Trips that may be one after all: nearly alike enough, or alike enough and barred by one contradiction.

Grouping decides what is sure; this says what a person should look at. It never joins anything.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from envoyage.reconcile.block import candidates
from envoyage.reconcile.cluster import Bar, Cluster
from envoyage.reconcile.compare import ONE_TRIP, Comparison, compare, reason
from envoyage.reconcile.persons import Roster
from envoyage.reconcile.profile import Profile, profile
from envoyage.reconcile.values import Group

# From here to ONE_TRIP: one piece of evidence short, such as a full name and days in the same month, without
# a stop in common. Half a point lower, every two undated reports of one official would be worth a look.
NEARLY = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """Two groups that may be one trip.

    Attributes:
        one, other: their keys.
        tellings: of each the telling that is most like one of the other's.
        score: hundredths of what makes two tellings one trip; never 100.
        reason: sentences that say what speaks for one trip, and what against.
    """

    one: str
    other: str
    tellings: tuple[str, str]
    score: int
    reason: str


def near_misses(
    groups: Iterable[Group], *, of: Collection[str] | None = None, roster: Roster | None = None
) -> tuple[NearMiss, ...]:
    """The near-misses among groups, the most alike first; the order of the groups does not matter.

    Args:
        groups: as `group` finds them.
        of: keys of the groups whose near-misses are asked for; by default of all.
        roster: the one that they were grouped with.
    """
    ordered = sorted(groups, key=lambda group: group.key)
    clusters = [Cluster.of([profile(telling, roster) for telling in group.tellings]) for group in ordered]
    asked = {place for place, group in enumerate(ordered) if of is None or group.key in of}
    found = []
    for (one, other), (best, first, second) in _best(clusters, asked).items():
        bar = clusters[one].bar(clusters[other])
        if best.score < NEARLY or bar is Bar.REPORT or (bar is not None and not best.one_trip):
            continue
        found.append(
            NearMiss(
                one=ordered[one].key,
                other=ordered[other].key,
                tellings=(first.telling.id, second.telling.id),
                score=min(99, round(100 * best.score / ONE_TRIP)),
                reason=" ".join([reason(first, second), *([bar.value] if bar else [])]),
            )
        )
    return tuple(sorted(found, key=lambda miss: (-miss.score, miss.one, miss.other)))


_Best = tuple[Comparison, Profile, Profile]


def _best(clusters: list[Cluster], asked: Collection[int]) -> dict[tuple[int, int], _Best]:
    """For each two clusters that share a block, the pair of their tellings that is most alike."""
    heads = [(place, each) for place, cluster in enumerate(clusters) for each in _heads(cluster)]
    best: dict[tuple[int, int], _Best] = {}
    for one, other in candidates([each for _, each in heads]):
        (here, first), (there, second) = heads[one], heads[other]
        if here == there or not (here in asked or there in asked):
            continue
        weighed = compare(first, second)
        if (here, there) not in best or weighed.score > best[here, there][0].score:
            best[here, there] = weighed, first, second
    return best


def _heads(cluster: Cluster) -> Iterator[Profile]:
    """One profile for each that says the same of who, when and where."""
    alike: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
    for each in cluster.profiles:
        alike[each.official, each.window, each.stops, each.telling.trip.status].append(each)
    return (many[0] for many in alike.values())
