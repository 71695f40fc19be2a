"""What a title is a title of: "of the Republic", "de Exteriores y Comercio", "of the Central Bank"."""

from envoyage.reading.document import Document
from envoyage.reading.lexicon.officewords import office_id
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.wordsets import COMMA, either
from envoyage.reading.people.matters import Matters
from envoyage.reading.people.statenames import StateNames, take
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place

# Offices that send envoys and go unnamed.
_SENDERS = frozenset({"secretary-general", "organisation-head", "high-representative"})
# Tokens between a place and the office of "that country".
_TOLD = 40


class Complements:
    """Grows titles of one document to the right over what they head."""

    def __init__(self, doc: Document, lang: Language, place_at: dict[int, Place]) -> None:
        self._doc = doc
        self._lang = lang
        self._offices = lang.offices
        self._place_at = place_at
        self._matters = Matters(doc, lang, place_at)
        self._states = StateNames(doc, lang, place_at)
        self._walked = (0, 0, 0)  # the body's name that was walked through last: from, to, limit
        self.more_of_state = self._states.more
        self.behind_people = self._states.behind_people

    def post(self, title: Title, m: int, limit: int) -> bool:
        """ "ambassador to Turkey", "envoy for Sudan and Chad": posts are neither stops nor home."""
        links = self._lang.any("articles", "conjunctions")
        posted = False
        while m < limit:
            while m < limit and self._doc.lower[m] in links:
                m += 1
            place = self._place_at.get(m)
            if place is None or place.last > limit or (posted and m == title.last):
                return posted
            place.masked = place.masked or "title"
            title.last = m = place.last
            posted = True
        return posted

    def that_country(self, title: Title, m: int, limit: int) -> bool:
        """ "the foreign minister of that country", "o chanceler daquele país": the place told before."""
        lower, lang = self._doc.lower, self._lang
        if (
            m + 1 >= limit
            or lower[m] not in lang.words["that"]
            or lower[m + 1] not in lang.nouns["known_place"]
        ):
            return False
        title.last = m + 2
        before = (self._place_at.get(j) for j in range(title.first - 1, max(-1, title.first - _TOLD), -1))
        told = next((p for p in before if p is not None and p.kind in ("country", "capital")), None)
        if told is not None and title.country is None:
            title.country, title.country_at = told.code, (told.first, told.last)
        return True

    def of_leader(self, title: Title, k: int, limit: int) -> bool:
        """ "Senior Adviser to the U.S. President": whom an adviser advises."""
        lower, lang = self._doc.lower, self._lang
        if lower[k] not in lang.words["accredited"] or not self._offices.advises(lower, title.head):
            return False
        m, owner = k + 1, None
        while m < limit and (lower[m] in lang.words["articles"] or m in self._place_at):
            owner = self._place_at.get(m)
            m = owner.last if owner is not None else m + 1
        size = self._offices.longest_phrase(lower, m)
        if not size:
            return False
        if owner is not None:
            take(title, owner)
        title.last = m + size
        return True

    def of_phrase(self, title: Title, m: int, limit: int) -> bool:
        doc, lower, lang = self._doc, self._doc.lower, self._lang
        small = lang.any("articles", "articles_before_titles")
        of = m
        while m < limit and lower[m] in small:
            m += 1
        if m >= limit:
            return False
        if m > of and m + 1 < limit and doc.words[m].islower() and m not in self._place_at:
            described = self._place_at.get(m + 1)
            m += described is not None and described.kind == "country"  # "of the sisterly Lebanon"
        if self.that_country(title, m, limit):
            return True
        if self._of_office(title, m, limit):
            return True
        m = self._past_kind(m, limit)
        if size := self._offices.body_at(lower, m):
            for x in range(m, m + size):
                if (inner := self._place_at.get(x)) is not None:
                    take(title, inner)
            title.last = m + size
            return True
        if lower[m] in self._offices.state and m not in self._place_at:
            title.last = m + 1  # "vicepresidenta de la República"
            return True
        if end := self._regime(m, limit):
            title.last = end
            return True
        size = self._offices.portfolio_at(lower, m)
        place = self._place_at.get(m)
        if size and (place is None or place.last <= m + size):
            title.last = self._matters.end(title, m, limit)
            return True
        if (
            place is not None
            and place.kind == "demonym"
            and (size := self._offices.body_at(lower, place.last))
        ):
            take(title, place, last=place.last + size)  # "Speaker of the Peruvian Parliament"
            return True
        if (place is None or place.kind in ("demonym", "region")) and self._matter(title, m, limit):
            return True
        if place is not None and place.kind in (
            "country",
            "organisation",
            "region",
            "city",
            "capital",
            "landmark",
        ):
            if size := self._offices.body_at(
                lower, place.last
            ):  # "Speaker of the US House of Representatives"
                take(title, place, last=place.last + size)
                return True
            if (
                place.last < limit
                and doc.is_capital(place.last)
                and lower[place.last] in lang.nouns["organisation"]
            ):
                title.last = self._body_end(place.last, limit)
                take(title, place, body=True)
                return True
            take(title, place, last=place.last)
            if title.plural and place.kind == "country":
                self._more_countries(title, limit)
            if self._is_possessive(title.last):  # "head of Haiti's transitional presidential council"
                title.last = self._noun_phrase_end(title.last + 1, limit)
            return True
        body = lower[m] in lang.nouns["organisation"]
        if body or (doc.is_capital(m) and self._offices.portfolio_word(lower[m])):
            title.last = self._body_end(m, limit)
            for x in range(m, title.last):
                if (inner := self._place_at.get(x)) is not None:
                    take(title, inner)
            return True
        return self._states.whole(title, m, limit) or self._foreign_body(title, m, limit)

    def _of_office(self, title: Title, m: int, limit: int) -> bool:
        """ "special representative of the Secretary-General of the UN, Ana Ruiz": sent by who holds it.

        But "Luis Paz, envoy of the president, Ana Ruiz" has the name of who sends behind that office.
        """
        doc, lower = self._doc, self._doc.lower
        size = self._offices.longest_phrase(lower, m)
        if not size or not (
            self._offices.is_sent(lower, title.head) or self._offices.advises(lower, title.head)
        ):
            return False
        apposed = doc.words[title.first - 1] == "," and doc.is_capital(title.first - 2)
        sender = office_id(" ".join(lower[m : m + size]), self._lang.code, None)
        if sender not in _SENDERS or apposed:
            return False
        end = m + size
        owner = end
        while owner < limit and lower[owner] in self._lang.any("of", "articles"):
            owner += 1
        place = self._place_at.get(owner)
        if place is not None and (owner > end or place.kind == "demonym"):
            end = place.last
        if end >= limit or doc.words[end] not in (",", "("):
            return False
        if place is not None:
            take(title, place)
        title.last = end
        return True

    def _past_kind(self, m: int, limit: int) -> int:
        """ "governor of the province of Luanda", "la provincia de Salta": past a kind of place to it."""
        lower, lang = self._doc.lower, self._lang
        if lower[m] not in lang.nouns["division"] or m in self._place_at:
            return m
        k = m + 1
        small = lang.any("of", "articles")
        while k < limit and lower[k] in small:
            k += 1
        place = self._place_at.get(k)
        held = place is not None and place.kind in ("city", "capital", "landmark", "region", "country")
        return k if held and k > m + 1 else m

    def _more_countries(self, title: Title, limit: int) -> None:
        """ "the presidents of Peru, Chile and Bolivia": the countries of a plural title, up to its names."""
        links = either(self._lang.any("conjunctions", "of", "articles"), COMMA)
        while True:
            m = title.last
            while m < limit and self._doc.lower[m] in links:
                m += 1
            place = self._place_at.get(m)
            if m == title.last or place is None or place.kind != "country" or place.last > limit:
                return
            take(title, place, last=place.last)

    def _matter(self, title: Title, m: int, limit: int) -> bool:
        """ "Assistant Secretary for African Affairs", "comisaria de Asociaciones": its charge."""
        if not self._offices.heads_matters(self._doc.lower, title.head):
            return False
        end = self._matters.end(title, m, limit)
        if end <= m:
            return False  # "the adviser of Ruiz", "el ministro de Milei": of a person, and not her title
        for x in range(m, end):
            if (place := self._place_at.get(x)) is not None:
                place.masked = place.masked or "title"
        title.last = max(title.last, end)
        return True

    def _regime(self, m: int, limit: int) -> int:
        """The end of "de la administración de Luis Vidal": whose government the office is in; or 0."""
        doc, lower, lang = self._doc, self._doc.lower, self._lang
        if lower[m] not in lang.nouns["regime"]:
            return 0
        first = m + 1
        while first < limit and (lower[first] in lang.words["of"] or lower[first] in lang.words["articles"]):
            first += 1
        end = first
        while end < limit and doc.is_capital(end) and end not in self._place_at:
            end += 1
        named = end > first and end + 1 < limit and doc.words[end] == "," and doc.is_capital(end + 1)
        return end if named and (first > m + 1 or end == first + 1) else 0

    def more_matters(self, title: Title, k: int, limit: int) -> bool:
        """ "Ministro de Estado, dos Negócios Estrangeiros", "Adjunto e da Saúde": one more matter."""
        lower, lang = self._doc.lower, self._lang
        joined = self._doc.words[k] == "," or lower[k] in lang.words["conjunctions"]
        if not joined or k + 2 >= limit or lower[k + 1] not in lang.words["of"]:
            return False
        m = k + 2
        while m < limit and lower[m] in lang.words["articles"]:
            m += 1
        if not self._offices.heads_matters(lower, title.head) or not self._offices.portfolio_at(lower, m):
            return False
        title.last = self._matters.end(title, m, limit)
        return True

    def more_of_body(self, title: Title, k: int, limit: int) -> int:
        """The end of a body that a title names by its first word: "líder del Partido | Comunista de Cuba"."""
        doc = self._doc
        first = k - 1
        if not (doc.is_capital(k) and doc.is_capital(first)) or k in self._place_at:
            return 0
        if title.country_at is not None and title.country_at[1] == k:
            return 0  # "President of the United States Ana Ruiz"
        if doc.lower[first] not in self._lang.nouns["organisation"] or self._states.is_portfolio(first):
            return 0
        end = self._body_end(first, limit)
        apposed = end + 1 < limit and doc.words[end] == "," and doc.is_capital(end + 1)
        bracket = end < limit and doc.words[end] == "("
        return end if apposed or bracket or any(x in self._place_at for x in range(k, end)) else 0

    def _foreign_body(self, title: Title, m: int, limit: int) -> bool:
        """ "chairman of the Mazhilis, Ana Ruiz": capitals between a head and a name are a body.

        So are letters alone, wherever the name stands: "Ana Ruiz, president of the PSOE".
        """
        doc = self._doc
        if not doc.is_capital(m) or not self._offices.heads_bodies(doc.lower, title.head):
            return False
        if doc.words[m].isupper() and len(doc.words[m]) > 1 and m not in self._place_at:
            title.last = m + 1
            return True
        k = self._body_end(m, limit)
        named = k + 1 < limit and doc.words[k] == "," and doc.is_capital(k + 1)
        if not named or not all(doc.words[x].isalpha() for x in range(m, k)):
            return False
        title.last = k
        return True

    def _body_end(self, m: int, limit: int) -> int:
        """The end of a body's name: capitals joined by small particles."""
        walked, end, to = self._walked
        if walked <= m < end and to == limit:
            return end  # what goes on from a word is the same, wherever it began
        doc, lower = self._doc, self._doc.lower
        joiners = self._lang.any("of", "articles", "conjunctions")
        k = m + 1
        while k < limit:
            if (doc.is_capital(k) and doc.words[k][0].isalpha()) or (
                lower[k] in joiners and self._next_capital(k, limit)
            ):
                k += 1
            elif lower[k] in POSSESSIVES and k + 1 < limit and doc.is_capital(k + 1):
                k += 1  # "the National People's Congress"
            else:
                break
        self._walked = (m, k, limit)
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
        """The end of a few small words that close with a body: "transitional presidential council"."""
        for j in range(k, min(k + 5, limit)):
            if self._doc.lower[j] in self._lang.nouns["organisation"]:
                return j + 1
            if not self._doc.words[j][0].isalpha():
                break
        return k - 1

    def _is_possessive(self, i: int) -> bool:
        return i < len(self._doc.words) and self._doc.lower[i] in POSSESSIVES


POSSESSIVES = frozenset({"'s", "'", "’", "’s"})
