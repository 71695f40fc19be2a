"""evals/REPORT.md: the figures of one run as a page, the same for the same reader and corpus."""

import json
from collections.abc import Sequence
from pathlib import Path

from evals import accuracy, baseline, remarks
from evals.compare import FIELDS
from evals.corpus import FRESH, digest
from evals.figures import Run, without_ground
from evals.grouping import gold_groups
from evals.grouping_score import GroupScore
from evals.reliability import buckets, calibration_error, verdicts
from evals.score import Judged, Score, false_trips, score
from evals.split import Part
from evals.tables import LANGUAGES

REPORT = Path(__file__).parent / "REPORT.md"
_ANNOTATED = "30 November 2026"
# F1 to reach on reports that no rule was made from (a field without one has none).
GOALS = {
    "trip": 0.95,
    "office": 0.93,
    "status": 0.92,
    "start": 0.92,
    "end": 0.92,
    "stop": 0.95,
    "city": 0.9,
    "meeting": 0.92,
    "role": 0.9,
    "topic": 0.75,
    "agreement": 0.85,
    "quote": 0.92,
}


def write(run: Run, groups: dict[str, GroupScore], path: Path = REPORT) -> None:
    """Writes the page."""
    lines = page(run, groups)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if path == REPORT:
        accuracy.write(lines)


def page(run: Run, groups: dict[str, GroupScore]) -> list[str]:
    """The lines of the page."""
    everything = run.everything
    trips = sum(len(one.gold.trips) for one in everything)
    empty = sum(one.gold.empty for one in everything)
    elsewhere = sum(one.gold.of_others_than("US") for one in everything)
    return [
        "# How well the reader reads",
        "",
        "Written by `python -m evals --report`; evals/README.md says how each figure is counted.",
        f"Corpus: {len(everything)} gold reports with {trips} trips, {empty} without one, `{run.digest}`.",
        f"Of those with a trip, {elsewhere} tell of officials of other countries than the United States.",
        "",
        "## The fresh reports (seen by no rule)",
        "",
        *_fresh(run.parts[Part.FRESH]),
        "",
        "## The last third (never tuned on, but its sums have steered choices)",
        "",
        *_fields(run.parts[Part.LAST_THIRD]),
        "",
        "## The part tuned on",
        "",
        *_fields(run.parts[Part.TUNE]),
        "",
        "## Confidence",
        "",
        "A trip is right when its official, its countries and its status are. The last third and the part",
        "tuned on together.",
        "",
        *_reliability(everything),
        "",
        "## Grounding",
        "",
        *_grounding(run),
        "",
        "## The Historian's remarks",
        "",
        "Counterparts in a hand-judged sample of remarks on journeys that no rule was mended by",
        "(`python -m evals.remarks --unseen`):",
        "",
        *(f"- {figure}" for figure in remarks.figures(remarks.judged(remarks.Sample.UNSEEN))),
        "",
        "In the sample by which rules were mended (`python -m evals.remarks`):",
        "",
        *(f"- {figure}" for figure in remarks.figures(remarks.judged(remarks.Sample.TUNED_ON))),
        "",
        "## Many reports, one trip",
        "",
        *_groups(groups),
        "",
        "## Against a first try",
        "",
        *_baseline(run),
    ]


def _fresh(judged: Sequence[Judged]) -> list[str]:
    trips = sum(len(one.gold.trips) for one in judged)
    empty = sum(one.gold.empty for one in judged)
    optional = sum(trip.optional for one in judged for trip in one.gold.trips)
    elsewhere = sum(one.gold.of_others_than("US") for one in judged)
    return [
        f"{len(judged)} reports with {trips} trips ({optional} may be left), {empty} without one;",
        f"`{digest(FRESH)}`;",
        f"{elsewhere} tell of officials of other countries than the United States.",
        f"They were annotated on {_ANNOTATED} by somebody who knew neither the rules nor what the reader",
        "makes of them. No rule was made, kept or dropped by them, no floor is set on them, and none is ever",
        "shown as it was read.",
        "",
        *_fields(judged),
        f"Parts of facts that are not in their passages: {len(without_ground(judged))}.",
        f"Expected calibration error: {_ratio(calibration_error(verdicts(judged)))}.",
    ]


