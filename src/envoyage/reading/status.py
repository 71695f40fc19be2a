"""The status of a trip as of publication, from its moods, its days and the words that call it off."""

from datetime import date

from envoyage.facts import Status
from envoyage.reading.document import Kind
from envoyage.reading.scene import Mood, Scene
from envoyage.reading.trips import Draft


def settle_status(scene: Scene, draft: Draft) -> None:
    """The status as of publication: called off by word; else by the days against the publication; else by mood."""
    for travel in draft.travels:
        if travel.phase in ("cancel", "postpone"):
            draft.status = Status.CANCELLED if travel.phase == "cancel" else Status.POSTPONED
            draft.status_at = (travel.token, travel.token + 1)
            return
    published = scene.published
    first = draft.when.first_day if draft.when else None
    last = draft.when.last_day if draft.when else None
    lean = _lean_of(scene, draft)
    told = sorted(draft.travels, key=lambda t: scene.doc.sentences[t.sentence].kind is Kind.TITLE)
    deciding = next((t for t in told if t.mood is not Mood.OPEN), told[0])
    draft.status_at = (deciding.token, deciding.token + 1)
    if published is not None and last is not None and published > last:
        draft.status = Status.COMPLETED
        return
    if published is not None and first is not None and published < first:
        draft.status = Status.PLANNED
        return
    if (
        published is not None
        and first is not None
        and last is not None
        and first <= published <= last
        and first != last
    ):
        draft.status = Status.UNDERWAY
        return
    if any(t.phase == "end" and t.mood is Mood.PAST for t in draft.travels):
        draft.status = Status.COMPLETED
        return
    if first is None and any(
        t.phase == "begin" and t.mood in (Mood.PAST, Mood.PRESENT) for t in draft.travels
    ):
        draft.status = Status.UNDERWAY
        return
    if _just_arrived(draft, first, published):
        draft.status = Status.UNDERWAY
        return
    if lean and not (first or last):
        draft.status = Status.PLANNED if lean > 0 else Status.COMPLETED
        return
    match deciding.mood:
        case Mood.FUTURE | Mood.POSSIBLE:
            draft.status = Status.PLANNED
        case Mood.PRESENT:
            draft.status = Status.UNDERWAY
        case Mood.PAST:
            draft.status = Status.COMPLETED
        case _:
            draft.status = Status.COMPLETED


def _lean_of(scene: Scene, draft: Draft) -> int:
    """+1 when the travel clauses speak of a next week or month, -1 of a last one."""
    for travel in draft.travels:
        sentence = scene.doc.sentences[travel.sentence]
        for mention in scene.dates_in(sentence.first, sentence.last):
            if mention.unit is not None and mention.lean:
                return mention.lean
    return 0


# Days after an arrival during which a visit of unstated length is taken to go on.
_STILL_THERE = 2


def _just_arrived(draft: Draft, first: date | None, published: date | None) -> bool:
    """True when the report tells of an arrival or a beginning of the last days, and of no end."""
    if first is None or published is None or not 0 <= (published - first).days <= _STILL_THERE:
        return False
    return any(
        t.kind in ("arrive", "go") or t.phase == "begin" for t in draft.travels if t.mood is not Mood.FUTURE
    )
