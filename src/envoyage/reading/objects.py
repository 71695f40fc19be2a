"""Who is not the subject of a verb behind it: whom a preposition or another verb leads to, one or a list."""

from typing import TYPE_CHECKING

from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.persons import Mention

if TYPE_CHECKING:
    from envoyage.reading.scene import Scene

# Words that help a verb, between a subject and it: "will not yet have been".
_HELPED = 5
_DELEGATION_REACH = 6  # words between a delegation and "by": "delegation of business leaders headed by"
_LEADS = frozenset({"meet", "host", "greet", "invite", "accompany", "discuss", "call", "say"})


class Objects:
    """The objects of one scene; `helpers` are words that stand between a subject and its verb."""

    def __init__(self, scene: "Scene", helpers: frozenset[str]) -> None:
        words, modal = scene.lang.words, scene.lang.modal
        self._scene, self._lang = scene, scene.lang
        self._lower, self._tokens = scene.doc.lower, scene.doc.words
        self._leading = either(  # before a verb: "had not yet also"
            helpers, modal["possible"], words["still"], words["lately"], words["before_now"]
        )
        self._opening = scene.lang.any("since", "after", "before")
        self._contrast = either(modal["negative"], words["than"])

    def is_object(self, mention: Mention) -> bool:
        """True when a mention is what a preposition or another verb leads to."""
        j = self._scene.before(mention.first)
        if self._scene.describes(mention):
            return True
        if j > 0 and self._lower[j] in self._lang.nouns["kin"]:
            j = self._scene.before(j)  # "with his wife Ana Ruiz"
        if j < 0:
            return False
        word = self._lower[j]
        if word in self._contrast:
            return True  # "Ruiz, but not Paz,", "Ruiz rather than Paz"
        if word in self._lang.words["of"] and self._lower[j - 1] in self._lang.nouns["vehicle"]:
            return False  # "the plane of President Ruiz landed"
        if word in self._lang.words["by"] and self._leads_delegation(j):
            return False
        if word == "," and self._renames(j):
            return True
        if word in self._scene.prepositions or word in self._lang.words["according"]:
            return True
        form = self._scene.verb(j)
        return (
            form is not None
            and bool(form.classes & _LEADS)
            and not (form.classes & {"say"} and (self._lang.pro_drop or self._acts(mention)))
        )

    def _acts(self, mention: Mention) -> bool:
        """ "said Ruiz would visit", "asked Ruiz of Peru to go": who has a verb of its own is no object."""
        token = self.past_land(mention)
        last = min(self._scene.sentence_at(mention.first).last, token + _HELPED)
        while token < last and self._scene.verb(token) is None and self._lower[token] in self._leading:
            token += 1
        return self._scene.verb(token) is not None

    def _renames(self, comma: int) -> bool:
        """ "after the fall of his predecessor, Paz, Ruiz": who a noun governed by a preposition is."""
        person = self._lower[comma - 1] in either(self._lang.nouns["kin"], self._lang.nouns["counterpart"])
        return person and self._scene.preposition(comma - 1) != ""

    def is_listed(self, mention: Mention) -> bool:
        """ "to see A and B and be received by C": B is an object as A is, for the list goes on behind it.

        So is the last of a list in a relative clause: "Ruiz, who came with A and B, is to fly".
        """
        joins = self._lang.words["conjunctions"]
        comma = self._tokens[mention.last] == ","
        if self._lower[mention.last + comma] not in joins:
            joined = comma and self._lower[self._scene.before(mention.first)] in joins
            before = self._listed_before(mention) if joined else None
            return before is not None and self._scene.preposition(before.first) in self._lang.words["with"]
        while (before := self._listed_before(mention)) is not None:  # "to see A, B and C, and travel to"
            if self.is_object(before):
                return True
            mention = before
        return False

    def _listed_before(self, mention: Mention) -> Mention | None:
        """The member of a list that stands right before another."""
        j = self._scene.before(mention.first)
        if j < 0 or not (self._lower[j] in self._lang.words["conjunctions"] or self._tokens[j] == ","):
            return None
        return self._scene.mention_ending(j - (self._tokens[j] != "," and self._tokens[j - 1] == ","))

    def _leads_delegation(self, by: int) -> bool:
        """ "a delegation led by Ruiz arrived": who leads those who travel travels."""
        delegation = self._lang.nouns["delegation"]
        return not delegation.isdisjoint(self._lower[max(0, by - _DELEGATION_REACH) : by])

    def opens_clause(self, mention: Mention) -> bool:
        """ "since Ruiz returned", "after Ruiz visited": a word of time that opens a clause of its own."""
        governor = self._scene.preposition(mention.first)
        if governor in self._lang.words["of"]:  # "depois de o presidente visitar"
            return self._lower[self._scene.before(mention.first) - 1] in self._opening
        return governor in self._opening

    def past_land(self, mention: Mention) -> int:
        """Behind the country that a name is followed by: "President Ruiz of the United States"."""
        of = mention.last
        if self._lower[of : of + 1] == [] or self._lower[of] not in self._lang.words["of"]:
            return of
        at = of + 1 + (self._lower[of + 1] in self._lang.words["articles"])
        place = self._scene.place_at(at)
        return place.last if place is not None and place.code == mention.person.country else of
