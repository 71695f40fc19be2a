"""Who spoke before, whom a pronoun or a missing subject means, and what is a word of saying at all."""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import both, either
from envoyage.reading.people.people import Mention
from envoyage.reading.quotes.beside import turned_at
from envoyage.reading.quotes.said import Said, Speaker
from envoyage.reading.scene import Scene

# Sentences back in which somebody spoke whom a pronoun may mean; in which somebody is a subject.
_BACK, _NEAREST = 7, 6
_RECENT = 20  # quotations among which it is looked for who spoke
_PASSIVE = frozenset({Tense.PARTICIPLE, Tense.PAST})
_SAYING = frozenset({"say", "speak", "deny"})


class Told:
    """Words of saying outside the `taken` tokens of quotations, and who spoke; `earlier` are those said."""

    def __init__(self, scene: Scene, taken: set[int], earlier: list[Said]) -> None:
        self.scene, self.taken, self.earlier = scene, taken, earlier
        words = scene.lang.words
        self._links = either(words["relative"], both(scene.lang.modal["possible"], words["function"]))
        self._own = scene.lang.subjects["quotes"]["who"]

    def says(self, j: int) -> bool:
        """True for a verb by which somebody says something, also in a perfect ("ha dicho")."""
        scene = self.scene
        form = scene.verb(j)
        if form is None or not form.classes & _SAYING or j in self.taken:
            return False
        if form.tense is Tense.BASE and turned_at(scene, j) < 0:
            return False
        lower = scene.doc.lower
        before = lower[j - 1] if j else ""
        if not scene.lang.modal["negative"].isdisjoint((before, lower[j - 2])) or self.is_told(j):
            return False
        if form.tense is Tense.PARTICIPLE:
            return not scene.lang.modal["perfect"].isdisjoint((before, lower[j - 2]))
        if form.tense is Tense.PRESENT and before in scene.lang.any("articles", "possessives", "of"):
            return False  # "the calls", "los reclamos"
        if scene.doc.is_capital(j) and j > scene.sentence_at(j).first:
            return False  # "the United States", "the Washington Post"
        return scene.place_at(j) is None

    def is_told(self, j: int) -> bool:
        """True for a passive: "was described as", "foi qualificado de"; who said it stands behind a "by"."""
        scene = self.scene
        form = scene.verb(j)
        passive = form is not None and form.classes & _SAYING and form.tense in _PASSIVE
        return bool(passive) and not scene.lang.subjects["phrases"]["being"].isdisjoint(
            scene.doc.lower[j - 2 : j]
        )

    def agent(self, first: int, last: int) -> Speaker | None:
        """Who is named behind a "by"."""
        by = self.scene.lang.words["by"]
        mentions = self.scene.mentions_in(first, last)
        return next((self.person(m) for m in mentions if self.scene.preposition(m.first) in by), None)

    def person(self, mention: Mention) -> Speaker:
        return Speaker(self.scene.doc.span(mention.first, mention.last), person=mention.person)

    def subjects(self, first: int, last: int) -> list[Mention]:
        """Those named between two tokens, outside quotations, who may be a clause's subject."""
        found = self.scene.mentions_in(first, last)
        return [m for m in found if m.first not in self.taken and not self.is_object(m)]

    def is_object(self, mention: Mention) -> bool:
        """Behind a preposition or a verb that takes it ("con su par X"); "X, who ..." is none."""
        scene = self.scene
        lower = scene.doc.lower
        behind = mention.last + (mention.last < len(lower) and lower[mention.last] == ",")
        if behind < len(lower) and lower[behind] in self._own:
            return False
        first = mention.first
        if first and lower[first - 1] in scene.lang.any("possessives", "title_fillers"):
            first -= 1
        ranked = scene.lang.pro_drop and mention.title is not None and scene.doc.words[first - 1].islower()
        if ranked and lower[scene.before(first - 1)] in scene.lang.words["with"]:
            return True  # "con el mayor general Ana Paz"
        return scene.is_object(mention) if first == mention.first else bool(scene.preposition(first))

    def earlier_subject(self, token: int, verb: int | None = None) -> Speaker | None:
        """Whom a pronoun or a missing subject means: who spoke last, else the nearest subject."""
        scene, lang = self.scene, self.scene.lang
        sentence = scene.sentence_at(token)
        said_by = scene.doc.lower[token if verb is None else verb]
        if lang.plural_endings and said_by.endswith(lang.plural_endings):
            return None
        linked = next((j for j in range(sentence.first, token) if scene.doc.lower[j] in self._links), token)
        here = self.subjects(sentence.first, linked)
        if here:
            return self.person(here[0])
        spoken = {scene.doc.sentence_of[said.token]: said for said in self.earlier[-_RECENT:]}
        for index in range(sentence.index, max(-1, sentence.index - _BACK), -1):
            said = spoken.get(index)
            if said is not None and said.speaker is not None and said.token < token:
                return said.speaker
            if index == sentence.index:
                continue
            if told := self.who_spoke(index):
                return told
            other = scene.doc.sentences[index]
            if other.block == sentence.block and (subjects := self.subjects(other.first, other.last)):
                return self.person(subjects[0])
        for index in range(sentence.index - 1, max(-1, sentence.index - _NEAREST), -1):
            other = scene.doc.sentences[index]
            if subjects := self.subjects(other.first, other.last):
                return self.person(subjects[0])
        if self.earlier and self.earlier[-1].speaker is not None:
            return self.earlier[-1].speaker
        who = scene.section or scene.lead  # whom the report is about
        at = who.name_at if who is not None else None
        return Speaker(scene.doc.span(*at), person=who) if at is not None else None

    def who_spoke(self, index: int) -> Speaker | None:
        """Who is named as saying something in a sentence, in words that are not quoted."""
        sentence = self.scene.doc.sentences[index]
        passive = next((j for j in range(sentence.first + 2, sentence.last) if self.is_told(j)), None)
        if passive is not None and (agent := self.agent(passive + 1, sentence.last)) is not None:
            return agent  # "the news was given by the spokesman, Luis Paz"
        verb = next((j for j in range(sentence.last - 1, sentence.first, -1) if self.says(j)), None)
        told = self.subjects(sentence.first, verb) if verb is not None else []
        return self.person(told[-1]) if told else None
