"""`envoyage import` as a person types it: bad lines, an interruption, and how long and how large it gets."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.terminal import Terminal, at_a_terminal
from tools.invent_readings import invent

from envoyage.facts.contract import reading_to_json
from envoyage.record.importing import AT_ONCE, reading_of

SIGNED = ("--accept", "--as", "Bo", "--why", "Checked.")


@pytest.fixture
def terminal(empty_book: Path, tmp_path: Path) -> Terminal:
    return Terminal.over(empty_book, tmp_path)


def lines(trips: int) -> Iterator[str]:
    for reading in invent(trips):
        yield json.dumps(reading_to_json(reading, with_text=True, explain=True)) + "\n"


def written(terminal: Terminal, trips: int) -> str:
    return terminal.report("trips.jsonl", "".join(lines(trips)))


def test_trips_come_in_and_are_published_in_a_name(terminal: Terminal) -> None:
    done = terminal("import", written(terminal, 4), *SIGNED)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == ("4 reports came in with 32 facts: 4 new trips, 0 joined. 32 facts accepted.\n")
    again = terminal("import", "trips.jsonl", *SIGNED)
    assert again.stdout.endswith(" 4 reports were in the book already.\n")
    assert "as it was, to the byte" in terminal("rebuild").stdout


def test_what_read_prints_is_taken_in(terminal: Terminal) -> None:
    read = terminal(
        "read", terminal.report(), "--json", "--with-text", "--explain", "--published", "2025-03-28"
    )
    done = terminal("import", "-", "--reader", "a newsroom's own", stdin=read.stdout)
    assert done.stdout.startswith("1 reports came in with 5 facts: 1 new trips")
    assert "a newsroom's own" in terminal("explain", "2025-03-26-marco-rubio").stdout


def test_a_broken_line_is_named_and_the_others_go_in(terminal: Terminal) -> None:
    good = list(lines(2))
    terminal.report("trips.jsonl", f"{good[0]}{{}}\n{good[1]}")
    done = terminal("import", "trips.jsonl")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "Error: trips.jsonl, line 2 is no reading: it has no 'report'.",
        "1 line was passed over; mend it and run it again, the others are in the book.",
    ]
    assert done.stdout.startswith("2 reports came in")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["import", "nowhere.jsonl"], "nowhere.jsonl is no file"),
        (["import", "-", "--accept", "--as", "Bo"], "say --as NAME and --why TEXT with it"),
        (["import", "-", "--accept", "--why", "So."], "say --as NAME and --why TEXT with it"),
    ],
)
def test_a_wrong_call_is_one_sentence(terminal: Terminal, words: list[str], sentence: str) -> None:
    done = terminal(*words)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert sentence in " ".join(done.stderr.split())


def test_interrupted_it_keeps_what_is_done_and_says_how_to_go_on(terminal: Terminal) -> None:
    with subprocess.Popen(
        terminal.command("import", "-", "--as", "Ada"),
        env=terminal.environment,
        cwd=terminal.home,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=at_a_terminal,
    ) as importing:
        assert importing.stdin is not None
        assert importing.stderr is not None
        importing.stdin.writelines(lines(AT_ONCE + 5))
        importing.stdin.flush()
        wait_for_reports(terminal, AT_ONCE)
        importing.send_signal(signal.SIGINT)
        importing.wait(timeout=60)
        said = importing.stderr.read()
    assert importing.returncode == 130
    assert f"Interrupted. {AT_ONCE} reports came in" in said
    assert "Run it again to go on where it was." in said


def wait_for_reports(terminal: Terminal, many: int) -> None:
    """Until so many are in the book, for a minute at most."""
    ends = time.monotonic() + 60
    with closing(sqlite3.connect(terminal.home / "envoyage.sqlite3")) as book:
        while book.execute("SELECT count(*) FROM record_report").fetchone() != (many,):
            assert time.monotonic() < ends
            time.sleep(0.1)


def peak(pid: int) -> int:
    """The most memory that a process has held so far, in kB; 0 when it has ended."""
    found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) if found else 0


@pytest.mark.measured
@pytest.mark.slow
def test_what_an_import_takes_grows_with_the_machine_and_not_with_the_book(terminal: Terminal) -> None:
    """The time is set against that of reading the same lines here; docs/scale.md has the figures."""
    file = written(terminal, 5000)
    some = list(lines(500))
    began = time.process_time()
    for line in some:
        reading_of(line)
    reading = (time.process_time() - began) * 10  # for all 5,000
    started = subprocess.Popen(
        terminal.command("import", file, *SIGNED), env=terminal.environment, stdout=subprocess.DEVNULL
    )
    ended = memory = 0
    while not ended:  # what `wait4` tells of memory counts this process too, from which that one was forked
        memory = max(memory, peak(started.pid))
        ended, status, used = os.wait4(started.pid, os.WNOHANG)
        time.sleep(0.05)
    started.returncode = os.waitstatus_to_exitcode(status)
    assert started.returncode == 0
    seconds = used.ru_utime + used.ru_stime
    # 17 and 28 times were measured minutes apart on a machine that others use too.
    assert seconds < 40 * reading, f"{seconds:.1f} s, and {reading:.1f} s to read the lines"
    assert 20_000 < memory < 250_000  # kB
