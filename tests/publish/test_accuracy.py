"""The figures on the page of method are those of evals/REPORT.md."""

import json
from importlib.resources import files
from pathlib import Path

from evals.accuracy import table

from envoyage.publish.accuracy import accuracy

REPORT = Path(__file__).parents[2] / "evals" / "REPORT.md"


def test_what_ships_is_what_was_measured() -> None:
    shipped = json.loads(files("envoyage.publish").joinpath("accuracy.json").read_text("utf-8"))
    measured = table(REPORT.read_text("utf-8").splitlines())
    assert shipped == measured, "Run `python -m evals --report`: it writes both."


def test_the_page_has_the_fields_by_name() -> None:
    shown = accuracy()
    assert [score.name for score in shown.scores][:2] == ["Trips", "Offices"]
    assert all(0 < score.precision <= 100 and 0 < score.recall <= 100 for score in shown.scores)
