"""The soft claim: who is on a trip at the moment, for others to see. It never keeps anybody from deciding.

An open page says so again every minute or two; five minutes after the last word it is forgotten. Where the
book is being written at that moment, it goes unsaid: nobody waits for it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import OperationalError, connection
from django.utils import timezone

from envoyage.desk.models import Attention
from envoyage.members.names import ledger_name

LASTS = timedelta(minutes=5)
_PATIENCE = 40  # milliseconds


def look(person: User, trip: str) -> None:
    """Says that somebody has a trip open, and forgets who had one and went."""
    now = timezone.now()
    with _impatiently():
        Attention.objects.filter(until__lte=now).delete()
        Attention.objects.update_or_create(person=person, trip=trip, defaults={"until": now + LASTS})


def leave(person: User, trip: str) -> None:
    """Says that somebody is done with a trip."""
    with _impatiently():
        Attention.objects.filter(person=person, trip=trip).delete()


def others(trips: Collection[str], *, than: User) -> Mapping[str, tuple[str, ...]]:
    """By trip, the names of those who are on it, without the person who asks. One query."""
    rows = Attention.objects.filter(trip__in=trips, until__gt=timezone.now()).exclude(person=than)
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows.select_related("person"):
        found[row.trip].append(ledger_name(row.person))
    return {trip: tuple(sorted(names)) for trip, names in found.items()}


@contextmanager
def _impatiently() -> Iterator[None]:
    """A writer of SQLite may hold the book for long; then this is given up at once."""
    sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        before = cursor.execute("PRAGMA busy_timeout").fetchone()[0] if sqlite else 0
        if sqlite:
            cursor.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
        try:
            yield
        except OperationalError:
            if connection.in_atomic_block:
                raise
        finally:
            if sqlite:
                cursor.execute(f"PRAGMA busy_timeout = {int(before)}")
