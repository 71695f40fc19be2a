"""The queue and the review in a real browser: by keyboard alone, by selecting words, without a script."""

from datetime import date

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser import sound
from tests.desk.book import CARIBBEAN, PANAMA, accept, add, moves, version
from tests.desk.conftest import Opener
from tests.record.again import again
from tests.record.planted import Journey

from envoyage.members.roles import Role
from envoyage.record import ledger, models
from envoyage.record.moves import Move

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HEGSETH = "2025-04-07-pete-hegseth"
HERE = f"/desk/trips/{CARIBBEAN}/"


@pytest.fixture(autouse=True)
def _book() -> None:
    again("a conflict and a near-miss", told)


def told() -> None:
    """One trip with a conflict, new facts and a near-miss; one that is partly published."""
    add(PANAMA, published=date(2025, 4, 9))
    accept(HEGSETH)
    add(
        Journey(
            who=PANAMA.who,
            office=PANAMA.office,
            office_id=PANAMA.office_id,
            days=PANAMA.days,
            stops=("PA",),
            met=(),
        ),
        note="Also told.",
        publisher="La Prensa",
        published=date(2025, 4, 10),
    )
    add(Journey(), published=date(2025, 3, 28))
    add(
        Journey(
            days="2025-03-26/2025-03-28",
            topics=("migration",),
            signed=("security",),
            quote="We are neighbours",
        ),
        note="Seen from Georgetown.",
        publisher="Stabroek",
        published=date(2025, 3, 30),
    )
    add(
        Journey(days="2025-03-31/2025-04-01", met=()),
        note="Off.",
        publisher="Kaieteur",
        published=date(2025, 4, 2),
    )


def press(page: Page, *keys: str) -> None:
    page.wait_for_load_state()  # a key pressed before the script is there is nobody's
    for key in keys:
        page.keyboard.press(key)


def test_an_editor_goes_through_queue_and_screen_by_keyboard_alone(opened: Opener) -> None:
    page = opened("/desk/", Role.EDITOR)
    expect(page.get_by_role("heading", level=1)).to_contain_text("To review")
    press(page, "j", "k", "j", "?")
    expect(page.get_by_text("next, previous line")).to_be_visible()
    press(page, "Escape", "k")
    expect(page.get_by_text("next, previous line")).to_be_hidden()
    lines = page.locator("[data-item]")
    wanted = next(n for n in range(lines.count()) if "Conflict" in lines.nth(n).inner_text())
    press(page, *["j"] * wanted, "Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Marco Rubio, March 26 to 28, 2025")
    press(page, "f", "f", "f")
    expect(page.locator("[data-line].on")).to_contain_text("March 26 to 28, 2025")
    expect(page.locator(".text mark.cur")).to_have_text("2025-03-26/2025-03-28When")
    press(page, "[")
    expect(page.get_by_role("heading", name="Report 1 of 2")).to_be_focused()
    press(page, "2", "f", "d", "x", "x", "a")
    expect(page.get_by_role("status").first).to_contain_text("Accepted:")
    assert models.Trip.objects.get(slug=CARIBBEAN).edtf == "2025-03-26/2025-03-27"
    press(page, "u")
    expect(page.get_by_role("status").first).to_contain_text("Undone:")
    assert not models.Trip.objects.filter(slug=CARIBBEAN).exists()
    press(page, "m")
    expect(page.get_by_label("Merge another trip into this one")).to_be_visible()
    page.get_by_role("button", name="Not the same as").focus()
    press(page, "Enter")
    expect(page.get_by_role("status").first).to_contain_text("Kept apart")
    press(page, "q")
    expect(page.get_by_role("heading", level=1)).to_contain_text("To review")
    assert [move for move, _ in moves()][-1] == "apart"


def test_the_script_finds_the_line_that_was_focused_before_it_came(opened: Opener) -> None:
    page = opened("/desk/", Role.EDITOR)
    held: list[Route] = []
    page.route("**/review*.js", lambda route: held.append(route))
    page.goto(HERE, wait_until="commit")
    page.locator("[data-line]", has_text="March 26 to 28, 2025").locator(".fact").first.focus()
    for _ in range(500):  # ten seconds at most
        if held:
            break
        page.wait_for_timeout(20)
    held[0].continue_()
    press(page, "c")
    expect(page.get_by_role("heading", name="Correct When")).to_be_focused()


