"""Which reports are copies of one text: an agency's story counts once, however many papers print it."""

import zlib
from collections import defaultdict
from collections.abc import Sequence

from envoyage.reconcile.names import words

# Runs of five words: long enough that two writers seldom share one by chance, short enough to survive a
# changed word. Half of the runs in common is a copy: a reprint with another headline and a cut tail stays
# above 0.6, two reporters at one press conference, sharing its quotes, below 0.25
# (tests/reconcile/test_copies.py).
_RUN = 5
_COPY = 0.5
# A text is compared by its smallest hashes, so that a long one costs no more than a short one.
_SKETCH = 128

Sketch = frozenset[int]


def sketch(text: str) -> Sketch:
    """The smallest hashes of a text's five-word runs; empty for a text of fewer than five words."""
    every = words(text)
    runs = {zlib.crc32(" ".join(every[i : i + _RUN]).encode()) for i in range(len(every) - _RUN + 1)}
    return frozenset(sorted(runs)[:_SKETCH])


def likeness_of(one: Sketch, other: Sketch) -> float:
    """The share of runs that two texts have in common, estimated from their sketches (0 to 1)."""
    smallest = sorted(one | other)[:_SKETCH]
    return sum(1 for run in smallest if run in one and run in other) / len(smallest) if smallest else 0.0


def copies(texts: Sequence[str]) -> tuple[int, ...]:
    """For each text the position of the first text that it copies, or its own."""
    if len(texts) == 1:
        return (0,)
    sketches = [sketch(text) for text in texts]
    holders: dict[int, list[int]] = defaultdict(list)
    firsts: list[int] = []
    for position, own in enumerate(sketches):
        near = {earlier for run in own for earlier in holders[run]}
        first = next((one for one in sorted(near) if likeness_of(sketches[one], own) >= _COPY), position)
        firsts.append(first)
        # Only originals stand for later copies: a chain of small changes does not drift into another text.
        if first == position:
            for run in own:
                holders[run].append(position)
    return tuple(firsts)
