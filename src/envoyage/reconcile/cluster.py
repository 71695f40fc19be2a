"""Groups tellings into trips: exact days first, then each loosely dated telling to the one trip it fits best.

Two steps, because a telling without days fits several trips of its official and must not chain them together.
Within a group no two tellings contradict each other on who travels, and no report's two trips are made one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from envoyage.reconcile.block import candidates
from envoyage.reconcile.compare import Comparison, compare, reason, retold, rules_out
from envoyage.reconcile.names import Likeness
from envoyage.reconcile.persons import Roster
from envoyage.reconcile.profile import Official, Profile, profile, same_official
from envoyage.reconcile.values import Group, Telling

Apart = Mapping[str, Collection[str]]
"""For the id of a telling, those of the tellings that it is known to be no one trip with."""


def group(
    tellings: Iterable[Telling], *, roster: Roster | None = None, apart: Apart | None = None
) -> tuple[Group, ...]:
    """The trips that tellings speak of, each telling in exactly one; the order of the input does not matter.

    Args:
        tellings: with distinct ids.
        roster: looks up officials, so that a nickname or a second surname does not part one person's trips.
        apart: tellings that somebody said to be of different trips; they stay so, both ways round.

    Raises:
        ValueError: two tellings have one id.
    """
    ordered = sorted(tellings, key=lambda telling: telling.id)
    for one, other in pairwise(ordered):
        if one.id == other.id:
            raise ValueError(f"Two tellings have the id {one.id}; ids must be distinct.")
    parted = apart or {}
    clusters = _cluster(_twins([profile(telling, roster) for telling in ordered], parted), parted)
    groups = [
        Group(tellings=_by_age(cluster), reasons=tuple(dict.fromkeys(cluster.reasons)))
        for cluster in clusters
    ]
    return tuple(sorted(groups, key=lambda group: (_age(group.tellings[0]), group.key)))


class Bar(StrEnum):
    """What keeps two trips two however alike they are, as a sentence."""

    OFFICIAL = "Some of their reports give the official another name or office than others."
    REPORT = "One report tells them as two trips."
    COURSE = "One was called off, and the other was made or planned afterwards."
    TIME = "Not all of their reports fit one time."


@dataclass(slots=True)
class Cluster:
    """A trip in the making."""

    profiles: list[Profile]
    officials: set[Official] = field(default_factory=set)
    by_report: dict[str, list[Profile]] = field(default_factory=lambda: defaultdict(list))
    reasons: list[str] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)  # of the twins it is made of

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> "Cluster":
        made = cls([])
        for each in profiles:
            made.add(each)
        if len(made.profiles) > 1:
            made.reasons.append(reason(made.profiles[0], made.profiles[1]))
        return made

    def add(self, new: Profile) -> None:
        self.profiles.append(new)
        self.officials.add(new.official)
        self.by_report[new.telling.report.id].append(new)

    def admits(self, other: "Cluster", apart: Apart) -> bool:
        """True when nothing in one speaks against anything in the other, and they are two."""
        return (
            self is not other
            and self.bar(other) is None
            and not (apart and any(_parted(one, two, apart) for one in self.ids for two in other.ids))
        )

    def bar(self, other: "Cluster") -> "Bar | None":
        """The first thing that speaks against one trip, whatever else speaks for it."""
        if not self._one_official(other):
            return Bar.OFFICIAL
        if not self._no_two_trips_of_a_report(other):
            return Bar.REPORT
        if not self._one_course(other):
            return Bar.COURSE
        return None if self._one_time(other) else Bar.TIME

    @property
    def ids(self) -> list[str]:
        return [each.telling.id for each in self.profiles]

    def _one_official(self, other: "Cluster") -> bool:
        return all(
            same_official(here, there) is not Likeness.DIFFERENT
            for here in self.officials
            for there in other.officials
        )

    def _no_two_trips_of_a_report(self, other: "Cluster") -> bool:
        return all(
            retold(here, there)
            for report in self.by_report.keys() & other.by_report.keys()
            for here in self.by_report[report]
            for there in other.by_report[report]
        )

    def _one_course(self, other: "Cluster") -> bool:
        return not any(
            off.called_off and rules_out(off, each)
            for some, others in ((self.profiles, other.profiles), (other.profiles, self.profiles))
            for off in some
            for each in (others if off.called_off else ())
        )

    def _one_time(self, other: "Cluster") -> bool:
        """Tellings without days chain no further than all their windows reach."""
        both = [*self.profiles, *other.profiles]
        windows = [each.window for each in both if each.window]
        if not windows or any(each.dated for each in both):
            return True
        return max(w.first for w in windows) <= min(w.last for w in windows)

    def absorb(self, other: "Cluster", why: str) -> None:
        for each in other.profiles:
            self.add(each)
        self.reasons += [*other.reasons, why]
        self.positions += other.positions


_Pair = tuple[Comparison, int, int]


def _cluster(twins: Sequence[Cluster], apart: Apart) -> list[Cluster]:
    heads = [cluster.profiles[0] for cluster in twins]
    trips = list(twins)
    for position, cluster in enumerate(trips):
        cluster.positions.append(position)
    exact: list[_Pair] = []
    loose: list[_Pair] = []
    offers: dict[int, list[_Pair]] = defaultdict(list)
    for one, other in candidates(heads):
        found = compare(heads[one], heads[other])
        if not found.one_trip:
            continue
        if heads[one].dated and heads[other].dated:
            exact.append((found, one, other))
        elif heads[one].dated or heads[other].dated:
            dated, undated = (one, other) if heads[one].dated else (other, one)
            offers[undated].append((found, dated, undated))
        else:
            loose.append((found, one, other))
    _unite(trips, heads, exact, apart)
    # A trip called off takes its plan along, before the plan finds the trip that was made in its place.
    off = [pair for pair in loose if heads[pair[1]].called_off or heads[pair[2]].called_off]
    _unite(trips, heads, off, apart)
    for position in sorted(offers):
        if _undated(trips[position]):
            _unite_with_best(trips, heads, offers[position], apart)
    rest = [pair for pair in loose if _undated(trips[pair[1]]) and _undated(trips[pair[2]])]
    _unite(trips, heads, rest, apart)
    return list({id(cluster): cluster for cluster in trips}.values())


def _unite(trips: list[Cluster], heads: Sequence[Profile], pairs: list[_Pair], apart: Apart) -> None:
    """The best pairs first; a pair whose trips do not admit each other stays apart."""
    for _, one, other in sorted(pairs, key=_rank):
        if trips[one].admits(trips[other], apart):
            _join(trips, one, other, reason(heads[one], heads[other]))


def _unite_with_best(
    trips: list[Cluster], heads: Sequence[Profile], pairs: list[_Pair], apart: Apart
) -> None:
    for _, one, other in sorted(pairs, key=_rank):
        if trips[one].admits(trips[other], apart):
            _join(trips, one, other, reason(heads[one], heads[other]))
            return


def _join(trips: list[Cluster], one: int, other: int, why: str) -> None:
    kept, gone = trips[one], trips[other]
    for position in gone.positions:
        trips[position] = kept
    kept.absorb(gone, why)


def _rank(pair: _Pair) -> tuple[float, int, int, int]:
    found, one, other = pair
    return (-found.score, found.distance, one, other)


def _undated(cluster: Cluster) -> bool:
    return not any(each.dated for each in cluster.profiles)


def _twins(profiles: Iterable[Profile], apart: Apart) -> list[Cluster]:
    """Tellings that say the same of who, when and where, taken together, so that they are compared once."""
    alike: dict[tuple[object, ...], list[list[Profile]]] = defaultdict(list)
    for each in profiles:
        trip = each.telling.trip
        packs = alike[each.official, each.window, each.stops, trip.status, trip.role]
        if not (each.window and each.stops):
            packs.append([each])
            continue
        report = each.telling.report.id
        pack = next((pack for pack in packs if all(_may_join(each, p, report, apart) for p in pack)), None)
        if pack is None:
            packs.append([each])
        else:
            pack.append(each)
    return [Cluster.of(pack) for packs in alike.values() for pack in packs]


def _may_join(each: Profile, other: Profile, report: str, apart: Apart) -> bool:
    return other.telling.report.id != report and not _parted(each.telling.id, other.telling.id, apart)


def _parted(one: str, other: str, apart: Apart) -> bool:
    return other in apart.get(one, ()) or one in apart.get(other, ())


def _by_age(cluster: Cluster) -> tuple[Telling, ...]:
    return tuple(sorted((each.telling for each in cluster.profiles), key=lambda t: (_age(t), t.id)))


def _age(telling: Telling) -> str:
    """Undated reports first: they are overruled by every later one."""
    published = telling.report.published
    return published.isoformat() if published else ""
