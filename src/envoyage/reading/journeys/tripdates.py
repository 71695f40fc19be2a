"""The days of a trip: chosen from the date words of its clauses, completed by a stated length.

A date that a text gives for one stop or one meeting is not the trip's: only the clauses that tell of the
whole journey, of its first stop or of its end date it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from envoyage.facts import DateSpan, Day, Inferred, Role
from envoyage.reading.journeys.clausedates import dates_of, resolved
from envoyage.reading.journeys.dateowners import farther
from envoyage.reading.journeys.datesides import Side, side_of, tells_end
from envoyage.reading.journeys.duties import was_to_be
from envoyage.reading.journeys.lengths import complete, tells_whole
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.moods import Mood
from envoyage.reading.scene import Scene
from envoyage.reading.times.dates import DateMention

# Clauses whose day is the day of arrival, by kind and phase; and how many days before those of a programme.
_ARRIVALS = frozenset({("arrive", ""), ("arrive", "begin"), ("noun", "begin")})
_DAYS_BEFORE = 3
# Clauses of what is done on the spot.
_SEEN = frozenset({"host", "meeting", "spoken"})
# Days before the report at which nothing lies that belongs to a trip to come.
_LONG_PAST = 45
# Clauses of a tour's legs: none begins before the journey does.
_LEGS = frozenset({"arrive", "go", "visit"})


@dataclass(slots=True)
class _Said:
    """A date of one clause, with the side of the journey that it tells."""

    travel: Travel
    mention: DateMention
    span: DateSpan
    side: Side

    @property
    def at(self) -> tuple[int, int]:
        return self.mention.first, self.mention.last


def settle_dates(scene: Scene, draft: Draft) -> None:
    """Gives a draft the days that its clauses determine."""
    said = list(_said(scene, draft))
    start = end = None
    inferred: frozenset[Inferred] = frozenset()
    used: list[tuple[int, int]] = []
    spans = [s for s in said if s.side is Side.SPAN]
    whole = next((s for s in spans if tells_whole(draft, s.travel)), None)
    whole = whole or next((s for s in spans if _tells_most(draft, s.travel)), None)
    if whole is not None:
        legs = [s for s in spans if s.travel is whole.travel] if len(whole.travel.stops) > 1 else [whole]
        last = _last([*legs, *(s for s in spans if _is_later_leg(draft, whole, s))])
        last = whole if last is None or _before(last.span.end, whole.span.end) else last
        arrival = _sooner(said, whole) or whole
        start, end = arrival.span.start, last.span.end
        inferred, used = arrival.span.inferred | last.span.inferred, [arrival.at, last.at]
    else:
        first = _beginning(draft, said, spans)
        end_said = _last([s for s in said if s.side is Side.END])
        last = end_said or next((s for s in spans if tells_end(draft, s.travel)), None)
        if first is not None:
            start, inferred, used = first.span.start, inferred | first.span.inferred, [*used, first.at]
        if last is not None and (until := _end_behind(scene, last, start)) is not None:
            end, inferred, used = until, inferred | last.span.inferred, [*used, last.at]
    if start is None and end is None and (day := _only_day(draft, said)) is not None:
        start, end, inferred, used = day.span.start, day.span.end, day.span.inferred, [day.at]
    if start is None and end is None:
        return
    if start is not None and start.day is None and end is None:  # "in April": it begins and ends then
        end = start
    draft.when = DateSpan(start=start, end=end, inferred=inferred)
    draft.when_at = tuple(sorted(set(used)))
    complete(scene, draft)


def _end_behind(scene: Scene, last: _Said, start: Day | None) -> Day | None:
    """The day of an end; one without a month is counted on from the start, where the nearest lies before."""
    if not _before(last.span.end, start):
        return last.span.end
    mention = last.mention
    if (mention.weekday is None and mention.day is None) or mention.is_span or start is None:
        return None
    day = mention.beside(start.exact, 1, scene.told)
    return Day.of(day) if day is not None else None


def _only_day(draft: Draft, said: list[_Said]) -> _Said | None:
    """ "On 3 May she met the president of Peru in Ghana": all that is told of his journey is a day."""
    if any(s.span.first_day is not None for s in said):
        return None  # a day of a known year may be one of several
    alone = draft.role is Role.MENTION or len(draft.travels) == 1
    if len({s.at for s in said}) != 1:
        return None
    if _receives(draft, said[0].travel):
        return said[0]
    if not alone or any(t.mood is not Mood.PAST for t in draft.travels):
        return None
    return said[0] if all(t.kind in _SEEN or t.kind == "stay" for t in draft.travels) else None


def _receives(draft: Draft, dated: Travel) -> bool:
    """ "recebe no dia 20 o presidente da China": of whom the host tells the day, and no more."""
    others = (t for t in draft.travels if t is not dated)
    told = all(t.kind in ("noun", "host") and t.mood is not Mood.PAST and not t.phase for t in others)
    return told and dated.kind == "host" and dated.mood in (Mood.PRESENT, Mood.FUTURE)


def _day(said: _Said) -> tuple[int, int, int]:
    """By which days of one year, or of none, are put in order."""
    start = said.span.start
    if start is None or start.month is None or start.day is None:
        return (9999, 0, 0)
    return start.year or 0, start.month, start.day


def _beginning(draft: Draft, said: list[_Said], spans: list[_Said]) -> _Said | None:
    """The date on which a journey began or begins; None where one is told that lies before all such dates."""
    first: _Said | None = _first([s for s in said if s.side is Side.START and _tells_start(draft, s.travel)])
    if first is None or first.span.first_day is None:
        first = next((s for s in spans if _tells_start(draft, s.travel)), first)
    if first is None:
        return None
    started = (s for s in said if s.side in (Side.START, Side.SPAN))
    earliest = min([first, *(s for s in started if s.travel.kind in _LEGS and s.travel.stops)], key=_day)
    seen = (s for s in said if s.side is Side.WITHIN and s.travel.kind in _SEEN)
    if any(_is_before(s, earliest) for s in seen):
        return None  # "is received on Monday. On Friday he goes on to Porto": it began by Monday
    return earliest


def _sooner(said: list[_Said], whole: _Said) -> _Said | None:
    """ "begins on Sunday a tour with a programme from Monday to Friday": the arrival before the days told."""
    first_day = whole.span.first_day
    arrivals = [s for s in said if s.side is Side.START and (s.travel.kind, s.travel.phase) in _ARRIVALS]
    found = _first(arrivals)
    day = found.span.first_day if found is not None else None
    if first_day is None or day is None or not 0 < (first_day - day).days <= _DAYS_BEFORE:
        return None
    return found


def _said(scene: Scene, draft: Draft) -> Iterator[_Said]:
    looks = (True if t.phase in CALLED_OFF else t.mood.ahead for t in draft.travels)
    ahead = next((look for look in looks if look is not None), None)  # what is called off was to come
    nearest: dict[int, Travel] = {}
    for travel in draft.travels:
        for mention in dates_of(scene, travel):
            other = nearest.get(mention.first)
            if other is None or farther(scene, mention, travel.token) < farther(scene, mention, other.token):
                nearest[mention.first] = travel
    for travel in draft.travels:
        for mention in dates_of(scene, travel):
            if nearest[mention.first] is not travel:
                continue
            span = resolved(scene, mention, travel, ahead)
            if span is None or not span.known or _of_calling_off(scene, travel, mention, span):
                continue
            if not (_another_year(scene, draft, span) or _long_past(scene, draft, span)):
                yield _Said(travel, mention, span, side_of(scene, draft, travel, mention))


def _of_calling_off(scene: Scene, travel: Travel, mention: DateMention, span: DateSpan) -> bool:
    """ "the visit cancelled in January": the day of the calling off, when it lies behind the report."""
    if travel.phase not in CALLED_OFF or travel.kind == "denied" or scene.told is None:
        return False
    back = mention.resolve(scene.told, forward=False)
    latest = back.latest if back is not None else None
    if latest is None or latest >= scene.told or span.earliest is None or mention.first < travel.token:
        return False
    return (scene.told - latest).days < (span.earliest - scene.told).days


def _another_year(scene: Scene, draft: Draft, span: DateSpan) -> bool:
    """ "the restrictions in force since 2011": a bare year far from the report's own is not the trip's."""
    start = span.start or span.end
    if draft.period is not None or scene.reference is None or start is None or start.year is None:
        return False
    return start.month is None and abs(start.year - scene.reference.year) > 1


def _long_past(scene: Scene, draft: Draft, span: DateSpan) -> bool:
    """ "He will go there in May. The last such visit was that of 1979": no time of a trip that is to come."""
    latest = span.latest
    if draft.ahead is not True or draft.off is not None or scene.told is None or latest is None:
        return False
    if any(was_to_be(scene, t) for t in draft.travels):
        return False
    return (scene.told - latest).days > _LONG_PAST


def _tells_most(draft: Draft, travel: Travel) -> bool:
    """True when a clause names most of the countries of a tour, its first among them."""
    codes = {p.code for p in travel.stops}
    first = (
        next(iter(draft.grounds)) in codes or len(codes) > 2
    )  # "to A, and then to B, C and D from 3 to 8 May"
    return len(codes) > 1 and len(codes) * 2 > len(draft.grounds) and first


def _is_later_leg(draft: Draft, whole: _Said, said: _Said) -> bool:
    """ "will visit Egypt from 13 to 18 January, and Brazil from 18 to 22": a leg with days of its own."""
    codes = {p.code for p in said.travel.stops}
    begins, began = said.span.first_day, whole.span.first_day
    if begins is None or began is None or begins < began:
        return False
    return bool(codes & draft.grounds.keys()) and codes.isdisjoint(p.code for p in whole.travel.stops)


def _tells_start(draft: Draft, travel: Travel) -> bool:
    """True when a clause tells of the first stop, or of none in particular."""
    if travel.phase == "begin" or not travel.stops:
        return True
    first = (next(iter(draft.grounds)), draft.route[0])
    return any(p.code in first for p in travel.stops)


def _first(said: list[_Said]) -> _Said | None:
    """The earliest that is exact, or else the one told first."""
    exact = [(day, i) for i, s in enumerate(said) if (day := s.span.first_day) is not None]
    return said[min(exact)[1]] if exact else next(iter(said), None)


def _last(said: list[_Said]) -> _Said | None:
    """The latest that is exact, or else the one told first."""
    exact = [(day, -i) for i, s in enumerate(said) if (day := s.span.last_day) is not None]
    return said[-max(exact)[1]] if exact else next(iter(said), None)


def _is_before(one: _Said, other: _Said) -> bool:
    day, later = one.span.first_day, other.span.first_day
    return day is not None and later is not None and day < later and one.at < other.at


def _before(end: Day | None, start: Day | None) -> bool:
    """True when an end lies before a start, as far as both are known."""
    if end is None or start is None or end.latest is None or start.earliest is None:
        return False
    return end.latest < start.earliest
