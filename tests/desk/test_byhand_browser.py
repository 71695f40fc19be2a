"""What is added and edited by hand in a real browser: a text, a trip in a form, the words of a tracker."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser import sound
from tests.desk.conftest import Opener
from tests.desk.test_adding import TEXT
from tests.desk.test_handmade import ADDRESS, MEETING, TRAVELLER
from tests.desk.test_trackers import shown
from tests.record.again import again
from tests.record.test_photos import picture

from envoyage.members.roles import Role
from envoyage.record import models

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def tracker(tmp_path: Path, settings: Any) -> None:
    settings.PHOTOS = tmp_path / "media"
    again("guyana", shown)


@pytest.mark.slow
def test_axe_finds_nothing_and_no_page_scrolls_sideways(opened: Opener) -> None:
    report = models.Report.objects.get().pk
    paths = ["add/", "trips/new/", f"reports/{report}/", "trackers/", "trackers/new/", "trackers/guyana/"]
    for path in paths:
        sound(opened(f"/desk/{path}", Role.CHIEF), 320, 1280)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_text_is_pasted_and_the_proposal_is_there(opened: Opener, scripts: bool) -> None:
    page = opened("/desk/add/", Role.CONTRIBUTOR, java_script_enabled=scripts)
    expect(page.get_by_label("Addresses, or the text of one report")).to_be_focused()
    page.get_by_label("Addresses, or the text of one report").fill("http://127.0.0.1/")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert")).to_contain_text("inside this network")
    page.get_by_label("Addresses, or the text of one report").fill(TEXT)
    page.get_by_label("Publisher").fill("Matangi")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("link", name="Tomasi Veikune, from February 6, 2023: Fiji")).to_be_visible()
    if scripts:
        sound(page)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_trip_is_entered_with_a_second_stop(opened: Opener, scripts: bool) -> None:
    page = opened("/desk/trips/new/", Role.EDITOR, java_script_enabled=scripts)
    source = page.get_by_role("group", name="Source 1")
    source.get_by_label("Address", exact=True).fill(ADDRESS)
    source.get_by_label("Publisher").fill("Matangi")
    source.get_by_label("Day of publication").fill("7 February 2023")
    who = page.get_by_role("group", name="Who travels")
    who.get_by_label("Name").fill("Tomasi Veikune")
    who.get_by_label("Words that state it").fill(TRAVELLER)
    page.get_by_role("button", name="Add a stop").click()
    page.get_by_role("button", name="Add a person met").click()
    for number, country, words in ((1, "Fiji", TRAVELLER), (2, "Samoa", "")):
        stop = page.get_by_role("group", name=f"Stop {number}")
        stop.get_by_label("Country").fill(country)
        stop.get_by_label("Words that state it").fill(words)
    met = page.get_by_role("group", name="Person met 1")
    met.get_by_label("Name").fill("Wiliame Katonivere")
    met.get_by_label("Words that state it").fill(MEETING)
    page.get_by_role("button", name="Save as a proposal").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing is saved yet: 1 field needs a second look.")
    stop = page.get_by_role("group", name="Stop 2")
    expect(stop).to_contain_text("No source, no save")
    if scripts:
        sound(page)
    stop.get_by_label("Words that state it").fill("and went on to Samoa")
    page.get_by_role("button", name="Save and accept at once").click()
    page.wait_for_load_state()
    trip = models.Trip.objects.get(name="Tomasi Veikune")
    assert [stop.country for stop in trip.stops.all()] == ["FJ", "WS"]


@pytest.mark.parametrize("scripts", [True, False])
def test_words_are_edited_previewed_and_published(opened: Opener, scripts: bool) -> None:
    page = opened("/desk/trackers/guyana/", Role.CHIEF, java_script_enabled=scripts)
    page.get_by_label("Title", exact=True).fill("Journeys to Guyana")
    photo = {"name": "p.jpg", "mimeType": "image/jpeg", "buffer": picture()}
    page.get_by_label("Choose a photo", exact=True).set_input_files([photo])
    page.get_by_label("What the photo shows", exact=True).fill("Two people shake hands")
    with page.context.expect_page() as tab:
        page.get_by_role("button", name="Preview in a new tab").click()
    preview = tab.value
    expect(preview.get_by_role("heading", level=1)).to_have_text("Journeys to Guyana")
    expect(preview.get_by_role("img", name="Two people shake hands")).to_be_visible()
    if scripts:
        sound(preview)
        drawn = "document.querySelector('.photo img').naturalWidth"
        preview.wait_for_function(f"{drawn} > 0")
    preview.close()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("status")).to_have_text("These words are published.")
    page.get_by_role("main").get_by_role("link", name="Public page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Journeys to Guyana")
    expect(page.get_by_role("img", name="Two people shake hands")).to_be_visible()
    expect(page.get_by_text("These words are not published")).to_have_count(0)
