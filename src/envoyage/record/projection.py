"""The trips as shown: a pure function of the ledger, made again for each trip that an entry touches.

Only the ledger and `rebuild` call in here, and nothing else writes these tables. Whatever the order of moves,
making each touched trip again and making all of them again give the same bytes (`digest`).
"""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import F, Model, Q
from django.db.models.expressions import Combinable

from envoyage.record import likeness, officials, people, standing
from envoyage.record.batches import batches
from envoyage.record.fresh import Fresh
from envoyage.record.making import rows_of
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
from envoyage.record.moves import Move
from envoyage.record.rows import write_shapes
from envoyage.record.snapshot import in_byte_order

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
    """Puts the rows of these trips in the place of what was shown of them."""
    made = rows_of(slugs, fresh)
    Trip.objects.filter(slug__in=slugs).delete()
    Proposal.objects.filter(slug__in=slugs).delete()
    Redirect.objects.filter(old__in=slugs).delete()
    Trace.objects.filter(trip__in=slugs).delete()

    people.introduce({trip["official_id"]: trip["name"] for trip in made.trips})
    write_shapes(Trip, made.trips)
    for table, rows in made.listed.items():
        write_shapes(table, rows)
    write_shapes(Appearance, made.appearances)
    write_shapes(Proposal, made.proposals)
    write_shapes(Redirect, made.redirects)
    write_shapes(Trace, made.traces)
    _write_alike(slugs, likeness.alike(made.homes))


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
