"""The search of a folder: the browser finds there what the server finds, from any place and from a disk."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.publish.builders import CABINET, published

from envoyage.pages import folder
from envoyage.pages.folder import addresses
from envoyage.publish import indexed
from envoyage.publish.search import search
from envoyage.record import models, words

QUESTIONS = ("mulino", "Panamá", "rubio jama", "ENERGY", "hegseth xylophone", "xylophone", "p", "—")
HITS = "Array.from(document.querySelectorAll('#answer .mentions a'), a => a.href.split('/').at(-2))"


@pytest.mark.django_db
def test_the_parts_hold_every_word_of_every_trip_once() -> None:
    published(CABINET)
    rows = list(models.Words.objects.order_by("trip_id").values_list("trip", "names", "sentences"))
    assert [slug for slug, *_ in indexed.trips(0)] == [slug for slug, _, _ in rows]
    found: set[tuple[int, str]] = set()
    for number, part in enumerate(indexed.parts_of_words([(names, said) for _, names, said in rows])):
        for word, both in part.items():
            assert indexed.part_of(word, parts=indexed.PARTS, letters=2) == number
            for steps in both:
                numbers = [sum(steps[: n + 1]) for n in range(len(steps))]
                assert numbers == sorted(set(numbers))
                assert found.isdisjoint((number, word) for number in numbers)
                found |= {(number, word) for number in numbers}
    assert found == {
        (number, word) for number, (_, *texts) in enumerate(rows) for text in texts for word in text.split()
    }


@pytest.fixture
def site(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.LANGUAGES = [("en", "English"), ("es", "Español")]
    monkeypatch.setattr(addresses, "DATA", ("feed.atom",))
    published(CABINET)
    folder.make(tmp_path / "site", processes=1)
    return tmp_path / "site"


def answered(page: Page, address: str) -> list[str]:
    page.goto(address)
    page.wait_for_function(
        "document.querySelector('#answer h2') || !document.querySelector('#q').value.match(/\\w/)"
    )
    found: list[str] = page.evaluate(HITS)
    return found


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_the_browser_finds_what_the_server_finds(chromium: Browser, site: Path) -> None:
    page = chromium.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    for question in QUESTIONS:
        there = search(question)
        hits = answered(page, f"file://{site}/search/index.html?q={question}")
        if len(question) > 1:  # one letter is a word of its own here, and no beginning
            assert set(hits) == {hit.url.split("/")[2] for hit in there.hits}, question
        assert ("No trip has all" in page.inner_text("#answer")) is there.loosened
    page.goto(f"file://{site}/search/index.html")
    page.fill("#q", "Mulino")
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer .names a")
    page.click("#answer .mentions a")
    assert page.inner_text("h1")
    page.goto(f"file://{site}/es/search/index.html?q=jamaica")
    page.wait_for_selector("#answer .names a")
    assert "viaje" in page.inner_text("#answer h2")
    page.click("#answer .names a")
    assert page.get_attribute("html", "lang") == "es"
    assert failed == []


def test_a_word_is_looked_for_in_the_part_where_it_was_put() -> None:
    """The script counts parts of words by code point, as the index does."""
    assert [indexed.part_of(word, parts=64, letters=2) for word in ("panama", "a", "1972", "łodz")] == [
        (112 * 31 + 97) % 64, 97 % 64, (49 * 31 + 57) % 64, (322 * 31 + 111) % 64
    ]  # fmt: skip
    assert words.tokens("Łódź") == ("łodz",)
    script = Path(folder.__file__).parents[1].joinpath("static/envoyage/finding.js").read_text("utf-8")
    there = f"PARTS = {indexed.PARTS}, NAME_PARTS = {indexed.NAME_PARTS}, IN_A_PART = {indexed.IN_A_PART},"
    assert there in script
