"""The scorer: a perfect reading scores 1 in every field, and each kind of error costs what it should."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from evals.compare import FIELDS, compare
from evals.corpus import corpus, fresh
from evals.exact import perfect
from evals.score import Score, false_trips, judge, score

from envoyage.facts import DateSpan, Meeting, Passage, Role, Status, Stop, Topic, Trip

BY_ID = {report.id: report for report in (*corpus(), *fresh())}
HERE = (Passage(0, 1),)


def test_perfect_readings_score_one_in_every_field() -> None:
    by_report = {report.id: perfect(report) for report in BY_ID.values()}
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


def _stop(country: str, city: str | None = None) -> Stop:
    return Stop(country=country, city=city, passages=HERE)


# What is done to the perfect reading of en05 (Biden to Romania and Cyprus), and the marks that then fail.
ERRORS: list[tuple[str, Callable[[Trip], Trip], list[tuple[str, bool, bool]]]] = [
    ("status", lambda trip: replace(trip, status=Status.COMPLETED), [("status", True, True)]),
    ("role", lambda trip: replace(trip, role=Role.MENTION), [("subject or mention", True, True)]),
    ("stop left out", lambda trip: replace(trip, stops=trip.stops[:1]), [("stop", True, False)]),
    ("stop invented", lambda trip: replace(trip, stops=(*trip.stops, _stop("TR"))), [("stop", False, True)]),
    (
        "city of another country",
        lambda trip: replace(trip, stops=(_stop("RO"), _stop("CY", "Bucharest"))),
        [("city", True, False), ("city", False, True)],
    ),
    (
        "same country twice",
        lambda trip: replace(trip, stops=(*trip.stops, _stop("CY"))),
        [],
    ),
    (
        "meeting invented",
        lambda trip: replace(trip, meetings=(*trip.meetings, Meeting(name="Ann Other", passages=HERE))),
        [("meeting", False, True)],
    ),
    (
        "meeting without its role",
        lambda trip: replace(trip, meetings=(Meeting(name="Basescu", country="RO", passages=HERE),)),
        [("role", True, False)],
    ),
    (
        "vice president for president",
        lambda trip: replace(
            trip, meetings=(Meeting(name="Traian Basescu", role="vice president", passages=HERE),)
        ),
        [("role", True, True)],
    ),
    (
        "office of another country",
        lambda trip: replace(trip, traveller=replace(trip.traveller, country="RO")),
        [("office", True, True)],
    ),
    (
        "topic half said",
        lambda trip: replace(
            trip, topics=(Topic(label="Ukraine crisis and its neighbours", passages=HERE), *trip.topics[1:])
        ),
        [],
    ),
    ("no date", lambda trip: replace(trip, when=replace(trip.when, end=None)), [("end", True, False)]),
]


@pytest.mark.parametrize(("change", "wrong"), [case[1:] for case in ERRORS], ids=[case[0] for case in ERRORS])
def test_each_error_costs_its_field(
    change: Callable[[Trip], Trip], wrong: list[tuple[str, bool, bool]]
) -> None:
    gold = BY_ID["en05"]
    (trip,) = perfect(gold)
    marks = [mark for mark in compare(gold, [change(trip)]) if not mark.right]
    assert [(mark.field, mark.missed, mark.false) for mark in marks] == wrong


def test_a_trip_elsewhere_is_another_trip() -> None:
    gold = BY_ID["en05"]
    (trip,) = perfect(gold)
    marks = compare(gold, [replace(trip, stops=(_stop("JP"),))])
    assert {(mark.missed, mark.false) for mark in marks if mark.field == "trip"} == {
        (True, False),
        (False, True),
    }
    assert not any(mark.paired for mark in marks)


def test_an_optional_trip_counts_neither_way() -> None:
    gold = BY_ID["en03"]
    read = perfect(gold)
    (companion,) = [trip for trip in gold.trips if trip.optional and trip.countries]
    with_it = [
        *read,
        replace(
            read[1],
            stops=tuple(_stop(code) for code in sorted(companion.countries)),
            role=Role.MENTION,
            status=Status.COMPLETED,
        ),
    ]
    assert compare(gold, with_it) == compare(gold, read)


def test_a_trip_read_from_an_empty_report_is_false() -> None:
    trip = perfect(BY_ID["en05"])[0]
    judged = judge([BY_ID["en28"]], lambda report: (trip,))
    assert false_trips(judged) == (1, 1)
    assert score(judged, "trip") == Score(right=0, false=1, missed=0)


def test_ratios_without_a_count_are_none() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (None, None, None)
    assert Score(right=3, false=1, missed=2).f1 == pytest.approx(2 / 3)


# What is read of Pham Binh Minh's visit "from February 12 to 14" (en33), and the marks that it leaves.
VAGUE = [
    (DateSpan.parse("XXXX-02-12/XXXX-02-14"), [True, True]),
    (DateSpan.parse("XXXX-02-12/XXXX-02-15"), [True, False]),
    (DateSpan.parse("XXXX-02-12/.."), [True, False]),
    (DateSpan.parse("2019-02-12/2019-02-14"), []),
]


@pytest.mark.parametrize(("when", "right"), VAGUE, ids=[str(when) for when, _ in VAGUE])
def test_days_of_an_unknown_year_are_scored_by_themselves(when: DateSpan, right: list[bool]) -> None:
    gold = BY_ID["en33"]
    trip = replace(perfect(gold)[0], when=when)
    marks = compare(gold, [trip])
    assert [mark.right for mark in marks if mark.field == "vague day" and mark.paired] == right
    assert not [mark for mark in marks if mark.field in ("start", "end") and not mark.right]
