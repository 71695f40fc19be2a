"""Which trips may be one, and which were said to be two: read from the ledger, for the projection and intake.

What was found between two tellings is about the trips that have them now: a merge, a split or a better id
changes nothing about it. That somebody said "apart" counts for more than all that is found later.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from envoyage.reconcile import Apart
from envoyage.record import models, standing
from envoyage.record.batches import batches

Pair = tuple[str, str]
"""Two trips, the first by name first."""


def alike(homes: Mapping[str, str]) -> dict[Pair, tuple[int, str]]:
    """The pairs of trips that were found alike, and not said to be apart, with the score and the reason.

    Args:
        homes: the trip of each telling of which the likenesses are asked for.
    """
    columns = ("entry_id", "score", "id", "telling", "other", "reason")
    rows = models.Likeness.objects.filter(standing.STANDS).values_list(*columns)
    found = {
        row
        for some in batches(homes)
        for way in ("telling", "other")
        for row in rows.filter(**{f"{way}__in": some})
    }
    unknown = {key for row in found for key in row[3:5] if key not in homes}
    known = {**homes, **(standing.placed(unknown) if unknown else {})}
    pairs: dict[Pair, tuple[int, str]] = {}
    apart: set[Pair] = set()
    for _, score, _, telling, other, reason in sorted(found, key=lambda row: (row[0], row[1] or 0, row[2])):
        pair = _pair(known.get(telling), known.get(other))
        if pair is not None and score is None:
            apart.add(pair)
        elif pair is not None and score is not None:
            pairs[pair] = score, reason
    return {pair: said for pair, said in pairs.items() if pair not in apart}


def apart(homes: Mapping[str, str]) -> Apart:
    """For each of these tellings those of another trip that somebody said it is apart from."""
    rows = models.Likeness.objects.filter(standing.STANDS, score__isnull=True).values_list("telling", "other")
    said = [row for some in batches(homes) for row in rows.filter(telling__in=some)]
    parted = {_pair(homes[one], homes[other]) for one, other in said if other in homes}
    if not parted:
        return {}
    of_trip: dict[str, list[str]] = defaultdict(list)
    for telling, trip in homes.items():
        of_trip[trip].append(telling)
    found: dict[str, set[str]] = defaultdict(set)
    for pair in parted:
        for one, other in (pair, pair[::-1]) if pair else ():
            for telling in of_trip[one]:
                found[telling].update(of_trip[other])
    return found


def all_apart(some: Iterable[str], others: Iterable[str]) -> list[Pair]:
    """Pairs of tellings that say of two trips that they are apart, also when some reports are taken back.

    The first of each with all of the other: enough to know it by, without a row for each two.
    """
    here, there = sorted(some), sorted(others)
    return [(here[0], other) for other in there] + [(one, there[0]) for one in here[1:]]


def _pair(one: str | None, other: str | None) -> Pair | None:
    if one is None or other is None or one == other:
        return None
    return (one, other) if one < other else (other, one)
