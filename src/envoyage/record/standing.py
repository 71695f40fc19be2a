"""Where things stand: which tellings make up a trip, and what was last decided about each of their claims.

Read from the ledger, never from the projection; the number of queries is fixed, however many are asked for.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import Q

from envoyage.facts import Trip
from envoyage.reconcile.values import Telling
from envoyage.record import models
from envoyage.record.claims import Field, Stated, trip_of
from envoyage.record.moves import Standing

STANDS = Q(entry__undone_by__isnull=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A claim with its standing. `stated` holds the corrected value where there is one."""

    stated: Stated
    standing: Standing
    telling: str
    entry: int | None = None  # the ledger entry that decided
    corrected: bool = False


def ever_in(tellings: Iterable[str]) -> set[str]:
    """Every trip to which one of these tellings was assigned at any time."""
    return set(models.Placement.objects.filter(telling__in=set(tellings)).values_list("trip", flat=True))


def once_of(trips: Collection[str]) -> Mapping[str, set[str]]:
    """The tellings that each of these trips ever had."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = models.Placement.objects.filter(trip__in=trips)
    for trip, telling in rows.values_list("trip", "telling").order_by():
        found[trip].add(telling)
    return found


def placed(tellings: Collection[str]) -> dict[str, str]:
    """The trip to which each of these tellings belongs now."""
    rows = models.Placement.objects.filter(STANDS, telling__in=tellings)
    return dict(rows.order_by("entry_id").values_list("telling", "trip"))


def members(trip: str) -> list[str]:
    """The tellings of one trip, in a fixed order."""
    once = once_of([trip])[trip]
    return sorted(telling for telling, now in placed(once).items() if now == trip)


def trip_now(trip: str) -> str:
    """The id that leads to the trip today: the same one, or the one that it was merged into."""
    redirect = models.Redirect.objects.filter(old=trip).first()
    return redirect.new if redirect else trip


def judged(tellings: Collection[str]) -> dict[str, tuple[Judged, ...]]:
    """Every claim of these tellings, in order of telling, with what was last decided about it."""
    decisions = models.Decision.objects.filter(STANDS, claim__telling__in=tellings).order_by("entry_id")
    last = {row.claim_id: row for row in decisions.select_related("entry")}
    found: dict[str, list[Judged]] = {telling: [] for telling in sorted(tellings)}
    for claim in models.Claim.objects.filter(telling__in=tellings).order_by("telling", "ordinal"):
        stated = Stated(
            id=claim.id,
            field=Field(claim.field),
            value=claim.value,
            passages=claim.passages,
            rule=claim.rule,
        )
        decision = last.get(claim.id)
        if decision is None:
            one = Judged(stated=stated, standing=Standing.WAITING, telling=claim.telling_id)
        else:
            corrected = decision.value
            one = Judged(
                stated=stated if corrected is None else replace(stated, value=corrected),
                standing=decision.entry.kind.leaves,
                telling=claim.telling_id,
                entry=decision.entry_id,
                corrected=corrected is not None,
            )
        found[claim.telling_id].append(one)
    return {telling: tuple(many) for telling, many in found.items()}


def tellings(ids: Collection[str]) -> dict[str, models.Telling]:
    """These tellings with their reports, in order of publication and then by id."""
    rows = models.Telling.objects.filter(id__in=ids).select_related("report")
    dated = sorted(rows, key=lambda row: (str(row.report.published or ""), row.id))
    return {row.id: row for row in dated}


def told(row: models.Telling, claims: Iterable[Judged]) -> Telling | None:
    """The telling that these of its claims make, or None when they make none."""
    trip: Trip | None = trip_of((one.stated for one in claims), role=row.role, confidence=row.confidence)
    return None if trip is None else Telling(id=row.id, report=row.report.as_fact(), trip=trip)
