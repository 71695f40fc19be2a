"""All figures of one run over parts of the corpus, in the plain shape that floors and report share."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from evals.compare import FIELDS
from evals.corpus import FRESH, digest
from evals.grounding import Ungrounded, ungrounded
from evals.score import Judged, Reader, false_trips, judge, score
from evals.split import DEALT, Part, reports_of
from evals.tables import LANGUAGES

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The corpus as one reader reads it; the fresh part apart from the rest."""

    digest: str
    parts: dict[Part, list[Judged]]

    @property
    def everything(self) -> list[Judged]:
        """The reports that rules may know of: without the fresh ones."""
        return [one for part in DEALT for one in self.parts[part]]

    @property
    def ungrounded(self) -> list[Ungrounded]:
        return without_ground(self.everything)


def run(reader: Reader, parts: Iterable[Part] = DEALT) -> Run:
    """Reads and judges; the fresh part only where it is asked for."""
    return Run(digest=digest(), parts={part: judge(reports_of(part), reader) for part in parts})


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
    """What floors are set on, with the digest of the fresh part, which is to stay as it was annotated."""
    return {
        "f1": {part.value: f1_table(of.parts[part]) for part in DEALT},
        "false_trips": {part.value: false_trips(of.parts[part])[0] for part in DEALT},
        "ungrounded": len(of.ungrounded),
        "fresh": digest(FRESH),
    }


def _floor(f1: float) -> float:
    return math.floor(f1 * 1000) / 1000
