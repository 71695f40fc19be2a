"""So many at a time: what bounds the memory that long work needs, and the length of an SQL statement."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

# Fewer than the 999 values that a statement of an old SQLite takes; newer ones take 32,766.
AT_ONCE = 900


def batches(items: Iterable[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """The items in their order, in lists of `size`; the last may be shorter."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
