"""What a person is asked to look at: one piece of evidence short of one trip, or barred."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import telling

from envoyage.reconcile import Telling, group, near_misses

CARIBBEAN = "2025-03-26/2025-03-27"
JAMAICA = telling("Marco Rubio", "JM GY", CARIBBEAN, key="a", published="2025-03-28")

# Each case: its name, another telling, and the score and reason of the near-miss, if it is one.
CASES = [
    ("sure to be one", telling("Marco Rubio", "JM", CARIBBEAN, key="b"), None),
    (
        "two days later in the same countries",
        telling("Marco Rubio", "JM GY", "2025-03-29/2025-03-30", key="b", published="2025-03-31"),
        (
            90,
            "their days lie 2 apart (27 March 2025, 29 March 2025).",
        ),
    ),
    ("a month later", telling("Marco Rubio", "JM GY", "2025-04-26/2025-04-27", key="b"), None),
    ("two days later elsewhere", telling("Marco Rubio", "PA", "2025-03-29/2025-03-30", key="b"), None),
    ("somebody else", telling("Kristi Noem", "JM GY", CARIBBEAN, key="b"), None),
]


@pytest.mark.parametrize(("other", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_near_misses(other: Telling, expected: tuple[int, str] | None) -> None:
    found = near_misses(group([JAMAICA, other]))
    assert [(one.score, one.reason.split("; ")[-1]) for one in found] == ([expected] if expected else [])


def test_two_trips_of_one_report_are_two() -> None:
    later = telling("Marco Rubio", "JM GY", "2025-03-29/2025-03-30", key="b")
    assert near_misses(group([JAMAICA, replace(later, report=JAMAICA.report)])) == ()


def test_one_contradiction_keeps_two_apart_and_is_told() -> None:
    """Undated reports of three weeks: the second fits both others, and those do not fit each other."""
    weeks = [telling("Marco Rubio", "JM", key=day, published=f"2025-03-{day}") for day in ("01", "10", "20")]
    groups = group(weeks)
    assert len(groups) == 2
    [found] = near_misses(groups)
    assert found.score == 99
    assert found.reason.endswith("published about the same time. Not all of their reports fit one time.")
