"""For the tests of the desk: quick passwords, and a real browser in which somebody is signed in."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.desk.people import signed_in

from envoyage.members.roles import Role

Opener = Callable[..., Page]


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    """That a hash is slow is what makes it safe, and is Django's to test."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def opened(chromium: Browser, live_server: Any) -> Iterator[Opener]:
    """Opens an address of the desk as somebody with a role, or as nobody.

    A complaint of the browser, or a request to elsewhere, fails the test. A refusal (403, 404, 429) is none.
    """
    complaints: list[str] = []
    contexts = []

    def heard(said: Any) -> None:
        if said.type == "error" and "Failed to load resource: the server responded" not in said.text:
            complaints.append(said.text)

    def asked(request: Any) -> None:
        if not request.url.startswith(live_server.url):
            complaints.append(f"asked for {request.url}")

    def open_page(address: str, role: Role | None = None, *, width: int = 1280, **how: Any) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, base_url=live_server.url, **how
        )
        contexts.append(context)
        if role is not None:
            key = signed_in(role, full_name=f"Ada {role.capitalize()}").cookies["desk_session"].value
            context.add_cookies([{"name": "desk_session", "value": key, "url": f"{live_server.url}/desk/"}])
        page = context.new_page()
        page.on("console", heard)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", asked)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
