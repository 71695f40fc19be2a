"""Stops told as a list: "three countries: A, B and C", those of a region that is toured."""

from envoyage import gazetteer
from envoyage.reading.document import Sentence
from envoyage.reading.journeys.destinations import on_trouble
from envoyage.reading.journeys.legs import linked
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

_NOTHING = frozenset({""})
# Words from a word of travel to "countries", and from there to the first of their list.
_LIST_REACH = 10
_LISTED = 5
# Words from a verb to the region it leads to.
_REGION_REACH = 8


def regions_after(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """A region that a word leads to or tours: "will be in Europe", "viajará a África", "recorre América"."""
    words = scene.lang.words
    fitting = either(words["destination"], words["location"], words["of"], words["by"], _NOTHING)
    near = scene.places_in(token + 1, min(sentence.last, token + _REGION_REACH))
    return [
        p
        for p in near
        if p.kind == "region"
        and region_led_by(scene, p) in fitting
        and not (p.last < sentence.last and scene.doc.lower[p.last] in scene.lang.nouns["meeting"])
    ]


def region_led_by(scene: Scene, region: Place) -> str:
    """The preposition before a region, also by way of "countries": "por varios países africanos"."""
    noun = region.first - 1
    if noun < 1 or scene.doc.lower[noun] not in scene.lang.nouns["stops"]:
        return scene.preposition(region.first)
    return scene.preposition(noun) or scene.preposition(noun - 1)


def listed(scene: Scene, token: int, last: int) -> list[Place]:
    """ "three countries: Ghana, Togo and Benin", "dos naciones, Chile y Perú": a list of so many."""
    nouns = scene.lang.nouns["stops"]
    at = next(iter(scene.words_in(nouns, token + 1, min(last, token + _LIST_REACH))), None)
    if at is None:
        return []
    found: list[Place] = []
    for place in scene.places_in(at + 1, last):
        if place.masked or not place.is_ground or scene.inside(place.first) is not None:
            continue
        if found and not linked(scene, found[-1].last, place):
            break
        if not found and (place.first - at > _LISTED or not _opens_list(scene, at + 1, place.first)):
            return []
        found.append(place)
    return found if len(found) > 1 else []


def _opens_list(scene: Scene, first: int, last: int) -> bool:
    """True behind a mark, and for names right behind the noun or its adjective: "los países Chile y Perú"."""
    if any(scene.doc.words[j] in ":,(–—-" for j in range(first, last)):
        return True
    return scene.preposition(last) == "" and (last == first or _is_adjective(scene, first, last))


def _is_adjective(scene: Scene, first: int, last: int) -> bool:
    """ "los estados europeos Turquía y Austria": one word between, of a part of the world."""
    return last == first + 1 and any(p.kind == "region" for p in scene.places_in(first, last))


def countries_of_region(scene: Scene, token: int, last: int, regions: list[Place]) -> list[Place]:
    """The countries that a tour of a region lists: "four countries of Africa: Ghana, Mozambique and Angola".

    Two or more that follow each other and lie in the region are its stops, whatever word they hang on, and so
    is one that the clause puts something in.
    """
    found: list[Place] = []
    for place in scene.places_in(token + 1, last):
        if place.masked or not place.is_ground or scene.inside(place.first) is not None:
            continue
        if not any(gazetteer.in_region(place.code, region.code) for region in regions):
            continue
        if on_trouble(scene, place):
            continue
        if found and not linked(scene, found[-1].last, place):
            if len(found) > 1:
                break
            found = []
        found.append(place)
    return found if len(found) > 1 or (found and _one_of_them(scene, found[0])) else []


def _one_of_them(scene: Scene, place: Place) -> bool:
    """ "in Ghana", "entre ellos Angola", "including Togo": a country of a region that is toured."""
    words, before = scene.lang.words, scene.doc.lower[max(0, place.first - 2) : place.first]
    among = (
        before[:1]
        and before[0] in words["between"]
        and before[-1] in scene.lang.any("pronouns_subject", "pronouns_object")
    )
    return scene.preposition(place.first) in words["location"] or bool(among)
