"""Rows as the database has them, and what tells two of them apart: for thousands that are only compared."""

import hashlib
from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast


def plain(asked: "QuerySet[Any, Any]") -> Iterator[tuple[Any, ...]]:
    """The rows of what `values_list` asks for; days and JSON may come as texts."""
    with connection.cursor() as cursor:
        cursor.execute(*asked.query.sql_with_params())
        yield from cursor.fetchall()


def text(column: str) -> Cast:
    """A column of days as texts: nothing then reads thousands of them as days."""
    return Cast(column, TextField())


def digest(what: object) -> str:
    """Tells two things apart by what they show; what is made of texts, numbers, days and lists of them."""
    return hashlib.blake2b(repr(what).encode(), digest_size=12).hexdigest()
