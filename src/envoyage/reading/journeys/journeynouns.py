"""Journeys told by a noun: "the trip to Kenya", "su gira por África", "a visita que está prevista"."""

from dataclasses import replace

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.asides import left_behind
from envoyage.reading.journeys.callingoff import called_off, is_called_off, listed_with, not_held
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.elided import mood_beside
from envoyage.reading.journeys.knownplaces import here, known_place
from envoyage.reading.journeys.leadins import led_in
from envoyage.reading.journeys.lists import countries_of_region, listed, region_led_by
from envoyage.reading.journeys.nounmoods import mood_around
from envoyage.reading.journeys.nounowners import owner_of, paid_behind, paying_verb, relative_follows
from envoyage.reading.journeys.nounuse import (
    is_wish,
    left_out,
    of_others,
    of_several,
    only_invited,
    took_office,
)
from envoyage.reading.journeys.thenthere import noun_there
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.journeys.travellers import first_or_last, first_to, mood_of_last
from envoyage.reading.journeys.whereabouts import (
    before_noun,
    beside_another,
    besides,
    placed_before,
    where_it_turns,
)
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Words between a noun of travel and the verb that governs it.
_GOVERNOR_REACH = 11
# Words between a comma and the date that it sets apart.
_SET_APART = 4
# Words between an announcement and the journey it announces.
_ANNOUNCED = 4
# Words from "back" to the journey: "back from an official three-day".
_BACK_REACH = 8
# Words between "will end" and where.
_TURN_REACH = 7
# Words between a journey and "will include".
_INCLUDES = 5
# Verbs whose tense is the journey's own.
_SAID_OF_NOUNS = frozenset({"begin", "conclude", "plan", "cancel", "postpone"})
# Words from "after" to another journey: "after the three-day state visit".
_ANOTHER = 6
_SETS_OUT = frozenset({"begin", "pay"})
_GOVERNS = frozenset(
    {"pay", "begin", "conclude", "continue", "plan", "go", "stay", "return", "arrive", "hold"}
)


