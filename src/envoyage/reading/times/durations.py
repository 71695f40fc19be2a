"""Lengths stated in days or weeks: "four-day", "tres días", "a two-week tour"."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import DateWords
from envoyage.reading.lexicon.wordsets import either

_WEEK, _DAY = 7, 24  # days, hours


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated length at tokens `first` to `last`: "four-day", "10-day", "tres días", "twelve-hour"."""

    first: int
    last: int
    days: int
    in_hours: bool = False


def find_durations(doc: Document, words: DateWords, first: int, last: int) -> Iterator[Duration]:
    """Lengths in hours, days or weeks between two tokens."""
    classes = words.classes
    units = {name: classes[f"{name}_units"] for name in ("hour", "day", "week")}
    told = (doc.tokens_of(either(*units.values())), doc.hyphened)
    for i in sorted(i for each in told for i in each[bisect_left(each, first) : bisect_left(each, last)]):
        word = doc.lower[i]
        if "-" in word:
            number, _, word = word.partition("-")
            count, j = words.numerals.get(number), i
        elif i > first:
            j = i - 1
            if doc.words[j] == "-":
                j -= 1
            count = words.numerals.get(doc.lower[j]) if j >= first else None
            if count is None and j >= first and doc.words[j].isdecimal() and len(doc.words[j]) <= 2:
                count = int(doc.words[j])
        else:
            continue
        unit = next((name for name, said in units.items() if word in said), None)
        days = _days(count, unit) if count and unit is not None else 0
        if days:
            yield Duration(j, i + 1, days, unit == "hour")


def _days(count: int, unit: str) -> int:
    """How many days a length has; 0 where hours do not tell it: "36 hours" may be two or three."""
    if unit == "hour":
        return 1 if count < _DAY else 0 if count % _DAY or count == _DAY else count // _DAY
    return count * (_WEEK if unit == "week" else 1)
