"""The public pages as a client gets them: what they hold, and how they answer to nonsense and malice."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.pages.kinds import KINDS, TRIP
from tests.publish.builders import CABINET, hostile, published

from envoyage.record import ledger
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db


class Markup(HTMLParser):
    """What the tests ask of a page: its elements, its ids, and whether every element is closed."""

    VOID = frozenset({"meta", "link", "br", "img", "input"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes another element"

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.elements if name in attrs]


@pytest.fixture(autouse=True)
def _book() -> None:
    published(CABINET)


def page(client: Client, address: str) -> Markup:
    return Markup(client.get(address).content.decode())


@pytest.mark.parametrize("address", KINDS)
def test_markup_is_sound(client: Client, address: str) -> None:
    markup = page(client, address)
    assert markup.open == []
    ids = markup.values("id")
    assert sorted(ids) == sorted(set(ids))
    here = [href[1:] for href in markup.values("href") if href.startswith("#")]
    assert set(here) <= set(ids)
    assert [tag for tag, _ in markup.elements].count("h1") == 1


@pytest.mark.parametrize("address", KINDS)
def test_nothing_is_inline_and_nothing_foreign(client: Client, address: str) -> None:
    answer = client.get(address)
    markup = Markup(answer.content.decode())
    assert "'unsafe-inline'" not in answer["Content-Security-Policy"]
    assert markup.values("style") == []
    assert not [name for _, attrs in markup.elements for name in attrs if name.startswith("on")]
    fetched = [
        attrs.get("src") or attrs.get("href") or ""
        for tag, attrs in markup.elements
        if tag in ("script", "img", "link") and attrs.get("rel") not in ("canonical", "alternate")
    ]
    assert all(address.startswith("/static/") for address in fetched if address)


def test_the_front_page_counts_as_the_book_does(client: Client) -> None:
    markup = page(client, "/")
    assert len(markup.values("data-trip")) == 5
    assert len(markup.values("data-official")) == 4
    assert sum(len(codes.split()) for codes in markup.values("data-stops")) == 13


def test_a_tracker_without_trips_says_so(client: Client) -> None:
    for trip in page(client, "/").values("data-trip"):
        ledger.decide(Move.RETRACT, trip, who="Ada")
    markup = page(client, "/")
    assert markup.open == []
    assert markup.values("data-trip") == []
    assert "No trip has been published here yet." in client.get("/").content.decode()


def test_every_mark_leads_to_a_card(client: Client) -> None:
    marks = {
        attrs["href"] or ""
        for tag, attrs in page(client, "/").elements
        if tag == "a" and attrs.get("class") == "ev"
    }
    cards = {
        f"{address}#{key}"
        for address in {mark.partition("#")[0] for mark in marks}
        for key in page(client, address).values("id")
    }
    assert len(marks) > 20
    assert marks <= cards


def test_a_restated_report_is_labelled_and_leads_to_the_publication(client: Client) -> None:
    text = client.get(TRIP).content.decode()
    assert 'href="https://example.org/courier/rubio" rel="external">Restated from Island Courier</a>' in text
    assert "https://example.org/wire/2025/03/27/rubio#:~:text=" in text


def test_the_question_keeps_its_state(client: Client) -> None:
    text = client.get("/?official=kristi-noem&country=CO").content.decode()
    assert '<option value="us-kristi-noem" selected>Kristi Noem</option>' in text
    assert "Kristi Noem’s visits to Colombia: 1 trip" in text
    assert (
        '<link rel="canonical" href="http://testserver/trackers/cabinet/?official=us-kristi-noem&amp;country=CO">'
        in text
    )


def test_an_official_of_the_map_is_asked_for_beside_it(client: Client) -> None:
    text = client.get("/?country=PA").content.decode()
    routes = text[text.index('<p class="whose">') :].partition("</p>")[0]
    assert re.findall(r'href="[^"]*\?([^"#]+)#trips">([^<]+)<', routes) == [
        ("country=PA&amp;official=us-pete-hegseth", "Pete Hegseth"),
        ("country=PA&amp;official=us-marco-rubio", "Marco Rubio"),
    ]


def test_linked_data_names_the_stops_and_the_citations(client: Client) -> None:
    text = client.get(TRIP).content.decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert found is not None
    shape = json.loads(found[1])
    assert shape["@type"] == ["Trip", "TravelAction"]
    assert [item["item"]["name"] for item in shape["itinerary"]["itemListElement"]] == [
        "Kingston, Jamaica",
        "Georgetown, Guyana",
        "Suriname",
    ]
    assert {item["publisher"]["name"] for item in shape["citation"]} == {
        "Island Courier",
        "Wire of the Americas",
    }


def test_an_old_address_leads_to_the_new_one(client: Client) -> None:
    ledger.merge("2025-03-26-marco-rubio", ["2025-02-01-marco-rubio"], who="Ada")
    answer = client.get("/trips/2025-02-01-marco-rubio/")
    assert (answer.status_code, answer["Location"]) == (301, TRIP)


def test_a_kept_page_is_never_older_than_the_book(client: Client) -> None:
    before = client.get(TRIP).content
    assert client.get(TRIP).content == before
    ledger.decide(Move.RETRACT, "2025-03-26-marco-rubio", who="Ada")
    assert client.get(TRIP).status_code == 404
    assert page(client, "/").values("data-trip").count("2025-03-26-marco-rubio") == 0


MISSING = ["/trips/2025-03-26-marco-rubbio/", "/trackers/moon/", "/trips/%3Cscript%3E/", "/nope/"]


@pytest.mark.parametrize("address", MISSING)
def test_what_is_not_there_is_said_plainly(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "There is no page at this address" in answer.content.decode()


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("/trips/2025-03-26-marco-rubbio/", TRIP),
        ("/trips/2025-03-27-marco-rubio/", TRIP),
        ("/agreements/2025-03-26-marco-rubio-mou-gu/", "/agreements/2025-03-26-marco-rubio-mou-gy/"),
        ("/trackers/cabnet/", "/trackers/cabinet/"),
        ("/countries/pamana/", "/countries/panama/"),
        ("/officials/us-marko-rubio/", "/officials/us-marco-rubio/"),
        ("/topics/energy-sekurity/", "/topics/energy-security/"),
    ],
)
def test_a_slip_of_the_keyboard_finds_what_was_meant(client: Client, slip: str, meant: str) -> None:
    for prefix in ("", "/es"):
        answer = client.get(f"{prefix}{slip}")
        assert answer.status_code == 404
        assert f'href="{prefix}{meant}"' in answer.content.decode().partition("<main")[2]


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "{{ 7|add:1 }}{% now 'Y' %}",
    "javascript:alert(1)",
]


def assert_only_words(answer: HttpResponse, status: int = 200) -> None:
    assert answer.status_code == status
    assert "<script>alert" not in answer.content.decode()
    assert "<img src=x" not in answer.content.decode()


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_queries_stay_words(client: Client, words: str) -> None:
    for field in ("official", "country", "topic", "since", "by"):
        assert_only_words(client.get("/", {field: words}))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_addresses_and_questions_stay_words(client: Client, words: str) -> None:
    for address, fields in (
        ("/search/", ("q",)),
        ("/compare/", ("who", "official", "place", "days")),
        ("/ask/", ("claim", "who", "place")),
        ("/countries/", ("page", "rule")),
    ):
        for field in fields:
            assert_only_words(client.get(address, {field: words}))
    for kind in ("trips", "officials", "offices", "countries", "topics", "agreements"):
        assert_only_words(client.get(f"/{kind}/{quote(words, safe='')}/", follow=True), 404)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_reports_stay_words(client: Client, words: str) -> None:
    (trip,) = published([hostile(words, url="javascript:alert(1)")])
    for address in ("/", f"/trips/{trip}/", "/?by=topic"):
        text = client.get(address).content.decode()
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert 'href="javascript:' not in text
        assert Markup(text).open == []
