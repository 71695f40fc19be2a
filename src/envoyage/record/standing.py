"""Where things stand: which tellings make up a trip, and what was last decided about each of their claims.

Read from the ledger, never from the projection; the number of queries is fixed, however many are asked for.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import Q

from envoyage.facts import Trip
from envoyage.reconcile.values import Telling
from envoyage.record import models, versions
from envoyage.record.claims import BY_HAND, Stated, trip_of
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
    """The trip to which each of these tellings belongs now; those of a report taken back have none."""
    rows = models.Placement.objects.filter(STANDS, telling__in=tellings)
    if away := versions.withdrawn():
        rows = rows.exclude(telling__report__in=away)
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
    rows = models.Claim.objects.filter(telling__in=tellings).select_related("telling")
    claims = list(rows.order_by("telling", "ordinal"))
    last = _decided(claims)
    found: dict[str, list[Judged]] = {telling: [] for telling in sorted(tellings)}
    for claim in claims:
        found[claim.telling_id].append(_judged(claim, last.get(claim.id)))
    later = versions.later({claim.telling.report_id for claim in claims})
    if later:
        old = {
            claim.telling_id: claim.telling.report_id for claim in claims if claim.telling.report_id in later
        }
        again = versions.continued([claim.id for claim in claims if claim.telling_id in old])
        for telling, report in old.items():
            found[telling] = _superseded(found[telling], later[report], again)
    return {telling: tuple(many) for telling, many in found.items()}


def _decided(claims: Iterable[models.Claim]) -> dict[str, models.Decision]:
    """The last decision on each claim, or else on the one it continues, and so back through the versions."""
    found: dict[str, models.Decision] = {}
    asked = {
        claim.id: claim.id for claim in claims
    }  # whose decision is looked for, by the claim asked for it
    before = {claim.id: claim.continues_id for claim in claims}
    while asked:
        rows = models.Decision.objects.filter(STANDS, claim__in=asked.values()).order_by("entry_id")
        last = {row.claim_id: row for row in rows.select_related("entry")}
        found.update({claim: last[other] for claim, other in asked.items() if other in last})
        asked = {
            claim: earlier
            for claim, other in asked.items()
            if other not in last and (earlier := before.get(other)) is not None
        }
        if unknown := set(asked.values()) - set(before):
            before.update(models.Claim.objects.filter(id__in=unknown).values_list("id", "continues"))
    return found


def _judged(claim: models.Claim, decision: models.Decision | None) -> Judged:
    if decision is None:
        # A fact stated by hand rests on the entry that stated it.
        plain = Standing.WITHDRAWN if claim.rule == BY_HAND else Standing.WAITING
        return Judged(stated=versions.stated(claim), standing=plain, telling=claim.telling_id)
    stated = versions.stated(claim, decision.value)
    if decision.passages is not None and decision.claim_id == claim.id:
        stated = replace(stated, passages=decision.passages)
    return Judged(
        stated=stated,
        standing=decision.entry.kind.leaves,
        telling=claim.telling_id,
        entry=decision.entry_id,
        corrected=decision.value is not None or decision.passages is not None,
    )


def _superseded(claims: Iterable[Judged], added: int, again: Collection[str]) -> list[Judged]:
    """What is left of a telling when entry `added` brought a later version of its report.

    A published fact that is not told again asks for a new decision, once; with it the telling keeps its
    traveller and status, without which there is no trip to show it in. Of the rest, the later version speaks.
    """
    found: list[tuple[Judged, Standing]] = []
    for one in claims:
        if one.stated.id in again or one.standing.open:
            found.append((one, Standing.SUPERSEDED))
        elif one.standing.published and (one.entry or 0) < added:
            found.append((one, Standing.REOPENED))
        else:
            found.append((one, one.standing))
    kept = any(now.published for _, now in found)
    return [
        one
        if kept and one.stated.field.of_the_trip and one.standing.published
        else replace(one, standing=now)
        for one, now in found
    ]


def tellings(ids: Collection[str]) -> dict[str, models.Telling]:
    """These tellings with their reports, in order of publication and then by id."""
    rows = models.Telling.objects.filter(id__in=ids).select_related("report")
    dated = sorted(rows, key=lambda row: (str(row.report.published or ""), row.id))
    return {row.id: row for row in dated}


def told(row: models.Telling, claims: Iterable[Judged]) -> Telling | None:
    """The telling that these of its claims make, or None when they make none."""
    trip: Trip | None = trip_of((one.stated for one in claims), role=row.role, confidence=row.confidence)
    return None if trip is None else Telling(id=row.id, report=row.report.as_fact(), trip=trip)
