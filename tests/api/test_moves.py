"""The API for editors: who may what by which token, a report from coming in to the pages, and refusals."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.utils import timezone
from tests.cli.terminal import REPORT
from tests.desk.people import person

from envoyage.api import move_shapes, shapes
from envoyage.desk import accounts
from envoyage.members import tokens
from envoyage.members.models import Token
from envoyage.members.permits import NEEDED, TO_LOOK
from envoyage.members.roles import Role
from envoyage.record.models import Entry
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

TRIP = "2025-03-26-marco-rubio"
NEW = {"text": f"Rubio in Jamaica\n\n{REPORT}", "published": "2025-03-28", "publisher": "The Gleaner"}
Asking = Callable[..., Any]


@pytest.fixture(autouse=True)
def _quick(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    caches["rate"].clear()


def asking(role: Role, **more: Any) -> Asking:
    """Asks by a token of that role."""
    _, word = tokens.make(person(Role.CHIEF, "ada", "Ada Lovelace"), use="tests", role=role, **more)
    return by(word)


def by(word: str) -> Asking:
    def ask(address: str, sent: Any = None, **headers: str) -> Any:
        headers = {"authorization": f"Bearer {word}", **headers}
        if sent is None:
            return Client().get(f"/api/v1/{address}", headers=headers)
        return Client().post(
            f"/api/v1/{address}", json.dumps(sent), content_type="application/json", headers=headers
        )

    return ask


def claim_of(ask: Asking, field: str) -> str:
    facts = ask(f"proposals/{TRIP}").json()["facts"]
    return next(str(fact["claim"]) for fact in facts if fact["field"] == field)


def test_a_report_comes_in_is_looked_at_and_published_in_the_persons_name() -> None:
    reporter, editor = asking(Role.CONTRIBUTOR), asking(Role.EDITOR)
    came = reporter("reports", NEW)
    assert came.status_code == 201, came.content
    added = move_shapes.Added.model_validate(came.json())
    assert [one.id for one in added.trips] == [TRIP]
    assert reporter("reports", NEW).status_code == 200

    page = shapes.page_of(move_shapes.Waiting).model_validate(editor("proposals").json())
    assert [one.id for one in page.items] == [TRIP]  # type: ignore[attr-defined]
    told = move_shapes.Proposal.model_validate(editor(f"proposals/{TRIP}").json())
    assert {fact.standing for fact in told.facts} == {"waiting"}
    [passage] = next(fact for fact in told.facts if fact.field == "meeting").passages
    assert "Holness" in passage.words
    assert passage.sentence.startswith("In Kingston he met")
    assert Client().get(f"/api/v1/trips/{TRIP}").status_code == 404

    done = editor(f"trips/{TRIP}/decisions", {"move": "accept", "seen": told.version, "why": "Checked."})
    assert done.status_code == 201, done.content
    made = move_shapes.Done.model_validate(done.json())
    assert (made.trip, made.published, len(made.claims)) == (TRIP, True, len(told.facts))
    assert made.sentence.startswith("Ada Lovelace accepted")
    assert Client().get(f"/api/v1/trips/{TRIP}").json()["official"]["name"] == "Marco Rubio"
    assert Entry.objects.get(seq=made.entry).why == "Checked."
    assert Entry.objects.filter(move=Move.ADD).get().who == "Ada Lovelace"

    back = editor(f"entries/{made.entry}/undo", {})
    assert back.status_code == 201
    assert Client().get(f"/api/v1/trips/{TRIP}").status_code == 404


def test_facts_are_corrected_rejected_and_added() -> None:
    editor = asking(Role.EDITOR)
    editor("reports", NEW)
    stop = claim_of(editor, "stop")
    address = f"trips/{TRIP}/decisions"
    sent = {"move": "correct", "claims": [stop[:8]], "value": {"city": "Montego Bay"}, "why": "As it was."}
    corrected = editor(address, sent)
    assert corrected.status_code == 201, corrected.content
    rejected = editor(address, {"move": "reject", "claims": [claim_of(editor, "meeting")]})
    assert rejected.json()["sentence"].startswith("Ada Lovelace rejected")
    fact = {"field": "topic", "value": {"label": "the weather"}, "quote": "met Jamaica's Prime Minister"}
    assert editor(f"trips/{TRIP}/facts", fact).status_code == 201
    editor(address, {"move": "accept"})
    trip = Client().get(f"/api/v1/trips/{TRIP}").json()
    assert [one["city"] for one in trip["stops"]] == ["Montego Bay"]
    assert trip["meetings"] == []
    assert [one["label"] for one in trip["topics"]] == ["the weather"]


@pytest.mark.parametrize(
    ("address", "sent", "needed"),
    [
        ("proposals", None, TO_LOOK),
        ("proposals/none", None, TO_LOOK),
        ("reports", {}, NEEDED[Move.ADD]),
        ("trips/none/facts", {"field": "topic", "value": {}, "quote": "x"}, NEEDED[Move.STATE]),
        ("trips/none/decisions", {"move": "accept"}, NEEDED[Move.ACCEPT]),
        ("entries/1/undo", {}, NEEDED[Move.UNDO]),
    ],
)
def test_a_token_may_what_its_role_may_at_the_desk(address: str, sent: Any, needed: Role) -> None:
    refused = {role: asking(role)(address, sent).status_code == 403 for role in Role}
    assert refused == {role: not role.may(needed) for role in Role}
    unknown = by("envoyage_guessed")(address, sent)
    assert (unknown.status_code, unknown["WWW-Authenticate"]) == (401, "Bearer")
    assert "a token that is good" in shapes.Problem.model_validate(unknown.json()).detail


def test_what_a_chief_made_is_a_chiefs_to_take_back() -> None:
    from envoyage.record import ledger

    entry = ledger.define("tracker", {"title": "A"}, who="Chief").seq
    refused = asking(Role.EDITOR)(f"entries/{entry}/undo", {})
    assert (refused.status_code, refused.json()["detail"]) == (
        403,
        f"Entry {entry} is a chief’s to take back.",
    )
    assert asking(Role.CHIEF)(f"entries/{entry}/undo", {}).status_code == 201


@pytest.mark.parametrize(
    ("address", "sent", "status", "sentence"),
    [
        ("reports", {}, 400, "Give either a text or an address."),
        ("reports", {"text": "x", "address": "https://example.org/"}, 400, "Give either"),
        ("reports", {"address": "a page"}, 400, "address is not one address of a page"),
        ("reports", {"address": "http://127.0.0.1:9/x"}, 422, "127.0.0.1"),
        ("reports", {"text": "x", "colour": "red"}, 400, "colour cannot be read"),
        ("reports", {"text": "a\x00b"}, 400, "a character without a shape"),
        ("reports", {"text": "x", "published": "yesterday"}, 400, "published cannot be read"),
        ("trips/{trip}/decisions", {"move": "praise"}, 400, "move cannot be read"),
        ("trips/{trip}/decisions", {"move": "retract"}, 409, "nobody has decided about it yet"),
        ("trips/{trip}/decisions", {"move": "accept", "claims": ["0000"]}, 409, "has no claim '0000'"),
        ("trips/{trip}/decisions", {"move": "accept", "seen": 1}, 409, "in the meantime"),
        ("trips/{trip}/decisions", {"move": "accept", "value": {}}, 400, "go with the move “correct” alone"),
        ("trips/{trip}/decisions", {"move": "correct", "why": "x"}, 400, "names one fact or more"),
        ("trips/none/decisions", {"move": "accept"}, 409, "There is no trip 'none'"),
        (
            "trips/{trip}/facts",
            {"field": "topic", "value": {"label": "x"}, "quote": "snow"},
            409,
            "does not say",
        ),
        ("trips/none/facts", {"field": "topic", "value": {}, "quote": "x"}, 404, "There is no trip 'none'"),
        ("entries/9999/undo", {}, 404, "There is no entry 9999"),
        ("entries/x/undo", {}, 400, "entry cannot be read"),
    ],
)
def test_what_cannot_be_done_says_why(address: str, sent: Any, status: int, sentence: str) -> None:
    ask = asking(Role.CHIEF)
    assert ask("reports", NEW).status_code == 201
    answer = ask(address.format(trip=TRIP), sent)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert sentence in shapes.Problem.model_validate(answer.json()).detail


def test_what_is_no_json_and_what_is_too_large_are_problems(settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 50
    _, word = tokens.make(person(Role.CHIEF), use="tests")
    for body, status in ((b"{", 400), (b"x" * 60, 413)):
        answer = Client().post(
            "/api/v1/reports",
            body,
            content_type="application/json",
            headers={"authorization": f"Bearer {word}"},
        )
        assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")


def test_a_token_is_good_only_while_it_and_its_account_are() -> None:
    user = person(Role.EDITOR, "ben")
    row, word = tokens.make(user, use="the CMS", days=3)
    assert by(word)("proposals").status_code == 200
    assert Token.objects.get(pk=row.pk).used_on == timezone.now().date()

    accounts.give(user, Role.READER)  # less than the token was made for
    assert by(word)(f"trips/{TRIP}/decisions", {"move": "accept"}).status_code == 403
    accounts.deactivate(user)
    assert by(word)("proposals").status_code == 401
    accounts.activate(user)
    assert by(word)("proposals").status_code == 200
    Token.objects.filter(pk=row.pk).update(ends_on=timezone.now().date() - timedelta(days=1))
    assert by(word)("proposals").status_code == 401
    Token.objects.filter(pk=row.pk).update(ends_on=None)
    assert by(word)("proposals").status_code == 200
    tokens.revoke(row.pk)
    assert by(word)("proposals").status_code == 401


def test_the_base_has_no_token_that_anybody_could_use() -> None:
    _, word = tokens.make(person(Role.EDITOR), use="the CMS")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM members_token")
        kept = str(cursor.fetchall())
    assert word not in kept
    assert word.removeprefix("envoyage_") not in kept
    assert "the CMS" in kept


def test_who_guesses_is_counted(settings: Any) -> None:
    settings.API_RATE = 3
    answers = [by(f"envoyage_{number}")("proposals").status_code for number in range(5)]
    assert answers == [401, 401, 401, 429, 429]


def test_no_page_of_another_origin_may_write() -> None:
    asked = Client().options("/api/v1/reports")
    assert "POST" not in asked["Access-Control-Allow-Methods"]
    assert "authorization" not in asked["Access-Control-Allow-Headers"].lower()
