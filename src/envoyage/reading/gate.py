"""The gate: whether a raw text can hold a trip at all. Other texts are spared all that follows.

A text passes where a word of travel or meeting stands near a word of office and near a place; everyday
words, as of arriving, only where both are close. The gate knows words only as they are
written, by one look-up each: cutting a text into tokens would cost five times as much.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from envoyage import gazetteer
from envoyage.gazetteer import Kind
from envoyage.reading.lexicon.tables import Language, language
from envoyage.reading.lexicon.verbs import Tense

if TYPE_CHECKING:
    import re2

# Words between a travel word and the office, and between it and the place. No gold report needs more than 35
# and 18; wider windows let in general news and no report more.
_OFFICE_WITHIN = 38
_PLACE_WITHIN = 19
_FAR = (_OFFICE_WITHIN, _PLACE_WITHIN)
# The same of everyday verbs of arriving: "El presidente llega a Lima".
_NEARBY = (12, 6)

_OFFICES = frozenset(
    {
        "chancellor",
        "commissioner",
        "crown-prince",
        "deputy-minister",
        "deputy-prime-minister",
        "envoy",
        "governor",
        "governor-general",
        "head-of-state",
        "leader",
        "mayor",
        "minister",
        "monarch",
        "pope",
        "premier",
        "president",
        "president-elect",
        "prime-minister",
        "royal",
        "royal-consort",
        "secretary",
        "secretary-general",
        "secretary-of-state",
        "vice-president",
    }
)
"""Kinds of office whose holders travel for a state; their words alone open the gate."""
_RULERS = frozenset({"head-of-state", "head-of-government", "prime-minister"})
_MOVES = frozenset({"visit", "host", "arrive", "meet", "go", "return", "leave"})
_EVERYDAY = frozenset({"arrive"})
_AHEAD = frozenset({"attend"})
_ASSERTING = frozenset({Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.SUBJUNCTIVE})
_GROUND = frozenset({Kind.COUNTRY, Kind.CAPITAL, Kind.CITY, Kind.LANDMARK})
# Letters of the shortest word that stands for a place of several: "Rica", "Korea", but not "de" or "San".
_TELLING = 4
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
        self._telling = frozenset(_written(_travel_words(lang)))
        self._everyday = frozenset(_written(_everyday_words(lang)))
        self._travel = self._telling | self._everyday
        self._offices = frozenset(_written(_office_words(lang)))
        self._places = frozenset(_place_words(lang))
        self._glance = None
        if fast and find_spec("re2") is not None:
            self._glance = _Glance(self._travel, self._offices, self._places)

    def opens(self, text: str) -> bool:
        """True when the text may tell of a trip; False is certain enough to read no further."""
        if self._glance is not None:
            raw = text.encode(errors="replace")
            return any(self._looks(window) for window in self._glance.windows(raw))
        return self._looks(text)

    def _looks(self, text: str) -> bool:
        for mark in _MARKS:
            if mark in text:
                text = text.replace(mark, " ")
        words = (
            f"{text} ".replace("’", "'").replace("'s ", " ").replace(". ", " ").replace(".\n", " ").split()
        )
        if self._travel.isdisjoint(words) or self._offices.isdisjoint(words):
            return False
        for i, word in enumerate(words):
            if word not in self._travel:
                continue
            office, place = _FAR if word in self._telling else _NEARBY
            if _near(i, words, self._offices, office) and _near(i, words, self._places, place):
                return True
        return False


@cache
def gate(code: str) -> Gate:
    """The gate of one language."""
    return Gate(language(code))


def _travel_words(lang: Language) -> Iterator[str]:
    """Words of travel and of meeting, without those that any newspaper is full of."""
    everyday = lang.text.everyday
    auxiliary = lang.modal["copula"] | lang.modal["nouns"] | lang.words["being"]
    for word, form in lang.verbs.items():
        moves = form.classes & _MOVES and everyday.isdisjoint((word, form.lemma)) and word not in auxiliary
        together = "meet" in form.classes and word.rpartition("-")[2] in lang.words["reflexive"]
        if moves or together or (form.classes & _AHEAD and form.tense is Tense.FUTURE):
            yield word  # also "encontrou-se"; "participará" is of journeys
    for nouns in ("travel", "meeting", "counterpart"):
        yield from lang.nouns[nouns] - everyday


def _everyday_words(lang: Language) -> Iterator[str]:
    """Verbs of arriving that any newspaper is full of, in forms that assert.

    More everyday words would open the gate for one trip in a hundred, at a fifth of its speed.
    """
    for word, form in lang.verbs.items():
        if form.classes & _EVERYDAY and form.lemma in lang.text.everyday and form.tense in _ASSERTING:
            yield word


def _office_words(lang: Language) -> Iterator[str]:
    """Heads of office that say so alone, and "counterpart"."""
    table = gazetteer.offices(lang.code)
    heads = table.heads.items()
    alone = {word for word, head in heads if head.kind in _OFFICES and " " not in word}
    phrases = [word.split() for word, head in heads if head.kind in _RULERS and not head.former]
    ruling = {words[0] for words in phrases if len(words) > 2 and words[1] in table.of}  # "jefe del Estado"
    yield from (alone | ruling | lang.nouns["counterpart"]) - lang.text.everyday


def _place_words(lang: Language) -> Iterator[str]:
    """One telling word of each place and people, as it may be written; weak names are left out."""
    for key, entries in lang.phrases.entries.items():
        entry = next(
            (e for e in entries if not e.weak and (e.kind in _GROUND or e.kind is Kind.DEMONYM)), None
        )
        word = max(key.split(), key=len)
        if entry is None or (" " in key and len(word) < _TELLING):
            continue
        if entry.spelling and " " not in key:
            yield entry.spelling.removesuffix(".")
            continue
        if entry.lower:
            yield word
        yield from (word.title(), word[:1].upper() + word[1:], word.upper())


def _written(words: Iterable[str]) -> Iterator[str]:
    """Each word in small letters, with a capital, with one in each part, and in capitals."""
    for word in words:
        yield from (word, word[:1].upper() + word[1:], word.title(), word.upper())


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
