"""Titles of no state: of a firm, of a club with "its president", of a name that is no country's."""

from envoyage.reading.document import Document
from envoyage.reading.lexicon.officewords import office_id
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place

# Words behind a title among which the firm stands that it is held in.
_BEHIND = 6
# Tokens from a club to "its president".
_OWNED = 10
_HEADS = frozenset({"head-of-state", "head-of-government"})


class Firms:
    """Tells the titles of one document that are held in firms and clubs; places by their first token."""

    def __init__(self, doc: Document, lang: Language, place_at: dict[int, Place]) -> None:
        self._doc, self._lang = doc, lang
        self._offices, self._place_at = lang.offices, place_at

    def is_of_a_firm(self, title: Title) -> bool:
        """True for "director of a shipping company": also where the title ends before what it is of."""
        doc, firms = self._doc, self._offices.firms
        if not firms.isdisjoint(doc.lower[title.first : title.last]):
            return True
        behind = doc.lower[title.head : title.last + _BEHIND]
        of = next((k for k, word in enumerate(behind) if word in self._lang.words["of"]), len(behind))
        named = next((word for word in behind[of:] if word in firms or not word[0].isalpha()), "")
        return named in firms and title.head + of <= title.last

    def is_of_its_club(self, title: Title) -> bool:
        """ "a mission of the Chamber of Commerce, led by its president": of what no state has."""
        doc, lang = self._doc, self._lang
        owner = title.first - 1
        if owner < 0 or doc.lower[owner] not in lang.any("impersonal", "possessives"):
            return False
        if not self._offices.heads_bodies(doc.lower, title.head):
            return False
        first = max(doc.sentences[doc.sentence_of[owner]].first, owner - _OWNED)
        clubs = (k for k in range(owner - 1, first - 1, -1) if doc.lower[k] in lang.nouns["clubs"])
        return any(not self._offices.body_at(doc.lower, k) for k in clubs)

    def is_of_unknown_name(self, title: Title) -> bool:
        """ "el presidente de Ferrosur": the word for the head of a state, but this name is no state's."""
        doc, small = self._doc, self._lang.any("of", "articles")
        if title.country is not None or office_id(doc.lower[title.head], self._lang.code, None) not in _HEADS:
            return False
        k = title.head + 1
        while k < title.last and doc.lower[k] in small:
            k += 1
        bodies = self._lang.nouns["organisation"]
        named = doc.is_capital(k) if k < len(doc.words) else False
        return (
            title.head + 1 < k == title.last - 1
            and named
            and not (
                doc.lower[k] in bodies or k in self._place_at  # "presidentes de Sudamérica"
            )
        )
