"""The verbs that open the book, walked as in the README, and what they say when something is amiss."""

import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.terminal import REPORT, Terminal

TRIP = "2025-03-26-marco-rubio"


@pytest.fixture
def terminal(empty_book: Path, tmp_path: Path) -> Terminal:
    return Terminal.over(empty_book, tmp_path)


def test_a_report_goes_from_text_to_a_published_trip(terminal: Terminal) -> None:
    added = terminal("add", terminal.report(), "--published", "2025-03-28")
    assert added.returncode == 0, added.stderr
    assert f"envoyage approve {TRIP}" in added.stdout
    assert "Marco Rubio, 2025-03-26/2025-03-27, JM, completed" in terminal("proposals").stdout
    approved = terminal("approve", TRIP, "--why", "Checked.")
    assert approved.returncode == 0, approved.stderr
    explained = terminal("explain", TRIP).stdout
    assert f"{TRIP}, published" in explained
    assert "accepted by Ada" in explained
    assert "In Kingston he met Jamaica's Prime Minister Andrew Holness." in " ".join(explained.split())
    assert "Ada accepted" in explained
    assert max(map(len, explained.splitlines())) <= 80
    claim = explained.split("claim ")[1].split()[0]
    fact = terminal("explain", TRIP, "--claim", claim[:6]).stdout
    assert "Ada accepted the traveller “Marco Rubio" in fact
    assert "Nothing waits" in terminal("proposals").stdout
    assert "1 published trips made again, as it was, to the byte" in terminal("rebuild").stdout


def test_a_report_added_twice_is_one(terminal: Terminal) -> None:
    first, second = terminal("add", terminal.report()), terminal("add", terminal.report())
    assert (first.returncode, second.returncode) == (0, 0)
    assert "is in the book already" in second.stdout


def test_approved_rejected_undone(terminal: Terminal) -> None:
    terminal("add", terminal.report(), "--published", "2025-03-28")
    rejected = terminal("reject", TRIP)
    assert "facts rejected" in rejected.stdout
    entry = rejected.stdout.split("envoyage undo ")[1].split("`")[0]
    assert f"entry {entry} was undone" in terminal("undo", entry).stdout
    again = terminal("undo", entry)
    assert (again.returncode, "undid entry" in again.stderr) == (1, True)
    assert "facts accepted" in terminal("approve", "--all").stdout
    late = terminal("approve", TRIP)
    assert (late.returncode, "Ada accepted it on" in late.stderr) == (1, True)


def test_of_several_trips_those_that_can_be_approved_are(terminal: Terminal) -> None:
    terminal("add", terminal.report(), "--published", "2025-03-28")
    done = terminal("approve", "2020-01-01-nobody", TRIP)
    assert (done.returncode, "There is no trip '2020-01-01-nobody'" in done.stderr) == (1, True)
    assert f"{TRIP}: " in done.stdout


def test_verdicts_go_from_book_to_book(terminal: Terminal, tmp_path: Path, empty_book: Path) -> None:
    terminal("add", terminal.report(), "--published", "2025-03-28")
    terminal("approve", "--all")
    file = str(tmp_path / "verdicts.jsonl")
    assert "lines written" in terminal("verdicts", "dump", "--out", file).stdout
    (tmp_path / "other").mkdir()
    other = Terminal.over(empty_book, tmp_path / "other")
    missing = other("verdicts", "load", file)
    assert (missing.returncode, "is not in this book" in missing.stderr) == (1, True)
    other("add", terminal.report(), "--published", "2025-03-28")
    assert other("verdicts", "load", file).returncode == 0
    assert "0 decisions added" in other("verdicts", "load", file).stdout
    assert f"{TRIP}, published" in other("explain", TRIP).stdout


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["approve"], 2, "Name the trips to approve, or say --all"),
        (["approve", "2020-01-01-nobody"], 1, "There is no trip '2020-01-01-nobody'"),
        (["approve", "--all"], 1, "Nothing waits"),
        (["explain", "2020-01-01-nobody"], 1, "`envoyage proposals` lists those that wait"),
        (["undo", "7"], 1, "There is no entry 7"),
        (["add"], 2, "Missing argument"),
        (["add", "nowhere.txt"], 2, "There is no file nowhere.txt"),
        (["add", "empty.txt"], 1, "empty.txt is empty"),
        (["add", "finnish.txt"], 1, "give a text in en, es, pt"),
        (["verdicts", "load", "empty.txt"], 0, ""),
        (["verdicts", "load", "finnish.txt"], 1, "Line 1 is not a verdict"),
        (["frobnicate"], 2, "No such command"),
        (["serve", "--port", "99999"], 2, "99999"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    terminal: Terminal, words: list[str], code: int, sentence: str
) -> None:
    terminal.report("empty.txt", "")
    terminal.report("finnish.txt", "Ministeri matkusti keskiviikkona Tukholmaan tapaamaan kollegaansa. " * 5)
    done = terminal(*words)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert sentence in " ".join(done.stderr.split())


