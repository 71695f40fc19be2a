"""What a warm process does with its book besides the verbs: it looks closely, and moves without a verb."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import connection

from envoyage.facts.contract import reading_from_json
from envoyage.reconcile import tellings
from envoyage.record import claims, ledger, models, projection
from envoyage.record.backup import Backup
from envoyage.record.backup.tables import tables
from envoyage.record.ledger import writing
from envoyage.record.moves import Move


def sound() -> dict[str, Any]:
    """Whether what is shown is what a rebuild gives, and every report has all that its reading says.

    A killed writer's transaction may end a moment after it: PostgreSQL finds out when it next answers.
    """
    with writing():
        before = list(projection.dump())
        projection.rebuild()
        shown = list(projection.dump())
        rebuilt = shown == before
        halves = [report.id for report in models.Report.objects.all() if not _whole(report)]
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("PRAGMA integrity_check")
                rebuilt = rebuilt and cursor.fetchall() == [("ok",)]
            connection.check_constraints()
    if (file := Path("book.gz")).exists():
        Backup.open(file).check()
    return {"rebuilt": rebuilt, "halves": halves, "told": told(shown)}


def _whole(report: models.Report) -> bool:
    [reading] = report.readings.all()
    told = tellings(reading_from_json(reading.contract, text=report.text))
    stated = [one.id for many in claims.distinct(map(claims.claims, told)) for one in many]
    there = models.Claim.objects.filter(telling__report=report).values_list("id", flat=True)
    placed = models.Placement.objects.filter(telling__report=report).values_list("telling", flat=True)
    added = models.Entry.objects.filter(move=Move.ADD, subject=report.id).count()
    return sorted(stated) == sorted(there) and {one.id for one in told} == set(placed) and added == 1


def told(shown: Iterable[str] = ()) -> dict[str, Any]:
    """What the book holds and shows, without the numbers that the database gives out by itself.

    On PostgreSQL a number that a killed move had drawn is gone for ever, so numbers are told by their rank.

    Args:
        shown: the projection's lines, where they are at hand.
    """
    rank = {seq: number for number, seq in enumerate(models.Entry.objects.values_list("seq", flat=True))}
    total = hashlib.sha256()
    for line in shown or projection.dump():
        table, row = json.loads(line)
        if "version" in row:
            row["version"] = rank[row["version"]]
        total.update(json.dumps([table, row], sort_keys=True).encode())
    waiting = models.Proposal.objects.filter(waiting__gt=0).order_by("slug")
    return {
        "shown": total.hexdigest(),
        "rows": {table.label: table.count() for table in tables()},
        "claims": hashlib.sha256("".join(sorted(_ids(models.Claim))).encode()).hexdigest(),
        "waiting": list(waiting.values_list("slug", flat=True)),
    }


def _ids(table: Any) -> Any:
    return table.objects.values_list("id", flat=True)


def merge(into: str, other: str) -> None:
    ledger.merge(into, [other], who="Ada")


def decide(move: str, trip: str, who: str, seen: int | None = None) -> None:
    ledger.decide(Move(move), trip, who=who, seen=seen)


def version(trip: str) -> int:
    """The version of a proposal, as the desk shows it to who is about to decide."""
    return models.Proposal.objects.get(slug=trip).version


def entries(trip: str, *moves: str) -> list[tuple[int, str, str]]:
    """The entries about a trip: number, move and who made it; those of `moves`, or all."""
    rows = models.Entry.objects.filter(subject=trip).values_list("seq", "move", "who")
    return [row for row in rows if not moves or row[1] in moves]


def decided_twice() -> int:
    """Claims on which two verdicts stand that cannot both have been given."""
    rows = models.Decision.objects.filter(entry__undone_by__isnull=True, entry__move__in=("accept", "reject"))
    claims = list(rows.values_list("claim", flat=True))
    return len(claims) - len(set(claims))


def verdict_lines(trip: str) -> list[str]:
    """Lines of `verdicts load` that accept what waits of a trip, as another book would have written them."""
    found = models.Claim.objects.filter(telling__placements__trip=trip, decisions__isnull=True).distinct()
    return [
        json.dumps(
            {
                "id": hashlib.sha256(claim.id.encode()).hexdigest()[:16],
                "at": "2025-06-01T12:00:00+00:00",
                "who": "Cy",
                "move": "accept",
                "trip": trip,
                "report": claim.telling.report_id,
                "digest": claim.telling.report.digest,
                "claim": claim.id,
                "field": claim.field,
                "value": claim.value,
            }
        )
        for claim in found.select_related("telling__report")
    ]
