"""How anything is written: one writer at a time, and all of a move or nothing of it."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from envoyage.facts.contract import Json
from envoyage.record.jsontext import digest
from envoyage.record.models import Entry
from envoyage.record.moves import Move
from envoyage.record.rows import reserved, write

# Any number that every writer of this book uses and nobody else of this server: "envo" in ASCII.
_POSTGRES_LOCK = 0x656E766F
_COLUMNS = tuple(field.attname for field in Entry._meta.concrete_fields)


class Refused(ValueError):  # noqa: N818 -- an answer to the person who moves, not a failure of the program
    """A move that cannot be made; the message is a sentence that says why and what to do instead."""


@contextmanager
def writing() -> Iterator[None]:
    """One transaction, alone in the ledger until it ends: entries come in the order of their numbers.

    SQLite locks with the transaction (`transaction_mode` in the settings); PostgreSQL is asked to. Neither
    waits longer than LOCK_SECONDS.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('lock_timeout', %s, true)", [f"{settings.LOCK_SECONDS}s"])
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_POSTGRES_LOCK])
        yield


def enter(
    move: Move,
    subject: str,
    *,
    who: str,
    why: str = "",
    at: datetime | None = None,
    payload: dict[str, Any] | None = None,
    undoes: Entry | None = None,
) -> Entry:
    """Writes one entry; `at` is when the move was made, by default now."""
    entry = draft(move, subject, who=who, why=why, at=at, payload=payload, undoes=undoes)
    entry.save(force_insert=True)
    return entry


def enter_all(drafts: Iterable[Entry]) -> list[Entry]:
    """Writes these entries, in this order."""
    entries = list(drafts)
    for entry, seq in zip(entries, reserved(Entry, len(entries)), strict=True):
        entry.seq = seq
    write(Entry, _COLUMNS, ([getattr(entry, name) for name in _COLUMNS] for entry in entries))
    return entries


def draft(
    move: Move,
    subject: str,
    *,
    who: str,
    why: str = "",
    at: datetime | None = None,
    payload: dict[str, Any] | None = None,
    undoes: Entry | None = None,
) -> Entry:
    """An entry that is not written yet."""
    if not who.strip():
        raise Refused("A move needs a name; say who makes it.")
    now = timezone.now()
    return Entry(
        move=move,
        subject=subject,
        who=who.strip(),
        why=why.strip(),
        at=at or now,
        written_at=now,
        payload=payload or {},
        undoes=undoes,
    )


def decision_key(claim: str, entry: Entry, value: Json | None) -> str:
    """The name of a decision in every book: a hash of what was decided, by whom, when and why."""
    return digest([claim, entry.move, entry.who, entry.at.isoformat(), entry.why, value])


def entry_key(entry: Entry, tellings: Collection[str] = ()) -> str:
    """The name of a move that is not about facts in every book: a hash, as of a decision."""
    if "key" in entry.payload:
        return str(entry.payload["key"])  # as the book has it in which it was made
    content = [entry.payload.get("rule"), entry.payload.get("definition"), sorted(tellings)]
    if entry.move == Move.SAME:
        content += [entry.subject, entry.payload.get("from")]
    if entry.move == Move.UNDO:
        content += [entry.subject]
    if entry.move == Move.ENLIST:
        content += [entry.payload.get("rows")]
    return digest([entry.move, entry.who, entry.at.isoformat(), entry.why, content])


def place_key(trip: str, tellings: Collection[str]) -> str:
    """The name of an arrangement: of these tellings being one trip."""
    return digest([trip, sorted(tellings)])
