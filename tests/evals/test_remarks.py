"""The judged remarks: drawn as the code says, judged by their own words, and read well enough."""

import json

import pytest

from evals import remarks


@pytest.mark.parametrize("sample", remarks.Sample)
def test_every_counterpart_is_named_in_its_remark(sample: remarks.Sample) -> None:
    for one in remarks.judged(sample):
        for met in one.met:
            assert met.name in one.remark.text
            assert met.role is None or met.role in one.remark.text


@pytest.mark.skipif(not remarks.TRAVELS.exists(), reason="the Historian's tables are not here")
@pytest.mark.parametrize("sample", remarks.Sample)
def test_the_sample_is_the_one_the_seed_draws(sample: remarks.Sample) -> None:
    assert [one.remark for one in remarks.judged(sample)] == remarks.draw(sample)


def test_a_false_and_a_missed_counterpart_count_once_each() -> None:
    line = json.loads(remarks.Sample.TUNED_ON.path.read_text(encoding="utf-8").splitlines()[0])
    right = remarks.judge(line)
    (kohl,) = right.met
    assert (right.missed, right.false) == ([], [])
    wrong = remarks.judge(line | {"met": [{"name": "Genscher"}]})
    assert [met.name for met in wrong.missed] == ["Genscher"]
    assert [met.name for met in wrong.false] == [kohl.name]


@pytest.mark.parametrize("sample", remarks.Sample)
def test_the_goal_is_reached(sample: remarks.Sample) -> None:
    precision, recall = remarks.precision_and_recall(remarks.judged(sample))
    assert precision >= 0.95
    assert recall >= 0.95
