"""What an official asks for, promises, or speaks up about: topics that no word of talks opens."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.travel import is_official
from envoyage.reading.moods import Mood
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.scene import Scene
from envoyage.reading.topics.openings import listed
from envoyage.reading.topics.policy import of_policy

# What one does with a concern, a proposal or a message.
_VOICING = frozenset({"say", "press", "stress", "bring", "hand", "offer", "go", "arrive"})
# Tokens between "expressed" and what was: "his deep and lasting".
_VOICED = 6
# Tokens from a verb of asking to the title of whom it is asked: "the Iraqi".
_WHOM = 3


def pressed_for(scene: Scene, sentence: Sentence, token: int, first: int) -> list[Span]:
    """ "he called for free elections", "pidió una reforma": what an official asks for or promises."""
    people = [m.person for m in scene.subjects(token)]
    if not people and scene.lang.pro_drop and token == sentence.first and scene.focus is not None:
        people = [scene.focus]  # "Pidió elecciones"
    if scene.mood(token) is Mood.DENIED or not (
        any(map(is_official, people)) or _both(scene, sentence, token)
    ):
        return []
    first = _past_whom(scene, first, sentence.last)
    to_do = scene.lang.subjects["agreement"]["infinitive"]
    if not scene.lang.adjectives_follow and to_do.intersection(scene.doc.lower[first : first + 1]):
        return []  # "promised to ease visas": a deed, not a thing
    return of_policy(scene, listed(scene, first, sentence.last))


def _past_whom(scene: Scene, first: int, limit: int) -> int:
    """Steps over "the Iraqi Prime Minister" in "he promised the Iraqi Prime Minister loans"."""
    near = range(first, first + _WHOM)
    whom = next((title.last for title in scene.titles if title.first in near), first)
    return whom if whom < limit and scene.doc.words[whom][0].isalnum() else first


def _both(scene: Scene, sentence: Sentence, token: int) -> bool:
    """ "The two called for", "los mandatarios pidieron": those who talked with each other ask together."""
    words = scene.lang.subjects["topics"]["both"]
    return not words.isdisjoint(scene.doc.lower[max(sentence.first, token - _VOICED) : token])


def voiced(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "expressed concern over the arms trade", "manifestó su apoyo a la paz": what is spoken up about."""
    verbs = (scene.verb(j) for j in range(max(sentence.first, token - _VOICED), token))
    if not any(form is not None and form.classes & _VOICING for form in verbs):
        return []
    start = token + 1
    if start + 1 < sentence.last and scene.doc.lower[start] in scene.lang.words["of"]:
        place = scene.place_at(start + 1)  # "el respaldo de España a la declaración"
        start = place.last if place is not None else start
    openers = scene.lang.subjects["topics"]["voiced_about"]
    if start >= sentence.last or scene.doc.lower[start] not in openers:
        return []
    return of_policy(scene, listed(scene, start + 1, sentence.last))
