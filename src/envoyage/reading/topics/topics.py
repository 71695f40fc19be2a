"""What was discussed, in the text's words.

What talks were about, what an agenda holds, what a visit is to strengthen, and what was attended: each rule
finds where a list of noun phrases begins, `phraselists` reads the list.
"""

from dataclasses import dataclass
from functools import cache

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.tables import language
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.phrases.nounphrases import QUOTE_MARKS, Span, past_second_verb
from envoyage.reading.scene import Scene
from envoyage.reading.topics.agenda import (
    agenda_near,
    as_agenda,
    of_agenda,
    of_being,
    on_board,
    subjects_before,
    verb_group,
)
from envoyage.reading.topics.aims import of_aim, with_others
from envoyage.reading.topics.demands import pressed_for, voiced
from envoyage.reading.topics.events import attended, events, led, staged
from envoyage.reading.topics.openings import listed, opened, past_company
from envoyage.reading.topics.policy import is_bond, of_areas, of_cooperation, of_policy
from envoyage.reading.topics.questions import asked_before, fronted, of_question
from envoyage.reading.topics.talking import impersonal, of_talks, talked_about, talked_directly

# How far a rule looks from its trigger to the word that opens the list.
_NEAR = 5
# Tokens of ", among other things,".
_ASIDE = 7
_OPENING = frozenset({"talk", "discuss", "focus", "top", "strengthen", "stress", "press"})
_OPENING_NOUNS = (
    "as_agenda", "talks", "cooperation", "areas", "strengthening", "voiced", "working",
)  # fmt: skip
_BEING_THERE = frozenset({"stay", "go", "arrive", "speak"})
_DONE = frozenset({Tense.PAST, Tense.PARTICIPLE})
_PURPOSE = frozenset({Tense.BASE, Tense.GERUND, Tense.FUTURE, Tense.SUBJUNCTIVE, Tense.CONDITIONAL})


@dataclass(frozen=True, slots=True)
class Named:
    """A topic at tokens `first` to `last`, and the word that brings it: "discussed", "agenda", "attend"."""

    first: int
    last: int
    trigger: int

    @property
    def span(self) -> Span:
        return self.first, self.last


def find_topics(scene: Scene, sentence: Sentence) -> list[Named]:
    """The topics that one sentence names, each token in one of them."""
    if sentence.kind is not Kind.BODY and sentence.kind is not Kind.TITLE:
        return []
    found = [Named(*span, sentence.first) for span in fronted(scene, sentence)]
    for token in _openings(scene, sentence):
        if found and token < found[-1].last:
            continue
        spans = _refined(scene, sentence, _at(scene, sentence, token))
        if found and len(spans) > 1 and spans[-1][1] <= token:
            # "trade, cooperation on A and B, and C are on the agenda": the whole list says more
            found = [topic for topic in found if topic.last <= spans[0][0]]
        for first, last in spans:
            if not found or first >= found[-1].last:
                found.append(Named(first, last, token))
    return found


def _openings(scene: Scene, sentence: Sentence) -> list[int]:
    """The words at which a rule may begin; those of wanting only where a field of policy is named."""
    tables, first, last = scene.lang.subjects["topics"], sentence.first, sentence.last
    found = scene.words_in(_openers_of(scene, sentence), first, last)
    if scene.words_in(tables["policy"], first, last):
        found = sorted({*found, *scene.words_in(tables["aims"], first, last)})
    return found


def _openers_of(scene: Scene, sentence: Sentence) -> frozenset[str]:
    """The words at which a rule of talks, agendas and events may begin in a sentence."""
    tables, first, last = scene.lang.subjects["topics"], sentence.first, sentence.last
    events = scene.words_in(either(tables["event"], scene.lang.nouns["meeting"]), first, last)
    agenda = scene.words_in(either(tables["agenda"], tables["areas"]), first, last)
    return _openers(scene.lang.code, bool(events), bool(agenda))


@cache
def _openers(code: str, events_told: bool, agenda_told: bool) -> frozenset[str]:
    """The words of a language at which a rule may begin, where events and agendas are told or not."""
    lang = language(code)
    tables, phrasal = lang.subjects["topics"], lang.phrasals.verbs_of("discuss")
    classes, cues = _OPENING, {"stress", "press", "fields", "board", "balance", "arise"}
    nouns = [tables[name] for name in _OPENING_NOUNS]
    if events_told:
        classes, cues = classes | _BEING_THERE | {"attend"}, cues | {"attend", "staged"}
        nouns += [tables["event_for"], tables["attending"], lang.nouns["delegation"]]
    if agenda_told:
        classes = classes | {"list"}
        nouns.append(tables["agenda"])
    verbs = (word for word, form in lang.verbs.items() if form.classes & classes or form.lemma in phrasal)
    return frozenset(verbs).union(*nouns, lang.cues.first_words_of(cues))


