"""Date words in a text: found by a grammar over the language's date tables, resolved against the day of publication.

The grammar is the same for every language; only the words differ. What is found is kept as it was said (a day
without a year, a weekday, "next month") and becomes a `DateSpan` only when it is known which way it looks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from envoyage.facts import DateSpan, Day, Inferred
from envoyage.reading.document import Document
from envoyage.reading.tables import DateWords

_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.?[ºª°])?$")
_SLASHED = re.compile(r"(\d{1,4})[/.](\d{1,2})(?:[/.](\d{2,4}))?$")
# Weekdays count within a week; a day without a month lies at most this far from the publication.
_NEAR = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """Date words at tokens `first` to `last` (half-open), as said.

    Attributes:
        start, end: days with month; the year may be missing. Equal for a single date.
        day: a day of the month said without its month ("Wednesday 27", "dia 10").
        weekday: 0 Monday to 6 Sunday, where that is all that is said or stands beside `day`.
        offset: days from the publication ("yesterday" is -1).
        unit: "week", "month" or "year" for "last week", "next month".
        lean: -1 for "last", +1 for "next", 0 for "this" or nothing.
    """

    first: int
    last: int
    start: Day | None = None
    end: Day | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    unit: str | None = None
    lean: int = 0

    @property
    def exact(self) -> bool:
        """True when this names days, not only a month, a year or a week."""
        if self.start is not None:
            return self.start.day is not None
        return self.unit is None

    def resolve(self, published: date | None, *, forward: bool | None) -> DateSpan | None:
        """The days meant, seen from the day of publication.

        Args:
            published: the day of publication, or None when it is not known.
            forward: True when the clause looks ahead, False when it looks back, None when it does neither.

        Returns:
            None when the words do not determine a day, a month or a year.
        """
        if self.start is not None and self.end is not None:
            return _with_year(self.start, self.end, published, forward, self.lean)
        if published is None:
            return None
        if self.unit is not None:
            return self._unit(published)
        found = self._near(published, forward)
        return None if found is None else DateSpan.on(Day.of(found), inferred=frozenset({Inferred.DAY}))

    def _unit(self, published: date) -> DateSpan | None:
        if self.unit == "year":
            return DateSpan.on(Day(published.year + self.lean), inferred=frozenset({Inferred.YEAR}))
        if self.unit == "month":
            months = published.year * 12 + published.month - 1 + self.lean
            return DateSpan.on(Day(months // 12, months % 12 + 1), inferred=frozenset({Inferred.YEAR}))
        return None

    def _near(self, published: date, forward: bool | None) -> date | None:
        if self.offset is not None:
            return published + timedelta(days=self.offset)
        if self.day is not None:
            around = (published + timedelta(days=shift) for shift in sorted(range(-_NEAR, _NEAR + 1), key=abs))
            fits = [
                day
                for day in around
                if day.day == self.day
                and (self.weekday is None or day.weekday() == self.weekday)
                and not (forward is True and day < published)
                and not (forward is False and day > published)
            ]
            return fits[0] if fits else None
        if self.weekday is None:
            return None
        back = (published.weekday() - self.weekday) % 7
        if self.lean > 0 or (forward is True and self.lean == 0):
            return published + timedelta(days=(-back) % 7 or (7 if self.lean > 0 else 0))
        if self.lean < 0 and back == 0:
            back = 7
        return published - timedelta(days=back)


def _with_year(
    start: Day, end: Day, published: date | None, forward: bool | None, lean: int
) -> DateSpan | None:
    if start.year is None and end.year is not None:
        start = replace(start, year=end.year if (start.month or 0) <= (end.month or 0) else end.year - 1)
    if start.year is not None and end.year is None:
        end = replace(end, year=start.year if (start.month or 0) <= (end.month or 0) else start.year + 1)
    if start.year is not None:
        return _span(start, end, frozenset())
    if published is None:
        return _span(start, end, frozenset())
    if lean < 0:
        forward = False
    elif lean > 0:
        forward = True
    best: tuple[int, int] | None = None
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            here = replace(start, year=year).earliest
        except ValueError:  # 29 February of another year
            continue
        if here is None:
            continue
        away = (here - published).days
        # A little slack: a report of the 2nd tells of a trip that began on the 1st as if it lay ahead.
        wrong = (forward is True and away < -31) or (forward is False and away > 1)
        cost = abs(away) + (400 if wrong else 0)
        if best is None or cost < best[0]:
            best = (cost, year)
    if best is None:
        return None
    year = best[1]
    wraps = (end.month or 0) < (start.month or 0)
    try:
        return _span(
            replace(start, year=year), replace(end, year=year + wraps), frozenset({Inferred.YEAR})
        )
    except ValueError:
        return None


def _span(start: Day, end: Day, inferred: frozenset[Inferred]) -> DateSpan | None:
    try:
        return DateSpan(start=start, end=end, inferred=inferred)
    except ValueError:
        return None


def find_dates(doc: Document, words: DateWords, *, first: int = 0, last: int | None = None) -> list[DateMention]:
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
    if between[0] not in words.classes["range"] or (gap == 2 and between[1] not in words.classes["from"] | _ARTICLES):
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
            mention = _month(doc, words, i, first, last)
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


def _number(doc: Document, i: int, words: DateWords) -> int | None:
    if not 0 <= i < len(doc.words):
        return None
    match = _ORDINAL.match(doc.words[i])
    if match is not None:
        day = int(match.group(1))
        return day if 1 <= day <= 31 else None
    return 1 if doc.lower[i] in ("primero", "primeiro") else None


def _year(doc: Document, i: int, last: int, words: DateWords) -> tuple[int | None, int]:
    """A year at token `i`, perhaps after a comma or "de"; and the token behind what was taken."""
    j = i
    if j < last and (doc.words[j] == "," or doc.lower[j] in words.classes["of"]):
        j += 1
    if j < last and len(doc.words[j]) == 4 and doc.words[j].isdecimal() and 1800 <= int(doc.words[j]) <= 2100:
        return int(doc.words[j]), j + 1
    return None, i


def _month(doc: Document, words: DateWords, i: int, first: int, last: int) -> DateMention | None:
    month = words.months[doc.lower[i]]
    after = i + 1
    if after + 1 < last and doc.words[after] == "." and len(doc.words[i]) <= 4 and doc.words[after + 1][0].isdigit():
        after += 1
    begin, days = _days_before(doc, words, i, first)
    if not days:
        behind, past = _days_after(doc, words, after, last)
        begin = i
        if behind and (not words.day_first or _year(doc, past, last, words)[0] is not None):
            days, after = behind, past
    year, end = _year(doc, after, last, words)
    lean, end = _lean(doc, words, begin, end, last)
    doubtful = doc.lower[i] in words.classes["doubtful"]
    if not days:
        cue = begin > first and doc.lower[begin - 1] in words.classes["month_cues"]
        if not doc.is_capital(i) and doubtful:
            return None
        if doubtful and year is None and not cue:
            return None
        if not cue and year is None and lean == 0 and not doubtful and words.day_first is False:
            # English writes months in capitals: a bare "April" is a date also without a cue.
            pass
        return DateMention(first=begin, last=end, start=Day(year, month), end=Day(year, month), lean=lean)
    begin = _take_weekday(doc, words, begin, first)
    try:
        return DateMention(
            first=begin, last=end, start=Day(year, month, days[0]), end=Day(year, month, days[-1]), lean=lean
        )
    except ValueError:  # the 31st of a month of thirty days
        return None


def _days_before(doc: Document, words: DateWords, i: int, first: int) -> tuple[int, list[int]]:
    """Days to the left of a month: "1 al 6 de", "26 and 27", "1, 2 y 3 de", "10th of"."""
    j = i - 1
    if j >= first and doc.lower[j] in words.classes["of"]:
        j -= 1
    day = _number(doc, j, words) if j >= first else None
    if day is None or (j > first and doc.words[j - 1] in ("$", "€", "£", "%")):
        return i, []
    days = [day]
    begin = j
    while begin - 2 >= first:
        mark = doc.lower[begin - 1]
        step = 2
        if mark in ("el", "o", "dia") and begin - 3 >= first:  # "del 1 hasta el 6 de"
            mark, step = doc.lower[begin - 2], 3
        earlier = _number(doc, begin - step, words)
        if earlier is None or earlier >= days[0] or not (mark == "," or mark in words.classes["range"]):
            break
        days.insert(0, earlier)
        begin -= step
    return begin, days


def _days_after(doc: Document, words: DateWords, j: int, last: int) -> tuple[list[int], int]:
    """Days to the right of an English month: "26 to 27", "1-6", "3, 4 and 5"."""
    skip = j < last and doc.lower[j] == "the"
    day = _number(doc, j + skip, words) if j + skip < last else None
    if day is None:
        return [], j
    days = [day]
    j += skip + 1
    while j + 1 < last:
        mark = doc.lower[j]
        step = 1
        if mark == "," and j + 2 < last and doc.lower[j + 1] in words.classes["and"]:
            step = 2
        later = _number(doc, j + step, words)
        if later is None or later <= days[-1] or not (mark == "," or mark in words.classes["range"]):
            break
        if j + step + 1 < last and doc.lower[j + step + 1] in words.months and mark in words.classes["and"]:
            break
        days.append(later)
        j += step + 1
    return days, j


def _lean(doc: Document, words: DateWords, begin: int, end: int, last: int) -> tuple[int, int]:
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


def _take_weekday(doc: Document, words: DateWords, begin: int, first: int) -> int:
    j = begin - 1
    if j >= first and doc.lower[j] in words.classes["day_word"]:
        j -= 1
    if j >= first and doc.words[j] in (",", "(", "."):
        j -= 1
    return j if j >= first and doc.lower[j] in words.weekdays else begin


def _weekday(doc: Document, words: DateWords, i: int, last: int) -> DateMention | None:
    weekday = words.weekdays[doc.lower[i]]
    j = i + 1
    if j < last and doc.words[j] in (",", "("):
        j += 1
    if j < last and doc.lower[j] in words.classes["day_word"]:
        j += 1
    if j < last and doc.lower[j] in words.months:
        return None  # "Friday, Feb. 7": the month takes this weekday with it
    day = _number(doc, j, words) if j < last else None
    if day is not None and j > i:
        after = j + 1
        if after < last and (
            doc.lower[after] in words.months
            or (doc.lower[after] in words.classes["of"] and after + 1 < last and doc.lower[after + 1] in words.months)
        ):
            return None  # the month takes the day, and this weekday with it
        if doc.words[j - 1] == "(" and after < last and doc.words[after] == ")":
            after += 1
        if j > i + 1 or words.day_first:
            return DateMention(first=i, last=after, day=day, weekday=weekday)
    following = doc.words[i + 1] if i + 1 < last else "."
    if doc.lower[i] in words.classes["doubtful"] and not (following in ",.();:" or following[0].isdigit()):
        return None
    lean, end = _lean(doc, words, i, i + 1, last)
    return DateMention(first=i, last=end, weekday=weekday, lean=lean)


def _numeric(doc: Document, words: DateWords, i: int, first: int, last: int) -> DateMention | None:
    word = doc.words[i]
    if len(word) == 4 and word.isdecimal():
        year = int(word)
        if not 1800 <= year <= 2100:
            return None
        if i + 4 < last and doc.words[i + 1] == "-" and doc.words[i + 3] == "-" and doc.starts[i + 1] == doc.ends[i]:
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
    lean, end = _lean(doc, words, i, i + 1, last)
    begin = i
    if lean == 0:
        if i > first and lower[i - 1] in classes["this"]:
            return DateMention(first=i - 1, last=end, unit=unit)
        return None
    while begin > first and (lower[begin - 1] in classes["last"] or lower[begin - 1] in classes["next"]):
        begin -= 1
    return DateMention(first=begin, last=end, unit=unit, lean=lean)


def _day_word(doc: Document, words: DateWords, i: int, last: int) -> DateMention | None:
    day = _number(doc, i + 1, words) if i + 1 < last else None
    if day is None:
        return None
    after = i + 2
    if after < last and (doc.lower[after] in words.classes["of"] or doc.lower[after] in words.classes["range"]):
        return None  # a month follows and will take these days
    return DateMention(first=i, last=after, day=day)


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated length at tokens `first` to `last`: "four-day", "10-day", "tres días"."""

    first: int
    last: int
    days: int


def find_durations(doc: Document, words: DateWords, first: int, last: int) -> Iterator[Duration]:
    """Lengths in days or weeks between two tokens."""
    units = {unit: 1 for unit in words.classes["day_units"]} | {unit: 7 for unit in words.classes["week_units"]}
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
