"""The trips as shown: a pure function of the ledger, made again for each trip that an entry touches.

Only the ledger and `rebuild` call in here, and nothing else writes these tables. Whatever the order of moves,
making each touched trip again and making all of them again give the same bytes (`digest`).
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import F, Max, Model, Q
from django.db.models.expressions import Combinable

from envoyage.reconcile import merge, merged_to_json
from envoyage.reconcile.values import MergedTrip
from envoyage.record import models, people, standing
from envoyage.record.claims import Field
from envoyage.record.models import (
    Appearance,
    Decision,
    Entry,
    Naming,
    Person,
    Placement,
    Proposal,
    Redirect,
    Stop,
    Tracker,
    Trip,
)
from envoyage.record.moves import Move, Standing
from envoyage.record.newsworthy import rank
from envoyage.record.snapshot import in_byte_order
from envoyage.record.standing import Judged

_BATCH = 400  # trips made at a time: bounds memory and the length of an SQL statement


@dataclass(frozen=True, slots=True, kw_only=True)
class _Touch:
    """The last entry that touched a trip."""

    seq: int
    at: datetime


def project(trips: Iterable[str]) -> None:
    """Makes these trips again, with what hangs on them: stops, proposals, redirects and persons."""
    ordered = sorted(set(trips))
    keys: set[str] = set()
    for start in range(0, len(ordered), _BATCH):
        batch = ordered[start : start + _BATCH]
        keys |= people.keys_of(batch)
        _project(batch)
        keys |= people.keys_of(batch)
    people.settle(keys)


def project_persons(persons: Iterable[str]) -> None:
    """Makes these persons again, by what editors say of them now."""
    people.settle(set(persons))


def project_tracker(slug: str) -> None:
    """Makes one tracker again from the last of its definitions that stands."""
    Tracker.objects.filter(slug=slug).delete()
    entries = Entry.objects.filter(move=Move.DEFINE, subject=slug, undone_by__isnull=True)
    last = entries.order_by("seq").last()
    if last is not None:
        Tracker.objects.create(
            slug=slug, definition=last.payload["definition"], version=last.seq, changed_at=last.at
        )


def rebuild() -> int:
    """Throws the projection away and makes it again from the ledger. Returns the number of trips."""
    with transaction.atomic():
        for table in (Stop, Appearance, Trip, Proposal, Redirect, Naming, Person, Tracker):
            table._default_manager.all().delete()
        slugs = set(Placement.objects.values_list("trip", flat=True))
        project(slugs)
        for slug in set(Entry.objects.filter(move=Move.DEFINE).values_list("subject", flat=True)):
            project_tracker(slug)
    return Trip.objects.count()


def digest() -> str:
    """SHA-256 of the whole projection, row by row in a fixed order: equal digests, equal bytes."""
    total = hashlib.sha256()
    for line in dump():
        total.update(line.encode() + b"\n")
    return total.hexdigest()


def dump() -> Iterator[str]:
    """The projection as JSON Lines, the same on every database."""
    for table in (Person, Naming, Trip, Stop, Appearance, Proposal, Redirect, Tracker):
        names = [field.attname for field in table._meta.concrete_fields if field.attname != "id"]
        for row in table._default_manager.order_by(*_natural(table)).values(*names).iterator():
            yield json.dumps([table.__name__, row], cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)


def _natural(table: type[Model]) -> tuple[Combinable, ...]:
    if table is Stop:
        return in_byte_order(Stop, "trip"), F("number")
    if table is Appearance:
        return in_byte_order(Appearance, "trip"), F("place")
    if table is Naming:
        return tuple(in_byte_order(Naming, name) for name in ("key", "name", "office_id", "country"))
    return (in_byte_order(table),)


def _project(slugs: Collection[str]) -> None:
    once = standing.once_of(slugs)
    now = standing.placed({telling for ids in once.values() for telling in ids})
    rows = standing.tellings(now)
    of_trip: dict[str, list[str]] = defaultdict(list)
    for telling in rows:
        of_trip[now[telling]].append(telling)
    here = {telling: slug for slug in slugs for telling in of_trip.get(slug, ())}
    judged = standing.judged(here)
    touched = _touched(once, here)
    reasons = _reasons(here)

    trips: list[tuple[Trip, MergedTrip]] = []
    proposals: list[Proposal] = []
    redirects: list[Redirect] = []
    appearances: list[Appearance] = []
    for slug in slugs:
        tellings = {rows[telling]: judged[telling] for telling in of_trip.get(slug, ())}
        if not tellings:
            # A trip without reports left gives its id away to the one that has them now.
            if heir := next((now[telling] for telling in sorted(once[slug]) if telling in now), None):
                redirects.append(Redirect(old=slug, new=heir))
            continue
        accepted = _merged(tellings, [state for state in Standing if state.published], reasons[slug])
        if accepted is not None and not accepted.stops:
            accepted = None
        if accepted is not None:
            there = list(people.appearances(slug, accepted, _wordings(tellings)))
            appearances += there
            trips.append(
                (
                    Trip(official_id=there[0].key, **_columns(slug, accepted, touched[slug])),
                    accepted,
                )
            )
        states = [one.standing for claims in tellings.values() for one in claims]
        if not any(state.open for state in states):
            continue
        possible = _merged(tellings, [state for state in Standing if state.possible], reasons[slug])
        if possible is not None:
            proposals.append(
                Proposal(
                    **_columns(slug, possible, touched[slug]),
                    countries=list(dict.fromkeys(stop.fact.country for stop in possible.stops)),
                    waiting=states.count(Standing.WAITING),
                    held=states.count(Standing.HELD),
                    reopened=states.count(Standing.REOPENED),
                    conflicts=len(possible.conflicts),
                    reports=len(possible.reports),
                    published=accepted is not None,
                    told_last=possible.last_report,
                    rank=rank(possible),
                )
            )
    _write(slugs, trips, proposals, redirects)
    Appearance.objects.bulk_create(appearances)


def _wordings(tellings: Mapping[models.Telling, Sequence[Judged]]) -> Iterator[people.Wording]:
    """How the accepted claims of a trip name its traveller and those met."""
    for one in (one for claims in tellings.values() for one in claims if one.standing.published):
        value = one.stated.value
        if one.stated.field is Field.TRAVELLER:
            yield value["name"], value.get("office_id"), value.get("country")
        elif one.stated.field is Field.MEETING:
            yield value["name"], value.get("role_id"), value.get("country")


def _merged(
    tellings: Mapping[models.Telling, Sequence[Judged]], keep: Collection[Standing], reasons: Sequence[str]
) -> MergedTrip | None:
    """The trip that the claims of these standings make together."""
    told = (
        standing.told(row, [one for one in claims if one.standing in keep])
        for row, claims in tellings.items()
    )
    having = tuple(telling for telling in told if telling is not None)
    return merge(having, reasons=reasons) if having else None


def _reasons(here: Mapping[str, str]) -> dict[str, list[str]]:
    """Why the tellings of each trip were found to be one, as it was said when each came in."""
    came = Q(entry__move__in=(Move.PROPOSE, Move.JOIN)) & ~Q(entry__why="")
    rows = Placement.objects.filter(standing.STANDS, came, telling__in=here).order_by("entry_id")
    found: dict[str, list[str]] = defaultdict(list)
    for telling, why in rows.values_list("telling", "entry__why"):
        if why not in found[here[telling]]:
            found[here[telling]].append(why)
    return found


def _columns(slug: str, merged: MergedTrip, touch: _Touch) -> dict[str, Any]:
    who, when = merged.traveller.fact, merged.dates.when
    return {
        "slug": slug,
        "name": who.name,
        "office": who.office,
        "office_id": who.office_id,
        "country": who.country,
        "status": merged.status.status.value,
        "start": when.first_day,
        "end": when.last_day,
        "edtf": str(when),
        "confidence": round(merged.confidence, 3),
        "payload": merged_to_json(merged),
        "version": touch.seq,
        "changed_at": touch.at,
    }


def _touched(once: Mapping[str, Collection[str]], here: Mapping[str, str]) -> dict[str, _Touch]:
    """The last entry, undone ones and undoings too, about each trip's tellings or the claims it has now."""
    every = {telling for ids in once.values() for telling in ids}
    placed = _newest(Placement.objects.filter(telling__in=every).values_list("telling"))
    decided = _newest(Decision.objects.filter(claim__telling__in=here).values_list("claim__telling"))
    last = {slug: max(placed[telling] for telling in ids) for slug, ids in once.items()}
    for telling, seq in decided.items():
        last[here[telling]] = max(last[here[telling]], seq)
    at = dict(Entry.objects.filter(seq__in=set(last.values())).values_list("seq", "at"))
    return {slug: _Touch(seq=seq, at=at[seq]) for slug, seq in last.items()}


