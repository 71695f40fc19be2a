"""The list of people that hangs on a word of meeting: "with A, B and C", "por el presidente, A, y B"."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.meetings.governors import FINITE
from envoyage.reading.meetings.joints import Joints
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Tokens from the trigger to the first of the list: behind its preposition, and without one.
_REACH = 14
_FAR = 28  # where no verb stands between
_DIRECT = 4
_NEAR = 6
_QUOTES = frozenset("“«")
_CLOSED = frozenset("”»")
# Words of a quoted phrase, which no speech is.
_PHRASE = 9
_SAYING = frozenset({"say", "announce"})
_CLOSING = frozenset({
    "say", "go", "arrive", "visit", "announce", "sign", "return", "discuss", "host", "accompany"
})  # fmt: skip


class Company:
    """The lists that can follow one trigger word."""

    def __init__(self, scene: Scene, sentence: Sentence, token: int) -> None:
        self._scene = scene
        self._sentence = sentence
        self._token = token
        self._end = _end(scene, sentence, token)
        self._mentions = [
            m
            for m in scene.mentions_in(token + 1, self._end)
            if not scene.describes(m) and not _owns(scene, m)
        ]
        self._words = scene.lang.words
        self._joints = Joints(scene, sentence)
        self._governors = self._joints.governors
        self.between = False  # whether those of the list met each other

    def with_or_between(self, *, noun: bool = False) -> list[Mention]:
        """Those behind "with", "between" or "including", the first within reach of the trigger.

        Behind a noun of meeting they stand before the next verb that tells of one.
        """
        for index, mention in enumerate(self._mentions):
            if mention.first - self._token > _FAR or self._closed(self._token + 1, mention.first):
                break
            if noun and self._told_otherwise(mention):
                break
            before, at = self._governors.governed(mention, self._token)
            if self._steps(at) > _REACH and self._verb_between(mention):
                break
            self.between = before in self._words["between"]
            told = self.between or before in self._words["with"] or self._including(before)
            if told or self._announced(mention):
                return self._list(index)
        return []

    def _including(self, before: str) -> bool:
        """ "talks with leaders, including Ana Ruiz", but "a delegation to the talks, including Ana Ruiz"."""
        delegations = self._scene.lang.nouns["delegation"]
        led = self._scene.words_in(delegations, self._sentence.first, self._token)
        return before in self._governors.among and not led

    def owned(self) -> list[Mention]:
        """Whose presence it is: "la presencia de los presidentes Ana Ruiz y Raúl Paz"."""
        for index, mention in enumerate(self._mentions):
            if mention.first - self._token > _REACH or self._closed(self._token + 1, mention.first):
                break
            if self._before(mention) in self._words["of"]:
                return self._all_owners(index)
        return []

    def _all_owners(self, index: int) -> list[Mention]:
        """A list in which each may have its own preposition: "del presidente, Ana Ruiz, y de la ministra"."""
        found = self._list(index)
        for mention in self._mentions[index + len(found) :]:
            if not self._scene.joined(found[-1].last, mention.first):
                break
            found.append(mention)
        return found

    def owners(self, right: list[Mention]) -> list[Mention]:
        """Whose meeting it is: "la reunión de Ana Ruiz con", before those on the right."""
        first = self._mentions[:1]
        if not right or not first or first[0] is right[0] or first[0].first > self._token + _DIRECT:
            return []
        return self._list(0)[:1] if self._before(first[0]) in self._words["of"] else []

    def visited(self) -> list[Mention]:
        """ "la visita de Ana Ruiz a su homólogo, Luis Paz": the second of two, with a personal "a"."""
        owner = self._mentions[:1]
        if not owner or self._before(owner[0]) not in self._words["of"]:
            return []
        at = self._governors.governed(owner[0], self._token)[1]
        return self.personal()[:1] if at == self._token + 1 else []

    def owner(self) -> list[Mention]:
        """Whose it is, right behind the trigger: "de manos del alcalde, Ana Ruiz"."""
        first = self._mentions[:1]
        near = [m for m in first if self._governors.governed(m, self._token)[1] == self._token + 1]
        return near if near and self._before(near[0]) in self._words["of"] else []

    def honoured(self, meal: int) -> list[Mention]:
        """The guests of a meal: "for Ana Ruiz", "in honour of Ana Ruiz", "a Ana Ruiz"."""
        guest = either(self._words["honoured"], self._words["personal"])
        for index, mention in enumerate(self._mentions):
            before = self._before(mention)
            if before in self._words["of"] and self._governors.honours(mention):
                return self._list(index)
            if before in guest and (mention.first > meal or before in self._words["personal"]):
                return self._list(index)
        return []

    def handed(self) -> list[Mention]:
        """Those to whom something is handed: "a letter to Ana Ruiz"."""
        to = either(self._words["personal"], self._words["destination"])
        for index, mention in enumerate(self._mentions):
            if mention.first - self._token > _REACH:
                break
            if self._before(mention) in to:
                return [m for m in self._list(index) if m.title is not None or m.person.titles]
        return []

    def _announced(self, mention: Mention) -> bool:
        """ "with the leaders of the three: the Argentine A and the Chilean B": a list behind a colon."""
        words, lower = self._scene.doc.words, self._scene.doc.lower
        between = range(self._token + 1, mention.first)
        colon = next((j for j in between if words[j] == ":"), None)
        if colon is None or self._words["with"].isdisjoint(lower[self._token + 1 : colon]):
            return False
        return all(self._joints.slight(j) for j in range(colon + 1, mention.first))

    def from_whom(self) -> list[Mention]:
        """Those whose visit it is: "a visit from Ana Ruiz", "la visita de cortesía de Ana Ruiz"."""
        whose = either(self._words["of"], self._words["from"])
        for index, mention in enumerate(self._mentions[:1]):
            before, at = self._governors.governed(mention, self._token)
            if before in whose and self._steps(at) <= _NEAR:
                return self._list(index)
        return []

    def signers(self) -> list[Mention]:
        """Two or more behind "by": "was signed by Ana Ruiz and Luis Paz"."""
        found = self.by()
        self.between = len(found) > 1
        return found if self.between else []

    def by(self) -> list[Mention]:
        """Those behind "by": the hosts of a passive."""
        for index, mention in enumerate(self._mentions):
            before, at = self._governors.governed(mention, self._token)
            if self._steps(at) > _REACH or self._closed(self._token + 1, mention.first):
                break
            if before in self._words["by"]:
                return self._list(index)
        return []

    def direct(self, skipping: frozenset[str] = frozenset(), *, led: bool = False) -> list[Mention]:
        """Those right behind the trigger as its object: "met Ana Ruiz", "recibió hoy a Ana Ruiz".

        Behind a noun a preposition has to lead to them (`led`): "la visita a Ana Ruiz".
        """
        for index, mention in enumerate(self._mentions[:1]):
            if self._governors.apart(self._token, mention) or self._said_by(mention):
                return []
            before, at = self._governors.governed(mention, self._token)
            if before in self._words["personal"]:
                aside = self._scene.doc.words[self._token : at].count(",") > 1
                return self._list(index) if self._steps(at) <= (_REACH if aside else _NEAR) else []
            plain = before in skipping if led else not before or before in skipping
            if self._words_between(mention) < _DIRECT and plain:
                return self._list(index)
            if self._governors.leads(mention, self._token):
                return self._list(index)
        return []

    def _said_by(self, mention: Mention) -> bool:
        """ "visitará Perú, anunció la portavoz Ana Ruiz": who only says what stands before."""
        forms = (self._scene.verb(j) for j in range(self._token + 1, mention.first))
        return any(form is not None and form.tense in FINITE and form.classes & _SAYING for form in forms)

    def _words_between(self, mention: Mention) -> int:
        """Words from the trigger to a mention, past when and where: "recibió hoy en Lima a Ana Ruiz"."""
        scene = self._scene
        aside = scene.dates_in(self._token, mention.first) + scene.places_in(self._token, mention.first)
        return (
            mention.first
            - self._token
            - 1
            - sum(a.last - max(scene.before(a.first), self._token + 1) for a in aside)
        )

    def right_behind(self, *, within: int = _REACH) -> list[Mention]:
        """Those behind a "with" that follows the trigger: "hablará con su rector", "esteve também com"."""
        if not self._mentions:
            return []
        first = self._mentions[0]
        before, at = self._governors.governed(first, self._token)
        if before in self._governors.among and first.first - self._token <= _FAR:
            told = self._words["with"].isdisjoint(self._scene.doc.lower[self._token + 1 : at])
            return [] if told else self._list(0)  # "conversó con varios, entre los que destacan"
        if first.first - self._token > _REACH or before not in self._words["with"]:
            return []
        if self._steps(at) > within:
            return []
        return [] if self._verb_between(first) else self._list(0)

    def _steps(self, at: int) -> int:
        """Words from the trigger to a token, past when and where: "stays in Pristina, Kosovo, with"."""
        scene = self._scene
        aside = scene.dates_in(self._token, at) + scene.places_in(self._token, at)
        past = sum(a.last - a.first for a in aside)
        return at - self._token - scene.doc.words[self._token : at].count(",") - past

    def _told_otherwise(self, mention: Mention) -> bool:
        """ "a la sesión, donde será recibido por": another word of meeting stands before a mention."""
        forms = (self._scene.verb(j) for j in self._scene.verbs_in(self._token + 1, mention.first))
        return any(form is not None and form.classes & {"host", "meet", "converse"} for form in forms)

    def _verb_between(self, mention: Mention) -> bool:
        lower, being = self._scene.doc.lower, self._words["being"]
        verbs = self._scene.verbs_in(self._token + 1, mention.first)
        between = (j for j in verbs if lower[j] not in being)
        forms = (self._scene.verb(j) for j in between)
        return any(form is not None and form.tense in FINITE for form in forms)

    def behind_verb(self) -> list[Mention]:
        """A subject behind its verb: "lo recibió, en el palacio, el presidente Ana Ruiz"."""
        for index, mention in enumerate(self._mentions):
            if mention.first - self._token > _REACH or self._closed(self._token + 1, mention.first):
                break
            before = self._before(mention)
            if not before or before in self._governors.among:
                return self._list(index)
        return []

    def behind_hosts(self, hosts: list[Mention]) -> list[Mention]:
        """Guests behind their hosts: "Fueron recibidos por la presidenta los ministros Ana y Paz"."""
        index = self._mentions.index(hosts[-1]) + 1
        if index >= len(self._mentions):
            return []
        gap = range(hosts[-1].last, self._scene.before(self._mentions[index].first) + 1)
        slight = either(self._words["articles"], self._words["also"])
        return self._list(index) if all(self._scene.doc.lower[j] in slight for j in gap) else []

    def personal(self) -> list[Mention]:
        """Those behind a personal "a": "Recibe el mandatario al presidente Ana Ruiz"."""
        for index, mention in enumerate(self._mentions[1:], start=1):
            if self._before(mention) in self._words["personal"]:
                return self._list(index)
        return []

    def joined_before(self, subjects: list[Mention]) -> list[Mention]:
        """The subjects of the trigger with those that a list joins to them on their left."""
        found = list(subjects)
        for mention in reversed(self._scene.mentions_in(self._sentence.first, found[0].first)):
            if mention.last > found[0].first or not self._joints.linked(mention, found[0]):
                break
            if (
                self._scene.doc.lower[self._scene.before(mention.first)]
                in self._scene.lang.words["according"]
            ):
                break  # "según la ministra A, el presidente B": whose word it is
            found.insert(0, mention)
        return found

    # -- the list ------------------------------------------------------------------------------------------

    def _before(self, mention: Mention) -> str:
        """What governs a mention, looked for from the trigger on."""
        return self._governors.governor(mention, self._token)

    def _list(self, index: int) -> list[Mention]:
        found = [self._mentions[index]]
        by = self._before(found[0])
        for mention in self._mentions[index + 1 :]:
            if not self._joints.linked(found[-1], mention, by):
                break
            found.append(mention)
        return found

    def _closed(self, first: int, last: int) -> bool:
        """True when a new finite verb stands between the trigger and a mention."""
        nouns = either(self._scene.lang.nouns["meeting"], self._words["being"])
        for j in self._scene.verbs_in(first, last):
            form = self._scene.verb(j)
            if form is None or form.tense not in FINITE or not form.classes & _CLOSING:
                continue
            if self._scene.doc.lower[j] not in nouns:
                return True
        return False


def _end(scene: Scene, sentence: Sentence, token: int) -> int:
    """Where speech begins; a few quoted words are passed by: 'a talk on “orange growth” with Ana Ruiz'."""
    words = scene.doc.words
    passed = token
    for opening in scene.words_in(_QUOTES, token + 1, sentence.last):
        if opening < passed:
            continue
        closing = range(opening + 2, min(sentence.last, opening + _PHRASE))
        passed = next((j + 1 for j in closing if words[j] in _CLOSED), 0)
        if not passed or words[passed - 2] in ".,!?":
            return opening
    return sentence.last


def _owns(scene: Scene, mention: Mention) -> bool:
    """ "talks with Ruiz's counterpart, Ana Paz": not with Ruiz."""
    return mention.last < len(scene.doc.words) and scene.doc.words[mention.last] in POSSESSIVES
