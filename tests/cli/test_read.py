"""`envoyage read` as people and programs run it: what is printed where, exit codes, pipes, speed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator
from tests.cli.terminal import at_a_terminal

from envoyage.cli.main import main
from envoyage.facts.schema import reading_schema

ENVOYAGE = [sys.executable, "-c", "from envoyage.cli.main import main; main()"]
VISIT = (
    "Secretary of State Marco Rubio traveled to Guyana on March 27, 2025.\n\n"
    "In Georgetown, Rubio met with President Irfaan Ali to discuss energy security.\n"
)
HOME = (
    "The weather was fine in the capital, and the market opened at eight as on every other day of the week.\n"
)
FRENCH = (
    "Le ministre des Affaires étrangères s'est rendu jeudi à Lisbonne, où il a rencontré son homologue.\n"
)
SEED = Path(__file__).parents[3] / "shared" / "data" / "seed.txt"


def envoyage(*arguments: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *arguments], input=given)


@pytest.fixture
def visit(tmp_path: Path) -> str:
    path = tmp_path / "visit.txt"
    path.write_text(VISIT)
    return str(path)


def test_a_person_sees_a_summary(visit: str) -> None:
    result = envoyage(visit)
    assert result.exit_code == 0, result.stderr
    assert "Marco Rubio, Secretary of State (United States)\n" in result.stdout
    assert "March 27, 2025: Guyana · completed" in result.stdout
    assert "*Rubio* met with *President Irfaan Ali*" in result.stdout or "Irfaan Ali" in result.stdout
    assert result.stderr == ""


def test_a_program_gets_one_line_of_json(visit: str) -> None:
    result = envoyage(visit, "--json", "--published", "2025-03-28", "--language", "en")
    (line,) = result.stdout.splitlines()
    shape = json.loads(line)
    Draft202012Validator(reading_schema()).validate(shape)
    assert (shape["report"]["published"], shape["report"]["language"]) == ("2025-03-28", "en")
    assert "text" not in shape["report"]
    assert [stop["country"] for stop in shape["trips"][0]["stops"]] == ["GY"]


def test_the_passages_point_into_the_text_that_is_given(visit: str) -> None:
    shape = json.loads(envoyage(visit, "--json", "--with-text").stdout)
    start, end = shape["trips"][0]["stops"][0]["passages"][0]
    assert "Guyana" in shape["report"]["text"][start:end]


def test_explain_names_the_rules(visit: str) -> None:
    shape = json.loads(envoyage(visit, "--json", "--explain").stdout)
    assert shape["trips"][0]["traveller"]["rule"]


def test_many_reports_one_line_each_and_the_bad_ones_named(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    rows = [json.dumps({"id": "a", "text": VISIT}), "{oops", json.dumps({"id": "c", "text": VISIT})]
    path.write_text("\n".join(rows))
    result = envoyage(str(path), "--json")
    assert [json.loads(line)["report"]["id"] for line in result.stdout.splitlines()] == ["a", "c"]
    assert f"{path}, line 2: the line is not JSON" in result.stderr
    assert f"Error: 1 of 3 lines of {path} could not be read; they are named above.\n" in result.stderr
    assert result.exit_code == 1


def test_standard_input(visit: str) -> None:
    given = envoyage("-", "--json", given=VISIT.encode())
    assert given.exit_code == 0
    assert json.loads(given.stdout) == json.loads(envoyage(visit, "--json").stdout)


def test_a_report_without_a_trip_is_no_error() -> None:
    result = envoyage("-", "--language", "en", given=HOME.encode())
    assert result.exit_code == 0
    assert "It tells of no official's trip abroad." in result.stdout
    shape = json.loads(envoyage("-", "--language", "en", "--json", given=HOME.encode()).stdout)
    assert shape["trips"] == []


@pytest.mark.parametrize("options", [[], ["--language", "fr"]])
def test_a_language_that_is_not_read_says_so(options: list[str]) -> None:
    result = envoyage("-", *options, given=FRENCH.encode())
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("Error: -, report ")
    assert "not read" in result.stderr or "no language that is read (en, es, pt)" in result.stderr
    empty = envoyage("-", *options, "--json", given=FRENCH.encode())
    assert json.loads(empty.stdout)["trips"] == []
    assert empty.exit_code == 1


WRONG = {
    "no such file": (["/nowhere/visit.txt"], 2, "There is no file /nowhere/visit.txt"),
    "no source": ([], 2, "Missing argument 'FILE|URL|-...'"),
    "a day in words": (
        ["-", "--published", "March 28"],
        2,
        "'March 28' is no day of the calendar; write it as",
    ),
    "a day of no calendar": (["-", "--published", "2025-02-30"], 2, "'2025-02-30' is no day of the calendar"),
    "a language by name": (["-", "--language", "Spanish"], 2, "write two letters, such as en, es or pt"),
    "text without JSON": (["-", "--with-text"], 2, "--with-text belongs to --json"),
    "nothing on standard input": (["-"], 1, "Error: standard input is empty"),
}


@pytest.mark.parametrize(("arguments", "code", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said_in_a_sentence(arguments: list[str], code: int, said: str) -> None:
    result = envoyage(*arguments, given=b"")
    assert result.exit_code == code
    assert said in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_one_bad_source_does_not_hide_the_others(visit: str) -> None:
    result = envoyage("/nowhere", visit, "--json")
    assert len(result.stdout.splitlines()) == 1
    assert result.exit_code == 2


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(json.dumps({"id": f"r{n}", "text": VISIT}) for n in range(300)))
    piped = f'"$@" read {path} --json | head -1'
    done = subprocess.run(["sh", "-c", piped, "sh", *ENVOYAGE], capture_output=True, text=True, timeout=60)
    assert json.loads(done.stdout)["report"]["id"] == "r0"
    assert done.stderr == ""


def test_a_terminal_of_another_encoding_gets_what_it_can_show(visit: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    for options in ([], ["--json"]):
        command = [*ENVOYAGE, "read", visit, *options]
        done = subprocess.run(command, capture_output=True, env=environment, timeout=20)
        assert done.returncode == 0, done.stderr
        assert b"Irfaan Ali" in done.stdout


def test_an_interrupt_is_quiet() -> None:
    with subprocess.Popen(
        [*ENVOYAGE, "read", "-", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=at_a_terminal,
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        running.stdin.write(json.dumps({"id": "a", "text": VISIT}).encode() + b"\n")
        running.stdin.flush()
        assert running.stdout.readline()  # a line is answered before the next one is there
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=10) == 130
        assert running.stderr.read() == b""


@pytest.mark.measured
def test_it_starts_fast_and_without_what_it_does_not_need(visit: str) -> None:
    asked = "import sys; from envoyage.cli.main import main; main(standalone_mode=False); print(*sys.modules)"
    command = [sys.executable, "-c", asked, "read", visit, "--language", "en"]
    runs, empty = [], []
    for _ in range(3):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import json, re, dataclasses"], check=True)
        empty.append(time.perf_counter() - started)
        started = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ})
        runs.append(time.perf_counter() - started)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert not loaded & {"django", "trafilatura", "lxml", "pypdf", "httpx2", "rich", "yaml", "numpy"}
    assert min(runs) < 30 * min(empty)  # against an interpreter's start, since a busy machine slows both


@pytest.mark.skipif(not SEED.exists(), reason="the seed text is not part of the repository")
def test_the_seed() -> None:
    result = envoyage(str(SEED), "--published", "2025-04-17", "--json")
    shape = json.loads(result.stdout)
    Draft202012Validator(reading_schema()).validate(shape)
    trips = {
        (trip["traveller"]["name"], trip["start"], trip["end"]): [stop["country"] for stop in trip["stops"]]
        for trip in shape["trips"]
        if trip["role"] == "subject"
    }
    assert trips == {
        ("Marco Rubio", "2025-03-26", "2025-03-27"): ["JM", "GY", "SR"],
        ("Marco Rubio", "2025-02-01", "2025-02-06"): ["PA", "SV", "CR", "GT", "DO"],
        ("Scott Bessent", "2025-04-14", "2025-04-15"): ["AR"],
        ("Pete Hegseth", "2025-04-07", "2025-04-09"): ["PA"],
        ("Kristi Noem", "2025-03-26", "2025-03-28"): ["SV", "CO", "MX"],
    }
