"""Filters: one declaration gives query, address and sentence; slips find the nearest; sums hold."""

import pytest
from django.utils.translation import override
from tests.publish.builders import CABINET, published

from envoyage.publish.filters import Selection, parse

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _book() -> None:
    published(CABINET)


ASKED = [
    ({}, 5, "All visits: 5 trips, 13 stops, 11 countries"),
    ({"official": "Marco Rubio"}, 2, "Marco Rubio’s visits: 2 trips, 8 stops, 8 countries"),
    (
        {"official": "us-marco-rubio", "region": "caribbean", "year": "2025"},
        2,
        "Marco Rubio’s visits to the Caribbean in 2025: 2 trips, 4 stops, 4 countries",
    ),
    ({"country": "Panamá"}, 2, "Visits to Panama: 2 trips, 2 stops, 1 country"),
    ({"home": "US"}, 5, "Visits from the United States: 5 trips, 13 stops, 11 countries"),
    ({"country": "do"}, 1, "Visits to the Dominican Republic: 1 trip, 1 stop, 1 country"),
    ({"country": "AR", "official": "Kristi Noem"}, 0, "Kristi Noem’s visits to Argentina: none"),
    ({"region": "América Central"}, 3, "Visits to Central America: 3 trips, 6 stops, 4 countries"),
    ({"topic": "Deportations"}, 1, "Visits about deportations: 1 trip, 3 stops, 3 countries"),
    ({"from": "2025-04"}, 2, "Visits since April 2025: 2 trips, 2 stops, 2 countries"),
    ({"since": "2025-04-01"}, 2, "Visits since April 1, 2025: 2 trips, 2 stops, 2 countries"),
    (
        {"from": "2025-02-06", "to": "2025-03-31"},
        3,
        "Visits from February 6, 2025 to March 31, 2025: 3 trips, 11 stops, 10 countries",
    ),
    ({"text": "canal"}, 1, "Visits that mention “canal”: 1 trip, 1 stop, 1 country"),
    ({"to": "2024"}, 0, "Visits until 2024: none"),
    ({"status": "Completed", "year": "2024"}, 0, "Completed visits in 2024: none"),
    (
        {"office": "finance minister", "home": "United States"},
        1,
        "Visits by a finance minister of the United States: 1 trip, 1 stop, 1 country",
    ),
]


@pytest.mark.parametrize(("query", "trips", "sentence"), ASKED)
def test_a_question_its_trips_and_its_sentence(query: dict[str, str], trips: int, sentence: str) -> None:
    asked = parse(query)
    assert [str(problem) for problem in asked.problems] == []
    assert (asked.queryset().count(), asked.sentence()) == (trips, sentence)
    again = parse(dict(pair.split("=") for pair in asked.query().strip("?").split("&") if pair))
    assert again.chosen == asked.chosen


@pytest.mark.parametrize(
    ("language", "query", "subject"),
    [
        ("es", {"official": "Marco Rubio", "region": "caribbean"}, "Visitas de Marco Rubio al Caribe"),
        ("pt", {"official": "Marco Rubio", "region": "caribbean"}, "Visitas de Marco Rubio ao Caribe"),
        (
            "es",
            {"office": "foreign-minister", "home": "US"},
            "Visitas de secretarios de Estado de Estados Unidos",
        ),
        ("pt", {"country": "República Dominicana"}, "Visitas à República Dominicana"),
        (
            "es",
            {"from": "2025-02-06", "to": "2025-03"},
            "Visitas desde el 6 de febrero de 2025 hasta marzo de 2025",
        ),
        ("pt", {"status": "planned", "year": "2025"}, "Visitas previstas em 2025"),
    ],
)
def test_a_question_in_the_language_of_the_page(language: str, query: dict[str, str], subject: str) -> None:
    english = parse(query).query()
    with override(language):
        asked = parse(query)
        assert (asked.subject(), asked.query()) == (subject, english)


NONSENSE = [
    ({"official": "rubbio"}, "Did you mean Marco Rubio?", "us-marco-rubio"),
    ({"country": "Panamá City"}, "Did you mean Panama?", "PA"),
    ({"region": "carribean"}, "Did you mean Caribbean?", "caribbean"),
    ({"status": "complete"}, "Did you mean Completed?", "completed"),
    ({"year": "last"}, "Please write it as 2025.", None),
    ({"from": "yesterday"}, "Please write it as 2025-03-31, 2025-03 or 2025.", None),
    ({"to": "2025-99-99"}, "Showing trips of every day.", None),
    ({"topic": "x" * 5000}, "Showing any topic.", None),
    ({"country": "<script>alert(1)</script>"}, "Showing any country.", None),
    ({"official": "\x00\ud800"}, "Showing every official.", None),
    ({"contry": "PA"}, "Did you mean “country”?", None),
    ({"wavelength": "red"}, "There are official, office,", None),
]


@pytest.mark.parametrize(("query", "said", "near"), NONSENSE)
def test_nonsense_is_left_out_and_answered_with_the_nearest_sense(
    query: dict[str, str], said: str, near: str | None
) -> None:
    asked = parse(query)
    (problem,) = asked.problems
    assert said in str(problem)
    assert len(str(problem)) < 220
    assert (problem.near and problem.near.value) == near
    assert asked.queryset().count() == 5


def test_a_filter_stays_within_its_selection() -> None:
    within = Selection(offices=("foreign-minister",), countries=("PA", "GT", "JM"))
    assert parse({}, within).sentence() == "All visits: 2 trips, 3 stops, 3 countries"
    asked = parse({"region": "central-america"}, within)
    assert asked.sentence() == "Visits to Central America: 1 trip, 2 stops, 2 countries"
    assert parse({"country": "SV"}, within).sentence() == "Visits to El Salvador: none"


def test_names_that_are_no_filters_may_stand_in_the_query() -> None:
    asked = parse({"country": "PA", "page": "2"}, besides=("page",))
    assert asked.problems == ()
    assert asked.query(page="3") == "?country=PA&page=3"
    assert asked.query(country="") == ""


@pytest.mark.parametrize(
    "query", [{}, {"region": "caribbean"}, {"country": "PA"}, {"official": "Marco Rubio"}]
)
def test_the_count_is_what_one_counts_by_hand(query: dict[str, str]) -> None:
    asked = parse(query)
    trips = [trip for trip in asked.queryset() if trip.merged.status.status.happened]
    entered = [
        stop.fact.country
        for trip in trips
        for stop in trip.merged.stops
        if asked.places is None or stop.fact.country in asked.places
    ]
    days = [trip.when.days for trip in trips]
    count = asked.count()
    assert (count.trips, count.stops, count.countries) == (len(trips), len(entered), len(set(entered)))
    assert (count.days, count.undated) == (sum(filter(None, days)), days.count(None))
    assert count.officials == len({trip.official_id for trip in trips})
