"""Confidence against what was right."""

import pytest
from evals.reliability import buckets, calibration_error

FOUND = [(0.95, True), (0.9, True), (0.9, False), (0.55, False), (1.0, True)]


def test_trips_fall_into_tenths() -> None:
    assert [(bucket.low, bucket.trips, bucket.right) for bucket in buckets(FOUND)] == [
        (0.5, 1, 0),
        (0.9, 4, 3),
    ]


def test_the_error_is_the_weighted_distance() -> None:
    assert calibration_error(FOUND) == pytest.approx((0.55 + 4 * abs(0.75 - 0.9375)) / 5)
    assert calibration_error([(1.0, True), (0.0, False)]) == 0.0
    assert calibration_error([]) is None
