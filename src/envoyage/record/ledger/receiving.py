"""What a data package says is written down as it says it, under the ids that it has.

Only inside of `writing()`, and only into an empty book; the entries are those that adding, placing and
accepting would have made.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from envoyage.facts import Report
from envoyage.facts.contract import Json
from envoyage.reconcile.values import Telling
from envoyage.record import models
from envoyage.record.batches import batches
from envoyage.record.claims import Stated
from envoyage.record.ledger.arrival import REPORT_COLUMNS
from envoyage.record.ledger.intake import write_claims, write_tellings
from envoyage.record.ledger.places import assign_all
from envoyage.record.ledger.verdicts import enter_decisions
from envoyage.record.ledger.writing import draft, enter, enter_all
from envoyage.record.moves import Move
from envoyage.record.people import PERSON
from envoyage.record.projection import project, project_persons
from envoyage.record.rows import write


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A telling as a package has it: its trip, and what it states; `corrected` are those that were mended."""

    trip: str
    telling: Telling
    stated: tuple[Stated, ...]
    corrected: frozenset[str]


def write_reports(reports: Iterable[Report], *, provenance: str) -> None:
    """Writes down reports of which only some sentences are known."""
    now = timezone.now()
    for some in batches(reports):
        rows = ((*(getattr(one, name) for name in REPORT_COLUMNS), provenance, now, None) for one in some)
        write(models.Report, (*REPORT_COLUMNS, "provenance", "added_at", "supersedes_id"), rows)


def write_trips(received: Sequence[Received], changed: Mapping[str, datetime], *, who: str, why: str) -> int:
    """Writes down trips, whole, as accepted when they last changed; returns how many they are."""
    of_trip: dict[str, list[Received]] = defaultdict(list)
    for one in received:
        of_trip[one.trip].append(one)
    orders = _orders(received)
    for one in received:
        report = one.telling.report.id
        write_tellings({report: [one.telling]}, first=orders[one.telling.id])
    write_claims({one.telling.id: one.stated for one in received})
    enter_all(
        draft(Move.ADD, report, who=who, why=why, payload={"reader": "package", "tellings": tellings})
        for report, tellings in _of_reports(received).items()
    )
    placed = enter_all(
        draft(Move.PROPOSE, trip, who=who, payload={"tellings": [one.telling.id for one in many], "also": []})
        for trip, many in of_trip.items()
    )
    assign_all(
        (entry, {one.telling.id: trip for one in many})
        for entry, (trip, many) in zip(placed, of_trip.items(), strict=True)
    )
    accepted: list[tuple[models.Entry, dict[str, Json | None]]] = []
    for trip, many in of_trip.items():
        at = changed[trip]
        claims: dict[str, Json | None] = {claim.id: None for one in many for claim in one.stated}
        accepted.append((draft(Move.ACCEPT, trip, who=who, why=why, at=at), claims))
        mended: dict[str, Json | None] = {
            claim.id: claim.value for one in many for claim in one.stated if claim.id in one.corrected
        }
        if mended:
            accepted.append((draft(Move.CORRECT, trip, who=who, why=why, at=at), mended))
    enter_decisions(accepted)
    project(of_trip)
    return len(of_trip)


def name_persons(renamed: Mapping[str, set[str]], *, who: str, why: str) -> None:
    """Says that persons are who the package says they are, where this book knows them by other ids."""
    for person, others in sorted(renamed.items()):
        enter(Move.SAME, f"{PERSON}{person}", who=who, why=why, payload={"from": sorted(others)})
    if renamed:
        project_persons({*renamed, *(one for many in renamed.values() for one in many)})


def _of_reports(received: Sequence[Received]) -> dict[str, list[str]]:
    """The tellings of each report that come with it: those of the first of its trips."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in received:
        found[one.telling.report.id].append(one.telling.id)
    known = set(
        models.Entry.objects.filter(move=Move.ADD, subject__in=list(found)).values_list("subject", flat=True)
    )
    return {report: many for report, many in found.items() if report not in known}


def _orders(received: Sequence[Received]) -> dict[str, int]:
    """The place of each telling among those of its report: after those that are there."""
    reports = {one.telling.report.id for one in received}
    following: dict[str, int] = defaultdict(int)
    for some in batches(sorted(reports)):
        for report in models.Telling.objects.filter(report__in=some).values_list("report", flat=True):
            following[report] += 1
    orders: dict[str, int] = {}
    for one in received:
        orders[one.telling.id] = following[one.telling.report.id]
        following[one.telling.report.id] += 1
    return orders
