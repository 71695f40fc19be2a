"""A book that takes in much at once: more of it is held in memory, and its journal is tidied less often.

SQLite alone needs to be told. Keys are hashes, so each batch touches pages all over the book; with the little
memory that SQLite takes by default it reads and writes most of them again and again.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import DatabaseError, connection

_MEMORY = 128  # megabytes of the book that are held
_JOURNAL = 50_000  # pages of 4 KB: what is written so often goes into the book itself once


@contextmanager
def much_at_once() -> Iterator[None]:
    """For the length of a `with`, outside of any transaction; afterwards the connection is as it was."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        (memory,) = cursor.execute("PRAGMA cache_size").fetchone()
        (journal,) = cursor.execute("PRAGMA wal_autocheckpoint").fetchone()
        cursor.execute(f"PRAGMA cache_size = {-1024 * _MEMORY}")
        cursor.execute(f"PRAGMA wal_autocheckpoint = {_JOURNAL}")
    try:
        yield
    finally:
        # Where the book refuses even this, what it refused before is what counts.
        with suppress(DatabaseError), connection.cursor() as cursor:
            cursor.execute(f"PRAGMA cache_size = {memory}")
            cursor.execute(f"PRAGMA wal_autocheckpoint = {journal}")
            cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")
