"""Who said a quotation: whom the verb of saying beside it names, else a body, else nobody."""

from dataclasses import dataclass

from envoyage.reading.people import Mention, Person
from envoyage.reading.quotemarks import Quoted
from envoyage.reading.scene import Scene
from envoyage.reading.verbs import Tense

# Tokens between a quotation and its verb of saying: behind it, and before it.
_BEHIND, _BEFORE = 14, 30
# Tokens between a quotation and an "according to".
_AROUND = 60
# Sentences back in which a pronoun's person is looked for.
_BACK = 3
_SAYING = frozenset({"say", "speak"})
_NOT_SAID = frozenset({Tense.BASE, Tense.PARTICIPLE})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something: a person or the name of a body, with its characters."""

    at: tuple[int, int]
    person: Person | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation at characters `start` to `end` (inside the marks) and its speaker."""

    start: int
    end: int
    token: int
    speaker: Speaker | None


class Saying:
    """The search for the speaker of one quotation, over its sentence and what stands beside it."""

    def __init__(self, scene: Scene, quoted: Quoted, taken: set[int], earlier: list[Said]) -> None:
        self.scene, self.quoted, self.taken, self.earlier = scene, quoted, taken, earlier
        self.low = scene.sentence_at(quoted.first).first
        self.high = self._high()
        self.verb: int | None = None

    def _high(self) -> int:
        """The end of the sentence in which the quotation closes, or of the next that says who spoke."""
        scene, doc = self.scene, self.scene.doc
        closing = scene.sentence_at(min(self.quoted.last, len(doc.words) - 1))
        behind = closing.last
        if behind - self.quoted.last <= 2 and closing.index + 1 < len(doc.sentences):
            after = doc.sentences[closing.index + 1]
            if after.block == closing.block and doc.words[after.first] not in '“"«‘':
                window = range(after.first, min(after.last, after.first + 9))
                ends = doc.words[self.quoted.last - 1] in "?!,…"
                if ends and any(self._says(j) for j in window):
                    return after.last
        return behind

    def _says(self, j: int) -> bool:
        form = self.scene.verb(j)
        return form is not None and bool(form.classes & _SAYING) and form.tense not in _NOT_SAID

    def speaker(self) -> Speaker | None:
        """By the verb behind, "according to", the verb before, the last speaker, a colon."""
        quoted = self.quoted
        for j in range(quoted.last + 1, min(self.high, quoted.last + 1 + _BEHIND)):
            if j in self.taken:
                break
            if self._says(j):
                self.verb = j
                return self._of_verb(j, quoted.last + 1, self.high)
        credited, according = self._according()
        if credited:
            return according
        for j in range(quoted.first - 2, max(self.low - 1, quoted.first - _BEFORE), -1):
            if self._says(j) and j not in self.taken:
                self.verb = j
                return self._of_verb(j, self.low, quoted.first - 1)
        before = self.earlier[-1] if self.earlier else None
        if (
            before is not None
            and self.scene.sentence_at(before.token).block == self.scene.sentence_at(quoted.first).block
        ):
            return before.speaker
        if self.scene.doc.words[quoted.first - 2 : quoted.first - 1] != [":"]:
            return None
        subjects = self._subjects(self.low, quoted.first)
        return self._person(subjects[-1]) if subjects else None

    def _subjects(self, first: int, last: int) -> list[Mention]:
        """Those named between two tokens, outside quotations, who may be a clause's subject."""
        return [
            m
            for m in self.scene.mentions_in(first, last)
            if m.first not in self.taken and not self._is_object(m)
        ]

    def _is_object(self, mention: Mention) -> bool:
        """Behind a preposition or a verb that takes it ("con su par X"); "X, who ..." is none."""
        scene = self.scene
        lower = scene.doc.lower
        behind = mention.last + (mention.last < len(lower) and lower[mention.last] == ",")
        if behind < len(lower) and lower[behind] in scene.lang.subjects["quotes"]["who"]:
            return False
        first = mention.first
        if first and lower[first - 1] in scene.lang.words["possessives"]:
            first -= 1
        return scene._is_object(mention) if first == mention.first else bool(scene.preposition(first))

    def _person(self, mention: Mention) -> Speaker:
        return Speaker(self.scene.doc.span(mention.first, mention.last), person=mention.person)

    def _of_verb(self, verb: int, low: int, high: int) -> Speaker | None:
        """The subject of a verb of saying: what touches it, else its clause's, else an earlier one."""
        scene, words = self.scene, self.scene.lang.words
        lower = scene.doc.lower
        behind = self._past_listener(verb + 1, high)
        for mention in scene.mentions_in(behind, min(high, behind + 3)):
            if scene.before(mention.first) == behind - 1:
                return self._person(mention)
        before = self._subjects(max(low, self.low), verb)
        if before and before[-1].last == verb:
            return self._person(before[-1])
        if self._nameless(verb, low, high):
            return None
        if lower[verb - 1] in words["pronouns_subject"]:
            return self._earlier_subject(verb)
        if before:
            near = before[-1]
            if verb - near.last <= 2 or not self._body(verb, low, high):
                return self._person(near)
        if any(
            lower[j] in words["pronouns_subject"] for j in (verb - 1, verb - 2, verb + 1) if low <= j < high
        ):
            return self._earlier_subject(verb)
        body = self._body(verb, low, high)
        if body is not None:
            return Speaker(scene.doc.span(*body), body=scene.doc.slice(*body))
        if scene.lang.pro_drop or 0 < verb - self.quoted.last <= 3:
            return self._earlier_subject(verb)
        return None

    def _nameless(self, verb: int, low: int, high: int) -> bool:
        """True when somebody without a name says it: "a spokesman said", "sostuvo ese despacho"."""
        doc, nouns = self.scene.doc, self.scene.lang.subjects["quotes"]["nouns"]
        beside = (j for j in (verb - 1, verb + 1, verb + 2) if low <= j < high)
        if doc.lower[min(verb + 1, high - 1)] in self.scene.lang.subjects["agreement"]["indefinite"]:
            return not self.scene.mentions_in(verb + 1, min(high, verb + 4))
        heard = any(doc.lower[j] in nouns and not self.scene.inside(j) for j in beside)
        return heard and self._body(verb, low, high) is None

    def _past_listener(self, j: int, high: int) -> int:
        """Steps over "à Lusa", "a la prensa": to whom it was said, between the verb and its subject."""
        scene = self.scene
        lower = scene.doc.lower
        if j + 1 < high and lower[j] in scene.lang.words["destination"] and scene.inside(j + 1) is None:
            k = j + 1
            while (
                k < high
                and k - j < 4
                and scene.inside(k) is None
                and lower[k] not in scene.lang.words["articles"]
            ):
                k += 1
            return k if k < high else j
        return j

    def _earlier_subject(self, token: int) -> Speaker | None:
        """Whom a pronoun or a missing subject means: the speaker just before, else the nearest subject."""
        scene = self.scene
        sentence = scene.sentence_at(token)
        if self.earlier and self.earlier[-1].speaker is not None:
            last = scene.sentence_at(self.earlier[-1].token)
            if sentence.index - last.index <= 1 and last.block == sentence.block:
                return self.earlier[-1].speaker
        if scene.lang.plural_endings and scene.doc.lower[token].endswith(scene.lang.plural_endings):
            return None
        here = [m for m in self._subjects(sentence.first, token) if not scene._is_object(m)]
        if here:
            return self._person(here[0])
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
            other = scene.doc.sentences[index]
            subjects = self._subjects(other.first, other.last)
            if not subjects and len({id(m.person) for m in scene.mentions_in(other.first, other.last)}) == 1:
                subjects = scene.mentions_in(other.first, other.last)
            if subjects:
                return self._person(subjects[0])
        return self.earlier[-1].speaker if self.earlier else None

    def _according(self) -> tuple[bool, Speaker | None]:
        """Whether the words are put down to somebody ("according to X", "Para X, ..."), and to whom."""
        scene = self.scene
        lower, words = scene.doc.lower, scene.lang.words["according"]
        view_of = scene.lang.subjects["quotes"]["view_of"]
        around = [
            *range(self.quoted.last + 1, min(self.high, self.quoted.last + _AROUND)),
            *range(max(self.low, self.quoted.first - _AROUND), self.quoted.first - 1),
        ]
        spots = [j for j in around if lower[j] in words and j not in self.taken]
        links = words | view_of | scene.lang.any("of", "destination", "with")
        if not spots and lower[self.low] in view_of and self.low not in self.taken:
            for mention in scene.mentions_in(self.low + 1, self.low + 3):
                if scene.before(mention.first) == self.low:
                    return True, self._person(mention)
            return False, None
        for j in spots:
            for mention in scene.mentions_in(j + 1, j + 4):
                if lower[scene.before(mention.first)] in links:
                    return True, self._person(mention)
            for k in range(j, min(j + 9, self.high)):
                body = self._body(k, j, min(self.high, len(lower)), forward_only=True)
                if body is not None:
                    return True, Speaker(scene.doc.span(*body), body=scene.doc.slice(*body))
        return bool(spots), None

    def _body(self, verb: int, low: int, high: int, *, forward_only: bool = False) -> tuple[int, int] | None:
        """Tokens of a body or a spokesperson beside the verb: "the White House said", "señaló la SRE"."""
        scene, doc = self.scene, self.scene.doc
        speaking = scene.lang.subjects["quotes"]["nouns"] | scene.lang.nouns["organisation"]
        skipped = (
            scene.lang.words["articles"]
            | scene.lang.words["of"]
            | scene.lang.subjects["phrases"]["auxiliary"]
        )
        for step in (1,) if forward_only else (1, -1):
            j = verb + step
            while low <= j < high and doc.lower[j] in skipped:
                j += step
            if not (low <= j < high) or j in self.taken or not doc.words[j][0].isalpha():
                continue
            if doc.lower[j] in scene.lang.words["destination"] or doc.lower[j] in scene.lang.words["with"]:
                continue
            begin, end = j, j + 1
            if step == 1:
                while end < high and self._of_name(end):
                    end += 1
            else:
                while begin > low and self._of_name(begin - 1):
                    begin -= 1
            while end > begin and doc.lower[end - 1] in skipped:
                end -= 1
            while begin < end and doc.lower[begin] in skipped:
                begin += 1
            if any(begin <= title.first < end for title in scene.titles):
                continue
            named = any(doc.is_capital(k) for k in range(begin, end))
            if named and any(self._speaks(k, speaking) for k in range(begin, end)):
                return begin, end
        return None

    def _speaks(self, k: int, speaking: frozenset[str]) -> bool:
        """True for the head of a body's name, an acronym, or a capital that stands for its government."""
        word = self.scene.doc.words[k]
        return (
            self.scene.doc.lower[k] in speaking
            or (word.isupper() and len(word) > 1)
            or any(place.kind in ("capital", "country") for place in self.scene.places_in(k, k + 1))
        )

    def _of_name(self, j: int) -> bool:
        """True when the token goes on the name of a body."""
        doc, lang = self.scene.doc, self.scene.lang
        if j in self.taken or not doc.words[j][0].isalpha():
            return doc.words[j] in ("'s", "’s")
        return (
            doc.is_capital(j)
            or doc.lower[j] in lang.words["of"]
            or doc.lower[j] in lang.words["articles"]
            or doc.lower[j] in lang.subjects["quotes"]["nouns"]
            or bool(self.scene.places_in(j, j + 1))
        )
