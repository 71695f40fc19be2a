"""How a clause puts what it says: as past, under way, to come, possible or denied."""

from dataclasses import dataclass, field
from enum import Enum, auto

from envoyage.reading.denials import is_denied_from_afar
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
        if self is Mood.FUTURE or self is Mood.POSSIBLE:
            return True
        return False if self is Mood.PAST else None


# Tenses that a word of expectation before them turns ahead.
_LEANING = (Tense.BASE, Tense.PRESENT, None, Tense.PARTICIPLE, Tense.GERUND, Tense.SUBJUNCTIVE)

_LOOSE = (Tense.BASE, Tense.PRESENT, None, Tense.PARTICIPLE, Tense.GERUND)
_PASSIVE = (Tense.PARTICIPLE, Tense.PAST)
# The mood of a form that nothing before it changes.
_BY_ITSELF = {
    Tense.PAST: Mood.PAST,
    Tense.IMPERFECT: Mood.PAST,
    Tense.PLUPERFECT: Mood.PAST,
    Tense.FUTURE: Mood.FUTURE,
    Tense.CONDITIONAL: Mood.POSSIBLE,
    Tense.SUBJUNCTIVE: Mood.POSSIBLE,
    Tense.PRESENT: Mood.PRESENT,
    Tense.GERUND: Mood.PRESENT,
}
_CHANGING = ("negative", "possible", "expected", "future", "perfect", "being_now", "being_then")
_BREAKS = frozenset(',;:.”"»)')
# Tokens before a word that may change its mood, and of a phrase between commas.
_REACH, _ASIDE = 7, 5


