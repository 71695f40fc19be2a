"""What is worked out of the book is kept in the process until something is written into the ledger."""

import gc
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Lock
from typing import Generic, TypeVar

from envoyage.record.models import Entry
from envoyage.record.once import once

T = TypeVar("T")


def last_entry() -> tuple[int, datetime] | None:
    """The state of the book: the number of the last entry of the ledger, and when it was written down."""
    return Entry.objects.order_by("-seq").values_list("seq", "written_at").first()


class UntilWritten(Generic[T]):
    """Keeps so many answers, those asked for last, each as long as the ledger stays as it was.

    Args:
        size: for how many an answer counts; one, unless answers differ much in size.
    """

    def __init__(self, most: int, *, size: Callable[[T], int] = lambda answer: 1) -> None:
        self._most, self._size = most, size
        self._kept: dict[Hashable, T] = {}
        self._held = 0
        self._one_at_a_time = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The answer of this key, made where there is none yet; of a book without a ledger none is kept."""
        last = once("last entry", last_entry)
        if last is None:
            return make()
        asked = (last, key)
        with self._one_at_a_time:
            if asked in self._kept:
                kept = self._kept[asked] = self._kept.pop(asked)
                return kept
        made = make()
        with self._one_at_a_time:
            if asked not in self._kept:  # another thread may have made it meanwhile
                self._held += self._size(made)
            self._kept[asked] = made
            while len(self._kept) > 1 and self._held > self._most:
                self._held -= self._size(self._kept.pop(next(iter(self._kept))))
        return made


@contextmanager
def uncollected() -> Iterator[None]:
    """Many values are made at once and none in a circle: looking for those would take half of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
