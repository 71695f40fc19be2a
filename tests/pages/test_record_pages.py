"""Topics, agreements, corrections, search, site map and page-not-found, as a client gets them."""

import json
import re
import xml.etree.ElementTree as ET
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image
from tests.publish.builders import CABINET, published

from envoyage.record import ledger, models
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

TRIP, PAPER = "2025-03-26-marco-rubio", "2025-03-26-marco-rubio-mou-gy"


@pytest.fixture(autouse=True)
def _book() -> None:
    published(CABINET)


def text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_a_topic_shows_the_sentence_that_names_it(client: Client) -> None:
    page = text(client, "/topics/energy-security/")
    assert "Came up on 1 trip of 1 official" in page
    assert "<mark>energy security</mark>" in page
    assert f'href="/trips/{TRIP}/"' in page
    assert client.get("/topics/Energy Security/")["Location"] == "/topics/energy-security/"
    assert "there is no page 2" in text(client, "/topics/energy-security/?page=2", 404)
    assert "Energy security" in text(client, "/topics/energy-sekurity/", 404)


def test_an_agreement_keeps_its_address_when_its_trip_moves(client: Client) -> None:
    page = text(client, f"/agreements/{PAPER}/")
    assert "Memorandum of understanding on security cooperation" in page
    assert "Who says that a memorandum of understanding on security cooperation was signed" in page
    assert "Island Courier" in page
    ledger.merge("2025-02-01-marco-rubio", [TRIP], who="Ada")
    moved = client.get(f"/agreements/{PAPER}/")
    assert (moved.status_code, moved["Location"]) == (301, "/agreements/2025-02-01-marco-rubio-mou-gy/")
    assert text(client, moved["Location"])


def test_only_what_had_stood_is_a_correction(client: Client) -> None:
    assert "Nothing that was published" in text(client, "/corrections/")
    claim = models.Claim.objects.get(field="topic", value__label="insecurity in Haiti")
    ledger.correct(claim.pk, {"label": "Haiti"}, who="Bo", why="The release says so.")
    page = text(client, "/corrections/")
    assert "Bo corrected the topic from “insecurity in Haiti” to “Haiti”" in page
    assert "The release says so." in page
    ledger.decide(Move.RETRACT, "2025-04-07-pete-hegseth", who="Bo", why="It was somebody else.")
    page = text(client, "/corrections/")
    assert page.index("It was somebody else.") < page.index("The release says so.")
    assert "2 corrections" in page


@pytest.mark.parametrize(
    ("prefix", "sentence", "line"),
    [
        ("", "Bo corrected 2 topics", "Topic:"),
        ("/es", "Bo corrigió: 2 temas", "Tema:"),
        ("/pt", "Bo corrigiu: 2 temas", "Tema:"),
    ],
)
def test_several_facts_corrected_at_once_are_named(
    client: Client, prefix: str, sentence: str, line: str
) -> None:
    named = ("insecurity in Haiti", "Cuban medical missions")
    one, other = (models.Claim.objects.get(field="topic", value__label=name).pk for name in named)
    ledger.correct(one, {"label": "Haiti"}, who="Bo", why="The release says so.", also=[other])
    page = text(client, f"{prefix}/corrections/")
    assert sentence in page
    assert f'<span class="by">{line}</span> <del>insecurity in Haiti</del> <ins>Haiti</ins>' in page


@pytest.mark.parametrize(
    ("prefix", "said"),
    [
        ("", "Bo corrected “energy security” to “energy”"),
        ("/es", "Bo cambió “energy security” por “energy”"),
    ],
)
def test_what_two_reports_say_is_corrected_once(client: Client, prefix: str, said: str) -> None:
    one, other = (
        claim.pk for claim in models.Claim.objects.filter(field="topic", value__label="energy security")
    )
    ledger.correct(one, {"label": "energy"}, who="Bo", why="The release says so.", also=[other])
    assert said in text(client, f"{prefix}/corrections/")


