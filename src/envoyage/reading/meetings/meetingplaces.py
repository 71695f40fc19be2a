"""Where a meeting takes place, by the words of its clause."""

from envoyage.reading.journeys.destinations import aside
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, either
from envoyage.reading.meetings.encounters import Encounter
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Tokens that "in the" and a place's article take at the head of a sentence, or behind those met.
_HEAD = 3
# Tokens of a building and what leads to it: ", at State House in".
_BUILDING_REACH = 9
# Tokens from those who meet to the place of the occasion: "on the sidelines of the 78th session of the".
_EVENT_REACH = 20
# Tokens from who is met to "whom" in ", with whom".
_WHOM = 4
_ASSERTING = frozenset({Tense.PAST, Tense.PRESENT, Tense.FUTURE})


def met_on(scene: Scene, encounter: Encounter) -> list[Place]:
    """The places where a clause puts a meeting: at its sentence's head, or behind its trigger or people.

    "In Kingston, Rubio met Holness", "met Holness in Kingston", "met Holness on the sidelines of the summit
    in Kingston"; not "met Holness on the insecurity in Haiti".
    """
    ends = [encounter.token + 1, *(_end_of(side) for side in encounter.sides if side.last > encounter.token)]
    right = min(
        (side.first for side in encounter.sides if side.first > encounter.token), default=encounter.token
    )
    told = [
        p
        for p in encounter.ground
        if (
            _heads(scene, p)
            or encounter.token < p.first < right
            or (_right_behind(scene, p, ends) and not _of_matter(scene, encounter, p))
            or _fronted(scene, encounter, p)
            or _at_event(scene, ends, p)
        )
        and not aside(scene, scene.sentence_at(p.first).first, p.first)
        and not _elsewhere(scene, ends, p)
    ]
    return told or _host(scene, encounter) or _here(scene, encounter, max(ends))


def _elsewhere(scene: Scene, ends: list[int], place: Place) -> bool:
    """ "with Ruiz, who was in Lima last week", "with whom he met in Lima": in a clause on who is met."""
    end = max((end for end in ends if end <= place.first), default=place.first)
    lower, words = scene.doc.lower, scene.lang.words
    whom = next(iter(scene.words_in(words["whom"], end, min(end + _WHOM, place.first))), None)
    if whom is not None and not words["with"].isdisjoint(lower[end:whom]):
        return bool(scene.verbs_in(whom, place.first))
    relative = next(iter(scene.words_in(scene.lang.words["relative"], end, min(end + 2, place.first))), None)
    return relative is not None and any(scene.moves(j) for j in scene.verbs_in(relative, place.first))


def _of_matter(scene: Scene, encounter: Encounter, place: Place) -> bool:
    """ "to discuss the situation in Haiti": the place is that of what is discussed."""
    form = scene.verb(encounter.token)
    if form is None or not form.classes & {"discuss", "talk"}:
        return False
    j = scene.before(place.first) - 1
    dated = any(d.first <= j < d.last for d in scene.dates_in(encounter.token, place.first))
    return j > encounter.token and scene.inside(j) is None and not dated


def _heads(scene: Scene, place: Place) -> bool:
    """True when a place stands at the head of its sentence: "In Lima", "Later, in Lima"."""
    return scene.before(place.first) <= scene.sentence_at(place.first).first + 1


def _right_behind(scene: Scene, place: Place, ends: list[int]) -> bool:
    """Behind those who meet, or behind when they do: "se vieron por última vez en Lima"."""
    if any(0 <= place.first - end <= _HEAD or _in_building(scene, end, place) for end in ends):
        return True
    before = scene.before(place.first) - 1
    timed = scene.doc.lower[before] in scene.lang.nouns["times"] or any(
        d.last == before + 1 for d in scene.dates_in(min(ends), before + 1)
    )
    return timed and any(0 <= before - end <= _HEAD for end in ends)


def _in_building(scene: Scene, end: int, place: Place) -> bool:
    """ "met Ruiz at the Presidential Palace in Lima": behind a building and its own preposition."""
    if not 0 < place.first - end <= _BUILDING_REACH or scene.mentions_in(end, place.first):
        return False
    words = scene.lang.words
    slight = either(words["location"], words["of"], words["articles"], COMMA)
    return all(
        scene.doc.lower[j] in slight or (scene.doc.is_capital(j) and j > end) for j in range(end, place.first)
    )


