"""Docs that fail the build when they lie: every verb, option, setting, field and dependency has its place."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from enum import StrEnum
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import pytest
from django.apps import apps

from envoyage.cli.import_ import KINDS
from envoyage.cli.main import VERBS, main
from envoyage.facts.schema import reading_schema
from envoyage.facts.words import AgreementKind, AgreementState, Inferred, Role, Status
from envoyage.reconcile import values
from envoyage.record.moves import Move, Standing

ROOT = Path(__file__).parent.parent
PAGES = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))

_HEADING = re.compile(r"^(#{1,3}) (.+)$", re.MULTILINE)
_ROW = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?://|mailto:)([^)#\s]+)")


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def sections(text: str) -> dict[str, str]:
    """The text under each heading, by the heading's words without backticks."""
    found = list(_HEADING.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    return {match[2].strip("`"): text[match.end() : end] for match, end in zip(found, ends, strict=True)}


def rows(section: str) -> list[str]:
    """The first cells of a section's tables, where they are code."""
    return _ROW.findall(section)


def contract_objects() -> dict[str, dict[str, Any]]:
    schema = reading_schema()
    trip = schema["$defs"]["trip"]["properties"]
    lists = {"stop": "stops", "meeting": "meetings", "topic": "topics", "agreement": "agreements"}
    lists |= {"quote": "quotes", "place": "places"}
    return {
        "reading": schema["properties"],
        "report": schema["$defs"]["report"]["properties"],
        "refusal": schema["$defs"]["refusal"]["properties"],
        "trip": trip,
        "traveller": trip["traveller"]["properties"],
        **{name: trip[field]["items"]["properties"] for name, field in lists.items()},
    }


@pytest.mark.parametrize("name", contract_objects())
def test_codebook_has_every_field_of_the_contract(name: str) -> None:
    assert sorted(rows(sections(page("codebook.md"))[name])) == sorted(contract_objects()[name])


@pytest.mark.parametrize(
    "merged", [values.MergedTrip, values.Support, values.Conflict], ids=lambda kind: kind.__name__
)
def test_codebook_has_every_field_of_a_merged_trip(merged: Any) -> None:
    assert rows(sections(page("codebook.md"))[merged.__name__]) == list(merged.__dataclass_fields__)


@pytest.mark.parametrize(
    "model", list(apps.get_app_config("record").get_models()), ids=lambda model: model.__name__
)
def test_codebook_has_every_column_of_the_book(model: Any) -> None:
    documented = rows(sections(page("codebook.md"))[f"record.{model.__name__}"])
    assert sorted(documented) == sorted(field.name for field in model._meta.concrete_fields)


@pytest.mark.parametrize(
    "vocabulary",
    [Status, Role, AgreementKind, AgreementState, Inferred, Move, Standing],
    ids=lambda words: words.__name__,
)
def test_codebook_has_every_word(vocabulary: type[StrEnum]) -> None:
    assert rows(sections(page("codebook.md"))[vocabulary.__name__]) == [word.value for word in vocabulary]


def test_commands_has_a_heading_for_every_verb() -> None:
    third_level = {match[2] for match in _HEADING.finditer(page("commands.md")) if match[1] == "###"}
    assert third_level == set(VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_commands_has_every_option(verb: str) -> None:
    command = main.get_command(click.Context(main), verb)
    assert command is not None
    parts = list(command.commands.values()) if isinstance(command, click.Group) else [command]
    if verb == "import":
        parts += [getattr(import_module(f"envoyage.cli.{one}"), one[7:]) for one in KINDS.values()]
    options = {
        name
        for part in parts
        for option in part.params
        if isinstance(option, click.Option)
        for name in option.opts
        if name.startswith("--")
    }
    documented = set(re.findall(r"^\| `(--[\w-]+)", sections(page("commands.md"))[verb], re.MULTILINE))
    assert documented == options


def test_commands_has_every_setting() -> None:
    read_by_code = {
        name
        for path in (ROOT / "src").rglob("*.py")
        for name in re.findall(r"\bENVOYAGE_[A-Z_]+\b", path.read_text("utf-8"))
    }
    assert sorted(rows(sections(page("commands.md"))["Settings"])) == sorted(read_by_code)


def test_dependencies_has_every_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    packages = {re.split(r"[\[<>=]", line)[0].lower() for line in named}
    cells = re.findall(r"^\| ([\w, -]+) \|", page("dependencies.md"), re.MULTILINE)
    documented = {name.strip() for cell in cells for name in cell.split(",")} - {"package"}
    assert documented == packages


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    missing = [link for link in _LINK.findall(path.read_text("utf-8")) if not (path.parent / link).exists()]
    assert not missing


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert numbers[0] == 1
    assert all(after == before + 1 for before, after in pairwise(numbers))


def code_block(text: str, *, holding: str) -> list[str]:
    """The command lines of the one shell block that holds the words."""
    [block] = [block for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) if holding in block]
    return [line for line in block.splitlines() if line.strip()]


def test_make_knows_the_verbs_of_the_readme() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text("utf-8")
        for verb in re.findall(r"^make (\w+)", text, re.MULTILINE):
            assert re.search(rf"^{verb}:", makefile, re.MULTILINE), f"{name} says make {verb}"


@pytest.mark.slow
def test_the_tour_of_the_readme_runs_word_for_word(tmp_path: Path) -> None:
    """In a new book with the bundled trackers; the trip that the tour approves is then on the tracker."""
    program = Path(sys.executable).with_name("envoyage")
    environment = os.environ | {"ENVOYAGE_HOME": str(tmp_path), "ENVOYAGE_DATABASE_URL": ""}

    def run(line: str) -> str:
        line = line.replace(".venv/bin/envoyage", shlex.quote(str(program)))
        done = subprocess.run(
            ["bash", "-c", line], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout

    run(".venv/bin/envoyage migrate")
    run(".venv/bin/envoyage load")
    read, add, proposals, approve, explain = map(
        run, code_block((ROOT / "README.md").read_text("utf-8"), holding="docs/tour")
    )
    assert "Claudia Sheinbaum" in read
    assert add.count("was added as") == 2
    assert "2025-09-02-marco-rubio" in proposals
    assert "facts accepted" in approve
    assert "Daniel Noboa" in explain
    assert "tour-announced" in explain
    assert "tour-reported" in explain


def test_architecture_names_every_file_of_the_reading_room() -> None:
    room = ROOT / "src" / "envoyage" / "reading"
    files = {path.stem for path in room.rglob("*.py")} - {"__init__"}
    named = set(re.findall(r"`(\w+)`", sections(page("architecture.md"))["Inside the reading room"]))
    assert files <= named
