"""The gate: opens at the floors, shuts below them, and a floor goes down only with a reason."""

import json
from pathlib import Path

import pytest
from evals.gate import Refused, below, set_floors


def _figures(trip: float, *, false: int = 0, ungrounded: int = 0) -> dict[str, object]:
    return {
        "f1": {"tune": {"all": {"trip": trip}}},
        "false_trips": {"tune": false},
        "ungrounded": ungrounded,
    }


FLOORS = {"corpus": "sha256:a", **_figures(0.9), "lowered": []}


def test_the_gate_opens_at_its_floors_and_above() -> None:
    assert below(FLOORS, _figures(0.9), "sha256:a") == []
    assert below(FLOORS, _figures(0.95), "sha256:a") == []


@pytest.mark.parametrize(
    ("found", "digest", "why"),
    [
        (_figures(0.899), "sha256:a", "trip (tune, all) went from 0.9 to 0.899."),
        (_figures(0.9, false=1), "sha256:a", "reports falsely given a trip (tune) went from 0 to 1."),
        (_figures(0.9, ungrounded=2), "sha256:a", "ungrounded facts went from 0 to 2."),
        (
            {**_figures(0.9), "f1": {"tune": {"all": {}}}},
            "sha256:a",
            "trip (tune, all) went from 0.9 to 0.0.",
        ),
    ],
)
def test_the_gate_shuts_below(found: dict[str, object], digest: str, why: str) -> None:
    assert below(FLOORS, found, digest) == [why]


def test_floors_are_for_one_corpus() -> None:
    (why,) = below(FLOORS, _figures(1.0), "sha256:b")
    assert "corpus has changed" in why


def test_a_fresh_report_that_was_touched_shuts_the_gate() -> None:
    floors = {**FLOORS, "fresh": "sha256:c"}
    assert below(floors, {**_figures(0.9), "fresh": "sha256:c"}, "sha256:a") == []
    (why,) = below(floors, {**_figures(0.9), "fresh": "sha256:d"}, "sha256:a")
    assert "fresh reports have changed" in why


def test_floors_rise_freely_and_sink_with_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert set_floors(_figures(0.8), "sha256:a", None, path) == []
    assert set_floors(_figures(0.9), "sha256:a", None, path) == []
    with pytest.raises(Refused, match="lower-because"):
        set_floors(_figures(0.7), "sha256:a", None, path)
    assert json.loads(path.read_text())["f1"]["tune"]["all"]["trip"] == 0.9
    set_floors(_figures(0.7), "sha256:a", "the corpus grew by garbled copies", path)
    kept = json.loads(path.read_text())
    assert kept["f1"]["tune"]["all"]["trip"] == 0.7
    assert kept["lowered"] == [
        {"because": "the corpus grew by garbled copies", "fell": ["trip (tune, all) from 0.9 to 0.7"]}
    ]
