"""Signing in and out: who gets in, who has to wait, and that nothing typed is lost when a session ends."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone
from tests.desk.people import PASSWORD, person, signed_in

from envoyage.desk import accounts
from envoyage.members.roles import Role

pytestmark = pytest.mark.django_db

SIGN_IN = "/desk/sign-in/"


def sign_in(client: Client, username: str = "chief", password: str = PASSWORD, **more: str) -> Any:
    return client.post(SIGN_IN, {"username": username, "password": password, **more})


def hidden(page: str, name: str) -> list[str]:
    found = re.findall(rf'<input type="hidden" name="{name}" value="([^"]*)">', page)
    return [unescape(value) for value in found]


def test_before_there_is_anybody_the_page_says_how_to_begin(client: Client) -> None:
    assert "envoyage editors add NAME" in client.get(SIGN_IN).content.decode()
    person(Role.CHIEF)
    assert "envoyage editors" not in client.get(SIGN_IN).content.decode()


@pytest.mark.parametrize("typed", ["chief", " Chief "])
def test_signed_in_one_is_where_one_was_going(client: Client, typed: str) -> None:
    person(Role.CHIEF)
    to = client.get("/desk/users/")["Location"]
    assert to == f"{SIGN_IN}?next=%2Fdesk%2Fusers%2F"
    answer = sign_in(client, typed, next="/desk/users/")
    assert (answer.status_code, answer["Location"]) == (302, "/desk/users/")
    assert client.get(to)["Location"] == "/desk/users/"  # signed in already


@pytest.mark.parametrize(
    "elsewhere",
    ["https://example.org/", "//example.org/desk/", "/", "/desk", "javascript:alert(1)"],
)
def test_one_is_not_led_away_from_the_desk(client: Client, elsewhere: str) -> None:
    person(Role.CHIEF)
    assert sign_in(client, next=elsewhere)["Location"] == "/desk/"


@pytest.mark.parametrize(
    ("username", "password", "said"),
    [
        ("chief", "wrong", "do not belong together"),
        ("nobody", PASSWORD, "do not belong together"),
        ("ended", PASSWORD, "do not belong together, or the account has ended"),
        ("roleless", PASSWORD, "has no role; a chief can give it one"),
        ("", "", "This field is required"),
    ],
)
def test_who_does_not_get_in_is_told_why(client: Client, username: str, password: str, said: str) -> None:
    person(Role.CHIEF)
    accounts.deactivate(person(Role.EDITOR, "ended"))
    person(Role.EDITOR, "roleless").groups.clear()
    answer = sign_in(client, username, password)
    assert said in answer.content.decode()
    assert client.get("/desk/").status_code == 302


def test_five_wrong_passwords_close_the_door_for_this_name_and_address(client: Client) -> None:
    person(Role.CHIEF)
    person(Role.EDITOR)
    statuses = [sign_in(client, "chief", f"wrong {number}").status_code for number in range(5)]
    assert statuses == [200, 200, 200, 200, 429]
    locked = sign_in(client)
    assert (locked.status_code, locked["Retry-After"]) == (429, "900")
    assert "After 5 wrong passwords" in locked.content.decode()
    assert sign_in(Client(), "editor").status_code == 302  # another name, from the same address
    assert sign_in(Client(REMOTE_ADDR="192.0.2.7")).status_code == 302  # the same name, from another


def test_the_door_opens_when_it_was_said_to_whatever_is_tried_meanwhile(client: Client) -> None:
    person(Role.CHIEF)
    start = timezone.now()
    with time_machine.travel(start, tick=False) as clock:
        for number in range(5):
            sign_in(client, "chief", f"wrong {number}")
        clock.shift(timedelta(minutes=10))
        assert sign_in(client).status_code == 429
        clock.shift(timedelta(minutes=5, seconds=1))
        assert sign_in(client).status_code == 302


def test_behind_a_proxy_the_address_is_the_one_that_the_proxy_saw(settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    person(Role.CHIEF)
    for number in range(5):  # what the visitor claims comes first, and changes nothing
        sign_in(Client(headers={"X-Forwarded-For": f"198.51.100.{number}, 203.0.113.9"}), "chief", "wrong")
    assert sign_in(Client(headers={"X-Forwarded-For": "198.51.100.77, 203.0.113.9"})).status_code == 429
    assert sign_in(Client(headers={"X-Forwarded-For": "203.0.113.9, 192.0.2.1"})).status_code == 302


def test_signed_out_is_out(client: Client) -> None:
    client = signed_in(Role.READER)
    key = client.cookies["desk_session"].value
    assert client.get("/desk/").status_code == 200
    answer = client.post("/desk/sign-out/", follow=True)
    assert "You are signed out" in answer.content.decode()
    client.cookies["desk_session"] = key
    assert client.get("/desk/").status_code == 302


def test_what_was_typed_is_there_after_the_session_ended(client: Client) -> None:
    person(Role.CHIEF)
    typed = {"username": "eva", "full_name": 'Eva "<b>" & Söhne\n2', "role": "reader", "note_password": "x"}
    late = client.post("/desk/users/add/", typed)
    assert late.status_code == 403
    page = late.content.decode()
    assert "What you typed is kept" in page
    assert "Eva &quot;&lt;b&gt;&quot; &amp; Söhne" in page
    [kept], [to] = hidden(page, "kept"), hidden(page, "next")
    wrong = sign_in(client, password="wrong", kept=kept, next=to).content.decode()
    assert hidden(wrong, "kept") == [kept]
    back = sign_in(client, kept=kept, next=to)
    page = back.content.decode()
    assert "You are signed in again" in page
    assert '<form method="post" action="/desk/users/add/"' in page
    assert hidden(page, "full_name") == [typed["full_name"]]
    assert hidden(page, "note_password") == []  # passwords are not kept
    assert not User.objects.filter(username="eva").exists()  # nothing is sent unasked
    done = client.post("/desk/users/add/", {name: hidden(page, name)[0] for name in list(typed)[:3]})
    assert "A link for" in done.content.decode()


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"to":"https://example.org/","fields":[],"files":0}', '{"to":"/desk/"}']
)
def test_a_kept_form_that_is_none_is_passed_over(client: Client, kept: str) -> None:
    person(Role.CHIEF)
    assert sign_in(client, kept=kept)["Location"] == "/desk/"


def test_a_form_opened_before_signing_in_again_is_offered_again() -> None:
    person(Role.CHIEF)
    client = Client(enforce_csrf_checks=True)
    token = hidden(client.get(SIGN_IN).content.decode(), "csrfmiddlewaretoken")[0]
    sign_in(client, csrfmiddlewaretoken=token)
    form = {"csrfmiddlewaretoken": token, "username": "eva", "role": "reader"}
    ours = client.post("/desk/users/add/", form, headers={"Sec-Fetch-Site": "same-origin"})
    assert (ours.status_code, "Send it now" in ours.content.decode()) == (403, True)
    assert hidden(ours.content.decode(), "csrfmiddlewaretoken")[1] != token
    foreign = client.post("/desk/users/add/", form, headers={"Sec-Fetch-Site": "cross-site"})
    assert (foreign.status_code, "Send it now" in foreign.content.decode()) == (403, False)
    assert "did not come from a page of this desk" in foreign.content.decode()
    again = sign_in(client, csrfmiddlewaretoken=token, next="/desk/users/")
    assert again["Location"] == f"{SIGN_IN}?next=%2Fdesk%2Fusers%2F"


def test_a_role_that_is_not_enough_is_told_and_what_was_typed_is_shown() -> None:
    answer = signed_in(Role.EDITOR).post("/desk/users/add/", {"full_name": "Eva Luna"})
    page = answer.content.decode()
    assert (answer.status_code, "This needs the role chief" in page, "Eva Luna" in page) == (403, True, True)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_script_is_answered_with_a_sentence_alone(method: str) -> None:
    script = {"Sec-Fetch-Dest": "empty"}
    for client, said in (
        (Client(), "You are signed out; load the page anew and sign in."),
        (signed_in(Role.EDITOR), "This needs the role chief, who publishes"),
    ):
        answer = client.generic(method, "/desk/users/add/", headers=script)
        assert (answer.status_code, answer["Content-Type"]) == (403, "text/plain; charset=utf-8")
        assert answer.content.decode().startswith(said)


def test_one_changes_ones_own_password_and_other_sessions_end() -> None:
    client, other = signed_in(Role.EDITOR), Client()
    other.force_login(User.objects.get(), "django.contrib.auth.backends.ModelBackend")
    new = "eighteen grey herons"
    weak = {"old_password": PASSWORD, "new_password1": "herons", "new_password2": "herons"}
    assert "at least 12 characters" in client.post("/desk/password/", weak).content.decode()
    good = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert "Your password is changed" in client.post("/desk/password/", good, follow=True).content.decode()
    assert (client.get("/desk/").status_code, other.get("/desk/").status_code) == (200, 302)


def test_an_account_that_ends_is_out_at_once() -> None:
    client = signed_in(Role.EDITOR)
    accounts.deactivate(User.objects.get())
    assert client.get("/desk/").status_code == 302


def test_the_desks_pages_are_the_persons_own_and_asked_anew() -> None:
    client = signed_in(Role.READER)
    assert client.get("/desk/")["Cache-Control"] == "private, no-cache"
    assert "no-store" in client.get("/desk/password/")["Cache-Control"]
    assert "default-src 'self'" in client.get("/desk/")["Content-Security-Policy"]


def test_what_the_desk_does_not_have_is_said_in_its_own_way() -> None:
    answer = signed_in(Role.READER).get("/desk/nothing/")
    assert (answer.status_code, "The desk has no page" in answer.content.decode()) == (404, True)
    assert Group.objects.count() == 1
