"""Titles of office in a text: "Secretary of State", "ministro alemán de Exteriores", "Barbados' Prime Minister".

A title grows from its head word. To the left it takes portfolios, demonyms and possessive countries (the
English order); to the right qualifiers, demonyms and "of ..." phrases (every language). Which words are heads,
portfolios and qualifiers is the gazetteer's data.
"""

from dataclasses import dataclass, replace

from envoyage.reading.document import Document, Kind
from envoyage.reading.officewords import office_id
from envoyage.reading.places import Place
from envoyage.reading.tables import Language

_ROYAL = frozenset({"monarch", "royal"})


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
        shared: the tokens of the plural head that a title of a list leans on: "... , de Salud, Ana Ruiz".
        wording: the title in words where its tokens alone do not say it.
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
    shared: tuple[int, int] | None = None
    wording: str = ""

    def text(self, doc: Document) -> str:
        return self.wording or doc.slice(self.first, self.last)

    def of_country(self, place: Place | None, lang: Language, doc: Document) -> "Title":
        """This plural title as the next name of its list holds it, for that name's country if it has one."""
        share = replace(self, bound=True)
        if place is not None:
            if self.country_at is not None and self.head < self.country_at[0] < self.last:
                share.last = self.country_at[0]  # "primeros ministros de Nueva Zelanda, A, y de Australia, B"
                while doc.lower[share.last - 1] in lang.any("of", "articles"):
                    share.last -= 1
            share.country, share.country_at = place.code, (place.first, place.last)
        return share

    def sharing(self, first: int, last: int, lang: Language, doc: Document) -> "Title":
        """The title of a name in this title's list that has a portfolio of its own, at those tokens."""
        head = self.shared or (self.head, self.head + lang.offices.longest_phrase(doc.lower, self.head))
        joined = first
        while doc.lower[joined - 1] in lang.any("of", "articles"):
            joined -= 1
        singular = lang.offices.singular(doc.lower[slice(*head)])
        words = f"{singular} {doc.slice(joined, last)}"
        return replace(
            self,
            first=joined,
            last=last,
            office_id=office_id(words, lang.code, self.country),
            bound=True,
            shared=head,
            wording=words if joined < first else doc.slice(first, last),
        )


