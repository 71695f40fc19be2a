"""Meetings said in a text: who sat down with whom, in which sentence; calls and videoconferences are none."""

from collections.abc import Iterator
from dataclasses import dataclass

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Mood, Scene
from envoyage.reading.verbs import Tense


@dataclass(slots=True)
class Encounter:
    """People who met, or are to meet, by one clause; `token` is the trigger word."""

    token: int
    sentence: int
    sides: list[Mention]
    mood: Mood
    ground: list[Place]
    hosted: bool = False


def find_encounters(scene: Scene, sentence: Sentence) -> Iterator[Encounter]:
    """All meetings said in one sentence."""
    if sentence.kind in (Kind.NOTE, Kind.HEADING):
        return
    doc, lang = scene.doc, scene.lang
    lower = doc.lower
    if any(lower[i] in lang.nouns["phone"] for i in range(sentence.first, sentence.last)):
        return
    done = sentence.first
    for token in range(sentence.first, sentence.last):
        if token < done:
            continue
        form = scene.verb(token)
        classes = form.classes if form is not None else frozenset()
        noun = lower[token] in lang.nouns["meeting"]
        if not noun and not classes & {"meet", "host", "hold"}:
            continue
        if "hold" in classes and "meet" not in classes and not _meeting_follows(scene, token, sentence):
            continue
        encounter = _encounter(scene, sentence, token, hosted=bool(classes & {"host"}))
        if encounter is not None:
            yield encounter
            done = max((m.last for m in encounter.sides if m.first > token), default=token)


def _meeting_follows(scene: Scene, token: int, sentence: Sentence) -> bool:
    nouns = scene.lang.nouns["meeting"]
    return any(scene.doc.lower[j] in nouns for j in range(token + 1, min(sentence.last, token + 8)))


def _encounter(scene: Scene, sentence: Sentence, token: int, *, hosted: bool) -> Encounter | None:
    mood = scene.mood(token)
    if mood is Mood.DENIED:
        return None
    right = _company(scene, token, sentence)
    left = scene.subjects(token)
    if not left and scene.focus is not None:
        left = [Mention(token, token + 1, scene.focus)]
    if not right and not (len(left) > 1):
        return None
    ground = [p for p in scene.places_in(sentence.first, sentence.last) if _is_location(scene, p)]
    return Encounter(token, sentence.index, left + right, mood, ground, hosted)


def _company(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    """Those met: mentions to the right that hang on the trigger, with their list.

    A mention belongs when it follows the trigger directly or behind "with", or continues the list; a new finite
    verb of saying or going closes the list.
    """
    doc, lang = scene.doc, scene.lang
    found: list[Mention] = []
    end = scene.clause_end(token)
    for mention in scene.mentions_in(token + 1, end):
        preposition = scene.preposition(mention.first)
        start = found[-1].last if found else token + 1
        if _closed(scene, start, mention.first):
            break
        if found:
            found.append(mention)
        elif preposition in lang.words["with"] or preposition in lang.words["by"] or preposition in lang.words["between"]:
            found.append(mention)
        elif mention.first - token <= 4 and preposition in ("", "a", "al", "ao", "à", "o"):
            found.append(mention)
        elif preposition == "" and doc.lower[scene.before(mention.first)] in lang.words["between"]:
            found.append(mention)
    return found


def _closed(scene: Scene, first: int, last: int) -> bool:
    closing = {"say", "go", "arrive", "visit", "announce", "sign", "return", "discuss"}
    for j in range(first, last):
        form = scene.verb(j)
        if form is not None and form.tense in (Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.IMPERFECT):
            if form.classes & closing:
                return True
    return False


def _is_location(scene: Scene, place: Place) -> bool:
    if place.masked or not place.is_ground or scene.inside(place.first) is not None:
        return False
    return scene.preposition(place.first) in scene.lang.words["location"]
