"""What a newcomer sees: the bundled tracker as it ships; and a report's own way to the page."""

import html
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, expect
from tests.record.again import again

from envoyage.record import bundle, models
from envoyage.record.intake import take_in
from envoyage.record.ledger import decide
from envoyage.record.moves import Move
from envoyage.sources import load

SEED = Path(__file__).parents[3] / "shared" / "data" / "seed.txt"
STOPS = [
    ("Marco Rubio", "2025-03-26", "JM GY SR"),
    ("Marco Rubio", "2025-02-01", "PA SV CR GT DO"),
    ("Pete Hegseth", "2025-04-07", "PA"),
    ("Scott Bessent", "2025-04-14", "AR"),
    ("Kristi Noem", "2025-03-26", "SV CO MX"),
]


def _told() -> list[tuple[str, str, str]]:
    """Name, first day and countries of every published trip."""
    return [
        (
            trip.name,
            str(trip.start),
            " ".join(trip.stops.order_by("number").values_list("country", flat=True)),
        )
        for trip in models.Trip.objects.all()
    ]


def cabinet() -> bundle.Bundle:
    """The tracker that ships with reports of its own."""
    return next(each for each in bundle.bundles(bundle.shipped()) if each.slug == "cabinet-latin-america")


def loaded() -> bundle.Loaded:
    return again("cabinet-latin-america", lambda: bundle.load(cabinet()))


@pytest.fixture
def shipped(db: None) -> bundle.Loaded:
    return loaded()


def test_the_verdicts_that_ship_still_hold(shipped: bundle.Loaded) -> None:
    assert shipped.gone == ()
    assert sorted(_told()) == sorted(STOPS)
    assert not models.Proposal.objects.exists()


def test_a_proof_shows_the_sentence_of_a_report_beside_each_stop(
    shipped: bundle.Loaded, client: Client
) -> None:
    page = client.get("/ask/?claim=nth&who=us-foreign-minister&place=caribbean").content.decode()
    said = [html.unescape(words) for _, words in re.findall(r'<q lang="(en|es|pt)">([^<]+)</q>', page)]
    texts = [" ".join(text.split()) for text in models.Report.objects.values_list("text", flat=True)]
    stops = models.Stop.objects.filter(trip__official="us-marco-rubio", country__in=["JM", "GY", "SR", "DO"])
    assert len(said) == stops.count()
    assert all(any(" ".join(one.split()) in text for text in texts) for one in said)


def test_each_statement_is_labelled_as_restated(shipped: bundle.Loaded, client: Client) -> None:
    trip = client.get("/trips/2025-04-07-pete-hegseth/").content.decode()
    assert "Restated from" in trip
    for report in models.Report.objects.filter(tellings__id__contains="hegseth"):
        assert report.restated_from is not None
        assert report.restated_from.split("#")[0].replace("&", "&amp;") in trip


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_front_page_shows_five_trips_of_four_officials(chromium: Browser, live_server: Any) -> None:
    for each in bundle.bundles(bundle.shipped()):
        bundle.load(each)
    page = chromium.new_page()
    page.goto(live_server.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("The Trump Cabinet’s Visits to Latin America")
    expect(page.locator("[data-trip]")).to_have_count(5)
    expect(page.locator("[data-official]")).to_have_count(4)
    stops = page.locator("[data-stops]").evaluate_all("all => all.map(trip => trip.dataset.stops)")
    assert stops == [codes for _, _, codes in STOPS]
    assert models.Stop.objects.count() == 13
    for width in (320, 360):  # long names of people and countries wrap
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.django_db
@pytest.mark.skipif(not SEED.exists(), reason="the seed text is not part of the repository")
def test_the_seed_goes_from_text_to_the_tracker_page(client: Client) -> None:
    loaded()
    for trip in models.Trip.objects.values_list("slug", flat=True):
        decide(Move.RETRACT, trip, who="Ada", why="Only the seed is to be seen.")
    (report,) = load(str(SEED), published=date(2025, 4, 17))
    added = take_in(report, who="Ada")
    for trip in (*added.proposed, *added.joined):
        decide(Move.ACCEPT, trip, who="Ada", why="As the seed has it.")
    assert sorted(_told()) == sorted(STOPS)
    page = client.get("/").content.decode()
    assert page.count("data-trip=") == 5
    assert "Mia Mottley" in page
    assert "Claudia Sheinbaum" in page
