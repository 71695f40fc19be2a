"""From the readings of many reports to their trips, each merged, with the trips that it belongs with.

This is all of reconciling in one call; it keeps every telling until the last report is read, because any two
may speak of one trip.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from envoyage.facts import Reading
from envoyage.facts.contract import Json, trip_to_json
from envoyage.reconcile.cluster import group
from envoyage.reconcile.link import links
from envoyage.reconcile.merge import merge
from envoyage.reconcile.merged_json import as_trip, support_to_json
from envoyage.reconcile.persons import Roster
from envoyage.reconcile.telling import tellings
from envoyage.reconcile.values import Conflict, Group, Link, MergedTrip, Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """One trip: the tellings that speak of it, what they say together, and its links with other trips."""

    group: Group
    merged: MergedTrip
    linked: tuple[tuple[Link, Group], ...] = ()  # each link with the trip at its other end


def reconcile(readings: Iterable[Reading], *, roster: Roster | None = None) -> Iterator[Reconciled]:
    """The trips that readings tell of, oldest report first.

    Args:
        readings: their reports with distinct ids; two may hold one text, as a story that two papers print.
        roster: looks up officials and the people met.
    """
    groups = group(_distinct(readings), roster=roster)
    by_key = {each.key: each for each in groups}
    linked: dict[str, list[tuple[Link, Group]]] = defaultdict(list)
    for link in links(groups, roster=roster):
        linked[link.one].append((link, by_key[link.other]))
        linked[link.other].append((link, by_key[link.one]))
    for each in groups:
        merged = merge(each.tellings, officials=roster, reasons=each.reasons)
        yield Reconciled(group=each, merged=merged, linked=tuple(linked[each.key]))


def reconciled_to_json(trip: Reconciled) -> Json:
    """One line of `envoyage reconcile --json`.

    A passage counts in the text of one report: those of the trip in that which `support` names first, those
    of a conflict's value in its `reports`, in their order.
    """
    return {
        "id": trip.group.key,
        "trip": trip_to_json(as_trip(trip.merged)),
        "reports": list(trip.merged.reports),
        "conflicts": [_conflict(conflict) for conflict in trip.merged.conflicts],
        "linked": [_link(link, other) for link, other in trip.linked],
        "reasons": list(trip.merged.reasons),
        "support": support_to_json(trip.merged),
    }


def _distinct(readings: Iterable[Reading]) -> Iterator[Telling]:
    """The tellings of all readings; those of a text that came before carry their report's id as well."""
    digests: set[str] = set()
    for reading in readings:
        copied = reading.report.digest in digests
        digests.add(reading.report.digest)
        for telling in tellings(reading):
            yield replace(telling, id=f"{telling.id}@{reading.report.id}") if copied else telling


def _conflict(conflict: Conflict) -> Json:
    return {
        "field": conflict.field,
        "values": [
            {
                "value": value,
                "reports": [one.report for one in support],
                "passages": [[passage.as_pair() for passage in one.passages] for one in support],
            }
            for value, support in conflict.values
        ],
    }


def _link(link: Link, other: Group) -> Json:
    return {
        "kind": link.kind.value,
        "one": link.one,
        "other": link.other,
        "reports": list(dict.fromkeys(telling.report.id for telling in other.tellings)),
        "reason": link.reason,
    }
