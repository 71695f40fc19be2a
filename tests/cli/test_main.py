"""The table of verbs: each is there, and none drags in what it does not need."""

import json
import re
import subprocess
from pathlib import Path

import click
import pytest
from tests.cli.terminal import Terminal

from envoyage.cli.main import VERBS, main


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_where_the_table_says(verb: str) -> None:
    command = main.get_command(click.Context(main), verb)
    assert command is not None
    assert command.name == verb


def test_every_file_that_holds_a_verb_is_in_the_table() -> None:
    folder = Path(__file__).parents[2] / "src/envoyage/cli"
    marked = {
        path.stem.removesuffix("_")
        for path in folder.glob("*.py")
        if re.search(
            r"^@click\.(command|group)\((\"import\", cls=\w+)?\)", path.read_text("utf-8"), re.MULTILINE
        )
    }
    assert marked == set(VERBS)


def test_verbs_are_imported_without_django(tmp_path: Path) -> None:
    code = (
        "import sys, json, click; from envoyage.cli.main import VERBS, main\n"
        "[main.get_command(click.Context(main), verb) for verb in VERBS]\n"
        "print(json.dumps(sorted({'django', 'rich', 'trafilatura', 'gunicorn', 'yaml'} & set(sys.modules))))"
    )
    terminal = Terminal(home=tmp_path)
    done = subprocess.run([*terminal.command()[:2], code], capture_output=True, text=True, timeout=60)
    assert json.loads(done.stdout) == []
