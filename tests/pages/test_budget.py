"""The budgets of a tracker of sixty trips: bytes sent, script, and the time of the server."""

import gzip
import statistics
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from tests.publish.builders import published, told

from envoyage import pages
from envoyage.facts import AgreementKind, Reading
from envoyage.project import urls

WHO = [
    ("Marco Rubio", "Secretary of State", "foreign-minister"),
    ("Pete Hegseth", "Secretary of Defense", "defense-minister"),
    ("Scott Bessent", "Secretary of the Treasury", "finance-minister"),
    ("Kristi Noem", "Secretary of Homeland Security", "security-minister"),
]
WHERE = [
    ("Panama", "PA"),
    ("Jamaica", "JM"),
    ("Guatemala", "GT"),
    ("Colombia", "CO"),
    ("Mexico", "MX"),
    ("Peru", "PE"),
]
TOPICS = ["migration", "trade in grain", "port security", "energy supply", "the canal", "fentanyl", "tariffs"]


def tour(number: int) -> Reading:
    """A trip to three countries with six people met, four topics, a paper, a quote and a place."""
    who, first = WHO[number % 4], date(2025, 1, 21) + timedelta(days=8 * number)
    stops = [WHERE[(number + step) % 6] for step in range(3)]
    topics = [TOPICS[(number + step) % 7] for step in range(4)]
    met = [
        (f"Person {chr(65 + number % 26)}{step} Example", "president", stops[step % 3][1])
        for step in range(6)
    ]
    days = f"{first}/{first + timedelta(days=2)}"
    quote = f"We agreed on much in our {number}th round of talks,"
    return told(
        f"{who[0]} went to {', '.join(name for name, _ in stops)} in the days {days}. There were talks with "
        f"{', '.join(name for name, _, _ in met)}. They spoke of {', '.join(topics)}. A memorandum on "
        f"cooperation was signed. “{quote}” the secretary said, and toured the Old Fort.",
        who=who,
        days=(days, days),
        stops=stops,
        met=met,
        topics=topics,
        signed=[("A memorandum on cooperation", AgreementKind.MOU, "cooperation", stops[0][1], None)],
        said=[(quote, who[0])],
        toured=[("Old Fort", stops[1][1])],
        published=first + timedelta(days=3),
    )


@pytest.fixture
def _sixty(db: None) -> None:
    assert len(published([tour(number) for number in range(60)])) == 60


@pytest.mark.measured
@pytest.mark.slow
@pytest.mark.usefixtures("_sixty")
def test_sixty_trips_stay_within_the_budgets(client: Client) -> None:
    text = client.get("/").content
    assert text.count(b"data-trip=") == 60
    assert len(gzip.compress(text)) < 60_000

    # As readers meet it: the page is made once after each change of the book, and kept.
    def once() -> float:
        start = time.perf_counter()
        client.get("/")
        return time.perf_counter() - start

    assert statistics.median(once() for _ in range(9)) < 0.050


def bare(request: HttpRequest) -> HttpResponse:
    """A view that does nothing, behind the same middleware."""
    return HttpResponse("Nothing.")


urlpatterns = [path("bare/", bare), *urls.urlpatterns]


@pytest.mark.measured
@pytest.mark.slow
@pytest.mark.usefixtures("_sixty")
@pytest.mark.urls(__name__)
def test_a_page_takes_little_more_than_a_bare_view(client: Client) -> None:
    """Of the processor, in the same run: a page that is kept, as nearly every visitor finds it."""

    def took(address: str) -> float:
        start = time.process_time()
        assert client.get(address, headers={"accept-encoding": "gzip"}).status_code == 200
        return time.process_time() - start

    for address in ("/bare/", "/"):
        took(address)
    nothing, kept = (statistics.median(took(address) for _ in range(25)) for address in ("/bare/", "/"))
    assert kept < 6 * nothing, f"{1000 * kept:.1f} ms, where nothing at all takes {1000 * nothing:.1f} ms"


def test_the_script_is_small() -> None:
    scripts = Path(pages.__file__).parent.glob("static/**/*.js")
    assert 0 < sum(script.stat().st_size for script in scripts) < 100_000


@pytest.mark.slow
@pytest.mark.django_db
def test_trips_that_do_not_fit_on_a_page_stay_within_the_budgets(client: Client) -> None:
    assert len(published([tour(number) for number in range(70)])) == 70
    for query in ("", "?page=2", "?by=country", "?by=topic", "?by=timeline", "?by=map"):
        text = client.get(f"/{query}").content
        assert text.count(b'class="trip"') == 0
        assert len(gzip.compress(text)) < 60_000
    assert client.get("/").content.count(b"data-trip=") == 60
    assert client.get("/?page=2").content.count(b"data-trip=") == 10
