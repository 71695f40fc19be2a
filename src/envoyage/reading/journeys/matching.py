"""Which of the trips told so far a clause goes on with: by time, countries, and what became of them."""

from envoyage.reading.journeys.clausedates import dates_of
from envoyage.reading.journeys.dateframes import counted_back
from envoyage.reading.journeys.foldingdays import apart
from envoyage.reading.journeys.otherjourneys import again, earlier, tells_another
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.journeys.trips import Days, Draft, Period
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Days between a departure and a return that are told of one journey.
_LONGEST = 60


def draft_for(
    scene: Scene,
    drafts: list[Draft],
    person: Person,
    stops: list[Place],
    period: Period | None,
    travel: Travel,
    days: Days | None,
) -> Draft | None:
    """The draft that a clause goes on with; None when it tells another trip or the first."""
    if travel.kind == "heading":
        return None
    codes = {p.code for p in stops}
    # "next week", or a month of a year that nobody tells, in a country that is told: that visit
    loose = days is not None and (scene.reference is None or not dates_of(scene, travel))
    own = [
        d
        for d in drafts
        if d.person is person
        and (
            not apart(d.days, days)
            or _there_and_back(d, travel, days, codes)
            or (loose and codes & d.grounds.keys())
        )
    ]
    if not own:
        return None
    if period is not None:
        same = [d for d in own if d.period == period or _within_year(d, period, codes)]
        fitting = [d for d in own if d.period is None and _may_be_dated(scene, d, travel, codes)]
        if travel.phase in CALLED_OFF:
            fitting = [d for d in fitting if d.off is not None] or fitting
        if not same and fitting:
            fitting[-1].period = period
        return next(iter([*same, *reversed(fitting)]), None)
    overlapping = [
        d
        for d in own
        if codes & d.grounds.keys()
        and not _only_before(scene, d.travels[0])
        and ((travel.sentence in d.sentences and not d.ahead) or not earlier(scene, d, travel))
        and not again(scene, d, travel, days)
    ]
    if days is None and travel.mood.ahead:  # what is still to come belongs to the report's own journey
        overlapping = [d for d in overlapping if d.period is None] or overlapping
    if overlapping:
        return overlapping[-1]
    near = [d for d in own if d.period is None] or own
    if days is None:  # "begins a tour in Peru that takes him to Chile as well"
        near = [d for d in own if travel.sentence in d.sentences] or near
    if travel.phase not in CALLED_OFF:  # what is done is no part of a journey that was not made
        near = [d for d in near if d.off is None] or near
    elif not codes:  # "the visit was put off": the one of which that is told
        near = [d for d in near if d.off is not None] or near
    beside = days is None and travel.sentence in near[-1].sentences
    elsewhere = codes and not codes & near[-1].grounds.keys() and near[-1].grounds
    if elsewhere and near[-1].period is not None and not beside:
        return None
    if codes and near[-1].grounds and tells_another(scene, near[-1], travel):
        return None
    off = near[-1].off
    if (
        off is not None
        and travel.phase in CALLED_OFF
        and (travel.sentence not in near[-1].sentences or _off_otherwise(off, travel))
        and codes
        and near[-1].grounds
        and not codes & near[-1].grounds.keys()
    ):
        return None  # "gives up Lima. The visit to Quito was put off as well", "and puts off Quito"
    return near[-1]


def _off_otherwise(one: Travel, other: Travel) -> bool:
    """ "cancelled Lima and put off Quito": two fates in one sentence are two journeys'."""
    return one.sentence == other.sentence and one.phase != other.phase


def _there_and_back(draft: Draft, travel: Travel, days: Days | None, codes: set[str]) -> bool:
    """ "returned from Lima on Friday. She had left on May 6 for Lima": one journey, however long."""
    if days is None or draft.days is None or not codes & draft.grounds.keys() or draft.period is not None:
        return False
    returned = all(t.phase == "end" and t.mood is Mood.PAST for t in draft.travels)
    left = travel.kind in ("go", "leave") and travel.mood is Mood.PAST and not travel.phase
    return returned and left and 0 <= (draft.days[0] - days[1]).days <= _LONGEST


def _within_year(draft: Draft, period: Period, codes: set[str]) -> bool:
    """ "was in India in January 2007 ... In 2007 he saw Goa": one journey of a year to one country."""
    told = draft.period
    if told is None or told[0] != period[0] or period[0] is None:
        return False
    return None in (told[1], period[1]) and bool(codes & draft.grounds.keys())


def _may_be_dated(scene: Scene, draft: Draft, travel: Travel, codes: set[str]) -> bool:
    """True when a far date can be that of an undated draft: "will visit X. The visit is set for May"."""
    if codes and draft.grounds and not codes & draft.grounds.keys():
        return False
    if _only_before(scene, travel) and (travel.lapsed is not None or travel.sentence in draft.sentences):
        return False
    if travel.mood.ahead is False and (draft.ahead is not False or draft.off is not None):
        return False
    if travel.mood.ahead and draft.ahead is not True:
        return False
    return not any(m.exact for t in draft.travels for m in dates_of(scene, t))


def _only_before(scene: Scene, travel: Travel) -> bool:
    """ "a month after his first visit", "a visit planned for May was put off": told for what followed it."""
    return travel.lapsed is not None or counted_back(scene, travel) is not None
