"""The grammar of date words: the same for every language, only the tables differ.

What is found is kept as it was said; `dates` tells which days it means.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from envoyage.facts import Day
from envoyage.reading.document import Document, Kind
from envoyage.reading.lexicon.tables import DateWords
from envoyage.reading.lexicon.wordsets import BULLETS, DASHES, either
from envoyage.reading.times.anchored import anchored, counted_at
from envoyage.reading.times.baredays import bare_day, day_word
from envoyage.reading.times.dateranges import joined_dates
from envoyage.reading.times.dates import DateMention
from envoyage.reading.times.monthdates import lean_of, month_at, number_at
from envoyage.reading.times.reckoned import (
    ago_at,
    beside_told,
    in_year,
    relative_at,
    year_said_before,
    year_word,
)
from envoyage.reading.times.units import season_at, unit_at

# Words between a weekday and the week it is of: "de la próxima".
_WEEK_REACH = 4
# Sentences from a year to "of that year".
_TOLD_REACH = 3
# Tokens of a year alone on its line, with a mark behind it.
_ALONE = 2
# Marks behind the year or the month that heads an entry.
HEADED = DASHES | {":", "."}
_SLASHED = re.compile(r"(\d{1,4})[/.](\d{1,2})(?:[/.](\d{2,4}))?$")


def find_dates(
    doc: Document, words: DateWords, *, first: int = 0, last: int | None = None
) -> list[DateMention]:
    """All date mentions between two tokens, in text order, none overlapping another."""
    found: list[DateMention] = []
    for said in _scan(doc, words, first, doc.size if last is None else last):
        if (mention := anchored(doc, said, found)) is None:
            continue
        if found and mention.first < found[-1].last:
            if mention.last <= found[-1].last:
                continue
            mention = replace(mention, first=found[-1].last)
        joined = joined_dates(doc, words, found[-1], mention) if found and not said.told else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(beside_told(doc, mention, found))
    return found


def _scan(doc: Document, words: DateWords, first: int, last: int) -> Iterator[DateMention]:
    lower = doc.lower
    months, weekdays, relative = words.months, words.weekdays, words.relative
    classes = words.classes
    unit_words = either(*(classes[name] for name in ("week_units", "month_units", "year_units", "instant")))
    numbered, parts = classes["numbered_weekday"], classes["day_parts"]
    done = first
    told: int | None = None  # the year that the sentence said last: "in April of that year"
    told_at = -1
    headed: tuple[int, int] | None = None  # the year that heads an entry or a part, and its token
    for i in sorted({*doc.tokens_of(words.telling), *doc.numbers}):
        if (year := year_word(lower[i])) is not None:
            told, told_at = year, doc.sentence_of[i]
            if _heads_entry(doc, i, last) or _closes_heading(doc, i):
                headed = year, i
        elif told is not None and not _within(doc, told_at, doc.sentence_of[i]):
            told = None
        if not done <= i < last:
            continue
        word = lower[i]
        mention: DateMention | None = None
        if word in parts and i > first and lower[i - 1] in classes["this"]:
            mention = DateMention(first=i - 1, last=i + 1, offset=0)  # "this morning", "esta mañana"
        elif word in classes["nights"] and i > first and lower[i - 1] in classes["last"]:
            mention = DateMention(first=i - 1, last=i + 1, offset=-1)
        elif word in months:
            mention = month_at(doc, words, i, first, last)
            if mention is not None and told is not None:
                mention = year_said_before(doc, words, mention, told, last)
            if mention is not None and headed is not None and _under(doc, headed[1], i):
                mention = in_year(mention, headed[0])
        elif word in weekdays:
            mention = _weekday(doc, words, i, last)
        elif word in relative:
            if word not in classes["doubtful"] or not _noun_after_article(doc, i):
                mention = relative_at(doc, words, i, first)
                behind = _weekday_behind(doc, words, mention.last, last)
                mention = replace(mention, last=behind)
        elif word[0].isdigit():
            if numbered and _numbers_weekday(doc, words, i, last):
                mention = _weekday(doc, words, i, last)
            else:
                mention = _numeric(doc, words, i, first, last)
        elif (counted := counted_at(doc, words, i, first, last)) is not None:
            mention = counted
        elif (ago := ago_at(doc, words, i, first, last)) is not None:
            mention = ago
        elif word in unit_words:
            mention = unit_at(doc, words, i, first, last, told)
        elif word in classes["season_units"]:
            mention = season_at(doc, words, i, first, last)
        elif word in classes["day_word"]:
            mention = day_word(doc, words, i, last)
        if mention is not None:
            yield mention
            done = max(mention.last, i + 1)


def _within(doc: Document, told: int, here: int) -> bool:
    """True in the paragraph in which a year was told, and near it."""
    return here - told <= _TOLD_REACH and doc.sentences[told].block == doc.sentences[here].block


def _under(doc: Document, heading: int, i: int) -> bool:
    """True where a year heads what a token stands in: its entry, or, alone on its line, all below."""
    head, here = doc.sentences[doc.sentence_of[heading]], doc.sentences[doc.sentence_of[i]]
    return head.block == here.block or head.last - head.first <= _ALONE or _closes_heading(doc, heading)


def _closes_heading(doc: Document, i: int) -> bool:
    """ "State visits, 2004" above a list of them."""
    head = doc.sentences[doc.sentence_of[i]]
    closing = head.last - (doc.words[head.last - 1] == ":")
    told = head.kind in (Kind.HEADING, Kind.NOTE) and closing == i + 1 and i - head.first >= _ALONE
    return told and doc.words[i - 1] == "," and doc.words[i - 2].islower()


def _noun_after_article(doc: Document, i: int) -> bool:
    """ "la mañana" is a morning, "mañana" is tomorrow."""
    return i > 0 and doc.lower[i - 1] in ("la", "esta", "misma", "a", "da", "manhã")


def _weekday_behind(doc: Document, words: DateWords, j: int, last: int) -> int:
    """The token behind the weekday of a day just said: "hoy, martes", "tomorrow (Friday)"; else `j`."""
    k = j + (j < last and doc.words[j] in (",", "("))
    if k >= last or doc.lower[k] not in words.weekdays:
        return j
    mention = _weekday(doc, words, k, last)
    if mention is None or mention.day is not None or mention.lean or mention.unit is not None:
        return j
    return mention.last + (doc.words[j] == "(" and doc.words[mention.last : mention.last + 1] == [")"])


def _weekday(doc: Document, words: DateWords, i: int, last: int) -> DateMention | None:
    weekday, j = _weekday_at(doc, words, i, last)
    behind = j
    if j < last and doc.words[j] in (",", "("):
        j += 1
    if j < last and doc.lower[j] in words.classes["day_word"]:
        j += 1
    if j < last and doc.lower[j] in words.months:
        return None  # "Friday, Feb. 7": the month takes this weekday with it
    day = number_at(doc, j, words) if j < last else None
    if day is not None and j >= behind:
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
        if j > behind or words.day_first:
            return DateMention(first=i, last=after, day=day, weekday=weekday)
    following = doc.words[behind] if behind < last else "."
    if doc.lower[i] in words.classes["doubtful"] and not (
        following in ",.();:"
        or following[0].isdigit()
        or _leads_on(doc, words, behind, last)
        or _led_in(doc, words, i, following)
    ):
        return None
    lean, end = lean_of(doc, words, i, behind, last)
    return _of_week(doc, words, DateMention(first=i, last=end, weekday=weekday, lean=lean), last)


def _led_in(doc: Document, words: DateWords, i: int, following: str) -> bool:
    """ "partem na quinta para", "foi nesta segunda a": led in as a day, and no ordinal of a noun behind."""
    classes = words.classes
    return i > 0 and doc.lower[i - 1] in classes["day_lead"] and following.lower() in classes["day_follow"]


def _leads_on(doc: Document, words: DateWords, j: int, last: int) -> bool:
    """ "segunda a quarta-feira", "na quinta e na sexta-feira": another weekday makes this one sure."""
    if doc.lower[j] not in words.classes["range"]:
        return False
    j += 1
    while j < last and doc.lower[j] in words.classes["articles"]:
        j += 1
    return j < last and doc.lower[j] in words.weekdays


def _of_week(doc: Document, words: DateWords, mention: DateMention, last: int) -> DateMention:
    """ "Friday next week", "viernes de la próxima semana": the week that a weekday is of."""
    classes = words.classes
    small = either(classes["of"], classes["articles"], classes["this"], classes["next"], classes["last"])
    for j in range(mention.last, min(last, mention.last + _WEEK_REACH)):
        word = doc.lower[j]
        if word in classes["week_units"]:
            lean, end = lean_of(doc, words, j, j + 1, last)
            lean = lean or mention.lean
            if lean or doc.lower[j - 1] in classes["this"]:
                return replace(mention, last=end, unit="week", lean=lean)
            break
        if word not in small:
            break
    return mention


def _weekday_at(doc: Document, words: DateWords, i: int, last: int) -> tuple[int, int]:
    """The weekday that begins at a token and the token behind it: "Friday", "6.ª-feira"."""
    if doc.lower[i] in words.weekdays:
        return words.weekdays[doc.lower[i]], i + 1
    number = number_at(doc, i, words) or 0
    return number - 2, i + 2 + (doc.words[i + 1] == "-")


def _numbers_weekday(doc: Document, words: DateWords, i: int, last: int) -> bool:
    """ "2.ª-feira", "3ª feira": a weekday by its number."""
    j = i + 1 + (i + 1 < last and doc.words[i + 1] == "-")
    if j >= last or doc.lower[j] not in words.classes["numbered_weekday"]:
        return False
    return (number_at(doc, i, words) or 0) in range(2, 7)


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
        lead = i - 1 - (i > first + 1 and doc.words[i - 1] == "-")  # "mid-2023"
        cued = i > first and doc.lower[lead] in words.classes["month_cues"]
        if cued or _heads_entry(doc, i, last) or _of_journey(doc, words, i, last):
            return DateMention(first=i, last=i + 1, start=Day(year), end=Day(year))
        return None
    if (day_alone := bare_day(doc, words, i, first, last)) is not None:
        return day_alone
    match = _SLASHED.match(word)
    if match is None or ("/" not in word and len(match.group(3) or "") < 4):
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


def _of_journey(doc: Document, words: DateWords, i: int, last: int) -> bool:
    """ "his 1998 visit", "the 2004 state visit": the year of a journey, before its noun."""
    return not words.classes["dated"].isdisjoint(doc.lower[i + 1 : min(last, i + 3)])


def _heads_entry(doc: Document, i: int, last: int) -> bool:
    """ "1983: President X went to Nigeria", "1983" on a line of its own: the year of what follows."""
    sentence = doc.sentences[doc.sentence_of[i]]
    opens = i == sentence.first or (i == sentence.first + 1 and doc.words[sentence.first] in BULLETS)
    return opens and (i + 1 >= sentence.last or doc.words[i + 1] in HEADED)
