"""`envoyage serve` and `envoyage run`: the site answers, says where it is, and stops when asked."""

import re
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.cli.terminal import Terminal, at_a_terminal


@contextmanager
def _serving(terminal: Terminal, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process that serves, and its address, which it says itself."""
    process = subprocess.Popen(
        terminal.command(*words),
        env=terminal.environment,
        cwd=terminal.home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=at_a_terminal,
    )
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if address := re.search(r"http://\S+/", line):
                yield process, address[0]
                break
        else:
            assert process.stderr is not None
            pytest.fail(process.stderr.read())
    finally:
        process.kill()
        process.communicate()


@pytest.mark.slow
def test_run_sets_up_serves_and_stops(tmp_path: Path) -> None:
    terminal = Terminal(home=tmp_path)
    with _serving(terminal, "run", "--port", "0") as (process, address):
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
