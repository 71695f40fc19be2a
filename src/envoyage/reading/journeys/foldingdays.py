"""How far apart the days of two clauses lie: whether they can be days of one journey."""

from datetime import date, timedelta

from envoyage.reading.journeys.clausedates import dates_of, resolved, week_of
from envoyage.reading.journeys.dateowners import farther
from envoyage.reading.journeys.travel import CALLED_OFF, Travel
from envoyage.reading.journeys.trips import Days
from envoyage.reading.scene import Scene

# Days between two dates beyond which they are of two journeys; a tour has a dated stop more often than this.
_GAP = 10
# And between two spans of days, of which a tour leaves out fewer.
_SPAN_GAP = 4
# How a span of days is told, where 1 is a day and 0 a month or a year.
_SPANS = 2


def days_of(scene: Scene, travel: Travel) -> Days | None:
    """The days that a clause tells, as far as its words allow; None for what it tells none of.

    In a report of no known day they are counted in some year, in which they can be told apart as well.
    """
    reference = scene.reference or scene.some_day
    if travel.phase in CALLED_OFF or reference is None:
        return None
    for mention in dates_of(scene, travel):
        if scene.reference is not None:
            span = resolved(scene, mention, travel)
        else:
            span = mention.resolve(reference, forward=None) if mention.start is not None else None
        if span is not None and span.earliest is not None and span.latest is not None:
            return span.earliest, span.latest, mention.exact + (mention.exact and mention.is_span)
    return _week(scene, travel)


def _week(scene: Scene, travel: Travel) -> Days | None:
    """The days of "this week", "next week"."""
    today = scene.published
    week = week_of(scene, travel) if today is not None and travel.phase != "end" else None
    if week is None or today is None or farther(scene, week, travel.token)[0]:
        return None
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=week.lean)
    return monday, monday + timedelta(days=6), 0


def apart(days: Days | None, others: Days | None) -> bool:
    """True when two clauses tell of days too far from each other for one journey."""
    if days is None or others is None:
        return False
    gap = max((days[0] - others[1]).days, (others[0] - days[1]).days)
    return gap > (_SPAN_GAP if days[2] == others[2] == _SPANS else _GAP if days[2] and others[2] else 0)


def joined(days: Days | None, others: Days | None) -> Days | None:
    """The days of two clauses of one journey; where one names days, a month or a year is left out."""
    if days is None or others is None:
        return days or others
    if bool(days[2]) != bool(others[2]):
        return days if days[2] else others
    return min(days[0], others[0]), max(days[1], others[1]), max(days[2], others[2])


def distance(days: Days, reference: date) -> int:
    """Days between a journey and the report."""
    return max((days[0] - reference).days, (reference - days[1]).days, 0)
