"""Does the reader know what it does not know? Confidence against how often a trip was right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from envoyage.facts import Trip
from evals.alike import pair_trips
from evals.score import Judged
from evals.values import GoldTrip

BUCKETS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """The trips read with a confidence from `low` (included) to `low` + 1/10."""

    low: float
    trips: int
    right: int
    stated: float

    @property
    def share(self) -> float:
        """How many of its trips were right, 0 to 1."""
        return self.right / self.trips


def verdicts(judged: Iterable[Judged]) -> list[tuple[float, bool]]:
    """Confidence and rightness of each read trip; trips that gold leaves optional are left out."""
    found = []
    for one in judged:
        gold_of = {theirs: one.gold.trips[ours] for ours, theirs in pair_trips(one.gold.trips, one.read)}
        for index, trip in enumerate(one.read):
            gold = gold_of.get(index)
            if gold is None or not gold.optional:
                found.append((trip.confidence, gold is not None and is_right(gold, trip)))
    return found


def is_right(gold: GoldTrip, read: Trip) -> bool:
    """True when official, countries and status are right: what a confidence speaks of."""
    countries = {stop.country for stop in read.stops}
    covered = all(stop.optional or countries & set(stop.country) for stop in gold.stops)
    return read.status in gold.status and countries <= gold.countries and covered


def buckets(found: Sequence[tuple[float, bool]]) -> list[Bucket]:
    """The verdicts by tenths of confidence, empty tenths left out."""
    shelves: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in found:
        shelves.setdefault(min(int(confidence * BUCKETS), BUCKETS - 1), []).append((confidence, right))
    return [
        Bucket(
            low=tenth / BUCKETS,
            trips=len(shelf),
            right=sum(right for _, right in shelf),
            stated=sum(confidence for confidence, _ in shelf) / len(shelf),
        )
        for tenth, shelf in sorted(shelves.items())
    ]


def calibration_error(found: Sequence[tuple[float, bool]]) -> float | None:
    """Expected calibration error: mean distance of stated and met confidence, weighted by trips."""
    if not found:
        return None
    return sum(bucket.trips * abs(bucket.share - bucket.stated) for bucket in buckets(found)) / len(found)
