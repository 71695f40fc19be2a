"""Several who travel, and who some or all of them are: "ten leaders will fly to Lima, among them X and Y"."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.meetings.joints import Joints
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

_OF_BODIES = frozenset({"secretary-general", "organisation-head", "commissioner", "high-representative"})
# Tokens from what opens a list to the first of it.
_LIST_REACH = 2
# Words from the word for all of them to the list of their names.
_REACH = 45
# Words from a verb to its subject behind it: "viajarán a Lima diez presidentes".
_BEHIND = 12


def those_listed(scene: Scene, sentence: Sentence, verb: int) -> list[Mention]:
    """Those of a list behind a verb whose subject is a word for many: "these ministers came: X; Y"."""
    many = _many(scene, sentence, verb)
    named = scene.mentions_in(sentence.first, verb)
    if many is None or any(scene.doc.lower[m.last] not in POSSESSIVES for m in named):
        return []  # but "the Prime Minister's office said that ten leaders"
    opening = either(scene.lang.words["including"], scene.lang.words["between"])
    for j in range(max(many, verb) + 1, min(sentence.last, many + _REACH)):
        if scene.doc.words[j] == ":" or scene.doc.lower[j] in opening:
            found = from_abroad(scene, listed_from(scene, sentence, j + 1))
            if found:
                return found
        if scene.inside(j) is not None:
            return []  # somebody else is named before any list
    return []


def _many(scene: Scene, sentence: Sentence, verb: int) -> int | None:
    """The token of the office of many, of nobody named yet: "diez mandatarios", "the following leaders"."""
    led, last = scene.lang.any("of", "with", "by", "from"), min(sentence.last, verb + _BEHIND)
    for j in scene.words_in(scene.lang.words["guests"], sentence.first, last):
        if scene.preposition(j) not in led:
            return j
    for title in scene.titles_in(sentence.first, last):
        if title.plural and not title.bound and scene.preposition(title.first) not in led:
            return title.last - 1
    return None


def listed_from(scene: Scene, sentence: Sentence, first: int) -> list[Mention]:
    """Those of the list that begins at a token."""
    joints = Joints(scene, sentence)
    found: list[Mention] = []
    for mention in scene.mentions_in(first, sentence.last):
        land = scene.places_in(first, mention.first)  # "figuran los de Perú, Ana Ruiz"
        near = land[-1].last + 1 if land and land[-1].masked == "title" else first
        if not joints.linked(found[-1], mention) if found else mention.first > near + _LIST_REACH:
            break
        found.append(mention)
    return found


def joined_to(scene: Scene, who: Mention, sentence: Sentence) -> list[Mention]:
    """Somebody, and those who follow behind commas and "and": "Ruiz, Paz and Jordan's King Abdullah"."""
    found = [who]
    for mention in scene.mentions_in(who.last, sentence.last):
        if not scene.joined(found[-1].last, mention.first):
            break
        found.append(mention)
    return found


def from_abroad(scene: Scene, people: list[Mention]) -> list[Mention]:
    """Those whose country is known: only of them can be told whether they travel to an occasion."""
    return [
        m
        for m in people
        if scene.home(m.person) is not None or any(t.office_id in _OF_BODIES for t in m.person.titles)
    ]
