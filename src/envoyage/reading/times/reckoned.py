"""Times counted from another: "two years ago", "the day after tomorrow", "in April of that year"."""

from dataclasses import replace

from envoyage.facts import Day
from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import DateWords
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.times.dates import DateMention

_FIRST_YEAR, _LAST_YEAR, _YEAR_DIGITS = 1800, 2100, 4
# Words before "tomorrow" that make it the day after.
_LONGEST_LEAD = 3
# Digits of a count of days, weeks, months or years.
_COUNT_DIGITS = 2
# Words from a count back to what tells that it is of time to come: "daqui a dois meses", "dentro de un mes".
_HENCE_REACH = 2
# Sentences and days back to the day whose month one without it shares.
_SENTENCES_BACK, _DAYS_APART = 4, 15
# Words from a month to the "year" of "of that same year".
_SAME_REACH = 5


def year_word(word: str) -> int | None:
    """The year that a word is, else None."""
    if len(word) != _YEAR_DIGITS or not word.isdecimal():
        return None
    return int(word) if _FIRST_YEAR <= int(word) <= _LAST_YEAR else None


def relative_at(doc: Document, words: DateWords, i: int, first: int) -> DateMention:
    """ "yesterday", and the day beyond it: "the day before yesterday", "pasado mañana"."""
    offset = words.relative[doc.lower[i]]
    beyond = words.classes["day_after"] if offset > 0 else words.classes["day_before"]
    for size in range(_LONGEST_LEAD if offset else 0, 0, -1):
        if i - size >= first and " ".join(doc.lower[i - size : i]) in beyond:
            return DateMention(first=i - size, last=i + 1, offset=offset + (1 if offset > 0 else -1))
    return DateMention(first=i, last=i + 1, offset=offset)


def ago_at(doc: Document, words: DateWords, i: int, first: int, last: int) -> DateMention | None:
    """ "two years ago", "hace tres días", "daqui a dois meses": counted back or on from the report."""
    lower, classes = doc.lower, words.classes
    unit = next(
        (name for name in ("day", "week", "month", "year") if lower[i] in classes[f"{name}_units"]), None
    )
    if unit is None or i <= first:
        return None
    count, begin = count_before(doc, words, i, first)
    if count is None:
        return None
    sign, end = 0, i + 1
    if end < last and lower[end] in classes["ago"]:
        sign, end = -1, end + 1
    if begin > first and lower[begin - 1] in classes["ago"]:
        sign, begin = -1, begin - 1
    elif sign == 0:
        for j in range(begin - 1, max(first, begin - _HENCE_REACH) - 1, -1):
            if lower[j] in classes["hence"]:
                sign, begin = 1, j
    if sign == 0 or (begin > first and lower[begin - 1] in classes["from"]):  # "desde hace dos años"
        return None
    if count == 0 or unit == "week":
        return DateMention(first=begin, last=end, unit="week" if unit == "week" else "several", lean=sign)
    if unit == "day":
        return DateMention(first=begin, last=end, offset=sign * count)
    return DateMention(first=begin, last=end, unit=unit, lean=sign * count)


def count_before(doc: Document, words: DateWords, i: int, first: int) -> tuple[int | None, int]:
    """The number before a unit of time and where it begins; 0 for "a few"."""
    j, lower = i - 1, doc.lower
    if lower[j] in words.numerals or lower[j] in words.classes["one"]:
        return words.numerals.get(lower[j], 1), j
    if doc.words[j].isdecimal() and len(doc.words[j]) <= _COUNT_DIGITS:
        return int(doc.words[j]), j
    if lower[j] in words.classes["few"]:
        return 0, j - (j > first and lower[j - 1] in words.classes["one"])
    return None, i


def year_said_before(
    doc: Document, words: DateWords, mention: DateMention, told: int, last: int
) -> DateMention:
    """ "in April of that year", "en noviembre de aquel año": the year that was said last."""
    start, end = mention.start, mention.end
    if start is None or end is None or start.year is not None:
        return mention
    lower, classes = doc.lower, words.classes
    small = either(classes["of"], classes["articles"], classes["that"])
    for j in range(mention.last, min(last, mention.last + _SAME_REACH)):
        if lower[j] in classes["year_units"]:
            between = lower[mention.last : j]
            if classes["that"].isdisjoint(between) or not classes["this"].isdisjoint(between):
                return mention
            return replace(in_year(replace(mention, lean=0), told), last=j + 1)
        if lower[j] not in small:
            break
    return mention


def in_year(mention: DateMention, year: int) -> DateMention:
    """A month, or days of one, in a year that the text says elsewhere; what has a year of its own stays."""
    start, end = mention.start, mention.end
    if (
        start is None
        or end is None
        or start.year is not None
        or end.year is not None
        or mention.years is not None
    ):
        return mention
    if mention.lean:
        return mention
    try:
        return replace(mention, start=replace(start, year=year), end=replace(end, year=year))
    except ValueError:  # 29 February of another year
        return mention


def that_year(doc: Document, words: DateWords, i: int, first: int, told: int | None) -> DateMention | None:
    """ "that same year", "ese mismo año": the year that was said last."""
    begin = i
    while begin > first and doc.lower[begin - 1] in words.classes["that"]:
        begin -= 1
    if begin == i and i - 2 >= first and doc.lower[i - 1] in words.classes["last"]:  # "ese último año"
        begin -= 2 * (doc.lower[i - 2] in words.classes["that"])
    if told is None or begin == i:
        return None
    return DateMention(first=begin, last=i + 1, start=Day(told), end=Day(told))


def beside_told(doc: Document, mention: DateMention, found: list[DateMention]) -> DateMention:
    """ "No dia 9 de setembro chega a Díli. Parte no dia 11": the month of a day told right before."""
    alone = mention.unit is None and mention.weekday is None and not mention.lean
    if mention.day is None or mention.start is not None or not alone:
        return mention
    here = doc.sentence_of[mention.first]
    for told in reversed(found):
        if here - doc.sentence_of[told.first] > _SENTENCES_BACK:
            break
        if told.start is not None and told.start.day is not None:
            return _in_month_of(mention, told)
    return mention


def _in_month_of(mention: DateMention, told: DateMention) -> DateMention:
    last, day = mention.until.day if mention.until is not None else mention.day, mention.day
    start = told.start
    if start is None or start.day is None or day is None or last is None or last < day:
        return mention
    if told.end is None or told.end.month != start.month or abs(day - start.day) > _DAYS_APART:
        return mention
    try:
        return replace(
            mention, start=replace(start, day=day), end=replace(start, day=last), day=None, until=None
        )
    except ValueError:  # the 31st of a month of thirty days
        return mention