SEARCHES = [
    ("mottley", "<mark>Mottley</mark>"),
    ("Santokhi", "Chan Santokhi"),
    ("canal", "China"),
    ("zzz", "No trip has these words"),
    ("", "Search trips, people"),
    ("---", "has no word to look for"),
    ("<script>alert(1)</script>", "&lt;script&gt;"),
]


@pytest.mark.parametrize(("question", "shows"), SEARCHES)
def test_a_search_answers(client: Client, question: str, shows: str) -> None:
    answer = client.get("/search/", {"q": question})
    assert answer.status_code == 200
    assert shows in answer.content.decode()
    assert "<script>alert" not in answer.content.decode()


def test_a_page_not_found_searches_for_what_its_address_says(client: Client) -> None:
    page = text(client, "/news/2025/panama-canal/", 404)
    assert 'value="news 2025 panama canal"' in page
    assert "/trips/2025-04-07-pete-hegseth/" in page


def test_the_site_map_names_every_page_in_every_language(client: Client) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    parts = [loc.text or "" for loc in ET.fromstring(text(client, "/sitemap.xml")).findall(".//s:loc", space)]
    pages = [
        (loc.text or "").removeprefix("http://testserver")
        for part in parts
        for loc in ET.fromstring(text(client, part)).findall(".//s:loc", space)
    ]
    some = {f"/trips/{TRIP}/", f"/es/trips/{TRIP}/", f"/pt/agreements/{PAPER}/", "/topics/migration/"}
    assert some <= set(pages)
    assert len(pages) == len(set(pages))
    assert [page for page in pages if client.get(page).status_code != 200] == []
    assert "Sitemap: http://testserver/sitemap.xml" in text(client, "/robots.txt")


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/", "CollectionPage"),
        (f"/agreements/{PAPER}/", "CreativeWork"),
        ("/topics/energy-security/", "CollectionPage"),
        ("/data/", "Dataset"),
        (f"/trips/{TRIP}/", ["Trip", "TravelAction"]),
        ("/officials/us-marco-rubio/", "ProfilePage"),
        ("/offices/us-foreign-minister/", "CollectionPage"),
        ("/countries/panama/", "CollectionPage"),
        ("/countries/", "CollectionPage"),
        ("/agreements/", "CollectionPage"),
        ("/search/?q=mottley", "SearchResultsPage"),
        ("/gaps/", "WebPage"),
        ("/corrections/", "WebPage"),
        ("/method/", "WebPage"),
        ("/compare/", "WebPage"),
        ("/ask/", "WebPage"),
    ],
)
def test_linked_data_says_what_a_page_is(client: Client, address: str, kind: object) -> None:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text(client, address))
    assert found is not None
    assert json.loads(found[1])["@type"] == kind


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("/", "/cards/trackers/cabinet.png"),
        (f"/trips/{TRIP}/", f"/cards/trips/{TRIP}.png"),
        ("/data/", "/cards/site.png"),
    ],
)
def test_a_page_has_a_picture_that_is_not_painted_twice(client: Client, address: str, near: str) -> None:
    assert f'<meta property="og:image" content="http://testserver{near}">' in text(client, address)
    painted = client.get(near)
    assert painted["Content-Type"] == "image/png"
    picture = Image.open(BytesIO(painted.content))
    assert picture.size == (1200, 630)
    assert len(picture.convert("RGB").getcolors(1 << 20) or ()) > 50
    assert client.get(near, headers={"if-none-match": painted["ETag"]}).status_code == 304
    ledger.decide(Move.RETRACT, "2025-04-07-pete-hegseth", who="Bo", why="It was somebody else.")
    assert client.get(near, headers={"if-none-match": painted["ETag"]}).status_code == 200


def test_on_paper_every_trip_names_its_sources_by_number(client: Client) -> None:
    page = text(client, "/")
    listed = re.findall(r'<li id="source-(\d+)">', page)
    assert listed == [str(number) for number in range(1, 7)]
    named = re.findall(r'<p class="sources">Sources: ([\d, ]+)\.</p>', page)
    assert len(named) == 5
    assert sorted(number for notes in named for number in notes.split(", ")) == listed
