"""The status of a trip as of publication, from its moods, its days and the words that call it off."""

from datetime import date

from envoyage.facts import Role, Status
from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.clausedates import dates_of, resolved
from envoyage.reading.journeys.datesides import already_there
from envoyage.reading.journeys.duties import was_to_be
from envoyage.reading.journeys.lengths import for_hours
from envoyage.reading.journeys.otherjourneys import was_planned
from envoyage.reading.journeys.travel import IMPLIED, Travel
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.journeys.unmade import is_dated_ahead, is_foretold, is_scheduled
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene

_STATUS = {"cancel": Status.CANCELLED, "postpone": Status.POSTPONED}
_OF_MOOD = {
    Mood.FUTURE: Status.PLANNED,
    Mood.POSSIBLE: Status.PLANNED,
    Mood.PRESENT: Status.UNDERWAY,
    Mood.PAST: Status.COMPLETED,
}
# Clauses that in the present tell of what is being made; "travels to Lima" may as well be to come.
_BEGUN = frozenset({"stay", "arrive", "noun", "continue"}) | IMPLIED
# Words from "before" to the week, month or year at whose end.
_END_REACH = 6
# Words from "currently" to the journey: "is currently on a five-day".
_NOW_REACH = 6
# Words from "after" to the journey: "after a long".
_AFTER_REACH = 4
# And from "before" to a verb of going: "antes de".
_ORDER_REACH = 2
# Days after an arrival during which a visit of unstated length is taken to go on.
_STILL_THERE = 2


def settle_status(scene: Scene, draft: Draft) -> None:
    """The status: called off by word, or else by the days against the publication, or else by the clauses."""
    off = draft.off
    told = _told(scene, draft)
    moody = [t for t in told if t.mood in _OF_MOOD and not _in_general(scene, t)]
    explicit = [t for t in moody if t.kind not in IMPLIED and (t.stops or t.phase or t.regions)]
    outright = [t for t in moody if t.kind not in IMPLIED and t.mood is Mood.PRESENT]
    deciding = off or (explicit or outright or moody or told)[0]
    draft.status_at = (deciding.token, deciding.token + 1)
    if off is None and was_to_be(scene, deciding):
        draft.status = Status.CANCELLED
        return
    if off is not None:
        draft.status = _STATUS[off.phase]
        return
    if (by_days := _by_days(scene, draft)) is not None:
        draft.status = by_days
        return
    draft.status = _by_clauses(scene, draft, deciding)


def _in_general(scene: Scene, travel: Travel) -> bool:
    """ "agreed to meet more often, also on visits": journeys of nobody in particular."""
    if travel.kind != "noun" or travel.stops or travel.regions or travel.phase:
        return False
    lower, token = scene.doc.lower, travel.token
    return lower[token].endswith("s") and lower[token - 1] in scene.lang.words["conjunctions"]


def _told(scene: Scene, draft: Draft) -> list[Travel]:
    """The clauses, those of the headline last: a headline tells the past and the future in the present."""
    return sorted(draft.travels, key=lambda t: scene.doc.sentences[t.sentence].kind is Kind.TITLE)


def _by_days(scene: Scene, draft: Draft) -> Status | None:
    published = scene.published
    first = draft.when.first_day if draft.when else None
    last = draft.when.last_day if draft.when else None
    if published is None:
        return None
    if first is not None and published < first:
        return None if _already_there(draft) else Status.PLANNED
    if first is None and last is None and draft.when is not None and draft.when.start is not None:
        earliest, latest = draft.when.earliest, draft.when.latest
        if earliest is not None and published < earliest:
            return Status.PLANNED
        if latest is not None and latest < published:
            return Status.COMPLETED
    if last is not None and published > last:
        return Status.COMPLETED
    if draft.over and last is not None and last <= published:
        return Status.COMPLETED
    stayed = all(t.kind in ("noun", "stay", "visit", "meeting", "host") for t in draft.travels)
    if last is not None and last == published and draft.ahead is False and first != last and stayed:
        return Status.COMPLETED
    begun = any(t.mood is Mood.PRESENT or (t.mood is Mood.PAST and t.phase) for t in draft.travels)
    if first == published and draft.ahead and not begun:
        return Status.PLANNED  # "viajará hoy a Lima, donde hará una visita de tres días"
    if last is not None and (first is None or first < published or published < last):
        return None if first is None and draft.ahead else Status.UNDERWAY
    return None


