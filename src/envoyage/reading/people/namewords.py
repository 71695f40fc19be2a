"""Which words may be of a person's name: capitals that no place, title or sentence opening explains."""

import re

from envoyage.gazetteer import holders
from envoyage.reading.document import Document, Kind, Sentence
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.wordsets import but_not
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place

REGNAL = re.compile(r"[IVX]{1,5}$")
# "al-Jubeir", "el-Sisi", "ash-Shaibani": a small article joined to a name.
_ARTICLE_NAME = re.compile(r"[a-z]{2,3}-[A-Z]")
_INITIALS = 2
# Small words between two capitals of one name: "Ramírez de la O".
_LINKS = 3


class NameWords:
    """Judges the words of one document."""

    def __init__(
        self, doc: Document, lang: Language, places: list[Place], covered: set[int], titles: list[Title]
    ) -> None:
        """`covered` tokens belong to dates and titles."""
        self._doc = doc
        self._lang = lang
        self._covered = covered
        self._title_ends = {title.last for title in titles}
        self._title_starts = {title.first for title in titles}
        self._small_here: dict[str, bool] = {}  # by word, whether the text writes it in small letters too
        self._strong: set[int] = set()
        self._towns: set[int] = set()
        self._capitals: set[int] = set()
        for place in places:
            if place.kind == "city" and place.weak:
                continue
            tokens = range(place.first, place.last)
            self._strong.update(tokens)
            if place.kind == "capital":
                self._capitals.update(tokens)
            if place.kind in ("city", "capital") or (
                place.kind in ("country", "landmark") and len(tokens) == 1
            ):
                self._towns.update(tokens)
        small = lang.any("of", "articles", "conjunctions", "destination", "location")
        self.foreign_particles = but_not(lang.words["particles"], small)

    def opens(self, i: int, sentence: Sentence, headline: bool) -> bool:
        """True when a name may begin at `i`; a regnal number begins none."""
        if not self.is_name(i, sentence, headline):
            return self._opens_with_particle(i, sentence, headline)
        word = self._doc.words[i]
        return not (word.isupper() and REGNAL.match(word)) or len(word) == 1

    def _opens_with_particle(self, i: int, sentence: Sentence, headline: bool) -> bool:
        """ "canciller De la Fuente", "President von der Leyen": a particle that a name begins with."""
        doc = self._doc
        if doc.lower[i] not in self._lang.words["particles"] or i in self._covered or i in self._strong:
            return False
        if doc.is_capital(i):
            if i not in self._title_ends and not (doc.words[i - 1] == "," and i - 1 in self._title_ends):
                return False
        elif doc.lower[i] not in self.foreign_particles:
            return False
        k = self.behind_particles(i, sentence)
        return k > i and self.is_name(k, sentence, headline)

    def is_name(self, i: int, sentence: Sentence, headline: bool) -> bool:
        """True when token `i` may be a word of a name."""
        doc, lang = self._doc, self._lang
        word, lower = doc.words[i], doc.lower[i]
        if not word[0].isupper() and not ("-" in word and i > sentence.first and _ARTICLE_NAME.match(word)):
            return False
        if i in self._covered or (i in self._strong and not self._surname_like_a_town(i, sentence)):
            return False
        if i > 1 and lower in lang.offices.state and doc.lower[i - 2] in lang.nouns["travel"]:
            return False  # "la visita de Estado de Ruiz"
        opening = i == sentence.first
        initial = len(word) == 1 and doc.words[i + 1 : i + 2] == ["."]
        if initial and self._mid_name(i) and i - 1 not in self._covered:
            return True  # "Andrei A. Panin"
        if lower in lang.words["function"] and (opening or len(word) < 3 or not self._mid_name(i)):
            return not (opening or headline) and self._small_name_behind_title(i, sentence)
        if headline and (
            lower in lang.verbs or lower in lang.nouns["travel"] or lower in lang.nouns["meeting"]
        ):
            return False
        if len(word) > 1 and word.isupper() and not self._name_in_capitals(i, sentence):
            return len(word) == _INITIALS and self._initials(i, sentence)
        if opening and not self._mid_next(i, sentence):
            return lower not in lang.verbs and not self._written_small(lower)
        return not (opening and lower in lang.verbs and not self._mid_next(i, sentence))

    def _written_small(self, word: str) -> bool:
        """True when the text writes a word in small letters somewhere."""
        known = self._small_here.get(word)
        if known is None:
            known = word.islower() and any(self._doc.words[i] == word for i in self._doc.at(word))
            self._small_here[word] = known
        return known

    def _small_name_behind_title(self, i: int, sentence: Sentence) -> bool:
        """ "Secretary To Lam", "o ministro, Ali Bay": a name that is a small word elsewhere."""
        apposed = self._doc.words[i - 1] == "," and i - 1 in self._title_ends
        if not (i in self._title_ends or apposed) or i + 1 in self._covered:
            return False
        if self._doc.words[i + 1 : i + 2] == ["."]:  # "President A. P. Nair"
            return len(self._doc.words[i]) == 1
        small = self._lang.any("articles", "possessives")
        return self._doc.lower[i] not in small and self._mid_next(i, sentence)

    def _initials(self, i: int, sentence: Sentence) -> bool:
        """ "Prime Minister KP Sharma", "Gen. SM Ruiz", "JD Vance": two initials without stops."""
        words, lower = self._doc.words, self._doc.lower
        if not self._mid_next(i, sentence) or words[i + 1].isupper() or i + 1 in self._covered:
            return False
        behind_title = i in self._title_ends or (words[i - 1] == "," and i - 1 in self._title_ends)
        ranked = lower[i - 2 if words[i - 1] == "." else i - 1] in self._lang.offices.honorifics
        return behind_title or (i > 1 and ranked) or bool(holders(f"{words[i]} {words[i + 1]}"))

    def _name_in_capitals(self, i: int, sentence: Sentence) -> bool:
        """ "Fumio KISHIDA", "KISHIDA Fumio", "John Paul II"."""
        word = self._doc.words[i]
        if i > sentence.first and self._mid_name(i) and i - 1 not in self._covered:
            return len(word) > 3 or bool(REGNAL.match(word))
        if len(word) > 2 and self._mid_next(i, sentence) and not self._doc.words[i + 1].isupper():
            return True
        return sentence.kind is Kind.BODY and len(word) > 2 and self._titled_in_capitals(i, sentence)

    def _titled_in_capitals(self, i: int, sentence: Sentence) -> bool:
        """ "el canciller ALVARO LEYVA": a name of several words behind a title, all in capitals."""
        words, j = self._doc.words, i
        while (
            j > sentence.first
            and j not in self._title_ends
            and (words[j - 1].isupper() or words[j - 1] == ".")
        ):
            j -= 1
        if j not in self._title_ends and not self._apposed_in_capitals(j, sentence):
            return False
        follows = i + 1 < sentence.last and words[i + 1].isupper()
        return follows or j < i

    def _apposed_in_capitals(self, first: int, sentence: Sentence) -> bool:
        """ "ANA RUIZ, ministra de Salud": a title behind a name in capitals."""
        doc, k = self._doc, first
        while k < sentence.last and (doc.words[k].isupper() or doc.words[k] == "."):
            k += 1
        if k < first + 2 or k + 1 >= sentence.last or doc.words[k] != ",":
            return False
        k += 1
        while k < sentence.last and doc.lower[k] in self._lang.words["articles"]:
            k += 1
        return k in self._title_starts

    def _surname_like_a_town(self, i: int, sentence: Sentence) -> bool:
        """ "el ministro Enrique Paris", "Nursultan Nazarbayev": a town's name that is a person's."""
        if i not in self._towns or i == sentence.first or sentence.kind is not Kind.BODY:
            return False
        honoured = self._doc.lower[i - 1] in self._lang.offices.honorifics
        if i + 1 < sentence.last and self._doc.is_capital(i + 1) and i + 1 not in self._strong:
            if i in self._title_ends or honoured:
                return True  # "Sheikh Sabah Khaled"
            return bool(holders(f"{self._doc.words[i]} {self._doc.words[i + 1]}"))
        if honoured and not self._titled(i - 1):
            return True  # "doña Sofía", "Lady Paris"
        if not self._mid_name(i) or i - 1 in self._strong or i - 1 in self._covered:
            return False
        bare = not self._lang.adjectives_follow  # "Ana Santiago" is as likely as the town
        if bare and i in self._capitals and not holders(f"{self._doc.words[i - 1]} {self._doc.words[i]}"):
            return False  # "For Minister Bushati Helsinki is one stop of several"
        titled = self._titled(i - 1)
        k = self.behind_particles(i + 1, sentence) if i + 1 < sentence.last else i
        return titled or (k > i + 1 and self._doc.is_capital(k) and k not in self._strong)

    def _titled(self, i: int) -> bool:
        """ "canciller Ana Paz", "chanceler, Carlos Alberto": a title before the capitals that end at `i`."""
        while i not in self._title_ends and self._mid_name(i) and not {i - 1, i} & self._strong:
            i -= 1
        return i in self._title_ends or (self._doc.words[i - 1] == "," and i - 1 in self._title_ends)

    def _mid_name(self, i: int) -> bool:
        return i > 0 and self._doc.is_capital(i - 1) and self._doc.starts[i] - self._doc.ends[i - 1] == 1

    def _mid_next(self, i: int, sentence: Sentence) -> bool:
        return i + 1 < sentence.last and self._doc.is_capital(i + 1)

    def behind_particles(self, i: int, sentence: Sentence) -> int:
        """The token behind the particles at `i`; `i` itself when they lead nowhere."""
        doc, k = self._doc, i
        while k < sentence.last and doc.lower[k] in self._lang.words["particles"] and k - i < _LINKS:
            k += 1
        return k if k < sentence.last and doc.starts[k] - doc.ends[k - 1] == 1 else i
