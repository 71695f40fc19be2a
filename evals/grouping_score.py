"""Reconcile scored on the gold groups: pairs of tellings put together, and contradictions found.

Once with the tellings of a perfect reader, which judges reconcile alone, and once from the texts.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from envoyage.facts import Reading, Report, Trip
from envoyage.reconcile import Conflict, LinkKind, Reconciled, Roster, reconcile, tellings
from evals.alike import pair_trips
from evals.grouping import GoldConflict, GoldGroups, ToldReport, gold_groups

Trips = Callable[[ToldReport], tuple[Trip, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """So many of so many."""

    right: int
    of: int

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 1.0

    def __str__(self) -> str:
        return f"{self.share:.3f} ({self.right} of {self.of})"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupScore:
    """One run over the gold groups.

    Attributes:
        precision: pairs of tellings put into one trip, that are of one trip.
        recall: pairs of gold tellings of one trip that were put together; a trip not read misses its pairs.
        recall_of_read: the same among the tellings that were read.
        conflicts: gold conflicts that the merged trips show.
        settled: those of them in which the right value stands.
        shown: conflicts that the merged trips show, that are gold's.
        links: gold links that the trips have.
        linked: links that the trips have, that are gold's.
        faults: what is wrong, a sentence each.
    """

    precision: Ratio
    recall: Ratio
    recall_of_read: Ratio
    conflicts: Ratio
    settled: Ratio
    shown: Ratio
    links: Ratio
    linked: Ratio
    faults: tuple[str, ...]


def exact_trips(told: ToldReport) -> tuple[Trip, ...]:
    """The trips of a perfect reader."""
    return tuple(each.exact for each in told.tellings)


def both_scores(read: Callable[[Report], tuple[Trip, ...]]) -> dict[str, GroupScore]:
    """The gold groups by the tellings of a perfect reader, and as `read` reads their texts."""
    gold = gold_groups()
    return {
        "exact": score_groups(gold, exact_trips),
        "read": score_groups(gold, lambda told: read(told.report), strict_values=False),
    }


def score_groups(gold: GoldGroups, read: Trips, *, strict_values: bool = True) -> GroupScore:
    """Reconciles all reports as `read` reads them and compares.

    Args:
        strict_values: a conflict counts as found only with gold's values and no other; else also where a
            slip of the reader adds one to them.
    """
    readings, trip_of = _read(gold, read)
    trips = list(reconcile(readings, roster=_roster()))
    group_of = {each.id: trip.group.key for trip in trips for each in trip.group.tellings}
    together, same = _pairs(group_of), _pairs(trip_of)
    right = len(together & same)
    wanted = sum(
        count * (count - 1) // 2
        for count in Counter(each.trip for told in gold.reports for each in told.tellings).values()
    )
    faults = [f"{one} and {other} are not one trip." for one, other in sorted(together - same)]
    faults += [f"{one} and {other} are one trip." for one, other in sorted(same - together)]
    found, settled, shown = _conflicts(gold.conflicts, trips, trip_of, strict_values, faults)
    wanted_links, links = _gold_links(gold), _links(trips, trip_of)
    faults += [
        f"{kind}: {one} and {other} are not linked." for kind, one, other in sorted(wanted_links - links)
    ]
    faults += [f"{kind}: {one} and {other} are linked." for kind, one, other in sorted(links - wanted_links)]
    return GroupScore(
        precision=Ratio(right=right, of=len(together)),
        recall=Ratio(right=right, of=wanted),
        recall_of_read=Ratio(right=right, of=len(same)),
        conflicts=Ratio(right=found, of=len(gold.conflicts)),
        settled=Ratio(right=settled, of=found),
        shown=Ratio(right=found, of=shown),
        links=Ratio(right=len(wanted_links & links), of=len(wanted_links)),
        linked=Ratio(right=len(wanted_links & links), of=len(links)),
        faults=tuple(faults),
    )


@cache
def _roster() -> Roster:
    return Roster.shipped()


def _read(gold: GoldGroups, read: Trips) -> tuple[list[Reading], dict[str, str]]:
    """The readings, and by telling its gold trip; a telling of no gold trip is one of its own."""
    readings: list[Reading] = []
    trip_of: dict[str, str] = {}
    for told in gold.reports:
        reading = Reading(report=told.report, trips=read(told))
        readings.append(reading)
        paired = {theirs: ours for ours, theirs in _paired(told, reading.trips)}
        for index, telling in enumerate(tellings(reading)):
            trip_of[telling.id] = told.tellings[paired[index]].trip if index in paired else telling.id
    return readings, trip_of


def _paired(told: ToldReport, trips: Sequence[Trip]) -> Iterable[tuple[int, int]]:
    if trips == exact_trips(told):
        return [(index, index) for index in range(len(trips))]
    return pair_trips([each.gold for each in told.tellings], trips)


def _pairs(trip_of: dict[str, str]) -> set[tuple[str, str]]:
    members: dict[str, list[str]] = defaultdict(list)
    for telling, trip in trip_of.items():
        members[trip].append(telling)
    return {pair for each in members.values() for pair in combinations(sorted(each), 2)}


def _conflicts(
    gold: Sequence[GoldConflict],
    trips: Sequence[Reconciled],
    trip_of: dict[str, str],
    strict: bool,
    faults: list[str],
) -> tuple[int, int, int]:
    """How many of gold's are found, how many of these rightly settled, and how many are shown in all."""
    missing = list(gold)
    settled = shown = 0
    for trip in trips:
        names = Counter(trip_of[each.id] for each in trip.group.tellings)
        about = names.most_common(1)[0][0]
        for conflict in trip.merged.conflicts:
            shown += 1
            match = next((one for one in missing if one.trip == about and _same(one, conflict, strict)), None)
            if match is None:
                faults.append(f"{about}: {_in_words(conflict)} is no conflict of gold's.")
                continue
            missing.remove(match)
            if conflict.values[0][0] == match.values[0]:
                settled += 1
            else:
                faults.append(f"{about}: {conflict.values[0][0]} stands as {conflict.field}.")
    faults += [f"{one.trip}: the conflict on {one.field} is not shown." for one in missing]
    return len(gold) - len(missing), settled, shown