@dataclass(slots=True)
class Moods:
    """The moods of a document's verbs and nouns: `verbs` are its trip verbs, `dated` its tokens of days."""

    doc: Document
    lang: Language
    verbs: dict[int, VerbForm]
    dated: set[int]
    _told: dict[int, Mood] = field(default_factory=dict, init=False)
    _changing: frozenset[str] = field(init=False)
    _between: frozenset[str] = field(init=False)  # "is still due"

    def __post_init__(self) -> None:
        self._between = self.lang.any("still")
        self._changing = either(*(self.lang.modal[name] for name in _CHANGING))

    def at(self, token: int) -> Mood:
        """The mood of the verb or noun at `token`, from its form and the words before it in its clause."""
        mood = self._told.get(token)
        if mood is None:
            mood = self._told[token] = self._tell(token)
        return mood

    def _tell(self, token: int) -> Mood:
        lower, modal = self.doc.lower, self.lang.modal
        sentence = self._sentence_at(token)
        form = self.lang.verbs.get(lower[token]) or self.verbs.get(token)  # "levou-a"
        # the nearest word first; no words of days: "appointed in May, she left"
        window = ["" if j in self.dated else lower[j] for j in self._before(token, sentence)]
        near = window[:4]
        undone = window[window[:1] == ["to"] :][:1]  # "is yet to visit", "le falta visitar"
        if undone and form is not None and form.tense is Tense.BASE and undone[0] in modal["undone"]:
            return Mood.DENIED
        if "n't " in f"{' '.join(near)} ":
            return Mood.DENIED
        if form is not None and is_denied_from_afar(self.doc, self.lang, token, sentence, self.verbs):
            return Mood.DENIED
        changed = not self._changing.isdisjoint(window)  # mostly not
        reach = 5 if window[:1] == ["to"] else 3  # "will not allow him to travel"
        if changed and not modal["negative"].isdisjoint(window[:reach]):
            return Mood.DENIED
        noun = form is None or lower[token] in self.lang.nouns["meeting"]
        if changed and noun and self._not_expected(window):
            return Mood.DENIED
        if changed and not modal["possible"].isdisjoint(near):
            return Mood.POSSIBLE
        tense = form.tense if form is not None else None
        if tense is Tense.BASE and window and window[0] in modal["perfect"]:
            tense = Tense.PARTICIPLE  # "have come"
        if tense is Tense.BASE and window and window[0] in self.lang.words["conjunctions"]:
            return self._as_before(token, sentence)
        if tense is Tense.BASE and window[1:] and window[1] in self.lang.words["lately"]:
            return Mood.PAST  # "acaba de regresar"
        if tense is Tense.SUBJUNCTIVE and (hoped := self._hoped(token, sentence)) is not None:
            return hoped
        if changed and tense in _LEANING and not modal["expected"].isdisjoint(window[:5]):
            return Mood.FUTURE
        if tense is Tense.SUBJUNCTIVE and self._followed(token, sentence):
            return Mood.PAST
        if changed and tense in _LOOSE:
            if tense is Tense.BASE and not modal["future"].isdisjoint(near):
                return Mood.FUTURE
            if tense is not Tense.BASE and not modal["future"].isdisjoint(window[:2]):
                return Mood.FUTURE
        if changed and window[1:2] == ["to"] and window[0] in modal["perfect"]:  # "was to have been"
            return Mood.POSSIBLE
        if changed and tense is Tense.PARTICIPLE and self._should_have(window):
            return Mood.POSSIBLE
        if changed and tense in _PASSIVE and (passive := self._of_being(window)):
            return passive
        if tense is Tense.GERUND and window and window[0] in self.lang.any("after", "before"):
            if window[0] in self.lang.words["after"] and self._as_before(token, sentence) is Mood.PAST:
                return Mood.PAST  # "left on Monday after completing a visit"
            return Mood.OPEN  # "next, after attending a meeting in France": only in which order
        if tense is Tense.GERUND and window[:1] == [","]:  # "left Hanoi, ending a three-day visit"
            before = self._as_before(token, sentence)
            return before if before is Mood.PAST else Mood.PRESENT
        if tense is Tense.GERUND and token == sentence.first:
            return self._of_main_clause(token, sentence)  # "Arriving in Hanoi on Monday, he was met by"
        if changed and tense in _PASSIVE and not modal["perfect"].isdisjoint(window[:3]):
            return Mood.PAST
        if tense is Tense.BASE:
            return self._infinitive(token, sentence)
        if tense is Tense.PRESENT and lower[token] in modal["being_now"] and self._is_due(token, sentence):
            return Mood.FUTURE
        return Mood.OPEN if tense is None else _BY_ITSELF.get(tense, Mood.OPEN)

    def _before(self, token: int, sentence: Sentence) -> list[int]:
        """The tokens before one in its clause, the nearest first, up to a mark that is not right before.

        What two commas set apart is passed by: "no está previsto, en principio, un encuentro".
        """
        found: list[int] = []
        words, j = self.doc.words, token - 1
        while j >= sentence.first and len(found) < _REACH:
            if words[j] in _BREAKS and j < token - 1:
                opening = self._aside(j, sentence) if words[j] == "," else 0
                if not opening:
                    break
                j = opening - 1
                continue
            found.append(j)
            j -= 1
        return found

    def _aside(self, comma: int, sentence: Sentence) -> int:
        """The comma that opens a short phrase without a verb before another comma; 0 where none does."""
        for j in range(comma - 1, max(sentence.first, comma - _ASIDE) - 1, -1):
            if self.doc.words[j] == ",":
                return j if j < comma - 1 else 0
            if self.doc.words[j] in _BREAKS or j in self.verbs:
                return 0
        return 0

    def _should_have(self, window: list[str]) -> bool:
        """ "tenía que haber llegado", "deveria ter viajado": a plan of the past."""
        modal = self.lang.modal
        helped = window[:1] and window[0] in modal["perfect"] and window[0].endswith(self.lang.infinitives)
        return bool(helped) and not modal["past_plans"].isdisjoint(window[1:3])

    def _is_due(self, token: int, sentence: Sentence) -> bool:
        """ "is due in Lima": to come."""
        lower, expected = self.doc.lower, self.lang.modal["expected"]
        behind = token + 1 + (lower[token + 1 : token + 2] != [] and lower[token + 1] in self._between)
        return behind < sentence.last and lower[behind] in expected

    def _not_expected(self, window: list[str]) -> bool:
        """ "no estaba previsto un encuentro", "there is no plan for a meeting": what nobody expects."""
        modal = self.lang.modal
        return any(
            word in modal["expected"] and not modal["negative"].isdisjoint(window[k + 1 : k + 4])
            for k, word in enumerate(window[:4])
        )

    def _of_being(self, window: list[str]) -> Mood | None:
        """ "is received", "foi recebido": the passive's mood is that of its form of being."""
        modal = self.lang.modal
        if window[0] in modal["being_now"]:
            return Mood.PRESENT
        return Mood.PAST if window[0] in modal["being_then"] else None

    def _followed(self, token: int, sentence: Sentence) -> bool:
        """ "un mes después de que el presidente visitara Lima": done before what is told."""
        lower, words = self.doc.lower, self.lang.words
        for j in range(token - 1, sentence.first, -1):
            if lower[j] in words["relative"]:
                return not words["after"].isdisjoint(lower[max(sentence.first, j - 2) : j])
            if self.verbs.get(j) is not None:
                return False
        return False

    def _hoped(self, token: int, sentence: Sentence) -> Mood | None:
        """ "se espera que el ministro llegue", "no está previsto que visite": expected, or not."""
        lower, expected = self.doc.lower, self.lang.modal["expected"]
        relative = self.lang.words["relative"]
        for j in range(token - 1, sentence.first, -1):
            if lower[j] in relative and not expected.isdisjoint(
                before := lower[max(sentence.first, j - 3) : j]
            ):
                return Mood.FUTURE if self.lang.modal["negative"].isdisjoint(before) else Mood.DENIED
        return None

    def _as_before(self, token: int, sentence: Sentence) -> Mood:
        """ "will not attend or travel": the mood of the verb that a second one is joined to."""
        for j in range(token - 1, sentence.first - 1, -1):
            if self.verbs.get(j) is not None:
                return self.at(j)
        return Mood.OPEN

    def _of_main_clause(self, token: int, sentence: Sentence) -> Mood:
        """The mood of the clause behind the comma, where it tells the past; else the present."""
        words = self.doc.words
        comma = next((j for j in range(token, sentence.last) if words[j] == ","), sentence.last)
        verbs = (j for j in range(comma, sentence.last) if self.verbs.get(j) is not None)
        moods = (mood for j in verbs if (mood := self.at(j)) in (Mood.PAST, Mood.FUTURE))
        return Mood.PAST if next(moods, None) is Mood.PAST else Mood.PRESENT

    def _infinitive(self, token: int, sentence: Sentence) -> Mood:
        """ "is to visit" and a headline's "to visit" look ahead; otherwise the verb before decides."""
        lower = self.doc.lower
        if token - 1 == sentence.first and lower[token - 1] in self.lang.words["upon"]:
            return self._of_main_clause(token, sentence)  # "Al llegar a Lima, dijo"
        if lower[token - 1] == "to" and token - 1 > sentence.first:
            to = token - 1
            while to - 1 > sentence.first and lower[to - 1] in self.lang.any("also", "still"):
                to -= 1  # "was also to visit"
            if lower[to - 1] in self.lang.words["being"]:
                return Mood.FUTURE
            if sentence.kind is not Kind.BODY:
                return Mood.FUTURE
        near = lower[max(sentence.first, token - 2) : token]
        if not self.lang.words["before"].isdisjoint(near):
            mood = self._as_before(token, sentence)  # "will meet X before flying to"
            return mood if mood.ahead else Mood.OPEN  # "antes de viajar": only in which order
        if not self.lang.words["after"].isdisjoint(near):  # "llegó tras pasar por Lima" was there
            return Mood.PAST if self._as_before(token, sentence) is Mood.PAST else Mood.OPEN
        for j in range(token - 1, max(sentence.first, token - 6) - 1, -1):
            form = self.verbs.get(j)
            if form is not None and form.tense is not Tense.BASE:
                return self.at(j)
        ahead = either(self.lang.modal["expected"], self.lang.modal["future"])
        if not ahead.isdisjoint(lower[sentence.first : token]):  # "plans to see him, and fly to Mexico"
            return Mood.FUTURE
        form = self.lang.verbs.get(lower[token]) or self.verbs[token]
        return Mood.PAST if UNCHANGED in form.classes and lower[token - 1] != "to" else Mood.OPEN

    def _sentence_at(self, token: int) -> Sentence:
        return self.doc.sentences[self.doc.sentence_of[token]]
