"""Which rows of the Historian's tables are one trip: the rule against sixty cases judged by hand."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from envoyage.datasets.historian.grouping import journeys
from envoyage.datasets.historian.rows import Row, Table

CASES = Path(__file__).parent / "history" / "grouping.jsonl"
GOAL = 0.97
"""Of the places between two rows, how many the rule must judge as people did."""

_TABLES = {"president": Table.PRESIDENTS, "secretary": Table.SECRETARIES}
_MONTH_AND_DAY = "{0:%B} {0.day}"

Rule = Callable[[Iterable[Row]], Iterable[Sequence[int]]]
"""Rows of one official to the ids of each trip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Consecutive rows of one official, and after which of them a trip ends; the last is not asked."""

    number: int
    official: str
    rows: tuple[Row, ...]
    ends: tuple[bool, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupingScore:
    """How many places between rows and how many whole cases are as judged; a sentence on each other place."""

    right: int
    places: int
    whole: int
    cases: int
    faults: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.right / self.places


def cases() -> tuple[Case, ...]:
    """The cases with their rows, made of the facts that they state."""
    return tuple(_case(json.loads(line)) for line in CASES.read_text(encoding="utf-8").splitlines())


def by_the_rule(rows: Iterable[Row]) -> list[Sequence[int]]:
    """The trips that the project's own rule makes of rows."""
    return [[row.id for row in journey.rows] for journey in journeys(rows)]


def score(rule: Rule = by_the_rule, *, table: Mapping[tuple[Table, int], Row] | None = None) -> GroupingScore:
    """Judges a rule.

    Args:
        rule: which rows are one trip.
        table: the rows themselves by table and id, where they are at hand; else the facts of the cases.
    """
    right = places = whole = 0
    faults: list[str] = []
    for case in cases():
        rows = [table[row.table, row.id] for row in case.rows] if table else list(case.rows)
        trip_of = {row: number for number, trip in enumerate(rule(rows)) for row in trip}
        wrong = 0
        for (one, other), ends in zip(pairwise(case.rows), case.ends, strict=True):
            places += 1
            if (trip_of[one.id] != trip_of[other.id]) != ends:
                wrong += 1
                judged = "ends a trip" if ends else "goes on"
                faults.append(
                    f"{case.number} {case.official}: {one.id} {judged} before {other.id}. {case.why}"
                )
        right += len(case.ends) - wrong
        whole += not wrong
    return GroupingScore(right=right, places=places, whole=whole, cases=len(cases()), faults=tuple(faults))


def lines(found: GroupingScore) -> list[str]:
    """The score in words, then what is wrong."""
    return [
        f"{found.right} of {found.places} places between two rows as judged: {found.share:.3f} (goal {GOAL})",
        f"{found.whole} of {found.cases} cases whole",
        *(f"  {fault}" for fault in found.faults),
    ]


def _case(shape: Mapping[str, Any]) -> Case:
    trips = [[int(row) for row in trip] for trip in shape["trips"]]
    order = [int(row["row"]) for row in shape["rows"]]
    trip_of = {row: number for number, trip in enumerate(trips) for row in trip}
    return Case(
        number=shape["case"],
        official=shape["official"],
        rows=tuple(_row(shape, row) for row in shape["rows"]),
        ends=tuple(trip_of[one] != trip_of[other] for one, other in pairwise(order)),
        why=shape["why"],
    )


def _row(case: Mapping[str, Any], facts: Mapping[str, Any]) -> Row:
    return Row(
        table=_TABLES[case["role"]],
        id=int(facts["row"]),
        file="",
        who=case["official"],
        name=case["official"],
        first=date.fromisoformat(facts["from"]),
        last=date.fromisoformat(facts["to"]),
        state=facts["country"],
        label=facts["country"],
        locale=facts["places"],
        remarks=_remarks(facts),
    )


def _remarks(facts: Mapping[str, Any]) -> str:
    """What the row says of the way, in the words of the tables."""
    said = []
    if beside := facts.get("beside"):
        said.append(f"Accompanied {beside}.")
    if onward := facts.get("onward"):
        said.append(f"Stopped en route to {onward}.")
    if facts.get("homeward"):
        said.append("Stopped while returning to the U.S.")
    if facts.get("private"):
        said.append("Vacation.")
    if left := facts.get("left"):
        said.append(f"Left U.S. {_MONTH_AND_DAY.format(date.fromisoformat(left))}.")
    if returned := facts.get("returned"):
        said.append(f"Returned to U.S. {_MONTH_AND_DAY.format(date.fromisoformat(returned))}.")
    return " ".join(said)