_LinkKey = tuple[str, str, str]


def _gold_links(gold: GoldGroups) -> set[_LinkKey]:
    return {_link(each.kind, each.one, each.other) for each in gold.links}


def _links(trips: Sequence[Reconciled], trip_of: dict[str, str]) -> set[_LinkKey]:
    return {
        _link(link.kind, trip_of[link.one], trip_of[link.other]) for trip in trips for link, _ in trip.linked
    }


def _link(kind: LinkKind, one: str, other: str) -> _LinkKey:
    """A delegation has no first; of new dates the trip called off is."""
    if kind is LinkKind.DELEGATION and other < one:
        one, other = other, one
    return kind.value, one, other


def _same(gold: GoldConflict, found: Conflict, strict: bool) -> bool:
    told = {value for value, _ in found.values}
    return gold.field == found.field and (
        set(gold.values) == told if strict else told.issuperset(gold.values)
    )


def _in_words(conflict: Conflict) -> str:
    return f"{conflict.field} ({' / '.join(value for value, _ in conflict.values)})"


def group_table(scores: dict[str, GroupScore]) -> Iterator[str]:
    """A line for each run."""
    yield f"{'tellings':<12}{'precision':>22}{'recall':>22}{'recall of read':>22}{'conflicts found':>22}"
    for name, score in scores.items():
        yield (
            f"{name:<12}{score.precision!s:>22}{score.recall!s:>22}{score.recall_of_read!s:>22}"
            f"{score.conflicts!s:>22}"
        )
    for name, score in scores.items():
        yield (
            f"{name}: of the conflicts found {score.settled} are settled rightly; "
            f"of those shown {score.shown} are gold's."
        )
        yield f"{name}: links found {score.links}; of those shown {score.linked} are gold's."
