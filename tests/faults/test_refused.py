"""A full disk, a book that another holds, a server that goes away: a sentence, exit code 1, nothing lost."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from tests.cli.terminal import REPORT, Terminal
from tests.faults.books import Book, new_database
from tests.faults.walk import rounds

AT = "2025-07-01T00:00:00+00:00"
LOCK = 0x656E766F  # the ledger's, on PostgreSQL
TRIP = "2025-03-26-marco-rubio"
LONG = REPORT * 2000  # about a quarter of a megabyte
NOT_WRITTEN = "What was not finished was not written."


# A full disk


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes, where this machine lets the tests have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def begun(terminal: Terminal) -> None:
    """A book with one published trip and a backup of it."""
    for words in (
        ["migrate"],
        ["add", terminal.report()],
        ["approve", "--all"],
        ["backup", "book.gz"],
    ):
        done = terminal(*words)
        assert done.returncode == 0, done.stderr


def still_there(terminal: Terminal) -> None:
    """What was in the book is, what was refused is not, and when there is room it goes in."""
    assert "as it was, to the byte" in terminal("rebuild").stdout
    assert f"{TRIP}, published" in terminal("explain", TRIP).stdout
    with closing(sqlite3.connect(terminal.home / "envoyage.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM record_report").fetchone() == (1,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert "was added as" in terminal("add", "long.txt").stdout
    assert "as it was, to the byte" in terminal("rebuild").stdout


def fill(filler: Path) -> None:
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"\0" * 4096):
            pass


@pytest.mark.slow
def test_a_full_disk(small_disk: Path) -> None:
    terminal = Terminal(home=small_disk)
    begun(terminal)
    terminal.report("long.txt", LONG)
    old = (small_disk / "book.gz").read_bytes()
    filler = small_disk / "filler"
    fill(filler)
    for room, words in (
        (0, ["add", "long.txt"]),
        (0, ["backup", "book.gz"]),
        (200_000, ["add", "long.txt"]),  # enough to begin with
    ):
        os.truncate(filler, filler.stat().st_size - room)
        done = terminal(*words)
        assert (done.returncode, done.stderr) == (
            1,
            f"Error: The disk is full; make room and try again. {NOT_WRITTEN}\n",
        )
    assert (small_disk / "book.gz").read_bytes() == old
    filler.unlink()
    still_there(terminal)


@pytest.mark.slow
def test_no_room_for_this_account(tmp_path: Path) -> None:
    """A limit on the size of a file needs no root, and is met in the middle of a write as a full disk is."""
    terminal = Terminal(home=tmp_path)
    begun(terminal)
    terminal.report("long.txt", LONG)
    old = (tmp_path / "book.gz").read_bytes()

    def limited(size: int, *words: str) -> subprocess.CompletedProcess[str]:
        limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"
        command = [sys.executable, "-c", f"{limit}\nfrom envoyage.cli.main import main; main()", *words]
        # Python itself takes a compiled module that was cut off at the limit for a whole one.
        environment = {**terminal.environment, "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=120
        )

    added = limited(400_000, "add", "long.txt")
    assert (added.returncode, added.stderr.startswith("Error: The disk refuses (disk I/O error)")) == (
        1,
        True,
    )
    backed = limited(2_000, "backup", "book.gz")
    assert (backed.returncode, backed.stderr.startswith("Error: The disk ")) == (1, True), backed.stderr
    assert (tmp_path / "book.gz").read_bytes() == old
    assert not (tmp_path / ".book.gz.partial").exists()
    still_there(terminal)


# A book that another holds


@contextmanager
def held_on_sqlite(book: Book) -> Iterator[None]:
    with closing(sqlite3.connect(book.home / "envoyage.sqlite3", isolation_level=None)) as another:
        another.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def held_on_postgres(url: str) -> Iterator[None]:
    import psycopg

    with psycopg.connect(url) as another:
        another.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        yield


def _waits_no_longer(book: Book, held: Any, folder: Path) -> None:
    assert book.do(AT, words=["migrate"]).code == 0
    for order in rounds(0, folder, book.ask):
        before = book.ask("told")
        with held:
            done = book.do(AT, **order.terms)
        if order.name == "backup":
            assert done.code == 0, done.said  # it only reads
        else:
            assert done.code in (1, 70), f"{order.name}: {done.said}"  # 70: the merge, which has no verb
            assert "Another program is writing to the book" in done.said or order.name == "merge"
            assert "Traceback" not in done.said
            assert 1 <= done.seconds < 15
        assert book.ask("sound")["told"] == before
        assert book.do(AT, **order.terms).code == 0


class Again:
    """A context manager that can be entered again and again."""

    def __init__(self, make: Any, *given: Any) -> None:
        self.make, self.given = make, given

    def __enter__(self) -> None:
        self.now = self.make(*self.given)
        self.now.__enter__()

    def __exit__(self, *error: Any) -> None:
        self.now.__exit__(*error)


@pytest.mark.slow
def test_a_book_that_another_holds_on_sqlite(tmp_path: Path, empty_book: Path) -> None:
    with Book(tmp_path / "book", like=empty_book, patience=1) as book:
        _waits_no_longer(book, Again(held_on_sqlite, book), tmp_path / "round")


@pytest.mark.slow
@pytest.mark.postgres
def test_a_book_that_another_holds_on_postgresql(tmp_path: Path, postgres_url: str, ready: str) -> None:
    with (
        new_database(postgres_url, like=ready) as url,
        Book(tmp_path / "book", url=url, patience=1) as book,
    ):
        _waits_no_longer(book, Again(held_on_postgres, url), tmp_path / "round")


# A server that goes away


@pytest.mark.slow
@pytest.mark.postgres
def test_a_server_that_ends_the_connection(tmp_path: Path, postgres_url: str, ready: str) -> None:
    import psycopg

    chance, ended = random.Random(3), 0
    away = (  # but not the server's own, which may be tidying up
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE datname = %s AND usename = current_user"
    )
    with (
        new_database(postgres_url, like=ready) as url,
        Book(tmp_path / "book", url=url) as book,
        psycopg.connect(postgres_url, autocommit=True) as server,
    ):
        assert book.do(AT, words=["migrate"]).code == 0
        for number in range(3):
            for order in rounds(number, tmp_path / f"round-{number}", book.ask):
                book.begin(AT, **order.terms)
                time.sleep(chance.uniform(0, 0.2))
                server.execute(away, [url.rpartition("/")[2]])
                done = book.end()
                if done.code:
                    ended += 1
                    assert order.name == "merge" or "PostgreSQL ended the connection" in done.said, done.said
                    assert done.code == (70 if order.name == "merge" else 1)
                assert book.ask("sound")["halves"] == []
                assert book.do(AT, **order.terms).code in order.again
    assert ended >= 5
