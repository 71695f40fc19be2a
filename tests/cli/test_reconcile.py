"""`envoyage reconcile` as people and programs run it: one line a trip, what is left out named, exit codes."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from evals.grouping import REPORTS
from jsonschema import Draft202012Validator

from envoyage.cli.main import main
from envoyage.facts.schema import reading_schema

PLAN = (
    "Secretary of State Marco Rubio will travel to Jamaica and Guyana from March 25 to 27, 2025.\n\n"
    "In Georgetown, Rubio is to meet President Irfaan Ali.\n"
)
VISIT = (
    "U.S. Secretary of State Marco Rubio visited Jamaica and Guyana from March 26 to 27, 2025.\n\n"
    "In Georgetown, Rubio met with President Irfaan Ali to discuss energy security.\n"
)
OTHER = "Defense Secretary Pete Hegseth visited Panama from April 7 to 9, 2025, and met President Mulino.\n"
BUNDLED = Path(__file__).parents[2] / "resources/trackers/cabinet-latin-america"


def envoyage(*arguments: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["reconcile", *arguments], input=given)


def trips(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def line(key: str, text: str, published: str = "2025-03-28") -> str:
    return json.dumps({"id": key, "text": text, "published": published, "language": "en"})


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join([line("plan", PLAN, "2025-03-20"), line("visit", VISIT), line("other", OTHER)]))
    return path


def test_reports_of_one_trip_are_one_line(reports: Path) -> None:
    result = envoyage(str(reports), "--json")
    assert result.exit_code == 0, result.stderr
    caribbean, panama = trips(result)
    assert caribbean["reports"] == ["plan", "visit"]
    assert panama["reports"] == ["other"]
    assert (caribbean["trip"]["start"], caribbean["trip"]["end"]) == ("2025-03-26", "2025-03-27")
    assert "Both tell of Marco Rubio in Jamaica and Guyana" in caribbean["reasons"][0]


def test_the_trip_has_the_shape_of_a_reading(reports: Path) -> None:
    schema = reading_schema()
    validator = Draft202012Validator({"$ref": "#/$defs/trip", "$defs": schema["$defs"]})
    for trip in trips(envoyage(str(reports), "--json")):
        validator.validate(trip["trip"])


def test_a_conflict_names_each_value_with_its_reports_and_passages(reports: Path) -> None:
    caribbean, _ = trips(envoyage(str(reports), "--json"))
    (conflict,) = [one for one in caribbean["conflicts"] if one["field"] == "dates"]
    assert [(one["value"], one["reports"]) for one in conflict["values"]] == [
        ("2025-03-26/2025-03-27", ["visit"]),
        ("2025-03-25/2025-03-27", ["plan"]),
    ]
    [[start, end], *_] = conflict["values"][1]["passages"][0]
    assert "March 25" in PLAN[start:end]


def test_every_line_has_the_shape_that_is_promised(reports: Path) -> None:
    for trip in trips(envoyage(str(reports), "--json")):
        assert list(trip) == ["id", "trip", "reports", "conflicts", "linked", "reasons", "support"]
        assert all(isinstance(one, str) for key in ("reports", "reasons") for one in trip[key])
        for conflict in trip["conflicts"]:
            assert list(conflict) == ["field", "values"]
            for value in conflict["values"]:
                assert list(value) == ["value", "reports", "passages"]
                assert len(value["reports"]) == len(
                    value["passages"]
                )  # the passages of each report, in order
        for link in trip["linked"]:
            assert list(link) == ["kind", "one", "other", "reports", "reason"]


def test_a_report_without_a_day_is_grouped_by_what_it_says(reports: Path) -> None:
    undated = json.dumps({"id": "undated", "text": VISIT.replace("met with", "saw"), "language": "en"})
    reports.write_text("\n".join([line("visit", VISIT), undated]))
    (trip,) = trips(envoyage(str(reports), "--json"))
    assert sorted(trip["reports"]) == ["undated", "visit"]


def test_names_of_one_person_are_one_trip_and_two_ministers_are_two(reports: Path) -> None:
    short = VISIT.replace("U.S. Secretary of State Marco Rubio", "Secretary Rubio")
    other = VISIT.replace("Marco Rubio", "Carlos Rubio").replace("Secretary of State", "Secretary of Defense")
    reports.write_text("\n".join([line("full", VISIT), line("short", short), line("other", other)]))
    assert sorted(sorted(trip["reports"]) for trip in trips(envoyage(str(reports), "--json"))) == [
        ["full", "short"],
        ["other"],
    ]


BAD_LINES = {
    "{oops": "the line is not JSON",
    "[1, 2]": "the line is not an object",
    '{"id": "c"}': "the object has no text",
    '{"id": "d", "text": 5}': "text is not a string",
    '{"id": "e", "text": ""}': "the object has no text",
    '{"id": "f", "text": "Rubio visited Guyana.", "published": "yesterday"}': "published is 'yesterday'",
}


@pytest.mark.parametrize(("bad", "words"), BAD_LINES.items(), ids=BAD_LINES.values())
def test_a_bad_line_is_one_sentence_and_costs_no_other(reports: Path, bad: str, words: str) -> None:
    reports.write_text("\n".join([line("visit", VISIT), bad, "", line("other", OTHER)]))
    result = envoyage(str(reports), "--json")
    assert [trip["reports"] for trip in trips(result)] == [["visit"], ["other"]]
    assert f"{reports}, line 2: {words}" in result.stderr
    assert result.exit_code == 1


@pytest.mark.parametrize("content", ["", "\n\n"])
def test_a_file_without_reports_is_told(reports: Path, content: str) -> None:
    reports.write_text(content)
    result = envoyage(str(reports), "--json")
    assert result.stdout == ""
    assert "is empty; give one JSON object a line" in result.stderr
    assert result.exit_code == 1


def test_links_name_both_trips(reports: Path) -> None:
    visit = VISIT.replace("Marco Rubio", "Pete Hegseth").replace("Secretary of State", "Secretary of Defense")
    reports.write_text("\n".join([line("a", VISIT), line("b", visit, "2025-03-29")]))
    one, other = trips(envoyage(str(reports), "--json"))
    assert one["linked"][0]["kind"] == "delegation"
    assert {one["linked"][0]["one"], one["linked"][0]["other"]} == {one["id"], other["id"]}
    assert one["linked"][0]["reports"] == ["b"]
    assert other["linked"][0]["reports"] == ["a"]


def test_a_person_sees_who_says_what_and_where_reports_differ(reports: Path) -> None:
    result = envoyage(str(reports))
    assert "Marco Rubio, U.S. Secretary of State (United States)\n" in result.stdout
    assert "Met       Irfaan Ali, President, Guyana  [visit, plan]" in result.stdout
    assert "  Disputed  dates\n            2025-03-26/2025-03-27  [visit]\n" in result.stdout
    assert result.stdout.endswith("3 reports, 2 trips, 1 of them disputed.\n")


def test_a_bad_line_is_named_and_the_rest_is_reconciled(reports: Path) -> None:
    reports.write_text("{oops\n" + reports.read_text())
    result = envoyage(str(reports), "--json")
    assert len(trips(result)) == 2
    assert f"{reports}, line 1: the line is not JSON" in result.stderr
    assert result.exit_code == 1


def test_a_report_that_comes_again_counts_once_and_a_second_of_one_id_is_left_out(reports: Path) -> None:
    reports.write_text("\n".join([line("a", VISIT), line("a", VISIT), line("a", OTHER)]))
    result = envoyage(str(reports), "--json")
    assert [trip["reports"] for trip in trips(result)] == [["a"]]
    assert "Report a came before; it counts once.\n" in result.stderr
    assert "Error: two reports have the id a; the second is left out" in result.stderr
    assert result.exit_code == 1


def test_one_text_in_two_papers_is_two_reports_and_one_voice(reports: Path) -> None:
    reports.write_text("\n".join([line("a", VISIT), line("b", VISIT), line("c", PLAN, "2025-03-20")]))
    (trip,) = trips(envoyage(str(reports), "--json"))
    assert trip["reports"] == ["c", "a", "b"]
    assert any("2 reports, 1 voice" in reason for reason in trip["reasons"])


def test_a_folder_stands_for_the_files_in_it() -> None:
    result = envoyage(str(BUNDLED), "--json")
    assert result.exit_code == 0, result.stderr
    rubio = [trip for trip in trips(result) if "sunieuws-rubio-santokhi" in trip["reports"]]
    assert "anadolu-rubio-holness" in rubio[0]["reports"]


@pytest.mark.parametrize(
    ("source", "words"),
    [("/nowhere/reports.jsonl", "There is no file"), (".", "holds no file; name a folder of reports")],
    ids=["no such file", "an empty folder"],
)
def test_a_source_that_is_none_is_a_wrong_call(
    source: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = envoyage(source, "--json")
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_terminal_counts_the_reports_and_a_pipe_stays_clean(reports: Path) -> None:
    theirs, ours = pty.openpty()
    code = "from envoyage.cli.main import main; main()"
    command = [sys.executable, "-c", code, "reconcile", str(reports), "--json"]
    environment = {**os.environ, "TERM": "xterm"}
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=ours, env=environment, timeout=60)
    os.close(ours)
    said = os.read(theirs, 65536).decode()
    os.close(theirs)
    assert "Reading" in said or "reports read" in said
    assert len([json.loads(line) for line in done.stdout.splitlines()]) == 2


def test_the_gold_reports_are_reconciled_without_django() -> None:
    code = (
        "import sys; from envoyage.cli.main import main\n"
        "main(sys.argv[1:], standalone_mode=False); sys.exit('django' in sys.modules)"
    )
    command = [sys.executable, "-c", code, "reconcile", str(REPORTS), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 20
