"""The scorer: a perfect reading scores 1 in every field, and each kind of error costs what it should."""

from evals.compare import FIELDS
from evals.corpus import corpus
from evals.score import false_trips, judge, score
from tests.evals.echo import perfect

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
