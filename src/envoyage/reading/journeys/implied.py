"""Journeys that no word of travel tells: headlines, headings, meetings and statements abroad."""

from collections.abc import Iterator
from dataclasses import replace

from envoyage import gazetteer
from envoyage.reading.document import Sentence
from envoyage.reading.journeys.destinations import destinations
from envoyage.reading.journeys.hosts import home_ground, is_from_abroad, visiting
from envoyage.reading.journeys.knownplaces import dateline
from envoyage.reading.journeys.travel import Travel, at_home, is_official, stationed
from envoyage.reading.journeys.travellers import behind_verb
from envoyage.reading.journeys.venues import beside_occasion
from envoyage.reading.journeys.verbuse import helped
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.meetings.encounters import Encounter
from envoyage.reading.meetings.meetingplaces import met_on
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Letters of a country's code.
_CODE = 2
# Tokens between a name and the place it is put in by a headline.
_HEADLINE_REACH = 5


# Tokens between a verb of saying and the city it is said in: "told a news conference in Bogotá".
_SPOKEN_REACH = 7
# Commas before a meeting that is told of the day, and not in passing.
_CLAUSES = 3
# Tokens from a place to the office behind it: ", esta tarde, el".
_BEHIND = 2
# Tokens between a verb of handing and what is handed.
_MISSIVE_REACH = 16
# Tokens between a verb of meeting and the city of the occasion.
_MEETING_REACH = 34


def headlined(scene: Scene, sentence: Sentence) -> Iterator[Travel]:
    """ "Miliband in Moscow", "Orbán aparece en China": a headline needs no verb of travel."""
    for mention in scene.mentions_in(sentence.first, sentence.last):
        limit = min(sentence.last, mention.last + _HEADLINE_REACH)
        stops = destinations(scene, mention.last - 1, limit, kind="stay")
        if not stops or scene.mentions_in(mention.last, stops[0].first):
            continue
        between = scene.doc.lower[mention.last : stops[0].first]
        if scene.lang.words["fate"].isdisjoint(between):
            yield Travel(mention.first, sentence.index, "stay", [mention], stops, Mood.PRESENT)


def headed(scene: Scene, sentence: Sentence) -> Travel | None:
    """ "March 26 to 27: Jamaica, Guyana, Suriname" under an official's name."""
    if scene.section is None:
        return None
    stops = [p for p in scene.places_in(sentence.first, sentence.last) if p.is_ground and not p.masked]
    dates = [d for d in scene.dates_in(sentence.first, sentence.last) if d.start is not None]
    if not stops or not dates:
        return None
    who = Mention(sentence.first, sentence.first + 1, scene.section)
    return Travel(sentence.first, sentence.index, "heading", [who], stops, Mood.OPEN)


def toured(scene: Scene, sentence: Sentence) -> Travel | None:
    """A heading that is a country of the region toured: the next part tells of that stop."""
    if scene.focus is None or not scene.tour:
        return None
    stops = [p for p in scene.places_in(sentence.first, sentence.last) if p.is_ground and not p.masked]
    told = sum(p.last - p.first for p in stops)
    if not told or sentence.last - sentence.first > told + 2 * len(stops):
        return None
    if not all(any(gazetteer.in_region(p.code, r.code) for r in scene.tour) for p in stops):
        return None
    who = Mention(sentence.first, sentence.first + 1, scene.focus)
    return Travel(sentence.first, sentence.index, "stay", [who], stops, Mood.OPEN)


def from_encounter(scene: Scene, encounter: Encounter) -> Travel | None:
    """The journey that a meeting implies: "the minister and his South African colleague met in Quito".

    One side must be at home on the ground of the meeting, or else all who are not travel there.
    """
    if encounter.mood is Mood.DENIED:
        return None
    places = met_on(scene, encounter)
    if not places:
        places = beside_occasion(scene, encounter.token, scene.doc.sentences[encounter.sentence].last)
    if not places:
        guests, stops = visiting(scene, encounter.sides)
        if not guests:
            guests, stops = _brought_to(scene, encounter)
        if not guests:
            guests, stops = _met_at_dateline(scene, encounter)
        told = Travel(encounter.token, encounter.sentence, "meeting", guests, stops, encounter.mood)
        return told if guests else None
    ground = places[0]
    sides = encounter.sides if len({p.code for p in places}) == 1 else encounter.sides[:1]
    abroad = [  # "held talks in Rome and in Paris with A and B": only the first was in both
        m
        for m in sides
        if is_official(m.person)
        and (home := scene.home(m.person)) is not None
        and not (at_home(home, ground.code) or stationed(m.person, home, ground.code))
        and (len(home) == _CODE or gazetteer.seat(home) is not None)  # else a party of the country
    ]
    if not abroad:
        return None
    return Travel(encounter.token, encounter.sentence, "meeting", abroad, [ground], encounter.mood)


