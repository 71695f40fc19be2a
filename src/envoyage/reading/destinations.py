"""Where a word of travel leads: the places that hang on it, with the members of their list."""

from envoyage.reading.document import Sentence
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene
from envoyage.reading.verbs import Tense

# Words between a travel noun and its destination: "a three-day official working visit of friendship to".
_REACH = 12


def destinations(scene: Scene, token: int, last: int, *, kind: str) -> list[Place]:
    """Destinations to the right of a trigger, with the members of their list.

    The first must stand within reach behind a preposition that fits the trigger ("to" after going, "in" after
    staying, nothing or "to" after visiting); the rest follow by commas, "and" and repeated prepositions.
    """
    doc, words = scene.doc, scene.lang.words
    allowed = {
        "go": words["destination"],
        "stay": words["location"] | (words["destination"] if doc.lower[token] == "been" else frozenset()),
        "visit": words["destination"],
        "continue": words["destination"] | words["location"],
        "noun": words["destination"] | words["location"] | words["of"] | words["by"],
        "host": words["location"],
    }[kind]
    links = (
        words["conjunctions"]
        | words["articles"]
        | words["destination"]
        | words["location"]
        | {",", ";", "then", "luego", "depois"}
    )
    found: list[Place] = []
    anchor = token + 1
    for place in scene.places_in(token + 1, last):
        if place.masked or scene.inside(place.first) is not None:
            if scene.inside(place.first) is None and not found:
                continue
            continue
        if not place.is_ground:
            continue
        preposition = scene.preposition(place.first)
        if not found:
            gap = place.first - anchor
            direct = kind == "visit" and gap <= 3 and not preposition
            if gap > _REACH:
                break
            if not (preposition in allowed or direct):
                continue
            if _other_verb(scene, anchor, place.first):
                break
            found.append(place)
        else:
            between = doc.lower[found[-1].last : place.first]
            linked = all(word in links for word in between) or (
                preposition in allowed and preposition in words["destination"] and len(between) <= 30
            )
            if place.first - found[-1].last == 1 and between == [","]:
                linked = True
            if linked:
                found.append(place)
            elif _other_verb(scene, found[-1].last, place.first):
                break
    return found


# Verbs between a travel noun and its destination that carry it on: "the tour will end in Brazil".
_CARRY = frozenset({"pay", "plan", "begin", "conclude", "continue"})


def _other_verb(scene: Scene, first: int, last: int) -> bool:
    for j in range(first, last):
        form = scene.verb(j)
        if (
            form is not None
            and form.tense in (Tense.PAST, Tense.PRESENT, Tense.FUTURE)
            and not form.classes & _CARRY
        ):
            return True
    return False


def regions_after(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """A region that a verb leads to: "will be in Europe", "viajará a África"."""
    words = scene.lang.words
    near = scene.places_in(token + 1, min(sentence.last, token + 6))
    return [
        p
        for p in near
        if p.kind == "region" and scene.preposition(p.first) in words["destination"] | words["location"]
    ]


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


def dateline_place(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "landed here Wednesday": the place of the dateline."""
    here = scene.lang.words["here"]
    if not any(scene.doc.lower[j] in here for j in range(token + 1, min(sentence.last, token + 5))):
        return []
    return [p for p in scene.places if p.masked == "dateline" and p.is_ground and p.first < token][-1:]
