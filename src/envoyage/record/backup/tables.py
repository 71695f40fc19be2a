"""Which tables make up the book, and each of their rows as a line of JSON that every database reads alike."""

import base64
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Self

from django.apps import apps
from django.db.models import NOT_PROVIDED, Field, Model
from django.utils.duration import duration_iso_string

from envoyage.record.snapshot import in_byte_order

# What a backup leaves out, and why. Every other table that Django manages is in it, those of accounts too.
LEFT_OUT = {
    "record.person": "shown: made again from what was decided",
    "record.trip": "shown",
    "record.stop": "shown",
    "record.topic": "shown",
    "record.agreement": "shown",
    "record.appearance": "shown",
    "record.naming": "shown",
    "record.proposal": "shown",
    "record.redirect": "shown",
    "record.sametrip": "shown",
    "record.tracker": "shown",
    "record.trace": "made along with what is shown",
    "record.words": "made along with what is shown",
    "record.block": "made along with what is shown",
    "desk.attention": "of the moment",
    "sessions.session": "people sign in again",
    "axes.accessattempt": "counted anew",
    "axes.accessattemptexpiration": "counted anew",
    "axes.accessfailurelog": "of the server, not of the book",
    "axes.accesslog": "of the server, not of the book",
}

# Tables into which `envoyage migrate` puts rows by itself: a book that has only these is still empty.
MADE_BY_MIGRATING = {"contenttypes.contenttype", "auth.permission", "auth.group", "auth.group_permissions"}

_ROWS_AT_A_TIME = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table with those of its columns that a backup holds, in the order in which it holds them."""

    model: type[Model]
    columns: tuple[str, ...]

    @classmethod
    def of(cls, model: type[Model]) -> Self:
        return cls(model=model, columns=tuple(field.attname for field in model._meta.concrete_fields))

    @property
    def label(self) -> str:
        return str(self.model._meta.label_lower)

    @property
    def fields(self) -> tuple["Field[Any, Any]", ...]:
        by_name = {field.attname: field for field in self.model._meta.concrete_fields}
        return tuple(by_name[name] for name in self.columns)

    @property
    def lacking(self) -> tuple["Field[Any, Any]", ...]:
        """Columns that the table has and the backup has not, because it is older."""
        return tuple(f for f in self.model._meta.concrete_fields if f.attname not in self.columns)

    def count(self) -> int:
        return int(self.model._base_manager.count())

    def lines(self) -> Iterator[bytes]:
        """Every row as a line, in the order of the key."""
        rows = self.model._base_manager.order_by(in_byte_order(self.model)).values_list(*self.columns)
        for row in rows.iterator(chunk_size=_ROWS_AT_A_TIME):
            yield _line(row)

    def row(self, line: bytes) -> list[Any]:
        """The values of a line as Python has them.

        Raises:
            ValueError: the line is not a row of this table.
        """
        values = json.loads(line)
        if not isinstance(values, list) or len(values) != len(self.columns):
            raise ValueError(f"a row of {self.label} has other columns than the header says")
        return [field.to_python(value) for field, value in zip(self.fields, values, strict=True)]


def tables() -> tuple[Table, ...]:
    """The tables of the book: what was said, what was decided about it, and then what other apps keep."""
    by_app = apps.get_models(include_auto_created=True)
    models = sorted(by_app, key=lambda model: model._meta.app_label != "record")
    return tuple(
        Table.of(model)
        for model in models
        if model._meta.managed and not model._meta.proxy and model._meta.label_lower not in LEFT_OUT
    )


def default(field: "Field[Any, Any]") -> Any:
    """What a column takes that an older backup does not have.

    Raises:
        ValueError: it has to be said, and nobody did.
    """
    if field.default is NOT_PROVIDED and not field.null and not field.empty_strings_allowed:
        raise ValueError(f"it has no {field.model._meta.label_lower}.{field.attname}")
    return field.get_default()


def _line(row: Sequence[Any]) -> bytes:
    # Sorted, because PostgreSQL keeps the keys of an object in an order of its own.
    return json.dumps(row, default=_plain, sort_keys=True, ensure_ascii=False).encode() + b"\n"


def _plain(value: Any) -> str:
    match value:
        case datetime() | date() | time():
            return value.isoformat()  # to the microsecond, which Django's own encoder cuts off
        case timedelta():
            return duration_iso_string(value)
        case bytes() | memoryview():
            return base64.b64encode(value).decode()
        case _:
            return str(value)  # Decimal, UUID