def _met_at_dateline(scene: Scene, encounter: Encounter) -> tuple[list[Mention], list[Place]]:
    """ "LIMA - President Ruiz of Chile met President Bello of Peru": one of them is at home there.

    At the beginning of a report, who is of no country that is told is at home too: "LIMA - Talks took place
    between the Prime Minister (Mr Roe) and Ghana's minister (Mr Ansah)".
    """
    sentence = scene.doc.sentences[encounter.sentence]
    if encounter.mood.ahead or any(p.is_ground and not p.masked for p in encounter.ground):
        return [], []
    if scene.doc.lower[sentence.first : encounter.token].count(",") > _CLAUSES:
        return [], []
    written = dateline(scene, encounter.token)
    first = any(scene.sentence_at(p.first).index >= sentence.index - 1 for p in written) and not scene.there
    if encounter.mood is not Mood.PAST and not first:
        return [], []
    officials = [(m, scene.home(m.person)) for m in encounter.sides if is_official(m.person)]
    hosts = [home for m, home in officials if m.person is not scene.focus]  # who has travelled is no host
    here = [p for p in written if any(at_home(home, p.code) or (first and home is None) for home in hosts)]
    abroad = [m for m, home in officials if here and home is not None and not at_home(home, here[0].code)]
    return abroad, [Place(p.first, p.last, "country", p.code, "", False) for p in here]


def _brought_to(scene: Scene, encounter: Encounter) -> tuple[list[Mention], list[Place]]:
    """ "handed President Bello a letter from his own president": who brings it has come to whom it is for."""
    form = scene.verb(encounter.token)
    near = scene.doc.lower[max(0, encounter.token - _MISSIVE_REACH) : encounter.token + _MISSIVE_REACH]
    if form is None or "hand" not in form.classes or scene.lang.nouns["missive"].isdisjoint(near):
        return [], []
    bearers = [m for m in encounter.sides if m.person in encounter.hosts]
    recipients = [m for m in encounter.sides if m.person not in encounter.hosts]
    stops = home_ground(scene, recipients, encounter.token)
    return [m for m in bearers if is_official(m.person) and is_from_abroad(scene, m.person, stops)], stops


def untold(told: list[Travel], implied: Travel | None) -> list[Travel]:
    """What a meeting implies, for those of whom no word of travel in its sentence says as much."""
    if implied is None:
        return []
    codes = {place.code for place in implied.stops}
    known = [m.person for t in told if codes & {p.code for p in t.stops} for m in t.people]
    people = [m for m in implied.people if m.person not in known]
    return [replace(implied, people=people)] if people else []


