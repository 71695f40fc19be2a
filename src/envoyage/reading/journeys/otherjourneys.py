"""Whether a clause tells another journey of a traveller than the one told so far, by its words."""

from datetime import timedelta

from envoyage import gazetteer
from envoyage.reading.document import Sentence
from envoyage.reading.journeys.clausedates import dates_of, resolved
from envoyage.reading.journeys.dateframes import counted_back
from envoyage.reading.journeys.foldingdays import days_of
from envoyage.reading.journeys.travel import CALLED_OFF, IMPLIED, Travel
from envoyage.reading.journeys.trips import Days, Draft
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, either
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene

# Words around a trigger that may put it before the report's own journey: "had already visited Cuba".
_EARLIER_REACH = 7
# Words between a plan of the past and what was planned: "tenía previsto llegar a Lima y viajar a".
_PLAN_REACH = 25
# Words from "made" to the stop that is made: "hizo en Nueva York una escala".
_LEG_REACH = 6
# Words behind a trigger that count its journeys: "has been to Japan twice".
_COUNT_REACH = 6
# Words between "since" and the office that was taken then, and between a number of days and its "after".
_OFFICE_REACH = 5
# Words at the head of a sentence that is on a journey: "The official visit".
_SUBJECT_REACH = 3
# Words between "her" and "official trips"; a verb there says of what they are part.
_OWNED_REACH = 3
# Words between a verb and "last week".
_WEEK_REACH = 14
# Words at the head of a sentence that put all of it into a time: "Later in this month".
_FRAME = 5
_WEEK = 7  # days
_FINITE = frozenset({Tense.PAST, Tense.IMPERFECT, Tense.PLUPERFECT})
_COMING = frozenset({"arrive", "go", "noun"})
_BEEN = frozenset({"stay", "visit", "go"})


