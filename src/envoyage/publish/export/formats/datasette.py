"""A SQLite file with every table, keys and references, and the metadata with which Datasette serves it."""

import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_noop

from envoyage.facts.contract import Json
from envoyage.publish.export.columns import Column, Kind, Row, Table
from envoyage.publish.export.form import File, OfFiles, Rows, Tables
from envoyage.publish.export.shape import moment
from envoyage.record.batches import batches

_TYPES = {Kind.WHOLE: "INTEGER", Kind.NUMBER: "REAL", Kind.YES_NO: "INTEGER"}
_PART = 1 << 18  # bytes read at a time
_ATTACHED = 10  # databases that SQLite takes beside its own, unless it was built otherwise


class Datasette(OfFiles):
    """`envoyage.db` and `metadata.json`: `datasette envoyage.db -m metadata.json`.

    What is kept of some trips is a database of their rows alone, without keys: SQLite copies from it itself.
    """

    name, suffix, media = "sqlite", "zip", "application/zip"
    says = gettext_noop("a SQLite file with every table, and metadata for Datasette")

    level = 1  # twice as fast for a file of a fortieth more: it is the largest of all

    def files(self, tables: Tables) -> Iterator[File]:
        def fill(db: sqlite3.Connection) -> None:
            with db:
                for table, begin in tables.values():
                    _insert(db, table, begin())

        return self._files([table for table, _ in tables.values()], fill)

    def gather(self, rows: Rows) -> bytes:
        with closing(sqlite3.connect(":memory:")) as db:
            with db:
                for table, some in rows:
                    db.execute(
                        f"CREATE TABLE {_quoted(table.name)} ({', '.join(map(_column, table.columns))})"
                    )
                    _insert(db, table, iter([some]))
            return db.serialize()

    def joined(
        self, found: Iterable[bytes], tables: Sequence[Table], csv: Callable[[Table], Iterator[bytes]]
    ) -> Iterator[File]:
        return self._files(tables, partial(_copy, found, tables))

    def _files(self, tables: Sequence[Table], fill: Callable[[sqlite3.Connection], None]) -> Iterator[File]:
        with tempfile.TemporaryDirectory(prefix="envoyage-") as folder:
            path = Path(folder) / "envoyage.db"
            with closing(sqlite3.connect(path)) as db:
                for pragma in _PRAGMAS:
                    db.execute(f"PRAGMA {pragma}")
                for table in tables:
                    db.execute(_create(table))
                fill(db)
                with db:
                    for table in tables:
                        _index(db, table)
            yield "envoyage.db", _read(path)
        metadata = _metadata(self.about.title, self.about.sentence, self.about.licence, tables)
        yield "metadata.json", iter([(json.dumps(metadata, ensure_ascii=False, indent=1) + "\n").encode()])


_PRAGMAS = (
    "page_size=8192",
    "synchronous=OFF",  # nobody sees the file before it is whole
    "journal_mode=OFF",
    "locking_mode=EXCLUSIVE",
    "cache_size=-65536",  # in KiB
)


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while part := file.read(_PART):
            yield part


def _create(table: Table) -> str:
    columns = [_column(one) for one in table.columns]
    columns.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    columns += [
        f"FOREIGN KEY ({_quoted(one.name)}) REFERENCES {_quoted(other)} ({_quoted(key)})"
        for one in table.columns
        if one.of
        for other, key in [one.of.split(".")]
    ]
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(columns)})"


def _column(column: Column) -> str:
    return f"{_quoted(column.name)} {_TYPES.get(column.kind, 'TEXT')}{' NOT NULL' if column.needed else ''}"


def _copy(found: Iterable[bytes], tables: Sequence[Table], db: sqlite3.Connection) -> None:
    """Takes over the rows of one small database after the other."""
    for some in batches(found, _ATTACHED):
        parts = [f"part{number}" for number in range(len(some))]
        for part, content in zip(parts, some, strict=True):
            db.execute(f"ATTACH ':memory:' AS {part}")
            db.deserialize(content, name=part)
        with db:
            for part in parts:
                for table in tables:
                    name, key = _quoted(table.name), ", ".join(map(_quoted, table.key))
                    told = f" WHERE true ON CONFLICT ({key}) DO NOTHING" if table.once else ""
                    db.execute(f"INSERT INTO main.{name} SELECT * FROM {part}.{name}{told}")
        for part in parts:
            db.execute(f"DETACH {part}")


def _insert(db: sqlite3.Connection, table: Table, rows: Iterator[list[Row]]) -> None:
    places = ", ".join("?" * len(table.columns))
    # Texts and numbers are taken as they are; most tables have nothing else.
    days = [place for place, one in enumerate(table.columns) if one.kind in (Kind.DAY, Kind.MOMENT)]
    for some in rows:
        cells = (_said(row, days) for row in some) if days else some
        db.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({places})", cells)


def _index(db: sqlite3.Connection, table: Table) -> None:
    for column in table.columns:
        if column.of:
            name = _quoted(f"{table.name}_{column.name}")
            db.execute(f"CREATE INDEX {name} ON {_quoted(table.name)} ({_quoted(column.name)})")


def _said(row: Row, days: list[int]) -> list[Any]:
    cells: list[Any] = list(row)
    for place in days:
        cells[place] = _plain(cells[place])
    return cells


def _plain(cell: Any) -> Any:
    if isinstance(cell, datetime):
        return moment(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


def _metadata(title: str, sentence: str, licence: str, tables: Sequence[Table]) -> Json:
    return {
        "title": title,
        "description": sentence,
        "license": licence,
        "license_url": f"https://spdx.org/licenses/{licence}.html",
        "databases": {
            "envoyage": {
                "tables": {
                    table.name: {
                        "title": table.title,
                        "columns": {one.name: one.says for one in table.columns},
                        **({"sort_desc": "start"} if table.name == "trips" else {}),
                    }
                    for table in tables
                }
            }
        },
    }


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
