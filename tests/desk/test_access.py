"""Every address of the desk, tried by nobody and by each role, by every method: the table is kept."""

from copy import deepcopy

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, reverse
from tests.desk.people import signed_in

from envoyage.desk.access import NEEDS, Needed, Needs, Open
from envoyage.desk.urls import urlpatterns
from envoyage.members.roles import Role

pytestmark = pytest.mark.django_db

# What stands for a part of an address, by its kind: nothing in the book has such a number or name.
_PARTS = {"IntConverter": 999_999, "StringConverter": "nothing", "SlugConverter": "nothing"}
NAMES = [pattern.name for pattern in urlpatterns]


def address(pattern: URLPattern) -> str:
    parts = {name: _PARTS[type(part).__name__] for name, part in pattern.pattern.converters.items()}
    return reverse(f"desk:{pattern.name}", kwargs=parts)


def asked(client: Client, method: str, path: str) -> str:
    """What the door did: let in, sent to sign in, refused, or does not take such a request."""
    answer = client.generic(method, path)
    if answer.status_code == 405:
        return "not taken"
    if answer.status_code == 302 and answer["Location"].startswith("/desk/sign-in/?next="):
        return "sign in"
    if answer.status_code == 403:
        return "sign in" if b"You were signed out before" in answer.content else "refused"
    assert answer.status_code < 500
    return "let in"


def expected(needed: Needed, role: Role | None) -> str:
    if needed is None:
        return "not taken"
    if needed is Open.TO_ALL:
        return "let in"
    if role is None:
        return "sign in"
    return "let in" if needed is Open.TO_MEMBERS or role.may(needed) else "refused"


def test_the_table_has_a_row_for_each_address_and_no_other() -> None:
    assert all(isinstance(pattern, URLPattern) and pattern.name for pattern in urlpatterns)
    assert sorted(map(str, NAMES)) == sorted(NEEDS)


@pytest.mark.parametrize("role", [None, *Role], ids=lambda role: role or "nobody")
def test_each_address_lets_in_whom_the_table_says(role: Role | None) -> None:
    """What a request does, such as signing out, is taken back before the next one."""
    found, wanted = {}, {}
    cookies = (signed_in(role) if role else Client()).cookies
    for pattern in urlpatterns:
        for method in ("GET", "HEAD", "POST", "PUT", "DELETE"):
            client = Client()
            client.cookies = deepcopy(cookies)
            with transaction.atomic():
                found[pattern.name, method] = asked(client, method, address(pattern))
                transaction.set_rollback(True)
            wanted[pattern.name, method] = expected(NEEDS[str(pattern.name)].for_method(method), role)
    assert found == wanted


def test_an_address_without_a_row_is_closed_to_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(NEEDS, "users")  # type: ignore[arg-type]
    assert asked(signed_in(Role.CHIEF), "GET", "/desk/users/") == "not taken"


def test_whoever_has_an_account_without_a_role_is_asked_to_sign_in() -> None:
    client = signed_in(Role.READER)
    Group.objects.all().delete()
    assert asked(client, "GET", "/desk/") == "sign in"


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.READER, (False, False, False)),
        (Role.CONTRIBUTOR, (True, False, False)),
        (Role.EDITOR, (True, True, False)),
        (Role.CHIEF, (True, True, True)),
    ],
)
def test_each_role_may_what_those_before_it_may(role: Role, may: tuple[bool, ...]) -> None:
    assert (role.proposes, role.decides, role.publishes) == may


def test_what_the_users_page_does_is_the_chiefs_alone() -> None:
    users = {name: needs for name, needs in NEEDS.items() if name.startswith("user")}
    assert all({needs.see, needs.move} <= {Role.CHIEF, None} for needs in users.values())
    assert Needs() not in users.values()
