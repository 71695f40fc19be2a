"""The days of a trip: chosen from the date words of its clauses, completed by a stated length."""

from datetime import timedelta

from envoyage.facts import DateSpan, Day, Inferred
from envoyage.reading.dates import DateMention
from envoyage.reading.datewords import find_durations
from envoyage.reading.scene import Scene
from envoyage.reading.travel import Travel
from envoyage.reading.trips import Draft
from envoyage.reading.verbs import Tense


def settle_dates(scene: Scene, draft: Draft) -> None:
    """Chooses the days of a trip from the date words of its clauses.

    A span of days beats single days; a single day is a start, or an end where the clause tells the end. A date
    that hangs on a verb of saying is the statement's, not the trip's.
    """
    start = end = None
    ahead = next((t.mood.ahead for t in draft.travels if t.mood.ahead is not None), None)
    inferred: frozenset[Inferred] = frozenset()
    used: list[tuple[int, int]] = []
    clauses = [(travel, mention) for travel in draft.travels for mention in _dates_of(scene, travel)]
    for travel, mention in clauses:
        if mention.start is None or mention.start == mention.end:
            continue
        span = mention.resolve(scene.published, forward=_forward(mention, travel, ahead))
        if span is not None:
            start, end, inferred, used = span.start, span.end, span.inferred, [(mention.first, mention.last)]
            break
    else:
        for travel, mention in clauses:
            span = mention.resolve(scene.published, forward=_forward(mention, travel, ahead))
            if span is None or not span.known or (mention.first, mention.last) in used:
                continue
            side = _side(scene, mention)
            if side == "end" or (travel.phase == "end" and not side):
                if end is None:
                    end, inferred = span.end, inferred | span.inferred
                    used.append((mention.first, mention.last))
            elif start is None:
                start, inferred = span.start, inferred | span.inferred
                used.append((mention.first, mention.last))
    if start is None and end is None:
        return
    start, end, inferred, used = _with_duration(scene, draft, start, end, inferred, used)
    try:
        draft.when = DateSpan(start=start, end=end, inferred=inferred)
    except ValueError:
        draft.when = DateSpan(start=start, inferred=inferred)
    draft.when_at = tuple(sorted(used))


def _forward(mention: DateMention, travel: Travel, ahead: bool | None) -> bool | None:
    """Which way a date looks: its own "last" or "next", else its clause, else the trip's other clauses."""
    if mention.lean:
        return None
    return travel.mood.ahead if travel.mood.ahead is not None else ahead


def _side(scene: Scene, mention: DateMention) -> str:
    """ "start" behind "from" and "since", "end" behind "until", else nothing."""
    before = scene.doc.lower[scene.before(mention.first)] if mention.first else ""
    if before in scene.lang.words["from"]:
        return "start"
    return "end" if before in scene.lang.words["until"] else ""


Days = tuple[Day | None, Day | None, frozenset[Inferred], list[tuple[int, int]]]


def _with_duration(
    scene: Scene,
    draft: Draft,
    start: Day | None,
    end: Day | None,
    inferred: frozenset[Inferred],
    used: list[tuple[int, int]],
) -> Days:
    """Fills the missing side from a stated length: a four-day visit that ended on Saturday began on Wednesday."""
    known = start.exact if start is not None else end.exact if end is not None else None
    if known is None or (start is not None and end is not None):
        return start, end, inferred, used
    for travel in draft.travels:
        sentence = scene.doc.sentences[travel.sentence]
        for length in find_durations(scene.doc, scene.lang.dates, sentence.first, sentence.last):
            if abs(length.first - travel.token) > _LENGTH_REACH:
                continue
            days = timedelta(days=length.days - 1)
            used = [*used, (length.first, length.last)]
            if start is not None:
                return start, Day.of(known + days), inferred | {Inferred.END}, used
            return Day.of(known - days), end, inferred | {Inferred.START}, used
    return start, end, inferred, used


# Tokens between a travel word and the length of the journey.
_LENGTH_REACH = 9


def _dates_of(scene: Scene, travel: Travel) -> list[DateMention]:
    """Date words that hang on a clause's travel, the nearest to its trigger first."""
    sentence = scene.doc.sentences[travel.sentence]
    dates = [
        d
        for d in scene.dates_in(sentence.first, sentence.last)
        if d.unit != "week" and not _said_then(scene, d, travel.token)
    ]
    return sorted(
        dates, key=lambda d: (not d.exact, min(abs(d.first - travel.token), abs(d.last - travel.token)))
    )


def _said_then(scene: Scene, mention: DateMention, trigger: int) -> bool:
    """True when a date belongs to a verb of saying: the last verb before it says, and is nearer than the travel."""
    sentence = scene.sentence_at(mention.first)
    for j in range(mention.first - 1, max(sentence.first - 1, mention.first - 8), -1):
        if j == trigger:
            return False
        form = scene.verb(j)
        if form is not None and form.tense is not Tense.GERUND:
            return bool(form.classes & {"say", "announce", "sign"}) and not form.classes & _TRAVEL_CLASSES
    return False


_TRAVEL_CLASSES = frozenset({"go", "arrive", "visit", "return", "stay", "begin", "conclude", "pay"})
