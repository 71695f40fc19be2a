"""The word by which a paper is signed, announced, expected or denied: a verb, or "the signing of"."""

from dataclasses import dataclass

from envoyage.facts import AgreementKind, AgreementState
from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene

_STATEMENTS = frozenset({AgreementKind.JOINT_STATEMENT, AgreementKind.DECLARATION})
_FINITE = frozenset({Tense.PAST, Tense.FUTURE, Tense.IMPERFECT})
# How far a governing verb may stand before its paper and behind it, in tokens; how far "the signing of".
_BEFORE, _BEHIND, _NOUN = 24, 45, 10
# How far the verb of "which they signed", in tokens; how far the day of "signed on Tuesday".
_OWN, _NEAR_DAY = 3, 5


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that says what becomes of a paper; `now` when only the trip tells whether that is over."""

    token: int
    state: AgreementState
    now: bool = False


def governor(
    scene: Scene, sentence: Sentence, first: int, last: int, kind: AgreementKind, *, signed_only: bool = False
) -> Governor | None:
    """The verb or noun by which the paper at tokens `first` to `last` is signed or announced."""
    before = _before(scene, sentence, first, kind, signed_only=signed_only)
    if before is not None:
        return before if before.token >= 0 else None
    behind = _behind(scene, sentence, first, last, kind, signed_only=signed_only)
    if behind is None and kind is AgreementKind.JOINT_STATEMENT and _says_in(scene, sentence, first, last):
        return Governor(first - 1, AgreementState.ANNOUNCED)
    return behind


def listed_among(scene: Scene, sentence: Sentence, first: int) -> Governor | None:
    """The verb of papers among which one is told: "among the accords signed are a treaty and a pact"."""
    kinds, lower = scene.lang.agreement_kinds, scene.doc.lower
    for j in scene.words_in(kinds.first_words, sentence.first, min(first, sentence.first + _NOUN)):
        size = kinds.longest_at(lower, j)
        for k in range(j + size, min(first, j + size + _OWN)) if size else ():
            form = scene.verb(k)
            if form is None or "sign" not in form.classes or form.tense not in (Tense.PARTICIPLE, Tense.PAST):
                continue
            told = (scene.verb(m) for m in range(k + 1, first))
            lists = any(other is not None and "list" in other.classes for other in told)
            return _of_verb(scene, k) if lists else None
    return None


_BARRED = Governor(-1, AgreementState.SIGNED)


def _before(
    scene: Scene, sentence: Sentence, first: int, kind: AgreementKind, *, signed_only: bool
) -> Governor | None:
    words, lower = scene.lang.subjects["agreement"], scene.doc.lower
    being = scene.lang.subjects["phrases"]["being"]
    for j in range(first - 1, max(sentence.first - 1, first - _BEFORE), -1):
        if scene.doc.words[j] == ";":
            return None
        if lower[j] in words["signing"] and first - j <= _NOUN:
            return _of_noun(scene, sentence, j)
        if lower[j] in words["signed_to"] and not words["own_words"].isdisjoint(lower[j + 1 : j + 4]):
            return Governor(j, AgreementState.SIGNED)
        if lower[j] in words["handed"] and first - j <= _NOUN:
            return Governor(j, _of_handed(scene, sentence, j))
        form = scene.verb(j)
        if form is None or _attributive(scene, sentence, j, form):
            continue
        if _signs(form.classes, kind) and not (signed_only and "sign" not in form.classes):
            if "sign" in form.classes or "release" in form.classes or _direct(scene, j, first):
                found = _of_verb(scene, j) or _BARRED
                talks = scene.lang.subjects["topics"]["talks"]
                if found.state is AgreementState.SIGNED and not talks.isdisjoint(lower[j + 1 : first]):
                    return Governor(j, AgreementState.ANNOUNCED)  # "concluded negotiations on an accord"
                return found
            continue
        if form.tense in _FINITE and lower[j] not in being and "list" not in form.classes:
            return None
    return None


def _behind(
    scene: Scene, sentence: Sentence, first: int, last: int, kind: AgreementKind, *, signed_only: bool
) -> Governor | None:
    """A passive: "the accord was signed", "el convenio que se firmó", "13 acordos firmados"."""
    lower, handed = scene.doc.lower, scene.lang.subjects["agreement"]["handed"]
    passive = either(scene.lang.subjects["phrases"]["being"], scene.lang.subjects["topics"]["reflexive"])
    relative = False
    for j in range(last, min(sentence.last, last + _BEHIND)):
        if scene.doc.words[j] == ";":
            return None
        relative = (relative or lower[j] in scene.lang.words["relative"]) and scene.doc.words[j] != ","
        if lower[j] in handed and not passive.isdisjoint(lower[max(last, j - 3) : j]):
            return Governor(j, AgreementState.SIGNED)
        form = scene.verb(j)
        if form is None:
            continue
        if _signs(form.classes, kind) and not (signed_only and "sign" not in form.classes):
            object_too = not relative and lower[j - 1] in scene.lang.words["pronouns_object"]
            which = not scene.lang.words["relative"].isdisjoint(lower[max(last, j - _OWN) : j])
            object_too = object_too or (which and form.tense is not Tense.PARTICIPLE)
            if object_too or not passive.isdisjoint(lower[max(last, j - 3) : j]):
                return _of_verb(scene, j)
            counted = any(
                scene.doc.words[k][0].isdigit() for k in range(max(first - 2, sentence.first), first)
            )
            counted = counted or scene.doc.words[sentence.last - 1] == ":" or _dated(scene, first, j)
            if (
                counted
                and "sign" in form.classes
                and j - last <= 3
                and form.tense in (Tense.PARTICIPLE, Tense.PAST)
            ):
                return Governor(j, AgreementState.SIGNED)
            continue
        if lower[j] in scene.lang.subjects["agreement"]["to_come"]:
            continue  # "was expected to be signed"
        if not relative and form.tense in _FINITE and lower[j] not in passive and not form.classes & {"stay"}:
            return None
    return None


def _dated(scene: Scene, first: int, verb: int) -> bool:
    """ "an accord signed on Tuesday": one not told of before, with its day."""
    indefinite = scene.lang.subjects["agreement"]["indefinite"]
    return scene.doc.lower[first - 1] in indefinite and bool(scene.dates_in(verb + 1, verb + _NEAR_DAY))


def _says_in(scene: Scene, sentence: Sentence, first: int, last: int) -> bool:
    """ "in a joint statement they said": it is there, and is no statement to the press."""
    lower, words = scene.doc.lower, scene.lang.words
    if first == sentence.first or not lower[last:]:
        return False
    one = (
        first - 2 >= sentence.first
        and lower[first - 1] in words["indefinite"]
        and lower[first - 2] in words["location"]
    )
    contracted = lower[first - 1] in but_not(words["location"], words["articles"])  # "numa"
    press = (
        lower[last] in words["destination"]
        and lower[last + 1 : last + 3]
        and (not scene.lang.nouns["press"].isdisjoint(lower[last + 1 : last + 3]))
    )
    return (one or contracted) and not press


def _signs(classes: frozenset[str], kind: AgreementKind) -> bool:
    return bool(classes & {"sign", "reach"}) or ("release" in classes and kind in _STATEMENTS)


def _direct(scene: Scene, verb: int, first: int) -> bool:
    """True when what is reached or announced is the paper, not a deed that has to do with it."""
    lower, words = scene.doc.lower, scene.lang.words
    bar = either(words["relative"], words["by"], scene.lang.subjects["agreement"]["through"])
    if any(lower[j] in bar or scene.verb(j) is not None for j in range(verb + 1, first)):
        return False
    aims = scene.lang.subjects["agreement"]["aim"]
    articles = either(words["articles"], scene.lang.subjects["agreement"]["not_about"])
    return not any(lower[j] in aims and lower[j + 1] not in articles for j in range(verb + 1, first - 1))


def _attributive(scene: Scene, sentence: Sentence, j: int, form: VerbForm) -> bool:
    """ "the accord signed in May and ...", "el convenio suscrito en 2007 y ...": it says only which paper."""
    if form.tense is Tense.PARTICIPLE or (form.tense is Tense.PAST and not scene.lang.adjectives_follow):
        lower = scene.doc.lower
        if j == sentence.first or scene.doc.words[j - 1] == ",":
            return False
        carriers = either(scene.lang.modal["perfect"], scene.lang.subjects["phrases"]["being"])
        if not carriers.isdisjoint(lower[max(sentence.first, j - 3) : j]):
            return False
        if form.tense is Tense.PARTICIPLE:
            return True
        return bool(scene.lang.agreement_kinds.longest_at(lower, j - 1))
    return False


def _of_verb(scene: Scene, verb: int) -> Governor | None:
    """Signed, announced, expected or denied by the mood of the verb; None for what was signed before this."""
    form = scene.lang.verbs[scene.doc.lower[verb]]
    words, lower = scene.lang.subjects["agreement"], scene.doc.lower
    mood = scene.mood(verb)
    low = scene.sentence_at(verb).first
    before = lower[max(low, verb - 4) : verb]
    if not words["denied"].isdisjoint(lower[max(low, verb - 9) : verb]):
        return Governor(verb, AgreementState.DENIED)
    if not words["before_now"].isdisjoint(before[-3:]) or _days_after(scene, low, verb):
        return None
    if mood is not Mood.DENIED and not words["to_come"].isdisjoint(before):
        coming = next(j for j in range(verb - 1, low - 1, -1) if lower[j] in words["to_come"])
        denied = scene.lang.modal["negative"].intersection(lower[max(low, coming - _OWN) : coming])
        return None if denied else Governor(verb, AgreementState.EXPECTED)
    if mood is Mood.DENIED:
        return Governor(verb, AgreementState.DENIED)
    done = AgreementState.SIGNED if "sign" in form.classes else AgreementState.ANNOUNCED
    if form.tense is Tense.BASE and not words["once_done"].isdisjoint(before[-2:]):
        return Governor(verb, done)  # "tras firmar", "al firmar"
    if mood in (Mood.FUTURE, Mood.POSSIBLE) or (form.tense is Tense.BASE and mood is not Mood.PAST):
        return Governor(verb, AgreementState.EXPECTED)
    if not words["to_be"].isdisjoint(before[-2:]) and words["once_done"].isdisjoint(before):
        return Governor(verb, AgreementState.EXPECTED)  # "accords to be signed", "a serem assinados"
    present = mood is Mood.PRESENT and form.tense is Tense.PRESENT
    being = (scene.lang.verbs.get(word) for word in before[-2:] if word in scene.lang.words["being"])
    present = present or any(form is not None and form.tense is Tense.PRESENT for form in being)
    return Governor(verb, done, now=present and "sign" in form.classes)


def _days_after(scene: Scene, low: int, verb: int) -> bool:
    """True in "the visit comes a week after they signed": the paper was there before the journey."""
    lower, classes = scene.doc.lower, scene.lang.dates.classes
    units = either(classes["day_units"], classes["week_units"], classes["month_units"], classes["year_units"])
    after = scene.words_in(scene.lang.words["after"], max(low + 1, verb - _NOUN), verb)
    come = (scene.verb(j) for j in range(low, after[0])) if after and lower[after[0] - 1] in units else ()
    return any(form is not None and form.classes & {"arrive", "go", "occur", "stay"} for form in come)


def _of_handed(scene: Scene, sentence: Sentence, token: int) -> AgreementState:
    """ "exchanged letters" is done, "are to exchange letters" is to come."""
    modal, words = scene.lang.modal, scene.lang.subjects["agreement"]
    ahead = either(modal["future"], modal["expected"], modal["possible"], words["to_come"])
    near = scene.doc.lower[max(sentence.first, token - 4) : token]
    to_do = bool(near[-2:-1]) and near[-2] in scene.lang.words["being"] and near[-1] in words["aim"]
    return AgreementState.EXPECTED if to_do or not ahead.isdisjoint(near) else AgreementState.SIGNED


def _of_noun(scene: Scene, sentence: Sentence, token: int) -> Governor:
    """ "The visit ended with the signing of ..." is signed; "will witness the signing of ..." is expected."""
    lower, words, modal = scene.doc.lower, scene.lang.subjects["agreement"], scene.lang.modal
    ahead = either(modal["expected"], modal["future"], modal["possible"], words["to_come"])
    near = lower[max(sentence.first, token - 6) : token]
    if any(word in words["denied"] or word in modal["negative"] for word in near[-3:]):
        return Governor(token, AgreementState.DENIED)
    if not ahead.isdisjoint(near):
        return Governor(token, AgreementState.EXPECTED)
    endings = tuple(words["future_endings"])
    for j in [*range(token - 1, sentence.first - 1, -1), *range(token + 1, sentence.last)]:
        form = scene.verb(j) or scene.lang.verbs.get(lower[j].partition("-")[0])
        noun = lower[j] in scene.lang.nouns["travel"] or lower[j] in scene.lang.nouns["meeting"]
        if endings and len(lower[j]) > 5 and lower[j].endswith(endings) and scene.inside(j) is None:
            return Governor(token, AgreementState.EXPECTED)
        if form is None or noun or lower[j] in scene.lang.words["between"]:
            continue
        if form.tense is Tense.BASE and j < token and scene.mood(j) is Mood.FUTURE:
            return Governor(token, AgreementState.EXPECTED)  # "will hold talks, besides the signing of"
        if form.tense in (Tense.PARTICIPLE, Tense.BASE, Tense.GERUND):
            continue
        mood = scene.mood(j)
        if mood in (Mood.FUTURE, Mood.POSSIBLE):
            return Governor(token, AgreementState.EXPECTED)
        if form.tense is Tense.PRESENT:
            listed = bool(form.classes & {"list", "include", "plan"})
            behind = j > token and not ahead.isdisjoint(lower[j : j + 4])
            state = AgreementState.EXPECTED if listed or behind else AgreementState.SIGNED
            return Governor(token, state, now=state is AgreementState.SIGNED)
        return Governor(token, AgreementState.SIGNED)
    return Governor(token, AgreementState.SIGNED)
