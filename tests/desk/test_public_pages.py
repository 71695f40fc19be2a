"""The public site knows nothing of the desk's sessions: no cookie, no query for people."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.desk.people import PASSWORD, person, signed_in
from tests.publish.builders import CABINET, published

from envoyage.members.roles import Role

pytestmark = pytest.mark.django_db

PAGES = ["/", "/?by=country", "/trips/2025-03-26-marco-rubio/", "/method/", "/nope/"]
_OF_PEOPLE = ("auth_", "django_session", "axes_", "desk_")


@pytest.fixture(autouse=True)
def _a_tracker(db: None) -> None:
    published(CABINET)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("role", [None, Role.CHIEF], ids=["nobody", "chief"])
def test_a_public_page_has_no_cookie_and_asks_for_none(page: str, role: Role | None) -> None:
    client = signed_in(role) if role else Client()
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(page)
    assert answer.cookies == {}
    assert "Cookie" not in answer.get("Vary", "")
    assert not [query["sql"] for query in asked if any(table in query["sql"] for table in _OF_PEOPLE)]


def test_a_page_that_is_kept_costs_one_query() -> None:
    client = Client()
    first = client.get("/").content
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/").content == first
    assert len(asked) <= 2  # which tracker is in front, and whether the book has moved


def test_the_desks_cookies_are_for_the_desk_alone() -> None:
    person(Role.READER)
    client = Client()
    client.get("/desk/sign-in/")
    client.post("/desk/sign-in/", {"username": "reader", "password": PASSWORD})
    assert {name: morsel["path"] for name, morsel in client.cookies.items()} == {
        "desk_session": "/desk/",
        "desk_csrf": "/desk/",
    }
