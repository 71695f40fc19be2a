"""What came of a report: the trips it tells of, how many facts, and what was refused for no passage."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from envoyage.record import models, standing, versions
from envoyage.record.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class CameOf:
    """A report in the book and what it brought.

    Attributes:
        trips: as they are shown or wait now, in the order in which the report tells of them.
        facts: how many facts it states.
        refused: facts of a kind that were refused for a reason, with how many, the most frequent first.
        added: the entry that brought it in.
        away: true when that was taken back.
    """

    report: models.Report
    trips: tuple[models.Trip | models.Proposal, ...]
    facts: int
    refused: tuple[tuple[str, int], ...]
    added: models.Entry | None
    away: bool


def came_of(reports: Collection[str]) -> list[CameOf]:
    """What came of each of these reports, in the order asked; those that are not in the book are left out.

    The number of queries is the same for one and for many.
    """
    rows = models.Report.objects.select_related("supersedes").in_bulk(list(reports))
    told: dict[str, list[str]] = {report: [] for report in rows}
    tellings = models.Telling.objects.filter(report__in=rows).order_by("report", "ordinal")
    for telling, report in tellings.values_list("id", "report"):
        told[report].append(telling)
    homes = standing.placed([telling for many in told.values() for telling in many])
    shown: dict[str, models.Trip | models.Proposal] = {}
    shown |= models.Trip.objects.in_bulk(list(set(homes.values())))
    shown |= models.Proposal.objects.in_bulk(list(set(homes.values())))
    claims = models.Claim.objects.filter(telling__report__in=rows)
    facts = Counter(claims.values_list("telling__report", flat=True).order_by())
    adds = models.Entry.objects.filter(move=Move.ADD, subject__in=rows).order_by("seq")
    added = {entry.subject: entry for entry in adds}
    refusals = _refusals(rows)
    away = versions.withdrawn() & set(rows)
    return [
        CameOf(
            report=rows[report],
            trips=tuple(
                shown[trip]
                for trip in dict.fromkeys(homes[one] for one in told[report] if one in homes)
                if trip in shown
            ),
            facts=facts[report],
            refused=tuple(refusals.get(report, Counter()).most_common()),
            added=added.get(report),
            away=report in away,
        )
        for report in reports
        if report in rows
    ]


def _refusals(reports: Collection[str]) -> dict[str, Counter[str]]:
    """What the newest reading of each report refused: "stop: no word for the country GY"."""
    readings = models.Reading.objects.filter(report__in=reports).order_by("at", "id")
    return {
        report: Counter(f"{one['field']}: {one['reason']}" for one in refused)
        for report, refused in readings.values_list("report", "contract__refused")
    }
