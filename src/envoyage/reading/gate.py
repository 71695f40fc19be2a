"""The gate: whether a raw text can hold a trip at all. Other texts are spared all that follows.

A text passes where a word of travel or meeting stands near a word of office and near a place; everyday
words, as of arriving, only where both are close. So does a brief text in which an office goes somewhere, or
one of some country does something in another: "Ministers leave for Lima", "the Chilean president said in
Lima". The gate knows words only as they are written, by one look-up each: cutting a text into tokens
would cost five times as much.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from envoyage.reading.gatewords import (
    ACTS,
    GOES,
    asserting,
    everyday_words,
    ground_words,
    leading_words,
    office_words,
    parted_names,
    place_words,
    travel_words,
    written,
)
from envoyage.reading.lexicon.tables import Language, language

if TYPE_CHECKING:
    import re2

# Words between a travel word and the office, and between it and the place. No gold report needs more than 35
# and 18; wider windows let in general news and no report more.
_OFFICE_WITHIN = 38
_PLACE_WITHIN = 19
_FAR = (_OFFICE_WITHIN, _PLACE_WITHIN)
# The same of everyday verbs of arriving: "El presidente llega a Lima".
_NEARBY = (12, 6)
# Words from an office to a verb of going, also past a full stop, and from there to a place that it leads to.
_LEAVES_WITHIN = 24
_REACHED_WITHIN = 17
# Words from an office to what it does, from there to "in" or "to" and the place, and to the office's country.
_DOES_WITHIN = 10
_THERE_WITHIN = 7
_COUNTRY_WITHIN = 4
# Letters of a text so brief that nothing else may tell of travel.
_BRIEF = 2000
# Words from what is done somewhere to the office behind it, where subjects follow their verb.
_BACKWARD = 8
# Letters of a word before a full stop that ends a sentence, and no abbreviation.
_ENDING = 4

# Bytes that a word takes with its blank, more than in any prose: so wide are the windows that RE2 looks into.
_BYTES_A_WORD = 10
# Of each pattern. With less, RE2 forgets the states of its automaton over and over and is twice as slow.
_RE2_MEMORY = 64 << 20
# Marks that stand against a word without being part of it.
_MARKS = (",", ";", ":", "(", ")", '"', "“", "”", "«", "»", "—")


class Gate:
    """The words of one language that open the gate, as they may be written.

    Args:
        fast: glance at the text with google-re2 first, where it is installed (the extra `fast`). The
            answer is the same, but for a text whose words have more than ten letters on an average.
    """

    def __init__(self, lang: Language, *, fast: bool = True) -> None:
        self._telling = frozenset(written(travel_words(lang)))
        self._everyday = frozenset(written(everyday_words(lang)))
        self._travel = self._telling | self._everyday
        self._offices = frozenset(written(office_words(lang)))
        self._codes: dict[str, set[str]] = {}
        for word, code in place_words(lang):
            self._codes.setdefault(word, set()).add(code)
        self._places = frozenset(self._codes)
        self._parted = parted_names(lang)
        self._grounds = frozenset(ground_words(lang, self._codes))
        self._phrases = lang.phrases
        self._goes = frozenset(written(asserting(lang, GOES)))
        self._does = self._goes | frozenset(written(asserting(lang, ACTS)))
        self._leads = frozenset(written(leading_words(lang)))
        self._articles = frozenset(written(lang.any("articles")))
        self._helpers = lang.modal["perfect"]
        self._backward = _BACKWARD if lang.pro_drop else 0
        self._glance = None
        if fast and find_spec("re2") is not None:
            self._glance = _Glance(self._travel, self._offices, self._places)

    def opens(self, text: str) -> bool:
        """True when the text may tell of a trip; False is certain enough to read no further."""
        brief = len(text) <= _BRIEF
        if self._glance is None or brief:
            words = _words(text)
            return self._travels(words) or (brief and (self._acts_abroad(words) or self._sets_out(words)))
        raw = text.encode(errors="replace")
        return any(self._travels(_words(window)) for window in self._glance.windows(raw))

    def _travels(self, words: list[str]) -> bool:
        """True when a word of travel has an office and a place near it."""
        if self._travel.isdisjoint(words) or self._offices.isdisjoint(words):
            return False
        for i, word in enumerate(words):
            if word not in self._travel:
                continue
            office, place = _FAR if word in self._telling else _NEARBY
            if _near(i, words, self._offices, office) and self._place_near(i, words, place):
                return True
        return False

    def _place_near(self, i: int, words: list[str], within: int) -> bool:
        """True when a place lies within so many words; "Delgado" is one behind "Cabo" only."""
        if not _near(i, words, self._places, within):
            return False
        around = range(max(0, i - within), min(len(words), i + within + 1))
        return any(words[k] in self._places and k != i and self._is_whole(words, k) for k in around)

    def _is_whole(self, words: list[str], token: int) -> bool:
        others = self._parted.get(words[token].lower())
        beside = words[max(0, token - 1) : token] + words[token + 1 : token + 2]
        return others is None or any(word.lower() in others for word in beside)

    def _acts_abroad(self, words: list[str]) -> bool:
        """True when an office goes somewhere, or one of some country does something in another."""
        for i in [i for i, word in enumerate(words) if word in self._offices]:
            if words[i - 1].lower() in self._helpers:  # "ha enviado": sent, and no envoy
                continue
            low = max(0, i - self._backward)
            near = words[low : i + 1 + _DOES_WITHIN + _THERE_WITHIN]
            if self._grounds.isdisjoint(near):
                continue
            for at, word in enumerate(near, low):
                if word in self._grounds and self._is_done_there(words, at, i):
                    return True
        return False

    def _sets_out(self, words: list[str]) -> bool:
        """True when a verb of going stands behind an office, and behind that a place that it may lead to."""
        for j in [j for j, word in enumerate(words) if word in self._goes]:
            if self._offices.isdisjoint(words[max(0, j - _LEAVES_WITHIN) : j]):
                continue
            for k in range(j + 2, min(len(words), j + 1 + _REACHED_WITHIN)):
                lead = k - 1 - (words[k - 1] not in self._leads and words[k - 1] in self._articles)
                if words[k] in self._grounds and words[lead] in self._leads:
                    return True
        return False

    def _is_done_there(self, words: list[str], place: int, office: int) -> bool:
        """True when what is done by an office, of another country if told, is done at a place."""
        lead = place - 1 - (words[place - 1] not in self._leads and words[place - 1] in self._articles)
        if lead < 1 or words[lead] not in self._leads:
            return False
        behind = place < office
        low = max(0, lead - _THERE_WITHIN) if behind else max(office + 1, lead - _THERE_WITHIN)
        for j in range(lead - 1, low - 1, -1):
            word = words[j]
            if word == "." and len(words[j - 1]) >= _ENDING:
                return False
            if word not in self._does or (not behind and j > office + _DOES_WITHIN):
                continue
            if not behind and word in self._goes:
                return True
            return self._is_of_another(words, office, place)
        return self._is_of_another(words, office, place)  # by whatever verb

    def _is_of_another(self, words: list[str], office: int, place: int) -> bool:
        """True when a country beside an office is another than that of a place."""
        around = range(max(0, office - _COUNTRY_WITHIN), office + 1 + _COUNTRY_WITHIN)
        return any(self._is_country(words, k) for k in around if self._differs(words, k, place))

    def _differs(self, words: list[str], token: int, place: int) -> bool:
        codes = self._codes.get(words[token]) if token < len(words) else None
        return codes is not None and codes.isdisjoint(self._codes[words[place]])

    def _is_country(self, words: list[str], token: int) -> bool:
        """False for a word of a person's name: "Nísia Trindade"."""
        before = words[token - 1]
        named = before[0].isupper() and before not in self._offices
        return not named or f"{before} {words[token]}".lower() in self._phrases.entries


