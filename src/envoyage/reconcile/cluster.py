"""Groups tellings into trips: exact days first, then each loosely dated telling to the one trip it fits best.

Two steps, because a telling without days fits several trips of its official and must not chain them together.
Within a group no two tellings contradict each other on who travels, and no report's two trips are made one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from envoyage.reconcile.block import candidates
from envoyage.reconcile.compare import Comparison, compare, retold
from envoyage.reconcile.days import Sureness
from envoyage.reconcile.names import Likeness
from envoyage.reconcile.persons import Roster
from envoyage.reconcile.profile import Official, Profile, profile, same_official
from envoyage.reconcile.values import Group, Telling


def group(tellings: Iterable[Telling], *, roster: Roster | None = None) -> tuple[Group, ...]:
    """The trips that tellings speak of, each telling in exactly one; the order of the input does not matter.

    Args:
        tellings: with distinct ids.
        roster: looks up officials, so that a nickname or a second surname does not part one person's trips.

    Raises:
        ValueError: two tellings have one id.
    """
    ordered = sorted(tellings, key=lambda telling: telling.id)
    for one, other in pairwise(ordered):
        if one.id == other.id:
            raise ValueError(f"Two tellings have the id {one.id}; ids must be distinct.")
    clusters = _cluster(_twins([profile(telling, roster) for telling in ordered]))
    groups = [
        Group(tellings=_by_age(cluster), reasons=tuple(dict.fromkeys(cluster.reasons)))
        for cluster in clusters
    ]
    return tuple(sorted(groups, key=lambda group: (_age(group.tellings[0]), group.key)))


@dataclass(slots=True)
class _Cluster:
    """A trip in the making."""

    profiles: list[Profile]
    officials: set[Official] = field(default_factory=set)
    by_report: dict[str, list[Profile]] = field(default_factory=lambda: defaultdict(list))
    reasons: list[str] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)  # of the twins it is made of

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> "_Cluster":
        made = cls([])
        for each in profiles:
            made.add(each)
        if len(made.profiles) > 1:
            made.reasons.append(compare(made.profiles[0], made.profiles[1]).reason)
        return made

    def add(self, new: Profile) -> None:
        self.profiles.append(new)
        self.officials.add(new.official)
        self.by_report[new.telling.report.id].append(new)

    def admits(self, other: "_Cluster") -> bool:
        one_official = all(
            same_official(here, there) is not Likeness.DIFFERENT
            for here in self.officials
            for there in other.officials
        )
        return one_official and all(
            retold(here, there)
            for report in self.by_report.keys() & other.by_report.keys()
            for here in self.by_report[report]
            for there in other.by_report[report]
        )

    def absorb(self, other: "_Cluster", reason: str) -> None:
        for each in other.profiles:
            self.add(each)
        self.reasons += [*other.reasons, reason]
        self.positions += other.positions


def _cluster(twins: Sequence[_Cluster]) -> list[_Cluster]:
    heads = [cluster.profiles[0] for cluster in twins]
    exact: list[tuple[Comparison, int, int]] = []
    between_loose: list[tuple[Comparison, int, int]] = []
    loose: dict[int, list[tuple[Comparison, int]]] = defaultdict(list)
    for one, other in candidates(heads):
        found = compare(heads[one], heads[other])
        if not found.one_trip:
            continue
        match _dated(heads[one]), _dated(heads[other]):
            case True, True:
                exact.append((found, one, other))
            case False, True:
                loose[one].append((found, other))
            case True, False:
                loose[other].append((found, one))
            case _:
                between_loose.append((found, one, other))
    trips = list(twins)
    for position, cluster in enumerate(trips):
        cluster.positions.append(position)
    _unite(trips, exact)
    for position, offers in sorted(loose.items()):
        for found, other in sorted(offers, key=lambda offer: (*_rank(offer[0]), offer[1])):
            if trips[other].admits(trips[position]):
                _join(trips, other, position, found.reason)
                break
    _unite(trips, between_loose)
    return list({id(cluster): cluster for cluster in trips}.values())


def _unite(trips: list[_Cluster], pairs: list[tuple[Comparison, int, int]]) -> None:
    """The best pairs first; a pair whose trips do not admit each other stays apart."""
    for found, one, other in sorted(pairs, key=lambda pair: (*_rank(pair[0]), pair[1], pair[2])):
        if trips[one] is not trips[other] and trips[one].admits(trips[other]):
            _join(trips, one, other, found.reason)


def _join(trips: list[_Cluster], one: int, other: int, reason: str) -> None:
    kept, gone = trips[one], trips[other]
    for position in gone.positions:
        trips[position] = kept
    kept.absorb(gone, reason)


def _rank(found: Comparison) -> tuple[float, int]:
    return (-found.score, found.distance)


def _dated(one: Profile) -> bool:
    return one.window is not None and one.window.sureness is Sureness.EXACT


def _twins(profiles: Iterable[Profile]) -> list[_Cluster]:
    """Tellings that say the same of who, when and where, taken together, so that they are compared once."""
    alike: dict[tuple[object, ...], list[list[Profile]]] = defaultdict(list)
    for each in profiles:
        trip = each.telling.trip
        packs = alike[each.official, each.window, each.stops, trip.status, trip.role]
        if not (each.window and each.stops):
            packs.append([each])
            continue
        report = each.telling.report.id
        pack = next((pack for pack in packs if all(p.telling.report.id != report for p in pack)), None)
        if pack is None:
            packs.append([each])
        else:
            pack.append(each)
    return [_Cluster.of(pack) for packs in alike.values() for pack in packs]


def _by_age(cluster: _Cluster) -> tuple[Telling, ...]:
    return tuple(sorted((each.telling for each in cluster.profiles), key=lambda t: (_age(t), t.id)))


def _age(telling: Telling) -> str:
    """Undated reports first: they are overruled by every later one."""
    published = telling.report.published
    return published.isoformat() if published else ""