def _fields(judged: Sequence[Judged]) -> list[str]:
    languages = " | ".join(LANGUAGES)
    lines = [
        f"| field | P | R | F1 | goal | right | false | missed | F1 in found trips | {languages} |",
        "|---|" + "--:|" * (8 + len(LANGUAGES)),
    ]
    for field in FIELDS:
        total = score(judged, field)
        inside = score(judged, field, paired=True)
        each = " | ".join(_ratio(_in(judged, language, field).f1) for language in LANGUAGES)
        goal = f"{GOALS[field]:.2f}" if field in GOALS else ""
        lines.append(
            f"| {field} | {_ratio(total.precision)} | {_ratio(total.recall)} | {_ratio(total.f1)} | {goal} "
            f"| {total.right} | {total.false} | {total.missed} | {_ratio(inside.f1)} | {each} |"
        )
    wrong, empty = false_trips(judged)
    return [*lines, "", f"Reports without a trip that yielded one: {wrong} of {empty}."]


def _reliability(judged: Sequence[Judged]) -> list[str]:
    found = verdicts(judged)
    return [
        "| confidence | trips | right | share right | mean stated |",
        "|---|--:|--:|--:|--:|",
        *(
            f"| {bucket.low:.1f} to {bucket.low + 0.1:.1f} | {bucket.trips} | {bucket.right} "
            f"| {_ratio(bucket.share)} | {_ratio(bucket.stated)} |"
            for bucket in buckets(found)
        ),
        "",
        f"Expected calibration error: {_ratio(calibration_error(found))}.",
    ]


def _grounding(run: Run) -> list[str]:
    faults = run.ungrounded
    if not faults:
        return ["Every passage of every read fact contains what the fact says: 0 ungrounded."]
    lines = [f"{len(faults)} parts of facts are not in their passages:", ""]
    return lines + [f"- {fault.report}, {fault.field}: {fault.value}" for fault in faults]


def _groups(scores: dict[str, GroupScore]) -> list[str]:
    gold = gold_groups()
    size = f"{len(gold.reports)} gold reports tell of {len(gold.trips)} trips"
    shares = ("precision", "recall", "recall of read", "conflicts found", "settled", "shown rightly", "links")
    return [
        f"{size}, and contradict each other on {len(gold.conflicts)} facts.",
        "",
        f"| tellings | {' | '.join(shares)} |",
        f"|---|{'--:|' * len(shares)}",
        *(
            f"| {words} | {score.precision} | {score.recall} | {score.recall_of_read} | {score.conflicts} "
            f"| {score.settled} | {score.shown} | {score.links} |"
            for words, score in (
                ("of a perfect reader", scores["exact"]),
                ("from the texts", scores["read"]),
            )
        ),
    ]


def _baseline(run: Run) -> list[str]:
    if not baseline.RECORDED.exists():
        return ["The baseline has not been run: python -m evals --baseline."]
    kept = json.loads(baseline.RECORDED.read_text(encoding="utf-8"))
    english = [one for one in run.everything if one.gold.language == "en"]
    wrong, empty = false_trips(english)
    lines = [
        f"spaCy's small English NER with dateparser on the same {kept['reports']} English reports, F1:",
        "",
        "| field | baseline | reader |",
        "|---|--:|--:|",
        *(
            f"| {field} | {_ratio(kept['f1'].get(field))} | {_ratio(score(english, field).f1)} |"
            for field in FIELDS
        ),
        f"| reports falsely given a trip | {kept['false_trips']} of {kept['empty']} | {wrong} of {empty} |",
    ]
    if kept["corpus"] != run.digest:
        lines += [
            "",
            "The baseline was run on an earlier corpus: python -m evals --baseline brings it up to date.",
        ]
    return lines


def _in(judged: Sequence[Judged], language: str, field: str) -> Score:
    return score([one for one in judged if one.gold.language == language], field)


def _ratio(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
