"""Times counted from one that the text told before: "a year later", "el año anterior", "no dia seguinte"."""

from dataclasses import replace
from datetime import date, timedelta

from envoyage.facts import Day
from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import DateWords
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.times.dates import DateMention
from envoyage.reading.times.monthdates import number_at
from envoyage.reading.times.reckoned import count_before

# Sentences back to the time that another one is counted from: a day, and a month or a year.
_DAY_BACK, _YEAR_BACK = 1, 4
_UNITS = ("day", "month", "year")
_MONTHS, _WEEK, _LAST_MONTH_DAY = 12, 7, 28
_LEAP_YEAR = 2000


def counted_at(doc: Document, words: DateWords, i: int, first: int, last: int) -> DateMention | None:
    """A time counted from another: `unit` and `lean` tell how far, `told` that the other is looked up."""
    classes = words.classes
    unit = next((name for name in _UNITS if doc.lower[i] in classes[f"{name}_units"]), None)
    if unit is None or i <= first:
        return None
    return _counted(doc, words, i, first, last, unit) or _next_to(doc, words, i, first, last, unit)


def _counted(doc: Document, words: DateWords, i: int, first: int, last: int, unit: str) -> DateMention | None:
    """ "two days later", "un año antes", "três anos mais tarde"; but "a year before the vote"."""
    lower, classes = doc.lower, words.classes
    count, begin = count_before(doc, words, i, first)
    if not count or i + 1 >= last:
        return None
    size = 2 if " ".join(lower[i + 1 : i + 3]) in either(classes["later"], classes["earlier"]) else 1
    said, end = " ".join(lower[i + 1 : i + 1 + size]), i + 1 + size
    sign = 1 if said in classes["later"] else -1 if said in classes["earlier"] else 0
    if sign == 0 or (end < last and lower[end] in classes["counted_from"]):
        return None
    if said in classes["before_what"] and not (end >= last or doc.words[end] in ",.;:)"):
        return None
    return DateMention(first=begin, last=end, unit=unit, lean=sign * count, told=True)


def _next_to(doc: Document, words: DateWords, i: int, first: int, last: int, unit: str) -> DateMention | None:
    """ "the following day", "al año siguiente", "nesse mesmo dia": the one beside it, or the same."""
    lower, classes = doc.lower, words.classes
    if any(len(one) < len(lower[i]) for one in classes[f"{unit}_units"]):
        return None  # "in the following months"
    if i + 1 < last and number_at(doc, i + 1, words) is not None:
        return None  # "el mismo día 12"
    behind = lower[i + 1] if words.day_first and i + 1 < last else ""
    for word, end in ((lower[i - 1], i + 1), (behind, i + 2)):
        step = 1 if word in classes["following"] else -1 if word in classes["preceding"] else 0
        if step and (unit == "day" or word not in classes["next"]):  # "next year" is that of the report
            return DateMention(first=i - 1, last=end, unit=unit, lean=step, told=True)
    if unit == "day" and lower[i - 1] in classes["that"] and _opens(doc, words, i, first):
        return DateMention(first=i - 1, last=i + 1, unit=unit, told=True)
    if unit == "month" and lower[i - 1] in classes["that"] and behind not in classes["of"]:
        begin = i - 1 - (i - 2 >= first and lower[i - 2] in classes["that"])  # "ese mismo mes"
        return DateMention(first=begin, last=i + 1, unit=unit, told=True)
    return None


def _opens(doc: Document, words: DateWords, i: int, first: int) -> bool:
    """ "On that day", "nesse dia", "ese mismo día"; but "to that day"."""
    before = " ".join(doc.lower[max(first, i - 2) : i - 1])
    return words.day_first or before in either(words.classes["articles"], words.classes["that"])


def anchored(doc: Document, mention: DateMention, found: list[DateMention]) -> DateMention | None:
    """The time that a counted one means, by what was told last; None where nothing fit to count from was.

    "a year earlier" may be counted from the report.
    """
    if not mention.told:
        return mention
    reach = _DAY_BACK if mention.unit == "day" else _YEAR_BACK
    here = doc.sentence_of[mention.first]
    for other in reversed(found):
        told = doc.sentences[doc.sentence_of[other.first]]
        if here - told.index > reach or told.last - told.first == other.last - other.first:
            break  # a heading's year is that of what stands below it
        if (counted := _from(mention, other)) is not None:
            return counted
    if mention.unit == "day" or mention.lean >= 0:
        return None
    return replace(mention, told=False)


def _from(mention: DateMention, other: DateMention) -> DateMention | None:
    if mention.unit == "day":
        return _day_from(mention, other)
    start = other.end if mention.lean > 0 else other.start
    if start is not None and start.month is not None and mention.lean == 0:
        month = Day(start.year, start.month)
        return replace(other, first=mention.first, last=mention.last, start=month, end=month, lean=0)
    if start is None or start.year is None:
        return None
    if mention.unit == "year":
        day = Day(start.year + mention.lean)
    elif start.month is not None:
        months = start.year * _MONTHS + start.month - 1 + mention.lean
        day = Day(months // _MONTHS, months % _MONTHS + 1)
    else:
        return None
    return DateMention(first=mention.first, last=mention.last, start=day, end=day)


def _day_from(mention: DateMention, other: DateMention) -> DateMention | None:
    """ "on Monday … two days later": Wednesday, in whatever way the other day is told."""
    step = mention.lean
    if not other.exact or (step == 0 and other.is_span):
        return None
    base = other.until if other.until is not None and step > 0 else replace(other, until=None)
    base = replace(base, first=mention.first, last=mention.last)
    told = base.end if step > 0 else base.start
    if told is not None:
        day = _shifted(told, step)
        return None if day is None else replace(base, start=day, end=day)
    if base.offset is not None:
        return replace(base, offset=base.offset + step)
    weekday = None if base.weekday is None else base.weekday + step
    if base.day is not None:
        if not 1 <= base.day + step <= _LAST_MONTH_DAY:
            return None
        return replace(base, day=base.day + step, weekday=None if weekday is None else weekday % _WEEK)
    if weekday is None or (base.unit is not None and not 0 <= weekday < _WEEK):
        return None
    return replace(base, weekday=weekday % _WEEK)


def _shifted(day: Day, step: int) -> Day | None:
    """A day so many days on, in its own year or in none."""
    if day.month is None or day.day is None:
        return None
    year = day.year or _LEAP_YEAR
    moved = date(year, day.month, day.day) + timedelta(days=step)
    return Day(moved.year if day.year is not None else None, moved.month, moved.day)