def from_noun(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """What a noun of travel tells; None when it is nobody's, or only wished for or denied."""
    if only_invited(scene, token, sentence) or is_called_off(scene, token, sentence):
        return None
    stops = destinations(scene, token, _before_another(scene, token, sentence), kind="noun")
    if took_office(scene, token, stops) or left_out(scene, token, sentence):
        return None
    if stops and (verb := listed_with(scene, token, sentence)) is not None:
        first = called_off(scene, sentence, verb, scene.lang.verbs[scene.doc.lower[verb]])
        return replace(first, token=token, stops=stops) if first is not None else None
    paid = paying_verb(scene, token, sentence)
    if not stops and paid is not None:
        stops = destinations(scene, paid, sentence.last, kind="go")
    itinerary = not stops
    if stops:
        last = next(iter(scene.words_in(scene.lang.nouns["travel"], token + 1, sentence.last)), sentence.last)
        more = besides(scene, token + 1, last)
        stops = [*stops, *(p for p in more if p not in stops)]
    else:
        stops = before_noun(scene, token, sentence)
    off = not_held(scene, token, sentence)
    governor = _governor(scene, token, sentence)
    if governor is not None and governor < token and is_wish(scene, governor, sentence):
        return None
    people = _travellers(scene, token, sentence, governor)
    if not people:
        return None
    if off is not None:
        verb, phase = off
        return Travel(verb, sentence.index, "noun", people, stops, Mood.DENIED, phase=phase)
    stops = stops or here(scene, token, sentence)
    dating = placed_before(scene, token, sentence, people) if not stops else []
    stops = stops or dating
    if not stops and scene.doc.lower[token] not in scene.lang.nouns["homecoming"]:
        stops = known_place(scene, token, sentence.last, people[0].person.country)
    if not stops and (beside := beside_another(scene, token, scene.home(people[0].person))):
        return Travel(token, sentence.index, "noun", people, beside, mood_beside(scene, sentence, token))
    if not stops and paid is not None:
        stops = known_place(scene, paid, sentence.last, people[0].person.country)
    regions: list[Place] = []
    if not stops:
        led = scene.lang.any("destination", "location", "of", "by")
        regions = [
            p
            for p in scene.places_in(token, sentence.last)
            if p.kind == "region" and region_led_by(scene, p) in led
        ]
        stops = listed(scene, token, sentence.last) or countries_of_region(
            scene, token, sentence.last, regions
        )
    mood, phase = Mood.OPEN, ""
    form = scene.verb(governor) if governor is not None else None
    classes = form.classes if form is not None else frozenset[str]()
    if governor is not None:
        if classes & CALLED_OFF or classes & {"invite", "deny"}:
            return None  # the verb tells it, or there is nothing to tell
        if classes & _GOVERNS and not (itinerary and stops and "stay" in classes):  # "Peru is the first stop"
            mood = scene.mood(governor)
            if mood is Mood.FUTURE and any(d.last >= token - 1 for d in scene.dates_in(token - 3, token)):
                mood = Mood.OPEN  # "will be a further step, following today's visit by Ruiz"
            if mood is Mood.PRESENT and governor < token and _behind_after(scene, token):
                mood = Mood.PAST  # "llega después de los viajes de la ministra"
        planned = governor < token or _is_being(scene, governor - 1)
        parts = scene.lang.dates.classes["parts"]
        turned = governor < token and not parts.isdisjoint(scene.doc.lower[governor:token])
        if "plan" in classes and turned:
            mood, phase = scene.mood(governor), "begin"  # "o encontro marcou o início da visita"
        elif "plan" in classes and planned and mood not in (Mood.DENIED, Mood.POSSIBLE):
            mood = Mood.FUTURE  # "plans a trip", "tem prevista uma visita", "a visit is planned"
        elif "announce" in classes and 0 < token - governor <= _ANNOUNCED:
            come = (
                scene.doc.lower[token] in scene.lang.nouns["arrival"]
                and form is not None
                and form.tense is Tense.PAST
            )
            mood = Mood.OPEN if come else Mood.FUTURE
        if mood is not Mood.DENIED and not phase:
            phase = "end" if "conclude" in classes else "begin" if "begin" in classes else ""
        if phase and governor < token:
            turns = where_it_turns(scene, governor, token)
            stops = [*stops, *(p for p in turns if p not in stops)]
        elif not stops and phase:
            stops = where_it_turns(scene, token, governor) or where_it_turns(
                scene, governor, min(sentence.last, governor + _TURN_REACH)
            )
    if mood is Mood.OPEN and governor is not None and first_or_last(scene, governor, sentence) is not None:
        mood = Mood.PAST if first_to(scene, governor, sentence) else mood_of_last(scene, governor, sentence)
    if dating:
        mood = Mood.PAST  # "none had come to Lima since the visit of"
    if mood is Mood.OPEN and paid is not None and relative_follows(scene, token):
        mood = scene.mood(paid)
    if mood is Mood.OPEN:
        mood = mood_around(scene, token, sentence, governor)
    if mood is Mood.OPEN and governor is None and _will_include(scene, token, sentence):
        mood = Mood.FUTURE
    if mood is Mood.OPEN and people[0].first > token and _recalled(scene, token, people[0]):
        mood = Mood.PAST
    if mood is Mood.OPEN and _is_next(scene, token, sentence):
        mood = Mood.FUTURE
    kind = "return" if scene.doc.lower[token] in scene.lang.nouns["homecoming"] else "noun"
    if kind == "return" and not stops:
        if governor is None or governor > token or not classes & _SETS_OUT:
            return None
        phase = "end"  # "iniciará o regresso na sexta-feira"
    abroad = any(p.code != people[0].person.country for p in stops)
    if kind == "return" and mood is Mood.OPEN and abroad and _is_from(scene, token):
        mood, phase = Mood.PAST, "end"  # "de regreso de su gira", "on her return from a visit to"
    if mood in (Mood.OPEN, Mood.PRESENT) and _back_from(scene, token, sentence):
        mood, phase = Mood.PAST, "end"
    if governor is not None and governor < token and "return" in classes and left_behind(scene, token):
        phase = "end" if scene.mood(governor) is Mood.PAST else phase
    if "continue" in classes:
        kind = "continue"
    leg = phase == "end" and any(
        scene.preposition(p.first) in _led_to(scene)
        and not scene.words_in(scene.lang.nouns["travel"], token + 1, p.first)
        for p in stops
    )  # but "concludes his tour with a visit to Lima"
    travel = Travel(token, sentence.index, kind, people, stops, mood, phase=phase, regions=regions, leg=leg)
    return travel if stops else noun_there(scene, travel)


def _recalled(scene: Scene, token: int, who: Mention) -> bool:
    """ "During his visit to Russia in January, Roe told": of another than whom the text goes on with."""
    if who.name_at is None or scene.focus in (None, who.person) or scene.doc.words[who.first - 1] != ",":
        return False
    sentence = scene.sentence_at(token)
    during = scene.lang.words["during"].isdisjoint(scene.doc.lower[sentence.first : token])
    verb = next(iter(scene.verbs_in(who.last, sentence.last)), None)
    return not during and verb is not None and scene.mood(verb) is Mood.PAST


def _before_another(scene: Scene, token: int, sentence: Sentence) -> int:
    """ "her second trip abroad, after a visit to Peru": up to where another is set before this journey."""
    lower, nouns = scene.doc.lower, scene.lang.nouns["travel"]
    for after in scene.words_in(scene.lang.words["after"], token + 1, sentence.last):
        if not nouns.isdisjoint(lower[after + 1 : min(sentence.last, after + _ANOTHER)]):
            return after
    return sentence.last


def _behind_after(scene: Scene, token: int) -> bool:
    return not scene.lang.words["after"].isdisjoint(scene.doc.lower[max(0, token - 3) : token])


def _is_next(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "the next trip that he promised is to China", but "the next trip was to China"."""
    lower, low = scene.doc.lower, max(sentence.first, token - 2)
    then = scene.lang.modal["being_then"].isdisjoint(lower[token + 1 : sentence.last])
    return then and not scene.lang.words["following"].isdisjoint(lower[low : token + 2])


def _is_from(scene: Scene, token: int) -> bool:
    lower = scene.doc.lower
    return token + 1 < len(lower) and lower[token + 1] in scene.lang.words["origin"]


def _back_from(scene: Scene, token: int, sentence: Sentence) -> bool:
    """ "back from an official visit to Cuba", "de volta de uma viagem a Cuba": a journey that is made."""
    lower, words = scene.doc.lower, scene.lang.words
    low = max(sentence.first, token - _BACK_REACH)
    return any(
        lower[j] in words["origin"] and lower[j - 1] in words["back"] for j in range(token - 1, low, -1)
    )


def _led_to(scene: Scene) -> frozenset[str]:
    return scene.lang.any("destination", "of")


def _travellers(scene: Scene, token: int, sentence: Sentence, governor: int | None) -> list[Mention]:
    if (payer := paid_behind(scene, token, sentence)) is not None:
        return [payer]
    owner = owner_of(scene, token, sentence)
    if owner is not None:
        return [owner]
    if of_others(scene, token, sentence):
        return []
    governed = governor is not None and governor < token
    if governor is not None and governed and (named := first_or_last(scene, governor, sentence)) is not None:
        return [named]
    people = scene.subjects(governor if governed and governor is not None else token) or led_in(
        scene, token, sentence
    )
    if governed and governor is not None and not people and of_several(scene, governor):
        return []
    errand = scene.doc.lower[token] in scene.lang.nouns["errand"]
    who = scene.focus
    if who is None and scene.aside is not None and scene.aside[1] == sentence.block:
        who = scene.aside[0]  # "In May 2004 he was in Lima. In June he paid a visit to Quito"
    if not people and who is not None and sentence.kind is Kind.BODY and not errand:
        return [Mention(token, token + 1, who)]
    if (
        not people
        and scene.focus is None
        and sentence.kind is Kind.BODY
        and _includes(scene, token, sentence)
    ):
        lead = scene.lead  # "The president spoke on Monday. The itinerary will include Peru"
        return [Mention(token, token + 1, lead)] if lead is not None and lead.name_at[0] < token else []
    return people


def _includes(scene: Scene, token: int, sentence: Sentence) -> int | None:
    """The verb of including that a journey, told as known by its article, is the subject of."""
    if scene.doc.lower[token - 1] not in scene.lang.any("articles", "of"):
        return None
    verb = next(iter(scene.verbs_in(token + 1, min(sentence.last, token + _INCLUDES))), None)
    form = scene.verb(verb) if verb is not None else None
    return verb if form is not None and "include" in form.classes else None


def _will_include(scene: Scene, token: int, sentence: Sentence) -> bool:
    verb = _includes(scene, token, sentence)
    return verb is not None and scene.mood(verb) is Mood.FUTURE


def _beside_date(scene: Scene, comma: int) -> bool:
    """ "concluiu, na manhã de quarta-feira, a visita": a comma that only sets a date apart."""
    return any(
        d.last == comma or 0 < d.first - comma <= _SET_APART for d in scene.dates_in(comma - 6, comma + 6)
    )


def _governor(scene: Scene, token: int, sentence: Sentence) -> int | None:
    """The verb that a travel noun hangs on: the nearest one to the left, within the clause."""
    for j in range(token - 1, max(sentence.first - 1, token - _GOVERNOR_REACH), -1):
        if scene.doc.words[j] in ";:" or (scene.doc.words[j] == "," and not _beside_date(scene, j)):
            break
        if scene.verb(j) is not None:
            return j
    nouns = scene.lang.nouns["travel"]
    for j in range(token + 1, sentence.last):
        form = scene.verb(j)
        if form is not None and form.classes & _SAID_OF_NOUNS:
            return j
        if scene.doc.words[j] in ";:" or scene.doc.lower[j] in nouns:
            break
        if form is not None and "say" in form.classes:
            break
    return None


def _is_being(scene: Scene, token: int) -> bool:
    """ "is planned", "está prevista"."""
    form = scene.verb(token)
    return scene.doc.lower[token] in scene.lang.words["being"] or (
        form is not None and "stay" in form.classes
    )
