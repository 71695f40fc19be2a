"""What a sentence is asked about its traveller: who does what in which clause, and to whom."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.meetings.governors import FINITE
from envoyage.reading.meetings.joints import Joints
from envoyage.reading.meetings.receptions import owns_noun
from envoyage.reading.moods import Mood
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.scene import Scene

# Tokens from an official to the pronoun of the traveller.
REACH = 14
# Tokens before "with" in which a noun may stand that binds two without their meeting.
BOND = 3
_ENDS = frozenset(';“”«»":')
_MOVING = frozenset({"go", "arrive", "return", "leave", "accompany", "bring", "continue", "visit"})
_GOING = FINITE | {Tense.GERUND}
_AFAR = frozenset({"call", "invite"})


def quoted(scene: Scene, sentence: Sentence, token: int) -> bool:
    """True for a token within quotation marks that its sentence opens."""
    words = scene.doc.words[sentence.first : token]
    open_marks = words.count("“") > words.count("”") or words.count("«") > words.count("»")
    return open_marks or words.count('"') % 2 == 1


class Clauses:
    """The questions that one sentence is asked about its traveller and the officials in it.

    `mood` is that of the verb asked last.
    """

    def __init__(self, scene: Scene, sentence: Sentence, who: Person) -> None:
        self.scene, self.sentence, self.who = scene, sentence, who
        self.lower, self.words = scene.doc.lower, scene.lang.words
        self.joints = Joints(scene, sentence)
        self._ends = either(_ENDS, self.words["relative"])
        self.mood = Mood.OPEN

    def may_be_met(self, mention: Mention) -> bool:
        """True for who is named, outside what is quoted."""
        named = not self.scene.describes(mention)
        return named and not quoted(self.scene, self.sentence, mention.first)

    def listed(self, mentions: list[Mention], index: int) -> list[Mention]:
        """The mention with those that a list joins to it on its right."""
        found = [mentions[index]]
        for mention in mentions[index + 1 :]:
            if mention.person is self.who or not self.joints.linked(found[-1], mention):
                break
            found.append(mention)
        return [m for m in found if m.name_at is not None or m is found[0]]

    def bounds(self, mention: Mention) -> tuple[int, int]:
        """The tokens of a mention's clause; a relative clause right behind the name is passed by."""
        sentence, words = self.sentence, self.scene.doc.words
        first = mention.first
        while first > sentence.first and self.lower[first - 1] not in self._ends:
            first -= 1
        last = mention.last
        if (
            words[last : last + 1] == [","]
            and self.lower[last + 1 : last + 2]
            and self.lower[last + 1] in self.words["relative"]
        ):
            last = next((j + 1 for j in range(last + 2, sentence.last) if words[j] == ","), sentence.last)
        while last < sentence.last and self.lower[last] not in self._ends:
            last += 1
        return first, last

    def verb(self, first: int, last: int, near: int) -> int | None:
        """The verb of a clause that is nearest to a token."""
        verbs = [j for j in self.scene.verbs_in(first, last) if not self._is_noun(j)]
        return min(verbs, key=lambda j: abs(j - near), default=None)

    def _is_noun(self, token: int) -> bool:
        nouns = self.scene.lang.nouns
        return self.lower[token] in either(nouns["meeting"], nouns["travel"])

    def reaches_afar(self, first: int, last: int) -> bool:
        """ "wrote to him", "called him on Monday", "invited him": from elsewhere."""
        afar = self.words["afar"]
        if any(word.partition("-")[0] in afar for word in self.lower[first:last]):  # "escreveu-lhe"
            return True
        told = self.lower[self.sentence.first : self.sentence.last]
        if not self.scene.lang.nouns["phone"].isdisjoint(told):
            return True
        meals = self.scene.lang.nouns["reception"]
        verbs = self.scene.verbs_in(self.sentence.first, self.sentence.last)
        for j in self.scene.verbs_in(first, last):
            form = self.scene.verb(j)
            if form is not None and form.classes & _AFAR and meals.isdisjoint(told):
                return not any((f := self.scene.verb(k)) and "converse" in f.classes for k in verbs)
        return False

    def fronted(self, mention: Mention, at: int, first: int, verb: int | None) -> bool:
        """ "Standing beside President Ruiz, he praised", "Ao lado da presidente, elogiou": before a comma."""
        scene, last = self.scene, mention.last
        form = scene.verb(verb) if verb is not None else None
        bare = form is None or form.tense in (Tense.GERUND, Tense.PARTICIPLE)
        if first > self.sentence.first or not bare or scene.mentions_in(first, at):
            return False
        if scene.doc.words[last : last + 1] != [","]:
            return False
        subject = scene.subject(last + 2) or next(iter(scene.mentions_in(last + 1, last + 4)), None)
        if subject is not None and subject.first > last:
            return subject.person is self.who
        pronoun = self.lower[last + 1 : last + 2]
        return bool(pronoun) and (
            pronoun[0] in self.words["pronouns_subject"]
            or (scene.lang.pro_drop and scene.verb(last + 1) is not None)
        )

    def opens(self, first: int, verb: int) -> bool:
        """True when only words that help stand before a verb in its clause: "También fue condecorado"."""
        slight = either(
            self.scene.lang.modal["perfect"],
            self.words["being"],
            self.words["also"],
            self.words["list_adverbs"],
        )
        return all(self.lower[j] in slight or not self.lower[j].isalpha() for j in range(first, verb))

    def is_doer(self, at: int, first: int, verb: int | None) -> bool:
        """True when the traveller is the subject of what stands before a token, also unsaid."""
        subject = self.scene.subject(at if verb is None else verb)
        if subject is not None:
            self.note(verb)
            return subject.person is self.who
        if not self.scene.lang.pro_drop or (verb is None and not self._opens_with_verb(first)):
            return False
        if verb is None or self.scene.other_subject(verb):
            return verb is None
        self.note(verb)
        behind = self.scene.mentions_in(verb, at)
        return not behind or behind[0].person is self.who

    def _opens_with_verb(self, first: int) -> bool:
        """ "Se sentó", "Sentou-se": a clause that a verb opens, be it one that tells nothing of journeys."""
        heads = (word.partition("-")[0] for word in self.lower[first : first + 2])
        return any(len(word) > BOND and word.endswith(self.scene.lang.finite_endings) for word in heads)

    def note(self, verb: int | None) -> None:
        self.mood = self.scene.mood(verb) if verb is not None else Mood.OPEN

    def owned(self, mention: Mention) -> bool:
        return mention.last < self.sentence.last and self.scene.doc.words[mention.last] in POSSESSIVES

    def deed(self, first: int, last: int) -> int | None:
        """The verb of what two did together; None where both only go to some place."""
        verbs = [j for j in self.scene.verbs_in(first, last) if not self._is_noun(j)]
        form = self.scene.verb(verbs[0]) if verbs else None
        going = form is not None and bool(form.classes & _MOVING)
        if going and any(not p.masked for p in self.scene.places_in(verbs[0], last)):
            return None
        self.note(verbs[0] if verbs else None)
        return verbs[0] if verbs else first - 1

    def goes(self, low: int, high: int, at: int) -> bool:
        """ "President Ruiz returned the visit to him, coming to Peru": a journey of the other's own."""
        last = high if self.scene.lang.pro_drop else at
        forms = [self.scene.verb(j) for j in range(low, last) if self.scene.moves(j)]
        return any(form is not None and form.tense in _GOING for form in forms)

    def is_faced(self, j: int) -> bool:
        """An object pronoun: "him", "lo recibió", "mostrou-lhe"; an article or a possessive is none."""
        scene, lower = self.scene, self.lower
        if lower[j] in self.words["visitors"] and j > self.sentence.first:  # "with the guest"
            return lower[j - 1] in either(self.words["articles"], self.words["possessives"])
        if lower[j] in scene.lang.nouns["delegation"] and j > self.sentence.first:
            return lower[j - 1] in either(self.words["articles"], self.words["personal"]) and not any(
                p.first - j in (-1, 1) or p.last == j for p in scene.places_in(j - 2, j + 2)
            )
        if not scene.lang.pro_drop:
            if lower[j] not in self.words["guest_pronouns"]:
                return False
            return lower[j] not in self.words["possessives"] or not owns_noun(scene, j)
        _, hyphen, clitic = lower[j].rpartition("-")
        if hyphen and clitic in self.words["enclitics"]:
            return True
        if j + 1 >= self.sentence.last:
            return False
        if lower[j] in self.words["pronouns_subject"]:
            return lower[j - 1] in either(self.words["with"], self.words["personal"])
        if lower[j] not in but_not(self.words["guest_pronouns"], self.words["not_before_names"]):
            return False
        if lower[j] not in self.words["articles"]:
            return True  # "le", "lhe"
        if lower[j - 1] in scene.prepositions:
            return False
        following = j + 1
        helped = lower[following] in either(scene.lang.modal["perfect"], scene.lang.modal["future"])
        return helped or self.joints.governors.finite(following)

    def says(self, mention: Mention, low: int, high: int) -> bool:
        """ "President Ruiz said it would help him": words about the traveller, not to him."""
        if self.scene.lang.pro_drop:
            return False
        for j in self.scene.verbs_in(low, high):
            form = self.scene.verb(j)
            if form is not None and "say" in form.classes and "face" not in form.classes:
                return True
        return False
