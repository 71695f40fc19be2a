"""What kind of a stop each is, and the occasion attended there: a private visit, a summit, a funeral."""

from collections.abc import Iterator
from dataclasses import dataclass

from envoyage.facts import Nature
from envoyage.reading.document import Sentence
from envoyage.reading.journeys.travel import IMPLIED, Travel
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.occasions import occasion_at
from envoyage.reading.scene import Scene

# Words from a word of travel to the occasion that it is for.
_FOR_REACH = 26
# Words beside a journey that tell its kind: "a private two-day visit", "visita de carácter privado".
_BESIDE = 4
# Words from a verb of travel to the words of a stay: "flew to Lima on vacation".
_STAY_REACH = 9
# Classes of verbs that may stand between a journey and its occasion.
_PRESENT = frozenset({"attend", "stay", "speak", "join", "accompany"})


# Classes of verbs that tell business at a stop.
_BUSINESS = frozenset({"meet", "attend", "sign", "speak", "host"})


@dataclass(frozen=True, slots=True)
class Stay:
    """What a report says of a stop, each with its tokens; None where it does not say."""

    nature: tuple[Nature, Span] | None = None
    occasion: Span | None = None

    @property
    def spans(self) -> list[Span]:
        """The tokens of both."""
        return [span for span in (self.nature[1] if self.nature else None, self.occasion) if span is not None]


UNTOLD = Stay()


def stay_in(scene: Scene, draft: Draft, code: str) -> Stay:
    """The kind of the stop in a country and the first occasion that brings the traveller there."""
    told = [t for t in draft.travels if any(p.code == code for p in t.stops)]
    if len(draft.grounds) == 1:
        told = draft.travels
    nature = next((n for t in told if (n := _nature(scene, draft, t)) is not None), None)
    occasion = next((o for t in told if (o := _occasion(scene, draft, t)) is not None), None)
    return Stay(nature, occasion)


# -- occasions -----------------------------------------------------------------------------------------------


def _occasion(scene: Scene, draft: Draft, travel: Travel) -> Span | None:
    sentence = scene.doc.sentences[travel.sentence]
    here = {p.code for p in travel.stops}
    leading = (t.token for t in draft.travels if t.token > travel.token and {p.code for p in t.stops} - here)
    until = min((sentence.last, travel.token + _FOR_REACH, *leading))  # where the journey goes on elsewhere
    for begin in _openings(scene, travel, until):
        span = occasion_at(scene, begin, sentence.last)
        if span is not None and _is_gathering(scene, span) and not _goes_round(scene, span):
            return span
    return None


def _openings(scene: Scene, travel: Travel, until: int) -> Iterator[int]:
    """Where the occasion of a journey may begin: behind "to", "for", "at" up to the next clause."""
    lower, words, topics = scene.doc.lower, scene.lang.words, scene.lang.subjects["topics"]
    inward = either(words["destination"], words["location"], topics["event_in"], topics["event_for"])
    inward -= words["articles"] - words["articles_before_titles"] - words["location"]
    form = scene.verb(travel.token)
    if form is not None and "attend" in form.classes:
        begin = _past_articles(scene, travel.token + 1, until)
        if not _leads_to_a_place(scene, begin):
            yield begin
    for j in range(travel.token + 1, until):
        form = scene.verb(j)
        if scene.doc.words[j] == ";" or (form is not None and not form.classes & _PRESENT):
            return
        attends = form is not None and "attend" in form.classes
        if (lower[j] in inward or attends) and scene.inside(j) is None:
            begin = _past_articles(scene, j + 1, until)
            if not _leads_to_a_place(scene, begin):
                yield begin


def _goes_round(scene: Scene, span: Span) -> bool:
    """ "a fin de participar en la cumbre": the occasion is that of the verb inside."""
    return any(f is not None and "attend" in f.classes for j in scene.verbs_in(*span) if (f := scene.verb(j)))


def _leads_to_a_place(scene: Scene, token: int) -> bool:
    """ "to Lima for the summit", but not "to the Lima Climate Conference"."""
    place = next((p for p in scene.places_in(token - 1, token + 1) if p.last > token), None)
    if place is None or place.last >= len(scene.doc.words):
        return place is not None
    named = either(scene.lang.subjects["topics"]["event"], scene.lang.nouns["meeting"])
    return not (scene.doc.is_capital(place.last) or scene.doc.lower[place.last] in named)


def _past_articles(scene: Scene, first: int, last: int) -> int:
    small = scene.lang.any("articles", "destination", "location")
    while first < last and scene.doc.lower[first] in small:
        first += 1
    return first


