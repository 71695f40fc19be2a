"""What stands before the head of a title: portfolios, bodies, qualifiers, countries and their adjectives."""

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.statenames import take
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place

# Words between a country and its office: "Poland's newly elected prime minister".
_DESCRIBED = 5


class Beginnings:
    """Grows titles of one document to the left."""

    def __init__(
        self, doc: Document, lang: Language, place_at: dict[int, Place], place_end: dict[int, Place]
    ) -> None:
        """`place_at` and `place_end` are the places by their first token and by the one behind them."""
        self._doc = doc
        self._lang = lang
        self._offices = lang.offices
        self._place_at = place_at
        self._place_end = place_end

    def grow(self, title: Title, covered: int) -> None:
        """Takes into the title what stands before its head, down to `covered`."""
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
                title.qualify(qualifier)
                continue
            place = self._place_end.get(title.first)
            if place is not None and place.kind in (
                "country",
                "demonym",
                "organisation",
                "region",
                "capital",
                "landmark",
            ):
                if place.first < floor or (place.kind == "capital" and not self._possessive(place.last)):
                    return
                take(title, place, first=place.first)
                continue
            if lower[j] in POSSESSIVES:
                place = self._place_end.get(j)
                if (
                    place is not None
                    and place.first >= floor
                    and (place.is_ground or place.kind == "organisation")
                ):
                    take(title, place, first=place.first)
                    return
                if place is None and not doc.is_capital(j - 1) and lower[j - 1] in self._lang.nouns["clubs"]:
                    title.private = True  # "the federation's president"
                return
            size = self._offices.portfolio_before(lower, title.first, floor)
            if size:
                title.first -= size
                continue
            size = self._portfolio_joined(title.first, floor) or self._offices.body_before(
                lower, title.first, floor
            )
            if size:
                title.first -= size
                continue
            if first := self._described(title.first, floor):
                title.first = first
                continue
            if self._parted(title, j):
                title.first = j
                continue
            if self._names_body(j) and doc.is_capital(title.head):
                title.first = self._capital_run_start(j, floor)
                for k in range(title.first, j + 1):  # "South Africa Reserve Bank Governor"
                    if (place := self._place_at.get(k)) is not None:
                        take(title, place)
                continue
            return

    def _parted(self, title: Title, j: int) -> bool:
        """ "top Turkish diplomat": an office whose words a people's adjective parts."""
        lower = self._doc.lower
        if j + 1 not in self._place_at or self._place_at[j + 1].last != title.head:
            return False
        size = self._offices.longest_phrase(lower, title.head)
        return self._offices.longest_phrase([lower[j], *lower[title.head : title.head + size]], 0) > size

    def _portfolio_joined(self, end: int, floor: int) -> int:
        """Tokens of "Trade and", "Foreign, Commonwealth and" before a portfolio that the title has taken."""
        doc, lower = self._doc, self._doc.lower
        joined = end - 1 > floor and (
            lower[end - 1] in self._lang.words["conjunctions"] or doc.words[end - 1] == ","
        )
        if not joined or not (
            self._offices.portfolio_at(lower, end) or self._offices.matter_word(lower[end])
        ):
            return 0
        k = end - 2 if doc.words[end - 2] == "," else end - 1
        size = self._offices.portfolio_before(lower, k, floor)
        if not size and doc.is_capital(k - 1) and self._offices.matter_word(lower[k - 1]):
            size = 1
        return size + end - k if size else 0

    def _described(self, end: int, floor: int) -> int:
        """Where "Germany's newly elected" begins, before a title at `end`; 0 for no country."""
        lower, lang = self._doc.lower, self._lang
        if lang.adjectives_follow:
            return 0
        for k in range(end, max(floor, end - _DESCRIBED), -1):
            place = self._place_end.get(k)
            if lower[k - 1] in POSSESSIVES:
                place = self._place_end.get(k - 1)
                return k if place is not None and place.is_ground else 0
            if place is not None and k < end and (place.kind == "demonym" or self._named_so(place, k, end)):
                return k
            if self._doc.is_capital(k - 1) and not self._doc.is_capital(end):
                return 0  # "Ecuador's Vidal, president"
            word = lower[k - 1]
            if (
                not word[0].isalpha()
                or (word in lang.words["function"] and word not in lang.words["title_fillers"])
                or word in lang.verbs
                or place is not None
            ):
                return 0
        return 0

    def _named_so(self, place: Place, first: int, last: int) -> bool:
        """ "Pakistan Communication Minister": a portfolio that no table knows, behind the country."""
        return place.kind == "country" and all(self._doc.is_capital(j) for j in range(first, last + 1))

    def _possessive(self, i: int) -> bool:
        return i < len(self._doc.words) and self._doc.lower[i] in POSSESSIVES

    def _names_body(self, j: int) -> bool:
        """True when token `j` ends the name of a body: "Reserve Bank", "Canal Authority"."""
        return self._doc.is_capital(j) and self._doc.lower[j] in self._lang.nouns["organisation"]

    def _capital_run_start(self, j: int, floor: int) -> int:
        while j > floor and self._doc.is_capital(j - 1) and self._doc.words[j - 1][0].isalpha():
            j -= 1
        return j
