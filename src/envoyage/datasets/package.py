"""A Data Package of Envoyage's tables, opened and checked: its checksums, its cells, every reference.

What is wrong is said row by row, all of it, before anybody takes a row from it.
"""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
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

# Columns that packages of older versions do not have.
_LATER: dict[str, dict[str, str]] = {"sources": {"archived": "maybe"}}


class Unusable(ValueError):  # noqa: N818 -- an answer to the person who brings it
    """It is no package that a book can be made of; the message says why, row by row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPackage:
    """An opened package: a folder or a ZIP archive."""

    path: Path
    description: Json
    opener: Callable[[str], IO[bytes]]

    @property
    def digest(self) -> str:
        return str(self.description.get("digest", ""))

    @property
    def version(self) -> str:
        return str(self.description.get("version", ""))

    @classmethod
    def open(cls, path: Path) -> "DataPackage":
        """Opens a folder, its `datapackage.json`, or a ZIP archive.

        Raises:
            Unusable: it is none, or lacks a table.
        """
        try:
            if path.is_file() and path.name != DESCRIPTION:
                archive = zipfile.ZipFile(path)
                opener: Callable[[str], IO[bytes]] = archive.open
            else:
                folder = path if path.is_dir() else path.parent
                opener = lambda name: (folder / name).open("rb")  # noqa: E731 -- the archive's own is a method
            with opener(DESCRIPTION) as file:
                description = json.load(file)
            package = cls(path=path, description=description, opener=opener)
            for name in _NEEDED:
                package._resource(name)
        except (OSError, KeyError, ValueError, zipfile.BadZipFile, AttributeError, TypeError) as error:
            if isinstance(error, Unusable):
                raise
            raise Unusable(
                f"{path} is no data package of Envoyage ({error}); one is made by `envoyage export`."
            ) from error
        return package

    def check(self, tell: Callable[[int], None] = lambda rows: None) -> None:
        """Reads all of it once.

        Raises:
            Unusable: a file is not as it was written, or rows are not as they should be; they are listed.
        """
        if altered := [name for name in _NEEDED if not self._whole(name)]:
            raise Unusable(
                f"{self.path} is not as it was written: {', '.join(altered)} differ from their checksums."
            )
        hashes = {one["name"]: str(one.get("hash")) for one in self.description["resources"]}
        if self.digest and self.digest != digest(hashes):
            raise Unusable(f"{self.path} is not as it was written: its digest is not that of its tables.")
        faults = _Faults()
        ids: dict[str, set[str]] = {name: set() for name in _KEYS}
        for name in ("persons", "trips", "sources", "meetings", "tellings", "claims", "passages"):
            for number, row in enumerate(self._rows(name, faults), start=1):
                if key := _KEYS.get(name):
                    if row[key] in ids[name]:
                        faults.add(name, number, f"has the id {row[key]!r} that another row has")
                    ids[name].add(row[key])
                for column, other in _LEANS.get(name, ()):
                    if row[column] is not None and row[column] not in ids[other]:
                        faults.add(
                            name,
                            number,
                            f"names {row[column]!r} as its {column}, which {other} does not have",
                        )
                if number % 1000 == 0:
                    tell(1000)
        for name in self.tables:
            if name not in _NEEDED:
                self._check_leaning(name, ids, faults)
        faults.raise_any(self.path)

    def _check_leaning(self, name: str, ids: Mapping[str, set[str]], faults: "_Faults") -> None:
        """The references of a table that no row is taken from: what leans on nothing is no whole package."""
        leans = [
            (column, other)
            for column, other, key in _foreign_keys(self._resource(name))
            if other in ids and key == _KEYS[other]
        ]
        for number, row in enumerate(self.cells(name) if leans else (), start=1):
            for column, other in leans:
                if row.get(column) and row[column] not in ids[other]:
                    faults.add(
                        name, number, f"names {row[column]!r} as its {column}, which {other} does not have"
                    )

    def cells(self, name: str) -> Iterator[dict[str, str]]:
        """Every row of a table with all of its cells, as they stand in the file."""
        with self.opener(self._resource(name)["path"]) as file:
            for row in csv.DictReader(io.TextIOWrapper(file, "utf-8", newline="")):
                yield {column: given_back(cell or "") for column, cell in row.items()}

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of its tables."""
        return tuple(str(one["name"]) for one in self.description["resources"])

    def rows(self, name: str) -> Iterator[Json]:
        """The rows of a table, which was checked."""
        return self._rows(name, _Faults())

    def _rows(self, name: str, faults: "_Faults") -> Iterator[Json]:
        columns = {**_NEEDED[name], **_LATER.get(name, {})}
        with self.opener(self._resource(name)["path"]) as file:
            reader = csv.DictReader(io.TextIOWrapper(file, "utf-8", newline=""))
            if missing := set(_NEEDED[name]) - set(reader.fieldnames or ()):
                raise Unusable(f"The table {name} lacks the columns {', '.join(sorted(missing))}.")
            for number, row in enumerate(reader, start=1):
                cells: Json = {}
                for column, kind in columns.items():
                    try:
                        cells[column] = _READ[kind](given_back(row.get(column) or ""))
                    except ValueError:
                        cell = str(row.get(column))[:60]
                        expected = _EXPECTED[kind]
                        faults.add(name, number, f"has {cell!r} as its {column}; expected was {expected}")
                        break
                else:
                    yield cells

    def _resource(self, name: str) -> Json:
        for one in self.description["resources"]:
            if one["name"] == name:
                return dict(one)
        raise Unusable(f"{self.path} has no table {name}; without it no book can be made of it.")

    def _whole(self, name: str) -> bool:
        resource = self._resource(name)
        if not str(resource.get("hash", "")).startswith("sha256:"):
            return True  # made by another program, which gave no checksum
        total = hashlib.sha256()
        with self.opener(resource["path"]) as file:
            while part := file.read(_PART):
                total.update(part)
        return bool(f"sha256:{total.hexdigest()}" == resource["hash"])


def _foreign_keys(resource: Json) -> Iterator[tuple[str, str, str]]:
    """Each column of a table that names a row of another, with that table and its key, by Table Schema."""
    schema = resource.get("schema")
    for one in schema.get("foreignKeys", ()) if isinstance(schema, dict) else ():
        there = one["reference"]
        for column, key in zip(_listed(one["fields"]), _listed(there["fields"]), strict=True):
            yield column, str(there["resource"]), key


def _listed(names: str | Iterable[str]) -> list[str]:
    return [names] if isinstance(names, str) else list(names)


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
            rows = "1 row is not as it" if self._many == 1 else f"{self._many:,} rows are not as they"
            raise Unusable(f"{path} was refused whole; {rows} should be:{listed}{more}")


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
