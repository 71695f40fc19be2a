"""Travel said in a text, clause by clause: what each verb and each noun of travel tells, and of whom."""

from collections.abc import Iterator
from dataclasses import replace

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.asides import (
    after,
    after_subject,
    also,
    bidden,
    elsewhere,
    is_present,
    unattended,
)
from envoyage.reading.journeys.attendance import among, from_abroad, of_presence, represented
from envoyage.reading.journeys.awaited import expected
from envoyage.reading.journeys.callingoff import called_off, denied, given_up, off_by_noun
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.elided import compared_with, elided, gapped
from envoyage.reading.journeys.fringes import at_occasion
from envoyage.reading.journeys.guests import guests
from envoyage.reading.journeys.homecomings import came_home, is_home, left_for_home, sets_out_for_home
from envoyage.reading.journeys.hosts import brought, called_visiting, hosted, taken_along
from envoyage.reading.journeys.implied import headed, headlined, spoken, toured
from envoyage.reading.journeys.journeynouns import from_noun
from envoyage.reading.journeys.knownplaces import arrived_at_dateline, here, known_place
from envoyage.reading.journeys.lists import countries_of_region, listed, regions_after
from envoyage.reading.journeys.nounuse import invited
from envoyage.reading.journeys.origins import fronted_origin, origins
from envoyage.reading.journeys.passing import days_there, seen_there, since_then
from envoyage.reading.journeys.presence import present
from envoyage.reading.journeys.programme import scheduled
from envoyage.reading.journeys.townhosts import told_by_town
from envoyage.reading.journeys.travel import CALLED_OFF, MOVES, Travel, at_home
from envoyage.reading.journeys.travellers import (
    first_to,
    generic,
    inverted,
    mood_of_last,
    told_last,
    travellers,
)
from envoyage.reading.journeys.turns import days_somewhere, its_day, talks_somewhere, turning
from envoyage.reading.journeys.venues import the_venue, venue_of
from envoyage.reading.journeys.verbuse import (
    attributive,
    auxiliary,
    forbidden,
    helped,
    holds_office,
    is_verb,
    of_a_country,
    of_somebody_else,
    rises,
)
from envoyage.reading.journeys.whereabouts import (
    besides,
    fronted,
    fronted_destination,
    headed_country,
    left_after_talks,
)
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.meetings.receptions import is_reception
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

_RECEIVES = frozenset({"host", "offer"})
_BARE = 2  # tokens from a verb to the subject that stands right behind it
_TURNS = frozenset({"begin", "conclude"})
# Verbs that tell where somebody is without telling a journey.
_SPEAKS = frozenset({"say", "sign", "speak", "meet", "hold", "announce", "join", "act"})
# The classes of a verb of going, the one that says most first.
_BY_WEIGHT = ("visit", "arrive", "leave", "go", "return", "continue", "stay")
# Where a verb of each class has its destination, the class that decides first.
_LEADS = {"stay": "stay", "visit": "visit", "continue": "continue", "arrive": "arrive"}


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
    others = [*elided(scene, sentence), *seen_there(scene, sentence)]
    nouns, attendance = lang.nouns["travel"], lang.nouns["attendance"]
    visiting = lang.words["visiting"]
    off = either(lang.nouns["cancelling"], lang.nouns["postponing"])
    told: list[Travel] = []
    for token in scene.signs_in(either(nouns, attendance, visiting, off), sentence.first, sentence.last):
        word = doc.lower[token]
        form = scene.verb(token)
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
        if event is not None and not (event.kind == "noun" and compared_with(event, others)):
            told.append(event)
            yield event
    yield from (*others, *gapped(scene, sentence, told))
    if (entry := scheduled(scene, sentence, told)) is not None:
        told.append(entry)
        yield entry
    if sentence.kind is not Kind.BODY:
        return
    if (then := since_then(scene, sentence, told)) is not None and not compared_with(then, others):
        yield then
    if (came := guests(scene, sentence, told)) is not None:
        told.append(came)
        yield came
    for rule in (told_by_town, present, at_occasion):
        for event in rule(scene, sentence, told):
            told.append(event)
            yield event


def _from_verb(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    classes = form.classes
    if classes & _RECEIVES or ("meet" in classes and is_reception(scene, token, form)):
        return hosted(scene, sentence, token, form)
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
        or holds_office(scene, token)
    ):
        return None
    if form.tense is Tense.PARTICIPLE and not helped(scene, token):
        return None
    if not scene.lang.pro_drop and scene.doc.lower[token - 1] in scene.lang.words["articles"]:
        return None  # "at the head of a delegation"
    if form.tense is Tense.GERUND and scene.doc.lower[token + 1] in scene.lang.words["of"]:
        return None  # "the yearly gathering of"
    behind, mood = inverted(scene, token, sentence)
    people = behind or [m for m in travellers(scene, token, sentence) if not generic(scene, m)]
    if not people:
        return None
    told = _journey(scene, sentence, token, form, moves, people)
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


