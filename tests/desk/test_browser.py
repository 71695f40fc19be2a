"""Signing in and looking after users in a real browser: by keyboard, on small screens, without a script."""

import pytest
from playwright.sync_api import expect
from tests.browser import sound
from tests.desk.conftest import Opener
from tests.desk.people import PASSWORD, person

from envoyage.desk import accounts
from envoyage.members.roles import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = [
    ("/desk/sign-in/", None),
    ("/desk/users/", Role.READER),  # refused
    ("/desk/nothing/", Role.READER),
    ("/desk/", Role.READER),
    ("/desk/password/", Role.EDITOR),
    ("/desk/users/", Role.CHIEF),
    ("/desk/users/add/", Role.CHIEF),
    ("/desk/password/MQ/not-a-token/", None),
]


@pytest.mark.slow
def test_axe_finds_nothing_and_no_page_scrolls_sideways(opened: Opener) -> None:
    accounts.deactivate(person(Role.EDITOR, "a.rather.long.user.name", "Maria dos Anjos de Oliveira e Silva"))
    for address, role in PAGES:
        sound(opened(address, role), 320, 1280)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_day_begins_and_ends_by_keyboard_alone(opened: Opener, scripts: bool) -> None:
    person(Role.CHIEF, full_name="Ada Lovelace")
    page = opened("/desk/users/", java_script_enabled=scripts)
    expect(page.get_by_label("User name")).to_be_focused()
    page.keyboard.type("chief")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Users", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="Ada Lovelace, chief")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.get_by_role("button", name="Sign out").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("You are signed out.")


def test_a_session_that_ends_in_the_middle_of_a_form_loses_nothing(opened: Opener) -> None:
    page = opened("/desk/users/add/", Role.CHIEF)
    page.get_by_label("User name").fill("eva")
    page.get_by_label("Full name").fill("Eva Luna")
    page.get_by_label("Contributor").check()
    page.context.clear_cookies(name="desk_session")
    page.get_by_role("button", name="Add and show the link").click()
    expect(page.get_by_role("alert")).to_contain_text("What you typed is kept")
    sound(page)
    page.get_by_label("User name").fill("chief")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("Eva Luna")).to_be_visible()
    sound(page)
    page.get_by_role("button", name="Send it now").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A link for Eva Luna")
    sound(page)
    link = page.get_by_label("The link").input_value()
    page.get_by_role("button", name="Sign out").click()
    page.goto(link)
    sound(page)
    for label in ("New password", "New password confirmation"):
        page.get_by_label(label, exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Set the password").click()
    page.get_by_label("User name").fill("eva")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("link", name="Eva Luna, contributor")).to_be_visible()
    expect(page.get_by_role("link", name="Users")).to_have_count(0)


def test_a_form_of_another_tab_is_offered_again(opened: Opener) -> None:
    first = opened("/desk/users/add/", Role.CHIEF)
    first.get_by_label("User name").fill("eva")
    first.context.clear_cookies(name="desk_session")
    second = first.context.new_page()
    second.goto("/desk/")
    second.get_by_label("User name").fill("chief")
    second.get_by_label("Password").fill(PASSWORD)
    second.get_by_role("button", name="Sign in").click()
    expect(second.get_by_role("button", name="Sign out")).to_be_visible()
    first.get_by_role("button", name="Add and show the link").click()
    expect(first.get_by_role("heading", level=1)).to_have_text("Nothing has been sent yet")
    sound(first)
    first.get_by_role("button", name="Send it now").click()
    expect(first.get_by_role("heading", level=1)).to_have_text("A link for eva")


def test_too_many_wrong_passwords_are_one_sentence(opened: Opener) -> None:
    person(Role.EDITOR)
    page = opened("/desk/")
    for _ in range(5):
        page.get_by_label("User name").fill("editor")
        page.get_by_label("Password").fill("not it")
        page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Too many wrong passwords")
    sound(page)
