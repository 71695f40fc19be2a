"""The gold groups keep their rules, and scoring them notices what it should."""

from dataclasses import replace

import pytest
from evals.grouping import REPORTS, gold_groups
from evals.grouping_gate import GOALS, group_figures, groups_below
from evals.grouping_score import GroupScore, Ratio, ToldReport, exact_trips, score_groups

from envoyage.facts import Trip
from envoyage.reconcile import LinkKind
from envoyage.sources import load

GOLD = gold_groups()


@pytest.fixture(scope="module")
def exact() -> GroupScore:
    return score_groups(GOLD, exact_trips)


def test_there_are_enough_of_them() -> None:
    assert len(GOLD.reports) >= 60
    assert len(GOLD.trips) >= 25
    assert {told.report.language for told in GOLD.reports} == {"en", "es", "pt"}
    assert len(GOLD.conflicts) >= 10
    assert {link.kind for link in GOLD.links} == set(LinkKind)


def test_the_reports_are_json_lines_as_the_reader_takes_them() -> None:
    annotated = {told.report.id: told.report.text for told in GOLD.reports}
    for report in load(str(REPORTS)):
        assert annotated[report.id] == report.text


def test_reconcile_reaches_its_goals_by_a_perfect_reader(exact: GroupScore) -> None:
    found = group_figures({"exact": exact})["exact"]
    assert {field: found[field] >= goal for field, goal in GOALS.items()} == dict.fromkeys(GOALS, True)
    assert exact.faults == ()


def test_a_reader_that_finds_nothing_misses_every_pair() -> None:
    nothing = score_groups(GOLD, lambda told: ())
    assert nothing.recall.right == 0
    assert nothing.recall.of > 50
    assert nothing.conflicts.right == 0


def test_a_trip_under_a_wrong_name_costs_its_pairs(exact: GroupScore) -> None:
    def astray(told: ToldReport) -> tuple[Trip, ...]:
        right = exact_trips(told)
        if told.report.id != "raisi-cuba":
            return right
        return tuple(replace(trip, traveller=replace(trip.traveller, name="Javier Milei")) for trip in right)

    found = score_groups(GOLD, astray)
    assert found.recall.right == exact.recall.right - 3  # the three other reports of that trip
    assert found.recall.of == exact.recall.of


def test_the_gate_names_what_sank(exact: GroupScore) -> None:
    worse = replace(exact, recall=Ratio(right=1, of=2))
    figures = group_figures({"exact": exact, "read": exact})
    floors = {"groups": "d", **figures}
    assert groups_below(floors, figures, "d") == []
    assert groups_below(floors, group_figures({"exact": worse, "read": exact}), "d") == [
        "Reconcile, recall (exact), went from 1.0 to 0.5."
    ]
    assert "have changed" in groups_below(floors, figures, "another")[0]


def test_from_the_texts_a_figure_may_sway_a_little(exact: GroupScore) -> None:
    floors = {"groups": "d", **group_figures({"exact": exact, "read": exact})}
    for right, faults in ((97, 0), (94, 1)):
        swayed = replace(exact, precision=Ratio(right=right, of=100))
        assert len(groups_below(floors, group_figures({"exact": exact, "read": swayed}), "d")) == faults
