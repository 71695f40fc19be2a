"""Titles with words of description that no table knows between them and their name.

"el canciller saliente Luis Paz", "the director for the Western Hemisphere of the Fund, Ana Ruiz".
"""

from dataclasses import replace

from envoyage.reading.document import Document
from envoyage.reading.lexicon.officewords import office_id
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.statenames import take
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place

# Words of a description before a comma, and of adjectives right before a name.
_DESCRIBED, _ADJECTIVES = 9, 2


class LooseTitles:
    """Finds them in one document."""

    def __init__(
        self, doc: Document, lang: Language, place_at: dict[int, Place], ending: dict[int, Title]
    ) -> None:
        self._doc, self._lang = doc, lang
        self._place_at, self._ending = place_at, ending
        self._links = lang.any("of", "for_office", "location")
        self._small = lang.any("articles", "conjunctions") | self._links

    def before(self, end: int, *, comma: bool) -> Title | None:
        """The title whose description ends before token `end`, grown over it; None when there is none."""
        sentence = self._doc.sentences[self._doc.sentence_of[end - 1]]
        reach = _DESCRIBED if comma else _ADJECTIVES
        for k in range(end - 1, max(sentence.first, end - 1 - reach), -1):
            title = self._ending.get(k)
            if title is not None:
                free = not (title.bound or title.plural)
                return self._grown(title, k, end) if free and self._describes(k, end, comma=comma) else None
            if not self._may_describe(k):
                return None
        return None

    def _may_describe(self, k: int) -> bool:
        lower, words = self._doc.lower, self._lang.words
        if not self._doc.words[k].replace("-", "").isalpha() or lower[k] in words["relative"]:
            return False
        return self._doc.is_capital(k) or lower[k] in self._small or self._is_adjective(k)

    def _describes(self, first: int, last: int, *, comma: bool) -> bool:
        """True when the words are of the title: adjectives, or what it is for; never a bare name."""
        if not self._may_describe(first):
            return False
        if not comma:
            return self._lang.adjectives_follow and all(self._is_adjective(k) for k in range(first, last))
        return self._doc.lower[first] in self._links or (
            self._lang.adjectives_follow and self._is_adjective(first)
        )

    def _is_adjective(self, k: int) -> bool:
        word, lang = self._doc.words[k], self._lang
        if not word.islower() or word in lang.words["function"] or word in lang.verbs:
            return False
        return (
            not word.endswith(lang.finites) and word not in self._small and word not in lang.any("with", "by")
        )

    def _grown(self, title: Title, first: int, last: int) -> Title | None:
        """The title over its description, where its words still name an office."""
        kept = replace(title)
        for k in range(first, last):
            if (place := self._place_at.get(k)) is not None and place.last <= last:
                take(title, place, last=place.last)
        title.last = last
        if title.counterpart:
            return title
        office = office_id(title.text(self._doc), self._lang.code, title.country)
        if office is None:
            title.last = kept.last
            return None
        if office == "minister" and self._of_a_body(first, last):
            office = "organisation-head"  # "la titular del organismo"
        title.office_id = office
        return title

    def _of_a_body(self, first: int, last: int) -> bool:
        lower, bodies = self._doc.lower, self._lang.nouns["organisation"]
        return lower[first] in self._lang.words["of"] and not bodies.isdisjoint(lower[first:last])
