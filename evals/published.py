"""Published totals of visits beside the record's own: part of `python -m evals --claims`.

history/published.jsonl has counts that a newspaper made from the Historian's pages in 2013, each with its
source: visits of secretaries of state to a country, from James Baker to Hillary Clinton. Our usual rule, each
time that a country is entered, comes nearest to them. What they took of the pages as of then is not known row
by row, so a count may differ by two; one that differs by more says that the rule, or the import, has changed.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PATH = Path(__file__).parent / "history" / "published.jsonl"
WITHIN = 2  # visits by which editions of the pages may differ


def published() -> list[dict[str, Any]]:
    """The totals, in the order of the file."""
    return [json.loads(line) for line in PATH.read_text("utf-8").splitlines()]


def compared() -> tuple[list[str], list[str]]:
    """Each total in a sentence beside ours, and those too far from it."""
    told = list(_compared())
    return [sentence for sentence, _ in told], [sentence for sentence, off in told if off > WITHIN]


def _compared() -> Iterator[tuple[str, int]]:
    from envoyage.insight.asking import answered
    from envoyage.insight.question import Question

    for total in published():
        question, complaints = Question.read(total["question"])
        assert not complaints, complaints
        ours = int(answered(question).value)
        off = abs(ours - total["published"])
        beside = "the same here" if not off else f"{ours} here"
        yield f"{total['states']}: {total['published']} published, {beside}", off
