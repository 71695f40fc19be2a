"""`envoyage serve` and `envoyage run`: the site answers, says where it is, and stops when asked."""

import json
import signal
import socket
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.terminal import Terminal, serving


@pytest.mark.slow
def test_run_sets_up_serves_and_stops(tmp_path: Path) -> None:
    terminal = Terminal(home=tmp_path)
    with serving(terminal, "run", "--port", "0") as (process, address):
        for path in ("", "static/envoyage/style.css"):
            with urllib.request.urlopen(address + path, timeout=20) as answer:
                assert answer.status == 200
                assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


def test_a_taken_port_is_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = Terminal(home=tmp_path)("run", "--port", str(port))
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert f"Port {port} is taken by another program; choose another, as in --port {port + 1}." in done.stderr
    assert not (tmp_path / "envoyage.sqlite3").exists()


def test_an_address_of_another_machine_is_a_sentence(tmp_path: Path) -> None:
    done = Terminal(home=tmp_path)("serve", "--host", "192.0.2.1")
    assert (done.returncode, "cannot be served from here" in done.stderr) == (1, True)


@pytest.mark.slow
def test_in_production_workers_share_their_figures_and_end_with_their_master(
    empty_book: Path, tmp_path: Path
) -> None:
    word = "a-word-of-24-characters."
    terminal = replace(Terminal.over(empty_book, tmp_path), set={"ENVOYAGE_METRICS_TOKEN": word})
    with serving(terminal, "serve", "--production", "--workers", "2", "--port", "0") as (process, address):
        for _ in range(8):
            with urllib.request.urlopen(f"{address}-/alive", timeout=20) as answer:
                assert answer.status == 200
        asked = urllib.request.Request(f"{address}-/metrics", headers={"Authorization": f"Bearer {word}"})
        with urllib.request.urlopen(asked, timeout=20) as answer:
            figures = answer.read().decode()
        assert 'envoyage_requests_total{method="GET",status="200",view="alive"} 8.0' in figures
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
        assert process.stderr is not None
        lines = process.stderr.read().splitlines()
    assert lines[0].startswith("Warning: ENVOYAGE_HOSTS names no host but this machine")
    assert {json.loads(line)["path"] for line in lines[1:]} == {"/-/alive", "/-/metrics"}


@pytest.mark.parametrize(
    ("words", "set_", "code", "sentence"),
    [
        (["--workers", "2"], {}, 2, "--workers is for --production"),
        (
            ["--production"],
            {},
            1,
            "The book is not there yet, or of an older version; run `envoyage migrate`.",
        ),
        (["--production"], {"ENVOYAGE_DEBUG": "on"}, 1, "ENVOYAGE_DEBUG is on"),
        (["--production"], {"ENVOYAGE_LOG": "xml"}, 2, "ENVOYAGE_LOG is 'xml'; set it to lines or json."),
    ],
)
def test_what_is_wrong_for_production_is_a_sentence(
    tmp_path: Path, words: list[str], set_: dict[str, str], code: int, sentence: str
) -> None:
    done = Terminal(home=tmp_path, set=set_)("serve", *words, "--port", "0")
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert sentence in " ".join(done.stderr.split())
