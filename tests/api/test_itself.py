"""What the API tells of the record itself: as the pages do, in shapes that the document has."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from ninja import Schema
from tests.publish.builders import CABINET, book_of

from envoyage.api import itself_shapes as told
from envoyage.insight.switches import SWITCHES
from envoyage.publish.corrections import corrections
from envoyage.publish.export.files import FILES
from envoyage.record import ledger
from envoyage.record.models import Claim
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

RUBIO = "2025-03-26-marco-rubio"


@pytest.fixture(scope="module", autouse=True)
def _book(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with book_of(django_db_blocker, CABINET):
        caches["rate"].clear()
        yield


def got(client: Client, address: str, shape: type[Schema]) -> Any:
    answer = client.get(f"/api/v1/{address}").json()
    shape.model_validate(answer)
    return answer


def test_a_search_gives_trips_with_the_sentence_and_names_with_their_ids(client: Client) -> None:
    found = got(client, "search?q=mottley", told.Found)
    assert [hit["trip"] for hit in found["hits"]] == [RUBIO]
    assert "Mottley" in found["hits"][0]["said"]["sentence"]
    assert {(one["kind"], one["id"]) for one in found["names"]} == {("person", "bb-mia-mottley")}
    assert got(client, "search", told.Found)["hits"] == []
    assert client.get("/api/v1/search", {"q": "x" * 201}).json()["errors"][0]["field"] == "q"


def test_corrections_come_newest_first_each_once(client: Client) -> None:
    assert got(client, "corrections", Schema) == {"items": [], "next": None}
    topics = Claim.objects.filter(telling__placements__trip=RUBIO, field="topic")
    for claim in list(topics.values_list("id", flat=True))[:3]:
        ledger.decide(Move.RETRACT, RUBIO, who="Ada", why="Not said.", claims=[claim])
    pages, following = [], "/api/v1/corrections?limit=2"
    while following:
        page = client.get(following).json()
        pages.append(page["items"])
        following = page["next"]
    assert [len(items) for items in pages] == [2, 1]
    every = [item for items in pages for item in items]
    for item in every:
        told.Correction.model_validate(item)
    assert [item["entry"] for item in every] == [line.event.seq for line in corrections().lines]
    assert (every[0]["trip"], every[0]["move"], every[0]["why"]) == (RUBIO, "retract", "Not said.")
    assert client.get("/api/v1/corrections?cursor=WyJ4Il0").status_code == 400


def test_gaps_files_and_method_are_those_of_the_pages(client: Client) -> None:
    gaps = got(client, "insight/gaps", told.Gaps)
    assert ("US", "foreign-minister", 2) in {
        (one["home"], one["office_id"], one["trips"]) for one in gaps["offices"]
    }
    files = got(client, "files", told.Files)
    assert {file["name"] for file in files["files"]} == set(FILES)
    assert client.get(files["files"][0]["url"]).status_code == 200
    method = got(client, "method", told.Method)
    assert [one["name"] for one in method["switches"]] == [switch.name for switch in SWITCHES]
    assert method["accuracy"]["scores"][0]["name"] == "Trips"
