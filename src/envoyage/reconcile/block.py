"""Which tellings are worth comparing: those of one possible official in one stretch of time.

Every pair that could be one trip shares a block; comparing only within blocks keeps grouping close to linear.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from envoyage.reconcile.profile import Official, Profile


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs of positions, the smaller first, each pair once.

    A profile without a window is compared with every other of its official.
    """
    blocks: dict[str, dict[int | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    for position, profile in enumerate(profiles):
        months = profile.window.months if profile.window else (None,)
        for key in keys(profile.official):
            for month in months:
                blocks[key][month].append(position)
    seen: set[tuple[int, int]] = set()
    for months_of_one in blocks.values():
        undated = months_of_one.get(None, [])
        for month, block in months_of_one.items():
            others = block if month is None else block + undated
            for place, one in enumerate(block):
                for other in others[place + 1 :]:
                    pair = (one, other) if one < other else (other, one)
                    if pair not in seen:
                        seen.add(pair)
                        yield pair


def keys(official: Official) -> set[str]:
    """Surnames as they sound, a slip of one letter left out of account; and the roster's id.

    Two officials who may be one person have one of these in common.
    """
    keys = {f"name:{surname[:4]}" for surname in official.name.surnames}
    return keys | {f"person:{official.person}"} if official.person else keys