def _fronted(scene: Scene, encounter: Encounter, place: Place) -> bool:
    """ "On Friday morning, in Lima, X met Y", "At the summit in Lima, X met Y": closed by a comma before all.

    What stands before it is a comma, a date or an event; "On the war in Gaza, X met Y" puts nobody there.
    """
    first = scene.sentence_at(place.first).first
    opening = min([encounter.token, *(side.first for side in encounter.sides)])
    if place.first >= opening or not _closed_by_comma(scene, place):
        return False
    nouns = _nouns(scene, range(first, place.first)) | _capitals(scene, first, place.first)
    for j in range(first, place.first):
        form = scene.verb(j)
        if form is not None and j not in nouns and "hold" not in form.classes:
            return False  # but "At a meeting held in Lima", "En la reunión que mantuvieron en Lima"
    j = scene.before(place.first) - 1
    dated = any(d.first <= j < d.last for d in scene.dates_in(first, place.first))
    return dated or scene.doc.words[j] == "," or _names_event(scene, first, place.first)


def _capitals(scene: Scene, first: int, last: int) -> frozenset[int]:
    """Tokens that are parts of names: "the Defence Ministers' Meeting"."""
    return frozenset(j for j in range(first + 1, last) if scene.doc.is_capital(j))


def _closed_by_comma(scene: Scene, place: Place) -> bool:
    """True when a comma follows, past the place that a city lies in: "in Deauville, France,"."""
    words = scene.doc.words
    return place.last < len(words) and words[place.last] in ",)"


def _at_event(scene: Scene, ends: list[int], place: Place) -> bool:
    """ "on the sidelines of the session of the Assembly (UNGA) in New York", "during his stay in Lima"."""
    end = max((end for end in ends if end <= place.first), default=place.first)
    if place.first - end > _EVENT_REACH or not _names_event(scene, end, place.first):
        return False
    clause = range(end, place.first)
    return not any(
        scene.doc.words[j] in ';:“”"' or scene.doc.lower[j] in scene.lang.words["relative"] for j in clause
    ) and not any(
        (form := scene.verb(j)) is not None and form.tense in _ASSERTING and j not in _nouns(scene, clause)
        for j in clause
    )


def _names_event(scene: Scene, first: int, last: int) -> bool:
    """True when an occasion is named: a summit, an assembly, its sidelines, a stay."""
    nouns = scene.lang.nouns
    named = either(nouns["occasion"], nouns["fringe"], nouns["meeting"], nouns["travel"])
    return not named.isdisjoint(scene.doc.lower[first:last])


def _nouns(scene: Scene, clause: range) -> frozenset[int]:
    """Tokens that are nouns of travel or meeting, whatever verb they look like: "during his visit"."""
    nouns = either(scene.lang.nouns["travel"], scene.lang.nouns["meeting"])
    return frozenset(j for j in clause if scene.doc.lower[j] in nouns)


def _host(scene: Scene, encounter: Encounter) -> list[Place]:
    """ "Lima hosted the talks between", "the palace in Lima was the scene of a meeting of": where it was."""
    first = scene.sentence_at(encounter.token).first
    places = [p for p in scene.places_in(first, encounter.token) if p.is_ground and not p.masked]
    if not places or scene.mentions_in(first, encounter.token):
        return []
    behind = places[-1].last
    verbs = (scene.verb(j) for j in scene.verbs_in(behind, encounter.token))
    holds = any(form is not None and "host" in form.classes for form in verbs)
    named = not scene.lang.nouns["venue"].isdisjoint(scene.doc.lower[behind : encounter.token])
    return places[-1:] if holds or named else []


def _here(scene: Scene, encounter: Encounter, end: int) -> list[Place]:
    """ "held talks here with": the place of the dateline."""
    last = min(scene.sentence_at(encounter.token).last, end + _HEAD)
    words = scene.lang.words["here"]
    if words.isdisjoint(scene.doc.lower[encounter.token + 1 : last]):
        return []
    dateline = [p for p in scene.places if p.masked == "dateline" and p.is_ground]
    return [p for p in dateline if p.first < encounter.token][-1:]


def _end_of(side: Mention) -> int:
    """The token behind a mention and the country that belongs to it: "President Milei of Argentina"."""
    at = side.person.country_at
    return at[1] if at is not None and side.last <= at[0] <= side.last + 2 else side.last
