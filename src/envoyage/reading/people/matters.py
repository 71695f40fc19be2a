"""What a minister is in charge of, however long: "Housing, Territorial Planning and Environment"."""

from envoyage.reading.document import Document
from envoyage.reading.lexicon.officewords import office_id
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.titles import RANKS, Title
from envoyage.reading.places import Place

# Tokens that a matter of unknown words may have.
_UNKNOWN = 14


class Matters:
    """Finds where the matters of one document's titles end."""

    def __init__(self, doc: Document, lang: Language, place_at: dict[int, Place]) -> None:
        self._doc = doc
        self._lang = lang
        self._offices = lang.offices
        self._place_at = place_at
        self._small = lang.any("of", "articles", "for_office", "conjunctions", "location")

    def end(self, title: Title, m: int, limit: int) -> int:
        """The token behind the matters that begin at `m`; `m` itself when there are none."""
        if not self._offices.heads_matters(self._doc.lower, title.head):
            return self._listed(m, limit)
        k = self._listed(m, limit)
        if k < limit and (unknown := self._unknown(m, k, limit)):
            return unknown
        return k

    def _listed(self, m: int, limit: int) -> int:
        """The end of the portfolios and their words that follow each other from `m` on."""
        lower, end, at = self._doc.lower, m, m
        while at < limit:
            step = self._one(at, limit)
            if step == m and self._doc.is_capital(m) and m not in self._place_at:
                step = self._behind_unknown(m, limit)
            if step == at:
                return end
            office = step < limit and self._offices.longest_phrase(lower, step) > 0
            if office and not self._offices.qualifier_at(lower, step)[0]:  # "encargada" may be both
                if office_id(lower[step], self._lang.code, None) in RANKS:
                    return step  # "of Foreign Affairs Senator Ana Ruiz"
                return end  # "of Trade and Foreign Minister": the portfolio of the next title
            end = step
            at = self._behind_joiners(step, limit)
        return end

    def _behind_unknown(self, m: int, limit: int) -> int:
        """ "for Seaweed Cooperation", "of Iron and Steel": an unknown word with a known one behind it."""
        following = m + 1
        while following < limit and self._doc.lower[following] in self._lang.words["conjunctions"]:
            following += 1
        if following >= limit or not self._doc.is_capital(following):
            return m
        end = self._one(following, limit)
        return end if end > following else m

    def _one(self, at: int, limit: int) -> int:
        """The token behind one portfolio, word or people at `at`."""
        lower = self._doc.lower
        size = self._offices.portfolio_at(lower, at)
        place = self._place_at.get(at)
        if place is not None and place.last - at >= size:
            if place.kind == "region" or place.code == "EU":
                return place.last
            follows = place.last < limit and self._offices.matter_word(lower[place.last])
            return place.last if follows and place.kind == "demonym" else at
        if not size and not self._offices.matter_word(lower[at]):
            return at
        end = at + (size or 1)
        people = self._place_at.get(end) if self._lang.adjectives_follow and end < limit else None
        if people is not None and people.kind in ("demonym", "region") and self._doc.is_capital(end):
            return people.last if self._doc.is_capital(at) else end  # "da Integração Africana"
        return end

    def _behind_joiners(self, at: int, limit: int) -> int:
        doc, k = self._doc, at
        if k < limit and doc.words[k] == ",":
            k += 1
        while k < limit and doc.lower[k] in self._small:
            k += 1
        return k

    def _unknown(self, m: int, known: int, limit: int) -> int:
        """The comma behind a matter of unknown words, before a name: "das Foos e Bars, Ana Ruiz"; or 0."""
        doc = self._doc
        first = known
        if known > m:
            first = self._behind_joiners(known, limit)
            if first == known or doc.words[first - 1] == ",":
                return 0
        if first >= limit or not doc.is_capital(first):
            return 0
        k = first
        while k < min(limit, first + _UNKNOWN) and k not in self._place_at:
            if not (doc.words[k].isalpha() and doc.is_capital(k)) and doc.lower[k] not in self._small:
                break
            k += 1
        named = k + 1 < limit and doc.words[k] == "," and doc.is_capital(k + 1) and k > first
        return k if named and self._is_one_thing(first, k) else 0

    def _is_one_thing(self, first: int, last: int) -> bool:
        """True for one word, or words with small or known ones: two bare capitals are a name."""
        words = range(first, last)
        small = any(self._doc.lower[k] in self._small for k in words)
        return last - first == 1 or small or any(self._offices.matter_word(self._doc.lower[k]) for k in words)
