"""Rows as the database has them, without a value made of each cell: for thousands that are only compared."""

from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.db.models import QuerySet


def plain(asked: "QuerySet[Any, Any]") -> Iterator[tuple[Any, ...]]:
    """The rows of what `values_list` asks for; days and JSON may come as texts."""
    with connection.cursor() as cursor:
        cursor.execute(*asked.query.sql_with_params())
        yield from cursor.fetchall()
