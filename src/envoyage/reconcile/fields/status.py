"""The status of a trip: the newest report's, save that what has happened is not planned again."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from envoyage.facts import Status
from envoyage.reconcile.fields.folding import support
from envoyage.reconcile.standing import Standing, weight
from envoyage.reconcile.values import Conflict, MergedStatus, Support

# Reports of one event may be a day apart by time zone and deadline.
_SAME_TIME = timedelta(days=1)


def status(standings: Sequence[Standing]) -> tuple[MergedStatus, tuple[Conflict, ...]]:
    """The status that stands, and a conflict where reports of one time say that a trip was made and was not.

    Reports without a publication date are overruled by every dated one. A plan that nobody confirmed stays a
    plan.
    """
    if len(standings) == 1:
        return MergedStatus(status=standings[0].telling.trip.status, support=_supports(standings)), ()
    contradicting = _contradicting(standings)
    sides = [side for side in _sides(contradicting) if side]
    doubted = set() if len(sides) < 2 else {id(each) for each in min(sides, key=_side_weight)}
    stands = _newest([each for each in standings if id(each) not in doubted])
    by_status: dict[Status, list[Standing]] = defaultdict(list)
    for each in standings:
        by_status[each.telling.trip.status].append(each)
    merged = MergedStatus(status=stands, support=_supports(by_status[stands]))
    if len(sides) < 2:
        return merged, ()
    told = {each.telling.trip.status for each in contradicting} | {stands}
    order = sorted(told, key=lambda one: (one is not stands, *(-part for part in _rank(by_status[one]))))
    values = tuple((one.value, _supports(by_status[one])) for one in order)
    return merged, (Conflict(field="status", values=values),)


def _contradicting(standings: Sequence[Standing]) -> list[Standing]:
    """Tellings of a trip made and called off, where the calling off is not simply the older news."""
    found: dict[str, Standing] = {}
    for off in standings:
        if not off.telling.trip.status.called_off or off.published == date.min:
            continue
        for other in standings:
            trip = other.telling.trip
            made = trip.status.happened and other.published - off.published <= _SAME_TIME
            going_ahead = trip.status is Status.PLANNED and off.published == other.published
            if other.published != date.min and (made or going_ahead):
                found[off.telling.id] = off
                found[other.telling.id] = other
    return [each for each in standings if each.telling.id in found]


def _sides(standings: Iterable[Standing]) -> tuple[list[Standing], list[Standing]]:
    called_off: list[Standing] = []
    going: list[Standing] = []
    for each in standings:
        (called_off if each.telling.trip.status.called_off else going).append(each)
    return called_off, going


def _side_weight(side: list[Standing]) -> tuple[object, ...]:
    # Without the stage, which a trip called off has not; before age decides, what is told as done stands.
    _, *support, age = weight(side)
    return (*support, side[0].telling.trip.status.happened, age)


def _rank(standings: Iterable[Standing]) -> tuple[int, ...]:
    return (max(each.published for each in standings).toordinal(), max(each.age for each in standings))


def _newest(standings: Iterable[Standing]) -> Status:
    stands: Status | None = None
    for _, day in groupby(sorted(standings, key=lambda each: each.age), key=lambda each: each.published):
        told: dict[Status, list[Standing]] = defaultdict(list)
        for each in day:
            told[each.telling.trip.status].append(each)
        newest = max(told, key=lambda one: (_progress(one), *weight(told[one])[1:]))
        if stands is None or not (stands.happened and _progress(newest) < _progress(stands)):
            stands = newest
    assert stands is not None
    return stands


def _progress(one: Status) -> int:
    return {Status.UNDERWAY: 1, Status.COMPLETED: 2}.get(one, 0)


def _supports(standings: Iterable[Standing]) -> tuple[Support, ...]:
    return tuple(
        support(each, trip.status_passages or trip.traveller.passages, trip.status.value)
        for each in standings
        for trip in [each.telling.trip]
    )