def test_a_date_is_corrected_by_selecting_its_words(opened: Opener) -> None:
    page = opened(HERE, Role.EDITOR)
    page.locator("[data-line]", has_text="March 26 to 28, 2025").locator(".fact").first.focus()
    press(page, "c")
    expect(page.get_by_role("heading", name="Correct When")).to_be_focused()
    words = page.get_by_label("Words of the report that state it")
    expect(words).to_have_value("2025-03-26/2025-03-28")
    select = """piece => { const node = piece.firstChild, range = document.createRange();
        range.setStart(node, 0); range.setEnd(node, 10);
        getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    page.locator(".text mark.cur").evaluate(select)
    expect(words).to_have_value("2025-03-26")
    days = page.get_by_label("Days", exact=True)
    days.fill("2025-03-26/2025-02")
    expect(page.locator("#ff-when-means")).to_contain_text("cannot end before it starts")
    days.fill("2025-03-26")
    expect(page.locator("#ff-when-means")).to_have_text("March 26, 2025")
    page.locator("#form").get_by_label("Why").fill("It names one day.")
    sound(page)
    page.get_by_role("button", name="Correct and accept").click()
    expect(page.get_by_role("status").first).to_contain_text("Corrected: when")
    decision = models.Decision.objects.get(entry__move=Move.CORRECT)
    text = decision.claim.telling.report.text
    assert decision.value["when"] == "2025-03-26"
    [[start, end]] = decision.passages
    assert text[start:end] == "2025-03-26"


def test_a_fact_that_was_missed_is_added_from_its_words(opened: Opener) -> None:
    page = opened(HERE, Role.CONTRIBUTOR)
    expect(page.get_by_role("button", name="Accept")).to_have_count(0)
    page.get_by_text("They spoke of", exact=False).first.evaluate(
        """piece => { const range = document.createRange(); range.selectNodeContents(piece.firstChild);
        getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    page.get_by_label("Add a fact the reader missed").select_option("place")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_label("Place").fill("Kingston harbour")
    page.get_by_label("Country").fill("Jamaica")
    page.locator("#form").get_by_role("button", name="Add").click()
    expect(page.get_by_role("status").first).to_contain_text("it waits for an editor")
    assert moves()[-1] == ("state", "Ada Contributor")


def test_everything_works_without_a_script(opened: Opener) -> None:
    page = opened("/desk/?kind=conflict", Role.EDITOR, java_script_enabled=False)
    page.get_by_role("link", name="Marco Rubio").first.click()
    page.get_by_role("link", name="March 26 to 28, 2025", exact=True).click()
    expect(page.locator(".text mark.cur")).to_have_text("2025-03-26/2025-03-28When")
    page.locator("[data-line]", has_text="migration").locator("summary").click()
    page.locator("[data-line]", has_text="migration").get_by_role("link", name="Correct").click()
    page.get_by_label("Subject").fill("migration policy")
    page.get_by_role("button", name="Correct and accept").click()
    expect(page.locator(".wrong")).to_have_text("A correction needs a reason; say what the report means.")
    expect(page.get_by_label("Subject")).to_have_value("migration policy")
    page.locator("#form").get_by_label("Why").fill("In full.")
    page.get_by_role("button", name="Correct and accept").click()
    expect(page.get_by_role("status").first).to_contain_text("Corrected")
    page.get_by_label("March 26 to 27, 2025", exact=False).first.check()
    page.get_by_role("button", name="Accept", exact=False).last.click()
    assert models.Trip.objects.filter(slug=CARIBBEAN).exists()


def test_what_was_typed_is_there_when_somebody_else_was_first(opened: Opener) -> None:
    page = opened(HERE, Role.EDITOR)
    ledger.decide(Move.HOLD, CARIBBEAN, who="Bo Diddley", seen=version(CARIBBEAN))
    page.get_by_label("Why, if it needs saying").fill("I have read both.")
    page.get_by_role("button", name="Reject R").click()
    expect(page.get_by_role("alert")).to_contain_text("Bo Diddley changed")
    expect(page.get_by_label("Why, if it needs saying")).to_have_value("I have read both.")


@pytest.mark.slow
def test_axe_finds_nothing_and_no_page_scrolls_sideways(opened: Opener) -> None:
    ledger.decide(
        Move.REJECT, CARIBBEAN, who="Bo", claims=[models.Claim.objects.filter(field="topic").last().id]
    )  # type: ignore[union-attr]
    correcting = models.Claim.objects.filter(field="dates", telling__report__publisher="Stabroek").get().id
    for address in (
        "/desk/",
        "/desk/?kind=same",
        HERE,
        f"{HERE}?correct={correcting}",
        f"{HERE}?state=meeting",
        f"/desk/trips/{HEGSETH}/",
        f"{HERE}history/",
        "/desk/ledger/",
    ):
        page = opened(address, Role.EDITOR)
        for fold in page.locator("main details > summary").all():
            fold.click()
        sound(page, 360, 1280)
