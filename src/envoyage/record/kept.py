"""What is worked out of the book is kept in the process until something is written into the ledger."""

import gc
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Generic, TypeVar

from envoyage.record.models import Entry
from envoyage.record.once import once

T = TypeVar("T")


def last_entry() -> tuple[int, datetime] | None:
    """The state of the book: the number of the last entry of the ledger, and when it was written down."""
    return Entry.objects.order_by("-seq").values_list("seq", "written_at").first()


class UntilWritten(Generic[T]):
    """Keeps so many answers, those asked for last, each as long as the ledger stays as it was."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Hashable, T] = {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The answer of this key, made where there is none yet; of a book without a ledger none is kept."""
        last = once("last entry", last_entry)
        if last is None:
            return make()
        asked = (last, key)
        try:
            made = self._kept.pop(asked)
        except KeyError:
            made = make()
        while len(self._kept) >= self._most:
            self._kept.pop(next(iter(self._kept)), None)
        self._kept[asked] = made
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
