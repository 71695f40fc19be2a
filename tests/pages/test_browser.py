"""The public pages in a real browser: the book's counts, evidence in place, no script, small screens, axe."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser import sound
from tests.pages.kinds import KINDS, TRIP
from tests.publish.builders import CABINET, published

from envoyage.record import models

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def window(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page; those that are opened alike share what a browser keeps, such as letters and styles."""
    kept: dict[str, BrowserContext] = {}

    def open_window(**how: Any) -> Page:
        if (key := repr(how)) not in kept:
            kept[key] = chromium.new_context(**how)
        return kept[key].new_page()

    yield open_window
    for context in kept.values():
        context.close()


@pytest.fixture
def opened(window: Callable[..., Page], live_server: Any) -> Iterator[Opener]:
    """Opens pages of the cabinet's tracker; a complaint of the browser, or a foreign request, fails it."""
    published(CABINET)
    complaints: list[str] = []
    pages = []

    def open_page(address: str, *, width: int = 1280, **how: Any) -> Page:
        page = window(**how)
        pages.append(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda asked: None if asked.url.startswith(live_server.url) else complaints.append(asked.url),
        )
        page.goto(live_server.url + address)
        return page

    yield open_page
    for page in pages:
        page.close()
    # A page that is not there says so in the console too; that is no complaint about the page.
    assert [said for said in complaints if "404 (Not Found)" not in said] == []


def test_the_front_page_counts_as_the_book_does(opened: Opener) -> None:
    page = opened("/")
    expect(page.locator("[data-trip]")).to_have_count(models.Trip.objects.count())
    expect(page.locator("[data-official]")).to_have_count(
        models.Trip.objects.values("official").distinct().count()
    )
    stops = page.locator("[data-stops]").evaluate_all("all => all.flatMap(t => t.dataset.stops.split(' '))")
    assert len(stops) == models.Stop.objects.count()
    shown = page.locator("[data-figure]").evaluate_all(
        "all => Object.fromEntries(all.map(f => [f.dataset.figure, f.innerText]))"
    )
    assert shown == {"trips": "5", "officials": "4", "stops": "13", "countries": "11", "days": "16"}


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ["/", TRIP])
def test_a_mark_opens_its_card_in_place(opened: Opener, address: str, width: int) -> None:
    page = opened(address, width=width)
    mark = page.locator("tr", has_text="Mia Mottley").locator("a.ev").first
    mark.click()
    card = page.locator(".card:focus")
    expect(card).to_contain_text("Who says that Marco Rubio met Mia Mottley")
    expect(card.locator("mark")).to_have_text("Mia Mottley")
    expect(card.get_by_role("link", name="Restated from Island Courier")).to_have_attribute(
        "href", "https://example.org/courier/rubio"
    )
    expect(mark).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()
    expect(page.locator(".card button")).to_have_count(0)


@pytest.mark.parametrize("address", ["/", TRIP])
def test_a_mark_that_is_pointed_at_shows_its_card_in_the_margin(opened: Opener, address: str) -> None:
    page = opened(address)
    mark, card = (
        page.locator("tr", has_text="Mia Mottley").locator("a.ev").first,
        page.locator("[tabindex].card"),
    )
    height = page.evaluate("document.documentElement.scrollHeight")
    mark.hover()
    expect(card).to_contain_text("Mia Mottley of Barbados")
    assert page.evaluate("document.documentElement.scrollHeight") == height, "nothing moves for it"
    page.mouse.move(2, 2)
    expect(card).to_have_count(0)
    mark.focus()
    expect(card).to_be_visible()
    expect(mark).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    mark.hover()
    expect(card).to_be_visible()
    mark.click()
    page.mouse.move(2, 2)
    page.wait_for_timeout(600)
    expect(card).to_be_focused()


def test_a_narrow_page_has_no_card_before_it_is_asked_for(opened: Opener) -> None:
    page = opened("/", width=360)
    page.locator("a.ev").first.hover()
    page.wait_for_timeout(500)
    expect(page.locator("[tabindex].card")).to_have_count(0)


def test_the_keyboard_reaches_the_evidence(opened: Opener) -> None:
    page = opened("/")
    page.locator("tr", has_text="Irfaan Ali").locator("a.ev").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card:focus")).to_contain_text("In Georgetown he met")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".card")).to_have_count(0)


def test_without_a_script_a_mark_leads_to_the_sentence(opened: Opener) -> None:
    page = opened("/", java_script_enabled=False)
    page.locator("tr", has_text="Mia Mottley").locator("a.ev").click()
    target = page.locator(".card:target")
    expect(target).to_contain_text("Mia Mottley of Barbados")
    expect(target).to_contain_text("publisher")
    expect(target).to_be_in_viewport()
    expect(page.locator("details.told[open]")).to_have_count(1)


def test_what_the_evidence_rests_on_is_folded_and_prints_in_full(opened: Opener) -> None:
    page = opened(TRIP, java_script_enabled=False)
    cards = page.locator(".told .card")
    expect(page.locator("details.told[open]")).to_have_count(0)
    assert cards.count() == page.locator("details.told").count() > 5
    expect(cards.first).not_to_be_visible()
    page.emulate_media(media="print")
    for card in cards.all():
        expect(card).to_be_visible()


def test_a_card_is_closed_in_the_language_of_the_page(opened: Opener) -> None:
    page = opened(f"/es{TRIP}")
    page.locator("a.ev").first.click()
    expect(page.locator(".card button")).to_have_text("Cerrar")


def test_without_a_script_the_question_is_asked_by_its_button(opened: Opener) -> None:
    page = opened("/", java_script_enabled=False)
    page.get_by_label("Official", exact=True).select_option("Kristi Noem")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("[data-trip]")).to_have_count(1)
    expect(page.get_by_label("Official", exact=True)).to_have_value("us-kristi-noem")


def test_a_choice_takes_effect_at_once(opened: Opener) -> None:
    page = opened("/")
    page.get_by_label("Country").select_option("Panama")
    expect(page.locator("[data-trip]")).to_have_count(2)
    assert "country=PA" in page.url


def test_a_country_of_the_map_asks_for_it(opened: Opener) -> None:
    page = opened("/")
    page.locator(".map-main a[href*='country=AR']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-trip]")).to_have_count(1)


@pytest.mark.parametrize(
    "address",
    [pytest.param(address, marks=() if address in ("/", TRIP) else pytest.mark.slow) for address in KINDS],
)
def test_axe_finds_nothing_and_no_page_scrolls_sideways(opened: Opener, address: str) -> None:
    page = opened(address, width=320)
    for width in (320, 768):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size({"width": 1280, "height": 900})
    sound(page)


def test_axe_finds_nothing_in_an_open_card(opened: Opener) -> None:
    page = opened("/", width=360)
    page.locator("a.ev").first.click()
    expect(page.locator(".card:focus")).to_be_visible()
    sound(page)