def tells_another(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """True for a clause on countries new to the draft that expressly, or by its time, is another journey."""
    return (
        _previous(scene, travel)
        or earlier(scene, draft, travel)
        or _another(scene, draft, travel)
        or _counted(scene, draft, travel)
        or _after_all(scene, draft, travel)
        or _just_returned(scene, draft, travel)
        or _several(scene, travel)
        or _weeks_before(scene, draft, travel)
        or _the_next(scene, draft, travel)
        or _one_more(scene, travel)
        or _at_a_farther_time(scene, draft, travel)
        or _made_now(scene, draft, travel)
        or _off_the_tour(draft, travel)
        or counted_back(scene, travel) is not None
    )


def _off_the_tour(draft: Draft, travel: Travel) -> bool:
    """ "begins a tour of Africa. On Thursday she was in Trinidad": no stop of a tour of another region."""
    regions = [region for told in draft.travels for region in told.regions]
    if travel.mood is not Mood.PAST or draft.ahead is False or not regions:
        return False
    return not any(gazetteer.in_region(p.code, region.code) for p in travel.stops for region in regions)


def earlier(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "He has already been to Cuba this year": a journey before the one that is told as planned."""
    if travel.mood.ahead is not False or draft.ahead is False:
        return False
    if travel.kind in IMPLIED and any(t.mood is Mood.PRESENT for t in draft.travels):
        return False  # "is in Lima. In Peru he has already met Ruiz"
    if (
        draft.ahead
        and travel.kind in _BEEN
        and not scene.lang.modal["pluperfect"].isdisjoint(
            scene.doc.lower[max(0, travel.token - 2) : travel.token]
        )
    ):
        return True  # "will arrive in Cuba. He had been there in March"
    if draft.ahead and travel.kind not in IMPLIED and _dated_before(scene, travel):
        return True
    if _is_leg(scene, travel):
        return False
    sentence = _sentence(scene, travel)
    low = max(sentence.first, travel.token - _EARLIER_REACH)
    near = scene.words_in(scene.lang.words["earlier"], low, min(sentence.last, travel.token + 4))
    return any(not _opens_phrase(scene, j) for j in near)


def _is_leg(scene: Scene, travel: Travel) -> bool:
    """ "antes hizo en Nueva York una escala", "had stopped over in Lima before": a leg of what is told."""
    behind = scene.doc.lower[travel.token : travel.token + _LEG_REACH]
    return travel.kind in ("noun", "arrive") and not scene.lang.nouns["leg"].isdisjoint(behind)


def _dated_before(scene: Scene, travel: Travel) -> bool:
    """ "will visit Peru. In August he was in Chile": a month or a year, or a day of weeks ago, of its own."""
    for mention in dates_of(scene, travel):
        span = resolved(scene, mention, travel)
        last = span.latest if span is not None else None
        if last is not None and scene.reference is not None:
            return (scene.reference - last).days > (_WEEK if mention.exact else 0)
    return False


def _opens_phrase(scene: Scene, token: int) -> bool:
    """ "Before signing the pact, she visited": the word opens a phrase, and tells no earlier time."""
    lower, words = scene.doc.lower, scene.lang.words
    if lower[token] not in words["before"]:
        return False
    behind = token + 1 + (lower[token + 1] in words["of"])
    form = scene.verb(behind) if behind < len(lower) else None
    return form is not None and form.tense in (Tense.GERUND, Tense.BASE)


def again(scene: Scene, draft: Draft, travel: Travel, days: Days | None) -> bool:
    """ "concluded a visit to Ghana. He will return there in June": the next journey to the same country."""
    ahead = days is not None and scene.reference is not None and days[0] > scene.reference
    return draft.over and bool(travel.mood.ahead) and ahead and travel.phase != "end"


def _near(scene: Scene, travel: Travel, words: frozenset[str], *, behind: int) -> bool:
    sentence = _sentence(scene, travel)
    low = max(sentence.first, travel.token - _EARLIER_REACH)
    high = min(sentence.last, travel.token + behind)
    return not words.isdisjoint(scene.doc.lower[low:high])


def _sentence(scene: Scene, travel: Travel) -> Sentence:
    return scene.doc.sentences[travel.sentence]


def _previous(scene: Scene, travel: Travel) -> bool:
    """ "The previous two took him to Kyiv and Moscow": expressly another journey."""
    return travel.mood.ahead is False and _near(scene, travel, scene.lang.words["previous"], behind=0)


def was_planned(scene: Scene, travel: Travel) -> bool:
    """ "he was to arrive in Lima and to fly on to Quito": a plan of the past, as of a journey called off."""
    sentence = _sentence(scene, travel)
    low, past = max(sentence.first, travel.token - _PLAN_REACH), scene.lang.modal["past_plans"]
    form = scene.verb(travel.token)
    told = travel.mood is Mood.PAST and (form is None or form.tense is not Tense.BASE)
    return not told and not past.isdisjoint(scene.doc.lower[low : travel.token])


def _another(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """True when a journey lies ahead of one that is over, or is made where another was called off."""
    if draft.off is not None and was_planned(scene, travel):
        return False
    if bool(draft.off) is not (travel.phase in CALLED_OFF) and not any(t.regions for t in draft.travels):
        return True
    if travel.kind == "continue":  # "concluded a visit to Russia and continues his tour in Turkey"
        return False
    return draft.over and travel.mood is not Mood.PAST and travel.phase != "end"


def _counted(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "has been to Japan twice", "since taking office he has visited", "days after he was in Lima".

    A tour of several countries is told that way leg by leg.
    """
    if travel.mood is Mood.PAST and _comes_after(scene, travel):
        return True
    paid = travel.kind == "noun" and travel.mood is Mood.PAST and _in_office(scene, travel)
    if travel.mood in (Mood.FUTURE, Mood.POSSIBLE) or (travel.kind not in _BEEN and not paid):
        return False
    if _days_after(scene, travel) or _in_office(scene, travel):
        return True
    if travel.mood is not Mood.PAST or len(draft.grounds) > 1 or scene.tour:
        return False
    return _near(scene, travel, scene.lang.words["before_now"], behind=_COUNT_REACH)


def _after_all(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "Since taking office he has been to Canada. In May he will visit Cuba": no leg of what was counted."""
    return bool(travel.mood.ahead) and draft.ahead is False and _in_office(scene, draft.travels[0])


def _in_office(scene: Scene, travel: Travel) -> bool:
    """ "since taking office", "antes de asumir", "antes da posse": a time that is no part of a journey."""
    if travel.mood is not Mood.PAST:
        return False
    sentence, lower = _sentence(scene, travel), scene.doc.lower
    order, office = scene.lang.any("after", "before", "since"), scene.lang.nouns["incumbency"]
    if any(
        not office.isdisjoint(lower[j + 1 : j + 1 + _OFFICE_REACH])
        for j in scene.words_in(order, sentence.first, sentence.last)
    ):
        return True
    dates = scene.lang.dates.classes
    units = either(dates["day_units"], dates["week_units"], dates["month_units"], dates["year_units"])
    return any(  # "in his eight months in office", "en sus dos años de gobierno"
        lower[j - 2] in units and scene.preposition(j) == lower[j - 1]
        for j in scene.words_in(office, sentence.first + 2, sentence.last)
    )


def _comes_after(scene: Scene, travel: Travel) -> bool:
    """ "The visit comes after Ruiz made trips to Togo and Ghana": it is on what follows."""
    sentence, lower = _sentence(scene, travel), scene.doc.lower
    head = sentence.first + _SUBJECT_REACH
    if scene.lang.nouns["travel"].isdisjoint(lower[sentence.first : min(head, travel.token)]):
        return False
    return not scene.lang.words["after"].isdisjoint(lower[head : travel.token])


def _days_after(scene: Scene, travel: Travel) -> bool:
    """ "The visit comes days after he was in Lima", "dias depois de ter estado na Austrália"."""
    sentence, lower = _sentence(scene, travel), scene.doc.lower
    classes = scene.lang.dates.classes
    units = classes["day_units"] | classes["week_units"] | classes["month_units"]
    after = scene.lang.words["after"]
    for j in range(travel.token - 1, max(sentence.first, travel.token - _EARLIER_REACH), -1):
        if lower[j] in after and lower[j - 1] in units:
            return True
        if scene.verb(j) is not None and not _helps(scene, j):
            return False
    return False


def _helps(scene: Scene, token: int) -> bool:
    return scene.doc.lower[token] in scene.lang.modal["perfect"]


def _just_returned(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "arrived in Ottawa. She has just returned from Japan": a journey that another one follows."""
    if travel.kind != "return" or draft.over or not travel.stops or travel.mood.ahead:
        return False
    return draft.ahead is True or _near(scene, travel, scene.lang.words["lately"], behind=3)


def _the_next(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "el siguiente viaje es a China", "her next trip will be to Lima": beside one made."""
    token, lower = travel.token, scene.doc.lower
    if travel.kind != "noun" or travel.phase in CALLED_OFF or draft.ahead:
        return False
    if lower[token] in scene.lang.nouns["leg"]:
        return False
    low = max(_sentence(scene, travel).first, token - _OWNED_REACH)
    return not scene.lang.words["following"].isdisjoint(lower[low : token + 2])


def _one_more(scene: Scene, travel: Travel) -> bool:
    """ "announced another visit, to Japan", "otra gira oficial por Asia"; but not "another stop"."""
    token, lower = travel.token, scene.doc.lower
    if travel.kind != "noun" or lower[token] in scene.lang.nouns["leg"] or travel.phase in CALLED_OFF:
        return False
    low = max(_sentence(scene, travel).first, token - _OWNED_REACH)
    return not scene.lang.words["another"].isdisjoint(lower[low:token])


def _made_now(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "will visit Peru on the 14th. She is currently in Chile": made while the other is to come."""
    now = scene.lang.words["now"]
    dated = draft.days is not None and scene.reference is not None and draft.days[0] > scene.reference
    return dated and bool(draft.ahead) and travel.mood is Mood.PRESENT and _near(scene, travel, now, behind=2)


def _at_a_farther_time(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "flies to Seoul next week. Later this month he is due in Peru": a month beside a week or a day."""
    opening = _sentence(scene, travel).first
    if travel.mood is Mood.PAST or travel.phase or draft.off is not None:
        return False
    framed = any(
        d.unit in ("month", "year") and d.lean >= 0 and not d.exact
        for d in scene.dates_in(opening, min(travel.token, opening + _FRAME))
    )
    return framed and any(
        d.unit == "week" or d.exact
        for told in draft.travels
        for sentence in [_sentence(scene, told)]
        for d in scene.dates_in(sentence.first, sentence.last)
    )


def _weeks_before(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "is in Lima. Ruiz, who last week attended a forum in Togo": done before what goes on or is to come."""
    if travel.mood is Mood.PAST:
        begun = draft.ahead is not False or _began_later(scene, draft, travel)
        return begun and _last_week(scene, travel)
    return bool(draft.travels) and all(_last_week(scene, told) for told in draft.travels)


def _began_later(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "arrived in Lima on Monday. Last week he was in Togo": over before the journey told so far began."""
    first, days, told = draft.travels[0], days_of(scene, travel), scene.reference
    if first.kind not in _COMING or first.mood is not Mood.PAST or draft.days is None or told is None:
        return False
    last = days[1] if days is not None else told - timedelta(days=told.weekday() + 1)
    return bool(draft.days[2]) and last < draft.days[0]


def _last_week(scene: Scene, travel: Travel) -> bool:
    """True for a finite verb of the past, or a noun, with its own "last week", "o mês passado"."""
    form = scene.verb(travel.token)
    finite = travel.kind == "noun" if form is None else form.tense in _FINITE
    if travel.mood is not Mood.PAST or not finite:
        return False
    sentence, joints = _sentence(scene, travel), either(scene.lang.words["relative"], COMMA)
    low = max(sentence.first, travel.token - _EARLIER_REACH)
    following = next(iter(scene.verbs_in(travel.token + 1, sentence.last)), sentence.last)
    return any(
        d.unit is not None and d.lean < 0 and not d.exact
        for d in scene.dates_in(low, min(following, travel.token + _WEEK_REACH))
        if d.last > travel.token or joints.isdisjoint(scene.doc.lower[d.last : travel.token])
    )


def _several(scene: Scene, travel: Travel) -> bool:
    """ "her trips to Japan, Chile and Spain": journeys told together beside the one told so far."""
    token, lower = travel.token, scene.doc.lower
    if travel.kind != "noun" or lower[token] not in scene.lang.nouns["journeys"]:
        return False
    low = max(_sentence(scene, travel).first, token - _OWNED_REACH)
    owned = scene.lang.any("possessives", "articles")
    return not owned.isdisjoint(lower[low:token]) and all(scene.verb(j) is None for j in range(low, token))
