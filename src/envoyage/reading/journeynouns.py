"""Journeys told by a noun, "the trip to Kenya", "su gira por África", and journeys that are called off."""

from envoyage.reading.destinations import (
    before_noun,
    countries_of_region,
    destinations,
    where_it_turns,
)
from envoyage.reading.document import Kind, Sentence
from envoyage.reading.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Mood, Scene
from envoyage.reading.travel import CALLED_OFF, Travel
from envoyage.reading.verbs import VerbForm

# Words between a noun of travel and the verb that governs it, or the word that puts it ahead.
_GOVERNOR_REACH = 9
_AHEAD_REACH = 4
# Words between an announcement and the journey it announces.
_ANNOUNCED = 4
# Words between a verb of calling off and the noun of what is called off.
_OFF_REACH = 9
# Verbs whose tense is the journey's own.
_GOVERNS = frozenset(
    {"pay", "begin", "conclude", "continue", "plan", "go", "stay", "return", "arrive", "hold"}
)


def from_noun(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """What a noun of travel tells; None when it is nobody's, or only wished for or denied."""
    stops = destinations(scene, token, sentence.last, kind="noun") or _paid_to(scene, token, sentence)
    itinerary = not stops
    if itinerary:
        stops = before_noun(scene, token, sentence)
    people = _travellers(scene, token, sentence)
    if not people:
        return None
    regions: list[Place] = []
    if not stops:
        regions = [p for p in scene.places_in(token, sentence.last) if p.kind == "region"]
        stops = countries_of_region(scene, token, sentence.last, regions)
    governor = _governor(scene, token, sentence)
    mood, phase = Mood.OPEN, ""
    if governor is not None:
        form = scene.verb(governor)
        classes = form.classes if form is not None else frozenset()
        if classes & CALLED_OFF or classes & {"invite", "deny"}:
            return None  # the verb tells it, or there is nothing to tell
        if classes & _GOVERNS and not (itinerary and stops and "stay" in classes):  # "Peru is the first stop"
            mood = scene.mood(governor)
        elif "announce" in classes and 0 < token - governor <= _ANNOUNCED:
            mood = Mood.FUTURE
        if mood is not Mood.DENIED:
            phase = "end" if "conclude" in classes else "begin" if "begin" in classes else ""
        if not stops and phase:
            stops = where_it_turns(scene, min(governor, token), max(governor, token))
    if mood is Mood.OPEN and _lies_ahead(scene, token, sentence):
        mood = Mood.FUTURE
    return Travel(token, sentence.index, "noun", people, stops, mood, phase=phase, regions=regions)


def _paid_to(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "the visit that the president paid to Vietnam": the destination behind the noun's own verb."""
    for j in range(token + 1, sentence.last):
        form = scene.verb(j)
        if form is not None and "pay" in form.classes:
            return destinations(scene, j, sentence.last, kind="go")
    return []


def _travellers(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    owner = _owner(scene, token, sentence)
    if owner is not None:
        return [owner]
    people = scene.subjects(token)
    errand = scene.doc.lower[token] in scene.lang.nouns["errand"]
    if not people and scene.focus is not None and sentence.kind is Kind.BODY and not errand:
        return [Mention(token, token + 1, scene.focus)]
    return people


def _owner(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "Rubio's visit", "his trip", "la visita de Lula", "the visit by X"."""
    doc, lang = scene.doc, scene.lang
    for j in range(token - 1, max(sentence.first - 1, token - 6), -1):
        if doc.lower[j] in ("'s", "'"):
            mention = scene.mention_ending(j)
            if mention is not None:
                return mention
        if doc.lower[j] in lang.words["possessives"]:
            subject = scene.subject(token)
            if subject is not None:
                return subject
            return Mention(j, j + 1, scene.focus) if scene.focus is not None else None
        if scene.verb(j) is not None:
            break
    behind = next(iter(scene.mentions_in(token + 1, min(sentence.last, token + 6))), None)
    if behind is None:
        return None
    preposition = scene.preposition(behind.first)
    return behind if preposition in lang.words["by"] or preposition in lang.words["of"] else None


def _governor(scene: Scene, token: int, sentence: Sentence) -> int | None:
    """The verb that a travel noun hangs on: the nearest one to the left, within the clause."""
    for j in range(token - 1, max(sentence.first - 1, token - _GOVERNOR_REACH), -1):
        if scene.doc.words[j] in ",;:":
            break
        if scene.verb(j) is not None:
            return j
    nouns = scene.lang.nouns["travel"]
    for j in range(token + 1, sentence.last):
        form = scene.verb(j)
        if form is not None and form.classes & {"begin", "conclude", "plan"}:
            return j
        if scene.doc.words[j] in ";:" or scene.doc.lower[j] in nouns:
            break
        if form is not None and "say" in form.classes:
            break
    return None


def _lies_ahead(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "the planned visit", "su próximo viaje", "a visita prevista"."""
    expected = scene.lang.modal["expected"]
    low, high = max(sentence.first, token - _AHEAD_REACH), min(sentence.last, token + _AHEAD_REACH)
    return any(scene.doc.lower[j] in expected for j in range(low, high))


def called_off(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "put off his visit to Turkey", "el viaje quedó suspendido": a journey that will not be, or not yet."""
    noun = _called_off_noun(scene, sentence, token)
    if noun is None or scene.mood(token) in (Mood.DENIED, Mood.POSSIBLE):
        return None
    owner = _owner(scene, noun, sentence)
    people = [owner] if owner is not None else scene.subjects(token)
    if not people and scene.focus is not None:
        people = [Mention(token, token + 1, scene.focus)]
    if not people:
        return None
    stops = destinations(scene, noun, sentence.last, kind="noun") or before_noun(scene, noun, sentence)
    regions = [p for p in scene.places_in(noun, sentence.last) if p.kind == "region"] if not stops else []
    phase = "cancel" if "cancel" in form.classes else "postpone"
    return Travel(
        token, sentence.index, "noun", people[:1], stops, scene.mood(token), phase=phase, regions=regions
    )


def _called_off_noun(scene: Scene, sentence: Sentence, token: int) -> int | None:
    """What is called off: the noun of travel behind the verb, or else the nearest before it."""
    nouns = scene.lang.nouns["travel"] | scene.lang.nouns["attendance"]
    behind = range(token + 1, min(sentence.last, token + _OFF_REACH))
    before = range(token - 1, sentence.first - 1, -1)
    passive = any(word in scene.lang.words["being"] for word in scene.doc.lower[max(0, token - 3) : token])
    order = (before, behind) if passive else (behind, before)
    return next((j for reach in order for j in reach if scene.doc.lower[j] in nouns), None)
