"""A book on SQLite, read where it lies: for who asks for nearly all of it, and for much several times."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connections
from django.db.backends.signals import connection_created

_MOST = 1 << 30  # bytes of the file; what lies behind is read as always


@contextmanager
def in_place() -> Iterator[None]:
    """Until it ends, connections take pages from the disk's own cache, without a call and a copy for each.

    So do those of processes that begin meanwhile. A disk that fails then ends the process, so nothing that
    writes into the book does this. Other databases are asked as always.
    """
    for one in connections.all(initialized_only=True):
        if one.connection is not None:
            _asked(one)
    connection_created.connect(_asked)
    try:
        yield
    finally:
        connection_created.disconnect(_asked)


def _asked(connection: Any, **_named: object) -> None:
    if connection.vendor == "sqlite":
        connection.connection.execute(f"PRAGMA mmap_size={_MOST}")
