"""Places toured that are no stops: "toured the CECOT prison", "visitó el Canal de Panamá", wreaths laid."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.tables import language
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene
from envoyage.reading.topics.sites import country_of, places_behind, without_country

# Verbs that lead to a place by a preposition, and all that may tell of one toured.
_THITHER = frozenset({"go", "arrive", "attend", "bring"})
_SEEING = frozenset({"visit", "tour"})
# Tokens behind a place in which it is said to whom something is done there.
_NEAR = 4
# What is done where talks are held and meals given.
_AT_VENUES = frozenset({"host", "meet", "converse", "hold", "sign", "discuss", "offer", "talk"})
_TOURING = _SEEING | _THITHER
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
    sites = scene.lang.subjects["tours"]["site"]
    told = bool(scene.words_in(sites, sentence.first, sentence.last)) or any(
        place.kind == "landmark" for place in scene.places_in(sentence.first, sentence.last)
    )
    done = sentence.first
    for tour in _fronted(scene, sentence) if told else ():
        yield tour
        done = tour.last
    openers = set(scene.words_in(_openers(scene.lang.code), sentence.first, sentence.last))
    for j in scene.verbs_in(sentence.first, sentence.last):
        form = scene.verb(j)
        if form is not None and form.classes & _TOURING:
            openers.add(j)
    for token in sorted(openers):
        if token < done:
            continue
        seeing = _is_seeing(scene, token)
        if not (told or seeing):
            continue
        for start in _openings(scene, sentence, token):
            for first, last in places_behind(scene, token, start, sentence.last, named=seeing):
                yield Tour(first, without_country(scene, first, last), token, country_of(scene, first, last))
                done = last
            if done > start:
                break


@cache
def _openers(code: str) -> frozenset[str]:
    """The words of a language, beside verbs of touring, that may tell of a place toured."""
    lang = language(code)
    tables = lang.subjects["tours"]
    return lang.nouns["travel"].union(
        lang.modal["been"],
        *(tables[name] for name in ("noun", "going_to_see", "shown", "ceremony")),
    )


def _fronted(scene: Scene, sentence: Sentence) -> Iterator[Tour]:
    """ "At the Kafue Camp he was shown the workshop", "En la catedral lo aguardaban": what is done there."""
    first = sentence.first
    day = scene.date_at(first) or scene.date_at(first + 1)
    if day is not None and day.last + 1 < sentence.last and scene.doc.words[day.last] == ",":
        first = day.last + 1
    if scene.doc.lower[first] not in scene.lang.words["location"]:
        return
    for begin, end in list(places_behind(scene, first, first + 1, sentence.last, named=False))[:1]:
        verb = next(iter(scene.verbs_in(end, sentence.last)), -1)
        form = scene.verb(verb) if verb >= 0 else None
        at_venue = form is not None and form.classes & _AT_VENUES
        if at_venue or not _is_done_by(scene, end, verb if form is not None else end + _NEAR):
            continue
        if scene.lang.nouns["venue"].isdisjoint(scene.doc.lower[begin:end]):
            yield Tour(begin, end, verb, country_of(scene, begin, end))


def _is_done_by(scene: Scene, first: int, verb: int) -> bool:
    """True where somebody does it, or it is done to somebody who was named before: "lo aguardaban"."""
    near = scene.doc.lower[first:verb]
    pronouns = scene.lang.any("pronouns_subject", "pronouns_object")
    if not pronouns.isdisjoint(near) or (scene.verb(verb) is not None and "-" in scene.doc.lower[verb]):
        return True
    return scene.verb(verb) is not None and any(first <= mention.first for mention in scene.subjects(verb))


def _openings(scene: Scene, sentence: Sentence, token: int) -> Iterator[int]:
    """The tokens behind a word of touring, where its place may begin."""
    lower, lang = scene.doc.lower, scene.lang
    tables = lang.subjects["tours"]
    following, last = token + 1, sentence.last
    form = scene.verb(token)
    noun = lower[token - 1] in lang.words["articles"] or lower[token - 1] in lang.words["possessives"]
    noun = noun or lower[following] in lang.words["of"]  # "sua primeira visita de Estado a Portugal"
    noun = noun or (lower[token] in tables["noun"] and lower[following] in tables["noun_at"])
    if form is not None and scene.mood(token) is Mood.DENIED:
        return
    if form is not None and form.classes & _SEEING and not (noun and form.tense in _AS_NOUNS):
        yield _past_when(scene, following, last)
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
        passed = lang.subjects["phrases"]["trailing"]
        if "bring" in form.classes:  # "takes her to", "la llevará a"
            passed = either(passed, lang.words["pronouns_object"])
        while at < last and lower[at] in passed and lower[at] not in lang.words["destination"]:
            at += 1
        mention = scene.inside(at) if "bring" in form.classes and at < last else None
        at = mention.last if mention is not None else at  # "will take Ruiz to"
        there = "arrive" in form.classes and at < last and lower[at] in lang.words["location"]
        if at < last and (there or lower[at] in lang.words["destination"]):
            yield at + 1
    elif lower[token] in lang.modal["been"] and lower[following] in lang.words["destination"]:
        yield following + 1  # "had been to"
    elif lower[token] in tables["shown"] and lower[token - 1] in lang.subjects["phrases"]["being"]:
        yield following
    elif lower[token] in tables["ceremony"]:
        yield from (
            j + 1 for j in range(following, min(last, token + 8)) if lower[j] in tables["ceremony_at"]
        )


def _past_when(scene: Scene, first: int, limit: int) -> int:
    """Steps over when: "visita amanhã a fábrica", "will visit on Monday the refinery"."""
    j = first
    while j + 1 < limit and (date := scene.date_at(j) or scene.date_at(j + 1)) is not None:
        slight = (
            scene.doc.lower[j] in scene.prepositions or scene.doc.lower[j] in scene.lang.words["articles"]
        )
        if date.first > j and not slight:
            break
        j = date.last
    return j


def _is_seeing(scene: Scene, token: int) -> bool:
    """ "visited the Golden Pavilion", "recorrió la Ciudad Prohibida": what is named is a place."""
    form = scene.verb(token)
    return form is not None and "visit" in form.classes and not scene.other_subject(token)
