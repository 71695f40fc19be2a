"""Titles of office in a text: "Secretary of State", "ministro alemán de Asuntos Exteriores", "Barbados' Prime Minister".

A title grows from its head word. To the left it takes portfolios, demonyms and possessive countries (the English
order); to the right qualifiers, demonyms and "of ..." phrases (every language). Which words are heads, portfolios
and qualifiers is the gazetteer's data.
"""

from dataclasses import dataclass

from envoyage import gazetteer
from envoyage.reading.document import Document
from envoyage.reading.places import Place
from envoyage.reading.tables import Language


@dataclass(slots=True)
class Title:
    """A title at tokens `first` to `last` (half-open), with the country it names, if it names one.

    Attributes:
        head: token of the head word ("minister").
        country: code of the country or organisation held for; `country_at` are its tokens.
        plural: the head is plural, so that the names after it share it.
        counterpart: "his counterpart": the office is the other side's.
        former: an ex- or former holder; no present office.
        elect: chosen but not yet in office.
    """

    first: int
    last: int
    head: int
    office_id: str | None = None
    country: str | None = None
    country_at: tuple[int, int] | None = None
    plural: bool = False
    counterpart: bool = False
    former: bool = False
    elect: bool = False
    bound: bool = False  # a name beside it has taken it

    def text(self, doc: Document) -> str:
        return doc.slice(self.first, self.last)


