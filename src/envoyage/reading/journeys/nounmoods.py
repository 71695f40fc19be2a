"""Whether a journey told by a noun lies ahead, goes on or has begun, by the words around the noun."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.nounowners import relative_follows
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene

# Words between a noun of travel and the word that puts it ahead.
_AHEAD_REACH = 5
# Words between "during" and its journey.
_COURSE_REACH = 5
# Words from "will" to its verb: "will also be".
_HELP_REACH = 2
# What is done on a journey, by who is on it.
_MET = frozenset({"meet", "converse", "discuss", "talk", "sign"})
_UNASSERTING = frozenset({Tense.PARTICIPLE, Tense.GERUND})


def mood_around(scene: Scene, token: int, sentence: Sentence, governor: int | None) -> Mood:
    """The mood of a noun that no verb of travel governs: "the planned visit", "his current visit to"."""
    if _lies_ahead(scene, token, sentence) or _will_be(scene, token, sentence):
        return Mood.FUTURE
    now, lower = scene.lang.words["now"], scene.doc.lower
    low, high = max(sentence.first, token - _AHEAD_REACH), min(sentence.last, token + _AHEAD_REACH)
    if not now.isdisjoint(lower[low:high]) or _in_apposition(scene, token, sentence):
        return Mood.PRESENT
    if relative_follows(scene, token):  # "a tour that will include Rome"
        verb = next(iter(scene.verbs_in(token + 1, sentence.last)), None)
        if verb is not None and scene.mood(verb) is Mood.FUTURE:
            return Mood.FUTURE
    form = scene.verb(governor) if governor is not None and governor < token else None
    if form is not None and governor is not None and not form.classes & {"say", "announce"}:
        return Mood.FUTURE if scene.mood(governor) is Mood.FUTURE else _begun(scene, token, sentence)
    ahead = _to_be_done(scene, token, sentence)
    return _begun(scene, token, sentence) if ahead is Mood.OPEN else ahead


def _will_be(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "his first trip will be to Peru", "la visita será la primera": whose subject it is."""
    if any(scene.verb(j) is not None for j in range(sentence.first, token)) or relative_follows(scene, token):
        return False
    verbs = scene.verbs_in(token + 1, sentence.last)
    helped = bool(verbs[1:]) and _helps(scene, verbs[0]) and verbs[1] - verbs[0] <= _HELP_REACH
    verb = next(iter(verbs[helped:]), None)
    return verb is not None and _is_copula(scene, verb) and scene.mood(verb) is Mood.FUTURE


def _helps(scene: Scene, token: int) -> bool:
    return scene.doc.lower[token] in scene.lang.modal["future"]


def _is_copula(scene: Scene, token: int) -> bool:
    return scene.doc.lower[token] in either(scene.lang.words["being"], scene.lang.modal["copula"])


def _to_be_done(scene: Scene, token: int, sentence: Sentence) -> Mood:
    """ "During a stop in Lima he would meet": what is to be done on a journey lies ahead as it does."""
    if _course(scene, token, sentence) is None:
        return Mood.OPEN
    for verb in scene.verbs_in(token + 1, sentence.last):
        form = scene.verb(verb)
        if form is not None and form.tense not in _UNASSERTING and not _helps(scene, verb):
            mood = scene.mood(verb)
            return mood if mood.ahead else Mood.OPEN
    return Mood.OPEN


def _begun(scene: Scene, token: int, sentence: Sentence) -> Mood:
    """ "met his counterpart during a visit to Lima": what was done on a journey has begun it."""
    course = _course(scene, token, sentence)
    if course is None:
        return Mood.OPEN
    for verb in scene.verbs_in(sentence.first, course):
        form = scene.verb(verb)
        if form is not None and form.classes & _MET and scene.mood(verb) is Mood.PAST:
            return Mood.PAST
    return Mood.OPEN


def _course(scene: Scene, token: int, sentence: Sentence) -> int | None:
    low = max(sentence.first, token - _COURSE_REACH)
    return next(iter(scene.words_in(scene.lang.words["during"], low, token)), None)


def _in_apposition(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "Kadar, on an official visit to Ghana, said", "el ministro, de visita en Ghana": he is there now."""
    lower, words = scene.doc.lower, scene.lang.words
    if lower[token] in scene.lang.nouns["leg"]:
        return False  # "met the president on the first leg of her tour"
    j = token - 1
    while j > max(sentence.first, token - _AHEAD_REACH) and lower[j] not in words["on_visit"]:
        if scene.verb(j) is not None or lower[j] in words["possessives"] or lower[j] in words["during"]:
            return False
        j -= 1
    if scene.dates_in(j + 1, token) or j <= sentence.first or lower[j] not in words["on_visit"]:
        return False
    comma = j - 1 - (lower[j - 1] in words["also"])  # "Ruiz, también de visita en"
    return scene.ends_mention(j) or (scene.doc.words[comma] == "," and scene.ends_mention(comma))


def _lies_ahead(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "the planned visit", "su próximo viaje", "a visita prevista"."""
    expected = scene.lang.modal["expected"]
    low, high = max(sentence.first, token - _AHEAD_REACH), min(sentence.last, token + _AHEAD_REACH)
    return not expected.isdisjoint(scene.doc.lower[low:high])
