"""Which side of a journey a date tells: its first day, its last, all of its days, or one in between."""

from enum import Enum, auto
from itertools import pairwise

from envoyage.reading.journeys.dateowners import TRAVELS, is_last_day, preposition
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

_OF_JOURNEYS = TRAVELS | {"announce", "plan", "pay"}


# What tells that a traveller is there, once it is past.
_THERE = frozenset({"host", "meeting", "arrive", "spoken"})
# What tells that a journey goes on behind a stop.
_ONWARD = frozenset({"go", "continue"})


class Side(Enum):
    SPAN = auto()
    START = auto()
    END = auto()
    WITHIN = auto()  # a day of the journey, neither its first nor its last


def side_of(scene: Scene, draft: Draft, travel: Travel, mention: DateMention) -> Side:
    """What a date says of the whole journey that a draft tells of."""
    words = scene.lang.words
    before = preposition(scene, mention)
    if mention.is_span:
        return Side.SPAN
    if is_last_day(scene, mention):
        ends = (tells_end(draft, travel) or not travel.stops) and not _goes_on(draft, travel)
        return Side.END if ends else Side.WITHIN
    if before in words["from"] or before in words["since"]:
        return Side.START
    if (travel.phase == "end" and _is_leg(draft, travel)) or _came_before(scene, draft, travel):
        return Side.WITHIN
    if (of_verb := _side_of_its_verb(scene, travel, mention)) is not None:
        return of_verb
    if travel.phase == "end" or _on_last_day(scene, mention) or _left_then(scene, draft, travel):
        return Side.END
    if _on_first_day(scene, mention):
        return Side.START
    if travel.phase == "begin":
        return Side.START
    if travel.phase in CALLED_OFF and mention.start is None and not _planned_then(scene, travel, mention):
        return Side.WITHIN
    if travel.kind == "leave":
        return Side.END if len(draft.grounds) == 1 else Side.WITHIN
    if not mention.exact:
        return Side.START
    if travel.kind in ("host", "meeting", "spoken", "continue") or _of_a_meeting(scene, travel, mention):
        return Side.WITHIN
    if travel.kind == "stay" and travel.mood is Mood.PAST:
        return Side.WITHIN
    return Side.WITHIN if already_there(draft, travel) else Side.START


def _goes_on(draft: Draft, travel: Travel) -> bool:
    """ "will be in Recife until Monday, going on to Brasília": the end of a stop."""
    after = (t for t in draft.travels if t.sentence == travel.sentence and t.token > travel.token)
    return any(t.kind in _ONWARD and t.stops and t.phase != "end" for t in after)


def already_there(draft: Draft, travel: Travel) -> bool:
    """ "was received on Tuesday. On Wednesday he will take part in": what is to come on a visit under way."""
    if not travel.mood.ahead:
        return False
    codes = {p.code for p in travel.stops}
    if codes and codes != draft.grounds.keys():
        return False
    before = (t for t in draft.travels if t.token < travel.token and t.kind in _THERE)
    return any(t.mood is Mood.PAST for t in before)


def _on_last_day(scene: Scene, mention: DateMention) -> bool:
    """ "on Thursday, the last day of the visit", "no último dia da visita, quinta-feira"."""
    sentence, dates = scene.sentence_at(mention.first), scene.lang.dates.classes
    near = scene.doc.lower[sentence.first : sentence.last]
    final, units = either(dates["last"], dates["final"]), dates["day_units"]
    pairs = pairwise(near)
    return any((a in final and b in units) or (a in units and b in dates["final"]) for a, b in pairs)


def _on_first_day(scene: Scene, mention: DateMention) -> bool:
    """ "received on Wednesday, on the first day of the visit", "no primeiro dia da visita de Estado"."""
    sentence, dates = scene.sentence_at(mention.first), scene.lang.dates.classes
    near = scene.doc.lower[sentence.first : sentence.last]
    if dates["first"].isdisjoint(near):
        return False
    return any(a in dates["first"] and b in dates["day_units"] for a, b in pairwise(near))


def _left_then(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "departed on Wednesday after completing a visit", "arrived on Monday and will leave on Friday"."""
    form = scene.verb(travel.token)
    leaves = travel.kind == "go" and not travel.stops and form is not None and "leave" in form.classes
    over = any(t.phase == "end" and t.sentence == travel.sentence for t in draft.travels)
    return leaves and (over or already_there(draft, travel))


def _is_purpose(scene: Scene, token: int) -> bool:
    """ "para participar": what a journey was made for."""
    form, leading = scene.verb(token), scene.lang.subjects["topics"]["event_for"]
    return form is not None and form.tense is Tense.BASE and scene.doc.lower[token - 1] in leading


def _came_before(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "llegó el domingo para participar el lunes": the clause is what somebody has come for by then."""
    if not _is_purpose(scene, travel.token):
        return False
    before = (t for t in draft.travels if t.sentence == travel.sentence and t.token < travel.token)
    return any(t.mood is Mood.PAST and t.kind in ("go", "arrive") for t in before)


def _side_of_its_verb(scene: Scene, travel: Travel, mention: DateMention) -> Side | None:
    """ "a visit that began on Monday", "una gira que terminará el viernes": by the verb before the date."""
    for j in range(mention.first - 1, travel.token, -1):
        form = scene.verb(j)
        if form is None:
            continue
        if travel.mood is Mood.PAST and _is_purpose(scene, j):
            return Side.WITHIN  # "llegó el domingo para participar el lunes"
        if form.classes & {"begin", "conclude"} and travel.kind == "noun":
            return Side.START if "begin" in form.classes else Side.END
        return Side.WITHIN if "continue" in form.classes else None
    return None


def _of_a_meeting(scene: Scene, travel: Travel, mention: DateMention) -> bool:
    """ "met the minister on Monday during his visit": the day of what is done on the visit."""
    if travel.kind != "noun" or travel.mood not in (Mood.OPEN, Mood.PAST) or mention.first > travel.token:
        return False
    if scene.doc.lower[travel.token] in scene.lang.nouns["arrival"]:
        return False
    sentence = scene.sentence_at(mention.first)
    around = (*range(mention.first - 1, sentence.first - 1, -1), *range(mention.last, travel.token))
    form = next((form for j in around if (form := scene.verb(j)) is not None), None)
    return form is not None and not form.classes & _OF_JOURNEYS


def _planned_then(scene: Scene, travel: Travel, mention: DateMention) -> bool:
    """ "put off the visit that he was to pay on Monday", not "put off the visit on Monday"."""
    lower, nouns = scene.doc.lower, scene.lang.nouns["travel"]
    words = either(scene.lang.words["relative"], scene.lang.modal["expected"])
    opening = scene.sentence_at(mention.first).first
    noun = next((j for j in range(mention.first, opening - 1, -1) if lower[j] in nouns), mention.first)
    return travel.kind == "denied" or not words.isdisjoint(lower[noun : mention.last])


def _is_leg(draft: Draft, travel: Travel) -> bool:
    """True when a clause tells of one country of a tour."""
    tour = len(draft.grounds) > 1 or any(t.regions for t in draft.travels)
    return tour and travel.leg


def tells_end(draft: Draft, travel: Travel) -> bool:
    return bool(draft.grounds) and any(p.code == list(draft.grounds)[-1] for p in travel.stops)
