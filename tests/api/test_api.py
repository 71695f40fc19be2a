"""The API: its document as it was agreed, answers that are as it says, pages, refusals, and how often."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from ninja import Schema
from tests.publish.builders import CABINET, book_of
from tests.publish.export.conftest import AWKWARD
from tests.record.planted import Journey, planted

from envoyage.api import shapes
from envoyage.api.urls import api
from envoyage.record import ledger
from envoyage.record.models import Claim, Report

pytestmark = pytest.mark.django_db

AGREED = Path(__file__).with_name("openapi.json")
RUBIO = "2025-03-26-marco-rubio"
LISTS = {
    "trips": shapes.TripInList,
    "officials": shapes.Person,
    "offices": shapes.Office,
    "countries": shapes.Country,
    "topics": shapes.TopicInList,
    "agreements": shapes.AgreementRow,
    "claims": shapes.Claim,
    "reports": shapes.Source,
    "trackers": shapes.Tracker,
    "trackers/cabinet/trips": shapes.TripInList,
}


@pytest.fixture(scope="module", autouse=True)
def _book(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with book_of(django_db_blocker, (*CABINET, *AWKWARD)):
        yield


@pytest.fixture(autouse=True)
def _not_counted_yet() -> None:
    caches["rate"].clear()


def got(client: Client, address: str, **headers: str) -> Any:
    answer = client.get(f"/api/v1/{address}", headers=headers)
    assert answer.status_code == 200, answer.content
    return answer.json()


def every(client: Client, address: str) -> Iterator[Any]:
    """The items of all pages."""
    following = f"/api/v1/{address}"
    while following:
        page = client.get(following).json()
        yield from page["items"]
        following = page["next"]


def test_the_document_is_as_it_was_agreed() -> None:
    """A change is agreed to by writing it: ENVOYAGE_AGREE=1 pytest tests/api."""
    found = json.loads(json.dumps(api.get_openapi_schema()))
    if os.environ.get("ENVOYAGE_AGREE"):
        AGREED.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
    assert found == json.loads(AGREED.read_text())


@pytest.mark.parametrize(("address", "shape"), LISTS.items())
def test_items_are_as_the_document_says_and_pages_give_each_once(
    address: str, shape: type[Schema], client: Client
) -> None:
    at_once = list(every(client, f"{address}?limit=200"))
    assert at_once
    for item in at_once:
        shape.model_validate(item)
    by_three = [json.dumps(item) for item in every(client, f"{address}?limit=3")]
    assert by_three == [json.dumps(item) for item in at_once]
    assert len(set(by_three)) == len(by_three)


@pytest.mark.parametrize(
    ("address", "shape"),
    [
        (f"trips/{RUBIO}", shapes.Trip),
        ("officials/us-marco-rubio", shapes.Person),
        ("officials/jm-andrew-holness", shapes.Person),
        ("trackers/cabinet", shapes.Tracker),
    ],
)
def test_a_thing_is_as_the_document_says(address: str, shape: type[Schema], client: Client) -> None:
    shape.model_validate(got(client, address))


def test_a_trip_comes_newest_first_and_whole(client: Client) -> None:
    order = [trip["id"] for trip in every(client, "trips?limit=2&fields=id")]
    assert order == [
        "2025-04-14-scott-bessent",
        "2025-04-07-pete-hegseth",
        "2025-03-26-kristi-noem",
        RUBIO,
        "2025-02-01-marco-rubio",
        "2026-03-bo-zed",  # without a first day
        "undated-ada-nez",
    ]
    trip = got(client, f"trips/{RUBIO}")
    assert trip["stops"][0]["said_by"][0]["passages"][0]["words"] == "Jamaica"
    assert got(client, f"trips/{RUBIO}?fields=id,status") == {"id": RUBIO, "status": "completed"}


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("trips?official=us-marco-rubio", 2),
        ("trips?country=JM&year=2025", 1),
        ("trackers/cabinet/trips?country=PA", 2),
        ("officials?region=south-america", 3),
        ("countries?official=Kristi+Noem", 3),
        ("agreements?kind=mou", 2),
        ("agreements?state=denied", 0),
        (f"claims?trip={RUBIO}&field=status", 2),
        ("topics?official=us-scott-bessent", 1),
    ],
)
def test_questions_are_those_of_the_pages(address: str, found: int, client: Client) -> None:
    assert len(list(every(client, address))) == found


@pytest.mark.parametrize(
    ("address", "status", "field", "sentence"),
    [
        ("trips?status=gone", 400, "status", "It takes cancelled, completed, planned"),
        ("trips?nothing=1", 400, "nothing", "There is no filter “nothing”; there are official, office"),
        ("trips?fields=id,colour", 400, "fields", "There is no field colour; there are id, url"),
        ("trips?limit=0", 400, "limit", "greater than or equal to 1"),
        ("trips?limit=many", 400, "limit", "cannot be read"),
        ("trips?cursor=x", 400, "cursor", "is none that a page gave"),
        ("claims?cursor=WzFd", 400, "cursor", "is none that a page gave"),
        ("agreements?kind=paper", 400, "kind", "it takes mou, treaty"),
        ("trips/none", 404, None, "There is no published trip 'none'"),
        ("reports/none", 404, None, "There is no report 'none'"),
        ("trackers/none/trips", 404, None, "There is no tracker 'none'"),
        ("nothing", 404, None, "There is nothing at /api/v1/nothing"),
    ],
)
def test_what_cannot_be_answered_says_why(
    address: str, status: int, field: str | None, sentence: str, client: Client
) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    told = shapes.Problem.model_validate(answer.json())
    assert sentence in told.detail
    assert [one.field for one in told.errors] == ([field] if field else [])


def test_what_only_waits_is_nowhere(client: Client) -> None:
    waiting = ledger.add(planted(Journey(who="Bo Hidden"), name="secret"), reader="by hand", who="Ada")
    ids = set(Claim.objects.filter(telling__report="secret").values_list("id", flat=True))
    assert ids
    assert not {claim["id"] for claim in every(client, "claims?limit=200")} & ids
    assert Report.objects.filter(id="secret").exists()
    assert "secret" not in {report["id"] for report in every(client, "reports")}
    assert client.get("/api/v1/reports/secret").status_code == 404
    assert waiting.joined or waiting.proposed


def test_nothing_is_sent_twice(client: Client) -> None:
    answer = client.get("/api/v1/trips")
    for header in ({"if-none-match": answer["ETag"]}, {"if-modified-since": answer["Last-Modified"]}):
        again = client.get("/api/v1/trips", headers=header)
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", answer["ETag"])
    squeezed = client.get("/api/v1/trips", headers={"accept-encoding": "gzip"})
    assert squeezed["Content-Encoding"] == "gzip"
    assert len(squeezed.content) < len(answer.content) / 2


def test_it_is_read_from_anywhere_and_only_read(client: Client) -> None:
    assert client.get("/api/v1/trips")["Access-Control-Allow-Origin"] == "*"
    asked = client.options("/api/v1/trips")
    assert (asked.status_code, asked["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")
    head = client.head("/api/v1/trips")
    assert (head.status_code, head.content) == (200, b"")
    for method in ("post", "put", "patch", "delete"):
        refused = getattr(client, method)("/api/v1/trips")
        assert (refused.status_code, refused["Allow"]) == (405, "GET, HEAD, OPTIONS")
        assert refused.json()["detail"] == (
            f"This address takes GET, HEAD, OPTIONS; {method.upper()} is not answered."
        )


def test_who_asks_too_often_is_told_when_to_come_back(client: Client, settings: Any) -> None:
    settings.API_RATE = 3
    answers = [client.get("/api/v1/trackers") for _ in range(5)]
    assert [one.status_code for one in answers[:3]] == [200, 200, 200]
    assert answers[-1].status_code == 429
    assert answers[-1]["Retry-After"] == "60"
    assert "answers 3 questions a minute" in answers[-1].json()["detail"]
    assert client.get("/api/v1/trackers", REMOTE_ADDR="192.0.2.7").status_code == 200


def test_an_old_id_leads_on(client: Client) -> None:
    ledger.merge("2025-04-07-pete-hegseth", ["2026-03-bo-zed"], who="Ada", why="To have it done.")
    answer = client.get("/api/v1/trips/2026-03-bo-zed?fields=id")
    assert answer.status_code == 308
    assert answer["Location"] == "/api/v1/trips/2025-04-07-pete-hegseth?fields=id"
    ledger.same("sr-chan-santokhi", ["ar-luis-caputo"], who="Ada")
    moved = client.get("/api/v1/officials/ar-luis-caputo")
    assert (moved.status_code, moved["Location"]) == (308, "/api/v1/officials/sr-chan-santokhi")


def test_lists_ask_the_book_no_more_often_for_more_items(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(8):
        client.get("/api/v1/trips?limit=200")
    with django_assert_max_num_queries(10):
        client.get(f"/api/v1/trips/{RUBIO}")


def test_the_docs_have_every_address() -> None:
    text = (Path(__file__).parents[2] / "docs/api.md").read_text("utf-8")
    told = set(re.findall(r"`(?:GET |POST )?(/(?!api)[\w/]+)`", text))
    paths = api.get_openapi_schema()["paths"]
    plain = {re.sub(r"\{entry\}", "N", path.removeprefix("/api/v1")) for path in paths}
    assert {re.sub(r"\{\w+\}", "ID", path) for path in plain} == told


def test_an_answer_that_was_kept_is_never_older_than_the_book(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    address = "/api/v1/trips?fields=id,status&limit=9"
    before = client.get(address)
    with django_assert_max_num_queries(1):
        assert client.get(address).content == before.content
    elsewhere = client.get("/api/v1/trips?limit=1", headers={"host": "127.0.0.1"}).json()
    assert elsewhere["items"][0]["url"].startswith("http://127.0.0.1/")
    ledger.merge("2025-04-07-pete-hegseth", ["2026-03-bo-zed"], who="Ada", why="To have it done.")
    after = client.get(address)
    assert after["ETag"] != before["ETag"]
    assert "2026-03-bo-zed" in before.content.decode()
    assert "2026-03-bo-zed" not in after.content.decode()
