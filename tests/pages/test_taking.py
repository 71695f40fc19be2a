"""The addresses of data: what they give, how they refuse, and that nothing unchanged is fetched twice."""

import json
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from icalendar import Calendar
from tests.publish.builders import CABINET, book_of

from envoyage.publish.export.files import FILES, OF_A_TRIP
from envoyage.record import ledger
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

RUBIO = "2025-03-26-marco-rubio"


@pytest.fixture(scope="module", autouse=True)
def _book(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with book_of(django_db_blocker, CABINET):
        yield


def got(address: str, client: Client, **headers: str) -> tuple[Any, bytes]:
    answer = client.get(address, headers=headers)
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer, content


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_there(name: str, client: Client) -> None:
    answer, content = got(f"/{name}", client)
    assert (answer.status_code, answer["Content-Type"]) == (200, FILES[name].media)
    assert content
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("form", OF_A_TRIP)
def test_a_trip_is_given_in_every_form(form: str, client: Client) -> None:
    answer, content = got(f"/trips/{RUBIO}.{form}", client)
    assert answer.status_code == 200
    assert b"Rubio" in content


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("/trips.csv", 5),
        ("/trips.csv?official=us-marco-rubio", 2),
        ("/stops.csv?country=JM", 3),
        ("/trackers/cabinet/trips.csv?country=PA", 2),
        ("/trackers/cabinet/trips.csv?country=PA&by=topic", 2),
        ("/trips.csv?year=1999", 0),
    ],
)
def test_filters_of_the_pages_are_those_of_the_data(address: str, lines: int, client: Client) -> None:
    _, content = got(address, client)
    assert len(content.splitlines()) - 1 == lines


def test_what_cannot_be_read_names_the_field_and_what_it_takes(client: Client) -> None:
    answer, content = got("/trips.csv?status=gone&nothing=1", client)
    told = json.loads(content)
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert [one["field"] for one in told["errors"]] == ["status", "nothing"]
    assert "cancelled, completed, planned" in told["detail"]
    assert "There is no filter “nothing”; there are official, office" in told["detail"]


@pytest.mark.parametrize(
    "address", ["/nothing.csv", f"/trips/{RUBIO}.xml", "/trips/no.json", "/trackers/no.json"]
)
def test_what_is_not_there_is_said(address: str, client: Client) -> None:
    assert client.get(address).status_code == 404


def test_nothing_is_sent_twice_and_a_change_is_sent(client: Client) -> None:
    answer, _ = got(f"/trips/{RUBIO}.json", client)
    for header in ({"if-none-match": answer["ETag"]}, {"if-modified-since": answer["Last-Modified"]}):
        again, content = got(f"/trips/{RUBIO}.json", client, **header)
        assert (again.status_code, content) == (304, b"")
    entry = ledger.decide(Move.RETRACT, RUBIO, who="Ada", why="A slip.", claims=[topic()])
    changed, content = got(f"/trips/{RUBIO}.json", client, **{"if-none-match": answer["ETag"]})
    assert changed.status_code == 200
    feed = ElementTree.fromstring(got("/changes.atom?official=us-marco-rubio", client)[1])
    first = feed.findtext("{*}entry/{*}title")
    assert first == "1 fact taken back: Marco Rubio to Jamaica, Guyana, Suriname, March 26 to 27, 2025"
    ledger.undo(entry.seq, who="Ada")


def topic() -> str:
    from envoyage.record.models import Claim

    found = Claim.objects.filter(telling__placements__trip=RUBIO, field="topic").values_list("id", flat=True)
    return str(found[0])


def test_feeds_and_calendars_are_of_what_is_asked(client: Client) -> None:
    feed = ElementTree.fromstring(got("/feed.atom?country=JM", client)[1])
    assert feed.findtext("{*}title") == "Envoyage: official travel: Visits to Jamaica"
    assert len(feed.findall("{*}entry")) == 1
    calendar = Calendar.from_ical(got("/trips.ics?official=us-marco-rubio", client)[1].decode())
    assert len(calendar.walk("VEVENT")) == 2
    whole = json.loads(got("/trackers/cabinet.json", client)[1])
    assert whole["title"] == "The Cabinet’s Visits to Latin America"
    assert len(whole["trips"]) == 5
