"""Travel said in a text, clause by clause: what each verb and each noun of travel tells, and of whom."""

from collections.abc import Iterator
from dataclasses import replace

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.apposed import there_now
from envoyage.reading.journeys.asides import (
    after_subject,
    bidden,
)
from envoyage.reading.journeys.attendance import among, of_presence, represented
from envoyage.reading.journeys.awaited import awaited_there, expected
from envoyage.reading.journeys.callingoff import called_off, given_up, off_by_noun, stays_away
from envoyage.reading.journeys.companions import with_companions
from envoyage.reading.journeys.elided import compared_with, elided, gapped, of_each
from envoyage.reading.journeys.fringes import at_occasion
from envoyage.reading.journeys.goings import journey_of
from envoyage.reading.journeys.guests import guests
from envoyage.reading.journeys.hosts import brought, called_visiting, hosted, taken_along
from envoyage.reading.journeys.implied import headed, headlined, spoken, toured
from envoyage.reading.journeys.journeynouns import from_noun
from envoyage.reading.journeys.lands import signed_for
from envoyage.reading.journeys.likewise import likewise
from envoyage.reading.journeys.lineups import lined_up
from envoyage.reading.journeys.numbered import numbered
from envoyage.reading.journeys.passing import days_there, seen_there, since_then
from envoyage.reading.journeys.presence import present
from envoyage.reading.journeys.programme import in_turn, scheduled
from envoyage.reading.journeys.several import those_listed
from envoyage.reading.journeys.substitutes import stood_in_for
from envoyage.reading.journeys.thanked import of_whoever_came
from envoyage.reading.journeys.townhosts import told_by_town
from envoyage.reading.journeys.travel import CALLED_OFF, MOVES, Travel
from envoyage.reading.journeys.travellers import (
    first_to,
    generic,
    inverted,
    mood_of_last,
    told_last,
    travellers,
)
from envoyage.reading.journeys.turns import days_somewhere, its_day, talks_somewhere, turning
from envoyage.reading.journeys.verbuse import (
    attributive,
    auxiliary,
    forbidden,
    from_afar,
    helped,
    holds_office,
    is_verb,
    of_a_country,
    of_somebody_else,
    rises,
)
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.meetings.receptions import is_reception
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene

_RECEIVES = frozenset({"host", "offer"})
_TURNS = frozenset({"begin", "conclude"})
# Verbs that tell where somebody is without telling a journey.
_SPEAKS = frozenset({"say", "sign", "speak", "meet", "hold", "announce", "join", "act"})


def find_travel(scene: Scene, sentence: Sentence) -> Iterator[Travel]:
    """All travel said in one sentence, in the order of its words."""
    doc, lang = scene.doc, scene.lang
    if sentence.kind is Kind.NOTE:
        return
    if sentence.kind is Kind.HEADING:
        heading = headed(scene, sentence) or toured(scene, sentence)
        if heading is not None:
            yield heading
            return
    if sentence.kind is Kind.TITLE:
        yield from headlined(scene, sentence)
    elif there := among(scene, sentence):
        yield there
    others = [*elided(scene, sentence), *seen_there(scene, sentence), *numbered(scene, sentence)]
    nouns, attendance = lang.nouns["travel"], lang.nouns["attendance"]
    visiting = lang.words["visiting"]
    off = either(lang.nouns["cancelling"], lang.nouns["postponing"])
    told: list[Travel] = []
    for token in scene.signs_in(either(nouns, attendance, visiting, off), sentence.first, sentence.last):
        word = doc.lower[token]
        form = scene.verb(token)
        if word in lang.words["coming"] and doc.words[token - 1] == ",":
            continue  # "a ministra, Ana Ruiz, vinda de Lima"
        if word in nouns and scene.inside(token) is None and not (form and is_verb(scene, token, form)):
            event = from_noun(scene, sentence, token)
        elif word in attendance and not (form is not None and is_verb(scene, token, form)):
            event = of_presence(scene, sentence, token)
        elif word in off:
            event = off_by_noun(scene, sentence, token)
        elif form is not None:
            event = _from_verb(scene, sentence, token, form)
            if event is None and word in visiting:
                event = called_visiting(scene, sentence, token)
        elif word in visiting:
            event = called_visiting(scene, sentence, token)
        else:
            continue
        if event is not None:
            event = with_companions(scene, sentence, of_whoever_came(scene, sentence, event))
        if event is not None and not (event.kind == "noun" and compared_with(event, others)):
            told.append(event)
            yield event
    yield from (*others, *gapped(scene, sentence, told), *of_each(scene, sentence, told))
    yield from likewise(scene, sentence, told)
    if not any(event.stops for event in told):
        yield from lined_up(scene, sentence)
    if (entry := scheduled(scene, sentence, told)) is not None:
        told.append(entry)
        yield entry
    yield from in_turn(scene, sentence, told)
    if sentence.kind is not Kind.BODY:
        return
    yield from (then for then in since_then(scene, sentence, told) if not compared_with(then, others))
    if (came := guests(scene, sentence, told)) is not None:
        told.append(came)
        yield came
    for event in signed_for(scene, sentence):
        told.append(event)
        yield event
    for rule in (stood_in_for, told_by_town, there_now, present, at_occasion):
        for event in rule(scene, sentence, told):
            told.append(event)
            yield event