def _already_there(draft: Draft) -> bool:
    """ "is in Riyadh, where the governor welcomed him": whatever days to come the text tells of."""
    here = {p.code for t in draft.travels if t.kind == "stay" and t.mood is Mood.PRESENT for p in t.stops}
    done = (t for t in draft.travels if t.mood is Mood.PAST and not t.phase)
    return any(p.code in here for t in done for p in t.stops)


def _by_clauses(scene: Scene, draft: Draft, deciding: Travel) -> Status:
    """What the moods say together: legs behind and legs ahead are a journey under way."""
    if draft.over:
        return Status.PLANNED if is_foretold(draft) else Status.COMPLETED
    moods = {t.mood for t in draft.travels}
    if deciding.mood is Mood.PRESENT and (lean := _lean(scene, draft)):  # "heads to Ghana next week"
        return Status.PLANNED if lean > 0 else Status.COMPLETED
    if is_scheduled(scene, draft) or is_dated_ahead(scene, deciding):
        return Status.UNDERWAY if _has_begun(draft, deciding) else Status.PLANNED
    undated = draft.when is None or not draft.when.known
    if deciding.mood is Mood.PAST and for_hours(scene, draft):
        return Status.COMPLETED
    if _seen_today(scene, draft) or (undated and deciding.mood is Mood.PAST and _visiting(scene, draft)):
        return Status.UNDERWAY
    if draft.goes_on or _arrived(scene, draft, deciding) or _still_to_leave(scene, draft):
        return Status.UNDERWAY
    begun = any(t.phase == "begin" and t.mood in (Mood.PAST, Mood.PRESENT) for t in draft.travels)
    if begun and not (draft.when and draft.when.first_day and draft.ahead):
        return Status.UNDERWAY
    if _made_and_to_come(scene, draft) or any(_goes_on_soon(scene, draft, t) for t in draft.travels):
        return Status.UNDERWAY
    if _just_arrived(draft, scene.published):
        return Status.UNDERWAY
    if deciding.mood in _OF_MOOD:
        return _OF_MOOD[deciding.mood]
    lean = _lean(scene, draft)
    if lean or Mood.DENIED in moods:
        return Status.PLANNED if lean > 0 else Status.COMPLETED
    if all(_still_before_it(scene, t) for t in draft.travels):
        return Status.PLANNED
    return Status.COMPLETED


def _has_begun(draft: Draft, deciding: Travel) -> bool:
    """ "was received in Jordan; he flies to Lebanon tomorrow": another land is behind."""
    codes = {p.code for p in deciding.stops}
    made = (t for t in draft.travels if t.mood is Mood.PAST and t.stops and not t.phase and _tells(t))
    return bool(codes) and any(codes.isdisjoint(p.code for p in t.stops) for t in made)


def _goes_on_soon(scene: Scene, draft: Draft, travel: Travel) -> bool:
    """ "was received on Tuesday. On Wednesday he will take part in": a programme that goes on within days."""
    if scene.reference is None or not already_there(draft, travel):
        return False
    spans = (resolved(scene, mention, travel) for mention in dates_of(scene, travel))
    days = [day for span in spans if span is not None and (day := span.first_day) is not None]
    return any(0 <= (day - scene.reference).days <= _STILL_THERE for day in days)


