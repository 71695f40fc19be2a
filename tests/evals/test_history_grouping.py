"""Which rows of the Historian's tables are one trip: the cases are whole, and the rule reaches its goal."""

import json
from collections.abc import Iterable

from evals.history_grouping import CASES, GOAL, cases, score

from envoyage.datasets.historian.rows import Row


def test_there_are_sixty_cases_of_rows_in_order() -> None:
    found = cases()
    assert len(found) == 60
    for case in found:
        assert len(case.rows) > 1
        assert [row.first for row in case.rows] == sorted(row.first for row in case.rows), case.number
        assert case.why


def test_each_row_is_in_one_trip_of_its_case() -> None:
    for line in CASES.read_text("utf-8").splitlines():
        shape = json.loads(line)
        assert [row["row"] for row in shape["rows"]] == [row for trip in shape["trips"] for row in trip]


def test_the_rule_reaches_its_goal() -> None:
    assert score().share >= GOAL


def test_a_rule_that_joins_all_or_nothing_does_not() -> None:
    def alone(rows: Iterable[Row]) -> list[list[int]]:
        return [[row.id] for row in rows]

    def together(rows: Iterable[Row]) -> list[list[int]]:
        return [[row.id for row in rows]]

    assert score(alone).share < 0.5
    assert score(together).share < 0.75
    assert len(score(together).faults) == score(together).places - score(together).right


def test_what_a_row_says_of_the_way_is_in_its_remarks() -> None:
    by_id = {row.id: row for case in cases() for row in case.rows}
    assert by_id[737].remarks == "Stopped while returning to the U.S. Returned to U.S. January 26."
    assert by_id[1117].remarks == "Accompanied President Ford."