class TitleFinder:
    """Finds the titles of one document; made per document, since it looks at its places."""

    def __init__(self, doc: Document, lang: Language, places: list[Place]) -> None:
        self._doc = doc
        self._lang = lang
        self._offices = lang.offices
        self._place_at: dict[int, Place] = {}
        self._place_end: dict[int, Place] = {}
        for place in places:
            self._place_at[place.first] = place
            self._place_end[place.last] = place

    def find(self) -> list[Title]:
        """All titles in text order, none overlapping another."""
        lower = self._doc.lower
        starts, counterparts = self._offices.starts, self._lang.nouns["counterpart"]
        found: list[Title] = []
        covered = 0
        for i, word in enumerate(lower):
            if i < covered or (word not in starts and word not in counterparts):
                continue
            title = self._at(i, covered)
            if title is None:
                continue
            if title.office_id in ("monarch", "royal") and self._inside_name(title, found):
                continue
            if found and title.first < found[-1].last:
                title.first = found[-1].last
                if title.first > title.head:
                    continue
            found.append(title)
            covered = title.last
        return found

    def _at(self, i: int, covered: int) -> Title | None:
        doc, lang = self._doc, self._lang
        if doc.lower[i] in lang.nouns["counterpart"]:
            title = Title(i, i + 1, i, counterpart=True, plural=doc.lower[i].endswith("s"))
        else:
            size = self._offices.longest_phrase(doc.lower, i)
            if not size:
                return None
            title = Title(i, i + size, i, plural=self._offices.is_plural(doc.lower[i : i + size]))
        self._grow_left(title, covered)
        self._grow_right(title)
        if any(self._offices.private_at(doc.lower, j) for j in range(title.first, title.head + 1)):
            return None
        if not title.counterpart:
            title.office_id = gazetteer.office_id(title.text(doc), lang.code, title.country)
            if title.office_id is None:
                return None
        return title

    def _inside_name(self, title: Title, found: list[Title]) -> bool:
        """ "Foreign Minister Shah Mahmood Qureshi", "Prime Minister King": a royal word may be a name."""
        if not self._doc.is_capital(title.head) or title.last - title.first > 1:
            return False
        return bool(found) and found[-1].last == title.first

    # -- to the left ---------------------------------------------------------------------------------------

    def _grow_left(self, title: Title, covered: int) -> None:
        doc, lower = self._doc, self._doc.lower
        sentence = doc.sentences[doc.sentence_of[title.head]]
        floor = max(sentence.first, covered)
        while title.first > floor:
            j = title.first - 1
            qualifier = self._offices.qualifiers.get(lower[j])
            if lower[j] == "then" and (j <= floor or lower[j - 1] not in self._lang.words["articles"]):
                qualifier = None  # "since then President Xi" is no former president
            if qualifier is not None:
                title.first = j
                self._qualify(title, qualifier)
                continue
            place = self._place_end.get(title.first)
            if place is not None and place.kind in ("country", "demonym", "organisation", "region", "capital"):
                if place.first < floor or (place.kind == "capital" and not self._possessive(place.last)):
                    return
                self._take(title, place, first=place.first)
                continue
            if lower[j] in ("'s", "’s", "'", "’"):
                place = self._place_end.get(j)
                if place is not None and place.is_ground and place.first >= floor:
                    self._take(title, place, first=place.first)
                    return
                return
            size = self._offices.portfolio_before(lower, title.first, floor)
            if size:
                title.first -= size
                continue
            if self._names_body(j) and doc.is_capital(title.head):
                title.first = self._capital_run_start(j, floor)
                continue
            return

    def _possessive(self, i: int) -> bool:
        return i < len(self._doc.words) and self._doc.lower[i] in ("'s", "'", "’", "’s")

    def _names_body(self, j: int) -> bool:
        """True when token `j` ends the name of a body: "Reserve Bank", "Canal Authority"."""
        return self._doc.is_capital(j) and self._doc.lower[j] in self._lang.nouns["organisation"]

    def _capital_run_start(self, j: int, floor: int) -> int:
        while j > floor and self._doc.is_capital(j - 1) and self._doc.words[j - 1][0].isalpha():
            j -= 1
        return j

    # -- to the right --------------------------------------------------------------------------------------

    def _grow_right(self, title: Title) -> None:
        doc, lower, lang = self._doc, self._doc.lower, self._lang
        limit = doc.sentences[doc.sentence_of[title.head]].last
        while title.last < limit:
            k = title.last
            qualifier = self._offices.qualifiers.get(lower[k])
            if qualifier is not None:
                title.last = k + 1
                self._qualify(title, qualifier)
                continue
            if doc.words[k] == "-" and k + 1 < limit and self._offices.qualifiers.get(lower[k + 1]) == "elect":
                title.last = k + 2
                title.elect = True
                continue
            place = self._place_at.get(k)
            if place is not None and place.kind == "demonym" and not doc.is_capital(k):
                self._take(title, place, last=place.last)
                continue
            if lower[k] in lang.words["of"] or lower[k] == "para":
                if not self._of_phrase(title, k + 1, limit):
                    return
                continue
            return

    def _of_phrase(self, title: Title, m: int, limit: int) -> bool:
        doc, lower, lang = self._doc, self._doc.lower, self._lang
        start = m
        while m < limit and lower[m] in lang.words["articles"]:
            m += 1
        if m >= limit:
            return False
        size = self._offices.portfolio_at(lower, m)
        place = self._place_at.get(m)
        if size and (place is None or place.last <= m + size):
            title.last = self._more_portfolios(m + size, limit)
            return True
        if place is not None and place.kind in ("country", "organisation", "region", "city", "capital", "landmark"):
            if place.last < limit and doc.is_capital(place.last) and lower[place.last] in lang.nouns["organisation"]:
                title.last = self._body_end(place.last, limit)
                self._take(title, place)
                return True
            self._take(title, place, last=place.last)
            if self._possessive(title.last):  # "head of Haiti's transitional presidential council"
                title.last = self._noun_phrase_end(title.last + 1, limit)
            return True
        if doc.is_capital(m) and doc.words[m][0].isalpha() and (
            lower[m] in lang.nouns["organisation"] or start == m or lang.code == "en"
        ):
            if lower[m] in lang.nouns["organisation"] or self._offices.portfolio_word(lower[m]):
                title.last = self._body_end(m, limit)
                inner = next((self._place_at[x] for x in range(m, title.last) if x in self._place_at), None)
                if inner is not None:
                    self._take(title, inner)
                return True
        if lower[m] in lang.nouns["organisation"]:
            title.last = self._body_end(m, limit)
            return True
        return False

    def _more_portfolios(self, k: int, limit: int) -> int:
        """The end of "Asuntos Exteriores, Unión Europea y Cooperación" and "Foreign Affairs and Trade"."""
        lower, lang = self._doc.lower, self._lang
        while k < limit:
            m = k
            if self._doc.words[m] == "," and m + 1 < limit:
                m += 1
            if m < limit and lower[m] in lang.words["conjunctions"]:
                m += 1
            if m == k:
                return k
            while m < limit and lower[m] in lang.words["articles"] | lang.words["of"]:
                m += 1
            size = self._offices.portfolio_at(lower, m)
            place = self._place_at.get(m)
            if size:
                k = m + size
            elif place is not None and place.code == "EU":
                k = place.last
            else:
                return k
        return k

    def _body_end(self, m: int, limit: int) -> int:
        """The end of a body's name: capitals joined by small particles."""
        doc, lower = self._doc, self._doc.lower
        joiners = self._lang.any("of", "articles", "conjunctions")
        k = m + 1
        while k < limit:
            if doc.is_capital(k) and doc.words[k][0].isalpha():
                k += 1
            elif lower[k] in joiners and self._next_capital(k, limit):
                k += 1
            else:
                return k
        return k

    def _next_capital(self, k: int, limit: int) -> bool:
        joiners = self._lang.any("of", "articles", "conjunctions")
        while k < limit and self._doc.lower[k] in joiners:
            k += 1
        return (
            k < limit
            and self._doc.is_capital(k)
            and (self._doc.lower[k] in self._lang.nouns["organisation"] or k in self._place_at
                 or self._offices.portfolio_word(self._doc.lower[k]))
        )

    def _noun_phrase_end(self, k: int, limit: int) -> int:
        """The end of a short run of small-letter words that closes with a body: "transitional presidential council"."""
        for j in range(k, min(k + 5, limit)):
            if self._doc.lower[j] in self._lang.nouns["organisation"]:
                return j + 1
            if not self._doc.words[j][0].isalpha():
                break
        return k - 1

    # -- what is taken -------------------------------------------------------------------------------------

    def _take(self, title: Title, place: Place, *, first: int | None = None, last: int | None = None) -> None:
        place.masked = place.masked or "title"
        if title.country is None and place.kind != "region":
            title.country = place.code
            title.country_at = (place.first, place.last)
        if first is not None:
            title.first = min(title.first, first)
        if last is not None:
            title.last = max(title.last, last)

    @staticmethod
    def _qualify(title: Title, qualifier: str) -> None:
        if qualifier in ("former", "ex"):
            title.former = True
        elif qualifier in ("elect", "designate"):
            title.elect = True
