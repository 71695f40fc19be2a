"""Record claims with known answers, asked of the book that ENVOYAGE_HOME names: `python -m evals --claims`.

The answers of evals/history/claims.jsonl were worked out from the Historian's XML by `evals.history.plain`,
without Envoyage. A claim whose answer depends on a definition has the others too: each must come
out under its own rule, and stand among the other right answers.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evals.published import compared

if TYPE_CHECKING:
    from envoyage.insight.question import Question

PATH = Path(__file__).parent / "history" / "claims.jsonl"


def claims() -> list[dict[str, Any]]:
    """The claims, in the order of the file."""
    return [json.loads(line) for line in PATH.read_text("utf-8").splitlines()]


def main() -> int:
    """Prints what is wrong and how many are right; 1 when one is wrong, 2 when the book has no history."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "envoyage.project.settings")
    django.setup()
    from envoyage.record.models import Trip

    if not Trip.objects.filter(office_id="foreign-minister", country="US", start__year__lt=1900).exists():
        sentence = (
            "This book has no history: run `envoyage import history-at-state FOLDER`, or name another home."
        )
        print(sentence, file=sys.stderr)
        return 2
    asked = claims()
    faults = [fault for claim in asked for fault in _faults(claim)]
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    wrong = {fault.partition(":")[0] for fault in faults}
    depend = sum(bool(claim["others"]) for claim in asked)
    print(
        f"{len(asked) - len(wrong)} of {len(asked)} record claims are right; {depend} depend on a definition."
    )
    told, far = compared()
    same = sum(sentence.endswith("the same here") for sentence in told)
    print(f"{same} of {len(told)} published totals are ours to the visit; of the others:")
    print("\n".join(f"  {sentence}" for sentence in told if not sentence.endswith("the same here")))
    return 1 if faults or far else 0


def _faults(claim: dict[str, Any]) -> Iterator[str]:
    from envoyage.insight.asking import answered

    question = _question(claim["question"])
    if question is None:
        yield f"{claim['id']}: the book has no such trip, {claim['question']['trip']}"
        return
    found = answered(question)
    if found.value != claim["answer"]:
        yield f"{claim['id']}: {found.value} and not {claim['answer']}. {found.sentence}"
    listed = {other.value for other in found.alternatives}
    for other in claim["others"]:
        switched = answered(question.counted(question.counting.but(**other["switches"])))
        if switched.value != other["answer"]:
            yield f"{claim['id']}: by {other['switches']} {switched.value} and not {other['answer']}."
        if other["answer"] not in listed:
            yield f"{claim['id']}: {other['answer']} is not among the other right answers."


def _question(asked: dict[str, str]) -> "Question | None":
    """The question; a trip is named by its official and the day of its first stop there."""
    from envoyage.insight.question import Question
    from envoyage.record.models import Stop

    official, at, day = asked.get("trip", "").partition("@")
    if at:
        stops = Stop.objects.filter(official=official, first=day, country=asked["place"])
        trip = stops.values_list("trip", flat=True).first()
        if trip is None:
            return None
        asked = asked | {"trip": trip}
    question, complaints = Question.read(asked)
    assert not complaints, complaints
    return question