def settle_put_off(scene: Scene, drafts: list[Draft]) -> None:
    """ "He had meant to come in March": put off where a later journey takes its place."""
    for draft in drafts:
        said = [t for t in draft.travels if t.kind not in IMPLIED]
        if draft.off is not None or not said or not all(was_planned(scene, t) for t in said):
            continue
        for other in (d for d in drafts if _instead(d, draft)):
            draft.status = Status.POSTPONED
            if other.status is Status.POSTPONED and any(t.mood.ahead and not t.phase for t in other.travels):
                other.status = Status.PLANNED  # "reschedules his visit": the day told is the new one


def _instead(other: Draft, draft: Draft) -> bool:
    """True for a later journey of the same person to the same place."""
    if other.person is not draft.person or not other.grounds.keys() & draft.grounds.keys():
        return False
    first, last = (d.when.first_day if d.when is not None else None for d in (other, draft))
    return first is not None and last is not None and first > last


def settle_guests(scene: Scene, drafts: list[Draft]) -> None:
    """ "also take part": who goes where the report's own traveller is still to go is still to go as well."""
    planned = [d for d in drafts if d.role is Role.SUBJECT and d.status is Status.PLANNED]
    for draft in drafts:
        present = all(t.mood is Mood.PRESENT for t in draft.travels)
        undated = draft.when is None or not draft.when.known
        attends = draft.role is Role.MENTION or all(_attends(scene, t) for t in draft.travels)
        told = draft.status is Status.UNDERWAY and present and undated and attends
        told = told and not any(_is_there_now(scene, t) for t in draft.travels)
        if told and any(draft.grounds.keys() & other.grounds.keys() for other in planned):
            draft.status = Status.PLANNED


def _is_there_now(scene: Scene, travel: Travel) -> bool:
    """ "is currently on a visit to Taiwan": on a journey of his own, whatever the report's traveller does."""
    sentence = scene.doc.sentences[travel.sentence]
    near = scene.doc.lower[max(sentence.first, travel.token - _NOW_REACH) : travel.token + 2]
    return not scene.lang.words["now"].isdisjoint(near)


def _attends(scene: Scene, travel: Travel) -> bool:
    """ "also takes part", "participa en la cumbre": there for an occasion."""
    form, sentence = scene.verb(travel.token), scene.doc.sentences[travel.sentence]
    if form is not None and "attend" in form.classes:
        return True
    return not scene.lang.words["also"].isdisjoint(scene.doc.lower[sentence.first : sentence.last])


def _visiting(scene: Scene, draft: Draft) -> bool:
    """ "the visiting minister", "el canciller visitante": so he is called while he is there."""
    lower, guest = scene.doc.lower, either(scene.lang.words["guest"], scene.lang.words["visiting"])
    for index in draft.sentences:
        sentence = scene.doc.sentences[index]
        for mention in scene.mentions_in(sentence.first, sentence.last):
            around = [lower[max(0, mention.first - 1)], lower[min(mention.last, len(lower) - 1)]]
            if mention.person is draft.person and not guest.isdisjoint(around):
                return True
    return False


def _arrived(scene: Scene, draft: Draft, deciding: Travel) -> bool:
    """ "has arrived in Ghana", "salió rumbo a Ghana": the report's own journey, of which no day is told."""
    if deciding.mood is not Mood.PAST or draft.period is not None:
        return False
    now = scene.doc.lower[deciding.token - 1] in scene.lang.modal["perfect"]  # "has arrived", also in passing
    if draft.role is not Role.SUBJECT and not (now and deciding.kind == "arrive"):
        return False
    if draft.when is not None and draft.when.first_day is not None:
        return False
    form = scene.verb(deciding.token)
    departed = form is not None and form.classes >= {"go", "leave"} and deciding.kind == "go"
    return departed or deciding.kind == "arrive"


def _seen_today(scene: Scene, draft: Draft) -> bool:
    """True when something of the visit is told to have happened on the day of the report."""
    for travel in draft.travels:
        if travel.mood in (Mood.PAST, Mood.PRESENT, Mood.OPEN) and not travel.phase:
            for mention in dates_of(scene, travel):
                if mention.offset == 0:
                    return True
                if mention.exact and scene.told is not None:
                    span = resolved(scene, mention, travel)
                    if span is not None and span.first_day == span.last_day == scene.told:
                        return True
    return False


