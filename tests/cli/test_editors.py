"""`envoyage editors` as a person runs it: accounts made, changed and ended, and what is refused."""

import os
import pty
import subprocess
from pathlib import Path

import pytest
from tests.cli.terminal import Terminal

PASSWORD = "seventeen grey herons\n"


@pytest.fixture(scope="module")
def with_a_chief(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a book in which Ada is chief."""
    terminal = Terminal(home=tmp_path_factory.mktemp("desk"))
    assert "is ready" in terminal("migrate").stdout
    assert "Nobody has an account yet" in terminal("editors", "list").stdout
    added = terminal("editors", "add", "Ada", "--full-name", "Ada Lovelace", stdin=PASSWORD)
    assert added.returncode == 0, added.stderr
    assert "ada is chief now, and signs in at http://127.0.0.1:8000/desk/" in added.stdout
    return (terminal.home / "envoyage.sqlite3").read_bytes()


@pytest.fixture
def terminal(tmp_path: Path, with_a_chief: bytes) -> Terminal:
    (tmp_path / "envoyage.sqlite3").write_bytes(with_a_chief)
    return Terminal(home=tmp_path)


def test_an_account_is_made_changed_and_ended(terminal: Terminal) -> None:
    steps = [
        (("add", "ben", "--role", "reader"), PASSWORD, "ben is reader now"),
        (("add", "carla"), PASSWORD, "carla is editor now"),
        (("role", "ben", "chief"), "", "ben is chief now."),
        (("password", "ben"), "eighteen grey herons\n", "signed out everywhere"),
        (("deactivate", "ada"), "", "ada can no longer sign in"),
        (("list",), "", "ben: chief\ncarla: editor\nada (Ada Lovelace): chief, not active\n"),
        (("activate", "ada"), "", "ada may sign in again."),
    ]
    for words, stdin, said in steps:
        done = terminal("editors", *words, stdin=stdin)
        assert (done.returncode, done.stderr) == (0, "")
        assert said in done.stdout


def test_a_password_is_asked_for_twice_and_not_shown(terminal: Terminal) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        terminal.command("editors", "add", "ben"),
        env=terminal.environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    shown = ""
    for prompt in ("Password: ", "The same again: "):
        while not shown.endswith(prompt):
            shown += os.read(ours, 1000).decode()
        os.write(ours, PASSWORD.encode())
    while "ben is editor now" not in shown:
        shown += os.read(ours, 1000).decode()
    assert process.wait(timeout=60) == 0
    os.close(ours)
    assert "herons" not in shown


def test_the_address_of_a_deployed_desk_is_said(terminal: Terminal) -> None:
    deployed = Terminal(home=terminal.home, set={"ENVOYAGE_HOSTS": "tracker.example.org"})
    added = deployed("editors", "add", "ben", stdin=PASSWORD)
    assert "signs in at https://tracker.example.org/desk/ as ben." in added.stdout


def test_of_two_chiefs_who_leave_at_once_one_stays(terminal: Terminal) -> None:
    terminal("editors", "add", "ben", "--role", "chief", stdin=PASSWORD)
    leaving = [
        subprocess.Popen(
            terminal.command("editors", *words), env=terminal.environment, stderr=subprocess.PIPE, text=True
        )
        for words in (("deactivate", "ada"), ("role", "ben", "reader"))
    ]
    said = [process.communicate(timeout=60)[1] for process in leaving]
    assert sorted(process.returncode for process in leaving) == [0, 1]
    assert "is the only chief" in "".join(said)


@pytest.mark.parametrize(
    ("words", "stdin", "code", "sentence"),
    [
        (("add", "ada"), PASSWORD, 1, "There is an account ada already"),
        (("add", "a b"), PASSWORD, 1, "'a b' cannot be a user name"),
        (
            ("add", "eva", "--full-name", "ada lovelace"),
            PASSWORD,
            1,
            "The ledger knows somebody as ada lovelace",
        ),
        (("add", "eva"), "short\n", 1, "at least 12 characters"),
        (("add", "eva"), "123456789012345\n", 1, "entirely numeric"),
        (("add", "eva"), "", 2, "no password on standard input"),
        (("add", "eva", "--role", "king"), PASSWORD, 2, "'king' is not one of"),
        (("role", "eva", "chief"), "", 1, "There is no account 'eva'"),
        (("role", "ada", "editor"), "", 1, "Ada Lovelace is the only chief"),
        (("deactivate", "ada"), "", 1, "Ada Lovelace is the only chief"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    terminal: Terminal, words: tuple[str, ...], stdin: str, code: int, sentence: str
) -> None:
    done = terminal("editors", *words, stdin=stdin)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert sentence in " ".join(done.stderr.split())
    assert "eva" not in terminal("editors", "list").stdout


def test_a_token_is_made_shown_once_listed_and_revoked(terminal: Terminal) -> None:
    assert "There is no token yet" in terminal("tokens", "list").stdout
    made = terminal("tokens", "add", "ada", "--for", "the CMS", "--role", "contributor", "--days", "30")
    word = made.stdout.strip()
    assert (made.returncode, word.startswith("envoyage_"), len(word) > 40) == (0, True, True)
    assert "Token 1 (ada, contributor): the CMS; made on" in made.stderr
    listed = terminal("tokens", "list").stdout
    assert "never used, good until" in listed
    assert word not in listed
    assert ", revoked on " in terminal("tokens", "revoke", "1").stdout
    refused = {
        ("revoke", "1"): "Token 1 was revoked on",
        ("revoke", "7"): "There is no token 7",
        ("add", "nobody", "--for", "x"): "There is no account 'nobody'",
        ("add", "ada", "--for", " "): "Say in up to 200 characters",
        ("add", "ada", "--for", "x", "--days", "0"): "A token is good for one day at least.",
    }
    for words, sentence in refused.items():
        done = terminal("tokens", *words)
        assert (done.returncode, "Traceback" in done.stderr) == (1, False)
        assert sentence in done.stderr
    terminal("editors", "add", "ben", "--role", "reader", stdin=PASSWORD)
    above = terminal("tokens", "add", "ben", "--for", "x", "--role", "editor")
    assert "ben is reader; a token of that account cannot be editor." in above.stderr
