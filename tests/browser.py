"""A browser for the tests of pages and of the desk: Debian's Chromium, and what must hold of every page."""

import os
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        message = "There is no Chromium; on Debian: apt-get install chromium."
        if os.environ.get("ENVOYAGE_TEST_EVERYTHING"):
            pytest.fail(message)
        pytest.skip(message)
    # Playwright's loop makes Django take a synchronous test for an asynchronous one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS.split())
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


# What fits comes back without its pieces, which halves the time.
EVERYTHING = {"resultTypes": ["violations"]}
COLOURS = EVERYTHING | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def sound(page: Page, *widths: int) -> None:
    """No barrier that axe knows, in dark and in light, and nothing wider than the screen, at each width.

    Structure and names are the same in the dark, so that only colours are asked about there.
    """
    assert page.viewport_size is not None
    page.evaluate(AXE_SCRIPT)
    for width in widths or (page.viewport_size["width"],):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in (("dark", COLOURS), ("light", EVERYTHING)):
            # without motion, so that no colour is looked at on its way to another
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            found = AxeResults(page.evaluate("rules => axe.run(rules)", rules))
            assert found.violations_count == 0, f"{page.url}, {width} px, {scheme}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width
