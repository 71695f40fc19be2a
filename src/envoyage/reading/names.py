"""Runs of capitals that may be people's names; bodies, buildings, ships and headline words are left out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from envoyage.gazetteer import holders
from envoyage.reading.document import Document, Kind, Sentence
from envoyage.reading.places import Place
from envoyage.reading.tables import Language

# "al-Jubeir", "el-Sisi", "ash-Shaibani": a small article joined to a name.
_ARTICLE_NAME = re.compile(r"[a-z]{2,3}-[A-Z]")
_REGNAL = re.compile(r"[IVX]{1,5}$")
_LONGEST = 8
# Marks around a nickname, and its words with both of them.
_QUOTES = frozenset("\"'“”‘’«»")
_NICKNAME = 4
_INITIALS = 2
# Small words between two capitals of one name: "Ramírez de la O".
_LINKS = 3


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A word in small letters without accents, for comparing names across spellings."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")


@dataclass(slots=True)
class Run:
    """Tokens `first` to `last` (half-open) that may name someone; `tokens` are what a name is compared by.

    Attributes:
        tokens: folded, without initials, regnal numbers and "Jr.".
        loud: the run begins in capitals throughout: "KISHIDA Fumio", but also "NATO Review".
        stated: how many words the name has as written.
    """

    first: int
    last: int
    tokens: tuple[str, ...]
    stated: int
    loud: bool = False


class NameFinder:
    """Finds the runs of one document."""

    def __init__(
        self, doc: Document, lang: Language, places: list[Place], covered: set[int], ends: set[int]
    ) -> None:
        """`covered` tokens belong to dates and titles; `ends` are the tokens right behind a title."""
        self._doc = doc
        self._lang = lang
        self._covered = covered
        self._title_ends = ends
        self._strong: set[int] = set()
        self._towns: set[int] = set()
        for place in places:
            if place.kind == "city" and place.weak:
                continue
            tokens = range(place.first, place.last)
            self._strong.update(tokens)
            if place.kind in ("city", "capital") or (
                place.kind in ("country", "landmark") and len(tokens) == 1
            ):
                self._towns.update(tokens)
        small = lang.any("of", "articles", "conjunctions", "destination", "location")
        self._foreign_particles = lang.words["particles"] - small
        self._written_small = {word for word in doc.words if word.islower()}

    def find(self, sentence: Sentence) -> Iterator[Run]:
        """The runs of one sentence, in its order."""
        headline = sentence.kind is not Kind.BODY and self._in_title_case(sentence)
        words, lower, particles = self._doc.words, self._doc.lower, self._lang.words["particles"]
        i = sentence.first
        while i < sentence.last:
            word = words[i]
            beginning = word[0].isupper() or lower[i] in particles or "-" in word
            if not beginning or not self._opens(i, sentence, headline):
                i += 1
                continue
            j = self._end(i, sentence, headline)
            run = self._run(i, j, sentence)
            if run is not None:
                yield run
            i = j

    # -- single words --------------------------------------------------------------------------------------

    def _opens(self, i: int, sentence: Sentence, headline: bool) -> bool:
        if not self._is_name(i, sentence, headline):
            return self._opens_with_particle(i, sentence, headline)
        word = self._doc.words[i]
        return not _REGNAL.match(word) or len(word) == 1

    def _opens_with_particle(self, i: int, sentence: Sentence, headline: bool) -> bool:
        """ "canciller De la Fuente", "President von der Leyen": a particle that a name begins with."""
        doc = self._doc
        if doc.lower[i] not in self._lang.words["particles"] or i in self._covered or i in self._strong:
            return False
        if doc.is_capital(i):
            if i not in self._title_ends and not (doc.words[i - 1] == "," and i - 1 in self._title_ends):
                return False
        elif doc.lower[i] not in self._foreign_particles:
            return False
        k = self._behind_particles(i, sentence)
        return k > i and self._is_name(k, sentence, headline)

    def _is_name(self, i: int, sentence: Sentence, headline: bool) -> bool:
        doc, lang = self._doc, self._lang
        word, lower = doc.words[i], doc.lower[i]
        if not word[0].isupper() and not (i > sentence.first and _ARTICLE_NAME.match(word)):
            return False
        if i in self._covered or (i in self._strong and not self._surname_like_a_town(i, sentence)):
            return False
        opening = i == sentence.first
        if lower in lang.words["function"] and (opening or len(word) < 3 or not self._mid_name(i)):
            return not (opening or headline) and self._small_name_behind_title(i, sentence)
        if headline and (
            lower in lang.verbs or lower in lang.nouns["travel"] or lower in lang.nouns["meeting"]
        ):
            return False
        if len(word) > 1 and word.isupper() and not self._name_in_capitals(i, sentence):
            return len(word) == _INITIALS and self._initials(i, sentence)
        if opening and not self._mid_next(i, sentence):
            return lower not in lang.verbs and lower not in self._written_small
        return not (opening and lower in lang.verbs and not self._mid_next(i, sentence))

    def _small_name_behind_title(self, i: int, sentence: Sentence) -> bool:
        """ "Secretary To Lam": a name that is a small word elsewhere."""
        if i not in self._title_ends or i + 1 in self._covered:
            return False
        if self._doc.words[i + 1 : i + 2] == ["."]:  # "President A. P. Nair"
            return len(self._doc.words[i]) == 1
        return self._doc.lower[i] not in self._lang.words["articles"] and self._mid_next(i, sentence)

    def _initials(self, i: int, sentence: Sentence) -> bool:
        """ "Prime Minister KP Sharma", "JD Vance": two initials without stops."""
        words = self._doc.words
        if not self._mid_next(i, sentence) or words[i + 1].isupper() or i + 1 in self._covered:
            return False
        behind_title = i in self._title_ends or (words[i - 1] == "," and i - 1 in self._title_ends)
        return behind_title or bool(holders(f"{words[i]} {words[i + 1]}"))

    def _name_in_capitals(self, i: int, sentence: Sentence) -> bool:
        """ "Fumio KISHIDA", "KISHIDA Fumio", "John Paul II"."""
        word = self._doc.words[i]
        if i > sentence.first and self._mid_name(i) and i - 1 not in self._covered:
            return len(word) > 3 or bool(_REGNAL.match(word))
        if len(word) > 2 and self._mid_next(i, sentence) and not self._doc.words[i + 1].isupper():
            return True
        return sentence.kind is Kind.BODY and len(word) > 2 and self._titled_in_capitals(i, sentence)

    def _titled_in_capitals(self, i: int, sentence: Sentence) -> bool:
        """ "el canciller ALVARO LEYVA": a name of several words behind a title, all in capitals."""
        words, j = self._doc.words, i
        while j > sentence.first and j not in self._title_ends and words[j - 1].isupper():
            j -= 1
        follows = i + 1 < sentence.last and len(words[i + 1]) > 2 and words[i + 1].isupper()
        return j in self._title_ends and (follows or j < i)

    def _surname_like_a_town(self, i: int, sentence: Sentence) -> bool:
        """ "el ministro Enrique Paris", "Nursultan Nazarbayev": a town's name that is a person's."""
        if i not in self._towns or i == sentence.first or sentence.kind is not Kind.BODY:
            return False
        if i + 1 < sentence.last and self._doc.is_capital(i + 1) and i + 1 not in self._strong:
            return i in self._title_ends or bool(holders(f"{self._doc.words[i]} {self._doc.words[i + 1]}"))
        if not self._mid_name(i) or i - 1 in self._strong or i - 1 in self._covered:
            return False
        titled = i - 1 in self._title_ends or (self._doc.words[i - 2] == "," and i - 2 in self._title_ends)
        k = self._behind_particles(i + 1, sentence) if i + 1 < sentence.last else i
        return titled or (k > i + 1 and self._doc.is_capital(k) and k not in self._strong)

    def _mid_name(self, i: int) -> bool:
        return i > 0 and self._doc.is_capital(i - 1) and self._doc.starts[i] - self._doc.ends[i - 1] == 1

    def _mid_next(self, i: int, sentence: Sentence) -> bool:
        return i + 1 < sentence.last and self._doc.is_capital(i + 1)

    def _in_title_case(self, sentence: Sentence) -> bool:
        words = [w for w in self._doc.words[sentence.first : sentence.last] if len(w) > 3]
        return sum(w[0].isupper() for w in words) * 3 > len(words) * 2

    # -- runs ----------------------------------------------------------------------------------------------

    def _end(self, i: int, sentence: Sentence, headline: bool) -> int:
        doc, words = self._doc, self._doc.words
        j = i + 1
        if not self._is_name(i, sentence, headline):
            j = self._behind_particles(i, sentence) + 1
        while j < sentence.last and j - i <= _LONGEST:
            if self._is_name(j, sentence, headline) or (
                words[j] == "."
                and (len(words[j - 1]) == 1 or doc.lower[j - 1] in self._lang.offices.honorifics)
                and j + 1 < sentence.last
                and self._is_name(j + 1, sentence, headline)
            ):
                j += 1
            elif self._known_by_both(i, j, sentence):
                j += 2
            elif (j - i > 1 or i in self._title_ends) and (close := self._nickname_end(j, sentence)):
                j = close
            elif doc.lower[j] in self._lang.words["particles"]:
                k = self._behind_particles(j, sentence)
                if k == j or not self._is_name(k, sentence, headline):
                    break
                j = k
            else:
                break
        return j

    def _nickname_end(self, j: int, sentence: Sentence) -> int:
        """The token behind a nickname in quotation marks within or behind a name: "Ana 'Nita' Ruiz"; or 0."""
        words = self._doc.words
        if words[j] not in _QUOTES:
            return 0
        for k in range(j + 1, min(sentence.last, j + _NICKNAME)):
            if words[k] in _QUOTES:
                return k + 1 if k > j + 1 else 0
            if not words[k][0].isupper():
                return 0
        return 0

    def _known_by_both(self, i: int, j: int, sentence: Sentence) -> bool:
        """ "Ulisses Correia e Silva": two surnames joined by "and", where the name is known so."""
        doc = self._doc
        if doc.lower[j] not in self._lang.words["conjunctions"] or j - i < 2 or j + 1 >= sentence.last:
            return False
        if not doc.is_capital(j + 1):
            return False
        pair = {fold(doc.words[j - 1]), fold(doc.words[j + 1])}
        known = holders(doc.slice(i, j + 2)) if len(pair) > 1 else ()
        return any(pair <= set(holder.name.split()) for holder in known)

    def _behind_particles(self, i: int, sentence: Sentence) -> int:
        """The token behind the particles at `i`; `i` itself when they lead nowhere."""
        doc, k = self._doc, i
        while k < sentence.last and doc.lower[k] in self._lang.words["particles"] and k - i < _LINKS:
            k += 1
        return k if k < sentence.last and doc.starts[k] - doc.ends[k - 1] == 1 else i

    def _run(self, first: int, last: int, sentence: Sentence) -> Run | None:
        doc = self._doc
        while first < last and (size := self._honorific(first, last)):
            first += size
        if first >= last or last - first > _LONGEST:
            return None
        written = [i for i in range(first, last) if doc.words[i][0].isalpha()]
        if not written or self._is_body(first, last, written, sentence):
            return None
        kept = [i for i in written if len(doc.words[i]) > 1 and not self._is_suffix(i, first)]
        tokens = tuple(fold(doc.words[i]) for i in kept)
        if not tokens:
            return None
        return Run(
            first, last, tokens, len(written), loud=len(doc.words[first]) > 1 and doc.words[first].isupper()
        )

    def _honorific(self, first: int, last: int) -> int:
        """Tokens of the honorific, or the stop behind one, that a run begins with: "H.E.", "Dr."."""
        doc, honorifics = self._doc, self._lang.offices.honorifics
        if doc.words[first] == "." or doc.lower[first] in honorifics:
            return 1
        spelled = doc.lower[first : min(last, first + 3)]
        return 3 if len(spelled) == 3 and "".join(spelled) in honorifics else 0

    def _is_suffix(self, i: int, first: int) -> bool:
        word = self._doc.words[i]
        return i > first and (
            self._doc.lower[i] in self._lang.words["name_suffixes"] or bool(_REGNAL.match(word))
        )

    def _is_body(self, first: int, last: int, written: list[int], sentence: Sentence) -> bool:
        """True for what bears capitals and is no person: "Emergency Committee", "aeropuerto José Martí"."""
        doc, lang, nouns = self._doc, self._lang, self._lang.nouns
        if any(doc.lower[i] in nouns["organisation"] for i in written):
            return True
        offices = lang.offices
        if all(offices.portfolio_word(doc.lower[i]) or doc.lower[i] in offices.state for i in written):
            return True
        if len(written) > 1 and all(offices.matter_word(doc.lower[i]) for i in written):
            return True
        if last < sentence.last and doc.lower[last] in nouns["named_after"]:
            return True
        if len(written) == 1 and self._joins_places(doc.lower[first]):
            return True
        j = first - 1
        if j >= sentence.first and doc.lower[j] in lang.words["not_before_names"] and len(written) > 1:
            return True
        low = max(sentence.first, first - 3)
        if j >= low and doc.lower[j] in nouns["named_after"]:
            return True
        if (
            j > low
            and doc.lower[j - 1] in nouns["named_after"]
            and doc.words[j].islower()
            and doc.words[j].isalpha()
        ):
            return doc.lower[j] not in self._lang.any("by", "with", "of", "conjunctions", "destination")
        return self._of_a_body(j, low)

    def _joins_places(self, word: str) -> bool:
        """ "Kigali-Nairobi"."""
        entries = self._lang.phrases.entries
        return "-" in word and all(part in entries for part in word.split("-"))

    def _of_a_body(self, j: int, low: int) -> bool:
        """ "Ministry of Foreign Affairs": a body's name goes on behind "of"."""
        doc, lang = self._doc, self._lang
        of = lang.words["of"]
        while j >= low and doc.lower[j] in lang.words["articles"] and doc.lower[j] not in of:
            j -= 1
        if j <= low or doc.lower[j] not in of:
            return False
        return doc.is_capital(j - 1) and doc.lower[j - 1] in lang.nouns["organisation"] - lang.nouns["regime"]
