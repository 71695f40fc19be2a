"""Data files put together from kept pieces: as they are in one go, and little anew when a trip changed."""

import io
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pyarrow.parquet
import pytest
from tests.publish.export.conftest import RUBIO

from envoyage.publish.export import parts as cutting
from envoyage.publish.export.files import FILES
from envoyage.publish.export.parts import Part, parts, states
from envoyage.publish.export.pieces import Kept, gathered, put_together
from envoyage.publish.export.registry import about, stream
from envoyage.record import ledger
from envoyage.record.models import Trip
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

KEY = "program 1"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    monkeypatch.setattr(cutting, "_TRIPS", 1)  # so that every trip begins a part
    return Kept(tmp_path / "pieces.sqlite3")


def cut() -> list[Part]:
    return list(parts(list(Trip.objects.values_list("slug", flat=True)), states()))


def fill(kept: Kept) -> list[Part]:
    """Makes what is missing, and says what that was."""
    missing = kept.missing(cut(), KEY)
    for part in missing:
        kept.keep(part, KEY, gathered(part, about(Trip.objects.all())))
    return missing


def same_rows(one: bytes, other: bytes) -> bool:
    """Parquet puts as many rows together as it is given at a time."""
    found, asked = (pyarrow.parquet.read_table(io.BytesIO(content)) for content in (one, other))
    return bool(found.equals(asked) and found.schema.metadata == asked.schema.metadata)


def same_database(one: bytes, other: bytes) -> bool:
    """SQLite puts rows where there is room as they come: part by part here, table by table there."""
    return dumped(one) == dumped(other)


def dumped(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive, closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(archive.read("envoyage.db"))
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [archive.read("metadata.json").decode(), *db.iterdump()]


def same_files(one: bytes, other: bytes) -> bool:
    """What is packed part by part takes a little more room than what is packed in one go."""
    return unpacked(one) == unpacked(other)


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


SAME: dict[str, Callable[[bytes, bytes], bool]] = {
    "parquet": same_rows,
    "sqlite": same_database,
    "package": same_files,
}


def test_files_of_pieces_are_those_that_are_made_in_one_go(trips: list[str], kept: Kept) -> None:
    assert len(fill(kept)) == len(cut()) == len(trips) > 2
    every = Trip.objects.all()
    for name, file in FILES.items():
        pieced = b"".join(put_together(file, about(every), cut(), KEY, kept))
        whole = b"".join(stream(file.format, about(every), every, table=file.table))
        assert SAME.get(file.format, bytes.__eq__)(pieced, whole), name


def test_a_trip_taken_back_leaves_other_peoples_parts(trips: list[str], kept: Kept) -> None:
    fill(kept)
    ledger.decide(Move.RETRACT, RUBIO, who="Ada", why="It was another trip.")
    # It is gone; the days in office of its official are those of the other trip alone.
    assert [part.slugs for part in fill(kept)] == [("2025-02-01-marco-rubio",)]
    gone = {part.digest for part in cut()}
    kept.let_go(KEY, gone, after=0)
    assert kept.missing(cut(), KEY) == []
    kept.let_go("program 2", gone)  # a run beside this one may need them yet
    assert kept.missing(cut(), KEY) == []
    kept.let_go("program 2", gone, after=0)
    assert kept.missing(cut(), KEY) == cut()


def test_pieces_that_cannot_be_read_are_begun_anew(trips: list[str], kept: Kept) -> None:
    def older() -> None:
        with closing(sqlite3.connect(kept.path)) as db, db:
            db.execute("CREATE TABLE piece (part TEXT, name TEXT, packed BLOB, at REAL)")

    def broken() -> None:
        kept.path.write_bytes(b"no database, but a text that is long enough to be taken for one" * 20)

    for spoil in (older, broken):
        kept.path.unlink(missing_ok=True)
        spoil()
        assert kept.missing(cut(), KEY) == cut()
        assert fill(kept) == cut()
        assert kept.missing(cut(), KEY) == []
