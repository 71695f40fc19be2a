"""Who may take a move back: whoever may make it, from whichever page it is asked."""

import pytest
from tests.desk.book import CARIBBEAN, accept, add
from tests.desk.people import signed_in
from tests.record.planted import Journey

from envoyage.members.roles import Role
from envoyage.record import ledger, models
from envoyage.record.moves import Move
from envoyage.record.rules import Rule

pytestmark = pytest.mark.django_db

RULE = Rule.of({"name": "The Gleaner's dates.", "fields": ["dates"], "publishers": ["The Gleaner"]})


def _accepted() -> int:
    add(Journey())
    return accept(CARIBBEAN).seq


def _defined() -> int:
    return ledger.define("tracker", {"title": "A"}, who="Chief").seq


def _signed() -> int:
    return ledger.sign(RULE, who="Chief").seq


def _undone_definition() -> int:
    return ledger.undo(_defined(), who="Chief").seq


@pytest.mark.parametrize("role", [Role.EDITOR, Role.CHIEF])
@pytest.mark.parametrize(
    ("move", "a_chiefs"),
    [(_accepted, False), (_defined, True), (_signed, True), (_undone_definition, True)],
)
def test_an_editor_takes_back_what_editors_do(move, a_chiefs: bool, role: Role) -> None:  # type: ignore[no-untyped-def]
    seq = move()
    page = signed_in(role).post("/desk/undo/", {"entries": str(seq), "next": "/desk/ledger/"}, follow=True)
    may = role is Role.CHIEF or not a_chiefs
    assert models.Entry.objects.filter(undoes=seq).exists() is may
    assert ("is a chief’s to take back" in page.content.decode()) is not may


def test_with_one_that_is_not_theirs_nothing_is_taken_back() -> None:
    both = f"{_accepted()} {_signed()}"
    signed_in(Role.EDITOR).post("/desk/undo/", {"entries": both})
    assert not models.Entry.objects.filter(move=Move.UNDO).exists()


@pytest.mark.parametrize(("role", "offered"), [(Role.READER, 0), (Role.EDITOR, 1), (Role.CHIEF, 2)])
def test_a_history_offers_to_undo_what_one_may(role: Role, offered: int) -> None:
    accepted, signed = _accepted(), _signed()
    page = signed_in(role).get("/desk/ledger/").content.decode()
    there = [f'name="entries" value="{seq}"' in page for seq in (accepted, signed)]
    assert there == [offered > 0, offered > 1]


def test_a_whole_report_is_taken_back_from_its_trip_and_comes_again() -> None:
    _accepted()
    [report] = models.Report.objects.values_list("id", flat=True)
    client, address = signed_in(Role.EDITOR), f"/desk/reports/{report}/withdraw/"
    refused = client.post(address, {"trip": CARIBBEAN}, follow=True)
    assert "taken back for a reason" in refused.content.decode()
    assert models.Trip.objects.filter(slug=CARIBBEAN).exists()
    page = client.post(address, {"trip": CARIBBEAN, "why": "A hoax."}, follow=True)
    assert f"Taken back: report {report}." in page.content.decode()
    assert not models.Trip.objects.exists()
    again = client.post(address, {"trip": CARIBBEAN, "why": "A hoax."}, follow=True)
    assert f"{report} was taken back already." in again.content.decode()
    [undoing] = models.Entry.objects.filter(move=Move.UNDO)
    client.post("/desk/undo/", {"entries": str(undoing.seq)})
    assert models.Trip.objects.filter(slug=CARIBBEAN).exists()
