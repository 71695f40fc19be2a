"""The contract loses nothing it carries, and its published schema holds of all it writes."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, ValidationError
from tests.examples import examples
from tests.facts.strategies import readings

from envoyage.facts import Reading, Report
from envoyage.facts.contract import reading_from_json, reading_to_json
from envoyage.facts.schema import reading_schema

unhurried = settings(max_examples=examples(60), suppress_health_check=[HealthCheck.too_slow], deadline=None)


def closed(schema: Any) -> Any:
    """The schema with every object closed, so that a field it does not describe is an error here."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return {**inner, "additionalProperties": False} if schema.get("type") == "object" else inner


STRICT = Draft202012Validator(closed(reading_schema()), format_checker=Draft202012Validator.FORMAT_CHECKER)


def through_json(shape: dict[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(shape))


@unhurried
@given(readings())
def test_a_reading_comes_back_as_it_was_written(reading: Reading) -> None:
    shape = through_json(reading_to_json(reading, with_text=True, explain=True))
    again = reading_from_json(shape)
    assert again == reading
    assert [trip.rule for trip in again.trips] == [trip.rule for trip in reading.trips]


@unhurried
@given(readings())
def test_the_schema_describes_all_that_is_written(reading: Reading) -> None:
    for extras in ({}, {"with_text": True, "explain": True}):
        STRICT.validate(through_json(reading_to_json(reading, **extras)))


def test_the_text_can_be_given_apart() -> None:
    report = Report.of("Nobody travelled.", id="r1", language="en")
    shape = reading_to_json(Reading(report=report))
    assert "text" not in shape["report"]
    assert reading_from_json(shape, text=report.text).report == report


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(reading_schema())


def example() -> dict[str, Any]:
    """A reading as the documentation shows it."""
    return {
        "report": {
            "id": "r1",
            "url": None,
            "title": "Rubio in Guyana",
            "language": "en",
            "published": "2025-03-28",
            "digest": "sha256:" + "0" * 64,
        },
        "trips": [
            {
                "traveller": {
                    "name": "Marco Rubio",
                    "office": "Secretary of State",
                    "office_id": "foreign-minister",
                    "country": "US",
                    "passages": [[0, 30]],
                },
                "status": "completed",
                "status_passages": [[31, 40]],
                "start": "2025-03-26",
                "end": "2025-03-27",
                "when": "2025-03-26/2025-03-27",
                "inferred": ["year"],
                "date_passages": [[31, 45]],
                "stops": [],
                "meetings": [],
                "topics": [],
                "agreements": [],
                "quotes": [],
                "places": [],
                "role": "subject",
                "confidence": 0.93,
            }
        ],
        "refused": [],
    }


WRONG = {
    "a status of its own": ("status", "delayed"),
    "a fact without a passage": ("topics", [{"label": "energy", "passages": []}]),
    "a passage of three": ("date_passages", [[0, 1, 2]]),
    "a passage before the text": ("date_passages", [[-1, 2]]),
    "a country by name": ("stops", [{"country": "Guyana", "city": None, "passages": [[0, 1]]}]),
    "a day that is a sentence": ("when", "in March"),
    "a confidence over one": ("confidence", 1.5),
    "a start that is no day": ("start", "2025-02-30"),
    "a role of its own": ("role", "hero"),
}


def test_the_example_is_right() -> None:
    STRICT.validate(example())


@pytest.mark.parametrize(("field", "value"), WRONG.values(), ids=WRONG)
def test_the_schema_refuses(field: str, value: object) -> None:
    shape = example()
    shape["trips"][0][field] = value
    with pytest.raises(ValidationError):
        STRICT.validate(shape)


@pytest.mark.parametrize("field", ["report", "trips", "refused"])
def test_no_part_may_be_missing(field: str) -> None:
    shape = example()
    del shape[field]
    with pytest.raises(ValidationError):
        STRICT.validate(shape)
