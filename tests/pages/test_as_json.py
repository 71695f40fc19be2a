"""Any page's address with `.json` gives its data: each kind of page, with what its address may ask."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import Resolver404, resolve
from tests.pages.kinds import FRAMES, KINDS, PAPER, TRIP
from tests.publish.builders import CABINET, book_of

from envoyage.pages.as_json import LEADS
from envoyage.pages.urls import urlpatterns

pytestmark = pytest.mark.django_db
OF_NOTHING = ("/nope/", "/trips/2025-03-26-marco-rubbio/")
FILES = {"photo", "card", "tracker-card", "trip-card", "trip-file", "tracker-as", "tracker-file"}
NO_PAGES = {*FILES, "data-file", "page-as-json", "oembed"}
TELLS = "/trackers/cabinet.json"
TERMS = "/api/v1/insight/officials?office=foreign-minister&home=US"
BEGINS = "claim=begins&office=foreign-minister&home=US&place=latin-america"


@pytest.fixture(scope="module", autouse=True)
def _book(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with book_of(django_db_blocker, CABINET):
        yield


def with_json(address: str) -> str:
    page = urlsplit(address)
    path = f"{page.path.rstrip('/')}.json" if page.path != "/" else "/index.json"
    return f"{path}?{page.query}" if page.query else path


@pytest.mark.parametrize("address", [one for one in (*KINDS, *FRAMES) if one not in OF_NOTHING])
def test_each_kind_of_page_gives_its_data(client: Client, address: str) -> None:
    answer = client.get(with_json(address), follow=True)
    refused = "official=nobody" in address  # the page says so and shows all; a program is told
    assert answer.status_code == (400 if refused else 200), address
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Content-Type"].startswith("application/problem+json" if refused else "application/json")
    if not refused and not answer.streaming:
        assert answer.json()


def test_no_kind_of_page_is_without_an_address_of_its_data() -> None:
    assert {str(one.name) for one in urlpatterns} - NO_PAGES == set(LEADS)


def test_no_kind_of_page_is_left_out_of_the_walk() -> None:
    def kind(address: str) -> str | None:
        try:
            return resolve(urlsplit(address).path).url_name
        except Resolver404:
            return None

    assert {kind(address) for address in (*KINDS, *FRAMES)} - {None} == set(LEADS)


@pytest.mark.parametrize(
    ("address", "given"),
    [
        ("/.json", TELLS),
        ("/index.json?by=timeline&page=2&country=PA", f"{TELLS}?country=PA"),
        ("/embed/trackers/cabinet/map.json", TELLS),
        ("/officials.json", "/api/v1/officials"),
        ("/officials.json?beside=leave-out&home=US", "/api/v1/officials?home=US"),
        ("/officials/us-marco-rubio.json", "/api/v1/officials/us-marco-rubio"),
        ("/countries/jamaica.json?came=1990", "/trips.json?country=JM"),
        ("/countries/JM.json", "/trips.json?country=JM"),
        ("/topics/migration.json?page=2", "/trips.json?topic=migration"),
        ("/offices/us-foreign-minister.json", "/trips.json?home=US&office=foreign-minister"),
        (f"{PAPER[:-1]}.json", f"{TRIP[:-1]}.json"),
        ("/agreements.json?state=signed&page=2", "/api/v1/agreements?state=signed"),
        ("/compare.json?official=us-marco-rubio", f"{TERMS}&official=us-marco-rubio&days=100"),
        (
            "/compare.json?who=us-foreign-minister&official=us-marco-rubio&days=50&place=MX&beside=leave-out",
            f"{TERMS}&official=us-marco-rubio&days=50&place=MX&beside=leave-out",
        ),
        (
            "/compare/governments.json?a=US&b=Brazil&place=caribbean",
            "/api/v1/insight/governments?home=US&home=BR&place=caribbean",
        ),
        ("/compare/exchange.json?home=Panama", "/api/v1/insight/exchange?home=PA"),
        ("/es/compare/exchange.json?home=Panamá", "/api/v1/insight/exchange?home=PA"),
        ("/ask.json", "/api/v1/method"),
        (
            "/ask.json?claim=begins&who=us-foreign-minister&place=latin-america",
            f"/api/v1/insight/ask?{BEGINS}",
        ),
        (
            "/ask.json?claim=begins&who=us-foreign-minister&place=latin-america&said=1912",
            f"/api/v1/insight/check?{BEGINS}&said=1912",
        ),
        ("/search.json?q=mottley", "/api/v1/search?q=mottley"),
        ("/gaps.json", "/api/v1/insight/gaps"),
    ],
)
def test_what_a_page_is_asked_is_asked_of_its_data(client: Client, address: str, given: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer["Location"]) == (302, given)
    assert client.get(given).status_code == 200


def test_how_a_list_is_arranged_is_nothing_to_its_data(client: Client) -> None:
    plain = client.get("/trips.json?country=PA").getvalue()
    for more in ("by=timeline", "page=2", "beside=leave-out", "utm_source=x"):
        assert client.get(f"/trips.json?country=PA&{more}").getvalue() == plain


@pytest.mark.parametrize("address", ["/countries/atlantis.json", "/nope.json", "/desk.json", "/es/nope.json"])
def test_a_page_that_is_not_there_has_no_data(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404
