"""The open book against a real one: what is shown, in how many queries, and what is not."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.publish.builders import CABINET, DEFINITION, RUBIO, published, told

from envoyage.facts import Status
from envoyage.publish import book
from envoyage.publish.book import NotPublishedError
from envoyage.publish.figures import count
from envoyage.publish.sections import stop_by_stop
from envoyage.publish.tracker_page import tracker_view
from envoyage.record import ledger

pytestmark = pytest.mark.django_db

TODAY = date(2025, 4, 20)
CARIBBEAN = "2025-03-26-marco-rubio"


def figures(**query: str) -> dict[str, int]:
    return {figure.key: figure.value for figure in tracker_view("cabinet", query, today=TODAY).figures}


def test_the_cabinet_adds_up() -> None:
    published(CABINET)
    assert figures() == {"trips": 5, "officials": 4, "stops": 13, "countries": 11, "days": 16}


def test_sections_follow_the_definition_and_trips_come_newest_first() -> None:
    published(CABINET)
    sections = tracker_view("cabinet", {}, today=TODAY).officials
    assert [(section.name, section.office) for section in sections] == [
        ("Marco Rubio", "Secretary of State"),
        ("Pete Hegseth", "Secretary of Defense"),
        ("Scott Bessent", "Secretary of the Treasury"),
        ("Kristi Noem", "Secretary of Homeland Security"),
    ]
    rubio = sections[0]
    assert [f"{trip.dates}: {trip.itinerary}" for trip in rubio.trips] == [
        "March 26 to 27: Jamaica, Guyana, Suriname",
        "February 1 to 6: Panama, El Salvador, Costa Rica, Guatemala, Dominican Republic",
    ]
    assert rubio.summary == "2 trips, 8 stops, 8 countries, 8 days"


def test_every_statement_names_its_reports() -> None:
    published(CABINET)
    trip = book.trip_page(CARIBBEAN).trip
    assert {met.name: met.reports for met in trip.met} == {
        "Andrew Holness": 2,
        "Mia Mottley": 1,
        "Stuart Young": 1,
        "Irfaan Ali": 1,
        "Chan Santokhi": 1,
    }
    assert all(fact.reports for fact in trip.facts)


def test_a_leader_of_a_third_country_is_placed_by_the_report() -> None:
    published(CABINET)
    trip = book.trip_page(CARIBBEAN).trip
    assert {met.name: met.abroad for met in trip.met if met.abroad} == {
        "Mia Mottley": "in Jamaica",
        "Stuart Young": "in Jamaica",
    }
    jamaica = stop_by_stop(trip)[0]
    assert [met.name for met in jamaica.met] == ["Andrew Holness", "Mia Mottley", "Stuart Young"]


def test_stop_by_stop_loses_nothing_and_repeats_nothing() -> None:
    for trip_id in published(CABINET):
        page = book.trip_page(trip_id)
        told_again = [
            fact.key for at in page.stops for fact in (*at.met, *at.topics, *at.signed, *at.said, *at.toured)
        ]
        trip = page.trip
        assert sorted(told_again) == sorted(
            fact.key for fact in (*trip.met, *trip.topics, *trip.signed, *trip.said, *trip.toured)
        )


def test_every_fact_has_a_card_with_its_sentence() -> None:
    published(CABINET)
    page = book.trip_page(CARIBBEAN)
    cards = {card.fact.key: card for group in page.cards for card in group.cards}
    assert set(cards) == {fact.key for fact in page.trip.facts}
    mottley = next(card for card in cards.values() if card.fact.statement.endswith("met Mia Mottley"))
    (said,) = mottley.says
    assert said.sentence.startswith("Mia Mottley of Barbados")
    assert (said.publisher, said.restated, said.link) == (
        "Island Courier",
        True,
        "https://example.org/courier/rubio",
    )


def test_what_is_only_proposed_is_not_shown() -> None:
    published(CABINET[:1])
    ledger.add(CABINET[3], reader="by hand", who="Ada")
    assert figures()["trips"] == 1
    with pytest.raises(NotPublishedError, match="2025-04-14-scott-bessent"):
        book.trip_page("2025-04-14-scott-bessent")


def test_a_trip_outside_the_selection_is_left_out() -> None:
    canada = told(
        "Marco Rubio went to Canada on March 12 for talks.",
        who=RUBIO,
        days=("March 12", "2025-03-12"),
        stops=(("Canada", "CA"),),
    )
    published((*CABINET, canada))
    assert figures()["trips"] == 5
    assert book.trip_page("2025-03-12-marco-rubio").trackers == ()


def test_a_planned_trip_is_shown_and_not_counted() -> None:
    planned = told(
        "Marco Rubio will go to Peru from June 3 to 4 to see Dina Boluarte about trade.",
        who=RUBIO,
        days=("June 3 to 4", "2025-06-03/2025-06-04"),
        stops=(("Peru", "PE"),),
        met=(("Dina Boluarte", "president", "PE"),),
        topics=("trade",),
        status=Status.PLANNED,
    )
    published((*CABINET, planned))
    view = tracker_view("cabinet", {}, today=TODAY)
    assert view.trips[0].labels["met"] == "To meet"
    assert view.trips[0].met[0].statement == "Marco Rubio is to meet Dina Boluarte"
    assert count(view.trips).ahead == 1
    assert figures()["trips"] == 5
    assert "one trip planned or called off not counted" in view.figures[0].rule


def test_reports_that_disagree_stand_against_each_other() -> None:
    later = told(
        "Secretary of State Marco Rubio was in Jamaica, Guyana and Suriname from March 26 to 28. He saw "
        "Andrew Holness.",
        who=RUBIO,
        days=("March 26 to 28", "2025-03-26/2025-03-28"),
        stops=(("Jamaica", "JM"), ("Guyana", "GY"), ("Suriname", "SR")),
        met=(("Andrew Holness", "prime minister", "JM"),),
        publisher="Third Paper",
        published=date(2025, 3, 29),
    )
    published((*CABINET, later))
    page = book.trip_page(CARIBBEAN)
    assert page.trip.dates_fact.dissent
    (contest,) = page.contested
    assert contest.question == "When was the trip?"
    assert {value for value, _, _ in contest.sides} == {"March 26 to 27, 2025", "March 26 to 28, 2025"}
    assert [stands for _, stands, _ in contest.sides] == [True, False]


def test_the_history_says_who_and_why() -> None:
    published(CABINET)
    (event,) = book.trip_page(CARIBBEAN).history
    assert event.what.endswith("facts accepted")
    assert (event.who, event.why) == ("Ada Editor", "Checked against the reports.")


def test_a_merged_trip_is_found_under_its_old_id() -> None:
    published(CABINET)
    ledger.merge(CARIBBEAN, ["2025-02-01-marco-rubio"], who="Ada")
    assert book.moved_to("2025-02-01-marco-rubio") == CARIBBEAN


def test_the_number_of_queries_does_not_grow_with_the_trips() -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            tracker_view("cabinet", {}, today=TODAY)
        return len(asked)

    published(CABINET[:1])
    few = queries()
    published(CABINET[1:], DEFINITION | {"title": "Again"})
    assert queries() == few
    assert few <= 24


def test_a_deal_reads_as_a_title() -> None:
    published(CABINET)
    (deal,) = book.trip_page(CARIBBEAN).trip.signed
    assert (deal.title, deal.party, deal.day) == (
        "Memorandum of understanding on security cooperation",
        "Guyana",
        "March 27",
    )
    assert deal.statement == "a memorandum of understanding on security cooperation was signed"
