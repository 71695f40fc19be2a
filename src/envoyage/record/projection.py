"""The trips as shown: a pure function of the ledger, made again for each trip that an entry touches.

Only the ledger and `rebuild` call in here, and nothing else writes these tables. Whatever the order of moves,
making each touched trip again and making all of them again give the same bytes (`digest`).
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import F, Model, Q
from django.db.models.expressions import Combinable

from envoyage.reconcile import merge, merged_to_json
from envoyage.reconcile.values import MergedTrip, Telling
from envoyage.record import finding, likeness, listed, models, officials, people, standing
from envoyage.record.batches import batches
from envoyage.record.claims import Field
from envoyage.record.listed import Shape
from envoyage.record.models import (
    Agreement,
    Appearance,
    Block,
    Entry,
    Naming,
    Person,
    Placement,
    Proposal,
    Redirect,
    SameTrip,
    Stop,
    Topic,
    Trace,
    Tracker,
    Trip,
    Words,
)
from envoyage.record.moves import Move, Standing
from envoyage.record.newsworthy import kind, rank
from envoyage.record.rows import write_shapes
from envoyage.record.snapshot import in_byte_order
from envoyage.record.standing import Fresh, Judged
from envoyage.record.touched import Touch, last_touched, reasons_of

_POSSIBLE = frozenset(state for state in Standing if state.possible)
_PUBLISHED = frozenset(state for state in Standing if state.published)
_OPEN = frozenset(state for state in Standing if state.open)

_BATCH = 400  # trips made at a time: bounds memory and the length of an SQL statement


def project(
    trips: Iterable[str],
    fresh: Mapping[str, Fresh] | None = None,
    *,
    tell: Callable[[int], None] = lambda trips: None,
) -> None:
    """Makes these trips again, with what hangs on them: stops, proposals, redirects and persons.

    So too the trips to which a later version of one of their reports was moved: decisions hold on in it.

    Args:
        trips: their ids.
        fresh: tellings that need not be read, since they have just come in.
        tell: hears how many more are made.
    """
    done: set[str] = set()
    while asked := set(trips) - done:
        done |= asked
        later: set[str] = set()
        for some in batches(sorted(asked), _BATCH):
            keys = people.keys_of(some)
            _project(some, fresh or {})
            people.settle(keys | people.keys_of(some))
            later |= standing.continued_in(some)
            tell(len(some))
        trips = later


def project_persons(persons: Iterable[str]) -> None:
    """Makes these persons again, by what editors say of them now."""
    people.settle(set(persons))


def project_listed(rows: Iterable[officials.Row]) -> None:
    """Makes the trips again on which there may be people of whom the roster says something new."""
    project(officials.trips_naming(rows))


def project_tracker(slug: str) -> None:
    """Makes one tracker again from the last of its definitions that stands."""
    Tracker.objects.filter(slug=slug).delete()
    entries = Entry.objects.filter(move=Move.DEFINE, subject=slug, undone_by__isnull=True)
    last = entries.order_by("seq").last()
    if last is not None:
        Tracker.objects.create(
            slug=slug, definition=last.payload["definition"], version=last.seq, changed_at=last.at
        )


def rebuild(tell: Callable[[int, int], None] = lambda done, trips: None) -> int:
    """Throws the projection away and makes it again from the ledger. Returns the number of trips.

    Args:
        tell: hears how many of how many trips are made, those that are shown no more among them.
    """
    with transaction.atomic():
        of_trips = (Words, Agreement, Topic, Stop, Appearance, Trip)
        for table in (*of_trips, Proposal, Redirect, SameTrip, Block, Naming, Person, Tracker, Trace):
            table._default_manager.all().delete()
        slugs = set(Placement.objects.values_list("trip", flat=True).iterator())
        done = 0

        def more(trips: int) -> None:
            nonlocal done
            done += trips
            tell(done, len(slugs))

        project(slugs, tell=more)
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
    for table in (
        Person,
        Naming,
        Trip,
        Stop,
        Topic,
        Agreement,
        Appearance,
        Proposal,
        Redirect,
        SameTrip,
        Tracker,
    ):
        names = [field.attname for field in table._meta.concrete_fields if field.attname != "id"]
        for row in table._default_manager.order_by(*_natural(table)).values(*names).iterator():
            yield json.dumps([table.__name__, row], cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)


def _natural(table: type[Model]) -> tuple[Combinable, ...]:
    if table in (Stop, Topic, Agreement):
        return in_byte_order(table, "trip"), F("number")
    if table is Appearance:
        return in_byte_order(Appearance, "trip"), F("place")
    if table is Naming:
        return tuple(in_byte_order(Naming, name) for name in ("key", "name", "office_id", "country"))
    if table is SameTrip:
        return in_byte_order(SameTrip, "one"), in_byte_order(SameTrip, "other")
    return (in_byte_order(table),)


def _project(slugs: Collection[str], fresh: Mapping[str, Fresh]) -> None:
    once = standing.once_of(slugs)
    now = standing.placed({telling for ids in once.values() for telling in ids})
    rows = standing.tellings(now, fresh)
    of_trip: dict[str, list[str]] = defaultdict(list)
    for telling in rows:
        of_trip[now[telling]].append(telling)
    here = {telling: slug for slug in slugs for telling in of_trip.get(slug, ())}
    judged = standing.judged([telling for telling in here if telling not in fresh])
    judged |= {telling: fresh[telling].judged for telling in here if telling in fresh}
    touched = last_touched(once, here)
    reasons = reasons_of(here)
    known = officials.roster()

    trips: list[tuple[Shape, MergedTrip]] = []
    proposals: list[Shape] = []
    redirects: list[Shape] = []
    appearances: list[Shape] = []
    traces: list[Shape] = []
    for slug in slugs:
        tellings = {rows[telling]: judged[telling] for telling in of_trip.get(slug, ())}
        if not tellings:
            # A trip without reports left gives its id away to the one that has them now.
            if heir := next((now[telling] for telling in sorted(once[slug]) if telling in now), None):
                redirects.append({"old": slug, "new": heir})
            continue
        states = [one.standing for claims in tellings.values() for one in claims]
        still_open = not _OPEN.isdisjoint(states)
        possible = _told(tellings, _POSSIBLE, fresh)
        traces += finding.traces(slug, [(told, row.earliest, row.latest) for row, told in possible])
        accepted = _merged(_told(tellings, _PUBLISHED, fresh) if still_open else possible, reasons[slug])
        if accepted is not None and accepted.stops:
            there = list(people.appearances(slug, accepted, _wordings(tellings), known))
            appearances += there
            trips.append(
                ({"official_id": there[0]["key"], **_columns(slug, accepted, touched[slug])}, accepted)
            )
        if not still_open:
            continue
        proposed = _merged(possible, reasons[slug])
        if proposed is not None:
            on_page = accepted if accepted is not None and accepted.stops else None
            countries = list(dict.fromkeys(stop.fact.country for stop in proposed.stops))
            proposals.append(
                {
                    **_columns(slug, proposed, touched[slug]),
                    "countries": countries,
                    "route": _marked(countries, ",", 200),
                    "publishers": _marked(
                        sorted({one.report.publisher or "" for _, one in possible}), "|", 300
                    ),
                    "languages": _marked(sorted({one.report.language or "" for _, one in possible}), ",", 40),
                    "kind": kind(states, proposed, on_page).value,
                    "waiting": states.count(Standing.WAITING),
                    "held": states.count(Standing.HELD),
                    "reopened": states.count(Standing.REOPENED),
                    "conflicts": len(proposed.conflicts),
                    "reports": len(proposed.reports),
                    "published": on_page is not None,
                    "told_last": proposed.last_report,
                    "rank": rank(proposed),
                }
            )
    _write(slugs, trips, proposals, redirects)
    write_shapes(Trace, traces)
    write_shapes(Appearance, appearances)
    _write_alike(slugs, likeness.alike(now))


def _marked(words: Iterable[str], mark: str, most: int) -> str:
    """`,JM,GY,`: words between marks, so that a filter finds whole ones; at most so many characters."""
    there = [word for word in words if word]
    return f"{mark}{mark.join(there)}{mark}"[:most] if there else ""


def _wordings(tellings: Mapping[models.Telling, Sequence[Judged]]) -> Iterator[people.Wording]:
    """How the accepted claims of a trip name its traveller and those met."""
    for one in (one for claims in tellings.values() for one in claims if one.standing.published):
        value = one.stated.value
        if one.stated.field is Field.TRAVELLER:
            yield value["name"], value.get("office_id"), value.get("country")
        elif one.stated.field is Field.MEETING:
            yield value["name"], value.get("role_id"), value.get("country")


_Told = list[tuple[models.Telling, Telling]]


def _told(
    tellings: Mapping[models.Telling, Sequence[Judged]],
    keep: Collection[Standing],
    fresh: Mapping[str, Fresh],
) -> _Told:
    """Each telling as the claims of these standings make it; without those that they make nothing of."""
    found: _Told = []
    for row, claims in tellings.items():
        kept = [one for one in claims if one.standing in keep]
        new = fresh.get(row.id)
        whole = new.told if new and len(kept) == len(claims) else None
        if telling := whole or (standing.told(row, kept) if kept else None):
            found.append((row, telling))
    return found


def _merged(told: _Told, reasons: Sequence[str]) -> MergedTrip | None:
    """The trip that these make together."""
    return merge([telling for _, telling in told], reasons=reasons) if told else None


def _columns(slug: str, merged: MergedTrip, touch: Touch) -> Shape:
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


def _write(
    slugs: Collection[str],
    trips: Sequence[tuple[Shape, MergedTrip]],
    proposals: Sequence[Shape],
    redirects: Sequence[Shape],
) -> None:
    """Puts these rows in the place of what was shown of `slugs`."""
    Trip.objects.filter(slug__in=slugs).delete()
    Proposal.objects.filter(slug__in=slugs).delete()
    Redirect.objects.filter(old__in=slugs).delete()
    Trace.objects.filter(trip__in=slugs).delete()

    people.introduce({trip["official_id"]: trip["name"] for trip, _ in trips})
    write_shapes(Trip, [trip for trip, _ in trips])
    for table in (Stop, Topic, Agreement, Words):
        write_shapes(table, list(listed.ROWS[table](trips)))
    write_shapes(Proposal, proposals)
    write_shapes(Redirect, redirects)


def _write_alike(slugs: Collection[str], pairs: Mapping[tuple[str, str], tuple[int, str]]) -> None:
    """Puts the likenesses of `slugs` in the place of those shown; what is not shown has none."""
    SameTrip.objects.filter(Q(one__in=slugs) | Q(other__in=slugs)).delete()
    if not pairs:
        return
    named = {slug for pair in pairs for slug in pair}
    shown = set(Trip.objects.filter(slug__in=named).values_list("slug", flat=True))
    shown |= set(Proposal.objects.filter(slug__in=named).values_list("slug", flat=True))
    SameTrip.objects.bulk_create(
        SameTrip(one=one, other=other, score=score, reason=reason)
        for (one, other), (score, reason) in pairs.items()
        if one in shown and other in shown and {one, other} & set(slugs)
    )
