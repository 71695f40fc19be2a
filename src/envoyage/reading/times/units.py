"""Times told from the report's own: "next month", "a finales de mes", "last spring"."""

from dataclasses import replace

from envoyage.facts import Day
from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import DateWords
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.times.dates import DateMention
from envoyage.reading.times.monthdates import days_before, lean_of, year_at
from envoyage.reading.times.reckoned import that_year

# Words between the part of a month and the month: "the end of the".
_PART_REACH = 3


def unit_at(
    doc: Document, words: DateWords, i: int, first: int, last: int, told: int | None = None
) -> DateMention | None:
    """ "next month", "esta semana", "no final do ano": a week, a month or a year beside the report's own."""
    lower, classes = doc.lower, words.classes
    if lower[i] in classes["instant"]:
        return _days_of_month(doc, words, i, i + 1, 0, first)
    unit = next(name for name in ("week", "month", "year") if lower[i] in classes[f"{name}_units"])
    after = i + 1 + (i + 1 < last and lower[i + 1] in classes["of"])
    if after < last and lower[after] in words.months:
        return None  # "el próximo mes de marzo": the month says it
    lean, end = lean_of(doc, words, i, i + 1, last)
    if unit == "year" and lean < 0 and (same := that_year(doc, words, i, first, told)) is not None:
        return same  # "ese último año"
    current = lean == 0 and " ".join(lower[end : end + 2]) in classes["in_course"]  # "del mes en curso"
    end += 2 * current
    begin = i
    if unit == "month" and (of_month := _days_of_month(doc, words, i, end, lean, first)) is not None:
        return of_month
    if current:
        return DateMention(first=i, last=end, unit=unit)
    if lean == 0:
        if i > first and lower[i - 1] in classes["this"]:
            return DateMention(first=i - 1, last=end, unit=unit)
        if unit == "year" and (same := that_year(doc, words, i, first, told)) is not None:
            return same
        part = _part_before(doc, words, i, first)
        return None if part is None else DateMention(first=part, last=end, unit=unit)
    while begin > first and (lower[begin - 1] in classes["last"] or lower[begin - 1] in classes["next"]):
        begin -= 1
    several = any(len(one) < len(lower[i]) for one in classes[f"{unit}_units"])  # "the coming months"
    return DateMention(first=begin, last=end, unit="several" if several else unit, lean=lean)


def season_at(doc: Document, words: DateWords, i: int, first: int, last: int) -> DateMention | None:
    """ "last spring", "el próximo verano": no month, but another time; "spring 2019" is that year."""
    year, end = year_at(doc, i + 1, last, words)
    if year is not None:
        return DateMention(first=i, last=end, start=Day(year), end=Day(year))
    lean, end = lean_of(doc, words, i, i + 1, last)
    if lean == 0 and not (i > first and doc.lower[i - 1] in words.classes["this"]):
        return None
    return DateMention(first=i - 1, last=end, unit="season", lean=lean)


def _part_before(doc: Document, words: DateWords, i: int, first: int) -> int | None:
    """Where "at the end of the month", "a mediados de mes", "no início do ano" begins."""
    lower, classes = doc.lower, words.classes
    small = either(classes["of"], classes["articles"], classes["within"])
    for j in range(i - 1, max(first, i - _PART_REACH) - 1, -1):
        if lower[j] in classes["parts"]:
            return j if j < i - 1 else None
        if lower[j] not in small:
            return None
    return None


def _days_of_month(
    doc: Document, words: DateWords, i: int, end: int, lean: int, first: int
) -> DateMention | None:
    """ "el 3 del próximo mes", "de 5 a 8 deste mês": days of a month that is told from the report's own."""
    classes = words.classes
    small = either(classes["this"], classes["next"], classes["last"], classes["articles"])
    j = i
    while j > first and doc.lower[j - 1] in small:
        j -= 1
    instant = doc.lower[i] in classes["instant"] or " ".join(doc.lower[end - 2 : end]) in classes["in_course"]
    said = lean or instant or not classes["this"].isdisjoint(doc.lower[j:i])
    if (
        (j == i and not instant)
        or not said
        or not (doc.lower[j - 1] in classes["of"] or doc.lower[j] in classes["this"])
    ):
        return None
    begin, days = days_before(doc, words, j, first)
    if not days:
        return None
    mention = DateMention(first=begin, last=end, day=days[0], unit="month", lean=lean)
    if len(days) > 1:
        mention = replace(mention, until=replace(mention, day=days[-1]))
    return mention
