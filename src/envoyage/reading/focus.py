"""Whom the pronouns of the next sentences mean: the official whom a sentence sends somewhere."""

from envoyage.reading.journeys.travel import Travel, is_official
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.moods import Mood
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.scene import Scene


def focus_of(scene: Scene, travels: list[Travel]) -> Person | None:
    """The traveller of a sentence, if it sends one somewhere.

    "After Ruiz's trip to Peru, Paz will hold talks" goes on with Paz, whom the text was about; a compatriot
    who is received as well is a companion.
    """
    led = scene.focus
    for travel in travels:
        for mention in travel.people:
            person = mention.person
            if person is not scene.focus and _yields(scene, mention):
                continue
            if led is not None and travel.kind == "host" and led.country in (None, person.country):
                continue
            if person is not led and _asserts_nothing(scene, travel):
                continue
            abroad = travel.stops and all(p.code != person.country for p in travel.stops)
            home = travel.kind == "return"
            if is_official(person) and (abroad or travel.regions or home) and travel.kind != "also":
                return person
    return None


def _asserts_nothing(scene: Scene, travel: Travel) -> bool:
    form = scene.verb(travel.token)
    return (
        travel.mood is Mood.OPEN and form is not None and form.tense is Tense.BASE and travel.kind != "noun"
    )


def _yields(scene: Scene, mention: Mention) -> bool:
    """True when a mention only owns something in a sentence that has the focus for its subject."""
    if scene.focus is None:
        return False
    if scene.preposition(mention.first) in scene.lang.words["with"]:
        return True  # "a meeting with Paz, who was in Lima last week"
    if not _owns(scene, mention):
        return False
    sentence = scene.sentence_at(mention.first)
    return any(
        m.person is scene.focus and not scene.preposition(m.first) and not _owns(scene, m)
        for m in scene.mentions_in(sentence.first, sentence.last)
    )


def _owns(scene: Scene, mention: Mention) -> bool:
    """ "Ruiz's trip", "el viaje de Ruiz"."""
    following = scene.doc.words[mention.last] if mention.last < len(scene.doc.words) else ""
    return following in POSSESSIVES or scene.preposition(mention.first) in scene.lang.words["of"]
