"""Since when had no secretary of state begun in Latin America? The answer depends on what counts."""

import pytest
from tests.insight.books import shown, table

from envoyage.insight.asking import answered
from envoyage.insight.checking import Verdict, checked
from envoyage.insight.counting import Counting
from envoyage.insight.places import Place
from envoyage.insight.question import Question

pytestmark = pytest.mark.django_db

SECRETARIES = """
    Philander Knox        | 1912-02-27/1912-03-01 | PA | Colón
                          | 1912-03-02/1912-03-03 | CR | San José
    Bainbridge Colby      | 1920-12-10            | BB | Bridgetown | refuelling
                          | 1920-12-21/1920-12-24 | BR | Rio de Janeiro
    Charles Evans Hughes  | 1922-02-17/1922-02-25 | BM | Hamilton | vacation
    Charles Evans Hughes  | 1922-09-05/1922-09-12 | BR | Rio de Janeiro
    Frank Kellogg         | 1928-08-26/1928-08-28 | FR | Paris
    Colin Powell          | 2001-02-16            | MX | San Cristóbal | beside President Bush
    Colin Powell          | 2001-02-24/2001-02-25 | EG | Cairo
    Condoleezza Rice      | 2005-02-04/2005-02-05 | GB | London
    Marco Rubio           | 2025-02-01/2025-02-02 | PA | Panama City
                          | 2025-02-03            | SV | San Salvador
"""

ASKED = Question(
    claim="begins",
    office="foreign-minister",
    home="US",
    official="us-marco-rubio",
    place=Place.of("latin-america"),
)


@pytest.mark.parametrize(
    ("year", "name", "counting"),
    [
        ("2001", "Colin Powell", Counting()),
        ("1912", "Philander Knox", Counting(beside="leave-out")),
        (
            "1922",
            "Charles Evans Hughes",
            Counting(beside="leave-out", private="leave-out", transit="leave-out"),
        ),
        ("1920", "Bainbridge Colby", Counting(beside="leave-out", transit="leave-out")),
    ],
)
def test_each_rule_has_its_answer(year: str, name: str, counting: Counting) -> None:
    shown(table(SECRETARIES))
    answer = answered(ASKED.counted(counting))
    assert answer.value == year
    assert (
        f"Marco Rubio is the first secretary of state to begin in Latin America since {name}"
        in answer.sentence
    )
    assert [line.name for line in answer.proof if line.hit] == [name]
    assert year not in {other.value for other in answer.alternatives}


def test_the_other_right_answers_come_with_what_they_switch() -> None:
    shown(table(SECRETARIES))
    switched = {
        other.value: [option.sentence for option in other.switched] for other in answered(ASKED).alternatives
    }
    assert switched["1912"] == ["Stops beside a president or another official do not count."]
    assert switched["1922"] == [
        "Stops beside a president or another official do not count.",
        "Vacations, rests and family visits do not count.",
    ]


def test_the_edge_of_the_data_is_told() -> None:
    shown(table(SECRETARIES))
    assert answered(ASKED).edge.sentence == (
        "Secretaries of state: 12 stops from February 27, 1912 to February 3, 2025. "
        "Earlier and later ones are not in the record."
    )


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("2001", Verdict.DEPENDS), ("1912", Verdict.DEPENDS), ("1945", Verdict.FAILS)],
)
def test_a_claim_is_judged_under_every_rule(said: str, verdict: Verdict) -> None:
    shown(table(SECRETARIES))
    assert checked(Question.read(ASKED.params | {"said": said})[0]).verdict is verdict
