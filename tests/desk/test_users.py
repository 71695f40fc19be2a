"""The page of users, and the accounts behind it: added with a link, changed, ended; one chief is left."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.desk.people import PASSWORD, person, signed_in
from tests.desk.test_signing import sign_in

from envoyage.desk import accounts
from envoyage.desk.accounts import AccountError
from envoyage.members.names import role_of
from envoyage.members.roles import Role

pytestmark = pytest.mark.django_db


def link_on(page: str) -> str:
    """The path of the link that the page shows."""
    return page.split('readonly value="http://testserver')[1].split('"')[0]


def choose(path: str, password: str) -> str:
    """Follows a link and chooses a password, as somebody who is not signed in."""
    client = Client()
    to = client.get(path, follow=True).request["PATH_INFO"]
    both = {"new_password1": password, "new_password2": password}
    return client.post(to, both, follow=True).content.decode()


def test_somebody_is_added_and_chooses_a_password_by_the_link() -> None:
    chief = signed_in(Role.CHIEF)
    form = {"username": "Eva", "full_name": " Eva  Luna ", "role": "contributor"}
    answer = chief.post("/desk/users/add/", form)
    assert "no-store" in answer["Cache-Control"]
    page = answer.content.decode()
    assert "A link for Eva Luna" in page
    assert sign_in(Client(), "eva", "").status_code == 200  # not before a password is chosen
    assert "at least 12 characters" in choose(link_on(page), "short")
    assert "Your password is set" in choose(link_on(page), PASSWORD)
    assert "no longer good" in choose(link_on(page), "another long password")
    assert sign_in(Client(), "eva").status_code == 302
    eva = User.objects.get(username="eva")
    assert (eva.get_full_name(), role_of(eva)) == ("Eva Luna", Role.CONTRIBUTOR)


def test_a_link_is_good_for_three_days_and_not_for_an_ended_account() -> None:
    user = person(Role.EDITOR)
    with time_machine.travel(timezone.now() - timedelta(days=3, hours=1)):
        old = accounts.password_link(user)
    new = accounts.password_link(user)
    assert "no longer good" in choose(old, PASSWORD)
    accounts.deactivate(user)
    assert "no longer good" in choose(new, PASSWORD)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"username": "chief"}, "There is an account chief already"),
        ({"username": "a b"}, "cannot be a user name"),
        ({"username": "ñandú"}, "cannot be a user name"),
        ({"username": ""}, "This field is required"),
        ({"username": "eva", "full_name": "THE CHIEF"}, "The ledger knows somebody as THE CHIEF already"),
        ({"username": "eva", "full_name": "chief"}, "The ledger knows somebody as chief already"),
        ({"username": "eva", "full_name": "x" * 151}, "at most 150 characters"),
        ({"username": "eva", "role": "king"}, "king is not one of the available choices"),
    ],
)
def test_what_cannot_be_added_is_said(form: dict[str, str], said: str) -> None:
    chief = signed_in(Role.CHIEF, full_name="The Chief")
    page = chief.post("/desk/users/add/", {"role": "reader", **form}).content.decode()
    assert said in page.replace("&#x27;", "'")
    assert User.objects.count() == 1


def test_roles_and_accounts_are_changed_on_the_page() -> None:
    chief = signed_in(Role.CHIEF)
    user = person(Role.READER, "ben", "Ben Okri")
    steps = [
        ("role", {"role": "editor"}, "Ben Okri is editor now"),
        ("role", {"role": "king"}, "Choose one of the roles reader, contributor, editor, chief."),
        ("active", {"active": "no"}, "the name stays in the ledger"),
        ("link", {}, "Ben Okri is not active; activate the account first."),
        ("active", {"active": "yes"}, "Ben Okri may sign in again"),
    ]
    for move, form, said in steps:
        page = chief.post(f"/desk/users/{user.pk}/{move}/", form, follow=True).content.decode()
        assert said in page
    assert role_of(user) is Role.EDITOR
    assert "A link for Ben Okri" in chief.post(f"/desk/users/{user.pk}/link/").content.decode()


@pytest.mark.parametrize(("move", "form"), [("role", {"role": "reader"}), ("active", {"active": "no"})])
def test_one_chief_is_always_left(move: str, form: dict[str, str]) -> None:
    chief = signed_in(Role.CHIEF)
    accounts.deactivate(person(Role.CHIEF, "former"))
    user = User.objects.get(username="chief")
    page = chief.post(f"/desk/users/{user.pk}/{move}/", form, follow=True).content.decode()
    assert "chief is the only chief" in page
    person(Role.CHIEF, "second")
    assert (
        "only chief" not in chief.post(f"/desk/users/{user.pk}/{move}/", form, follow=True).content.decode()
    )
    assert chief.get("/desk/users/").status_code in (302, 403)  # signed out, or no longer the chief


def test_the_list_costs_the_same_for_one_and_for_thirty() -> None:
    chief = signed_in(Role.CHIEF)

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert chief.get("/desk/users/").status_code == 200
        return len(asked)

    few = queries()
    for number in range(30):
        person(Role.EDITOR, f"editor{number}")
    assert queries() == few


def test_an_account_without_a_role_is_listed_as_such() -> None:
    person(Role.EDITOR).groups.clear()
    assert [account.role for account in accounts.everybody()] == [None]
    with pytest.raises(AccountError, match="There is no account 'nobody'"):
        accounts.find("nobody")