def _journey(
    scene: Scene,
    sentence: Sentence,
    token: int,
    form: VerbForm,
    moves: frozenset[str],
    people: list[Mention],
) -> Travel | None:
    kind: str = next(name for name in _BY_WEIGHT if name in moves)
    lead = next((way for name, way in _LEADS.items() if name in moves), "go")
    stops = destinations(scene, token, sentence.last, kind=lead)
    home = people[0].person.country
    goes_back_abroad = bool(stops) and stops[0].code != home and not after(scene, token, stops[0].first)
    if home is not None and moves & {"arrive", "leave", "return", "go"}:
        if not moves & {"arrive"} and moves & {"leave", "return"}:
            before = destinations(scene, token, sentence.last, kind="leave")
            if not before and "return" in moves:  # "returned home this evening from Quito"
                before = origins(scene, token, sentence.last)
        else:
            before = origins(scene, token, sentence.last)
        left = [p for p in before if p.code != home and p not in stops]
        stops = left + stops
        if kind == "leave" and not left and "go" in moves:
            kind = "go"
    elif kind == "leave" and stops and "go" in moves:  # "left Washington for Seoul"
        kind = "go"
    mood = scene.mood(token)
    if form.tense is Tense.BASE and invited(scene, token, sentence):
        return None
    if mood is Mood.DENIED:
        if not stops and form.tense is Tense.FUTURE:  # "will not attend the summit"
            stops = venue_of(scene, token, sentence, attends="attend" in form.classes)
            people = from_abroad(scene, people) if stops else people
        return denied(scene, sentence, token, form, people, stops)
    if not stops and kind in ("go", "arrive", "visit", "continue"):
        stops = fronted_destination(scene, token, sentence)
    if kind == "arrive" and home is not None and stops and came_home(scene, token, stops[0], home):
        kind, stops = "return", []
    if kind == "arrive" and stops and stops == left_for_home(scene, token, sentence.last, stops):
        kind, goes_back_abroad = "return", False
    if kind == "return" and home is None and is_home(scene, stops):
        home, stops, goes_back_abroad = stops[0].code, [], False
    if kind == "return" and all(p.code == home for p in stops):
        stops = left_after_talks(scene, token, sentence.last) + stops
    kind = "return" if kind == "go" and not stops and sets_out_for_home(scene, token) else kind
    if "leave" in moves and (left := here(scene, token, sentence)):  # "left here for home"
        ends = bool(stops) and all(at_home(home, p.code) for p in stops)
        kind, goes_back_abroad = ("return", False) if ends else (kind, goes_back_abroad)
        stops = [*left, *stops] if home is not None or not stops else stops
    elif not stops:
        stops = here(scene, token, sentence)
    if not stops and kind == "go" and told_last(scene, token, sentence):
        stops = scene.there  # "The last premier to come was Ruiz"
    if not stops and kind == "arrive":
        stops = arrived_at_dateline(scene, token, home)
    if not stops and "stay" in moves:
        stops = fronted(scene, token, sentence)
    if not stops and "stay" in moves and is_present(scene, sentence, token):
        stops = the_venue(scene, token)
        people = from_abroad(scene, people) if stops else people
        if not people:
            return None
    if not stops and (kind in ("stay", "go") or "attend" in form.classes):
        stops = venue_of(
            scene, token, sentence, attends="attend" in form.classes or form.classes == {"stay"}
        ) or (
            the_venue(scene, token) if also(scene, sentence) and not scene.places_in(token, token + 4) else []
        )
        people = from_abroad(scene, people) if stops else people
        if not people:
            return None
    alone = "attend" in form.classes and unattended(scene, token)
    if not stops and "attend" in form.classes and (alone or 0 < people[0].first - token <= _BARE):
        stops = the_venue(scene, token) or (scene.there if alone else [])  # "Por Portugal asistirá Ruiz"
        people = from_abroad(scene, people) if stops else people
        if not people:
            return None
    if not stops and "attend" in form.classes and also(scene, sentence):
        stops, kind, people = scene.there, "also", from_abroad(scene, people)
        if not people:
            return None
    told_known = "attend" not in form.classes and not (kind == "stay" and form.tense is Tense.BASE)
    if not stops and kind != "return" and told_known:
        stops = known_place(scene, token, sentence.last, home)
    if (
        not stops
        and kind in ("go", "arrive", "leave", "visit")
        and (form.tense is not Tense.BASE or mood.ahead)
    ):
        stops = headed_country(scene, people[0].person)
    if stops and kind in ("go", "continue", "leave", "arrive"):
        codes = {p.code for p in stops}
        before = fronted_origin(scene, token, sentence, home)
        stops = [*(p for p in before if p.code not in codes), *stops]
    stops = stops + [p for p in listed(scene, token, sentence.last) if p not in stops]
    regions = regions_after(scene, token, sentence) if not stops else []
    if regions:
        stops = countries_of_region(scene, token, sentence.last, regions)
    if not stops and not regions and kind in ("stay", "continue", "leave"):
        return None
    if not stops and not regions and kind in ("go", "visit") and elsewhere(scene, token):
        return None
    if not stops and not regions and not scene.lang.verbs[scene.doc.lower[token]].classes & moves:
        return None  # "led the delegation", with no place to go
    if stops:
        stops = [*stops, *besides(scene, sentence.first, sentence.last)]
    phase = "end" if kind == "return" and not goes_back_abroad else ""
    return Travel(token, sentence.index, kind, people, stops, mood, phase=phase, regions=regions)
