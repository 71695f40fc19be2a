"""What is decided about trips, persons and trackers: merge, split, keep apart, same, enlist, define."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db.models import Q

from envoyage.facts.contract import Json
from envoyage.record import likeness, models, officials, people, standing
from envoyage.record.ledger.places import assign, free_trip
from envoyage.record.ledger.verdicts import members_of
from envoyage.record.ledger.writing import Refused, enter, writing
from envoyage.record.models import Entry, Person
from envoyage.record.moves import Move
from envoyage.record.projection import project, project_listed, project_persons, project_tracker


def merge(into: str, others: Collection[str], *, who: str, why: str = "") -> Entry:
    """Says that trips are one; the ids of the others lead to `into` from now on.

    Raises:
        Refused: one of them is no trip, or all are the same.
    """
    with writing():
        home = standing.trip_now(into)
        gone = sorted({standing.trip_now(other) for other in others} - {home})
        for trip in (home, *gone):
            members_of(trip)
        if not gone:
            raise Refused(f"{into} is one trip already; name another to merge into it.")
        entry = enter(Move.MERGE, home, who=who, why=why, payload={"from": gone})
        moved = [telling for trip in gone for telling in members_of(trip)]
        assign(entry, dict.fromkeys(moved, home))
        project(standing.ever_in(moved))
        return entry


def split(trip: str, tellings: Collection[str], *, who: str, why: str = "") -> Entry:
    """Says that some tellings of a trip are of another one, which gets an id of its own (`entry.subject`).

    Raises:
        Refused: the tellings are not this trip's, or they are all it has.
    """
    with writing():
        home = standing.trip_now(trip)
        here, going = set(members_of(home)), set(tellings)
        if not going or not going < here:
            raise Refused(f"{home} can give away some of its tellings, not {sorted(going) or 'none'}.")
        new = free_trip(standing.retold(going))
        entry = enter(Move.SPLIT, new, who=who, why=why, payload={"from": home})
        assign(entry, dict.fromkeys(sorted(going), new))
        keep_apart(entry, here - going, going)
        project(standing.ever_in(going))
        return entry


def apart(one: str, other: str, *, who: str, why: str = "") -> Entry:
    """Says that two trips that look alike are two, for good: no report that comes in later joins them.

    Raises:
        Refused: one of them is no trip, they are one by now, or this was said before.
    """
    with writing():
        here, there = standing.trip_now(one), standing.trip_now(other)
        tellings, others = members_of(here), members_of(there)
        if here == there:
            raise Refused(f"{one} and {other} are one trip; split it, or undo what made them one.")
        if likeness.apart(dict.fromkeys(tellings, here) | dict.fromkeys(others, there)):
            raise Refused(f"{here} and {there} were said to be two trips already.")
        entry = enter(Move.APART, here, who=who, why=why, payload={"other": there})
        keep_apart(entry, tellings, others)
        project([here, there])
        return entry


def same(into: str, others: Collection[str], *, who: str, why: str = "") -> Entry:
    """Says that persons are one; the ids of the others lead to `into` from now on.

    Raises:
        Refused: one of them is nobody of the record, or all are the same.
    """
    with writing():
        kept = _person(into)
        gone = sorted({_person(other) for other in others} - {kept})
        if not gone:
            raise Refused(f"{into} is one person already; name another who is the same.")
        entry = enter(Move.SAME, f"{people.PERSON}{kept}", who=who, why=why, payload={"from": gone})
        project_persons([kept, *gone])
        return entry


def enlist(rows: Sequence[officials.Row], *, who: str, why: str = "") -> Entry:
    """Adds tenures to the roster, and finds the people of the record anew whom they may mean.

    Args:
        rows: as `reconcile.rosterfile.checked` gives them.

    Raises:
        Refused: there are none.
    """
    with writing():
        if not rows:
            raise Refused("There is no tenure to add.")
        entry = enter(
            Move.ENLIST, officials.ROSTER, who=who, why=why, payload={"rows": [dict(row) for row in rows]}
        )
        project_listed(rows)
        return entry


def _person(person: str) -> str:
    now = people.person_now(person)
    if not Person.objects.filter(slug=now).exists():
        raise Refused(f"There is no person {person!r} on a published trip; ids are as in us-marco-rubio.")
    return now


def define(
    slug: str,
    definition: Json,
    *,
    who: str,
    why: str = "",
    at: datetime | None = None,
    seen: int | None = None,
) -> Entry:
    """Writes down the words and the selection of a tracker, and shows them.

    Args:
        slug: the tracker's part of the address.
        definition: as `publish.tracker` reads it.
        who: who publishes them.
        why: what was changed, for the history.
        at: when, if not now.
        seen: the newest entry about these words that the person looked at.

    Raises:
        Refused: somebody changed the words since.
    """
    with writing():
        _check_words(slug, seen)
        entry = enter(Move.DEFINE, slug, who=who, why=why, at=at, payload={"definition": definition})
        project_tracker(slug)
        return entry


def draft(slug: str, definition: Json, *, who: str, why: str = "", seen: int | None = None) -> Entry:
    """Writes down words for a tracker that wait to be published. The arguments are those of `define`.

    Raises:
        Refused: somebody changed the words since.
    """
    with writing():
        _check_words(slug, seen)
        return enter(Move.DRAFT, slug, who=who, why=why, payload={"definition": definition})


def _check_words(slug: str, seen: int | None) -> None:
    if seen is None:
        return
    moves = (Move.DEFINE, Move.DRAFT)
    about = Entry.objects.filter(subject=slug).filter(Q(move__in=moves) | Q(undoes__move__in=moves))
    last = about.order_by("seq").last()
    if last is not None and last.seq > seen:
        raise Refused(
            f"{last.who} changed the words of {slug} in the meantime; what you typed is below: compare it"
            " with what stands now, in another tab, and send it again."
        )


def keep_apart(entry: Entry, some: Collection[str], others: Collection[str]) -> None:
    """Writes down that an entry says of two trips, by their tellings, that they are two."""
    models.Likeness.objects.bulk_create(
        models.Likeness(entry=entry, telling_id=telling, other_id=other)
        for telling, other in likeness.all_apart(some, others)
    )
