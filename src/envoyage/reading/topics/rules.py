"""Which rule a word opens: what it is that a verb, a noun or a phrase of talks brings as their topics."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.phrases.nounphrases import QUOTE_MARKS, Span, past_second_verb
from envoyage.reading.scene import Scene
from envoyage.reading.topics.agenda import (
    as_agenda,
    of_agenda,
    of_being,
    on_board,
    subjects_before,
    verb_group,
)
from envoyage.reading.topics.aims import of_aim, of_purpose, with_others
from envoyage.reading.topics.demands import pressed_for, voiced
from envoyage.reading.topics.discussing import DONE, PURPOSE, of_discussing
from envoyage.reading.topics.events import attended, celebrated, events, led, staged
from envoyage.reading.topics.marks import of_arising, of_mark
from envoyage.reading.topics.openings import listed, opened
from envoyage.reading.topics.policy import is_bond, of_areas, of_cooperation, of_policy
from envoyage.reading.topics.talking import of_talks, talked_about, talked_directly

# How far a rule looks from its trigger to the word that opens the list.
_NEAR = 5
BEING_THERE = frozenset({"stay", "go", "arrive", "speak"})


def topics_at(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
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
    if word in scene.lang.subjects["agreement"]["infinitive"]:
        return of_purpose(scene, sentence, token)
    if word in tables["working"] and (spans := with_others(scene, sentence, token)):
        return spans
    if word in tables["as_agenda"] and (spans := as_agenda(scene, sentence, token)):
        return spans
    talks = word in tables["talks"] and (
        word not in tables["agenda"] or _about_follows(scene, sentence, token)
    )
    if talks and (spans := of_talks(scene, sentence, token)):
        return spans
    if word in tables["agenda"]:
        return of_agenda(scene, sentence, token)
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


def _about_follows(scene: Scene, sentence: Sentence, token: int) -> bool:
    """True for "pontos de vista sobre A": what they are on stands right behind, though they may be agenda."""
    behind = token + 1
    size = scene.lang.cues.longest_at(scene.doc.lower, behind) if behind < sentence.last else 0
    return bool(size) and scene.lang.cues.value(scene.doc.lower, behind, size) == "about"


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
    before = lower[token - 1] if token else ""
    verbal = form.tense is Tense.BASE and before in either(
        scene.lang.subjects["agreement"]["aim"], scene.lang.modal["future"]
    )  # "are to deal with"
    if scene.lang.agreement_kinds.longest_at(lower, token) and not verbal:
        return True
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
            before = subjects_before(scene, sentence, verb_group(scene, token, sentence.first))
            behind = scene.lang.pro_drop and not before  # "salió a relucir la sequía"
            return listed(scene, token + size, sentence.last) if behind else before
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
        return of_discussing(scene, sentence, token, form)
    if "focus" in classes and (start := opened(scene, sentence, token, "focus_in", _NEAR)):
        return listed(scene, start, sentence.last)
    if "celebrate" in classes and (feasts := celebrated(scene, sentence, token)):
        return feasts
    if "sit" in classes and (sessions := staged(scene, sentence, token)):
        return sessions
    if "arise" in classes:
        return of_arising(scene, sentence, token)
    if "top" in classes and (spans := of_mark(scene, sentence, token, form)):
        return spans
    if "strengthen" in classes and form.tense in PURPOSE:
        return [
            span
            for span in of_policy(
                scene, listed(scene, past_second_verb(scene, token + 1, sentence.last), sentence.last)
            )
            if not is_bond(scene, span)
        ]
    if "stress" in classes and form.tense in DONE and scene.is_passive(token):
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
    if classes & BEING_THERE and (events := attended(scene, sentence, token, named=True)):
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
