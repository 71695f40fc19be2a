"""The host who speaks after the guest: "President Ruiz, for his part, praised", "Por su parte"."""

from collections.abc import Iterator

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.meetings.besides import of_another_land
from envoyage.reading.meetings.encounters import Encounter, met_by
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.scene import Scene


def find_replying(scene: Scene, sentence: Sentence, who: Person, met: list[Encounter]) -> Iterator[Encounter]:
    """An official of the land that the journey leads to, who says something "for her part"."""
    token = _for_their_part(scene, sentence) if sentence.kind is Kind.BODY else None
    if token is None or not scene.there:
        return
    known = met_by(who, met)
    for mention in scene.mentions_in(sentence.first, sentence.last):
        if scene.preposition(mention.first) or scene.is_object(mention):
            continue
        host = any(p.code == scene.home(mention.person) for p in scene.there)
        if host and id(mention.person) not in known and of_another_land(scene, mention, who):
            sides = [Mention(token, token + 1, who), mention]
            yield Encounter(token, sentence.index, sides, scene.mood(token), [], loose=True)
        return  # whoever is named first is the one who replies


def _for_their_part(scene: Scene, sentence: Sentence) -> int | None:
    """The noun in "for his part", "por su parte", "por sua vez"."""
    lower, owned = scene.doc.lower, scene.lang.any("possessives")
    for j in scene.words_in(scene.lang.nouns["reply"], sentence.first + 2, sentence.last):
        if lower[j - 1] in owned and lower[j - 2] in scene.lang.words["for_land"]:
            return j
    return None
