"""What a reader asks of a tracker: blanks of the sentence, arrangements, pages, and their addresses."""

from datetime import date

import pytest
from tests.publish.builders import CABINET, published

from envoyage.publish import asking
from envoyage.publish.asking import Asked, By
from envoyage.publish.tracker_page import TrackerView, tracker_view

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _book() -> None:
    published(CABINET)


def view(query: dict[str, str]) -> TrackerView:
    return tracker_view("cabinet", query, today=date(2025, 4, 20))


def asked(**query: str) -> Asked:
    return view(query).asked


ANSWERS = [
    ({}, 5, "All visits: 5 trips, 13 stops, 11 countries"),
    ({"official": "marco-rubio"}, 2, "Marco Rubio’s visits: 2 trips, 8 stops, 8 countries"),
    ({"country": "PA"}, 2, "Visits to Panama: 2 trips, 2 stops, 1 country"),
    ({"official": "kristi-noem", "country": "AR"}, 0, "Kristi Noem’s visits to Argentina: none"),
]


@pytest.mark.parametrize(("query", "trips", "sentence"), ANSWERS)
def test_a_question_and_its_sentence(query: dict[str, str], trips: int, sentence: str) -> None:
    found = view(query)
    assert (len(found.trips), found.asked.total, found.asked.sentence) == (trips, trips, sentence)
    assert found.asked.complaints == ()


NONSENSE = [
    ({"official": "rubbio"}, "Did you mean Marco Rubio?"),
    ({"by": "moon"}, "only by official, country, topic"),
    ({"page": "9"}, "the last is 1"),
    ({"page": "-1"}, "Showing the first"),
    ({"colour": "red"}, "cannot be asked for by “colour”"),
]


@pytest.mark.parametrize(("query", "said"), NONSENSE)
def test_nonsense_is_answered_with_the_nearest_sense(query: dict[str, str], said: str) -> None:
    found = asked(**query)
    (complaint,) = found.complaints
    assert said in complaint
    assert found.total == 5


def test_a_question_makes_its_own_address() -> None:
    found = asked(official="Marco Rubio", country="pa", by="country")
    assert found.by is By.COUNTRY
    assert found.query() == "?official=us-marco-rubio&country=PA&by=country"
    assert found.query(by="") == "?official=us-marco-rubio&country=PA"
    assert found.narrow(country="SV") == "?official=us-marco-rubio&country=SV"


def test_what_has_no_blank_is_kept_by_the_form() -> None:
    found = asked(region="caribbean", status="completed", by="topic", country="JM")
    assert found.kept == (("region", "caribbean"), ("status", "completed"), ("by", "topic"))
    assert found.blanks.country.chosen is not None


def test_the_blanks_offer_what_the_tracker_has() -> None:
    found = asked()
    assert [choice.label for choice in found.blanks.official.choices] == [
        "Kristi Noem",
        "Marco Rubio",
        "Pete Hegseth",
        "Scott Bessent",
    ]
    assert len(found.blanks.country.choices) == 11
    assert found.blanks.time.name == "from"
    assert [choice.value for choice in found.blanks.time.choices] == [
        "2025-04-01",
        "2025-03-01",
        "2025-02-01",
    ]


def test_arranged_by_country_every_visit_is_there_once() -> None:
    gatherings = view({"by": "country"}).gatherings
    assert len(gatherings) == 11
    assert sum(len(gathering.visits) for gathering in gatherings) == 13
    panama = next(gathering for gathering in gatherings if gathering.name == "Panama")
    assert [visit.trip.official for visit in panama.visits] == ["Pete Hegseth", "Marco Rubio"]


@pytest.fixture
def _two_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PAGE", 2)
    monkeypatch.setattr("envoyage.publish.tracker_page.PAGE", 2)


@pytest.mark.usefixtures("_two_a_page")
def test_many_trips_come_in_rows_and_pages() -> None:
    pages = [view({"page": str(number)}) for number in (1, 2, 3)]
    rows = [row.id for page in pages for run in page.runs for row in run.rows]
    assert rows == [trip.pk for trip in pages[0].asked.filter.queryset()]
    assert [page.trips for page in pages] == [(), (), ()]
    assert pages[0].asked.blanks.time.name == "year"
    assert pages[0].figures[0].value == 5
    assert [(line.name, line.trips, line.others) for line in pages[0].table] == [
        ("Scott Bessent", 1, 1),
        ("Pete Hegseth", 1, 1),
        ("Marco Rubio", 2, 8),
        ("Kristi Noem", 1, 3),
    ]


@pytest.mark.usefixtures("_two_a_page")
def test_tables_of_many_trips_agree_with_the_trips_in_full() -> None:
    countries = view({"by": "country"}).table
    assert sum(line.trips for line in countries) == 13
    assert {line.key: line.trips for line in countries if line.trips > 1} == {"PA": 2, "SV": 2}
    topics = view({"by": "topic"}).table
    assert {line.name: line.trips for line in topics}["Energy security"] == 1
    timeline = view({"by": "timeline"}).timeline
    assert timeline is not None
    assert sum(len(lane.bars) for lane in timeline.lanes) == 5