class TitleFinder:
    """Finds the titles of one document; made per document, since it looks at its places."""

    def __init__(self, doc: Document, lang: Language, places: list[Place]) -> None:
        self._doc = doc
        self._lang = lang
        self._offices = lang.offices
        self._place_at: dict[int, Place] = {}
        self._place_end: dict[int, Place] = {}
        self._inside_place: set[int] = set()
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
            size = self._portfolio_joined(title.first, floor)
            if size:
                title.first -= size
                continue
            if self._names_body(j) and doc.is_capital(title.head):
                title.first = self._capital_run_start(j, floor)
                for k in range(title.first, j + 1):  # "South Africa Reserve Bank Governor"
                    if (place := self._place_at.get(k)) is not None:
                        self._take(title, place)
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
                self._take(title, place, last=place.last)
                continue
            if lower[k] in lang.words["accredited"] and self._offices.is_sent(lower[title.head]):
                if not self._post(title, k + 1, limit):
                    return
                continue
            if lower[k] in lang.words["of"] or lower[k] in lang.words["for_office"]:
                if not self._of_phrase(title, k + 1, limit):
                    return
                continue
            return

    def _post(self, title: Title, m: int, limit: int) -> bool:
        """ "ambassador to Turkey", "embajadora en Chile": an envoy's post is neither stop nor home."""
        while m < limit and self._doc.lower[m] in self._lang.words["articles"]:
            m += 1
        place = self._place_at.get(m)
        if m >= limit or place is None:
            return False
        place.masked = place.masked or "title"
        title.last = place.last
        return True

    def _of_phrase(self, title: Title, m: int, limit: int) -> bool:
        doc, lower, lang = self._doc, self._doc.lower, self._lang
        while m < limit and lower[m] in lang.words["articles"]:
            m += 1
        if m >= limit:
            return False
        if lower[m] in self._offices.state and m not in self._place_at:
            title.last = m + 1  # "vicepresidenta de la República", "da República Democrática"
            if title.last < limit and doc.is_capital(title.last) and self._more_of_state(title.last, limit):
                title.last += 1
            return True
        size = self._offices.portfolio_at(lower, m)
        place = self._place_at.get(m)
        if size and (place is None or place.last <= m + size):
            title.last = self._more_portfolios(m + size, limit)
            return True
        if place is not None and place.kind in (
            "country",
            "organisation",
            "region",
            "city",
            "capital",
            "landmark",
        ):
            if (
                place.last < limit
                and doc.is_capital(place.last)
                and lower[place.last] in lang.nouns["organisation"]
            ):
                title.last = self._body_end(place.last, limit)
                self._take(title, place, body=True)
                return True
            self._take(title, place, last=place.last)
            if self._possessive(title.last):  # "head of Haiti's transitional presidential council"
                title.last = self._noun_phrase_end(title.last + 1, limit)
            return True
        body = lower[m] in lang.nouns["organisation"]
        if body or (doc.is_capital(m) and self._offices.portfolio_word(lower[m])):
            title.last = self._body_end(m, limit)
            for x in range(m, title.last):
                if (inner := self._place_at.get(x)) is not None:
                    self._take(title, inner)
            return True
        return self._foreign_body(title, m, limit)

    def _more_of_state(self, k: int, limit: int) -> bool:
        """True when a state's name goes on at `k` with a capital and a country: "Democrática de Timor-Leste"."""
        m = k + 1
        small = self._lang.any("of", "articles")
        while m < limit and self._doc.lower[m] in small:
            m += 1
        return k not in self._place_at and m > k + 1 and m in self._place_at

    def _foreign_body(self, title: Title, m: int, limit: int) -> bool:
        """ "chairman of the Mazhilis, Ana Ruiz": capitals between a head and a name are a body."""
        doc = self._doc
        if not doc.is_capital(m) or not self._offices.heads_bodies(doc.lower[title.head]):
            return False
        k = self._body_end(m, limit)
        named = k + 1 < limit and doc.words[k] == "," and doc.is_capital(k + 1)
        if not named or not all(doc.words[x].isalpha() for x in range(m, k)):
            return False
        title.last = k
        return True

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
            if (
                doc.is_capital(k)
                and doc.words[k][0].isalpha()
                or lower[k] in joiners
                and self._next_capital(k, limit)
            ):
                k += 1
            else:
                return k
        return k

    def _next_capital(self, k: int, limit: int) -> bool:
        joiners = self._lang.any("of", "articles", "conjunctions")
        joined = False
        while k < limit and self._doc.lower[k] in joiners:
            joined = joined or self._doc.lower[k] in self._lang.words["conjunctions"]
            k += 1
        return (
            k < limit
            and self._doc.is_capital(k)
            and (
                self._doc.lower[k] in self._lang.nouns["organisation"]
                or k in self._place_at
                or self._offices.portfolio_word(self._doc.lower[k])
                or (not joined and self._doc.lower[k] in self._offices.starts)
            )
        )

    def _noun_phrase_end(self, k: int, limit: int) -> int:
        """The end of a short run of small words that closes with a body: "transitional presidential council"."""
        for j in range(k, min(k + 5, limit)):
            if self._doc.lower[j] in self._lang.nouns["organisation"]:
                return j + 1
            if not self._doc.words[j][0].isalpha():
                break
        return k - 1

    # -- what is taken -------------------------------------------------------------------------------------

    def _take(
        self,
        title: Title,
        place: Place,
        *,
        first: int | None = None,
        last: int | None = None,
        body: bool = False,
    ) -> None:
        """Makes a place word part of a title; a region is what it is held for only when it is a `body`."""
        place.masked = place.masked or "title"
        if title.country is None and (body or place.kind != "region"):
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
