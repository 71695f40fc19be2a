"""Insight by the API: the answers of the terminal, each with the names of its rules; and what is refused."""

from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from ninja import Schema
from tests.publish.builders import CABINET, published

from envoyage.api import insight_shapes, shapes
from envoyage.insight.asking import answered
from envoyage.insight.places import Place
from envoyage.insight.question import Question
from envoyage.insight.shapes import answer_to_json
from envoyage.insight.switches import SWITCHES

pytestmark = pytest.mark.django_db

RUBIO = "2025-03-26-marco-rubio"


@pytest.fixture(autouse=True)
def _book() -> None:
    caches["rate"].clear()
    published(CABINET)


def test_a_question_is_answered_as_at_the_terminal_and_names_its_rules(client: Client) -> None:
    asked = (
        "insight/ask?claim=nth&office=foreign-minister&home=United+States&place=caribbean&beside=leave-out"
    )
    answer = client.get(f"/api/v1/{asked}").json()
    insight_shapes.Answer.model_validate(answer)
    place = Place.of("caribbean")
    question = Question(claim="nth", office="foreign-minister", home="US", place=place)
    own = answer_to_json(answered(question.counted(question.counting.but(beside="leave-out"))))
    assert answer == own
    assert set(answer["rule"]["switches"]) == {switch.name for switch in SWITCHES}
    assert answer["rule"]["query"] == "beside=leave-out"
    assert "do not count" in answer["rule"]["sentence"]
    assert RUBIO in {line["trip"] for line in answer["proof"]}


@pytest.mark.parametrize(
    ("address", "shape", "path", "found"),
    [
        (f"trips/{RUBIO}/records", insight_shapes.Records, ("trip",), RUBIO),
        ("insight/check?claim=never&home=US&place=PE", insight_shapes.Checked, ("verdict",), "holds"),
        (
            f"insight/check?claim=nth&trip={RUBIO}&place=JM&said=2",
            insight_shapes.Checked,
            ("verdict",),
            "does not hold",
        ),
        (
            "insight/officials?official=Marco+Rubio&place=caribbean",
            insight_shapes.Compared,
            ("terms", 0, "figures", "countries"),
            4,
        ),
        (
            "insight/governments?home=US&home=CN&place=latin-america-and-caribbean",
            insight_shapes.Governments,
            ("governments", 0, "figures", "trips"),
            5,
        ),
        ("insight/exchange?home=Panama", insight_shapes.Exchange, ("came",), 2),
    ],
)
def test_figures_come_with_their_rules(
    address: str, shape: type[Schema], path: tuple[str | int, ...], found: Any, client: Client
) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200, answer.content
    told = answer.json()
    shape.model_validate(told)
    for step in path:
        told = told[step]
    assert told == found


@pytest.mark.parametrize(
    ("address", "status", "field", "sentence"),
    [
        ("insight/ask", 400, "claim", "claim cannot be read"),
        ("insight/ask?claim=tallest", 400, "claim", "claim is 'tallest'; there are first: "),
        ("insight/ask?claim=first&place=Atlantis", 400, "place", "is no country and no region"),
        ("insight/ask?claim=first&office=wizard", 400, "office", "is no office that the gazetteer has"),
        ("insight/ask?claim=first&official=Nobody", 400, "official", "Nobody of the published trips"),
        ("insight/ask?claim=first&since=spring", 400, "since", "write a day as 2025-03-28"),
        ("insight/ask?claim=first&beside=perhaps", 400, "beside", "it is one of count, leave-out"),
        ("insight/ask?claim=first&colour=red", 400, "colour", "There is no “colour”; there are claim"),
        ("insight/ask?claim=since&trip=none", 400, None, "none"),
        ("insight/check?claim=nth&home=US&place=PE", 400, None, "Nothing is claimed here"),
        ("insight/officials?days=0", 400, "days", "it takes a number from 1 to 4000"),
        ("insight/officials?official=us-scott-bessent", 400, "official", "no term of us-scott-bessent"),
        ("insight/governments?place=PE", 400, "home", "home names the governments"),
        ("insight/governments?home=US", 400, "place", "place names the country or region"),
        ("insight/exchange", 400, "home", "home names the country"),
        ("trips/none/records", 404, None, "There is no published trip 'none'"),
    ],
)
def test_what_cannot_be_answered_says_why(
    address: str, status: int, field: str | None, sentence: str, client: Client
) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    told = shapes.Problem.model_validate(answer.json())
    assert sentence in told.detail
    assert [one.field for one in told.errors] == ([field] if field else [])
