"""Standing rules: what each accepts, in whose name, and what cannot be signed."""

import pytest
from tests.record.planted import Journey, planted

from envoyage.facts.contract import Json
from envoyage.record import ledger, models
from envoyage.record.claims import Field
from envoyage.record.ledger import Refused
from envoyage.record.moves import Move
from envoyage.record.rules import Rule

SHAPE = {"name": "Dates from the ministry's own site.", "fields": ["dates"], "hosts": ["mre.gov.br"]}


@pytest.mark.parametrize(
    ("url", "publisher", "trusted"),
    [
        ("https://mre.gov.br/nota", None, True),
        ("https://www.mre.gov.br/nota", "Itamaraty", True),
        ("https://WWW.MRE.GOV.BR/nota", None, True),
        ("https://mre.gov.br.example.org/nota", None, False),
        ("https://fakemre.gov.br/nota", None, False),
        (None, "mre.gov.br", False),
        (None, None, False),
    ],
)
def test_a_site_is_trusted_with_its_own_subdomains(
    url: str | None, publisher: str | None, trusted: bool
) -> None:
    assert Rule.of(SHAPE).trusts(url, publisher) is trusted


def test_a_publisher_is_trusted_by_name() -> None:
    rule = Rule.of({**SHAPE, "hosts": [], "publishers": [" Itamaraty "]})
    assert rule.trusts(None, "ITAMARATY")
    assert not rule.trusts("https://itamaraty.example", "Folha")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": " "}, "needs its sentence"),
        ({"fields": []}, "needs a field"),
        ({"fields": ["weather"]}, "no field 'weather'"),
        ({"hosts": [" "]}, "needs a source"),
    ],
)
def test_a_rule_that_says_too_little_is_none(change: Json, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Rule.of({**SHAPE, **change})


@pytest.mark.django_db
@pytest.mark.parametrize("at_once", [False, True])
def test_a_rule_accepts_its_fields_in_its_signers_name(at_once: bool) -> None:
    rule = Rule.of({**SHAPE, "publishers": ["The Gleaner"]})
    if at_once:
        ledger.add(planted(Journey()), reader="planted", who="Bo")
        ledger.sign(rule, who="Ada", at_once=True)
    else:
        ledger.sign(rule, who="Ada")
        ledger.add(planted(Journey()), reader="planted", who="Bo")
    decision = models.Decision.objects.get()
    assert (decision.claim.field, decision.entry.who) == (Field.DATES, "Ada")
    assert "Dates from the ministry's own site." in decision.entry.why
    assert models.Proposal.objects.get().waiting == 7


@pytest.mark.django_db
def test_a_rule_is_signed_once() -> None:
    ledger.sign(Rule.of(SHAPE), who="Ada")
    with pytest.raises(Refused, match="signed already"):
        ledger.sign(Rule.of(SHAPE), who="Bo")
    assert models.Entry.objects.filter(move=Move.SIGN).count() == 1
