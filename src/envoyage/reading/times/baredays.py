"""Days whose month is not told: "on the 15th", "del 3 al 5 en Quito", "dia 10", "los días 28 y 29"."""

from dataclasses import replace

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import DateWords
from envoyage.reading.times.dates import DateMention
from envoyage.reading.times.monthdates import days_after, lean_of

# Words from "to" to the last day of a span: "al próximo día".
_RANGE_REACH = 4


def bare_day(doc: Document, words: DateWords, i: int, first: int, last: int) -> DateMention | None:
    """ "on the 15th", "del 3 al 5 en Quito", "el 15 estará en Lima": days whose month is not told."""
    classes = words.classes
    if i <= first or doc.lower[i - 1] not in classes["bare_day_lead"]:
        return None
    if words.day_first != doc.words[i].isdecimal():  # in English only "15th"
        return None
    if i - 2 >= first and (doc.words[i - 2][0].isdigit() or doc.lower[i - 2] in words.numerals):
        return None  # "por 3 a 2"
    days, after = days_after(doc, words, i, last)
    if not days or after >= last or doc.lower[after - 1] in classes["articles"]:
        return None
    following = doc.lower[after]
    if following not in ",.;)" and following not in classes["bare_day_follow"]:
        return None
    mention = DateMention(first=i, last=after, day=days[0])
    if len(days) > 1:
        mention = replace(mention, until=replace(mention, day=days[-1]))
    return mention


def day_word(doc: Document, words: DateWords, i: int, last: int) -> DateMention | None:
    """ "dia 10", "los días 28 y 29", "entre os dias 3 e 5": days whose month is not told."""
    classes = words.classes
    days, after = days_after(doc, words, i + 1, last)
    if not days and i + 1 < last and doc.lower[i + 1] in words.numerals:  # "no passado dia cinco"
        one = words.numerals[doc.lower[i + 1]]
        days, after = [one] if one > 1 else [], i + 2  # "nesse dia uma visita", "ese día un acuerdo"
    if not days:
        return None
    if after < last and (doc.lower[after] in classes["of"] or _ranges_on(doc, words, after, last)):
        return None  # a month follows and will take these days
    if after + 1 < last and doc.lower[after] in classes["this"]:
        return None  # "dia 3 deste mês": so will the unit
    lean, after = lean_of(doc, words, i, after, last)
    mention = DateMention(first=i, last=after, day=days[0], lean=lean)
    if len(days) > 1:
        mention = replace(mention, until=replace(mention, day=days[-1]))
    return mention


def _ranges_on(doc: Document, words: DateWords, i: int, last: int) -> bool:
    """ "dia 28 a 2 de março"; but "hasta el día 23 a Ecuador"."""
    if doc.lower[i] not in words.classes["range"]:
        return False
    behind = doc.lower[i + 1 : min(last, i + _RANGE_REACH)]
    return any(word[0].isdigit() or word in words.classes["day_word"] for word in behind)
