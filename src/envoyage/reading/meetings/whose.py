"""Whose trip a meeting belongs to, of all that the text tells of those who met."""

from envoyage.reading.journeys.folding import period_of
from envoyage.reading.journeys.foldingdays import apart, days_of
from envoyage.reading.journeys.travel import Travel, at_home
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.meetings.encounters import Encounter
from envoyage.reading.meetings.meetingplaces import met_on
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Person
from envoyage.reading.scene import Scene

# Tokens from who is met to the "who" of a clause on that one.
_ASIDE = 5


def trip_of(scene: Scene, drafts: list[Draft], people: list[Person], encounter: Encounter) -> Draft | None:
    """The trip that a meeting belongs to, among those of its people.

    The one its own sentence tells comes first, then the one to the ground or the countries of the meeting,
    then the one told last. A meeting of another time than every trip belongs to none; one without a time may
    be of any.
    """
    own = [d for d in drafts if d.person in people]
    own = [d for d in own if d.person not in encounter.hosts] or own  # a reception is on the guest's trip
    if not own and encounter.sides[0].first == encounter.token:
        # "há uma reunião com a homóloga": nobody is named beside her, so it is the sentence's traveller's
        own = [d for d in drafts if encounter.sentence in d.sentences and _foreign_to(d, people)]
        return own[0] if len(own) == 1 else None
    ground = met_on(scene, encounter)
    if ground:  # nobody travels to a meeting at home
        own = [d for d in own if not at_home(scene.home(d.person), ground[0].code)]
    own = [d for d in own if not told_aside(scene, d, encounter)] or own
    told = [d for d in own if encounter.sentence in d.sentences]
    if encounter.mood is not Mood.PAST and any(not d.past for d in own if d not in told):
        told = [d for d in told if not d.past]  # "will meet Ruiz, who was in Lima last year"
    if told:
        codes = {place.code for place in ground}
        # the first of them that leads there, or anywhere
        return max(told, key=lambda d: (not codes.isdisjoint(d.grounds), bool(d.grounds)))
    own = [d for d in own if d.first_sentence <= encounter.sentence] or own  # told so far
    as_travel = Travel(
        encounter.token, encounter.sentence, "meeting", encounter.sides, encounter.ground, encounter.mood
    )
    period = period_of(scene, as_travel)
    days = days_of(scene, as_travel)
    own = [d for d in own if not apart(d.days, days)] if days is not None else own
    own = [d for d in own if not _behind(d, people, encounter)] if encounter.mood.ahead else own
    if encounter.mood is Mood.PAST:  # who has been met was not met on what was called off or is to come
        own = [d for d in own if d.off is None]
        own = [d for d in own if not d.ahead] or own
    anytime = own if period is None or days is not None else []
    own = [d for d in own if d.period == period] or anytime
    if len(own) < 2:
        return own[0] if own else None
    there = {place.code for place in encounter.ground} or {p.country for p in people if p.country}
    there_too = [d for d in own if not there.isdisjoint(d.grounds)]
    return max(
        there_too or own, key=lambda d: max([s for s in d.sentences if s <= encounter.sentence] or [-1])
    )


def told_aside(scene: Scene, draft: Draft, encounter: Encounter) -> bool:
    """True for a journey that a clause on who is met tells in passing.

    "to have talks with Ana Ruiz, who had been in China in May", "with whom he had met in Paris".
    """
    travels = [t for t in draft.travels if t.sentence == encounter.sentence]
    if encounter.hosts or not travels:
        return False
    first = min(travel.token for travel in travels)
    words, own = scene.lang.words, draft.person is encounter.sides[0].person
    for side in encounter.sides[1:]:
        end = max(side.last, encounter.token)
        opening = words["whom"] if own else words["relative"]
        clause = scene.words_in(opening, end, side.last + _ASIDE)
        if not clause or clause[0] > first or (not own and side.person is not draft.person):
            continue
        if not own or not words["with"].isdisjoint(scene.doc.lower[end : clause[0]]):
            return True
    return False


def _behind(draft: Draft, people: list[Person], encounter: Encounter) -> bool:
    """ "was in Beijing last week. He is to meet the president of Togo in May": no part of what is over."""
    if not encounter.mood.ahead or encounter.ground or not draft.past:
        return False
    others = [p.country for p in people if p is not draft.person]
    lands = [code for code in others if code is None or code.isupper()]  # who serves a body is anywhere
    return bool(lands) and all(code is not None and code not in draft.grounds for code in lands)


def _foreign_to(draft: Draft, people: list[Person]) -> bool:
    return all(person.country is None or person.country in draft.grounds for person in people)
