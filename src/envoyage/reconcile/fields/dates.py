"""The days of a trip: the days of the whole, put together from legs where no report tells the whole.

A report of one leg, or of one day of the visit, does not contradict a report of the whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from envoyage.facts import UNDATED, DateSpan, Day
from envoyage.reconcile.fields.folding import support
from envoyage.reconcile.standing import Standing, weight
from envoyage.reconcile.values import Conflict, MergedDates, Support


def dates(standings: Sequence[Standing]) -> tuple[MergedDates, tuple[Conflict, ...]]:
    """The days that stand with all whose days hold beside them, and a conflict for days that do not."""
    dated = [each for each in standings if _when(each).known]
    if len(dated) == 1:  # nobody to agree with, nobody against
        return MergedDates(when=_when(dated[0]), support=_supports(dated)), ()
    wholes = [each for each in dated if not any(_is_part(each, other) for other in dated)]
    winners = [_winner(rivals) for rivals in _rivalries(wholes)]
    when = _completed(_hull([_when(each) for each in winners]), winners, wholes)
    for_it, against = [], defaultdict(list)
    for each in dated:
        if each in winners or agree(_when(each), when) or any(_is_part(each, other) for other in winners):
            for_it.append(each)
        else:
            against[str(_when(each))].append(each)
    for_it.sort(key=lambda each: each not in winners)
    merged = MergedDates(when=when, support=_supports(for_it))
    if not against:
        return merged, ()
    others = sorted(against.items(), key=lambda pair: weight(pair[1]), reverse=True)
    values = ((str(when), merged.support), *((value, _supports(tellings)) for value, tellings in others))
    return merged, (Conflict(field="dates", values=values),)


def agree(one: DateSpan, other: DateSpan) -> bool:
    """True when two spans may be the same days, one of them told less exactly."""
    if not one.known or not other.known:
        return True
    if one.days is not None and other.days is not None:
        return one.start == other.start and one.end == other.end
    return _may_be(one.start, other.start) and _may_be(one.end, other.end)


def exactness(span: DateSpan) -> int:
    """How many parts of its two days a span tells, 0 to 6."""
    return sum(
        part is not None for day in (span.start, span.end) if day for part in (day.year, day.month, day.day)
    )


def _may_be(one: Day | None, other: Day | None) -> bool:
    if one is None or other is None:
        return True
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(None in pair or pair[0] == pair[1] for pair in pairs)


def _when(standing: Standing) -> DateSpan:
    return standing.telling.trip.when


def _countries(standing: Standing) -> list[str]:
    return [stop.country for stop in standing.telling.trip.stops]


def _is_part(one: Standing, whole: Standing) -> bool:
    """True when `one` tells a single day, or a leg, of the days that `whole` tells."""
    part, days = _when(one), _when(whole)
    if days.days is None or not _within(part, days) or (part.days or 0) >= days.days:
        return False
    if part.days == 1:
        return True
    legs, stops = _countries(one), _countries(whole)
    if not legs or not set(legs) < set(stops):
        return False
    # Who tells of the first stop must have the first day, and of the last stop the last day, if any.
    starts_well = legs[0] != stops[0] or part.start in (None, days.start)
    return starts_well and (legs[-1] != stops[-1] or part.end in (None, days.end))


def _within(one: DateSpan, other: DateSpan) -> bool:
    """True when every day that `one` tells is exact and lies in `other`, which tells both of its own."""
    told = [day for day in (one.start, one.end) if day is not None]
    days = (other.first_day, *(day.exact for day in told), other.last_day)
    return None not in days and all(day <= later for day, later in pairwise(days))  # type: ignore[operator]


def _rivalries(standings: Sequence[Standing]) -> list[list[Standing]]:
    """Tellings whose days stand for the same stops, together; legs that none joins stay apart."""
    rivalries: list[list[Standing]] = []
    for each in standings:
        mine = [one for one in rivalries if any(_same_legs(each, other) for other in one)]
        rivalries = [one for one in rivalries if one not in mine]
        rivalries.append([*(other for one in mine for other in one), each])
    return rivalries


def _same_legs(one: Standing, other: Standing) -> bool:
    here, there = set(_countries(one)), set(_countries(other))
    return not here or not there or here <= there or there <= here or agree(_when(one), _when(other))


def _winner(rivals: Sequence[Standing]) -> Standing:
    """The weightiest of the values; vaguer forms of a value, and one leg beside the whole, do not compete."""
    most_stops = max(len(set(_countries(each))) for each in rivals)
    whole = [each for each in rivals if most_stops < 2 or len(set(_countries(each))) != 1]
    values: dict[str, list[Standing]] = defaultdict(list)
    for each in whole or rivals:
        values[str(_when(each))].append(each)
    spans = {value: _when(tellings[0]) for value, tellings in values.items()}
    leading = [
        value
        for value, span in spans.items()
        if not any(agree(span, other) and exactness(other) > exactness(span) for other in spans.values())
    ]
    best = max(leading, key=lambda value: weight(values[value]))
    return max(values[best], key=lambda each: weight([each]))


def _completed(span: DateSpan, winners: Sequence[Standing], standings: Sequence[Standing]) -> DateSpan:
    """An open side filled by the weightiest telling that agrees: one knows the start, another the end.

    A telling of one day, or of fewer countries, says nothing of how long the whole was.
    """
    reached = {country for each in winners for country in _countries(each)}
    for each in standings:  # the weightiest first
        other = _when(each)
        if other.days != 1 and reached <= set(_countries(each)) and agree(span, other):
            start, end = span.start or other.start, span.end or other.end
            if not (start and end and start.earliest and end.latest and start.earliest > end.latest):
                span = DateSpan(start=start, end=end, inferred=span.inferred | other.inferred)
    return span


def _hull(spans: Sequence[DateSpan]) -> DateSpan:
    """From the first day to the last of several legs; of one span, that span."""
    if not spans:
        return UNDATED
    if len(spans) == 1:
        return spans[0]
    starts = [span.start for span in spans if span.start and span.start.earliest]
    ends = [span.end for span in spans if span.end and span.end.latest]
    return DateSpan(
        start=min(starts, key=lambda day: (day.earliest, str(day)), default=None),
        end=max(ends, key=lambda day: (day.latest, str(day)), default=None),
        inferred=frozenset().union(*(span.inferred for span in spans)),
    )


def _supports(standings: Iterable[Standing]) -> tuple[Support, ...]:
    return tuple(support(each, each.telling.trip.date_passages, str(_when(each))) for each in standings)
