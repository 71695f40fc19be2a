"""Travel folded into trips: one draft for each absence of one official, with all that its clauses say.

A clause joins the draft of the same traveller unless it speaks of another time ("last month", "in 2004"), or
of other countries while the trip told so far lies ahead or is over.
"""

from dataclasses import replace

from envoyage.facts import Day
from envoyage.reading.document import Kind
from envoyage.reading.journeys.asserted import wished_for
from envoyage.reading.journeys.clausedates import dates_of, own_dates, resolved
from envoyage.reading.journeys.datedstops import by_time
from envoyage.reading.journeys.dateowners import preposition
from envoyage.reading.journeys.earlierplans import earlier_plan
from envoyage.reading.journeys.entrydates import chronicled
from envoyage.reading.journeys.foldingdays import apart, days_of, distance, joined
from envoyage.reading.journeys.matching import draft_for
from envoyage.reading.journeys.travel import CALLED_OFF, Travel, at_home, is_official
from envoyage.reading.journeys.trips import Days, Draft, Period
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Months between a report and a journey that make it another than the report's own.
_FAR = 3
_ENDS = frozenset({"conclude", "return"})
_HOMEWARD = frozenset({"return", "go", "arrive", "continue", "leave"})
# Sentences between a journey told without a country and the one that names it.
_NEXT_SENTENCES = 2
# And where the first has the days, from one to another, that the second lacks.
_LATER_SENTENCES = 12
# A visitor and his host; of more than these nobody is at home.
_COUPLE = 2
# No report tells more; a text that does is a table, and each rule looks at all that is kept.
MOST_TRIPS = 200
_MOST_CLAUSES = 100
# Words between "previous", "last" or "first" and its journey.
_PREVIOUS = 3


def fold_travels(scene: Scene, travels: list[Travel]) -> list[Draft]:
    """Drafts in the order in which the report first tells of them; some may still be without a country."""
    drafts: list[Draft] = []
    waiting: dict[int, Travel] = {}  # by person, a journey told before its countries
    for travel in (
        told for said in travels for told in by_time(scene, _as_over(scene, chronicled(scene, said)))
    ):
        if travel.mood is Mood.DENIED and not travel.phase:
            continue
        people = _travellers(scene, drafts, travel)
        told, days = (period_of(scene, travel), days_of(scene, travel)) if people else (None, None)
        for person in people:
            stops = [p for p in travel.stops if not at_home(scene.home(person), p.code)]
            if travel.stops and not stops:
                _come_home(drafts, person, travel)
                continue
            period = told
            if (plan := earlier_plan(scene, drafts, person, travel)) is not None:
                travel, period = plan
                stops = travel.stops
            if not stops and period is not None:
                stops = _there_before(scene, drafts, person, travel)
            draft = draft_for(scene, drafts, person, stops, period, travel, days)
            if draft is None and period is None and days is not None:
                period = _another_time(scene, drafts, person, days)
            if travel.kind == "denied" and _goes_elsewhere(drafts, person, stops):
                continue
            if draft is None:
                if not (stops or travel.regions or travel.phase) or (period and not stops):
                    if period is None and travel.kind in ("noun", "go") and travel.mood is not Mood.DENIED:
                        waiting[id(person)] = travel
                    continue
                if wished_for(scene, travel) or len(drafts) >= MOST_TRIPS:
                    continue
                draft = Draft(person, period=period)
                drafts.append(draft)
                _take_in(scene, draft, waiting.pop(id(person), None), travel)
            elif stops and not draft.grounds.keys() & {p.code for p in stops} and wished_for(scene, travel):
                continue
            if len(draft.travels) >= _MOST_CLAUSES:
                continue
            if travel.kind == "deed" and draft.grounds.keys() & {p.code for p in stops}:
                for place in stops:  # done on a journey that is told: where, and no more
                    draft.add_ground(place)
                continue
            draft.tell(travel)
            draft.days = joined(draft.days, days)
            draft.headed = draft.headed or travel.kind == "heading"
            for place in stops:
                draft.add_ground(place)
    return drafts


def _there_before(scene: Scene, drafts: list[Draft], person: Person, travel: Travel) -> list[Place]:
    """ "arrived in Accra on Monday. His previous visit was in 2016": where the journey told so far leads."""
    near = scene.doc.lower[max(0, travel.token - _PREVIOUS) : travel.token + 2]
    if _comes(scene, travel):
        return _ground_of(drafts, person)
    if travel.kind != "noun" or scene.lang.any("previous", "singling").isdisjoint(near):
        return []
    first = scene.doc.sentences[travel.sentence].first
    if scene.verbs_in(first, travel.token) or scene.lang.words["possessives"].isdisjoint(near):
        return []  # "landed there on the first visit by a minister since 2016"
    return _ground_of(drafts, person)


def _comes(scene: Scene, travel: Travel) -> bool:
    """ "In 2019 he had come as a minister": to where the text is."""
    form = scene.verb(travel.token)
    return travel.mood is Mood.PAST and form is not None and form.lemma in scene.lang.words["hither"]


def _ground_of(drafts: list[Draft], person: Person) -> list[Place]:
    """Where the journey of the report's own days leads, if to one country."""
    own = next((d for d in drafts if d.person is person and d.period is None), None)
    places = [] if own is None else [given[0] for given in own.grounds.values()]
    return places if len(places) == 1 else []