def _refined(scene: Scene, sentence: Sentence, spans: list[Span]) -> list[Span]:
    """Cooperation that heads a list is taken apart into its fields."""
    cooperation = scene.lang.subjects["topics"]["cooperation"]
    for token in range(*spans[0]) if spans else ():
        if scene.doc.lower[token] in cooperation:
            fields = of_cooperation(scene, sentence, token)
            if len(fields) > 1 or (fields and len(spans) == 1):
                return fields
    return spans


def _at(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """The topics that the word at `token` brings."""
    word = scene.doc.lower[token]
    tables = scene.lang.subjects["topics"]
    form = scene.verb(token)
    size = scene.lang.cues.longest_at(scene.doc.lower, token)
    if size > 1 and (spans := _of_cue(scene, sentence, token, size)):
        return spans
    of_office = token > sentence.first and scene.doc.lower[token - 1] in scene.lang.offices.words
    if word in tables["event_for"] and not of_office:
        spans = events(scene, token + 1, sentence.last, named=True)
        if spans:
            return spans
    if form is not None and not _is_noun(scene, token, form):
        spans = _of_verb(scene, sentence, token, form)
        if spans:
            return spans
    if word in tables["aims"] and (spans := of_aim(scene, sentence, token)):
        return spans
    if word in tables["working"] and (spans := with_others(scene, sentence, token)):
        return spans
    if word in tables["as_agenda"] and (spans := as_agenda(scene, sentence, token)):
        return spans
    if word in tables["agenda"]:
        return of_agenda(scene, sentence, token)
    if word in tables["talks"] and (spans := of_talks(scene, sentence, token)):
        return spans
    if word in tables["cooperation"] and (token == sentence.first or not scene.doc.is_capital(token)):
        return of_cooperation(scene, sentence, token)
    if word in tables["areas"] and _is_talked_of(scene, sentence, token):
        return of_areas(scene, sentence, token)
    if word in tables["voiced"]:
        return voiced(scene, sentence, token)
    if word in tables["attending"]:
        return attended(scene, sentence, token, named=True)
    if word in scene.lang.nouns["delegation"]:
        return led(scene, sentence, token)
    if word in tables["strengthening"] and (token == sentence.first or not scene.doc.is_capital(token)):
        return _of_strengthening(scene, sentence, token)
    return []


def _is_talked_of(scene: Scene, sentence: Sentence, token: int) -> bool:
    """True where talks or cooperation stand before "areas"; papers and praise have areas of their own."""
    tables, before = scene.lang.subjects["topics"], scene.doc.lower[sentence.first : token]
    if not either(tables["talks"], tables["cooperation"]).isdisjoint(before):
        return True
    forms = (scene.verb(j) for j in range(sentence.first, token))
    return any(form is not None and form.classes & {"talk", "discuss"} for form in forms)


def _is_noun(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "an address", "their debate", "the treaty": forms of verbs that are nouns here."""
    lower, words = scene.doc.lower, scene.lang.words
    if scene.lang.agreement_kinds.longest_at(lower, token):
        return True
    before = lower[token - 1] if token else ""
    determined = before in words["possessives"] or (
        before in words["articles"] and before not in words["destination"]
    )
    return form.tense in (Tense.BASE, Tense.PRESENT) and determined


def _of_cue(scene: Scene, sentence: Sentence, token: int, size: int) -> list[Span]:
    """ "took part in the X summit", "puso de relieve la alianza", "en materia de A y B"."""
    match scene.lang.cues.value(scene.doc.lower, token, size):
        case "staged":
            return staged(scene, sentence, token)
        case "attend":
            return events(scene, token + size, sentence.last)
        case "stress":
            if scene.is_passive(token):
                group = verb_group(scene, token, sentence.first)
                return of_policy(scene, subjects_before(scene, sentence, group))
            return of_policy(scene, listed(scene, token + size, sentence.last))
        case "press":
            return pressed_for(scene, sentence, token, token + size)
        case "fields":
            return listed(scene, token + size, sentence.last)
        case "balance":
            return listed(scene, token + size, sentence.last)
        case "arise":
            return subjects_before(scene, sentence, verb_group(scene, token, sentence.first))
        case "board":
            return on_board(scene, sentence, token, size)
    return []


def _of_verb(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> list[Span]:
    classes = form.classes
    if "speak" in classes and (spoken := attended(scene, sentence, token, named=True)):
        return spoken
    if "talk" in classes:
        return (
            talked_about(scene, sentence, token)
            or of_talks(scene, sentence, token)
            or talked_directly(scene, sentence, token)
        )
    if "discuss" in classes:
        return _of_discussing(scene, sentence, token, form)
    if "focus" in classes and (start := opened(scene, sentence, token, "focus_in", _NEAR)):
        return listed(scene, start, sentence.last)
    if "top" in classes and agenda_near(scene, token, sentence.last):
        return subjects_before(scene, sentence, token)
    if "strengthen" in classes and form.tense in _PURPOSE:
        return [
            span
            for span in of_policy(
                scene, listed(scene, past_second_verb(scene, token + 1, sentence.last), sentence.last)
            )
            if not is_bond(scene, span)
        ]
    if "stress" in classes and form.tense in _DONE and scene.is_passive(token):
        return of_policy(scene, subjects_before(scene, sentence, verb_group(scene, token, sentence.first)))
    if "stress" in classes and scene.mood(token) is not Mood.DENIED and not _says_quoted(scene, token):
        return of_policy(scene, listed(scene, token + 1, sentence.last))
    if "press" in classes and (spans := pressed_for(scene, sentence, token, token + 1)):
        return spans
    if "attend" in classes:
        if scene.mood(token) is Mood.DENIED:
            return []
        following = token + 1
        joined = scene.lang.words["with"].intersection(scene.doc.lower[following : following + 1])
        company = scene.inside(following) is not None or joined
        return attended(scene, sentence, token) or (led(scene, sentence, token) if company else [])
    if classes & _BEING_THERE and (events := attended(scene, sentence, token, named=True)):
        return events
    if "list" in classes:
        return of_being(scene, sentence, token)
    return []


def _says_quoted(scene: Scene, token: int) -> bool:
    """ "“...”, destaca a nota": a verb right behind a quotation has it for its object."""
    words = scene.doc.words
    before = token - 1 - (words[token - 1] == ",")
    return before >= 0 and words[before] in QUOTE_MARKS


def _of_strengthening(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "the deepening of trade ties", "o reforço da cooperação bilateral": what is to be made firmer."""
    following = token + 1
    if following >= sentence.last or scene.doc.lower[following] not in scene.lang.words["of"]:
        return []
    spans = of_policy(scene, listed(scene, following + 1, sentence.last))
    return [span for span in spans if not is_bond(scene, span)]


def _object_at(scene: Scene, first: int, limit: int, form: VerbForm) -> int:
    """Where what is discussed begins: past company, "with" in "dealt with", ", among other things,"."""
    topics, lower = scene.lang.subjects["topics"], scene.doc.lower
    if form.lemma in topics["with_object"] and lower[first] in scene.lang.words["with"]:
        return first + 1
    while first < limit and lower[first] in topics["particles"]:
        first += 1  # "touched upon"
    start = past_company(scene, first, limit)
    if start < limit and scene.doc.words[start] == ",":
        close = next(
            (j for j in range(start + 1, min(limit, start + _ASIDE)) if scene.doc.words[j] == ","), 0
        )
        named = close and not topics["agenda"].union(topics["others"]).isdisjoint(lower[start:close])
        return close + 1 if named else start
    return start


def _of_discussing(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> list[Span]:
    """ "discussed X and Y", "discussed with Z the war in X", "X was discussed"."""
    if scene.mood(token) is Mood.DENIED:
        return []
    if form.tense in _DONE and scene.is_passive(token):
        left = subjects_before(scene, sentence, verb_group(scene, token, sentence.first))
        if left:
            return left
    if asked := of_question(scene, sentence, token) or asked_before(scene, sentence, token):
        return asked
    if impersonal(scene, token):
        return []
    start = _object_at(scene, token + 1, sentence.last, form)
    topics, articles = scene.lang.subjects["topics"], scene.lang.words["articles"]
    if start >= sentence.last:
        return []
    phrase = scene.lang.cues.longest_at(scene.doc.lower, start)  # "passaram em revista"
    if scene.doc.lower[start] in topics["not_object"] and phrase < 2:
        return []
    behind = scene.verb(start)
    if behind is not None and "list" in behind.classes:  # "entre lo abordado estuvo la sequía"
        start += 1
    object_at = start + (scene.doc.lower[start] in articles)
    if object_at < sentence.last and scene.doc.lower[object_at] in topics["audience"]:
        return []
    spans = listed(scene, start, sentence.last)
    if form.lemma in topics["loose"] and not scene.lang.adjectives_follow:  # "addressed faculty and students"
        spans = [span for span in spans if scene.doc.lower[span[1] - 1] not in topics["audience"]]
    purpose = form.lemma in topics["loose"] and form.tense in _PURPOSE
    return of_policy(scene, spans) if purpose else spans
