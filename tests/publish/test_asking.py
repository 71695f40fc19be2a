"""The question a reader asks: query, choices, sentence; and what is said to a query that makes no sense."""

import pytest
from tests.publish.builders import CABINET, published

from envoyage.publish import book
from envoyage.publish.asking import By

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _book() -> None:
    published(CABINET)


ANSWERS = [
    ({}, 5, "All trips: 5 trips, 13 stops, 11 countries, 16 days."),
    ({"official": "marco-rubio"}, 2, "Trips by Marco Rubio: 2 trips, 8 stops, 8 countries, 8 days."),
    ({"country": "PA"}, 2, "Trips to Panama: 2 trips, 6 stops, 5 countries, 9 days."),
    ({"country": "panama"}, 2, "Trips to Panama: 2 trips, 6 stops, 5 countries, 9 days."),
    ({"topic": "deportations"}, 1, "Trips about Deportations: 1 trip, 3 stops, 3 countries, 3 days."),
    ({"since": "2025-04-01"}, 2, "Trips since April 1, 2025: 2 trips, 2 stops, 2 countries, 5 days."),
    (
        {"official": "kristi-noem", "country": "AR"},
        0,
        "Trips by Kristi Noem to Argentina: none in this tracker.",
    ),
]


@pytest.mark.parametrize(("query", "trips", "sentence"), ANSWERS)
def test_a_question_and_its_sentence(query: dict[str, str], trips: int, sentence: str) -> None:
    asked = book.tracker_view("cabinet", query).asked
    assert (len(asked.trips), asked.sentence) == (trips, sentence)
    assert asked.complaints == ()


NONSENSE = [
    ({"official": "rubbio"}, "Did you mean Marco Rubio?"),
    ({"country": "Panamá City"}, "Did you mean Panama?"),
    ({"country": "<script>alert(1)</script>"}, "Showing the region."),
    ({"topic": "x" * 5000}, "Showing any topic."),
    ({"since": "yesterday"}, "Showing January 20, 2025."),
    ({"since": "2025-99-99"}, "Showing January 20, 2025."),
    ({"by": "moon"}, "they are arranged by official"),
    ({"official": "\x00\ud800"}, "Showing every official."),
]


@pytest.mark.parametrize(("query", "said"), NONSENSE)
def test_nonsense_is_answered_with_the_nearest_sense(query: dict[str, str], said: str) -> None:
    asked = book.tracker_view("cabinet", query).asked
    (complaint,) = asked.complaints
    assert said in complaint
    assert len(complaint) < 200
    assert len(asked.trips) == 5


def test_a_question_makes_its_own_address() -> None:
    asked = book.tracker_view("cabinet", {"official": "Marco Rubio", "country": "pa", "by": "country"}).asked
    assert asked.by is By.COUNTRY
    assert asked.query() == "?official=us-marco-rubio&country=PA&by=country"
    assert asked.query(by="") == "?official=us-marco-rubio&country=PA"


def test_arranged_by_country_every_visit_is_there_once() -> None:
    gatherings = book.tracker_view("cabinet", {"by": "country"}).gatherings
    assert len(gatherings) == 11
    assert sum(len(gathering.visits) for gathering in gatherings) == 13
    panama = next(gathering for gathering in gatherings if gathering.name == "Panama")
    assert [visit.trip.official for visit in panama.visits] == ["Pete Hegseth", "Marco Rubio"]