def _still_to_leave(scene: Scene, draft: Draft) -> bool:
    """ "is to leave Accra on Saturday", "prepares to return after a visit": nobody is still to go there."""
    ahead = [t for t in draft.travels if t.mood.ahead and not _behind_it(scene, t)]
    moving = [t for t in ahead if t.kind in ("go", "arrive", "visit", "noun")]
    if not moving and any(t.kind == "leave" or (t.kind == "return" and t.stops) for t in ahead):
        return True
    made = any(_behind_it(scene, t) for t in draft.travels)
    return made and bool(ahead) and all(t.kind == "return" for t in ahead)


def _behind_it(scene: Scene, travel: Travel) -> bool:
    """ "after a three-day visit to China": a journey that is made by the time of what is told."""
    before = scene.doc.lower[max(0, travel.token - _AFTER_REACH) : travel.token]
    return travel.kind == "noun" and not scene.lang.words["after"].isdisjoint(before)


def _still_before_it(scene: Scene, travel: Travel) -> bool:
    """ "told reporters ahead of her visit to China": a journey of which nothing else tells."""
    reach = _AFTER_REACH if travel.kind == "noun" else _ORDER_REACH
    near = scene.doc.lower[max(0, travel.token - reach) : travel.token]
    early = scene.lang.any("before", "eve")
    return travel.mood is Mood.OPEN and not early.isdisjoint(near)


def _made_and_to_come(scene: Scene, draft: Draft) -> bool:
    """True when a part of the journey is made, and its end, another country or a meeting is still to come."""
    behind = {
        p.code
        for t in draft.travels
        if (t.mood is Mood.PAST or (t.mood is Mood.PRESENT and t.kind in _BEGUN)) and _tells(t)
        for p in t.stops
    }
    ahead = {p.code for t in draft.travels if t.mood.ahead for p in t.stops}
    ends = any(t.phase == "end" and t.mood.ahead for t in draft.travels)
    meets = any(
        t.mood.ahead and t.kind in ("host", "meeting") and not dates_of(scene, t) for t in draft.travels
    )
    return bool(behind and (ahead - behind or ends or meets))


def _tells(travel: Travel) -> bool:
    """True for a clause that asserts a journey; a headline's present may tell of the future."""
    return travel.kind != "noun" or travel.mood is Mood.PAST


def _lean(scene: Scene, draft: Draft) -> int:
    """+1 when the travel clauses speak of a next week or month, -1 of a last one."""
    for travel in draft.travels:
        sentence = scene.doc.sentences[travel.sentence]
        told = travel.stops or travel.regions or len(draft.travels) == 1
        for mention in scene.dates_in(sentence.first, sentence.last) if told else ():
            if mention.unit is not None and mention.lean:
                return mention.lean
            if mention.unit is not None and travel.kind == "go" and not mention.exact:
                return 1  # "travels to Lima this week"
        if _before_end(scene, sentence):
            return 1
    return 0


def _before_end(scene: Scene, sentence: Sentence) -> bool:
    """ "before the end of the year", "antes do fim do ano": a time that is still to come."""
    lower, dates = scene.doc.lower, scene.lang.dates.classes
    units = either(dates["week_units"], dates["month_units"], dates["year_units"])
    for j in scene.words_in(scene.lang.words["before"], sentence.first, sentence.last):
        behind = lower[j + 1 : min(sentence.last, j + 1 + _END_REACH)]
        if not (dates["final"].isdisjoint(behind) or units.isdisjoint(behind)):
            return True
    return False


def _just_arrived(draft: Draft, published: date | None) -> bool:
    """True when the report tells of an arrival or a beginning of the last days, and of no end."""
    first = draft.when.first_day if draft.when else None
    if first is None or published is None or not 0 <= (published - first).days <= _STILL_THERE:
        return False
    return any(t.kind in ("arrive", "go") or t.phase == "begin" for t in draft.travels if not t.mood.ahead)
