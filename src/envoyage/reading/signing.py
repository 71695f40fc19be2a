"""The word by which a paper is signed, announced, expected or denied: a verb, or "the signing of"."""

from envoyage.facts import AgreementKind, AgreementState
from envoyage.reading.document import Sentence
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene
from envoyage.reading.verbs import Tense

_STATEMENTS = frozenset({AgreementKind.JOINT_STATEMENT, AgreementKind.DECLARATION})
# How far a governing verb may stand before its paper and behind it, in tokens.
_BEFORE, _BEHIND = 22, 14


def governor(
    scene: Scene, sentence: Sentence, first: int, last: int, kind: AgreementKind
) -> tuple[int, AgreementState] | None:
    """The verb or noun by which a paper is signed or announced, with the state that it gives."""
    words, lower = scene.lang.subjects["agreement"], scene.doc.lower
    for j in range(first - 1, max(sentence.first - 1, first - _BEFORE), -1):
        if lower[j] in words["signing"] and first - j <= 8:
            return j, _state_of_noun(scene, sentence, j)
        if lower[j] in words["signed_to"] and any(w in words["own_words"] for w in lower[j + 1 : j + 4]):
            return j, AgreementState.SIGNED
        form = scene.verb(j)
        if form is None:
            continue
        if _signs(form.classes, kind):
            state = _state(scene, j)
            return (j, state) if state is not None else None
        if (
            form.tense in (Tense.PAST, Tense.FUTURE, Tense.IMPERFECT)
            and form.lemma != "be"
            and "list" not in form.classes
        ):
            break
    being = scene.lang.subjects["phrases"]["being"]
    for j in range(last, min(sentence.last, last + _BEHIND)):
        if scene.doc.words[j] == ";":
            break
        form = scene.verb(j)
        if (
            form is not None
            and _signs(form.classes, kind)
            and any(w in being for w in lower[max(last, j - 3) : j])
        ):
            state = _state(scene, j)
            return (j, state) if state is not None else None
    return None


def _signs(classes: frozenset[str], kind: AgreementKind) -> bool:
    return bool(classes & {"sign", "reach"}) or ("release" in classes and kind in _STATEMENTS)


def _state(scene: Scene, verb: int) -> AgreementState | None:
    """Signed, announced, expected or denied by the mood of the verb; None for what was signed before this."""
    form = scene.lang.verbs[scene.doc.lower[verb]]
    words = scene.lang.subjects["agreement"]
    mood = scene.mood(verb)
    before = scene.doc.lower[max(0, verb - 4) : verb]
    low = scene.sentence_at(verb).first
    if any(word in words["denied"] for word in scene.doc.lower[max(low, verb - 9) : verb]):
        return AgreementState.DENIED
    if any(word in words["before_now"] for word in before[-3:]):
        return None
    if mood is not Mood.DENIED and any(word in words["to_come"] for word in before):
        return AgreementState.EXPECTED
    if mood is Mood.DENIED:
        return AgreementState.DENIED
    if mood in (Mood.FUTURE, Mood.POSSIBLE) or (form.tense is Tense.BASE and mood is not Mood.PAST):
        return AgreementState.EXPECTED
    return AgreementState.SIGNED if "sign" in form.classes else AgreementState.ANNOUNCED


def _state_of_noun(scene: Scene, sentence: Sentence, token: int) -> AgreementState:
    """ "The visit ended with the signing of ..." is signed; "will witness the signing of ..." is expected."""
    for j in range(token - 1, sentence.first - 1, -1):
        form = scene.verb(j) or scene.lang.verbs.get(scene.doc.lower[j].partition("-")[0])
        noun = (
            scene.doc.lower[j] in scene.lang.nouns["travel"]
            or scene.doc.lower[j] in scene.lang.nouns["meeting"]
        )
        if form is not None and form.tense not in (Tense.PARTICIPLE, Tense.BASE) and not noun:
            ahead = form.tense is Tense.PRESENT or scene.mood(j) in (Mood.FUTURE, Mood.POSSIBLE)
            return AgreementState.EXPECTED if ahead else AgreementState.SIGNED
    return AgreementState.SIGNED
