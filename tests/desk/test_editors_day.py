"""An editor's day in a real browser, from signing in to the public page with its source."""

from datetime import date

import pytest
from playwright.sync_api import expect
from tests.desk.book import CARIBBEAN, add
from tests.desk.conftest import Opener
from tests.desk.people import PASSWORD, person
from tests.desk.test_review_browser import press
from tests.record.planted import Journey

from envoyage.members.roles import Role
from envoyage.record import models

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Chooses the first ten characters of an element's text, as a person does who drags over them.
_SELECT = """piece => { const node = piece.firstChild, range = document.createRange();
    range.setStart(node, 0); range.setEnd(node, 10);
    getSelection().removeAllRanges(); getSelection().addRange(range); }"""


def test_an_editor_signs_in_corrects_merges_undoes_and_publishes(opened: Opener) -> None:
    add(Journey(), published=date(2025, 3, 28))
    later = Journey(days="2025-03-31/2025-04-01", met=(), topics=("migration",))
    add(later, note="Off.", publisher="Kaieteur", published=date(2025, 3, 27))
    person(Role.EDITOR, "ada", "Ada Byron")

    page = opened("/desk/")
    page.get_by_label("User name").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("To review")

    press(page, "j", "k", "Enter")  # down, and back to the top proposal
    expect(page.get_by_role("heading", level=1)).to_contain_text("Marco Rubio, March 26 to 27, 2025")
    page.locator("[data-line]", has_text="March 26 to 27, 2025").locator(".fact").first.focus()
    press(page, "c")
    expect(page.get_by_role("heading", name="Correct When")).to_be_focused()
    page.locator(".text mark.cur").evaluate(_SELECT)
    expect(page.get_by_label("Words of the report that state it")).to_have_value("2025-03-26")
    page.get_by_label("Days", exact=True).fill("2025-03-26")
    page.locator("#form").get_by_label("Why").fill("He left the same evening.")
    page.get_by_role("button", name="Correct and accept").click()
    expect(page.get_by_role("status").first).to_contain_text("Corrected: when")

    other = models.Proposal.objects.exclude(slug=CARIBBEAN).get().slug
    press(page, "m")
    page.get_by_label("Merge another trip into this one").fill(other)
    page.get_by_role("button", name="Merge", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Merged")
    assert not models.Proposal.objects.filter(slug=other).exists()
    press(page, "u")
    expect(page.get_by_role("status").first).to_contain_text("Undone")
    assert models.Proposal.objects.filter(slug=other).exists()

    page.goto(f"/desk/trips/{CARIBBEAN}/")
    page.get_by_role("button", name="Accept A").click()
    expect(page.get_by_role("status").first).to_contain_text("Accepted")

    page.goto(f"/desk/trips/{CARIBBEAN}/")
    page.locator("main").get_by_role("link", name="Public page").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("March 26")
    expect(page.locator("main")).to_contain_text("Andrew Holness")
    expect(page.locator("main")).to_contain_text("The Gleaner")
    assert page.context.cookies(page.url) == []

    page.goto(f"/desk/trips/{CARIBBEAN}/history/")
    expect(page.locator("main")).to_contain_text("Ada Byron corrected the dates from")
    expect(page.locator("main")).to_contain_text("He left the same evening.")
