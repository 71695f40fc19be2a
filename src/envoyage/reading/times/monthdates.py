"""Dates that name a month: "1 al 6 de febrero", "March 26 to 27", "late April", and their single words."""

import re

from envoyage.facts import Day
from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import DateWords
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.times.dates import DateMention

# Words between a month and "year": "del próximo", "de este".
_YEAR_REACH = 4
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.?[ºª°])?$")


def month_at(doc: Document, words: DateWords, i: int, first: int, last: int) -> DateMention | None:
    month = words.months[doc.lower[i]]
    after = i + 1
    if (
        after + 1 < last
        and doc.words[after] == "."
        and len(doc.words[i]) <= 4
        and doc.words[after + 1][0].isdigit()
    ):
        after += 1
    begin, days = days_before(doc, words, i, first)
    if not days:
        behind, past = days_after(doc, words, after, last)
        begin = i
        if behind and (not words.day_first or year_at(doc, past, last, words)[0] is not None):
            days, after = behind, past
    year, end = year_at(doc, after, last, words)
    years, end = (None, end) if year is not None else years_at(doc, end, last, words)
    lead = begin
    if begin > first + 1 and doc.lower[begin - 1] in words.classes["of"]:  # "el pasado mes de abril"
        lead -= 2 * (doc.lower[begin - 2] in words.classes["month_units"])
    lean, end = lean_of(doc, words, lead, end, last) if years is None else (0, end)
    doubtful = doc.lower[i] in words.classes["doubtful"]
    if not days:
        before = doc.lower[max(first, begin - 2) : begin]
        cue = not words.classes["month_cues"].isdisjoint((*before[-1:], " ".join(before)))
        if not doc.is_capital(i) and doubtful:
            return None
        listed = begin >= first + 2 and doc.lower[begin - 2] in words.months  # "in February and March"
        cue = cue or (listed and doc.lower[begin - 1] in words.classes["range"])
        if doubtful and year is None and years is None and not cue:
            return None
        day = Day(year, month)
        return DateMention(first=begin, last=end, start=day, end=day, lean=lean, years=years)
    begin = _take_weekday(doc, words, begin, first)
    try:
        one, two = Day(year, month, days[0]), Day(year, month, days[-1])
        return DateMention(first=begin, last=end, start=one, end=two, lean=lean, years=years)
    except ValueError:  # the 31st of a month of thirty days
        return None


def days_before(doc: Document, words: DateWords, i: int, first: int) -> tuple[int, list[int]]:
    """Days to the left of a month: "1 al 6 de", "26 and 27", "1, 2 y 3 de", "10th of"."""
    classes = words.classes
    small = but_not(either(classes["articles"], classes["day_word"]), classes["range"])
    j = i - 1
    if j >= first and doc.lower[j] in classes["of"]:
        j -= 1
    day = number_at(doc, j, words) if j >= first else None
    if day is None or (j > first and doc.words[j - 1] in ("$", "€", "£", "%")):
        return i, []
    days = [day]
    begin = j
    while begin - 2 >= first:
        mark = doc.lower[begin - 1]
        step = 2
        if mark in small and begin - 3 >= first:  # "del 1 hasta el 6 de"
            mark, step = doc.lower[begin - 2], 3
        earlier = number_at(doc, begin - step, words)
        if earlier is None or earlier >= days[0] or not (mark == "," or mark in words.classes["range"]):
            break
        days.insert(0, earlier)
        begin -= step
    return begin, days


def days_after(doc: Document, words: DateWords, j: int, last: int) -> tuple[list[int], int]:
    """Days to the right of an English month: "26 to 27", "1-6", "3, 4 and 5"."""
    skip = j < last and doc.lower[j] == "the"
    day = number_at(doc, j + skip, words) if j + skip < last else None
    if day is None:
        return [], j
    days = [day]
    j += skip + 1
    while j + 1 < last:
        mark = doc.lower[j]
        step = 1
        if mark == "," and j + 2 < last and doc.lower[j + 1] in words.classes["and"]:
            step = 2
        later = number_at(doc, j + step, words)
        if later is None or later <= days[-1] or not (mark == "," or mark in words.classes["range"]):
            break
        if j + step + 1 < last and doc.lower[j + step + 1] in words.months and mark in words.classes["and"]:
            break
        days.append(later)
        j += step + 1
    return days, j


def _take_weekday(doc: Document, words: DateWords, begin: int, first: int) -> int:
    j = begin - 1
    if j >= first and doc.lower[j] in words.classes["day_word"]:
        j -= 1
    if j >= first and doc.words[j] in (",", "(", "."):
        j -= 1
    return j if j >= first and doc.lower[j] in words.weekdays else begin


def number_at(doc: Document, i: int, words: DateWords) -> int | None:
    if not 0 <= i < len(doc.words):
        return None
    match = _ORDINAL.match(doc.words[i])
    if match is not None:
        day = int(match.group(1))
        return day if 1 <= day <= 31 else None
    return 1 if doc.lower[i] in ("primero", "primeiro") else None


def year_at(doc: Document, i: int, last: int, words: DateWords) -> tuple[int | None, int]:
    """A year at token `i`, perhaps after a comma or "de"; and the token behind what was taken."""
    j = i
    if j < last and (doc.words[j] == "," or doc.lower[j] in words.classes["of"]):
        j += 1
    if j < last and len(doc.words[j]) == 4 and doc.words[j].isdecimal() and 1800 <= int(doc.words[j]) <= 2100:
        return int(doc.words[j]), j + 1
    return None, i


def years_at(doc: Document, i: int, last: int, words: DateWords) -> tuple[int | None, int]:
    """ "July last year", "julio del año pasado": a year counted from the report's own."""
    lower, classes = doc.lower, words.classes
    small = either(classes["of"], classes["articles"], classes["this"], classes["last"], classes["next"])
    for j in range(i, min(last, i + _YEAR_REACH)):
        if lower[j] in classes["year_units"]:
            lean, end = lean_of(doc, words, j, j + 1, last)
            said = lean or not classes["this"].isdisjoint(lower[i:j])
            return (lean, end) if j > i and said else (None, i)
        if lower[j] not in small:
            break
    return None, i


def lean_of(doc: Document, words: DateWords, begin: int, end: int, last: int) -> tuple[int, int]:
    """-1 beside "last", +1 beside "next"; the mention grows over a word that stands behind it."""
    for j in (begin - 1, begin - 2):
        if j >= 0:
            if doc.lower[j] in words.classes["last"]:
                return -1, end
            if doc.lower[j] in words.classes["next"]:
                return 1, end
    if end < last:
        if doc.lower[end] in words.classes["last"]:
            return -1, end + 1
        if doc.lower[end] in words.classes["next"]:
            return 1, end + 1
        pair = " ".join(doc.lower[end : end + 2])
        if pair in words.classes["next"]:
            return 1, end + 2
    return 0, end
