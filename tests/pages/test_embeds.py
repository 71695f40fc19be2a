"""Frames for other people's pages: they may stand anywhere, say how high they are, and set no cookie."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, expect
from tests.hosts import hosted
from tests.publish.builders import CABINET, published

TRIP = "/trips/2025-03-26-marco-rubio/"
FRAMES = [
    "/embed/trackers/cabinet/",
    "/embed/trackers/cabinet/map/",
    "/embed/trackers/cabinet/timeline/",
    f"/embed{TRIP}",
    f"/pt/embed{TRIP}",
]


@pytest.mark.django_db
@pytest.mark.parametrize("address", FRAMES)
def test_a_frame_may_stand_anywhere_and_sets_no_cookie(client: Client, address: str) -> None:
    published(CABINET)
    for answer in (client.get(address), client.get(address)):  # made, and kept
        assert answer.status_code == 200
        assert "frame-ancestors *" in answer["Content-Security-Policy"]
        assert "X-Frame-Options" not in answer
        assert not answer.cookies
        page = answer.content.decode()
        assert '<base target="_top">' in page
        assert "masthead" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", TRIP, "/trackers/cabinet/"])
def test_other_pages_stand_in_no_frame_and_name_theirs(client: Client, address: str) -> None:
    published(CABINET)
    answer = client.get(address)
    assert answer["X-Frame-Options"] == "DENY"
    page = answer.content.decode()
    assert 'type="application/json+oembed"' in page
    assert (
        "&lt;iframe src=&quot;http://testserver/embed/" in page
        or '&lt;iframe src="http://testserver/embed/' in page
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("url", "frame"),
    [
        (
            "http://testserver/trackers/cabinet/?official=us-marco-rubio",
            "/embed/trackers/cabinet/?official=us-marco-rubio",
        ),
        (f"http://testserver{TRIP}", f"/embed{TRIP}"),
        (f"http://testserver/es{TRIP}", f"/es/embed{TRIP}"),
        ("http://testserver/", "/embed/trackers/cabinet/"),
    ],
)
def test_oembed_finds_the_frame(client: Client, url: str, frame: str) -> None:
    published(CABINET)
    told = client.get("/oembed", {"url": url, "maxwidth": "600"}).json()
    assert (told["type"], told["version"], told["width"]) == ("rich", "1.0", 600)
    assert f'src="http://testserver{frame}"' in told["html"]
    assert client.get(frame).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"url": "http://testserver/trips/nobody/"}, 404),
        ({"url": "http://testserver/method/"}, 404),
        ({"url": "https://example.org/"}, 404),
        ({}, 404),
        ({"url": f"http://testserver{TRIP}", "maxwidth": "wide"}, 400),
        ({"url": f"http://testserver{TRIP}", "format": "xml"}, 501),
    ],
)
def test_oembed_refuses_what_it_has_not(client: Client, query: dict[str, str], status: int) -> None:
    published(CABINET)
    assert client.get("/oembed", query).status_code == status


@pytest.fixture
def newspaper(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Another site, on which a page embeds ours."""
    with hosted(tmp_path) as site:
        yield tmp_path, site


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_a_frame_gets_the_height_that_it_asks_for(
    chromium: Browser, live_server: Any, newspaper: tuple[Path, str]
) -> None:
    published(CABINET)
    folder, site = newspaper
    frame = f"{live_server.url}/embed/trackers/cabinet/?childId=visits"
    (folder / "story.html").write_text(
        f"""<!DOCTYPE html><title>A story</title><script>window.heard = [];
        addEventListener("message", (event) => heard.push(event.data));</script>
        <iframe src="{frame}" title="Visits" width="100%" height="50"></iframe>
        <script src="{live_server.url}/static/envoyage/frames.js" defer></script>"""
    )
    page = chromium.new_page(viewport={"width": 600, "height": 800})
    page.goto(f"{site}/story.html")
    inside = page.frame_locator("iframe")
    expect(inside.locator("h1")).to_have_text("The Cabinet’s Visits to Latin America")
    page.wait_for_function("Number(document.querySelector('iframe').height) > 200")
    height = int(page.locator("iframe").get_attribute("height") or 0)
    assert height == inside.locator("html").evaluate("html => Math.ceil(html.getBoundingClientRect().height)")
    assert f"pymxPYMxvisitsxPYMxheightxPYMx{height}" in page.evaluate("heard")
    assert page.context.cookies() == []
    page.close()
