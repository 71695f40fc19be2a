"""A SQLite file with every table, keys and references, and the metadata with which Datasette serves it."""

import json
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_noop

from envoyage.facts.contract import Json
from envoyage.publish.export.columns import Column, Kind, Row, Table
from envoyage.publish.export.form import File, OfFiles, Tables
from envoyage.publish.export.shape import moment

_TYPES = {Kind.WHOLE: "INTEGER", Kind.NUMBER: "REAL", Kind.YES_NO: "INTEGER"}
_PART = 1 << 18  # bytes read at a time


class Datasette(OfFiles):
    """`envoyage.db` and `metadata.json`: `datasette envoyage.db -m metadata.json`."""

    name, suffix, media = "sqlite", "zip", "application/zip"
    says = gettext_noop("a SQLite file with every table, and metadata for Datasette")

    def files(self, tables: Tables) -> Iterator[File]:
        with tempfile.TemporaryDirectory(prefix="envoyage-") as folder:
            path = Path(folder) / "envoyage.db"
            with closing(sqlite3.connect(path)) as db:
                db.execute("PRAGMA synchronous=OFF")
                db.execute("PRAGMA journal_mode=OFF")
                for table, _ in tables.values():
                    db.execute(_create(table))
                for table, begin in tables.values():
                    _fill(db, table, begin())
                db.commit()
            yield "envoyage.db", _read(path)
        metadata = _metadata(self.about.title, self.about.sentence, self.about.licence, tables)
        yield "metadata.json", iter([(json.dumps(metadata, ensure_ascii=False, indent=1) + "\n").encode()])


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


def _fill(db: sqlite3.Connection, table: Table, rows: Iterator[list[Row]]) -> None:
    places = ", ".join("?" * len(table.columns))
    # Texts and numbers are taken as they are; most tables have nothing else.
    days = [place for place, one in enumerate(table.columns) if one.kind in (Kind.DAY, Kind.MOMENT)]
    for some in rows:
        cells = (_said(row, days) for row in some) if days else some
        db.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({places})", cells)
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


def _metadata(title: str, sentence: str, licence: str, tables: Tables) -> Json:
    return {
        "title": title,
        "description": sentence,
        "license": licence,
        "license_url": f"https://spdx.org/licenses/{licence}.html",
        "databases": {
            "envoyage": {
                "tables": {
                    name: {
                        "title": table.title,
                        "columns": {one.name: one.says for one in table.columns},
                        **({"sort_desc": "start"} if name == "trips" else {}),
                    }
                    for name, (table, _) in tables.items()
                }
            }
        },
    }


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
