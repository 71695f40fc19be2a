"""A visit that came to nothing before the one that is told: "A visit planned for February was postponed"."""

from dataclasses import replace

from envoyage.reading.journeys.clausedates import dates_of
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.journeys.trips import Draft, Period
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Person
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

# Words from a visit to the date that it was for, and from its article to it: "a first official visit".
_PLAN_REACH, _ARTICLE_REACH = 7, 3
# Moods of a journey that is, was or will be made; one that "was to" be made may be what is called off.
_CERTAIN = frozenset({Mood.PAST, Mood.PRESENT, Mood.FUTURE})
_WEEK = 7  # days: what was to be within a week of the report may be the journey that it tells


def earlier_plan(
    scene: Scene, drafts: list[Draft], person: Person, travel: Travel
) -> tuple[Travel, Period] | None:
    """The clause, as one on a journey of its own to where the report begins, and the month it was for.

    None where the clause may as well call off the journey that the report tells.
    """
    if travel.phase not in CALLED_OFF or travel.kind != "noun" or travel.stops or travel.regions:
        return None
    told = next((d for d in reversed(drafts) if d.person is person and d.period is None and d.grounds), None)
    if told is None or told.off is not None or not any(t.stops and t.mood in _CERTAIN for t in told.travels):
        return None
    lands = {place.code: place for place in reversed(told.travels[0].stops)}
    stops = [replace(place, kind="country") for place in reversed(lands.values())]
    for mention in dates_of(scene, travel) if stops else ():
        if (period := _month_before(scene, travel, mention)) is not None:
            return replace(travel, stops=stops, lapsed=mention), period
    return None


def _month_before(scene: Scene, travel: Travel, mention: DateMention) -> Period | None:
    """The month for which the clause's journey was planned, where it lies behind the report."""
    if (
        mention.start is None
        or mention.lean
        or scene.reference is None
        or not _is_its_day(scene, travel, mention)
    ):
        return None
    back = mention.resolve(scene.reference, forward=False)
    ahead = mention.resolve(scene.reference, forward=True)
    if back is None or ahead is None or back.start is None:
        return None
    latest, earliest = back.latest, ahead.earliest
    if latest is None or earliest is None:
        return None
    since = (scene.reference - latest).days
    if since <= _WEEK or (earliest > scene.reference and since > (earliest - scene.reference).days):
        return None
    return back.start.year, back.start.month


def _is_its_day(scene: Scene, travel: Travel, mention: DateMention) -> bool:
    """ "A visit planned for February"; but not "The visit was put off in February": it may be the one."""
    sentence = scene.doc.sentences[travel.sentence]
    noun = next(reversed(scene.words_in(scene.lang.nouns["travel"], sentence.first, mention.first)), None)
    if noun is None or scene.lang.words["indefinite"].isdisjoint(
        scene.doc.lower[noun - _ARTICLE_REACH : noun]
    ):
        return False
    between = range(noun + 1, mention.first)
    return mention.first - noun <= _PLAN_REACH and travel.token not in between
