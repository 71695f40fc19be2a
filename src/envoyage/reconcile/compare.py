"""Whether two tellings speak of one trip: a sum of weights; and the sentence that says why.

The weights are round numbers on one scale, set on the near-misses of tests/reconcile/test_group.py and the
Historian's lists of US travel since 1975 (3,432 stops): 2,304 begin within a day of the end of the one
before, 83 two or three days after, and nobody was back in a country sooner than 6 days after leaving it.
"""

from dataclasses import dataclass

from envoyage.facts import Role
from envoyage.reconcile.days import Sureness, Window, window
from envoyage.reconcile.names import Likeness
from envoyage.reconcile.offices import definite
from envoyage.reconcile.profile import Profile, same_official
from envoyage.reconcile.saying import countries_in_words, days_in_words, listed

# At this score two tellings are one trip. A full name and a shared stop reach it with any days that agree;
# a surname alone needs its office or exact days as well.
ONE_TRIP = 5.0
# No other evidence outweighs it.
_NEVER = -100.0

_NAME = {Likeness.SAME: 3.0, Likeness.SHORT: 2.0, Likeness.SPELLING: 1.0}
_SAME_OFFICE, _OTHER_OFFICE = 0.5, -1.0
# Exact days that overlap, or touch as legs of one journey do.
_EXACT_DAYS, _TOUCHING = 4.0, 1
# Days two or three apart are one trip only with the same stops and people: one report has them wrong.
_NEAR_DAYS, _NEAR = -1.0, 3
_VAGUE_DAYS, _VAGUE_YEAR, _GUESSED_DAYS = 1.5, 0.5, 1.0
_STOPS = 2.0
_OTHER_STOPS_SAME_DAYS = -0.5  # legs of one journey, told one by one
_OTHER_STOPS = -6.0
_MEETING, _MEETINGS_AT_MOST = 0.5, 1.5


@dataclass(frozen=True, slots=True)
class Comparison:
    """The score of a pair, and how many days lie between the two."""

    score: float
    distance: int

    @property
    def one_trip(self) -> bool:
        return self.score >= ONE_TRIP


def compare(one: Profile, other: Profile) -> Comparison:
    """Weighs everything that two tellings have in common; the order of the two does not matter.

    Tellings of one report are the business of `retold`: a report that tells two trips means two.
    """
    alike = same_official(one.official, other.official)
    if alike is Likeness.DIFFERENT:
        return Comparison(_NEVER, 0)
    first, second = _windows(one, other)
    score = _NAME[alike] + _office(one, other)
    score += _days(first, second, one.shares_stop(other))
    score += _stops(one, other, first, second)
    score += min(_MEETING * len(one.met & other.met), _MEETINGS_AT_MOST)
    if any(off.called_off and rules_out(off, each) for off, each in ((one, other), (other, one))):
        score += _NEVER
    return Comparison(score, _distance(one, other, first, second))


def reason(one: Profile, other: Profile) -> str:
    """Why two tellings are one trip, in one sentence; for pairs that `compare` found to be one, or nearly."""
    return _sentence(one, other, *_windows(one, other))


def retold(one: Profile, other: Profile) -> bool:
    """True when one report tells one trip twice: once in passing, with the same days."""
    when = one.telling.trip.when
    mention = Role.MENTION in (one.telling.trip.role, other.telling.trip.role)
    return mention and when.known and str(when) == str(other.telling.trip.when)


def _office(one: Profile, other: Profile) -> float:
    here, there = definite(one.official.office_id), definite(other.official.office_id)
    if here is None or there is None:
        return 0.0
    return _SAME_OFFICE if here == there else _OTHER_OFFICE


def _days(first: Window | None, second: Window | None, shares_stop: bool) -> float:
    if first is None or second is None:
        return 0.0
    gap, sureness = first.gap(second), min(first.sureness, second.sureness)
    if sureness is Sureness.EXACT:
        if gap <= _TOUCHING:
            return _EXACT_DAYS
        return _NEAR_DAYS if gap <= _NEAR and shares_stop else _NEVER / 10
    if gap > 0:
        return _NEVER / 10
    if max(first.days, second.days) > 62:
        return _VAGUE_YEAR
    return _VAGUE_DAYS if sureness is Sureness.VAGUE else _GUESSED_DAYS


def _stops(one: Profile, other: Profile, first: Window | None, second: Window | None) -> float:
    here, there = frozenset(one.stops), frozenset(other.stops)
    if not here or not there:
        return 0.0
    shared = len(here & there)
    if shared:
        return _STOPS * shared / min(len(here), len(there))
    exact = first and second and min(first.sureness, second.sureness) is Sureness.EXACT
    return _OTHER_STOPS_SAME_DAYS if exact else _OTHER_STOPS


def rules_out(off: Profile, other: Profile) -> bool:
    """True when a trip called off is not the other: one that was made, or one planned after the calling off.

    Two reports that contradict each other on the same exact days tell one trip, contested.
    """
    if off.dated and other.dated:
        return False
    return other.happened or (other.planned and _told_after(other, off))


def _told_after(one: Profile, other: Profile) -> bool:
    later, earlier = one.telling.report.published, other.telling.report.published
    return later is not None and earlier is not None and later > earlier


def _windows(one: Profile, other: Profile) -> tuple[Window | None, Window | None]:
    """Both windows; where one has no year to go by, it takes the other's."""
    first, second = one.window, other.window
    if first is None and second is not None:
        first = window(one.telling, year=second.first.year)
    elif second is None and first is not None:
        second = window(other.telling, year=first.first.year)
    return first, second


def _distance(one: Profile, other: Profile, first: Window | None, second: Window | None) -> int:
    if first is None or second is None:
        return 0
    return abs(_middle(one, first) - _middle(other, second))


def _middle(one: Profile, days: Window) -> int:
    """An undated report is nearest to what was in the news when it was published."""
    published = one.telling.report.published
    if days.sureness is Sureness.GUESSED and published:
        return published.toordinal()
    return (days.first.toordinal() + days.last.toordinal()) // 2


def _sentence(one: Profile, other: Profile, first: Window | None, second: Window | None) -> str:
    who = max(
        one.telling.trip.traveller.name, other.telling.trip.traveller.name, key=lambda name: (len(name), name)
    )
    shared = [
        stop
        for stop in dict.fromkeys(_longer(one.stops, other.stops))
        if stop in {*one.stops} & {*other.stops}
    ]
    where = f" in {countries_in_words(shared)}" if shared else ""
    also = sorted(one.met & other.met)
    met = f", and both name {listed([name.title() for name in also])}" if also else ""
    return f"Both tell of {who}{where}; {_when(first, second)}{met}."


def _when(first: Window | None, second: Window | None) -> str:
    if first is None or second is None:
        return "their days do not contradict each other"
    start, end = max(first.first, second.first), min(first.last, second.last)
    sureness = min(first.sureness, second.sureness)
    if sureness is Sureness.EXACT:
        if start <= end:
            return f"their days overlap ({days_in_words(start, end)})"
        between = f"{days_in_words(end, end)}, {days_in_words(start, start)}"
        return f"their days lie {(start - end).days} apart ({between})"
    surer = max(first, second, key=lambda w: (w.sureness, -w.days, w.first))
    if sureness is Sureness.VAGUE:
        return f"one gives only the month or year, and {days_in_words(surer.first, surer.last)} lies in it"
    if surer.sureness is Sureness.GUESSED:
        return "neither gives a date, and they were published about the same time"
    return f"one gives no date, and its publication fits {days_in_words(surer.first, surer.last)}"


def _longer(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return max(one, other, key=lambda stops: (len(stops), stops))
