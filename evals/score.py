"""Scores from marks: precision, recall and F1 per field, over all reports or per language."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Self

from envoyage.facts import Report, Trip
from evals.compare import Mark, compare
from evals.values import GoldReport

Reader = Callable[[Report], tuple[Trip, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One report as read, with its marks."""

    gold: GoldReport
    read: tuple[Trip, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of one field; the ratios are None where nothing was there to count."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> Self:
        counts: Counter[str] = Counter()
        for mark in marks:
            counts["right"] += mark.right
            counts["false"] += mark.false
            counts["missed"] += mark.missed
        return cls(**counts)

    @property
    def precision(self) -> float | None:
        found = self.right + self.false
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        there = self.right + self.missed
        return self.right / there if there else None

    @property
    def f1(self) -> float | None:
        counted = 2 * self.right + self.false + self.missed
        return 2 * self.right / counted if counted else None


def judge(reports: Iterable[GoldReport], reader: Reader) -> list[Judged]:
    """Each report read and compared."""
    judged = []
    for gold in reports:
        read = reader(gold.report)
        judged.append(Judged(gold=gold, read=read, marks=tuple(compare(gold, read))))
    return judged


def score(judged: Iterable[Judged], field: str, *, paired: bool = False) -> Score:
    """One field's score; with `paired`, only within trips that were found."""
    return Score.of(
        mark for one in judged for mark in one.marks if mark.field == field and (mark.paired or not paired)
    )


def false_trips(judged: Iterable[Judged]) -> tuple[int, int]:
    """How many reports without a trip yielded one, of how many."""
    empty = [one for one in judged if one.gold.empty]
    return sum(bool(one.read) for one in empty), len(empty)
