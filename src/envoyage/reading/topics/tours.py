"""Places toured that are no stops: "toured the CECOT prison", "visitó el Canal de Panamá", wreaths laid."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.tables import language
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.phrases.nounphrases import Span, run_end
from envoyage.reading.scene import Scene
from envoyage.reading.topics.sitenames import name_end

# Verbs that lead to a place by a preposition, and all that may tell of one toured.
_THITHER = frozenset({"go", "arrive", "attend"})
_SEEING = frozenset({"visit", "tour"})
_TOURING = _SEEING | _THITHER
# Words of a name that tells a place by itself.
_NAME_WORDS = 2
# Forms of verbs that behind an article are nouns: "la visita", "una recorrida".
_AS_NOUNS = frozenset({Tense.PRESENT, Tense.PARTICIPLE})


@dataclass(frozen=True, slots=True)
class Tour:
    """A place at tokens `first` to `last`, told of by `trigger`, in the country that its name implies."""

    first: int
    last: int
    trigger: int
    country: str | None


def find_tours(scene: Scene, sentence: Sentence) -> Iterator[Tour]:
    """The places that one sentence says somebody toured, visited, or laid a wreath at."""
    if sentence.kind is not Kind.BODY:
        return
    openers = scene.words_in(_openers(scene.lang.code), sentence.first, sentence.last)
    if not openers:
        return
    done = sentence.first
    sites = scene.lang.subjects["tours"]["site"]
    told = bool(scene.words_in(sites, sentence.first, sentence.last)) or any(
        place.kind == "landmark" for place in scene.places_in(sentence.first, sentence.last)
    )
    for token in openers:
        if token < done:
            continue
        seeing = _is_seeing(scene, token)
        if not (told or seeing):
            continue
        for start in _openings(scene, sentence, token):
            for first, last in _places(scene, token, start, sentence.last, named=seeing):
                yield Tour(first, last, token, _country(scene, first, last))
                done = last
            if done > start:
                break


@cache
def _openers(code: str) -> frozenset[str]:
    """The words of a language that may tell of a place toured."""
    lang = language(code)
    tables = lang.subjects["tours"]
    verbs = frozenset(w for w, form in lang.verbs.items() if form.classes & _TOURING)
    return verbs.union(
        lang.nouns["travel"], *(tables[name] for name in ("noun", "going_to_see", "shown", "ceremony"))
    )


def _openings(scene: Scene, sentence: Sentence, token: int) -> Iterator[int]:
    """The tokens behind a word of touring, where its place may begin."""
    lower, lang = scene.doc.lower, scene.lang
    tables = lang.subjects["tours"]
    following, last = token + 1, sentence.last
    form = scene.verb(token)
    noun = lower[token - 1] in lang.words["articles"] or lower[token - 1] in lang.words["possessives"]
    if form is not None and scene.mood(token) is Mood.DENIED:
        return
    if form is not None and form.classes & _SEEING and not (noun and form.tense in _AS_NOUNS):
        yield following
        return
    if lower[token] in lang.nouns["travel"] or lower[token] in tables["noun"]:
        described = following + 1 < last and lower[following] not in either(
            lang.words["function"], tables["noun_at"]
        )
        at = following + (described and scene.doc.words[following].islower())  # "visita guiada ao"
        if at < last and lower[at] in tables["noun_at"]:
            yield at + 1
            return
    if following < last and lower[token] in tables["going_to_see"] and lower[following] in tables["seeing"]:
        yield following + 1
        return
    if form is not None and form.classes & _THITHER:
        at = following
        while at < last and lower[at] in lang.subjects["phrases"]["trailing"]:
            at += 1
        if at < last and lower[at] in lang.words["destination"]:
            yield at + 1
    elif lower[token] in tables["shown"] and lower[token - 1] in lang.subjects["phrases"]["being"]:
        yield following
    elif lower[token] in tables["ceremony"]:
        yield from (
            j + 1 for j in range(following, min(last, token + 8)) if lower[j] in tables["ceremony_at"]
        )


def _is_seeing(scene: Scene, token: int) -> bool:
    """ "visited the Golden Pavilion", "recorrió la Ciudad Prohibida": what is named is a place."""
    form = scene.verb(token)
    return form is not None and "visit" in form.classes and not scene.other_subject(token)


def _places(scene: Scene, token: int, first: int, limit: int, *, named: bool) -> Iterator[Span]:
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
    j = first
    while j < limit:
        while j < limit and doc.lower[j] in skipped:
            j += 1
        end = name_end(scene, j, limit)
        ground = scene.place_at(j)
        if (
            ground is not None
            and ground.is_ground
            and not any(map(doc.is_capital, range(ground.last, limit)[:1]))
        ):
            end = max(ground.last, j + 1)  # "Angola al Centro ...": the country is gone to, or left
        if end <= j:
            return
        if (_is_facility(scene, j, end) and not (there and lower[j] in events)) or (
            named and _is_named(scene, j, end)
        ):
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


def _is_facility(scene: Scene, first: int, last: int) -> bool:
    doc = scene.doc
    tables = scene.lang.subjects["tours"]
    if not tables["never"].isdisjoint(doc.lower[first:last]):
        return False
    places = scene.places_in(first, last)
    whole = places and places[0].first == first and places[0].last >= last
    if whole and places[0].kind != "landmark":
        return False  # "the Solomon Islands" are a country
    if any(place.kind == "landmark" for place in places):
        return True
    said = any(doc.is_capital(j) for j in range(first, last)) or (
        last - first > 2 and not scene.lang.words["of"].isdisjoint(doc.lower[first:last])
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


def _country(scene: Scene, first: int, last: int) -> str | None:
    return next((place.code for place in scene.places_in(first, last) if place.is_ground), None)
