"""`envoyage snapshot`: a version once, what lies between two, how it is cited, an altered file."""

import subprocess
from pathlib import Path

import pytest
import yaml
from tests.cli.terminal import Terminal


@pytest.fixture
def terminal(empty_book: Path, tmp_path: Path) -> Terminal:
    return Terminal.over(empty_book, tmp_path)


def published(terminal: Terminal, name: str, text: str, trip: str) -> None:
    assert terminal("add", terminal.report(name, text), "--published", "2025-03-28").returncode == 0
    assert terminal("approve", trip).returncode == 0


def test_versions_are_kept_once_with_checksums_changes_and_a_citation(terminal: Terminal) -> None:
    published(terminal, "one.txt", Path(terminal.report()).read_text(), "2025-03-26-marco-rubio")
    kept = terminal.home / "kept"
    address = ("--base-url", "https://tracker.example.org")
    first = terminal("snapshot", "kept", *address)
    assert (first.returncode, first.stderr) == (0, "")
    [archive] = kept.glob("*.zip")
    again = terminal("snapshot", "kept", *address)
    assert again.stdout == f"kept/{archive.name} is there already; nothing was published since.\n"

    cited = yaml.safe_load(archive.with_suffix(".cff").read_text())
    assert (cited["type"], cited["license"]) == ("dataset", "CC-BY-4.0")
    assert cited["version"] == archive.stem.removeprefix("envoyage-")
    assert cited["url"] == "https://tracker.example.org/"
    [identified] = cited["identifiers"]
    assert identified["value"].removeprefix("sha256:") in first.stdout

    peru = "US Secretary of State Marco Rubio visited Peru from April 14 to 15, 2025.\n"
    published(terminal, "two.txt", peru, "2025-04-14-marco-rubio")
    assert terminal("retract", "2025-03-26-marco-rubio").returncode == 0
    second = terminal("snapshot", "kept", *address)
    assert second.returncode == 0, second.stderr
    [changes] = kept.glob("*.changes.txt")
    said = changes.read_text()
    assert "1 added, 0 changed, 1 withdrawn." in said
    assert "1 added, 0 changed, 1 withdrawn." in second.stdout
    assert "2025-04-14-marco-rubio  Marco Rubio" in said
    checked = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=kept, capture_output=True, text=True)
    assert (checked.returncode, checked.stdout.count(": OK")) == (0, 5)

    archive.write_bytes(archive.read_bytes()[:-1])
    altered = terminal("snapshot", "kept")
    assert (altered.returncode, "Traceback" in altered.stderr) == (1, False)
    assert f"{archive.name} in kept is not as it was written" in altered.stderr


def test_a_wrong_call_is_one_sentence(terminal: Terminal) -> None:
    for words, sentence in (
        (("nowhere/kept",), "There is no folder nowhere"),
        (("kept", "--base-url", "tracker"), "'tracker' is no address of a site"),
    ):
        done = terminal("snapshot", *words)
        assert (done.returncode, sentence in done.stderr) == (2, True)
