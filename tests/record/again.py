"""A book that many tests begin with: the ledger makes it once, and then its rows are put back as they were.

To make the seven trips of `CABINET` takes half a second, to put them back six milliseconds.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from django.apps import apps
from django.core.cache import caches
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model

from envoyage.record import models

T = TypeVar("T")

_MADE: dict[Hashable, tuple[Any, dict[str, list[tuple[Any, ...]]]]] = {}


def again(key: Hashable, make: Callable[[], T]) -> T:
    """What `make` does to an empty book and returns; done by it the first time, and copied from then on.

    The moments in the ledger are those of the first time. Pages that were kept of it are forgotten, for a
    test may be about how they are made.

    Args:
        key: names what `make` does.
        make: writes into the book by the ledger alone.
    """
    if models.Entry.objects.exists():
        return make()
    if key not in _MADE:
        made = make()
        _MADE[key] = made, _rows()
        return made
    made, rows = _MADE[key]
    with transaction.atomic(), connection.cursor() as cursor:
        for insert, some in rows.items():
            cursor.executemany(insert, some)
        for onward in connection.ops.sequence_reset_sql(no_style(), _tables()):
            cursor.execute(onward)
    for name in ("default", "answers"):
        caches[name].clear()
    result: T = made
    return result


def _tables() -> list[type[Model]]:
    return list(apps.get_app_config("record").get_models(include_auto_created=True))


def _rows() -> dict[str, list[tuple[Any, ...]]]:
    """What stands in the book, behind the statements that write it."""
    found = {}
    with connection.cursor() as cursor:
        for model in _tables():
            columns = [field.column for field in model._meta.local_concrete_fields]
            names = ", ".join(f'"{column}"' for column in columns)
            rows = cursor.execute(f'SELECT {names} FROM "{model._meta.db_table}"').fetchall()
            if rows:
                places = ", ".join(["%s"] * len(columns))
                found[f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({places})'] = rows
    return found
