"""Two dates that make one span: "28 February to 3 March", "from Monday to Wednesday", "hoje e amanhã"."""

from dataclasses import replace

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import DateWords
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.times.dates import DateMention

# Words between two dates of one span: "y hasta el próximo", "and the beginning of".
_BETWEEN = 4
# Words from "between" to the first of two months: "between the end of".
_PART_REACH = 4


def joined_dates(
    doc: Document, words: DateWords, left: DateMention, right: DateMention
) -> DateMention | None:
    """One span from two dates when only a range word stands between them; None when they are two dates."""
    if not 1 <= right.first - left.last <= _BETWEEN:
        return None
    if not left.exact or not right.exact:
        return _joined_months(doc, words, left, right)
    if right.until is not None or not _linked(doc, words, left, right):
        return None
    if left.start is not None and right.start is not None:
        return _with_months(left, right) if left.start == left.end or left.until is None else None
    if left.start is not None and left.start != left.end:
        return None
    return replace(left, until=replace(right, first=left.last), last=right.last)


def _joined_months(
    doc: Document, words: DateWords, left: DateMention, right: DateMention
) -> DateMention | None:
    """ "from late June to early July", "entre finales de marzo y principios de abril", "in May and June"."""
    start, end = left.start, right.end
    if start is None or end is None or start.month is None or end.month is None or start.day or end.day:
        return None
    if left.years is not None or right.years is not None or start.year is not None:
        return None
    classes = words.classes
    link, *rest = doc.lower[left.last : right.first]
    small = either(classes["of"], classes["articles"], classes["parts"], classes["month_cues"])
    if link not in classes["range"] or not small.issuperset(rest):
        return None
    low = max(0, left.first - _PART_REACH)
    in_a_row = (end.month - start.month) % 12 == 1
    if link in classes["and"] and not in_a_row and classes["between"].isdisjoint(doc.lower[low : left.first]):
        return None
    return _with_months(left, right)


def _linked(doc: Document, words: DateWords, left: DateMention, right: DateMention) -> bool:
    classes = words.classes
    between = [word for word in doc.lower[left.last : right.first] if word not in (")", ".")]
    if not between:
        return False
    if len(between) > 1 and between[0] == "," and between[1] in either(classes["and"], classes["range"]):
        between = between[1:]
    link, rest = between[0], between[1:]
    if link in classes["and"] and rest and rest[0] in classes["range"]:  # "from Monday and until Friday"
        link, rest = rest[0], rest[1:]
    small = either(
        classes["from"], classes["articles"], classes["day_word"], classes["this"], classes["next"]
    )
    if any(word not in small and word != "(" for word in rest):
        return False
    if link in classes["and"] or link == ",":
        return _follows(left.until or left, right) or (link != "," and _opens_pair(doc, words, left.first))
    return link in classes["range"]


def _opens_pair(doc: Document, words: DateWords, first: int) -> bool:
    """ "between Monday and ...", "entre el día 3 y ..."."""
    classes = words.classes
    small = either(classes["articles"], classes["day_word"], classes["this"], classes["next"])
    j = first - 1
    while j > 0 and doc.lower[j] in small:
        j -= 1
    return j >= 0 and doc.lower[j] in classes["between"]


def _follows(left: DateMention, right: DateMention) -> bool:
    """True for two days in a row: "Thursday and Friday", "el 8 y el 9 de mayo", "hoje e amanhã"."""
    if left.offset is not None and right.offset is not None:
        return right.offset == left.offset + 1
    if left.weekday is not None and right.weekday is not None and (left.weekday + 1) % 7 == right.weekday:
        return True
    if left.start is not None and right.start is not None:
        one, two = (day.latest for day in (replace(left.start, year=2000), replace(right.start, year=2000)))
        return one is not None and two is not None and (two - one).days == 1
    day = right.day if right.start is None else right.start.day
    return left.day is not None and day == left.day + 1 and not right.is_span


def _with_months(left: DateMention, right: DateMention) -> DateMention | None:
    start, end = left.start, right.end
    if start is None or end is None:
        return None
    if start.year is None and end.year is not None and (start.month or 0) <= (end.month or 0):
        start = replace(start, year=end.year)
    return replace(left, start=start, end=end, last=right.last)
