"""Under what a trip is found when another report comes in: its traveller's names by sound, and its days.

Grouping compares every pair that could be one trip. From a large book only those trips are taken out of which
that can be said: their travellers may be one person, and their days lie near each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db import connection

from envoyage.reconcile.block import keys
from envoyage.reconcile.names import Likeness, parse
from envoyage.reconcile.profile import Official, same_official
from envoyage.reconcile.values import Telling
from envoyage.record.batches import AT_ONCE, batches
from envoyage.record.models import Trace

# How far apart the days of two tellings of one trip may lie: a trip is announced, put off and reported within
# this. Wider only costs comparisons, since `group` compares what is found here.
_NEAR = timedelta(days=60)
_FIRST, _LAST = date.min + _NEAR, date.max - _NEAR
_ASKED_AT_ONCE = AT_ONCE // 3  # each has three values


def days(telling: Telling) -> tuple[date, date]:
    """The days between which a trip lies: those it states, else about its report, else any."""
    when, published = telling.trip.when, telling.report.published
    around = (published, published) if published else (_FIRST, _LAST)
    first = when.earliest or when.latest or around[0]
    return first, when.latest or max(first, around[1])


def traces(trip: str, told: Iterable[tuple[Telling, date, date]]) -> Iterator[dict[str, Any]]:
    """The rows under which a trip is found: one for each name of its traveller and each sound of that.

    Args:
        trip: its id.
        told: its tellings as they stand, each with the days that it was first read to have.
    """
    bounds: dict[tuple[str, str, str | None, str | None], tuple[date, date]] = {}
    for telling, *as_read in told:
        who = telling.trip.traveller
        earliest, latest = zip(days(telling), as_read, strict=True)
        for sound in keys(_official(telling)):
            name = (sound, who.name, who.country, who.office_id)
            known = bounds.get(name, (earliest[0], latest[0]))
            bounds[name] = min(*earliest, known[0]), max(*latest, known[1])
    for (sound, named, country, office_id), (first, last) in sorted(
        bounds.items(), key=lambda item: item[0][:2]
    ):
        yield {
            "trip": trip,
            "sound": sound,
            "name": named,
            "country": country,
            "office_id": office_id,
            "earliest": first,
            "latest": last,
        }


def near(told: Iterable[Telling]) -> set[str]:
    """The trips of the book that one of these tellings may speak of."""
    asked: dict[str, set[_Asked]] = defaultdict(set)
    for telling in told:
        official, (first, last) = _official(telling), days(telling)
        one = _Asked(official, max(first, _FIRST) - _NEAR, min(last, _LAST) + _NEAR)
        for sound in keys(official):
            asked[sound].add(one)
    return {trace.trip for trace in _rows(asked) if any(one.fits(trace) for one in asked[trace.sound])}


class _Asked(NamedTuple):
    """Whose trips are looked for, and between which days."""

    official: Official
    first: date
    last: date

    def fits(self, trace: Trace) -> bool:
        its = Official(parse(trace.name, trace.country), trace.country, trace.office_id)
        near = trace.earliest <= self.last and self.first <= trace.latest
        return near and same_official(its, self.official) is not Likeness.DIFFERENT


def _rows(asked: Mapping[str, Iterable[_Asked]]) -> Iterator[Trace]:
    """The rows of these sounds and days, through the index of both."""
    day = connection.ops.adapt_datefield_value
    stretches = sorted({(sound, one.first, one.last) for sound, many in asked.items() for one in many})
    for some in batches(stretches, _ASKED_AT_ONCE):
        values = [value for sound, first, last in some for value in (sound, day(first), day(last))]
        rows = ", ".join(["(%s, %s, %s)"] * len(some))
        yield from Trace.objects.raw(
            f"WITH asked(sound, first, last) AS (VALUES {rows}) SELECT DISTINCT trace.* FROM asked"
            " JOIN record_trace AS trace ON trace.sound = asked.sound"
            " AND trace.latest >= asked.first AND trace.earliest <= asked.last",
            values,
        )


def _official(telling: Telling) -> Official:
    who = telling.trip.traveller
    return Official(parse(who.name, who.country), who.country, who.office_id)
