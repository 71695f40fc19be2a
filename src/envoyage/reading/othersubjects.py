"""Subjects that travel for no state: tourists, a son, the office of nobody whom the text names."""

from typing import TYPE_CHECKING

from envoyage.reading.people.complements import POSSESSIVES

if TYPE_CHECKING:
    from envoyage.reading.scene import Scene

_DESCRIBED = 5  # words between a name and what describes it
_SUBJECT_REACH = 40  # words between a subject and its verb
_COUNTED = 3  # words between a verb and those of a number: "millones de turistas chilenos visitaron"


class Others:
    """The subjects of one scene that are none of its people.

    `unnamed` are its offices that are given to nobody, `peoples` those of a country, by their last token.
    """

    def __init__(self, scene: "Scene") -> None:
        self._scene, self._lang = scene, scene.lang
        self._lower, self._tokens = scene.doc.lower, scene.doc.words
        self._opening = scene.lang.any("since", "after", "before")
        self.peoples = {
            p.last - 1: p
            for p in scene.places
            if p.kind == "demonym" and not p.masked and self._lower[p.last - 1].endswith("s")
        }
        self.unnamed = {t.last - 1: t for t in scene.titles if scene.inside(t.head) is None and not t.bound}

    def are_others(self, token: int) -> bool:
        """ "the tourists arrived", "llegaron los turistas": the subject of a verb travels for no state."""
        sentence, others = self._scene.sentence_at(token), self._lang.nouns["person_not"]
        owned = 0  # "Imelda, la esposa de Ruiz, estuvo": of whom the name only tells
        for j in range(token - 1, max(sentence.first, token - _SUBJECT_REACH) - 1, -1):
            mention = self._scene.inside(j)
            if owned and j >= owned:
                continue
            if mention is not None and self._of_kin(mention.first):
                owned = mention.first
                continue
            if mention is not None or self._tokens[j] in ";:":
                break
            counted = token - j <= _COUNTED and self._lower[j] in others
            if self.is_other(j) or self.is_unnamed(j):
                return True
            if counted and self._scene.preposition(j) in self._lang.words["of"]:
                return True
        behind = range(token + 1, min(sentence.last, token + 3))
        return any(self.is_other(j) and self._lower[j - 1] in self._lang.words["articles"] for j in behind)

    def _of_kin(self, first: int) -> bool:
        """ "la esposa de Ruiz", "the son of Ruiz": whose kin it is."""
        of = self._scene.before(first)
        return self._lower[of] in self._lang.words["of"] and self._lower[of - 1] in self._lang.nouns["kin"]

    def is_unnamed(self, token: int) -> bool:
        """ "before the president of Togo goes to China": an office of nobody in the text is the subject."""
        title = self.unnamed.get(token)
        if title is None or self._scene.section is not None:  # under a heading it is that of the section
            return False
        if self._lower[title.head] in self._lang.words["visitors"]:
            return False
        governor = self._scene.preposition(title.first)
        if governor and governor not in self._opening:
            return False
        apposed = self._in_apposition(title.first) and not self._acts_beside(title.first, title.last)
        return not apposed and not self._only_reports(title.first, title.last)

    def _acts_beside(self, first: int, last: int) -> bool:
        """ "After talks with Ruiz, the Kenyan leader flew": no comma closes it, and Ruiz does not act."""
        comma = first - 1 - (self._lower[first - 1] in self._lang.words["articles"])
        who = self._scene.mention_ending(comma)
        governed = who is not None and self._scene.preposition(who.first) != ""
        return governed and self._tokens[comma] == "," and self._scene.verb(last) is not None

    def _only_reports(self, first: int, last: int) -> bool:
        """ "Ruiz, the minister recalled, had been in Lima": nobody named, and not the subject."""
        comma = first - 1 - (self._lower[first - 1] in self._lang.words["articles"])
        form = self._scene.verb(last)
        says = form is not None and "say" in form.classes
        return says and self._tokens[comma] == "," and self._tokens[last + 1 : last + 2] == [","]

    def _opens_with_article(self, token: int) -> bool:
        """ "Imelda, a esposa de Ruiz": at the head of a sentence or an apposition "a" is no preposition."""
        opens = self._scene.sentence_at(token).first == token - 1 or self._tokens[token - 2] == ","
        return opens and self._lower[token - 1] in self._lang.words["articles_before_titles"]

    def _in_apposition(self, token: int) -> bool:
        """ "Rinne, a former ambassador, visited": what only describes the name before it."""
        first = self._scene.sentence_at(token).first
        for j in range(token - 1, max(first, token - _DESCRIBED), -1):
            if self._tokens[j] == ",":
                return self._scene.mention_ending(j) is not None
        return False

    def _is_people(self, token: int) -> bool:
        """ "40 Peruvians", "los peruanos": those of a country, of whom a number or an article tells."""
        place = self.peoples.get(token)
        if place is None or self._scene.inside(token) is not None:
            return False
        return self._counts(place.first - 1) or self._lower[place.first - 1] in self._lang.words["articles"]

    def _counts(self, token: int) -> bool:
        return token >= 0 and self._tokens[token][:1].isdigit()

    def is_other(self, token: int) -> bool:
        """A noun for people and things that travel for no state, outside of names and governed by nothing."""
        if self._lower[token] in self._lang.nouns["kin"]:  # "his son lives", but "his son, Ruiz, lives"
            owned = self._lower[token - 1] in self._lang.any("articles", "possessives")
            led = self._scene.preposition(token) and not self._opens_with_article(token)
            return owned and self._scene.inside(token) is None and not led
        if self._is_people(token):
            return not self._scene.preposition(token - self._counts(token - 1))
        if self._lower[token] not in self._lang.nouns["person_not"]:
            return False
        article = (
            self._lower[token - 1] in self._lang.words["articles_before_titles"]
            and self._scene.sentence_at(token).first == token - 1
        )
        if self._scene.inside(token) is not None or (self._scene.preposition(token) and not article):
            return False
        if self._in_apposition(token):
            return False
        owned = self._lower[token - 1] in POSSESSIVES  # "Ruiz's plane landed", "el avión de Ruiz aterrizó"
        behind = self._scene.mentions_in(token + 1, token + 4)
        return not owned and not any(
            self._scene.preposition(m.first) in self._lang.words["of"] for m in behind[:1]
        )
