"""What each data file has of a part, kept beside the book, and data files put together from it.

A file of seven thousand trips is a hundred parts; when one trip changed, one part is made anew. What is kept
can be thrown away at any time: it is made again.
"""

import pickle
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cache, partial
from pathlib import Path
from time import time
from typing import Any

from envoyage.publish.export.batch import Batch
from envoyage.publish.export.columns import Table
from envoyage.publish.export.files import DataFile
from envoyage.publish.export.form import About, OfFiles, OfRows, OfTrips
from envoyage.publish.export.formats.columnar import arrow
from envoyage.publish.export.formats.delimited import Csv
from envoyage.publish.export.parts import Part
from envoyage.publish.export.registry import FORMATS
from envoyage.publish.export.sink import zipped
from envoyage.publish.export.tables import TABLES

Made = Mapping[str, object]
"""What was made of a part, by name."""

_IN_USE = 3600.0  # seconds that a run may need what it has made


class Kept:
    """A file of pieces, by part and name. One that cannot be read is begun anew."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def missing(self, parts: Iterable[Part], key: str) -> list[Part]:
        """Those of the parts of which nothing is kept under this key."""
        with self._open() as db:
            there = {name for (name,) in db.execute("SELECT DISTINCT part FROM piece")}
        return [part for part in parts if _name(part, key) not in there]

    def keep(self, part: Part, key: str, made: Made) -> None:
        """Keeps what was made of a part: all of it, or nothing."""
        name, at, codec = _name(part, key), time(), _codec()
        plain = {of: pickle.dumps(one, 5) for of, one in made.items()}
        rows = [(name, of, at, len(one), codec.compress(one, asbytes=True)) for of, one in plain.items()]
        with self._open() as db, db:
            db.executemany("INSERT OR REPLACE INTO piece VALUES (?, ?, ?, ?, ?)", rows)

    def let_go(self, begins: str, digests: Collection[str], *, after: float = _IN_USE) -> None:
        """Lets go of all but these parts, under keys that begin so.

        Args:
            after: seconds for which a part stays: a run beside this one may have made it for itself.
        """
        with self._open() as db, db:
            old = (time() - after,)
            there = [name for (name,) in db.execute("SELECT DISTINCT part FROM piece WHERE at <= ?", old)]
            gone = [
                (name,) for name in there if not name.startswith(begins) or name.split()[-1] not in digests
            ]
            db.executemany("DELETE FROM piece WHERE part = ?", gone)

    def read(self, parts: Sequence[Part], key: str, name: str) -> Iterator[Any]:
        """What is kept of this name, part by part."""
        codec = _codec()
        with self._open() as db:
            db.execute("BEGIN")  # so that the file is locked once, and not for each piece
            for part in parts:
                found = db.execute(_READ, (_name(part, key), name))
                size, packed = found.fetchone()
                yield pickle.loads(codec.decompress(packed, size))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.path, timeout=60)) as db:
            try:
                for pragma in _PRAGMAS:
                    db.execute(f"PRAGMA {pragma}")
                db.execute(_TABLE)
                db.execute(_READ, ("", ""))  # which an older form of the table does not answer
            except sqlite3.DatabaseError:
                self.path.unlink()
                with self._open() as anew:
                    yield anew
                return
            yield db


# A piece takes a few large pages, and is read where it lies.
_PRAGMAS = ("page_size=32768", "synchronous=OFF", "mmap_size=1073741824")
_TABLE = """CREATE TABLE IF NOT EXISTS piece
    (part TEXT NOT NULL, name TEXT NOT NULL, at REAL NOT NULL, size INTEGER NOT NULL, packed BLOB NOT NULL,
    PRIMARY KEY (part, name)) WITHOUT ROWID"""
_READ = "SELECT size, packed FROM piece WHERE part = ? AND name = ?"


@cache
def _codec() -> Any:
    """Packs as well as zlib and unpacks in a quarter of the time: a run unpacks nearly everything."""
    return arrow().Codec("zstd", compression_level=1)


def _name(part: Part, key: str) -> str:
    return f"{key} {part.digest}"


def gathered(part: Part, about: About) -> Made:
    """All that any file has of a part, in one pass over its trips."""
    batch = Batch(part.slugs)
    found: dict[str, object] = {}
    rows = [(table, list(table.rows(batch, set()))) for table in TABLES.values()]
    for name, form in FORMATS.items():
        if issubclass(form, OfTrips):
            found[name] = form(about).packed(batch)
        elif issubclass(form, OfRows):
            found |= {_of_table(name, table): form(about, table).gather(some) for table, some in rows}
        elif issubclass(form, OfFiles):
            found[name] = form(about).gather(rows)
    return found


def _of_table(form: str, table: Table) -> str:
    return f"{form}/{table.name}"


def put_together(
    file: DataFile, about: About, parts: Sequence[Part], key: str, kept: Kept
) -> Iterator[bytes]:
    """A data file from what is kept of its parts: it says the same as one that is made in one go.

    Raises:
        NotInstalled: something that the format needs is not installed.
    """
    form = FORMATS[file.format]
    if issubclass(form, OfTrips):
        return _pieced(form(about), kept.read(parts, key, form.name))

    def tabled(form: type[OfRows], table: Table) -> Iterator[bytes]:
        return _pieced(form(about, table), kept.read(parts, key, _of_table(form.name, table)))

    if issubclass(form, OfRows):
        return tabled(form, TABLES[file.table or ""])
    assert issubclass(form, OfFiles)
    own = kept.read(parts, key, form.name)
    return zipped(form(about).joined(own, list(TABLES.values()), partial(tabled, Csv)), form.level)


def _pieced(form: OfTrips | OfRows, found: Iterator[Any]) -> Iterator[bytes]:
    yield from form.setup()
    yield from form.joined(found)
    yield from form.finish()
