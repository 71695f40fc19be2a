"""Titles of office in a text: "Secretary of State", "ministro alemán de Salud", "Barbados' Prime Minister".

A title grows from its head word. To the left it takes portfolios, demonyms and possessive countries (the
English order); to the right qualifiers, demonyms and what it heads (every language). Which words are heads,
portfolios and qualifiers is the gazetteer's data.
"""

from envoyage.reading.complements import POSSESSIVES, Complements, take
from envoyage.reading.document import Document, Kind
from envoyage.reading.officewords import office_id
from envoyage.reading.places import Place
from envoyage.reading.tables import Language
from envoyage.reading.titles import Title

_ROYAL = frozenset({"monarch", "royal"})


class TitleFinder:
    """Finds the titles of one document; made per document, since it looks at its places."""

    def __init__(self, doc: Document, lang: Language, places: list[Place]) -> None:
        self._doc = doc
        self._lang = lang
        self._offices = lang.offices
        self._place_at: dict[int, Place] = {}
        self._place_end: dict[int, Place] = {}
        self._inside_place: set[int] = set()
        self._complements = Complements(doc, lang, self._place_at)
        for place in places:
            self._place_at[place.first] = place
            self._place_end[place.last] = place
            self._inside_place.update(range(place.first + 1, place.last))

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
            if title.office_id in _ROYAL and self._inside_name(title, found):
                continue
            if found and title.first < found[-1].last:
                title.first = found[-1].last
                if title.first > title.head:
                    continue
            found.append(title)
            covered = title.last
        return self._joined(found)

    def _joined(self, titles: list[Title]) -> list[Title]:
        """Two offices of one person become one title: "Prime Minister and Foreign Minister Ana Ruiz"."""
        joined: list[Title] = []
        for title in titles:
            last = joined[-1] if joined else None
            if last is not None and self._one_person(last, title):
                last.last = title.last
                last.country, last.country_at = (
                    (last.country, last.country_at) if last.country else (title.country, title.country_at)
                )
            else:
                joined.append(title)
        return joined

    def _one_person(self, one: Title, other: Title) -> bool:
        doc = self._doc
        if one.plural or other.plural or one.counterpart or other.counterpart or one.former != other.former:
            return False
        if other.first != one.last + 1 or doc.lower[one.last] not in self._lang.words["conjunctions"]:
            return False
        if one.country and other.country and one.country != other.country:
            return False
        k = other.last
        named = k < len(doc.words) and (doc.words[k] == "," or (doc.is_capital(k) and doc.words[k].isalpha()))
        return named or (one.first > 0 and doc.words[one.first - 1] in (",", "("))

    def _at(self, i: int, covered: int) -> Title | None:
        doc, lang = self._doc, self._lang
        if doc.lower[i] in lang.nouns["counterpart"]:
            title = Title(i, i + 1, i, counterpart=True, plural=doc.lower[i].endswith("s"))
        else:
            size = self._offices.longest_phrase(doc.lower, i)
            if not size or i in self._inside_place:
                return None
            title = Title(i, i + size, i, plural=self._offices.is_plural(doc.lower[i : i + size]))
            for k in range(i + 1, i + size):  # "secretario general de la ONU" is one phrase
                if (place := self._place_at.get(k)) is not None:
                    take(title, place)
        self._grow_left(title, covered)
        self._grow_right(title)
        if any(self._offices.private_at(doc.lower, j) for j in range(title.first, title.head + 1)):
            return None
        if not title.counterpart:
            title.office_id = office_id(title.text(doc), lang.code, title.country)
            if title.office_id is None:
                return None
        return title

    def _inside_name(self, title: Title, found: list[Title]) -> bool:
        """ "Foreign Minister Shah Mahmood Qureshi", "Iván Duque": a royal word as a name."""
        doc, j = self._doc, title.first - 1
        if not doc.is_capital(title.head) or title.last - title.first > 1:
            return False
        if found and found[-1].last == title.first:
            return True
        sentence = doc.sentences[doc.sentence_of[title.head]]
        if j < sentence.first or not doc.is_capital(j) or not doc.words[j][0].isalpha():
            return False
        return not (
            sentence.kind is not Kind.BODY
            or j + 1 in self._place_end
            or doc.lower[j] in self._lang.words["function"]
            or doc.lower[j] in self._lang.verbs
            or doc.lower[j] in self._offices.honorifics
        )

    # -- to the left ---------------------------------------------------------------------------------------

    def _grow_left(self, title: Title, covered: int) -> None:
        doc, lower = self._doc, self._doc.lower
        sentence = doc.sentences[doc.sentence_of[title.head]]
        floor = max(sentence.first, covered)
        while title.first > floor:
            j = title.first - 1
            size, qualifier = self._offices.qualifier_before(lower, title.first, floor)
            if (
                lower[j] in self._lang.words["at_that_time"]
                and lower[j - 1] not in self._lang.words["articles"]
            ):
                size = 0  # "since then President Xi" is no former president
            if size:
                title.first -= size
                self._qualify(title, qualifier)
                continue
            place = self._place_end.get(title.first)
            if place is not None and place.kind in (
                "country",
                "demonym",
                "organisation",
                "region",
                "capital",
            ):
                if place.first < floor or (place.kind == "capital" and not self._possessive(place.last)):
                    return
                take(title, place, first=place.first)
                continue
            if lower[j] in POSSESSIVES:
                place = self._place_end.get(j)
                if place is not None and place.is_ground and place.first >= floor:
                    take(title, place, first=place.first)
                    return
                return
            size = self._offices.portfolio_before(lower, title.first, floor)
            if size:
                title.first -= size
                continue
            size = self._portfolio_joined(title.first, floor)
            if size:
                title.first -= size
                continue
            if self._names_body(j) and doc.is_capital(title.head):
                title.first = self._capital_run_start(j, floor)
                for k in range(title.first, j + 1):  # "South Africa Reserve Bank Governor"
                    if (place := self._place_at.get(k)) is not None:
                        take(title, place)
                continue
            return

    def _portfolio_joined(self, end: int, floor: int) -> int:
        """Tokens of "Trade and", "Finance, Economy and" before a portfolio that the title has taken."""
        doc = self._doc
        joined = end - 1 > floor and (
            doc.lower[end - 1] in self._lang.words["conjunctions"] or doc.words[end - 1] == ","
        )
        if not joined or not self._offices.portfolio_at(doc.lower, end):
            return 0
        k = end - 2 if doc.words[end - 2] == "," else end - 1
        size = self._offices.portfolio_before(doc.lower, k, floor)
        return size + end - k if size else 0

    def _possessive(self, i: int) -> bool:
        return i < len(self._doc.words) and self._doc.lower[i] in POSSESSIVES

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
            if lower[k - 1] in self._offices.state and self._complements.more_of_state(k, limit):
                title.last = k + 1
                continue
            size, qualifier = self._offices.qualifier_at(lower, k)
            if size and k + size <= limit:
                title.last = k + size
                self._qualify(title, qualifier)
                continue
            if (
                doc.words[k] == "-"
                and k + 1 < limit
                and self._offices.qualifier_at(lower, k + 1)[1] == "elect"
            ):
                title.last = k + 2
                title.elect = True
                continue
            place = self._place_at.get(k)
            if place is not None and place.kind == "demonym" and not doc.is_capital(k):
                take(title, place, last=place.last)
                continue
            if lower[k] in lang.words["accredited"] and self._offices.is_sent(lower[title.head]):
                if not self._complements.post(title, k + 1, limit):
                    return
                continue
            if lower[k] in lang.words["of"] or lower[k] in lang.words["for_office"]:
                if not self._complements.of_phrase(title, k + 1, limit):
                    return
                continue
            if self._complements.that_country(title, k, limit):
                continue
            return

    @staticmethod
    def _qualify(title: Title, qualifier: str) -> None:
        if qualifier in ("former", "ex"):
            title.former = True
        elif qualifier in ("elect", "designate"):
            title.elect = True
