"""What holds of every kind of page in a browser: nothing moves, large letters fit, no script is needed."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.pages.kinds import KINDS, TRIP
from tests.publish.builders import CABINET, hostile, published

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

Opener = Callable[..., Page]
SHIFT = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(e => { sum += e.value; }))
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 150);
})"""


@pytest.fixture
def opened(chromium: Browser, live_server: Any) -> Iterator[Opener]:
    """Opens one page after the other in the same window; a way of opening has a window of its own."""
    published(CABINET)
    windows: dict[str, BrowserContext] = {}

    def open_page(address: str, *, width: int = 1280, **how: Any) -> Page:
        key = repr((width, how))
        if key not in windows:
            windows[key] = chromium.new_context(viewport={"width": width, "height": 900}, **how)
            windows[key].new_page()
        page = windows[key].pages[0]
        page.goto(live_server.url + address)
        return page

    yield open_page
    for window in windows.values():
        window.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_a_page_loads(opened: Opener, width: int) -> None:
    moved = {address: opened(address, width=width).evaluate(SHIFT) for address in KINDS}
    assert {address: by for address, by in moved.items() if by} == {}


def test_letters_of_twice_the_size_fit(opened: Opener) -> None:
    """As for a reader whose browser has letters of 200%.

    Breakpoints are in rem, which then count double, so any screen below 88 rem has the narrow layout; here
    it stands on one of half a desktop's width, where it has least room.
    """
    too_wide = []
    for address in KINDS:
        page = opened(address, width=640)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        if page.evaluate("document.documentElement.scrollWidth") > 640:
            too_wide.append(address)
    assert too_wide == []


def test_a_page_says_all_without_a_script(opened: Opener) -> None:
    """Word for word what it says with one."""
    for address in KINDS:
        words = [
            opened(address, java_script_enabled=script).locator("main").inner_text().split()
            for script in (True, False)
        ]
        assert words[1], address
        assert words[0] == words[1], address


def test_the_browser_keeps_to_the_policy(opened: Opener) -> None:
    """Nothing that gets into a page runs, is styled inline or is fetched from elsewhere."""
    page = opened(TRIP)
    refused = page.evaluate(
        """() => new Promise(done => {
            const refused = new Set();
            document.addEventListener("securitypolicyviolation", e => refused.add(e.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
            const box = document.createElement("div");
            box.innerHTML = '<p style="color: red" onclick="window.ran = true">x</p><img src="https://a.example/x.png">';
            document.body.append(box);
            box.firstChild.click();
            setTimeout(() => done([...refused, String(window.ran)].sort()), 300);
        })"""
    )
    assert refused == ["img-src", "script-src-attr", "script-src-elem", "style-src-attr", "undefined"]


def test_words_of_a_report_never_run(opened: Opener) -> None:
    words = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
    (trip,) = published([hostile(words)])
    asked: list[str] = []
    for address in (
        "/",
        f"/trips/{trip}/",
        "/?by=topic",
        "/topics/",
        "/search/?q=alert",
        f"/embed/trips/{trip}/",
    ):
        page = opened(address)
        page.on("dialog", lambda said: (asked.append(said.message), said.dismiss()))
        page.wait_for_load_state("networkidle")
        assert page.locator("img[src=x]").count() == 0
    assert asked == []
