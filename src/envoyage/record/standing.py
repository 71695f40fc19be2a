"""Where things stand: which tellings make up a trip, and what was last decided about each of their claims.

Read from the ledger, never from the projection. The number of queries is fixed, however many are asked for,
but for one more with each 900 of them: a statement holds no more.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from django.db.models import Q

from envoyage.facts import Trip
from envoyage.facts.contract import Json
from envoyage.reconcile.values import Telling
from envoyage.record import models, versions
from envoyage.record.batches import batches
from envoyage.record.claims import BY_HAND, Field, Stated, trip_of
from envoyage.record.moves import Move, Standing

STANDS = Q(entry__undone_by__isnull=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A claim with its standing. `stated` holds the corrected value where there is one."""

    stated: Stated
    standing: Standing
    telling: str
    entry: int | None = None  # the ledger entry that decided
    corrected: bool = False
    unaware: bool = False  # decided in another book, before the later version of the report came in there


def ever_in(tellings: Iterable[str]) -> set[str]:
    """Every trip to which one of these tellings was assigned at any time."""
    found: set[str] = set()
    for some in batches(set(tellings)):
        rows = models.Placement.objects.filter(telling__in=some).order_by()
        found.update(rows.values_list("trip", flat=True))
    return found


def continued_in(trips: Collection[str]) -> set[str]:
    """Every trip that ever had a later version of a report of these trips."""
    once = models.Placement.objects.filter(trip__in=trips).values("telling")
    later = models.Claim.objects.filter(continues__telling__in=once).values_list("telling", flat=True)
    found = set(later.order_by().distinct())
    return ever_in(found) if found else set()


def once_of(trips: Collection[str]) -> Mapping[str, set[str]]:
    """The tellings that each of these trips ever had."""
    found: dict[str, set[str]] = defaultdict(set)
    for some in batches(trips):
        rows = models.Placement.objects.filter(trip__in=some).order_by()
        for trip, telling in rows.values_list("trip", "telling"):
            found[trip].add(telling)
    return found


def placed(tellings: Collection[str]) -> dict[str, str]:
    """The trip to which each of these tellings belongs now; those of a report taken back have none."""
    found: dict[str, str] = {}
    away = versions.withdrawn()
    for some in batches(tellings):
        rows = models.Placement.objects.filter(STANDS, telling__in=some).order_by("entry_id")
        for telling, trip, report in rows.values_list("telling", "trip", "telling__report"):
            if report not in away:
                found[telling] = trip
    return found


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
    claims = [claim for some in batches(tellings) for claim in _claims(some)]
    last = _decided(claims)
    found: dict[str, list[Judged]] = {telling: [] for telling in sorted(tellings)}
    for claim in claims:
        found[claim.telling].append(_judged(claim, last.get(claim.stated.id)))
    later = versions.later({claim.report for claim in claims})
    if later:
        old = {claim.telling: claim.report for claim in claims if claim.report in later}
        again = versions.continued([claim.stated.id for claim in claims if claim.telling in old])
        for telling, report in old.items():
            found[telling] = _superseded(found[telling], later[report], again)
    return {telling: tuple(many) for telling, many in found.items()}


class _Claim(NamedTuple):
    stated: Stated
    telling: str
    report: str
    continues: str | None


class _Decision(NamedTuple):
    claim: str
    entry: int
    move: str
    value: Json | None
    passages: list[list[int]] | None
    unaware: bool | None  # see `Judged`


def _claims(tellings: Collection[str]) -> Iterator[_Claim]:
    rows = models.Claim.objects.filter(telling__in=tellings).order_by("telling", "ordinal")
    columns = ("id", "field", "value", "passages", "rule", "telling", "telling__report", "continues")
    for key, field, value, passages, rule, *rest in rows.values_list(*columns):
        stated = Stated(id=key, field=Field(field), value=value, passages=passages, rule=rule)
        yield _Claim(stated, *rest)


def _decided(claims: Iterable[_Claim]) -> dict[str, _Decision]:
    """The last decision on each claim, or else on the one it continues, and so back through the versions."""
    found: dict[str, _Decision] = {}
    # Whose decision is looked for, by the claim asked for it.
    asked = {claim.stated.id: claim.stated.id for claim in claims}
    before = {claim.stated.id: claim.continues for claim in claims}
    while asked:
        last = _last_decisions(asked.values())
        found.update({claim: last[other] for claim, other in asked.items() if other in last})
        asked = {
            claim: earlier
            for claim, other in asked.items()
            if other not in last and (earlier := before.get(other)) is not None
        }
        for some in batches(set(asked.values()) - set(before)):
            before.update(models.Claim.objects.filter(id__in=some).values_list("id", "continues"))
    return found


def _last_decisions(claims: Iterable[str]) -> dict[str, _Decision]:
    columns = ("claim", "entry", "entry__move", "value", "passages", "entry__payload__unaware")
    last: dict[str, _Decision] = {}
    for some in batches(claims):
        rows = models.Decision.objects.filter(STANDS, claim__in=some).order_by("entry_id")
        last.update((row[0], _Decision(*row)) for row in rows.values_list(*columns))
    return last


def _judged(claim: _Claim, decision: _Decision | None) -> Judged:
    stated = claim.stated
    if decision is None:
        # A fact stated by hand rests on the entry that stated it.
        plain = Standing.WITHDRAWN if stated.rule == BY_HAND else Standing.WAITING
        return Judged(stated=stated, standing=plain, telling=claim.telling)
    if decision.value is not None:
        stated = replace(stated, value=decision.value)
    if decision.passages is not None and decision.claim == stated.id:
        stated = replace(stated, passages=decision.passages)
    return Judged(
        stated=stated,
        standing=Move(decision.move).leaves,
        telling=claim.telling,
        entry=decision.entry,
        corrected=decision.value is not None or decision.passages is not None,
        unaware=bool(decision.unaware),
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
        elif one.standing.published and ((one.entry or 0) < added or one.unaware):
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


def tellings(
    ids: Iterable[str], at_hand: Mapping[str, models.Telling] | None = None
) -> dict[str, models.Telling]:
    """These tellings with their reports, in order of publication and then by id; some may be at hand."""
    there = at_hand or {}
    rows = [there[telling] for telling in ids if telling in there]
    for some in batches(telling for telling in ids if telling not in there):
        rows += models.Telling.objects.filter(id__in=some).select_related("report")
    dated = sorted(rows, key=lambda row: (str(row.report.published or ""), row.id))
    return {row.id: row for row in dated}


def told_by(trip: str, report: str | None = None) -> list[models.Telling]:
    """The tellings that are shown as a trip now: all of them, or those of one report."""
    return [row for row in tellings(members(trip)).values() if report in (None, row.report_id)]


def retold(ids: Collection[str], *, possible: bool = False) -> list[Telling]:
    """These tellings as their claims make them now, without those that they make nothing of.

    Args:
        ids: of the tellings.
        possible: only by those claims that are, or may yet be, part of a trip.
    """
    claims = judged(ids)
    made = (
        told(row, [one for one in claims[key] if one.standing.possible or not possible])
        for key, row in tellings(ids).items()
    )
    return [one for one in made if one is not None]


def told(row: models.Telling, claims: Iterable[Judged]) -> Telling | None:
    """The telling that these of its claims make, or None when they make none."""
    trip: Trip | None = trip_of((one.stated for one in claims), role=row.role, confidence=row.confidence)
    return None if trip is None else Telling(id=row.id, report=row.report.as_fact(), trip=trip)
