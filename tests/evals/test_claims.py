"""The record claims are what the docs say they are: enough of them, each a question that is understood."""

from evals.claims import claims

from envoyage.insight.claims import CLAIMS
from envoyage.insight.counting import USUAL
from envoyage.insight.question import Question


def test_there_are_forty_and_eight_depend_on_a_definition() -> None:
    asked = claims()
    assert len({claim["id"] for claim in asked}) == len(asked) >= 40
    assert sum(bool(claim["others"]) for claim in asked) >= 8
    assert {claim["question"]["claim"] for claim in asked} == set(CLAIMS) - {"rank"}


def test_every_claim_is_understood() -> None:
    for claim in claims():
        question, complaints = Question.read(claim["question"])
        assert not complaints
        assert question.claim in CLAIMS
        for other in claim["others"]:
            assert USUAL.but(**other["switches"]) != USUAL
            assert other["answer"] != claim["answer"]


def test_most_answers_are_worked_out_without_envoyage() -> None:
    asked = [one for claim in claims() for one in (claim, *claim["others"])]
    assert sum("plain" in one for one in asked) >= 0.9 * len(asked)
