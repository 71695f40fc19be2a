"""`envoyage backup` and `restore` as an editor types them: other databases, wrong files, others at work."""

import gzip
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.terminal import Terminal
from tests.faults.books import new_database

TRIP = "2025-03-26-marco-rubio"


@pytest.fixture(scope="module")
def backed_up(empty_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The backup of a book with one published trip."""
    terminal = Terminal.over(empty_book, tmp_path_factory.mktemp("book"))
    for words in (
        ["add", terminal.report(), "--published", "2025-03-28"],
        ["approve", TRIP],
        ["backup", str(terminal.home / "book.gz")],
    ):
        done = terminal(*words)
        assert done.returncode == 0, done.stderr
    assert "1 reports with 5 facts, and 3 entries of the ledger" in done.stdout
    return terminal.home / "book.gz"


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(home=tmp_path)


@pytest.fixture
def on_postgres(tmp_path: Path, postgres_url: str) -> Iterator[Terminal]:
    """A book in a new database of the server, in which words sort as in English and not by bytes."""
    english = "TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'"
    (tmp_path / "postgres").mkdir()
    with new_database(postgres_url, like=english) as url:
        yield Terminal(home=tmp_path / "postgres", set={"ENVOYAGE_DATABASE_URL": url})


def rows(file: Path) -> list[bytes]:
    with gzip.open(file) as stream:
        return stream.readlines()[1:]


def test_a_book_is_restored_in_one_command(terminal: Terminal, backed_up: Path) -> None:
    done = terminal("restore", str(backed_up))
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 published trips, as it was, to the byte" in done.stdout
    assert f"{TRIP}, published" in terminal("explain", TRIP).stdout


@pytest.mark.postgres
@pytest.mark.slow
def test_from_sqlite_to_postgresql_and_back(
    terminal: Terminal, on_postgres: Terminal, backed_up: Path, tmp_path: Path
) -> None:
    there = on_postgres("restore", str(backed_up))
    assert (there.returncode, "as it was, to the byte" in there.stdout) == (0, True), there.stderr
    assert on_postgres("undo", "3").returncode == 0  # the ledger goes on after the restored entries
    assert on_postgres("approve", "--all").returncode == 0
    assert on_postgres("backup", str(tmp_path / "there.gz")).returncode == 0
    back = terminal("restore", str(tmp_path / "there.gz"))
    assert (back.returncode, "as it was, to the byte" in back.stdout) == (0, True), back.stderr
    assert terminal("backup", str(tmp_path / "back.gz")).returncode == 0
    assert rows(tmp_path / "back.gz") == rows(tmp_path / "there.gz")


def test_a_book_in_use_is_not_restored_into_by_accident(
    empty_book: Path, tmp_path: Path, backed_up: Path
) -> None:
    terminal = Terminal.over(empty_book, tmp_path)
    terminal("add", terminal.report(text="Minister Ana Paz of Chile visited Peru on 3 May 2024.\n"))
    refused = terminal("restore", str(backed_up))
    assert (refused.returncode, "say --replace" in refused.stderr) == (1, True)
    assert "ana-paz" in terminal("proposals").stdout
    assert terminal("restore", str(backed_up), "--replace").returncode == 0
    assert "Nothing waits" in terminal("proposals").stdout


def test_a_damaged_backup_touches_nothing(terminal: Terminal, backed_up: Path) -> None:
    (terminal.home / "cut.gz").write_bytes(backed_up.read_bytes()[:-200])
    done = terminal("restore", "cut.gz")
    assert (done.returncode, "is no backup of a book, or is damaged" in done.stderr) == (1, True)
    assert not (terminal.home / "envoyage.sqlite3").exists()


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["backup", "nowhere/book.gz"], 2, "There is no folder nowhere; make it first"),
        (["backup", "/dev/null"], 2, "/dev/null is no file"),
        (["backup", "book.gz"], 1, "run `envoyage migrate`"),
        (["restore", "nothing.gz"], 2, "does not exist"),
        (["restore", "report.txt"], 1, "is no backup of a book"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    terminal: Terminal, words: list[str], code: int, sentence: str
) -> None:
    terminal.report()
    done = terminal(*words)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert sentence in " ".join(done.stderr.split())
    assert not (terminal.home / "book.gz").exists()


def test_a_backup_waits_for_no_writer_and_holds_nothing_half_written(
    terminal: Terminal, backed_up: Path
) -> None:
    terminal("restore", str(backed_up))
    with sqlite3.connect(terminal.home / "envoyage.sqlite3", isolation_level=None) as another:
        another.execute("BEGIN IMMEDIATE")
        another.execute("DELETE FROM record_decision")
        done = terminal("backup", "book.gz")
        another.execute("ROLLBACK")
    another.close()
    assert done.returncode == 0, done.stderr
    assert rows(terminal.home / "book.gz") == rows(backed_up)


def test_two_backups_into_one_file_do_not_meet(terminal: Terminal, backed_up: Path) -> None:
    terminal("restore", str(backed_up))
    holding = "import fcntl, sys; f = open(sys.argv[1], 'w'); fcntl.flock(f, 2); print(flush=True); input()"
    command = [*terminal.command()[:2], holding, str(terminal.home / ".book.gz.partial")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as another:
        assert another.stdout is not None
        another.stdout.readline()
        done = terminal("backup", "book.gz")
        another.kill()
    assert (done.returncode, "Another backup is being written" in done.stderr) == (1, True)
    assert terminal("backup", "book.gz").returncode == 0
