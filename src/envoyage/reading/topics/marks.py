"""What a journey stands under: "A dominated the visit", "a trip overshadowed by A", "with A topping it"."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.attributes import person_at
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.phraselists import parse_list
from envoyage.reading.phrases.phrasesense import is_place
from envoyage.reading.scene import Scene
from envoyage.reading.topics.agenda import subjects_before, verb_group
from envoyage.reading.topics.openings import listed

# Tokens from a verb to the agenda that something tops; from "with" to such a verb.
_NEAR, _REACH = 9, 30


def of_mark(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> list[Span]:
    """The topics that a verb of topping, marking or overshadowing at `token` has on one of its sides."""
    if form.tense in (Tense.PAST, Tense.PARTICIPLE) and (spans := _by_what(scene, sentence, token)):
        return spans
    if not agenda_near(scene, token, sentence.last):
        return []
    if form.tense is Tense.GERUND and (spans := _with_what(scene, sentence, token)):
        return spans
    return subjects_before(scene, sentence, verb_group(scene, token, sentence.first))


def of_arising(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "A may surface in the talks", "en la conversación podrían surgir A y B"."""
    talks = either(_held(scene), scene.lang.subjects["topics"]["talks"])
    if not scene.words_in(talks, sentence.first, sentence.last):
        return []
    spans = subjects_before(scene, sentence, verb_group(scene, token, sentence.first))
    opening = scene.lang.words["articles"].intersection(scene.doc.lower[token + 1 : token + 2])
    return spans or (listed(scene, token + 1, sentence.last) if scene.lang.pro_drop and opening else [])


def _by_what(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "the trip is dominated by A and B", "una visita marcada por A": what stands behind "by"."""
    following = token + 1
    marked = either(_held(scene), scene.lang.subjects["topics"]["talks"])
    if following >= sentence.last or scene.doc.lower[following] not in scene.lang.words["by"]:
        return []
    if marked.isdisjoint(scene.doc.lower[max(sentence.first, token - _NEAR) : token]):
        return []
    return [span for span in listed(scene, following + 1, sentence.last) if not is_place(scene, span)]


def _with_what(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "with the drought topping his agenda": the list between "with" and the gerund."""
    for j in range(token - 1, max(sentence.first, token - _REACH), -1):
        if scene.doc.lower[j] in scene.lang.words["with"]:
            spans, last = parse_list(scene, j + 1, token)
            return spans if last == token else []
    return []


def _held(scene: Scene) -> frozenset[str]:
    """Words for an agenda, a meeting, a journey, and the time that one of them takes."""
    topics, nouns = scene.lang.subjects["topics"], scene.lang.nouns
    return either(topics["agenda"], topics["top_of"], nouns["meeting"], nouns["travel"])


def agenda_near(scene: Scene, token: int, limit: int) -> bool:
    """True when an agenda, a meeting or a journey stands right behind, past the name of whose it is."""
    held = _held(scene)
    j = token + 1
    while j < limit and j - token < _NEAR:
        mention = person_at(scene, j)
        if mention is not None and mention.last > j:
            token += mention.last - j
            j = mention.last
        elif scene.doc.lower[j] in held:
            return True
        else:
            j += 1
    return False
