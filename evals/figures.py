"""All figures of one run over both parts of the corpus, in the plain shape that floors and report share."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from evals.compare import FIELDS
from evals.corpus import corpus, digest
from evals.grounding import Ungrounded, ungrounded
from evals.score import Judged, Reader, false_trips, judge, score
from evals.split import Part, recorded
from evals.tables import LANGUAGES

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The whole corpus as one reader reads it."""

    digest: str
    parts: dict[Part, list[Judged]]

    @property
    def everything(self) -> list[Judged]:
        return [one for part in self.parts.values() for one in part]

    @property
    def ungrounded(self) -> list[Ungrounded]:
        return without_ground(self.everything)


def run(reader: Reader) -> Run:
    """Reads and judges both parts."""
    parts = recorded()
    return Run(
        digest=digest(),
        parts={
            part: judge([report for report in corpus() if parts[report.id] is part], reader) for part in Part
        },
    )


def without_ground(judged: Sequence[Judged]) -> list[Ungrounded]:
    """What the read facts say and their passages do not."""
    return [fault for one in judged for fault in ungrounded(one.gold.report, one.read, one.gold.language)]


def f1_table(judged: Sequence[Judged]) -> dict[str, dict[str, float]]:
    """F1 by language ("all" for all three) and field, rounded down to three digits; empty fields left out."""
    table: dict[str, dict[str, float]] = {}
    for language in ("all", *LANGUAGES):
        chosen = [one for one in judged if language in ("all", one.gold.language)]
        found = {field: score(chosen, field).f1 for field in FIELDS}
        table[language] = {
            field: math.floor(f1 * 1000) / 1000 for field, f1 in found.items() if f1 is not None
        }
    return table


def figures(of: Run) -> Json:
    """What floors are set on."""
    return {
        "f1": {part.value: f1_table(judged) for part, judged in of.parts.items()},
        "false_trips": {part.value: false_trips(judged)[0] for part, judged in of.parts.items()},
        "ungrounded": len(of.ungrounded),
    }


def _floor(f1: float) -> float:
    return math.floor(f1 * 1000) / 1000
