"""The journey that one verb of going tells: where it leads, from where, and whether it ends there."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.asides import after, also, elsewhere, is_present, left_behind, unattended
from envoyage.reading.journeys.callingoff import denied
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.homecomings import came_home, is_home, left_for_home, sets_out_for_home
from envoyage.reading.journeys.knownplaces import arrived_at_dateline, here, known_place
from envoyage.reading.journeys.lands import for_a_land
from envoyage.reading.journeys.lists import countries_of_region, listed, regions_after
from envoyage.reading.journeys.nounuse import invited
from envoyage.reading.journeys.origins import fronted_origin, origins
from envoyage.reading.journeys.several import from_abroad
from envoyage.reading.journeys.thenthere import stays_on, then_there, where_told
from envoyage.reading.journeys.travel import Travel, at_home
from envoyage.reading.journeys.travellers import told_last
from envoyage.reading.journeys.venues import the_venue, to_the_venue, venue_of
from envoyage.reading.journeys.whereabouts import (
    besides,
    fronted,
    fronted_destination,
    headed_country,
    left_after_talks,
)
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

_BARE = 2  # tokens from a verb to the subject that stands right behind it
# The classes of a verb of going, the one that says most first.
_BY_WEIGHT = ("visit", "arrive", "leave", "go", "return", "continue", "stay")
_THERE = frozenset({"stay", "list"})  # of a verb that only tells where somebody is
# Where a verb of each class has its destination, the class that decides first.
_LEADS = {"stay": "stay", "visit": "visit", "continue": "continue", "arrive": "arrive"}


def _will_not(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "no asistirá", "no podrá asistir": what is not to come."""
    if form.tense is not Tense.BASE or not scene.lang.futures:
        return form.tense is Tense.FUTURE
    return scene.doc.lower[token - 1].endswith(scene.lang.futures)


# Words from "goes" to "place": "in his".
_STEAD = 4


def journey_of(
    scene: Scene,
    sentence: Sentence,
    token: int,
    form: VerbForm,
    moves: frozenset[str],
    people: list[Mention],
) -> Travel | None:
    """What a verb of going tells of its people; None where nothing says where they go.

    Args:
        moves: the classes of going among those of the verb.
        people: its subjects, one at least.
    """
    kind: str = next(name for name in _BY_WEIGHT if name in moves)
    lead = next((way for name, way in _LEADS.items() if name in moves), "go")
    stops = destinations(scene, token, sentence.last, kind=lead)
    if kind == "stay" and (at := where_told(scene, sentence, token)):
        stops = at
    if stops and "return" in moves and not after(scene, token, stops[0].first):
        behind = scene.words_in(scene.lang.nouns["travel"], token + 1, stops[0].first)
        stops = [] if behind and left_behind(scene, behind[-1]) else stops
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
        from_home = bool(before) and bool(stops)  # "left Lima for Seoul"
        if kind == "leave" and not left and ("go" in moves or from_home):
            kind = "go"
    elif home is None and "return" in moves and not stops:  # "the minister returned from Quito"
        stops = origins(scene, token, sentence.last)
    elif kind == "leave" and stops and "go" in moves:  # "left Washington for Seoul"
        kind = "go"
    mood = scene.mood(token)
    if form.tense is Tense.BASE and invited(scene, token, sentence):
        return None
    if mood is Mood.DENIED:
        if not stops and _will_not(scene, token, form):  # "will not attend the summit"
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
    elif kind == "arrive" and (town := here(scene, token, sentence)) and town[0].code == stops[0].code:
        stops = [*(p for p in town if p.is_city and p not in stops), *stops]  # "arrived here on a visit to"
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
            scene, token, sentence, attends="attend" in form.classes or form.classes <= _THERE
        ) or (
            the_venue(scene, token) if also(scene, sentence) and not scene.places_in(token, token + 4) else []
        )
        people = from_abroad(scene, people) if stops else people
        if not people:
            return None
    alone = "attend" in form.classes and (unattended(scene, token) or for_a_land(scene, sentence, token))
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
    only_from = kind == "arrive" and bool(stops) and stops == origins(scene, token, sentence.last)
    if only_from and (venue := to_the_venue(scene, token)) and venue[0].code != stops[0].code:
        stops = [*stops, *venue]  # "arrives from New Delhi"
    if not stops and (kind == "arrive" or _hither(scene, token, form)):
        others = [m for m in people if m.person is not scene.focus]  # who goes somewhere by now
        people, stops = others or people, to_the_venue(scene, token) if others else []
        people = from_abroad(scene, people) if stops else people
        if not people:
            return None
    if not stops:
        stops = then_there(scene, sentence, token, kind, people[0])
    if stops and kind in ("go", "continue", "leave", "arrive"):
        codes = {p.code for p in stops}
        before = fronted_origin(scene, token, sentence, home)
        stops = [*(p for p in before if p.code not in codes), *stops]
    stops = stops + [p for p in listed(scene, token, sentence.last) if p not in stops]
    regions = regions_after(scene, token, sentence) if not stops else []
    if regions:
        stops = countries_of_region(scene, token, sentence.last, regions)
    if not stops and not regions and kind in ("stay", "leave"):
        stops = stays_on(scene, sentence, token, kind, people[0])
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


def _hither(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "comes", "goes in his place", "leads the Peruvian delegation": to where the text is."""
    behind = scene.doc.lower[token + 1 : token + _STEAD]
    signs = either(scene.lang.words["stead"], scene.lang.nouns["delegation"])
    return form.lemma in scene.lang.words["hither"] or not signs.isdisjoint(behind)