def _is_gathering(scene: Scene, span: Span) -> bool:
    """True for an event, and for a meeting whose name has a capital: talks with a host are no occasion."""
    lang, doc = scene.lang, scene.doc
    events = either(lang.subjects["topics"]["event"], lang.subjects["remarks"]["solemn"])
    return any(
        doc.lower[k] in events or (doc.lower[k] in lang.nouns["meeting"] and doc.is_capital(k))
        for k in range(*span)
    )


# -- kinds ---------------------------------------------------------------------------------------------------


def _meets(draft: Draft, travel: Travel) -> bool:
    """True where somebody is met in the clause's sentence or the next, as nobody is who changes planes."""
    hosted = [t.sentence for t in draft.travels if t.kind in IMPLIED]
    return any(0 <= at - travel.sentence <= 1 for at in (*hosted, *(e.sentence for e in draft.encounters)))


def _nature(scene: Scene, draft: Draft, travel: Travel) -> tuple[Nature, Span] | None:
    sentence = scene.doc.sentences[travel.sentence]
    return (
        _of_noun(scene, travel, sentence)
        or (None if _meets(draft, travel) else _on_the_way(scene, travel, sentence))
        or _of_leisure(scene, travel, sentence)
    )


def _of_noun(scene: Scene, travel: Travel, sentence: Sentence) -> tuple[Nature, Span] | None:
    """ "a private visit", "visita de Estado": what the noun of the journey is called."""
    lower, kinds = scene.doc.lower, scene.lang.subjects["stay_words"]
    for noun in _nouns(scene, travel, sentence):
        behind = scene.lang.adjectives_follow
        near = range(noun + 1, min(sentence.last, noun + 1 + _BESIDE)) if behind else ()
        before = range(noun - 1, max(sentence.first - 1, noun - 1 - _BESIDE), -1)
        for reach in (near, before):
            for j in reach:
                beyond = scene.place_at(j) is not None or scene.inside(j) is not None
                if beyond or (scene.verb(j) is not None and lower[j] not in kinds["private"]):
                    break
                if lower[j] in kinds["private"]:
                    return Nature.PRIVATE, (min(j, noun), max(j, noun) + 1)
                if lower[j] in kinds["official"]:
                    return Nature.OFFICIAL, (min(j, noun), max(j, noun) + 1)
                if lower[j] in scene.lang.nouns["travel"]:
                    break
    return None


def _nouns(scene: Scene, travel: Travel, sentence: Sentence) -> Iterator[int]:
    """The noun that a journey is told by, or the first behind its verb: "arrived on a private visit"."""
    nouns = scene.lang.nouns["travel"] - scene.lang.nouns["leg"]
    if scene.doc.lower[travel.token] in nouns:
        yield travel.token
        return
    for j in scene.words_in(nouns, travel.token + 1, min(sentence.last, travel.token + _STAY_REACH)):
        yield j
        return


def _on_the_way(scene: Scene, travel: Travel, sentence: Sentence) -> tuple[Nature, Span] | None:
    """ "made a refuelling stop in Lima", "hizo escala en Madrid": no stop of a tour, and nobody is met."""
    lower, lang = scene.doc.lower, scene.lang
    if not lang.nouns["meeting"].isdisjoint(lower[sentence.first : sentence.last]):
        return None
    if any(
        f.classes & _BUSINESS for j in scene.verbs_in(sentence.first, sentence.last) if (f := scene.verb(j))
    ):
        return None
    kinds = lang.subjects["stay_words"]
    low, high = max(sentence.first, travel.token - 2), min(sentence.last, travel.token + _BESIDE)
    for j in scene.words_in(kinds["transit"], low, high):
        first = j - (lower[j - 1] in kinds["technical"])
        last = j + 1 + (j + 1 < sentence.last and lower[j + 1] in kinds["technical"])
        bare = last - first == 1
        if bare and lower[j] not in kinds["stopover"]:
            continue
        counted = lower[j - 1] in kinds["counted"] or not lang.words["of"].isdisjoint(lower[last : last + 1])
        if not (bare and counted):
            return Nature.TRANSIT, (first, last)
    return None


def _of_leisure(scene: Scene, travel: Travel, sentence: Sentence) -> tuple[Nature, Span] | None:
    """ "is on vacation in Lima", "viajó a Cancún de vacaciones"."""
    lower, stays = scene.doc.lower, scene.lang.stays
    low = max(sentence.first + 1, travel.token - _BESIDE)
    high = min(sentence.last, travel.token + _STAY_REACH)
    for j in scene.words_in(stays.first_words, low, high):
        size = stays.longest_at(lower, j)
        if not size or stays.value(lower, j, size) != Nature.PRIVATE:
            continue
        led = lower[j - 1] in scene.lang.words["on_visit"] or lower[j - 1] in scene.lang.words["possessives"]
        if led and scene.lang.nouns["travel"].isdisjoint(lower[j : j + size]):
            return Nature.PRIVATE, (j, j + size)
    return None
