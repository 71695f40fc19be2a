"""`envoyage export` as a person types it: what it writes, what it refuses, and what stays when it fails."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.cli.terminal import Terminal, at_a_terminal
from tools.invent_readings import invent

from envoyage.facts.contract import reading_to_json
from envoyage.publish.export.shape import dumped


def fill(terminal: Terminal, trips: int) -> None:
    lines = (dumped(reading_to_json(one, with_text=True, explain=True)) + "\n" for one in invent(trips))
    file = terminal.report("trips.jsonl", "".join(lines))
    done = terminal("import", file, "--accept", "--as", "Bo", "--why", "Invented.")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def terminal(empty_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    terminal = Terminal.over(empty_book, tmp_path_factory.mktemp("book"))
    fill(terminal, 12)
    return terminal


def test_a_file_is_written_and_takes_the_place_of_an_older_one(terminal: Terminal) -> None:
    (terminal.home / "trips.csv").write_text("older")
    done = terminal("export", "--format", "csv", "--table", "trips", "--out", "trips.csv")
    assert done.stdout.startswith("trips.csv: ")
    assert len((terminal.home / "trips.csv").read_text().splitlines()) == 13
    piped = terminal("export", "--format", "csv", "--table", "trips", "--out", "-")
    assert piped.stdout.replace("\n", "") == (terminal.home / "trips.csv").read_text().replace("\n", "")


def test_a_folder_is_written_over_one_of_ours_and_never_over_another(terminal: Terminal) -> None:
    for _ in range(2):
        assert terminal("export", "--format", "package", "--out", "data").returncode == 0
    assert sorted(one.name for one in (terminal.home / "data").iterdir()) == [
        ".envoyage-export", "data", "datapackage.json",
    ]  # fmt: skip
    for package in ("data", "data/datapackage.json"):
        refused = terminal("import", *(["package"] if package != "data" else []), package)
        assert "The book is not empty" in refused.stderr  # it was taken for what it is
    (terminal.home / "own").mkdir()
    (terminal.home / "own" / "letter.txt").write_text("mine")
    done = terminal("export", "--format", "csv", "--out", "own")
    assert done.returncode == 2
    assert "holds what no export wrote" in " ".join(done.stderr.split())
    assert [one.name for one in (terminal.home / "own").iterdir()] == ["letter.txt"]
    zipped = terminal("export", "--format", "package", "--out", "data.zip")
    assert zipped.returncode == 0
    assert not list(terminal.home.glob(".*.partial"))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--format", "ics", "--table", "trips", "--out", "x"], "--table goes with csv and parquet"),
        (["--format", "json", "--out", "no/where"], "There is no folder no"),
        (["--format", "csv", "--out", "trips.jsonl"], "trips.jsonl is a file; this format makes a folder"),
        (["--format", "ics", "--out", "-", "--base-url", "x.org"], "is no address of a site"),
        (["--format", "ics", "--out", "-", "--status", "gone"], "The filter “status” cannot be read."),
        (["--format", "ics", "--out", "-", "--status", "gone"], "cancelled, completed, planned"),
        (["--format", "xml", "--out", "-"], "'xml' is not one of 'csv', 'parquet'"),
    ],
)
def test_a_wrong_call_is_one_sentence_with_what_is_right(
    terminal: Terminal, words: list[str], sentence: str
) -> None:
    done = terminal("export", *words)
    assert (done.returncode, "Traceback" in done.stderr, done.stdout) == (2, False, "")
    assert sentence in " ".join(done.stderr.split())


def test_filters_narrow_what_is_written(terminal: Terminal) -> None:
    every = terminal("export", "--format", "jsonl", "--out", "-").stdout.splitlines()
    home = json.loads(every[0])["official"]["country"]
    some = terminal("export", "--format", "jsonl", "--out", "-", "--home", home).stdout.splitlines()
    assert 0 < len(some) < len(every) == 12
    assert some == [line for line in every if json.loads(line)["official"]["country"] == home]


@pytest.mark.slow
def test_interrupted_or_killed_it_leaves_what_was_there(empty_book: Path, tmp_path: Path) -> None:
    large = Terminal.over(empty_book, tmp_path)
    fill(large, 600)
    assert large("export", "--format", "package", "--out", "data").returncode == 0
    before = (tmp_path / "data" / "datapackage.json").read_bytes()
    for how in (signal.SIGINT, signal.SIGKILL):
        export = subprocess.Popen(
            large.command("export", "--format", "package", "--out", "data"),
            env=large.environment,
            cwd=tmp_path,
            stderr=subprocess.PIPE,
            preexec_fn=at_a_terminal,
        )
        ends = time.monotonic() + 60
        while not list(tmp_path.glob(".data.partial/data/*.csv")):
            assert time.monotonic() < ends
            time.sleep(0.01)
        os.kill(export.pid, how)
        export.communicate(timeout=60)
        assert export.returncode != 0
        assert (tmp_path / "data" / "datapackage.json").read_bytes() == before
    assert large("export", "--format", "package", "--out", "data").returncode == 0
    assert (tmp_path / "data" / "datapackage.json").read_bytes() == before
    assert not (tmp_path / ".data.partial").exists()
