"""The list of people that hangs on a word of meeting: "with A, B and C", "por el presidente, A, y B"."""

from envoyage.reading.document import Sentence
from envoyage.reading.people import Mention
from envoyage.reading.scene import Scene
from envoyage.reading.verbs import Tense

# Tokens from the trigger to the first of the list: behind its preposition, and without one.
_REACH = 14
_FAR = 28  # where no verb stands between
_DIRECT = 4
_NEAR = 6
# Tokens in brackets, and of a relative clause, between two of the list.
_BRACKETED = 8
_CLOSING = frozenset({
    "say", "go", "arrive", "visit", "announce", "sign", "return", "discuss", "host", "accompany"
})  # fmt: skip
_FINITE = frozenset({Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.IMPERFECT})


class Company:
    """The lists that can follow one trigger word."""

    def __init__(self, scene: Scene, sentence: Sentence, token: int) -> None:
        self._scene = scene
        self._sentence = sentence
        self._token = token
        quoted = (j for j in range(token + 1, sentence.last) if scene.doc.words[j] in "“«")
        self._end = next(quoted, sentence.last)
        self._mentions = [m for m in scene.mentions_in(token + 1, self._end) if not scene.describes(m)]
        self._words = scene.lang.words

    def with_or_between(self) -> list[Mention]:
        """Those behind "with" or "between", the first within reach of the trigger."""
        for index, mention in enumerate(self._mentions):
            if mention.first - self._token > _FAR or self._closed(self._token + 1, mention.first):
                break
            if mention.first - self._token > _REACH and self._verb_between(mention):
                break
            before = self._before(mention)
            if before in self._words["with"] or before in self._words["between"] or self._announced(mention):
                return self._list(index)
        return []

    def _announced(self, mention: Mention) -> bool:
        """ "with the leaders of the three: the Argentine A and the Chilean B": a list behind a colon."""
        words, lower = self._scene.doc.words, self._scene.doc.lower
        between = range(self._token + 1, mention.first)
        colon = next((j for j in between if words[j] == ":"), None)
        if colon is None or not any(lower[j] in self._words["with"] for j in range(self._token + 1, colon)):
            return False
        return all(self._slight(j) for j in range(colon + 1, mention.first))

    def _slight(self, j: int) -> bool:
        return bool(self._demonym_at(j)) or self._scene.doc.lower[j] in self._words["articles"]

    def by(self) -> list[Mention]:
        """Those behind "by": the hosts of a passive."""
        for index, mention in enumerate(self._mentions):
            if mention.first - self._token > _REACH or self._closed(self._token + 1, mention.first):
                break
            if self._before(mention) in self._words["by"]:
                return self._list(index)
        return []

    def direct(self, skipping: frozenset[str] = frozenset()) -> list[Mention]:
        """Those right behind the trigger as its object: "met Ana Ruiz", "recibió hoy a Ana Ruiz"."""
        for index, mention in enumerate(self._mentions[:1]):
            before = self._before(mention)
            marked = before in self._words["personal"]
            near = self._words_between(mention) < (_NEAR if marked else _DIRECT)
            if near and (marked or not before or before in skipping):
                return self._list(index)
        return []

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

    def right_behind(self) -> list[Mention]:
        """Those behind a "with" that follows the trigger: "hablará con su rector", "esteve também com"."""
        if not self._mentions:
            return []
        first = self._mentions[0]
        if first.first - self._token > _REACH or self._before(first) not in self._words["with"]:
            return []
        return [] if self._verb_between(first) else self._list(0)

    def _verb_between(self, mention: Mention) -> bool:
        forms = (self._scene.verb(j) for j in range(self._token + 1, mention.first))
        return any(form is not None and form.tense in _FINITE for form in forms)

    def behind_verb(self) -> list[Mention]:
        """A subject behind its verb: "lo recibió, en el palacio, el presidente Ana Ruiz"."""
        for index, mention in enumerate(self._mentions):
            if mention.first - self._token > _REACH or self._closed(self._token + 1, mention.first):
                break
            if not self._before(mention):
                return self._list(index)
        return []

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
            if mention.last > found[0].first or not self._linked(mention, found[0]):
                break
            found.insert(0, mention)
        return found

    # -- the list ------------------------------------------------------------------------------------------

    def _before(self, mention: Mention) -> str:
        """The preposition before a mention, or "between", past articles and possessives."""
        lower = self._scene.doc.lower
        honorifics = self._scene.lang.offices.honorifics
        j = self._scene.before(mention.first)
        while j > self._token and (
            lower[j] in self._words["possessives"] or lower[j] in honorifics or lower[j] == "."
        ):
            j = self._scene.before(j)
        if lower[j] in self._words["articles"] and lower[j - 1] in self._words["with"] | self._words["by"]:
            j -= 1  # "com a sua homóloga": an article that is also a preposition
        if j < self._token:
            return ""
        known = self._words["between"] | self._words["personal"]
        return lower[j] if lower[j] in known else self._scene.preposition(j + 1)

    def _list(self, index: int) -> list[Mention]:
        found = [self._mentions[index]]
        for mention in self._mentions[index + 1 :]:
            if not self._linked(found[-1], mention):
                break
            found.append(mention)
        return found

    def _linked(self, one: Mention, other: Mention) -> bool:
        """True when only the joints of a list stand between two mentions."""
        doc, words, lower = self._scene.doc, self._words, self._scene.doc.lower
        joints = words["conjunctions"] | words["with"] | words["by"] | {",", ";"}
        slight = words["articles"] | words["possessives"] | words["list_adverbs"] | words["personal"]
        honorifics = self._scene.lang.offices.honorifics
        joined = False
        j = one.last
        while j < other.first:
            if lower[j] in joints:
                joined = True
                j += 1
            elif doc.words[j] == "(" and ")" in doc.words[j : j + _BRACKETED]:
                j += doc.words[j : j + _BRACKETED].index(")") + 1
            elif lower[j] in words["of"] and (place := self._place_behind(j, other.first)):
                j = place
            elif (demonym := self._demonym_at(j)) or lower[j] in slight | honorifics or doc.words[j] in ".)":
                j = demonym or j + 1
            elif joined and lower[j] in words["relative"]:
                return self._resumes(j, other)
            else:
                return False
        return joined

    def _place_behind(self, j: int, end: int) -> int:
        """The token behind the place that "of" leads to, "de Camarões"; 0 when there is none."""
        places = self._scene.places_in(j + 1, min(end, j + 3))
        return places[0].last if places else 0

    def _demonym_at(self, j: int) -> int:
        places = self._scene.places_in(j, j + 1)
        return places[0].last if places and places[0].kind == "demonym" else 0

    def _resumes(self, j: int, other: Mention) -> bool:
        """ "with A, who had come from B, and with C": behind the relative clause the list goes on."""
        lower = self._scene.doc.lower
        k = self._scene.before(other.first)
        if lower[k] in self._words["with"]:
            k -= 1
        if lower[k] not in self._words["conjunctions"] and self._scene.doc.words[k] != ";":
            return False
        return self._scene.doc.words[k - 1] == "," or self._scene.doc.words[k] == ";" or k - j < _BRACKETED

    def _closed(self, first: int, last: int) -> bool:
        """True when a new finite verb stands between the trigger and a mention."""
        for j in range(first, last):
            form = self._scene.verb(j)
            if form is not None and form.tense in _FINITE and form.classes & _CLOSING:
                return True
        return False
