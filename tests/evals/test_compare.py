"""The scorer: a perfect reading scores 1 in every field, and each kind of error costs what it should."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from envoyage.facts import Meeting, Role, Status, Stop, Topic, Trip
from evals.compare import FIELDS, compare
from evals.corpus import GoldReport, corpus
from evals.score import Score, false_trips, judge, score
from tests.evals.echo import SOMEWHERE, perfect, trip_of

BY_ID = {report.id: report for report in corpus()}


def test_perfect_readings_score_one_in_every_field() -> None:
    by_report = {report.report.id: perfect(report) for report in BY_ID.values()}
    judged = judge(BY_ID.values(), lambda report: by_report[report.id])
    assert [one.gold.id for one in judged if any(not mark.right for mark in one.marks)] == []
    assert {field: score(judged, field).f1 for field in FIELDS} == dict.fromkeys(FIELDS, 1.0)
    assert false_trips(judged)[0] == 0


def test_nothing_read_misses_everything_and_invents_nothing() -> None:
    judged = judge(BY_ID.values(), lambda report: ())
    for field in FIELDS:
        total = score(judged, field)
        assert total.missed > 0
        assert (total.right, total.false) == (0, 0)
