"""A Data Package of Envoyage's tables, opened and checked: its checksums, its cells, every reference.

What is wrong is said row by row, all of it, before anybody takes a row from it.
"""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from envoyage.facts.cells import digest, given_back
from envoyage.facts.contract import Json

DESCRIPTION = "datapackage.json"
_SHOWN = 50  # faults that are listed; of more it is said how many
_PART = 1 << 18  # bytes read at a time

# What is read of each table: a column, and how a cell of it is read. Other columns may be there.
_NEEDED: dict[str, dict[str, str]] = {
    "trips": {"id": "text", "official": "text", "changed": "text"},
    "meetings": {"trip": "text", "number": "whole", "person": "maybe"},
    "persons": {"id": "text"},
    "sources": {
        "id": "text", "title": "maybe", "publisher": "maybe", "url": "maybe", "language": "maybe",
        "published": "maybe", "restated_from": "maybe", "digest": "text", "characters": "whole",
    },
    "tellings": {"id": "text", "trip": "text", "source": "text", "role": "text", "confidence": "number"},
    "claims": {
        "id": "text", "trip": "text", "telling": "text", "order": "whole", "field": "text", "value": "json",
        "corrected": "text",
    },
    "passages": {
        "claim": "text", "number": "whole", "source": "text", "start": "whole", "end": "whole",
        "words": "text", "sentence_start": "whole", "sentence": "text",
    },
}  # fmt: skip
_KEYS = {"trips": "id", "persons": "id", "sources": "id", "tellings": "id", "claims": "id"}
_LEANS = {
    "trips": (("official", "persons"),),
    "meetings": (("trip", "trips"), ("person", "persons")),
    "tellings": (("trip", "trips"), ("source", "sources")),
    "claims": (("trip", "trips"), ("telling", "tellings")),
    "passages": (("claim", "claims"), ("source", "sources")),
}


class Unusable(ValueError):  # noqa: N818 -- an answer to the person who brings it
    """It is no package that a book can be made of; the message says why, row by row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPackage:
    """An opened package: a folder or a ZIP archive."""

    path: Path
    description: Json
    opener: Callable[[str], IO[bytes]]

    @property
    class _Faults:
    """What is wrong, so many listed and all counted."""

    def __init__(self) -> None:
        self._listed: list[str] = []
        self._many = 0

    def add(self, table: str, row: int, what: str) -> None:
        self._many += 1
        if len(self._listed) < _SHOWN:
            self._listed.append(f"{table}, row {row}: {what}")

    def raise_any(self, path: Path) -> None:
        if self._many:
            more = f"\n  and {self._many - _SHOWN:,} more" if self._many > _SHOWN else ""
            listed = "".join(f"\n  {one}" for one in self._listed)
            raise Unusable(
                f"{path} was refused whole; {self._many:,} rows are not as they should be:{listed}{more}"
            )


def _text(cell: str) -> str:
    if not cell:
        raise ValueError
    return cell


def _whole(cell: str) -> int:
    if not cell.isascii() or not cell.isdecimal():
        raise ValueError
    return int(cell)


def _value(cell: str) -> Json:
    found = json.loads(cell)
    if not isinstance(found, dict):
        raise ValueError
    return found


_READ: dict[str, Callable[[str], Any]] = {
    "text": _text,
    "maybe": lambda cell: cell or None,
    "whole": _whole,
    "number": float,
    "json": _value,
}
_EXPECTED = {
    "text": "something",
    "maybe": "anything",
    "whole": "a whole number",
    "number": "a number",
    "json": "an object of JSON",
}
