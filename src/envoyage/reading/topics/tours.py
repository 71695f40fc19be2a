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

_LONGEST_NAME = 14
# Verbs that lead to a place by a preposition, and all that may tell of one toured.
_THITHER = frozenset({"go", "arrive", "attend"})
_TOURING = frozenset({"visit", "tour"}) | _THITHER


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
    if not scene.words_in(sites, sentence.first, sentence.last) and not any(
        place.kind == "landmark" for place in scene.places_in(sentence.first, sentence.last)
    ):
        return
    for token in openers:
        if token < done:
            continue
        for start in _openings(scene, sentence, token):
            for first, last in _places(scene, start, sentence.last):
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
    if form is not None and form.classes & {"visit", "tour"} and not (noun and form.tense is Tense.PRESENT):
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


def _places(scene: Scene, first: int, limit: int) -> Iterator[Span]:
    """The named facilities of a list; towns and countries in it are stops and are passed over."""
    doc, lang = scene.doc, scene.lang
    skipped = lang.words["articles"].union(
        lang.words["of"], lang.subjects["tours"]["leading"], lang.dates.numerals
    )
    j = first
    while j < limit:
        while j < limit and doc.lower[j] in skipped:
            j += 1
        end = _name_end(scene, j, limit)
        ground = scene.place_at(j)
        if (
            ground is not None
            and ground.is_ground
            and not any(map(doc.is_capital, range(ground.last, limit)[:1]))
        ):
            end = max(ground.last, j + 1)  # "Angola al Centro ...": the country is gone to, or left
        if end <= j:
            return
        if _is_facility(scene, j, end):
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


def _name_end(scene: Scene, first: int, limit: int) -> int:
    """The end of a facility's name: its common word and its capitals, joined by "of", with where it lies."""
    doc, lang = scene.doc, scene.lang
    sites = lang.subjects["tours"]["site"]
    joiners = either(lang.words["of"], lang.words["articles"])
    inner = either(joiners, lang.words["location"], lang.subjects["tours"]["inner"])
    j = first
    while j < limit and j - first < _LONGEST_NAME:
        word = doc.words[j]
        if scene.date_at(j) and not doc.is_capital(j):
            break
        place = scene.place_at(j)
        if place is not None and doc.is_capital(j):
            j = place.last
            continue
        if (
            (word[0].isalnum() and (word[0].isupper() or word[0].isdigit()))
            or doc.lower[j] in sites
            or word in ("'s", "’s", "-")
        ):
            j += 1
        elif (mention := scene.inside(j)) is not None and (
            j > first and (doc.lower[j - 1] in inner or not sites.isdisjoint(doc.lower[first:j]))
        ):
            j = max(mention.last, j + 1)
        elif (
            (
                j > first
                and doc.lower[j] in inner
                and (_goes_on(scene, j, limit) or _of_common(scene, first, j, limit))
            )
            or (
                j > first
                and word.isalpha()
                and doc.lower[j - 1] in joiners
                and doc.lower[j] not in lang.words["function"]
            )
            or (
                j + 1 < limit
                and word.isalpha()
                and doc.lower[j] not in lang.words["function"]
                and scene.verb(j) is None
                and doc.lower[j + 1] in sites
            )
            or (
                j > first
                and lang.adjectives_follow
                and doc.lower[j].endswith(lang.adjective_endings)
                and doc.lower[j] not in lang.words["function"]
            )
        ):
            j += 1
        else:
            break
    return j


def _of_common(scene: Scene, first: int, j: int, limit: int) -> bool:
    """True in "museum of the first president": the joiner stands right behind the site."""
    doc, lang = scene.doc, scene.lang
    sites = lang.subjects["tours"]["site"]
    k = j
    while k > first and (doc.lower[k - 1] in lang.words["of"] or doc.lower[k - 1] in lang.words["articles"]):
        k -= 1
    return doc.lower[k] in lang.words["of"] and doc.lower[k - 1] in sites and j + 1 < limit


def _goes_on(scene: Scene, j: int, limit: int) -> bool:
    """True when more of the name follows a joiner: at once, or behind one common noun with its "of"."""
    doc, lang = scene.doc, scene.lang
    common = 0
    for k in range(j + 1, min(limit, j + 5)):
        if scene.inside(k) is not None:
            return doc.lower[j] in lang.words["of"] or doc.lower[j] in lang.subjects["tours"]["inner"]
        if doc.is_capital(k) and doc.words[k][0].isalpha():
            return True
        if doc.lower[k] not in lang.words["articles"] and doc.lower[k] not in lang.words["of"]:
            common += 1
            if common > 1 or doc.lower[k] in lang.words["function"] or not doc.words[k].isalpha():
                return False
    return False


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


def _country(scene: Scene, first: int, last: int) -> str | None:
    return next((place.code for place in scene.places_in(first, last) if place.is_ground), None)
