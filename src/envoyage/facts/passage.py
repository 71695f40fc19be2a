"""A passage: where in a report's text a fact is said. No fact is built without one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A half-open interval of a report's normalised text, in characters (Unicode code points)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"A passage needs 0 <= start < end, not [{self.start}, {self.end}).")

    def of(self, text: str) -> str:
        """The words of `text` that this passage covers."""
        return text[self.start : self.end]

    def covers(self, other: Self) -> bool:
        """True when `other` lies inside this passage."""
        return self.start <= other.start and other.end <= self.end

    def has_words(self, text: str) -> bool:
        """True when `text` reaches so far and has something other than blanks there."""
        return self.end <= len(text) and bool(self.of(text).strip())

    def as_pair(self) -> list[int]:
        return [self.start, self.end]


Passages = tuple[Passage, ...]


def passages(*intervals: tuple[int, int]) -> Passages:
    """Passages in text order, each once."""
    if len(intervals) == 1:
        return (Passage(*intervals[0]),)
    return tuple(Passage(start, end) for start, end in sorted(set(intervals)))


def from_pairs(pairs: Iterable[Iterable[int]]) -> Passages:
    """Passages from JSON's `[[start, end], ...]`."""
    return passages(*((start, end) for start, end in pairs))


def occurrences(text: str, words: str, *, any_case: bool = False) -> list[Passage]:
    """Every place where a text has these words, however its blanks and line ends part them."""
    between = r"\s+".join(map(re.escape, words.split()))
    found = re.finditer(between, text, re.IGNORECASE if any_case else re.NOFLAG) if between else ()
    return [Passage(*match.span()) for match in found]
