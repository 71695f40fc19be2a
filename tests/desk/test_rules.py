"""The page of standing rules: a chief signs one and revokes it, everybody sees them."""

import pytest
from tests.desk.people import signed_in
from tests.record.planted import Journey, planted

from envoyage.members.roles import Role
from envoyage.record import ledger, models
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

FORM = {
    "name": "Dates and stops of The Gleaner.",
    "fields_": ["dates", "stop"],
    "hosts": "mre.gov.br\n\n",
    "publishers": "The Gleaner",
    "why": "It has been right for years.",
}


def test_a_rule_is_signed_holds_and_is_revoked() -> None:
    chief = signed_in(Role.CHIEF, full_name="Ada Chief")
    page = chief.post("/desk/rules/sign/", FORM, follow=True).content.decode()
    assert "Dates and stops of The Gleaner." in page
    assert "Signed by Ada Chief" in page
    ledger.add(planted(Journey()), reader="planted", who="Bo")
    accepted = models.Decision.objects.filter(entry__who="Ada Chief")
    assert sorted(accepted.values_list("claim__field", flat=True)) == ["dates", "stop", "stop", "stop"]
    seq = models.Entry.objects.get(move=Move.SIGN).seq
    page = chief.post(f"/desk/rules/{seq}/revoke/", {"why": "It erred."}, follow=True).content.decode()
    assert "revoked by Ada Chief" in page
    assert "It erred." in page
    ledger.add(planted(Journey(), note="Later."), reader="planted", who="Bo")
    assert accepted.count() == 4


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": ""}, "required"),
        ({"fields_": []}, "required"),
        ({"fields_": ["weather"]}, "weather is not one of the available choices"),
        ({"hosts": " ", "publishers": ""}, "needs a source"),
        ({"why": ""}, "required"),
    ],
)
def test_a_rule_that_says_too_little_is_not_signed_and_what_was_typed_stays(
    change: dict[str, object], said: str
) -> None:
    page = signed_in(Role.CHIEF).post("/desk/rules/sign/", {**FORM, **change}).content.decode()
    assert said in page
    assert "It has been right for years." in page or "why" in change
    assert not models.Entry.objects.exists()


def test_only_a_rule_can_be_revoked_here() -> None:
    ledger.add(planted(Journey()), reader="planted", who="Bo")
    seq = models.Entry.objects.latest("seq").seq
    assert signed_in(Role.CHIEF).post(f"/desk/rules/{seq}/revoke/").status_code == 404


@pytest.mark.parametrize(("role", "signs"), [(Role.READER, False), (Role.EDITOR, False), (Role.CHIEF, True)])
def test_who_may_sign_is_offered_it(role: Role, signs: bool) -> None:
    page = signed_in(role).get("/desk/rules/").content.decode()
    assert ("Sign a rule" in page) is signs