def spoken(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "said in Panama City", "met in Jamaica with": who speaks somewhere abroad is there."""
    words = scene.lang.words
    if not words["relative"].isdisjoint(scene.doc.lower[max(0, token - 2) : token]):
        return None  # "the summit that was held in Lima"
    form = scene.verb(token)
    owned = scene.doc.lower[token - 1] in scene.lang.any("articles", "possessives")
    if owned and form is not None and form.tense in (Tense.BASE, Tense.PRESENT):
        return None  # "will assume her post in Lima"
    if scene.is_passive(token) or (
        form is not None and form.tense is Tense.PARTICIPLE and not helped(scene, token)
    ):
        return None  # "the summit to be held in Lima", "el ministro, criticado en Lima"
    if scene.words_in(scene.lang.nouns["phone"], token + 1, min(sentence.last, token + _SPOKEN_REACH)):
        return None  # "falou ao telefone com o homólogo em Luanda"
    for place in scene.places_in(token + 1, min(sentence.last, token + _MEETING_REACH)):
        if place.first > token + _SPOKEN_REACH and not _on_occasion(scene, token, place):
            break
        if place.masked or not (place.is_city or place.kind == "country"):
            continue
        located = scene.preposition(place.first) in words["location"]
        said = located and _said_there(scene, token, place)
        if not said and not _done_there(scene, token, place):
            continue
        people = [
            m
            for m in scene.subjects(token) or _speaker_behind(scene, token, sentence, place)
            if is_from_abroad(scene, m.person, [place])
        ]
        if people:
            kind = "spoken" if said else "deed"
            return Travel(token, sentence.index, kind, people[:1], [place], scene.mood(token))
    form = scene.verb(token)
    classes = form.classes if form is not None else frozenset[str]()
    meetings = scene.words_in(
        scene.lang.nouns["meeting"], token + 1, min(sentence.last, token + _SPOKEN_REACH)
    )
    if classes & {"act", "speak"} or (meetings and "hold" in classes):
        for place in beside_occasion(scene, token, sentence.last):
            people = [m for m in scene.subjects(token) if is_from_abroad(scene, m.person, [place])]
            if people:
                return Travel(token, sentence.index, "deed", people[:1], [place], scene.mood(token))
    return None


def _speaker_behind(scene: Scene, token: int, sentence: Sentence, place: Place) -> list[Mention]:
    """ "afirmó en Lima la ministra, Ana Ruiz": who speaks, right behind the place."""
    behind = behind_verb(scene, token, sentence)
    return behind if behind and 0 <= behind[0].first - place.last <= _BEHIND else []


def _on_occasion(scene: Scene, token: int, place: Place) -> bool:
    """ "held a series of meetings with counterparts on the sidelines of the Assembly in Lima"."""
    lower, nouns = scene.doc.lower, scene.lang.nouns
    form = scene.verb(token)
    between = range(token + 1, place.first)
    return (
        form is not None
        and bool(form.classes & {"hold", "meet"})
        and any(lower[j] in nouns["meeting"] or "meet" in form.classes for j in between)
        and any(lower[j] in nouns["fringe"] for j in between)
        and not any(lower[j] in scene.lang.words["relative"] for j in between)
    )


def _done_there(scene: Scene, token: int, place: Place) -> bool:
    """ "laid a wreath in Lima", "spoke at the summit in Lima", "intervino en el foro de Lima".

    Nothing but what is done there stands between, or with whom.
    """
    form, lower, words = scene.verb(token), scene.doc.lower, scene.lang.words
    if form is None or not place.is_city or scene.mood(token) is Mood.POSSIBLE:
        return False
    at, meeting = scene.before(place.first), scene.lang.nouns["meeting"]
    met = "meet" in form.classes or not meeting.isdisjoint(lower[token + 1 : at])
    if not form.classes & {"act", "speak"} and not (met and form.classes & {"meet", "hold"}):
        return False
    leads = scene.lang.any("location", "of")
    occasion = at > 0 and lower[at - 1] in scene.lang.nouns["occasion"]
    if scene.preposition(place.first) not in (leads if occasion else words["location"]):
        return False
    plain = either(leads, words["with"]) if met else leads
    return (
        not scene.verbs_in(token + 1, place.first)
        and all(lower[j] in plain or lower[j] not in scene.prepositions for j in range(token + 1, at))
        and either(scene.lang.nouns["trouble"], words["relative"]).isdisjoint(lower[token + 1 : at])
    )


def _said_there(scene: Scene, token: int, place: Place) -> bool:
    """True when the place hangs on the verb: right behind it, a date, a person, the press or talks.

    "thanked the government in Port of Spain" is said elsewhere.
    """
    j = scene.before(place.first) - 1
    if j <= token or place.first > token + _SPOKEN_REACH:
        return True
    return (
        scene.inside(j) is not None
        or scene.doc.lower[j] in scene.lang.nouns["press"]
        or scene.doc.lower[j] in scene.lang.nouns["counterpart"]
        or (scene.doc.lower[j] in scene.lang.nouns["meeting"] and _of_holding(scene, token))
        or any(d.first <= j < d.last for d in scene.dates_in(token, place.first))
    )


def _of_holding(scene: Scene, token: int) -> bool:
    """ "concluded his talks in Lima", "begins consultations in Lima"."""
    form = scene.verb(token)
    return form is not None and bool(form.classes & {"begin", "conclude", "continue"})
