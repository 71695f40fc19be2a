"""One trip from all its tellings: every field by the rule of `standing`, every other value kept beside it.

A merged trip is a function of its tellings alone: their order does not matter, nor does the day on which one
asks.
"""

from collections.abc import Iterable, Sequence

from envoyage.facts import DateSpan, Role
from envoyage.reconcile.fields.agreements import agreements
from envoyage.reconcile.fields.dates import dates
from envoyage.reconcile.fields.people import meetings, traveller
from envoyage.reconcile.fields.quotes import quotes
from envoyage.reconcile.fields.status import status
from envoyage.reconcile.fields.stops import stops
from envoyage.reconcile.fields.topics import places, topics
from envoyage.reconcile.persons import Roster
from envoyage.reconcile.saying import counted, listed
from envoyage.reconcile.standing import Standing, stand, voices
from envoyage.reconcile.values import Conflict, MergedTrip, Telling

# Reports may all be wrong together: agreement never makes sure.
_SUREST = 0.99


def merge(
    tellings: Iterable[Telling], *, officials: Roster | None = None, reasons: Sequence[str] = ()
) -> MergedTrip:
    """Folds the tellings of one trip into one.

    Args:
        tellings: at least one; all of one trip, as `group` finds them.
        officials: looks up the people met, so that an alias and a name in full are one person.
        reasons: why the tellings are one trip; what decided each conflict is added.

    Raises:
        ValueError: there is no telling.
    """
    standings = stand(list(tellings))
    if not standings:
        raise ValueError("A trip needs at least one telling to be merged from.")
    who, who_conflicts = traveller(standings)
    course, course_conflicts = status(standings)
    when, when_conflicts = dates(standings)
    route, route_conflicts = stops(standings)
    met, met_conflicts = meetings(standings, officials, when.when.earliest or when.when.latest)
    deals, courses, deal_conflicts = agreements(standings)
    sayings, saying_conflicts = quotes(standings)
    conflicts = (
        *who_conflicts,
        *course_conflicts,
        *when_conflicts,
        *route_conflicts,
        *met_conflicts,
        *deal_conflicts,
        *saying_conflicts,
    )
    oldest_first = sorted(standings, key=lambda each: each.age)
    return MergedTrip(
        traveller=who,
        status=course,
        dates=when,
        stops=route,
        meetings=met,
        topics=topics(standings),
        agreements=deals,
        courses=courses,
        quotes=sayings,
        places=places(standings),
        role=Role.SUBJECT if any(each.about_it for each in standings) else Role.MENTION,
        confidence=_confidence(standings),
        conflicts=conflicts,
        reasons=(*reasons, *(_decided(conflict, standings) for conflict in conflicts)),
        reports=tuple(dict.fromkeys(each.telling.report.id for each in oldest_first)),
        last_report=max((day for each in standings if (day := each.telling.report.published)), default=None),
    )


def who_and_when(tellings: Iterable[Telling]) -> tuple[str, DateSpan]:
    """What a trip goes by: its traveller's name and its days, as `merge` finds them, for less work."""
    every = list(tellings)
    if len(every) == 1:
        return every[0].trip.traveller.name, every[0].trip.when
    standings = stand(every)
    return traveller(standings)[0].fact.name, dates(standings)[0].when


def _confidence(standings: Sequence[Standing]) -> float:
    """One voice is as sure as its surest report; independent voices make each other surer."""
    doubts: dict[str, float] = {}
    for each in standings:
        doubts[each.voice] = min(doubts.get(each.voice, 1.0), 1.0 - each.telling.trip.confidence)
    if len(doubts) == 1:
        return round(1.0 - min(doubts.values()), 3)
    doubt = 1.0
    for voice in sorted(doubts):
        doubt *= doubts[voice]
    surest = max(each.telling.trip.confidence for each in standings)
    return round(max(surest, min(_SUREST, 1.0 - doubt)), 3)


def _decided(conflict: Conflict, standings: Sequence[Standing]) -> str:
    """`dates: 2025-03-26/2025-03-27 stands by 2 reports, one of them official, against ... by 1 report.`"""
    by_id = {each.telling.id: each for each in standings}
    told = []
    for value, support in conflict.values:
        mine = [by_id[key] for key in dict.fromkeys(one.telling for one in support)]
        copied = len({each.telling.report.id for each in mine}) - voices(mine)
        notes = ["official" for each in mine if each.official][:1]
        notes += [f"{counted(voices(mine), 'voice')}"] if copied else []
        reports = counted(len({each.telling.report.id for each in mine}), "report")
        told.append(f"{value} ({reports}{''.join(f', {note}' for note in notes)})")
    return f"{conflict.field}: {told[0]} stands against {listed(told[1:])}."
