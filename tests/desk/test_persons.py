"""The page of persons: found by name, merged by an editor, and two again when that is undone."""

import pytest
from tests.desk.people import signed_in
from tests.record.planted import Journey, planted

from envoyage.members.roles import Role
from envoyage.record import ledger, models
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

BOTH = {"into": "us-marco-rubio", "other": "us-marcus-rubyo", "why": "A slip of the wire."}


@pytest.fixture
def _two() -> None:
    for who, days in (("Marco Rubio", "2025-03-26/2025-03-27"), ("Marcus Rubyo", "2025-06-01/2025-06-02")):
        added = ledger.add(planted(Journey(who=who, days=days)), reader="planted", who="Bo")
        ledger.decide(Move.ACCEPT, added.proposed[0], who="Bo")


@pytest.mark.usefixtures("_two")
def test_two_become_one_and_two_again() -> None:
    editor = signed_in(Role.EDITOR)
    page = editor.post("/desk/persons/same/", BOTH, follow=True).content.decode()
    assert "A slip of the wire." in page
    assert set(models.Trip.objects.values_list("official", flat=True)) == {"us-marco-rubio"}
    seq = models.Entry.objects.get(move=Move.SAME).seq
    editor.post(f"/desk/persons/{seq}/apart/")
    assert models.Trip.objects.values("official").distinct().count() == 2


@pytest.mark.usefixtures("_two")
@pytest.mark.parametrize(
    ("asked", "there", "away"),
    [("rubyo", "Marcus Rubyo", "Marco Rubio"), ("us-marco", "Marco Rubio", "Marcus Rubyo")],
)
def test_persons_are_found_by_name_or_id(asked: str, there: str, away: str) -> None:
    page = signed_in(Role.READER).get("/desk/persons/", {"q": asked}).content.decode()
    assert f"<h2>{there}</h2>" in page
    assert f"<h2>{away}</h2>" not in page


@pytest.mark.usefixtures("_two")
@pytest.mark.parametrize("other", ["us-nobody", "us-marco-rubio", ""])
def test_a_merger_that_cannot_be_is_a_sentence(other: str) -> None:
    page = signed_in(Role.EDITOR).post("/desk/persons/same/", {**BOTH, "other": other}, follow=True)
    assert 'class="error"' in page.content.decode()
    assert not models.Entry.objects.filter(move=Move.SAME).exists()
