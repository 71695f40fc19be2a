"""How well the reader reads, on reports that no rule was made from; `python -m evals --report` writes it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from django.utils.translation import gettext_lazy as lazy

from envoyage.tongue.languages import Said

_NAMES: Mapping[str, str] = Said(
    {
        "trip": lazy("Trips"),
        "office": lazy("Offices"),
        "status": lazy("Status of the trip"),
        "start": lazy("First day"),
        "end": lazy("Last day"),
        "stop": lazy("Countries"),
        "city": lazy("Cities"),
        "meeting": lazy("People met"),
        "topic": lazy("Topics"),
        "agreement": lazy("Agreements"),
        "quote": lazy("Quotes"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many facts the reader told rightly, of how many that it told, and of how many there are."""

    name: str
    right: int
    told: int
    there: int

    @property
    def precision(self) -> int:
        """Of a hundred that it told, those that are right."""
        return round(100 * self.right / self.told) if self.told else 0

    @property
    def recall(self) -> int:
        """Of a hundred that there are, those that it told."""
        return round(100 * self.right / self.there) if self.there else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """The scores of the fields that the site shows, and on how many reports they were measured."""

    reports: int
    scores: tuple[Score, ...]


def accuracy() -> Accuracy:
    """The shipped table in the language of the page."""
    shipped = _shipped()
    scores = (
        Score(
            name=_NAMES[row["field"]],
            right=row["right"],
            told=row["right"] + row["false"],
            there=row["right"] + row["missed"],
        )
        for row in shipped["fields"]
        if row["field"] in _NAMES
    )
    return Accuracy(reports=shipped["reports"], scores=tuple(scores))


@cache
def _shipped() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(files(__package__).joinpath("accuracy.json").read_text("utf-8"))
    return table
