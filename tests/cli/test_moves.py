"""Every move from the terminal, and what becomes of decisions when sources change and readers learn."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from tests.cli.terminal import REPORT, Terminal

TRIP, LATER = "2025-03-26-marco-rubio", "2025-04-14-marco-rubio"
OTHER = "US Secretary of State Marco Rubio visited Peru from April 14 to 15, 2025. He discussed trade.\n"
PAGE = """<html><head><title>Rubio in Jamaica</title>
<meta property="article:published_time" content="2025-03-28"></head><body><article><h1>Rubio in Jamaica</h1>
<p>US Secretary of State Marco Rubio visited Jamaica from March 26 to 27, 2025.</p>
<p>In Kingston he met Jamaica's Prime Minister Andrew Holness.</p><p>{more}</p></article></body></html>"""


@pytest.fixture(scope="module")
def filled(empty_book: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A book with two trips, made once."""
    terminal = Terminal.over(empty_book, tmp_path_factory.mktemp("filled"))
    for name, text, day in (("jamaica.txt", REPORT, "2025-03-28"), ("peru.txt", OTHER, "2025-04-16")):
        assert terminal("add", terminal.report(name, text), "--published", day).returncode == 0
    with sqlite3.connect(terminal.home / "envoyage.sqlite3") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return (terminal.home / "envoyage.sqlite3").read_bytes()


@pytest.fixture
def terminal(tmp_path: Path, filled: bytes) -> Terminal:
    (tmp_path / "envoyage.sqlite3").write_bytes(filled)
    return Terminal(home=tmp_path)


def _claim(terminal: Terminal, field: str, trip: str = TRIP) -> str:
    """The id of the first fact of this field."""
    said = terminal("explain", TRIP).stdout
    return re.findall(r"claim (\w+)", said[said.index(f"\n{field}\n") :])[0]


def _report(terminal: Terminal, trip: str) -> str:
    return re.findall(r"added report (\w+)", terminal("ledger", "--trip", trip).stdout)[-1]


def _corrects(terminal: Terminal) -> list[str]:
    status = _claim(terminal, "status")
    return ["correct", TRIP, status[:6], "status=cancelled", "--why", "It was called off."]


def _states(terminal: Terminal) -> list[str]:
    return ["state", TRIP, "topic", "label=the weather", "--quote", "met Jamaica's Prime\nMinister"]


def _merges(terminal: Terminal) -> list[str]:
    return ["merge", TRIP, LATER, "--why", "One tour."]


def _splits(terminal: Terminal) -> list[str]:
    assert terminal("merge", TRIP, LATER).returncode == 0
    return ["split", TRIP, _report(terminal, LATER)]


def _retracts(terminal: Terminal) -> list[str]:
    assert terminal("approve", TRIP).returncode == 0
    return ["retract", TRIP, "--claim", _claim(terminal, "meeting")]


def _holds(terminal: Terminal) -> list[str]:
    return ["hold", TRIP, "--why", "Until the ministry confirms it."]


def _signs(terminal: Terminal) -> list[str]:
    return ["rules", "sign", "All of the Gleaner.", "--field", "stop", "--publisher", "The Gleaner"]


@pytest.mark.parametrize(
    ("prepare", "sentence"),
    [
        (_corrects, "Ada corrected the status from “completed” to “cancelled”"),
        (_states, "Ada added the topic “the weather”"),
        (_merges, f"Ada merged {LATER} into {TRIP}"),
        (_splits, f"Ada split report .* off {TRIP} as 2025-"),
        (_retracts, "Ada retracted the meeting “Andrew Holness"),
        (_holds, "Ada put \\d+ facts on hold"),
        (_signs, "Ada signed the standing rule “All of the Gleaner.”"),
    ],
)
def test_each_move_is_made_said_and_taken_back(
    terminal: Terminal, prepare: Callable[[Terminal], list[str]], sentence: str
) -> None:
    words = prepare(terminal)
    before = terminal("proposals").stdout
    made = terminal(*words)
    assert made.returncode == 0, made.stderr
    assert re.search(sentence, made.stdout)
    entry = re.findall(r"entry (\d+)", made.stdout)[0]
    assert terminal("undo", entry, "--why", "Too soon").returncode == 0
    assert terminal("proposals").stdout == before
    told = " ".join(terminal("ledger").stdout.split())
    assert "Undone by Ada" in told
    assert f"Ada undid entry {entry}" in told


def test_the_ledger_says_what_each_entry_is_about(terminal: Terminal) -> None:
    terminal("approve", LATER)
    said = " ".join(terminal("ledger", "--last", "1").stdout.split())
    assert said.endswith(f"facts. ({LATER})")
    assert f"({LATER})" not in terminal("ledger", "--trip", LATER).stdout


def test_a_rule_is_listed_and_revoked(terminal: Terminal) -> None:
    assert "No rule stands" in terminal("rules", "list").stdout
    signed = terminal(*_signs(terminal)).stdout
    entry = re.findall(r"entry (\d+)", signed)[0]
    assert f"{entry}  All of the Gleaner." in terminal("rules", "list").stdout
    assert terminal("rules", "revoke", entry).returncode == 0
    assert "No rule stands" in terminal("rules", "list").stdout


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["correct", TRIP, "0000", "status=planned"], 1, "has no claim '0000'"),
        (
            ["correct", TRIP, "{status}", "city=Lima", "--why", "So."],
            2,
            "This fact has no 'city'; it has status",
        ),
        (["correct", TRIP, "{status}", "cancelled", "--why", "So."], 2, "is no KEY=WORDS"),
        (["correct", TRIP, "{status}", "status=gone", "--why", "So."], 1, "gone"),
        (["correct", TRIP, "{status}", "status=planned"], 1, "A correction needs a reason"),
        (["state", TRIP, "weather", "label=x", "--quote", "met"], 1, "There is no field 'weather'"),
        (["state", TRIP, "topic", "label=x", "--quote", "snowed in"], 1, "does not say “snowed in”"),
        (["state", TRIP, "topic", "label=x", "--quote", "Jamaica"], 1, "2 times; quote more"),
        (["state", TRIP, "stop", "city=Lima", "--quote", "met"], 1, "is missing"),
        (["merge", TRIP, "2020-01-01-nobody"], 1, "There is no trip '2020-01-01-nobody'"),
        (["split", TRIP, "nothing"], 1, "has no report nothing"),
        (["rules", "sign", "All.", "--field", "stop"], 2, "A standing rule needs a source"),
        (["rules", "revoke", "1"], 1, "No rule with the number 1 stands"),
        (["retract", TRIP], 1, "Nothing of 2025-03-26-marco-rubio can be taken by retract"),
        (["reread", "nothing"], 1, "There is no report nothing"),
        (["refresh", "nothing"], 1, "nothing is no report of this book with an address"),
        (["ledger", "--trip", "nothing"], 1, "Nothing is known of nothing"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    terminal: Terminal, words: list[str], code: int, sentence: str
) -> None:
    status = _claim(terminal, "status") if "{status}" in words else ""
    done = terminal(*(word.replace("{status}", status) for word in words))
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
    assert sentence in " ".join(done.stderr.split())


def _serve(server: HTTPServer, more: str, status: int = 200, robots: str = "") -> str:
    server.clear()
    server.expect_request("/robots.txt").respond_with_data(robots)
    server.expect_request("/rubio").respond_with_data(
        PAGE.format(more=more), status=status, content_type="text/html; charset=utf-8"
    )
    return server.url_for("/rubio")


def test_an_accepted_fact_is_asked_about_again_only_when_its_page_and_the_reading_changed(
    terminal: Terminal, httpserver: HTTPServer
) -> None:
    """Point by point: nothing changed; a word that no fact rests on changed; a fact is gone."""
    url = _serve(httpserver, "They discussed energy security.")
    assert terminal("add", url).returncode == 0
    assert terminal("approve", TRIP).returncode == 0

    assert "1 pages fetched: 0 changed" in terminal("refresh").stdout

    _serve(httpserver, "They discussed energy security. The weather was fine.")
    assert "1 pages fetched: 1 changed" in terminal("refresh").stdout
    assert "reopened" not in terminal("explain", TRIP).stdout
    assert TRIP not in terminal("proposals").stdout

    _serve(httpserver, "They discussed tariffs.")
    assert "1 pages fetched: 1 changed" in terminal("refresh").stdout
    topics = terminal("explain", TRIP).stdout
    assert "reopened; accepted by Ada" in topics
    assert "tariffs" in topics
    claim = re.findall(r"claim (\w+)", topics[topics.index("reopened") :])[0]
    fact = " ".join(terminal("explain", TRIP, "--claim", claim).stdout.split())
    assert "It says this again." in fact
    assert "It no longer says this." in fact
    assert terminal("retract", TRIP, "--claim", claim).returncode == 0
    assert "reopened" not in terminal("explain", TRIP).stdout


def test_a_page_that_cannot_be_had_is_named_and_nothing_changes(
    terminal: Terminal, httpserver: HTTPServer
) -> None:
    assert terminal("add", _serve(httpserver, "They discussed trade.")).returncode == 0
    _serve(httpserver, "", status=503)
    before = terminal("ledger").stdout
    done = terminal("refresh", "--pause", "0")
    assert (done.returncode, "answered 503" in done.stderr) == (1, True)
    assert "0 changed, 1 could not be had" in done.stdout
    assert terminal("ledger").stdout == before


def test_a_page_that_its_site_keeps_from_programs_is_added_by_a_person_and_not_fetched_again(
    terminal: Terminal, httpserver: HTTPServer
) -> None:
    closed = "User-agent: Envoyage\nDisallow: /rubio"
    assert terminal("add", _serve(httpserver, "They discussed trade.", robots=closed)).returncode == 0
    done = terminal("refresh", "--pause", "0")
    assert (done.returncode, "robots.txt asks programs not to" in " ".join(done.stderr.split())) == (1, True)
    assert [request.path for request, _ in httpserver.log].count("/rubio") == 1


def test_a_better_reader_disturbs_no_decision_and_reads_once(terminal: Terminal) -> None:
    terminal("approve", TRIP)
    before = terminal("rebuild").stdout
    assert "0 reports read again" in terminal("reread").stdout
    with sqlite3.connect(terminal.home / "envoyage.sqlite3") as connection:  # as if an older one had read it
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("UPDATE record_reading SET reader = 'envoyage reader 0.0'")
    done = terminal("reread")
    assert "2 reports read again: 0 facts more wait, 0 no longer found" in done.stdout, done.stderr
    assert terminal("rebuild").stdout == before
    assert "0 reports read again" in terminal("reread").stdout
