"""Plans told in the present: "sets off on Sunday", "the visit lasts from 3 to 5 May"."""

from envoyage.reading.journeys.clausedates import dates_of, resolved
from envoyage.reading.journeys.dateowners import preposition
from envoyage.reading.journeys.travel import IMPLIED, Travel
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

# Words from "is" to the visit that somebody is on.
_VISIT_REACH = 5
# Clauses that tell a journey by the going itself.
_GOING = frozenset({"go", "arrive", "visit", "noun", "heading"})


def is_scheduled(scene: Scene, draft: Draft) -> bool:
    """ "sets off on Sunday", "parte hoy", "the visit lasts from 3 to 5 May": the days lie ahead.

    With a day of publication the days decide by themselves; here is what it leaves open.
    """
    if any(t.mood is Mood.PAST or _is_there(scene, t) for t in draft.travels):
        return False
    for travel in draft.travels:
        if travel.phase or not (travel.kind in _GOING or travel.kind == "host" or _sets_off(scene, travel)):
            continue
        mentions = dates_of(scene, travel)
        if travel.mood is Mood.PRESENT and any(m.offset is not None and m.offset > 0 for m in mentions):
            return True  # "leaves tomorrow on a tour"
        if travel.mood is not (Mood.OPEN if travel.kind == "noun" else Mood.PRESENT):
            continue  # "is on a visit": of a journey that is being made
        if any(_lies_ahead(scene, travel, mention) for mention in mentions):
            return True
    moods = {t.mood for t in draft.travels if t.kind not in IMPLIED and t.kind != "noun"}
    return Mood.FUTURE in moods and Mood.PRESENT in moods and draft.when is None


def is_dated_ahead(scene: Scene, travel: Travel) -> bool:
    """ "espera a Ruiz el 11 de marzo", "meets her there on Friday": told in the present of a day to come."""
    if travel.mood is not Mood.PRESENT or scene.published is None:
        return False
    spans = (resolved(scene, mention, travel) for mention in dates_of(scene, travel) if mention.exact)
    days = [day for span in spans if span is not None and (day := span.first_day) is not None]
    return any(day > scene.published for day in days)


def _sets_off(scene: Scene, travel: Travel) -> bool:
    """ "partem na quarta", "departs on Friday": a leaving that is as well a going."""
    form = scene.verb(travel.token)
    return travel.kind == "leave" and form is not None and "go" in form.classes


def is_foretold(draft: Draft) -> bool:
    """ "He will start in Turkmenistan. The tour winds up in Uzbekistan": an end that is only foreseen."""
    told = [t for t in draft.travels if t.phase != "end" and t.kind != "leave"]
    ends = [t.token for t in draft.travels if t.phase == "end"]
    ahead = any(t.mood is Mood.FUTURE and t.stops and ends and t.token < ends[0] for t in told)
    return ahead and not any(t.mood is Mood.PAST for t in told)


def _is_there(scene: Scene, travel: Travel) -> bool:
    """ "is in Lima", "is on his way to Lima", "is being received": the journey has begun."""
    if scene.told is None and travel.kind == "host" and any(m.exact for m in dates_of(scene, travel)):
        return False  # "recebe no dia 20": of days to come
    being = scene.doc.lower[travel.token] in scene.lang.words["being"]
    there = travel.kind == "stay" or being or travel.kind in IMPLIED or _on_visit(scene, travel)
    return travel.mood is Mood.PRESENT and there


def _on_visit(scene: Scene, travel: Travel) -> bool:
    """ "is on a visit to Lima", "está em visita a Lima"."""
    lower, first = scene.doc.lower, max(0, travel.token - _VISIT_REACH)
    if travel.kind != "noun" or scene.lang.words["on_visit"].isdisjoint(lower[first : travel.token]):
        return False
    forms = (scene.verb(j) for j in scene.verbs_in(first, travel.token))
    return any(form is not None and "stay" in form.classes for form in forms)


def _lies_ahead(scene: Scene, travel: Travel, mention: DateMention) -> bool:
    if not mention.exact or preposition(scene, mention) in scene.lang.words["since"]:
        return False
    if mention.offset == 0:
        return travel.kind == "go" and travel.mood is Mood.PRESENT
    return scene.told is None and (mention.offset is None or mention.offset > 0)
