"""Runs of capitals that may be people's names; bodies, buildings, ships and headline words are left out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from envoyage.gazetteer import holders
from envoyage.reading.between import between
from envoyage.reading.document import Document, Kind, Sentence
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.people.namewords import REGNAL, NameWords
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place, meanings_of

_LONGEST = 8
# Marks around a nickname, and its words with both of them.
_QUOTES = frozenset("\"'“”‘’«»")
_NICKNAME = 4

# "al-Sisi" is "Sisi" elsewhere, and "el-Sisi": the article is no part of what a name is known by.
_ARTICLE = re.compile(r"^(?:al|el|ul|as|ash|ad|ar|at|az)-(?=\w{4})")


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
        self, doc: Document, lang: Language, places: list[Place], covered: set[int], titles: list[Title]
    ) -> None:
        """`covered` tokens belong to dates and titles."""
        self._doc = doc
        self._lang = lang
        self._words = NameWords(doc, lang, places, covered, titles)
        self._title_ends = {title.last for title in titles}
        particles = doc.tokens_of(self._words.foreign_particles)
        contracted = either(lang.words["of"], lang.words["destination"])
        self._plain_articles = but_not(lang.words["articles"], contracted)
        self._beginnings = sorted({*doc.capitals, *particles, *doc.hyphened} - covered)

    def find(self, sentence: Sentence) -> Iterator[Run]:
        """The runs of one sentence, in its order."""
        headline = sentence.kind is not Kind.BODY and self._in_title_case(sentence)
        done, beginnings = sentence.first, self._beginnings
        for i in beginnings[between(beginnings, sentence.first, sentence.last)]:
            if i < done or not self._words.opens(i, sentence, headline):
                continue
            done = self._end(i, sentence, headline)
            run = self._run(i, done, sentence)
            if run is not None:
                yield run

    def _in_title_case(self, sentence: Sentence) -> bool:
        words = [w for w in self._doc.words[sentence.first : sentence.last] if len(w) > 3]
        return sum(w[0].isupper() for w in words) * 3 > len(words) * 2

    def _end(self, i: int, sentence: Sentence, headline: bool) -> int:
        doc, words = self._doc, self._doc.words
        j = i + 1
        if not self._words.is_name(i, sentence, headline):
            j = self._words.behind_particles(i, sentence) + 1
        while j < sentence.last and j - i <= _LONGEST:
            if self._words.is_name(j, sentence, headline) or (
                words[j] == "."
                and (self._shortened(j - 1, i) or doc.lower[j - 1] in self._lang.offices.honorifics)
                and j + 1 < sentence.last
                and self._words.is_name(j + 1, sentence, headline)
            ):
                j += 1
            elif self._known_by_both(i, j, sentence):
                j += 2
            elif (j - i > 1 or i in self._title_ends) and (close := self._nickname_end(j, sentence)):
                j = close
            elif doc.lower[j] in self._lang.words["particles"]:
                if j - i > 1 and doc.words[j] in self._plain_articles:
                    break  # "impuso a Ana Ruiz la Orden del Sol"
                k = self._words.behind_particles(j, sentence)
                if k == j or not self._words.is_name(k, sentence, headline):
                    break
                j = k
            else:
                break
        return j

    def _shortened(self, j: int, first: int) -> bool:
        """True for an initial, and for "Guðni Th. Jóhannesson" within a name."""
        word = self._doc.words[j]
        return len(word) == 1 or (j > first and len(word) == 2 and word[1].islower())

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

    def _run(self, first: int, last: int, sentence: Sentence) -> Run | None:
        doc = self._doc
        article = first + 1 < last and doc.lower[first] in self._plain_articles
        if article and doc.words[first + 1] != "." and self._honorific(first + 1, last):
            first += 1  # "the Most Hon. Ana Ruiz"
        while first < last and (size := self._honorific(first, last)):
            first += size
        if first >= last or last - first > _LONGEST:
            return None
        written = [i for i in range(first, last) if doc.words[i][0].isalpha()]
        if not written or self._is_body(first, last, written, sentence):
            return None
        kept = [i for i in written if len(doc.words[i]) > 1 and not self._is_suffix(i, first)]
        tokens = tuple([_ARTICLE.sub("", fold(doc.words[i])) for i in kept])
        if not tokens:
            return None
        return Run(
            first, last, tokens, len(written), loud=len(doc.words[first]) > 1 and doc.words[first].isupper()
        )

    def _honorific(self, first: int, last: int) -> int:
        """Tokens of the honorific that a run begins with, or of its stop: "H.E.", "Dr.", "Royal Highness"."""
        doc, honorifics = self._doc, self._lang.offices.honorifics
        if doc.words[first] == "." or doc.lower[first] in honorifics:
            return 1
        if " ".join(doc.lower[first : min(last, first + 2)]) in honorifics:
            return 2  # "Imperial Majesty"
        spelled = doc.lower[first : min(last, first + 3)]
        return 3 if len(spelled) == 3 and "".join(spelled) in honorifics else 0

    def _is_suffix(self, i: int, first: int) -> bool:
        word = self._doc.words[i]
        return i > first and (
            self._doc.lower[i] in self._lang.words["name_suffixes"]
            or (word.isupper() and bool(REGNAL.match(word)))
        )

    def _is_body(self, first: int, last: int, written: list[int], sentence: Sentence) -> bool:
        """True for what bears capitals and is no person: "Emergency Committee", "aeropuerto José Martí"."""
        doc, lang, nouns = self._doc, self._lang, self._lang.nouns
        words = [doc.lower[i] for i in written]
        apposed = doc.words[first - 1] == "," and first - 1 in self._title_ends
        titled = lang.adjectives_follow and (apposed or first in self._title_ends)  # "ministro Juan Armada"
        if not nouns["organisation"].isdisjoint(words[:1] if titled else words):
            return not (first in self._title_ends and holders(doc.slice(first, last)))  # "Duma Boko"
        if lang.adjectives_follow and len(words) > 1 and words[0] in nouns["named_after"]:
            return True  # "Hospital Municipal de Lobito"
        offices = lang.offices
        if either(offices.portfolio_words, offices.state).issuperset(words):
            return True
        if len(written) > 1 and offices.matter_words.issuperset(words):
            return True
        plain = len(written) > 2 and not lang.adjectives_follow and first not in self._title_ends
        if plain and not lang.subjects["topics"]["policy"].isdisjoint(words):
            return True  # "Security Pact Review", "Free Trade Area"
        if len(written) > 1 and words[0] in nouns["polity"]:
            return True  # "República Socialista do Vietname"
        if lang.adjectives_follow and words[0] in lang.subjects["tours"]["site"] and first + 1 < last:
            return doc.lower[first + 1] in lang.words["of"]  # "Mosteiro dos Jerónimos"
        if last < sentence.last and doc.lower[last] in nouns["named_after"]:
            return True
        if not lang.words["of"].isdisjoint(doc.lower[first:last]):
            entries = meanings_of(doc, lang.phrases, first, last)
            if any(entry.kind == "none" for entry in entries):
                return True  # "Pacto de Varsovia": what bears a place's name and is none
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
        if j > 2 and doc.lower[j - 3] in lang.nouns["travel"] and doc.lower[j - 1] in lang.offices.state:
            return False  # "la visita de Estado de Ruiz"
        bodies = but_not(lang.nouns["organisation"], lang.nouns["regime"])
        described = lang.adjectives_follow and doc.is_capital(j - 2) and doc.lower[j - 2] in bodies
        return doc.is_capital(j - 1) and (doc.lower[j - 1] in bodies or described)  # "Servicio Europeo de"
