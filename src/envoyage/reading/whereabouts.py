"""Places of a journey that stand elsewhere than behind its word: before it, fronted, or known from before."""

from envoyage.reading.document import Sentence
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words between a word of travel and the place it came from.
_REACH = 12
# Words between "from" and the verb it hangs on.
_ORIGIN_REACH = 3
# Words at the head of a sentence that hold a fronted place.
_HEAD = 5
# Words from a verb to "the country", "la isla".
_KNOWN_REACH = 6


def where_it_turns(scene: Scene, governor: int, token: int) -> list[Place]:
    """ "concluyó en República Dominicana su gira": where a journey begins or ends, said before its noun."""
    words = scene.lang.words
    places = scene.places_in(governor + 1, token)
    return [
        p for p in places if p.is_ground and not p.masked and scene.preposition(p.first) in words["location"]
    ]


def before_noun(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "Tanzania trip", "Senegal is the first stop", "Kyrgyzstan and Turkmenistan are on the route"."""
    for place in scene.places_in(max(sentence.first, token - 4), token):
        if place.last == token and place.kind in ("country", "capital", "city") and not place.masked:
            return _coordinated(scene, place, sentence)
    for j in range(token - 1, max(sentence.first, token - 7), -1):
        if scene.doc.lower[j] in scene.lang.words["being"]:
            return [p for p in scene.places_in(sentence.first, j) if p.is_ground and not p.masked]
    return []


def _coordinated(scene: Scene, place: Place, sentence: Sentence) -> list[Place]:
    """The place and those joined to it on its left: "Biden's Romania and Cyprus trip"."""
    found = [place]
    joiners = scene.lang.words["conjunctions"] | {",", "-", "–"}
    for other in reversed(scene.places_in(sentence.first, place.first)):
        if (
            other.last != found[0].first - 1
            or scene.doc.lower[other.last] not in joiners
            or not other.is_ground
        ):
            break
        found.insert(0, other)
    return found


def fronted(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "In Kampala, Uganda, he attended the summit": the place at the head of a verb's sentence."""
    words = scene.lang.words
    head = scene.places_in(sentence.first, min(token, sentence.first + _HEAD))
    found = [p for p in head if p.is_ground and not p.masked and scene.inside(p.first) is None]
    if not found or scene.preposition(found[0].first) not in words["location"]:
        return []
    if scene.before(found[0].first) > sentence.first + 1:  # "The war in Gaza", not "Later, in Gaza"
        return []
    return [p for p in found if p.code == found[0].code]


def known_place(scene: Scene, token: int, last: int) -> list[Place]:
    """ "has been on the island since Friday", "llegó al país": where the journey told last leads."""
    lower, words = scene.doc.lower, scene.lang.words
    nouns, articles = scene.lang.nouns["known_place"], words["articles"]
    for j in range(token + 1, min(last, token + _KNOWN_REACH)):
        if lower[j] in nouns and lower[j - 1] in articles and not scene.places_in(j + 1, j + 3):
            return scene.there
    return []


def origins(scene: Scene, token: int, last: int) -> list[Place]:
    """ "arrived in Dakar from Accra", "venía de Colombia": where a journey came from."""
    words = scene.lang.words
    return [
        p
        for p in scene.places_in(token + 1, min(last, token + _REACH))
        if p.is_ground
        and not p.masked
        and scene.preposition(p.first) in words["origin"]
        and scene.inside(p.first) is None
        and (
            p.first - token <= _ORIGIN_REACH or scene.doc.lower[scene.before(p.first) - 1] in words["coming"]
        )
    ]


def here(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "landed here Wednesday": the place of the dateline, or else where the journey told last leads."""
    words = scene.lang.words["here"]
    if not any(scene.doc.lower[j] in words for j in range(token + 1, min(sentence.last, token + 5))):
        return []
    dateline = [p for p in scene.places if p.masked == "dateline" and p.is_ground and p.first < token]
    return dateline[-1:] or scene.there
