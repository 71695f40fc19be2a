"""States by their long names behind a title: "of the Democratic Socialist Republic of Sri Lanka"."""

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place


class StateNames:
    """Finds them in one document."""

    def __init__(self, doc: Document, lang: Language, place_at: dict[int, Place]) -> None:
        self._doc = doc
        self._lang = lang
        self._offices = lang.offices
        self._place_at = place_at

    def whole(self, title: Title, m: int, limit: int) -> bool:
        """ "of the Democratic Socialist Republic of Sri Lanka": a state by its long name."""
        doc, lower, k = self._doc, self._doc.lower, m
        while k < limit and doc.is_capital(k) and lower[k] not in self._offices.state:
            k += 1
        if k == m or k >= limit or lower[k] not in self._offices.state:
            return False
        small = self._lang.any("of", "articles")
        after = k + 1
        while after < limit and lower[after] in small:
            after += 1
        place = self._place_at.get(after)
        if after == k + 1 or place is None or place.kind != "country":
            return False
        take(title, place, last=place.last)
        return True

    def more(self, k: int, limit: int) -> int:
        """Where the name of a state goes on to its country: "Democrática de Timor-Leste"; or 0."""
        end = k
        if self.is_portfolio(k - 1):
            return 0
        while end < limit and self._doc.is_capital(end) and self._is_adjective(end):
            end += 1
        m = end
        small = self._lang.any("of", "articles")
        while m < limit and self._doc.lower[m] in small:
            m += 1
        return end if end > k and m > end and m in self._place_at else 0

    def is_portfolio(self, token: int) -> bool:
        """ "Secretary of State Ana Ruiz of the United States": behind a bare "of" it names no state."""
        before, words = self._doc.lower[token - 1], self._lang.words
        stately = self._doc.lower[token] in self._offices.state
        return stately and before in words["of"] and before not in words["articles"]

    def behind_people(self, k: int, limit: int) -> int:
        """Where "República Argelina" goes on to its end: "Democrática y Popular"; 0 where it does not."""
        kinds, joined = self._lang.nouns["polity_kinds"], self._lang.words["conjunctions"]
        end = k
        while end < limit and self._doc.is_capital(end) and self._doc.lower[end] in kinds:
            end += 1
            if end + 1 < limit and self._doc.lower[end] in joined and self._doc.lower[end + 1] in kinds:
                end += 1
        return end if end > k else 0

    def _is_adjective(self, k: int) -> bool:
        place = self._place_at.get(k)
        return place is None or place.kind == "demonym"


def take(
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
