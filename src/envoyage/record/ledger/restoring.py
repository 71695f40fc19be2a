"""Puts rows back as they were in another book: the one way in that makes no new entry, for a restore alone.

Only inside of `writing()`: it is all there when that ends, or nothing of it.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import Any

from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.db.models import AutoField, Field, Model

_ROWS_AT_A_TIME = 2000


def clear(tables: Collection[type[Model]]) -> None:
    """Empties these tables. Which of them come first does not matter: references are checked at the end."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"DELETE FROM {_quoted(table._meta.db_table)}")


def put_back(table: type[Model], fields: Sequence["Field[Any, Any]"], rows: Iterable[Sequence[Any]]) -> None:
    """Writes rows into an empty table, with the keys they have; `fields` says what stands in each column."""
    names = ", ".join(_quoted(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {_quoted(table._meta.db_table)} ({names}) VALUES ({places})"
    remaining = iter(rows)
    with connection.cursor() as cursor:
        while some := list(islice(remaining, _ROWS_AT_A_TIME)):
            cursor.executemany(statement, [_for_the_database(fields, row) for row in some])


def go_on_after(tables: Iterable[type[Model]]) -> None:
    """Lets new rows have numbers after those put back. SQLite does so by itself.

    A sequence of PostgreSQL is never set back: setting it is not undone when the transaction is.
    """
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for table in tables:
            key = table._meta.pk
            if isinstance(key, AutoField):
                name, column = _quoted(table._meta.db_table), _quoted(key.column)
                sequence = f"pg_get_serial_sequence('{name}', '{key.column}')"
                cursor.execute(
                    f"SELECT setval({sequence}, greatest(nextval({sequence}), max({column}))) FROM {name}"
                )


def complete() -> None:
    """Lets Django add what follows from this version's models, such as permissions newer than the rows."""
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)


def _for_the_database(fields: Sequence["Field[Any, Any]"], row: Sequence[Any]) -> list[Any]:
    return [field.get_db_prep_save(value, connection) for field, value in zip(fields, row, strict=True)]


def _quoted(name: str | None) -> str:
    assert name is not None
    return connection.ops.quote_name(name)
