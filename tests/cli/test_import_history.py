"""`envoyage import history-at-state` as a person types it: again, changed, with faults, interrupted."""

import signal
import subprocess
import time
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.terminal import Terminal, at_a_terminal
from tests.datasets.tables import Folder, row, visit

TOUR = (
    row(10, "2011-05-02/2011-05-04"),
    row(11, "2011-05-04/2011-05-05", "spain", "Madrid", "Met with King Juan Carlos."),
)
VISIT = visit(10, "2011-06-01/2011-06-02", "President Carlos Mauricio Funes", "el-salvador", "Working visit.")


@pytest.fixture
def terminal(empty_book: Path, tmp_path: Path) -> Terminal:
    (tmp_path / "home").mkdir()
    return Terminal.over(empty_book, tmp_path / "home")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "tables")


def brought(terminal: Terminal, folder: Folder) -> "subprocess.CompletedProcess[str]":
    return terminal("import", "history-at-state", str(folder.path), "--as", "Bo")


def test_trips_come_in_signed_and_a_second_import_changes_nothing(terminal: Terminal, folder: Folder) -> None:
    folder.write(*TOUR, VISIT)
    done = brought(terminal, folder)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "2 trips came in with 11 facts.\n")
    told = terminal("explain", "2011-05-02-jane-doe").stdout
    assert "As the Office of the Historian records" in told
    assert "Bo" in told
    again = brought(terminal, folder)
    assert again.stdout == "0 trips came in with 0 facts; 2 were in the book already.\n"


def test_a_changed_row_is_a_later_version_and_nothing_is_there_twice(
    terminal: Terminal, folder: Folder
) -> None:
    folder.write(*TOUR, VISIT)
    brought(terminal, folder)
    folder.write(TOUR[0], replace(TOUR[1], remarks="Met with King Felipe."), VISIT)
    assert brought(terminal, folder).stdout.startswith("1 trip came in with ")
    told = terminal("explain", "2011-05-02-jane-doe").stdout
    assert "King Felipe" in told
    assert "1 trips" not in terminal("proposals").stdout
    assert "as it was, to the byte" in terminal("rebuild").stdout


def test_a_trip_that_became_part_of_another_is_taken_back(terminal: Terminal, folder: Folder) -> None:
    later = row(20, "2011-05-09", "italy", "Rome")
    folder.write(*TOUR, later)
    assert brought(terminal, folder).stdout.startswith("2 trips")
    folder.write(*TOUR, row(30, "2011-05-06/2011-05-08", "portugal", "Lisbon"), later)
    done = brought(terminal, folder)
    assert "Taken back, as part of another trip by now: 1 trip.\n" in done.stdout
    listed = terminal("explain", "2011-05-02-jane-doe").stdout
    assert "Rome" in listed
    assert terminal("explain", "2011-05-09-jane-doe").returncode == 1


def test_a_trip_that_the_tables_have_no_more_is_named_and_stays(terminal: Terminal, folder: Folder) -> None:
    folder.write(*TOUR, VISIT, row(40, "2012-01-09", "italy", "Rome"))
    brought(terminal, folder)
    folder.write(*TOUR, VISIT)
    done = brought(terminal, folder)
    assert done.returncode == 0
    assert "historian-travel-40 is in the book and no longer in the tables" in done.stderr
    assert terminal("explain", "2012-01-09-jane-doe").returncode == 0


def test_bad_rows_are_named_and_the_others_come_in(terminal: Terminal, folder: Folder) -> None:
    folder.write(*TOUR, VISIT)
    folder.raw(VISIT.table, VISIT.who, "<visit><id>11</id></visit>")
    folder.save()
    done = brought(terminal, folder)
    assert done.returncode == 1
    assert "Error: visits/data/2010.xml, line 4, id 11 has no element start-date.\n" in done.stderr
    assert "Passed over: 1 row." in done.stderr
    assert done.stdout.startswith("2 trips came in")


def test_a_folder_without_tables_is_a_misuse(terminal: Terminal, tmp_path: Path) -> None:
    done = terminal("import", "history-at-state", str(tmp_path / "nowhere"))
    assert done.returncode == 2
    assert "nowhere is no folder; name the one that holds travels/ and visits/." in done.stderr


@pytest.mark.slow
def test_an_interrupted_import_goes_on_where_it_was(terminal: Terminal, folder: Folder) -> None:
    days = [f"{year}-{month:02}-03" for year in range(1820, 2020) for month in range(1, 13)]
    rows = [row(n, day, "italy", "Rome") for n, day in enumerate(days, 1)]  # more than come in at once
    folder.write(*rows)
    running = subprocess.Popen(
        terminal.command("import", "history-at-state", str(folder.path)),
        env=terminal.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=at_a_terminal,
    )
    book = terminal.home / "envoyage.sqlite3"
    begun, size = time.monotonic(), book.stat().st_size
    while book.stat().st_size == size and time.monotonic() - begun < 60:
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Interrupted." in said
    assert brought(terminal, folder).returncode == 0
    again = brought(terminal, folder).stdout
    assert again == "0 trips came in with 0 facts; 2,400 were in the book already.\n"