@cache
def gate(code: str) -> Gate:
    """The gate of one language."""
    return Gate(language(code))


def _words(text: str) -> list[str]:
    """The words of a text, each full stop behind one a word of its own."""
    for mark in _MARKS:
        if mark in text:
            text = text.replace(mark, " ")
    return f"{text} ".replace("’", "'").replace("'s ", " ").replace(". ", " . ").replace(".\n", " . ").split()


class _Glance:
    """A look at UTF-8 at memory speed, by RE2; it may see more than there is, never less."""

    def __init__(self, travel: Iterable[str], offices: Iterable[str], places: Iterable[str]) -> None:
        self._travel, self._offices, self._places = map(_pattern, (travel, offices, places))

    def windows(self, raw: bytes) -> Iterator[str]:
        """The surroundings of each word of travel near which an office and a place may stand."""
        beside, around = _PLACE_WITHIN * _BYTES_A_WORD, _OFFICE_WITHIN * _BYTES_A_WORD
        for match in self._travel.finditer(raw):
            first, last = match.span()
            low, high = max(0, first - around), last + around
            if self._places.search(raw, max(0, first - beside), last + beside) and self._offices.search(
                raw, low, high
            ):
                if low:  # a word that the window cuts through is left out
                    low = max(low, raw.find(b" ", low, first))
                if high < len(raw):
                    high = max(last, raw.rfind(b" ", last, high))
                yield raw[low:high].decode(errors="ignore")


def _pattern(words: Iterable[str]) -> "re2._Regexp":
    """Any of `words`. RE2 knows letters of ASCII only: it is asked for a word's edge where the word's own
    letter is one.
    """
    import re2

    edged = (
        (r"\b" if word[0].isascii() else "") + re2.escape(word) + (r"\b" if word[-1].isascii() else "")
        for word in sorted(set(words))
    )
    options = re2.Options()
    options.max_mem = _RE2_MEMORY
    return re2.compile("|".join(edged).encode(), options)


def _near(i: int, words: list[str], others: frozenset[str], within: int) -> bool:
    """True when one of `others` lies within so many words of `i`, itself left out."""
    before, behind = words[max(0, i - within) : i], words[i + 1 : i + 1 + within]
    return not (others.isdisjoint(before) and others.isdisjoint(behind))
