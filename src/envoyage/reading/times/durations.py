"""Lengths stated in days or weeks: "four-day", "tres días", "a two-week tour"."""

from collections.abc import Iterator
from dataclasses import dataclass

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import DateWords


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated length at tokens `first` to `last`: "four-day", "10-day", "tres días"."""

    first: int
    last: int
    days: int


def find_durations(doc: Document, words: DateWords, first: int, last: int) -> Iterator[Duration]:
    """Lengths in days or weeks between two tokens."""
    units = dict.fromkeys(words.classes["day_units"], 1) | dict.fromkeys(words.classes["week_units"], 7)
    for i in range(first, last):
        word = doc.lower[i]
        if "-" in word:
            number, _, unit = word.partition("-")
            if unit in units and number in words.numerals:
                yield Duration(i, i + 1, words.numerals[number] * units[unit])
        elif word in units and i > first:
            j = i - 1
            if doc.words[j] == "-":
                j -= 1
            count = words.numerals.get(doc.lower[j]) if j >= first else None
            if count is None and j >= first and doc.words[j].isdecimal() and len(doc.words[j]) <= 2:
                count = int(doc.words[j])
            if count:
                yield Duration(j, i + 1, count * units[word])
