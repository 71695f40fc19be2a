"""The grammar of date words: the same for every language, only the tables differ.

What is found is kept as it was said; `dates` tells which days it means.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from envoyage.facts import Day
from envoyage.reading.dates import DateMention
from envoyage.reading.document import Document
from envoyage.reading.monthdates import lean_of, month_at, number_at
from envoyage.reading.tables import DateWords

_SLASHED = re.compile(r"(\d{1,4})[/.](\d{1,2})(?:[/.](\d{2,4}))?$")


def find_dates(
    doc: Document, words: DateWords, *, first: int = 0, last: int | None = None
) -> list[DateMention]:
    """All date mentions between two tokens, in text order, none overlapping another."""
    found: list[DateMention] = []
    for mention in _scan(doc, words, first, len(doc.words) if last is None else last):
        if found and mention.first < found[-1].last:
            if mention.last <= found[-1].last:
                continue
            mention = replace(mention, first=found[-1].last)
        joined = _joined(doc, words, found[-1], mention) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(mention)
    return found


def _joined(doc: Document, words: DateWords, left: DateMention, right: DateMention) -> DateMention | None:
    """One span from "28 February" and "3 March" when only a range word stands between them."""
    gap = right.first - left.last
    if gap not in (1, 2) or left.start is None or right.start is None or left.start.day is None:
        return None
    between = doc.lower[left.last : right.first]
    if between[0] not in words.classes["range"] or (
        gap == 2 and between[1] not in words.classes["from"] | _ARTICLES
    ):
        return None
    if between[0] in words.classes["and"] and not _opens_pair(doc, words, left.first):
        return None
    if right.start.day is None or right.end is None:
        return None
    end = right.end
    start = left.start
    if start.year is None and end.year is not None and (start.month or 0) <= (end.month or 0):
        start = replace(start, year=end.year)
    return replace(left, start=start, end=end, last=right.last)


_ARTICLES = frozenset({"el", "o", "the", "al", "ao"})


def _opens_pair(doc: Document, words: DateWords, first: int) -> bool:
    return first > 0 and doc.lower[first - 1] in words.classes["between"]


def _scan(doc: Document, words: DateWords, first: int, last: int) -> Iterator[DateMention]:
    lower = doc.lower
    months, weekdays, relative = words.months, words.weekdays, words.relative
    classes = words.classes
    unit_words = classes["week_units"] | classes["month_units"] | classes["year_units"]
    i = first
    while i < last:
        word = lower[i]
        mention: DateMention | None = None
        if word in months:
            mention = month_at(doc, words, i, first, last)
        elif word in weekdays:
            mention = _weekday(doc, words, i, last)
        elif word in relative:
            if word not in classes["doubtful"] or not _noun_after_article(doc, i):
                mention = DateMention(first=i, last=i + 1, offset=relative[word])
        elif word[0].isdigit():
            mention = _numeric(doc, words, i, first, last)
        elif word in unit_words:
            mention = _unit(doc, words, i, first, last)
        elif word in classes["day_word"]:
            mention = _day_word(doc, words, i, last)
        if mention is not None:
            yield mention
            i = max(mention.last, i + 1)
        else:
            i += 1


def _noun_after_article(doc: Document, i: int) -> bool:
    """ "la mañana" is a morning, "mañana" is tomorrow."""
    return i > 0 and doc.lower[i - 1] in ("la", "esta", "misma", "a", "da", "manhã")


def _weekday(doc: Document, words: DateWords, i: int, last: int) -> DateMention | None:
    weekday = words.weekdays[doc.lower[i]]
    j = i + 1
    if j < last and doc.words[j] in (",", "("):
        j += 1
    if j < last and doc.lower[j] in words.classes["day_word"]:
        j += 1
    if j < last and doc.lower[j] in words.months:
        return None  # "Friday, Feb. 7": the month takes this weekday with it
    day = number_at(doc, j, words) if j < last else None
    if day is not None and j > i:
        after = j + 1
        if after < last and (
            doc.lower[after] in words.months
            or (
                doc.lower[after] in words.classes["of"]
                and after + 1 < last
                and doc.lower[after + 1] in words.months
            )
        ):
            return None  # the month takes the day, and this weekday with it
        if doc.words[j - 1] == "(" and after < last and doc.words[after] == ")":
            after += 1
        if j > i + 1 or words.day_first:
            return DateMention(first=i, last=after, day=day, weekday=weekday)
    following = doc.words[i + 1] if i + 1 < last else "."
    if doc.lower[i] in words.classes["doubtful"] and not (following in ",.();:" or following[0].isdigit()):
        return None
    lean, end = lean_of(doc, words, i, i + 1, last)
    return DateMention(first=i, last=end, weekday=weekday, lean=lean)


def _numeric(doc: Document, words: DateWords, i: int, first: int, last: int) -> DateMention | None:
    word = doc.words[i]
    if len(word) == 4 and word.isdecimal():
        year = int(word)
        if not 1800 <= year <= 2100:
            return None
        if (
            i + 4 < last
            and doc.words[i + 1] == "-"
            and doc.words[i + 3] == "-"
            and doc.starts[i + 1] == doc.ends[i]
        ):
            try:
                day = Day(year, int(doc.words[i + 2]), int(doc.words[i + 4]))
            except ValueError:
                return None
            return DateMention(first=i, last=i + 5, start=day, end=day)
        if i > first and doc.lower[i - 1] in words.classes["month_cues"]:
            return DateMention(first=i, last=i + 1, start=Day(year), end=Day(year))
        return None
    match = _SLASHED.match(word)
    if match is None or "/" not in word:
        return None
    one, two, three = match.groups()
    try:
        if len(one) == 4:
            day = Day(int(one), int(two), int(three or 1))
        else:
            number, month = (int(one), int(two)) if words.day_first or int(one) > 12 else (int(two), int(one))
            day = Day(None if three is None else int(three) + (2000 if len(three) == 2 else 0), month, number)
    except ValueError:
        return None
    if three is None and not (i > first and doc.words[i - 1] in ("(", ",")):
        return None  # "1/2" is a half as often as a date
    return DateMention(first=i, last=i + 1, start=day, end=day)


def _unit(doc: Document, words: DateWords, i: int, first: int, last: int) -> DateMention | None:
    lower, classes = doc.lower, words.classes
    unit = next(name for name in ("week", "month", "year") if lower[i] in classes[f"{name}_units"])
    after = i + 1 + (i + 1 < last and lower[i + 1] in classes["of"])
    if after < last and lower[after] in words.months:
        return None  # "el próximo mes de marzo": the month says it
    lean, end = lean_of(doc, words, i, i + 1, last)
    begin = i
    if lean == 0:
        if i > first and lower[i - 1] in classes["this"]:
            return DateMention(first=i - 1, last=end, unit=unit)
        return None
    while begin > first and (lower[begin - 1] in classes["last"] or lower[begin - 1] in classes["next"]):
        begin -= 1
    return DateMention(first=begin, last=end, unit=unit, lean=lean)


def _day_word(doc: Document, words: DateWords, i: int, last: int) -> DateMention | None:
    day = number_at(doc, i + 1, words) if i + 1 < last else None
    if day is None:
        return None
    after = i + 2
    if after < last and (
        doc.lower[after] in words.classes["of"] or doc.lower[after] in words.classes["range"]
    ):
        return None  # a month follows and will take these days
    return DateMention(first=i, last=after, day=day)