def _take_in(scene: Scene, draft: Draft, waiting: Travel | None, travel: Travel) -> None:
    """ "He begins a three-day trip on Monday. He will travel to Ghana": the trip told before its country."""
    if waiting is None or draft.period is not None or travel.phase in CALLED_OFF:
        return
    spans = any(m.exact and m.is_span for m in dates_of(scene, waiting))
    dated = spans and not own_dates(scene, travel)
    near = _LATER_SENTENCES if dated else _NEXT_SENTENCES
    if travel.sentence - waiting.sentence <= near and waiting.mood.ahead in (
        None,
        travel.mood.ahead,
    ):
        draft.tell(waiting)


def _as_over(scene: Scene, travel: Travel) -> Travel:
    """ "Finaliza la visita", and a headline's "returns from Ghana": an end told by the present."""
    if travel.phase != "end" or travel.mood is not Mood.PRESENT:
        return travel
    sentence = scene.doc.sentences[travel.sentence]
    titled = sentence.kind is Kind.TITLE
    forms = (scene.verb(j) for j in scene.verbs_in(sentence.first, sentence.last))
    if not any(f is not None and f.tense is Tense.PRESENT and f.classes & _ENDS for f in forms):
        return travel  # "flies to Brazil to end his tour"
    undated = travel.kind == "noun" and not dates_of(scene, travel)
    return replace(travel, mood=Mood.PAST) if titled or undated else travel


def _another_time(scene: Scene, drafts: list[Draft], person: Person, days: Days) -> Period | None:
    """The month of a journey that is told beside one nearer to the report; a farther one gets its own."""
    for draft in drafts:
        other = draft.days
        if draft.person is not person or draft.period is not None or not apart(other, days):
            continue
        if other is None or scene.reference is None:
            continue
        if _leads(scene, draft) or distance(days, scene.reference) >= distance(other, scene.reference):
            return days[0].year, days[0].month
        draft.period = (other[0].year, other[0].month)
    return None


def _leads(scene: Scene, draft: Draft) -> bool:
    """True for a journey that the report opens with, headline left aside."""
    body = next((s.index for s in scene.doc.sentences if s.kind is Kind.BODY), 0)
    return draft.first_sentence <= body


def _goes_elsewhere(drafts: list[Draft], person: Person, stops: list[Place]) -> bool:
    """ "will tour five countries. He is not coming to Honduras": what is not on the itinerary is no trip."""
    codes = {p.code for p in stops}
    ahead = [d for d in drafts if d.person is person and d.ahead and d.off is None]
    return any(d.grounds and not codes & d.grounds.keys() for d in ahead)


def _travellers(scene: Scene, drafts: list[Draft], travel: Travel) -> list[Person]:
    """Those of a clause's people who travel: of a visitor and his host, whom the text has travel already."""
    if travel.kind == "since":  # named beside the holders of an office
        return [m.person for m in travel.people]
    people = [m.person for m in travel.people if is_official(m.person) or m.person is scene.section]
    if travel.kind == "meeting":
        return people  # those at home on its ground are left out already
    told = {draft.person for draft in drafts}
    known = [p for p in people if p in told]
    if not known or len(people) > _COUPLE:  # of a list of guests some may be told already
        return people
    return [p for p in people if p in known or (p.country is not None and p.country == known[0].country)]


def _come_home(drafts: list[Draft], person: Person, travel: Travel) -> None:
    """A journey to one's own country ends the trip told so far; being there tells nothing."""
    own = [d for d in drafts if d.person is person]
    if (
        travel.mood is not Mood.PAST
    ):  # "who was in Togo last week, will return on Monday": from the other journey
        own = [d for d in own if d.ahead is not False] or own
    draft = own[-1] if own else None
    capital = any(p.kind in ("country", "capital") for p in travel.stops)
    if draft is None and (travel.kind == "return" or (travel.kind == "arrive" and capital)):
        draft = Draft(person)
        drafts.append(draft)
    if draft is not None and draft.ahead and travel.mood is Mood.PAST:
        return  # whoever came home then has not made the journey that is to come
    if draft is not None and draft.period is None and travel.kind in _HOMEWARD:
        draft.tell(replace(travel, phase="end", stops=[]))


def period_of(scene: Scene, travel: Travel) -> Period | None:
    """The year and month of a clause that speaks of another time than the report's own days."""
    key = (travel.token, travel.kind, travel.phase, travel.mood)
    if key not in scene.clause_periods:
        scene.clause_periods[key] = _find_period(scene, travel)
    return scene.clause_periods[key]


def _find_period(scene: Scene, travel: Travel) -> Period | None:
    published = scene.reference
    for mention in dates_of(scene, travel):
        if preposition(scene, mention) in scene.lang.words["since"]:  # "the first visit since 2013"
            continue
        span = resolved(scene, mention, travel)
        if mention.unit in ("month", "year") and mention.lean < 0:
            return (span.start.year, span.start.month) if span and span.start else (None, None)
        if span is None or span.start is None or span.start.year is None or published is None:
            continue
        if _months(span.start) - (published.year * 12 + published.month) not in range(-_FAR, _FAR + 1):
            return (span.start.year, span.start.month)
    return None


def _months(day: Day) -> int:
    return (day.year or 0) * 12 + (day.month or 6)
