"""What all fields have in common: facts of many tellings folded where they are one, each with all who say so.

Two facts of one telling are never folded: a report that lists two things means two.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from envoyage.facts import Fact, Passages, Trip
from envoyage.reconcile.standing import Standing, weight
from envoyage.reconcile.values import Conflict, Merged, Support

F = TypeVar("F", bound=Fact)
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Said(Generic[F]):
    """A fact with the telling that states it; `place` is where it comes in the trip as merged so far."""

    standing: Standing
    fact: F
    place: tuple[int, int]


Same = Callable[[F, F], float]
"""How surely two facts are one; 0 when they are not."""


def said(standings: Sequence[Standing], facts: Callable[[Trip], Iterable[F]]) -> list[Said[F]]:
    """Every fact of one field, from the weightiest telling down."""
    return [
        Said(standing, fact, (rank, number))
        for rank, standing in enumerate(standings)
        for number, fact in enumerate(facts(standing.telling.trip))
    ]


def fold(
    items: Iterable[Said[F]],
    same: Same[F],
    fullness: Callable[[F], int],
    twice: Callable[[F, F], bool] = lambda one, other: False,
) -> list[list[Said[F]]]:
    """Facts that are one, together; in the order in which the weightiest telling has them.

    Fuller facts come first, so that a short one ("Hernández") finds the full ones there are. Where it fits
    two of them equally well it joins neither. `twice` says of two facts of one telling that they may be one.
    """
    folded: list[list[Said[F]]] = []
    for item in sorted(items, key=lambda item: (-fullness(item.fact), item.place)):
        offers = [
            (surely, place) for place, one in enumerate(folded) if (surely := _joins(item, one, same, twice))
        ]
        best = max(offers, default=(0.0, 0))
        if best[0] and sum(surely == best[0] for surely, _ in offers) == 1:
            folded[best[1]].append(item)
        else:
            folded.append([item])
    for one in folded:
        one.sort(key=lambda item: item.place)
    return sorted(folded, key=lambda one: one[0].place)


def _joins(item: Said[F], folded: list[Said[F]], same: Same[F], twice: Callable[[F, F], bool]) -> float:
    if any(item.standing is other.standing and not twice(item.fact, other.fact) for other in folded):
        return 0.0
    sureness = [same(item.fact, other.fact) for other in folded]
    return max(sureness) if all(sureness) else 0.0


def by_weight(items: Iterable[Said[F]], key: Callable[[F], K | None]) -> list[tuple[K, list[Said[F]]]]:
    """The values of one attribute, the weightiest first; facts that leave it open are left out."""
    values: dict[K, list[Said[F]]] = defaultdict(list)
    for item in items:
        value = key(item.fact)
        if value is not None:
            values[value].append(item)
    return sorted(values.items(), key=lambda pair: weight(item.standing for item in pair[1]), reverse=True)


def merged(fact: F, chosen: Said[F], items: Sequence[Said[F]], in_words: Callable[[F], str]) -> Merged[F]:
    """The fact as it stands. Its passages are those of `chosen`, whose report comes first in the support."""
    rest = [item for item in items if item is not chosen]
    return Merged(fact=fact, support=supports([chosen, *rest], in_words))


def supports(items: Iterable[Said[F]], in_words: Callable[[F], str]) -> tuple[Support, ...]:
    return tuple(support(item.standing, item.fact.passages, in_words(item.fact)) for item in items)


def support(standing: Standing, passages: Passages, value: str) -> Support:
    telling = standing.telling
    return Support(report=telling.report.id, telling=telling.id, passages=passages, value=value)


def disagreement(
    field: str, values: Iterable[tuple[str, Sequence[Said[F]]]], in_words: Callable[[F], str]
) -> tuple[Conflict, ...]:
    """A conflict where there is more than one value, the one that stands first; otherwise none."""
    told = tuple((value, supports(items, in_words)) for value, items in values)
    return (Conflict(field=field, values=told),) if len(told) > 1 else ()
