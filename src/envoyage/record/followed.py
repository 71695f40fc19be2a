"""What is made of many rows, kept while the ledger grows: after each entry only what changed is taken anew.

A row of what is shown never becomes another trip's: the projection deletes the rows of a trip and writes new
ones, under numbers that were never given before. So the numbers tell what changed, and to read them alone
takes an eighth of what the rows take.
"""

from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Generic, TypeVar

from envoyage.record.kept import last_entry
from envoyage.record.models import Entry
from envoyage.record.once import once

T = TypeVar("T")

Mark = tuple[int, str, str | None]
"""A row: its number, its trip, and the official, whom the book may come to know as somebody else."""

_FEW = 400
"""Trips that are taken anew; where more changed, an import has come in and everything is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made(Generic[T]):
    """An answer with the rows that it was made of; without marks it is too large to be followed."""

    answer: T
    marks: frozenset[Mark] | None


class Followed(Generic[T]):
    """Keeps so many answers, those asked for last.

    Args:
        most: how many.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Hashable, tuple[tuple[int, datetime], Made[T]]] = {}
        self._one_at_a_time = Lock()

    def get(
        self,
        key: Hashable,
        *,
        make: Callable[[], Made[T]],
        marks: Callable[[], frozenset[Mark]],
        follow: Callable[[T, Collection[str], Collection[int]], T],
    ) -> T:
        """The answer of this key; of a book without a ledger none is kept.

        Args:
            key: tells this question from all others.
            make: takes everything from the book.
            marks: the rows as the book has them now.
            follow: the answer of before with these trips taken anew, of which these rows are in question now;
                trips that are gone are among them.
        """
        last = once("last entry", last_entry)
        if last is None:
            return make().answer
        with self._one_at_a_time:
            before = self._kept.pop(key, None)
            if before is not None:
                self._kept[key] = before  # asked for last
        if before is not None and before[0] == last:
            return before[1].answer
        made = _after(before, marks, follow) if before is not None else None
        made = made or make()
        with self._one_at_a_time:
            self._kept[key] = last, made
            while len(self._kept) > self._most:
                self._kept.pop(next(iter(self._kept)))
        return made.answer


def _after(
    before: tuple[tuple[int, datetime], Made[T]],
    marks: Callable[[], frozenset[Mark]],
    follow: Callable[[T, Collection[str], Collection[int]], T],
) -> Made[T] | None:
    """What was kept, as the book says it now; None where too much changed, or it is another book."""
    (seq, written), made = before
    if made.marks is None:
        return None
    if not Entry.objects.filter(seq=seq, written_at=written).exists():
        return None  # restored, or another one at the same place: its numbers are not those known here
    now = marks()
    trips = {trip for _, trip, _ in now ^ made.marks}
    if len(trips) > _FEW:
        return None
    if not trips:
        return Made(answer=made.answer, marks=now)
    rows = {number for number, trip, _ in now if trip in trips}
    return Made(answer=follow(made.answer, trips, rows), marks=now)