def _from_verb(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    classes, lang = form.classes, scene.lang
    owned = scene.doc.lower[token - 1] in scene.lang.any("articles", "possessives")
    if owned and form.tense is Tense.BASE and not scene.lang.pro_drop:
        return None  # "at the head of a delegation", "took up her post in Lima"
    if token == sentence.first and form.tense is Tense.PRESENT and not lang.pro_drop:
        return None  # "Heads of state expected in Lima include"
    if classes & _RECEIVES or ("meet" in classes and is_reception(scene, token, form)):
        return hosted(scene, sentence, token, form)
    if "miss" in classes and (missed := stays_away(scene, sentence, token)) is not None:
        return missed
    if classes & CALLED_OFF:
        return called_off(scene, sentence, token, form)
    if "bring" in classes:
        return brought(scene, sentence, token, form)
    if "accompany" in classes and not classes & MOVES:
        return taken_along(scene, sentence, token)
    moves = classes & MOVES
    if "stay" in classes and (told := days_there(scene, sentence, token, form)) is not None:
        return told
    if "stay" in classes and (told := represented(scene, sentence, token, form)) is not None:
        return told
    if not moves and classes & _TURNS and form.tense is Tense.GERUND:
        return turning(scene, sentence, token)
    if not moves and classes & _TURNS:
        return (
            its_day(scene, sentence, token, form)
            or days_somewhere(scene, sentence, token, form)
            or talks_somewhere(scene, sentence, token)
        )
    if not moves and classes & _SPEAKS:
        return spoken(scene, sentence, token)
    if not moves and "await" in classes and scene.lang.pro_drop:
        by_pronoun = awaited_there(scene, sentence, token)
        if by_pronoun is not None:
            return by_pronoun
    awaited = "plan" in classes or ("await" in classes and scene.is_passive(token))
    if not moves and awaited and form.tense in (Tense.PARTICIPLE, Tense.PAST):
        return expected(scene, sentence, token)
    if (
        not moves
        or auxiliary(scene, token)
        or (of_somebody_else(scene, token) and not told_last(scene, token, sentence))
        or attributive(scene, token, form)
        or of_a_country(scene, token)
        or rises(scene, token)
        or forbidden(scene, token, form)
        or from_afar(scene, token, form)
        or holds_office(scene, token)
    ):
        return None
    if form.tense is Tense.PARTICIPLE and not helped(scene, token):
        return None
    nominal = but_not(lang.words["of"], lang.words["destination"])  # but "before leaving for Lima"
    if form.tense is Tense.GERUND and scene.doc.lower[token + 1] in nominal:
        return None  # "the yearly gathering of"
    behind, mood = inverted(scene, token, sentence)
    people = behind or [m for m in travellers(scene, token, sentence) if not generic(scene, m)]
    people = people or those_listed(scene, sentence, token)
    if not people:
        return None
    told = journey_of(scene, sentence, token, form, moves, people)
    if told is not None and behind:
        return replace(told, mood=mood)
    if told is not None and form.tense is Tense.BASE and told.mood is Mood.OPEN:
        first = first_to(scene, token, sentence) is not None or after_subject(scene, token, people[0])
        told = replace(told, mood=Mood.PAST if first else mood_of_last(scene, token, sentence))
    if told is not None and bidden(scene, token, form):
        told = replace(told, mood=Mood.FUTURE)
    if told is not None and form.tense in (Tense.BASE, Tense.GERUND) and (phase := given_up(scene, token)):
        return replace(told, mood=Mood.PAST, phase=phase)
    return told
