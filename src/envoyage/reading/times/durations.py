"""Lengths stated in days or weeks: "four-day", "tres días", "a two-week tour"."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import DateWords
from envoyage.reading.lexicon.wordsets import either

_WEEK = 7  # days


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated length at tokens `first` to `last`: "four-day", "10-day", "tres días"."""

    first: int
    last: int
    days: int


def find_durations(doc: Document, words: DateWords, first: int, last: int) -> Iterator[Duration]:
    """Lengths in days or weeks between two tokens."""
    days, weeks = words.classes["day_units"], words.classes["week_units"]
    told = (doc.tokens_of(either(days, weeks)), doc.hyphened)
    for i in sorted(i for each in told for i in each[bisect_left(each, first) : bisect_left(each, last)]):
        word = doc.lower[i]
        if "-" in word:
            number, _, unit = word.partition("-")
            if (unit in days or unit in weeks) and number in words.numerals:
                yield Duration(i, i + 1, words.numerals[number] * (_WEEK if unit in weeks else 1))
        elif i > first:
            j = i - 1
            if doc.words[j] == "-":
                j -= 1
            count = words.numerals.get(doc.lower[j]) if j >= first else None
            if count is None and j >= first and doc.words[j].isdecimal() and len(doc.words[j]) <= 2:
                count = int(doc.words[j])
            if count:
                yield Duration(j, i + 1, count * (_WEEK if word in weeks else 1))
