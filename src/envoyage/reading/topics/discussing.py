"""What a verb of discussing has for its object: "discussed with Z the war in X", "X was discussed"."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.moods import Mood
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.scene import Scene
from envoyage.reading.topics.agenda import subjects_before, verb_group
from envoyage.reading.topics.openings import listed, past_company
from envoyage.reading.topics.policy import of_policy
from envoyage.reading.topics.questions import asked_before, of_question
from envoyage.reading.topics.talking import impersonal

# Tokens of ", among other things,".
_ASIDE = 7
# Tokens from the first comma of ", además," or ", once again," to the second.
_ADVERB = 3
DONE = frozenset({Tense.PAST, Tense.PARTICIPLE})
PURPOSE = frozenset({Tense.BASE, Tense.GERUND, Tense.FUTURE, Tense.SUBJUNCTIVE, Tense.CONDITIONAL})


def of_discussing(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> list[Span]:
    """ "discussed X and Y", "discussed with Z the war in X", "X was discussed"."""
    if scene.mood(token) is Mood.DENIED:
        return []
    if form.tense in DONE and scene.is_passive(token):
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
    purpose = form.lemma in topics["loose"] and form.tense in PURPOSE
    return of_policy(scene, spans) if purpose else spans


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
        return close + 1 if named or start < close <= start + _ADVERB else start
    return start
