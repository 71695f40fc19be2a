"""The notebook of docs/ runs on the Parquet of the bundled tracker, and its figures are the seed's."""

import ast
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from tests.cli.terminal import Terminal

NOTEBOOK = Path(__file__).parents[1] / "docs" / "notebook" / "trips.ipynb"
SEED = {"trips": 5, "officials": 4, "stops": 13, "countries": 11, "days abroad": 16}


def figures(notebook: Any) -> dict[str, int]:
    [told] = [
        one["data"]["text/plain"]
        for cell in notebook.cells
        for one in cell.get("outputs", [])
        if one["output_type"] == "execute_result"
    ]
    found: dict[str, int] = ast.literal_eval(told)
    return found


def pictures(notebook: Any) -> int:
    return sum(
        "image/png" in one.get("data", {}) for cell in notebook.cells for one in cell.get("outputs", [])
    )


@pytest.mark.slow
def test_it_runs_and_its_figures_are_the_seeds(tmp_path: Path) -> None:
    terminal = Terminal(home=tmp_path)
    for words in (("migrate",), ("load",)):
        assert terminal(*words).returncode == 0
    shown = nbformat.read(NOTEBOOK, as_version=4)
    command = re.search(r"^envoyage (export .*)$", shown.cells[0].source, re.MULTILINE)
    assert command
    assert terminal(*command[1].split()).returncode == 0
    run = nbformat.from_dict(shown)
    NotebookClient(run, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert figures(run).items() >= SEED.items()
    assert pictures(run) == 2
    assert figures(run) == figures(nbformat.read(NOTEBOOK, as_version=4))  # what readers see is what it gives
