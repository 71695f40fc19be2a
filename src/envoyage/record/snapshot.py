"""The book as it is at one moment, and in one order: what a copy or a digest needs while others write."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import F, Field, Model
from django.db.models.expressions import Combinable
from django.db.models.functions import Collate


@contextmanager
def snapshot() -> Iterator[None]:
    """All that is read until the `with` ends is as it was at its first query. No writer waits for it."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    # Not `atomic`: its transactions lock the book for writing (`transaction_mode` in the settings).
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def in_byte_order(table: type[Model], name: str = "pk") -> Combinable:
    """A column to order by that gives the same order on every database, whatever language it sorts in."""
    field = table._meta.pk if name == "pk" else table._meta.get_field(name)
    assert isinstance(field, Field)
    kind = field.rel_db_type(connection) or ""
    text = connection.vendor == "postgresql" and kind.startswith(("varchar", "text"))
    return Collate(F(name), "C") if text else F(name)
