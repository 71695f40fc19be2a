"""How a clause puts what it says: as past, under way, to come, possible or denied."""

from dataclasses import dataclass
from enum import Enum, auto

from envoyage.reading.document import Document, Kind, Sentence
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.verbs import UNCHANGED, Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either


class Mood(Enum):
    """How a clause puts what it says."""

    PAST = auto()
    PRESENT = auto()
    FUTURE = auto()
    POSSIBLE = auto()
    DENIED = auto()
    OPEN = auto()  # nothing in the clause decides

    @property
    def ahead(self) -> bool | None:
        """True when the clause looks forward, False when it looks back, None when it does neither."""
        match self:
            case Mood.FUTURE | Mood.POSSIBLE:
                return True
            case Mood.PAST:
                return False
            case _:
                return None


# Tenses that a word of expectation before them turns ahead.
_LEANING = (Tense.BASE, Tense.PRESENT, None, Tense.PARTICIPLE, Tense.GERUND, Tense.SUBJUNCTIVE)


@dataclass(frozen=True, slots=True)
class Moods:
    """The moods of a document's verbs and nouns; `verbs` are its trip verbs by token."""

    doc: Document
    lang: Language
    verbs: dict[int, VerbForm]

    def at(self, token: int) -> Mood:
        """The mood of the verb or noun at `token`, from its form and the words before it in its clause."""
        lower, modal = self.doc.lower, self.lang.modal
        sentence = self._sentence_at(token)
        form = self.lang.verbs.get(lower[token])
        low = max(sentence.first, token - 7)
        window: list[str] = []
        for j in range(token - 1, low - 1, -1):
            if self.doc.words[j] in ',;:.”"»)' and j < token - 1:
                break
            window.append(lower[j])
        near = window[:4]
        reach = 5 if window[:1] == ["to"] else 3  # "will not allow him to travel"
        if any(word in modal["negative"] for word in window[:reach]) or any(w.endswith("n't") for w in near):
            return Mood.DENIED
        if any(word in modal["possible"] for word in near):
            return Mood.POSSIBLE
        tense = form.tense if form is not None else None
        if tense is Tense.BASE and window and window[0] in self.lang.words["conjunctions"]:
            return self._as_before(token, sentence)
        if tense in _LEANING and any(word in modal["expected"] for word in window[:5]):
            return Mood.FUTURE
        if tense is Tense.SUBJUNCTIVE and self._hoped(token, sentence):
            return Mood.FUTURE
        if tense in (Tense.BASE, Tense.PRESENT, None, Tense.PARTICIPLE, Tense.GERUND):
            if tense is Tense.BASE and any(word in modal["future"] for word in near):
                return Mood.FUTURE
            if tense is not Tense.BASE and any(word in modal["future"] for word in window[:2]):
                return Mood.FUTURE
        if window[1:2] == ["to"] and window[0] in modal["perfect"]:  # "was to have been"
            return Mood.POSSIBLE
        if tense in (Tense.PARTICIPLE, Tense.PAST) and window and (passive := self._of_being(window)):
            return passive
        if tense is Tense.GERUND and window and window[0] in self.lang.any("after", "before"):
            return Mood.OPEN  # "next, after attending a meeting in France": only in which order
        if tense is Tense.GERUND and window[:1] == [","]:  # "left Hanoi, ending a three-day visit"
            before = self._as_before(token, sentence)
            return before if before is Mood.PAST else Mood.PRESENT
        if any(word in modal["perfect"] for word in window[:3]) and tense in (Tense.PARTICIPLE, Tense.PAST):
            return Mood.PAST
        match tense:
            case Tense.PAST | Tense.IMPERFECT | Tense.PLUPERFECT:
                return Mood.PAST
            case Tense.FUTURE:
                return Mood.FUTURE
            case Tense.CONDITIONAL | Tense.SUBJUNCTIVE:
                return Mood.POSSIBLE
            case Tense.PRESENT | Tense.GERUND:
                return Mood.PRESENT
            case Tense.BASE:
                return self._infinitive(token, sentence)
        return Mood.OPEN

    def _of_being(self, window: list[str]) -> Mood | None:
        """ "is received", "foi recebido": the passive's mood is that of its form of being."""
        modal = self.lang.modal
        if window[0] in modal["being_now"]:
            return Mood.PRESENT
        return Mood.PAST if window[0] in modal["being_then"] else None

    def _hoped(self, token: int, sentence: Sentence) -> bool:
        """ "se espera que el ministro llegue", "está previsto que visite": expected, however far before."""
        lower, expected = self.doc.lower, self.lang.modal["expected"]
        relative = self.lang.words["relative"]
        return any(
            lower[j] in relative and any(word in expected for word in lower[max(sentence.first, j - 3) : j])
            for j in range(token - 1, sentence.first, -1)
        )

    def _as_before(self, token: int, sentence: Sentence) -> Mood:
        """ "will not attend or travel": the mood of the verb that a second one is joined to."""
        for j in range(token - 1, sentence.first - 1, -1):
            if self.verbs.get(j) is not None:
                return self.at(j)
        return Mood.OPEN

    def _infinitive(self, token: int, sentence: Sentence) -> Mood:
        """ "is to visit" and a headline's "to visit" look ahead; otherwise the verb before decides."""
        lower = self.doc.lower
        if lower[token - 1] == "to" and token - 1 > sentence.first:
            if lower[token - 2] in self.lang.words["being"]:
                return Mood.FUTURE
            if sentence.kind is not Kind.BODY:
                return Mood.FUTURE
        near = lower[max(sentence.first, token - 2) : token]
        if any(word in self.lang.words["before"] for word in near):
            return Mood.OPEN  # "antes de viajar": only in which order
        if any(word in self.lang.words["after"] for word in near):  # "llegó tras pasar por Lima" was there
            return Mood.PAST if self._as_before(token, sentence) is Mood.PAST else Mood.OPEN
        for j in range(token - 1, max(sentence.first, token - 6) - 1, -1):
            form = self.verbs.get(j)
            if form is not None and form.tense is not Tense.BASE:
                return self.at(j)
        ahead = either(self.lang.modal["expected"], self.lang.modal["future"])
        if any(
            lower[j] in ahead for j in range(sentence.first, token)
        ):  # "plans to see him, and fly to Mexico"
            return Mood.FUTURE
        form = self.lang.verbs[lower[token]]
        return Mood.PAST if UNCHANGED in form.classes and lower[token - 1] != "to" else Mood.OPEN

    def _sentence_at(self, token: int) -> Sentence:
        return self.doc.sentences[self.doc.sentence_of[token]]
