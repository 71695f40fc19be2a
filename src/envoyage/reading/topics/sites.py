"""The facilities of a list behind a word of touring: which phrase is one, and where the next begins."""

from collections.abc import Iterator

from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.phrases.nounphrases import Span, run_end
from envoyage.reading.scene import Scene
from envoyage.reading.topics.sitenames import name_end

# Words of a name that tells a place by itself.
_NAME_WORDS = 2
# Words of an owner before "'s"; of the people at a facility who are visited.
_OWNER, _PEOPLE = 4, 7


def places_behind(scene: Scene, token: int, first: int, limit: int, *, named: bool) -> Iterator[Span]:
    """The named facilities of a list; towns and countries in it are stops and are passed over.

    Behind a word of seeing (`named`) a name of several words needs no word of its kind; what one attends
    is an occasion.
    """
    lower = scene.doc.lower
    form, events = scene.verb(token), scene.lang.subjects["topics"]["event"]
    there = form is not None and "attend" in form.classes
    doc, lang = scene.doc, scene.lang
    skipped = lang.words["articles"].union(
        lang.words["of"], lang.subjects["tours"]["leading"], lang.dates.numerals
    )
    sites = lang.subjects["tours"]["site"]
    divisions, kinds = but_not(lang.nouns["division"], sites), but_not(sites, lang.verb_words)
    opened = form is not None and {"tour", "attend"} <= form.classes  # also an embassy
    j = first
    while j < limit:
        while j < limit and doc.lower[j] in skipped:
            j += 1
        j = past_owner(scene, j, limit)
        if j < limit and doc.words[j].islower() and doc.lower[j] in divisions:
            return  # "visited the provinces of Yunnan and Fujian"
        end = name_end(scene, j, limit)
        if named and not is_facility(scene, j, end):
            j = at_facility(scene, j, limit) or j
            end = name_end(scene, j, limit)
        ground = scene.place_at(j)
        if (
            ground is not None
            and ground.is_ground
            and not any(map(doc.is_capital, range(ground.last, limit)[:1]))
            and kinds.isdisjoint(doc.lower[ground.last : min(ground.last + 1, limit)])  # "Kakuma camp"
        ):
            end = max(ground.last, j + 1)  # "Angola al Centro ...": the country is gone to, or left
        if end <= j:
            return
        if (
            is_facility(scene, j, end, named=named, opened=opened) and not (there and lower[j] in events)
        ) or (named and _is_named(scene, j, end)):
            yield j, end
            end = _past_acronym(scene, end, limit)
        j = _past_where(scene, end, limit)
        step = 0
        if j < limit and doc.words[j] == ",":
            step += 1
        if j + step < limit and doc.lower[j + step] in lang.words["conjunctions"]:
            step += 1
        if not step:
            return
        j += step
        if j < limit and (scene.inside(j) is not None or scene.verb(j) is not None):
            return


def past_owner(scene: Scene, first: int, limit: int) -> int:
    """The token behind "the company's": whose facility it is."""
    doc = scene.doc
    for j in range(first + 1, min(limit - 1, first + _OWNER)):
        if doc.words[j] in POSSESSIVES:
            return j + 1 if doc.words[j - 1].islower() else first
        if not doc.words[j][0].isalpha():
            break
    return first


def at_facility(scene: Scene, first: int, limit: int) -> int:
    """Where the facility of "visited the patients of the X hospital" begins; 0 where none is so named."""
    doc, lang = scene.doc, scene.lang
    for j in range(first + 1, min(limit - 1, first + _PEOPLE)):
        if not doc.words[j][0].isalpha() or doc.is_capital(j) or scene.verb(j) is not None:
            return 0
        if doc.lower[j] not in either(lang.words["of"], lang.words["location"]):
            continue
        begin = j + 1
        while begin < limit and doc.lower[begin] in lang.words["articles"]:
            begin += 1
        end = name_end(scene, begin, limit)
        if end > begin and is_facility(scene, begin, end) and any(map(doc.is_capital, range(begin, end))):
            return begin
    return 0


def _past_where(scene: Scene, j: int, limit: int) -> int:
    """Steps over ", in Ndola" between two places of a list."""
    words, location = scene.doc.words, scene.lang.words["location"]
    if j + 2 < limit and words[j] == "," and scene.doc.lower[j + 1] in location:
        end = run_end(scene, j + 2, limit)
        return end if end < limit and words[end] == "," else j
    return j


def _past_acronym(scene: Scene, j: int, limit: int) -> int:
    """Steps over ", CECOT," or "(CECOT)" behind the name of which it is short."""
    words = scene.doc.words
    if j + 2 < limit and words[j] in ",(" and len(words[j + 1]) > 1 and words[j + 1].isupper():
        closed = words[j + 2] in ",)" or scene.doc.lower[j + 2] in scene.lang.words["function"]
        return j + 2 + (words[j + 2] in ",)") if closed else j
    return j


def is_facility(scene: Scene, first: int, last: int, *, named: bool = True, opened: bool = False) -> bool:
    doc = scene.doc
    tables = scene.lang.subjects["tours"]
    if not opened and not tables["never"].isdisjoint(doc.lower[first:last]):
        return False
    places = scene.places_in(first, last)
    whole = places and places[0].first == first and places[0].last >= last
    if whole and places[0].kind != "landmark":
        return False  # "the Solomon Islands" are a country
    if any(place.kind == "landmark" for place in places):
        # "to the Panama Canal", "visited Petra"; to go to New Mexico is to go to a province
        defined = doc.lower[first - 1] in scene.lang.words["articles"]
        return named or defined or not tables["site"].isdisjoint(doc.lower[first:last])
    said = (
        any(doc.is_capital(j) for j in range(first, last))
        or (
            last - first > (1 if named else 2)  # "toured a rural school"
            and (named or not scene.lang.words["of"].isdisjoint(doc.lower[first:last]))
        )
    )
    return said and not tables["site"].isdisjoint(doc.lower[first:last])


def _is_named(scene: Scene, first: int, last: int) -> bool:
    """ "the Golden Pavilion": capitals that are no person, no country, no body and no occasion."""
    doc, lang = scene.doc, scene.lang
    capitals = [j for j in range(first, last) if doc.is_capital(j)]
    if len(capitals) < _NAME_WORDS or capitals[0] != first:
        return False
    of_its_kind = doc.lower[first] in either(lang.nouns["division"], lang.nouns["ground"])  # "City Hall"
    if not of_its_kind and any(scene.inside(j) for j in range(first, last)):
        return False
    if any(place.first == first or place.kind == "organisation" for place in scene.places_in(first, last)):
        return False
    topics, tours = lang.subjects["topics"], lang.subjects["tours"]
    others = either(
        topics["event"],
        topics["bodies"],
        tours["never"],
        tours["troops"],
        lang.nouns["meeting"],
        lang.nouns["travel"],
    )
    return others.isdisjoint(doc.lower[first:last]) and not any(
        t.first < last and t.last > first for t in scene.titles
    )


def country_of(scene: Scene, first: int, last: int) -> str | None:
    return next((place.code for place in scene.places_in(first, last) if place.is_ground), None)


def without_country(scene: Scene, first: int, last: int) -> int:
    """The end of a name before the country that it lies in: "the CECOT prison in El Salvador"."""
    places = scene.places_in(first + 2, last)
    place = next((p for p in places if p.last == last and p.kind == "country"), None)
    location = scene.lang.words["location"]
    if place is None or scene.preposition(place.first) not in location:
        return last
    return next(j for j in range(place.first - 1, first, -1) if scene.doc.lower[j] in location)