def test_a_book_without_tables_says_what_to_do(tmp_path: Path) -> None:
    done = Terminal(home=tmp_path)("proposals")
    assert (done.returncode, "run `envoyage migrate`" in done.stderr) == (1, True)


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ({"ENVOYAGE_DATABASE_URL": "oracle://here"}, "ENVOYAGE_DATABASE_URL starts with 'oracle'"),
        ({"ENVOYAGE_HTTPS": "perhaps"}, "ENVOYAGE_HTTPS is 'perhaps'; set it to on or off."),
    ],
)
def test_a_wrong_setting_is_a_matter_of_usage(tmp_path: Path, setting: dict[str, str], sentence: str) -> None:
    done = Terminal(home=tmp_path, set=setting)("proposals")
    assert (done.returncode, sentence in done.stderr) == (2, True)


def test_a_damaged_book_is_said(tmp_path: Path) -> None:
    (tmp_path / "envoyage.sqlite3").write_bytes(b"not a database, by any means" * 200)
    done = Terminal(home=tmp_path)("proposals")
    assert (done.returncode, "is damaged" in done.stderr, "Traceback" in done.stderr) == (1, True, False)


def test_a_postgresql_that_does_not_answer_is_said(tmp_path: Path) -> None:
    url = "postgres://nobody:nothing@127.0.0.1:1/none"
    done = Terminal(home=tmp_path, set={"ENVOYAGE_DATABASE_URL": url})("proposals")
    assert (done.returncode, "PostgreSQL does not answer" in done.stderr) == (1, True)


@pytest.fixture
def written_by_another(terminal: Terminal) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(terminal.home / "envoyage.sqlite3", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def test_a_locked_book_is_a_sentence_and_nothing_is_lost(
    terminal: Terminal, written_by_another: sqlite3.Connection
) -> None:
    impatient = Terminal(home=terminal.home, set={"ENVOYAGE_LOCK_SECONDS": "1"})
    done = impatient("add", terminal.report())
    assert (done.returncode, "Another program is writing to the book" in done.stderr) == (1, True)
    written_by_another.execute("ROLLBACK")
    assert terminal("add", terminal.report()).returncode == 0


def test_a_full_disk_is_a_sentence_and_nothing_is_half_written(terminal: Terminal) -> None:
    """SQLite's own limit on pages stands in for the disk's: the same error, at the same place."""
    limit = (
        "from django.db.backends.signals import connection_created as made\n"
        "made.connect(lambda connection, **_: connection.connection.execute("
        "'PRAGMA max_page_count=1').fetchone(), weak=False)\n"
        "from envoyage.cli.main import main; main()"
    )
    command = [*terminal.command()[:2], limit, "add", terminal.report(text=REPORT * 2000)]
    done = subprocess.run(command, env=terminal.environment, capture_output=True, text=True, timeout=120)
    assert (done.returncode, "The disk is full" in done.stderr) == (1, True), done.stderr[-500:]
    with sqlite3.connect(terminal.home / "envoyage.sqlite3") as connection:
        for table in ("report", "reading", "claim", "entry", "placement", "proposal"):
            assert connection.execute(f"SELECT count(*) FROM record_{table}").fetchone() == (0,)


def test_two_editors_at_once_make_one_decision(terminal: Terminal) -> None:
    terminal("add", terminal.report(), "--published", "2025-03-28")
    both = [
        subprocess.Popen(
            terminal.command("approve", TRIP, "--as", name),
            env=terminal.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("Bo", "Cy")
    ]
    said = [process.communicate(timeout=60) for process in both]
    assert sorted(process.returncode for process in both) == [0, 1]
    assert sum("has nothing to accept" in err for _, err in said) == 1


def test_a_photo_that_nobody_named_is_kept_until_it_is_removed(terminal: Terminal) -> None:
    media = terminal.home / "media"
    media.mkdir()
    (media / f"{'a' * 32}-800.jpg").write_bytes(b"x" * 2000)
    (media / "notes.txt").write_text("not a photo")
    listed = terminal("photos")
    assert f"{'a' * 32}        2 kB  unused" in listed.stdout
    assert "envoyage photos --remove-unused" in listed.stdout
    assert "removed" in terminal("photos", "--remove-unused").stdout
    assert [path.name for path in media.iterdir()] == ["notes.txt"]
    assert terminal("photos").stdout == ""