def _newest(rows: Any) -> dict[str, int]:
    """The last entry, or undoing of one, for each value of the rows' one column."""
    found = rows.order_by().annotate(Max("entry"), Max("entry__undone_by"))
    return {telling: max(made, undone or 0) for telling, made, undone in found}


def _write(
    slugs: Collection[str],
    trips: Sequence[tuple[Trip, MergedTrip]],
    proposals: Sequence[Proposal],
    redirects: Sequence[Redirect],
) -> None:
    """Puts these rows in the place of what was shown of `slugs`."""
    Trip.objects.filter(slug__in=slugs).delete()
    Proposal.objects.filter(slug__in=slugs).delete()
    Redirect.objects.filter(old__in=slugs).delete()

    persons = {trip.official_id: Person(slug=trip.official_id, name=trip.name) for trip, _ in trips}
    Person.objects.bulk_create(persons.values(), ignore_conflicts=True)
    Trip.objects.bulk_create(trip for trip, _ in trips)
    Stop.objects.bulk_create(
        Stop(
            trip=trip,
            number=number,
            country=stop.fact.country,
            city=stop.fact.city,
            start=stop.fact.when.first_day,
            end=stop.fact.when.last_day,
            edtf=str(stop.fact.when),
        )
        for trip, merged in trips
        for number, stop in enumerate(merged.stops, start=1)
    )
    Proposal.objects.bulk_create(proposals)
    Redirect.objects.bulk_create(redirects)
