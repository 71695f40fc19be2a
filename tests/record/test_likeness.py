"""Trips that may be one: noticed when a report comes in, kept apart for good when somebody says so."""

import pytest
from tests.record.planted import Journey, planted

from envoyage.record import ledger, models
from envoyage.record.ledger import Refused

pytestmark = pytest.mark.django_db

FIRST, SECOND = "2025-03-26-marco-rubio", "2025-03-29-marco-rubio"
LATER = Journey(days="2025-03-29/2025-03-30", met=())


def add(*journeys: Journey, note: str = "", **told: object) -> ledger.Added:
    return ledger.add(planted(*journeys, note=note, **told), reader="planted", who="Ada")  # type: ignore[arg-type]


def alike() -> list[tuple[str, str, int]]:
    return list(models.SameTrip.objects.values_list("one", "other", "score"))


@pytest.fixture
def _two() -> None:
    add(Journey())
    add(LATER, note="Seen from Georgetown.", publisher="Stabroek")


def test_a_report_two_days_off_is_another_trip_that_may_be_the_same() -> None:
    add(Journey())
    assert alike() == []
    add(LATER, note="Seen from Georgetown.", publisher="Stabroek")
    [pair] = models.SameTrip.objects.all()
    assert (pair.one, pair.other, pair.score) == (FIRST, SECOND, 90)
    assert pair.reason.startswith(
        "Both tell of Marco Rubio in Jamaica, Guyana and Suriname; their days lie 2 apart"
    )


@pytest.mark.usefixtures("_two")
def test_what_is_said_to_be_apart_is_no_longer_asked_and_an_undo_asks_again() -> None:
    entry = ledger.apart(SECOND, FIRST, who="Ada", why="He went twice.")
    assert (entry.subject, entry.payload, alike()) == (SECOND, {"other": FIRST}, [])
    with pytest.raises(Refused, match="were said to be two trips already"):
        ledger.apart(FIRST, SECOND, who="Bo")
    undoing = ledger.undo(entry.seq, who="Ada")
    assert alike() == [(FIRST, SECOND, 90)]
    ledger.undo(undoing.seq, who="Ada")
    assert alike() == []


@pytest.mark.usefixtures("_two")
def test_apart_lasts_whatever_is_told_later() -> None:
    between = Journey(days="2025-03-28/2025-03-28", met=())
    ledger.apart(FIRST, SECOND, who="Ada")
    add(between, note="From the road.", publisher="Kaieteur")
    assert alike() == []
    assert models.Proposal.objects.count() == 2


def test_a_report_of_the_days_between_two_trips_asks_whether_they_are_one() -> None:
    """Its days touch those of both; the machine puts it to one of them and joins no two by itself."""
    add(Journey(met=()))
    add(Journey(days="2025-03-30/2025-03-31", met=()), note="Seen from Georgetown.", publisher="Stabroek")
    assert alike() == [(FIRST, "2025-03-30-marco-rubio", 90)]
    add(Journey(days="2025-03-28/2025-03-29", met=()), note="From the road.", publisher="Kaieteur")
    [pair] = models.SameTrip.objects.all()
    assert (pair.score, models.Proposal.objects.count()) == (99, 2)
    assert pair.reason.startswith("A report that came in later speaks of both. Both tell of Marco Rubio")


@pytest.mark.usefixtures("_two")
def test_a_merge_answers_and_its_undo_asks_again() -> None:
    merged = ledger.merge(FIRST, [SECOND], who="Ada")
    assert alike() == []
    with pytest.raises(Refused, match="are one trip; split it"):
        ledger.apart(FIRST, SECOND, who="Ada")
    ledger.undo(merged.seq, who="Ada")
    assert alike() == [(FIRST, SECOND, 90)]


@pytest.mark.usefixtures("_two")
def test_what_was_split_is_apart() -> None:
    ledger.merge(FIRST, [SECOND], who="Ada")
    telling = models.Telling.objects.get(report__publisher="Stabroek")
    ledger.split(FIRST, [telling.id], who="Ada")
    assert alike() == []


@pytest.mark.usefixtures("_two")
def test_a_trip_that_nothing_shows_is_not_asked_about() -> None:
    added = models.Entry.objects.get(
        move="add", subject__in=models.Report.objects.filter(publisher="Stabroek").values("id")
    )
    undone = ledger.undo(added.seq, who="Ada")
    assert alike() == []
    ledger.undo(undone.seq, who="Ada")
    assert alike() == [(FIRST, SECOND, 90)]


@pytest.mark.usefixtures("_two")
def test_no_trip_is_apart_from_what_is_no_trip() -> None:
    with pytest.raises(Refused, match="There is no trip 'nothing'"):
        ledger.apart(FIRST, "nothing", who="Ada")
