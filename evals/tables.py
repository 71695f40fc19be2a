"""The score tables and the listing of one report's misses, as text for a terminal or for Markdown."""

from collections.abc import Sequence

from evals.compare import FIELDS
from evals.reliability import buckets, calibration_error, verdicts
from evals.score import Judged, Score, false_trips, score

LANGUAGES = ("en", "es", "pt")


def ratio(value: float | None) -> str:
    return "  -  " if value is None else f"{value:.3f}"


def field_table(judged: Sequence[Judged]) -> list[str]:
    """P, R, F1 with counts for all languages, F1 within found trips, and F1 per language."""
    head = f"{'field':<19}{'P':>6}{'R':>7}{'F1':>7}{'right':>7}{'false':>6}{'missed':>7}{'F1*':>8}"
    lines = [head + "".join(f"{language:>8}" for language in LANGUAGES)]
    for field in FIELDS:
        total = score(judged, field)
        inside = score(judged, field, paired=True)
        lines.append(
            f"{field:<19}{ratio(total.precision):>6}{ratio(total.recall):>7}{ratio(total.f1):>7}"
            f"{total.right:>7}{total.false:>6}{total.missed:>7}{ratio(inside.f1):>8}"
            + "".join(f"{ratio(_of(judged, language, field).f1):>8}" for language in LANGUAGES)
        )
    wrong, empty = false_trips(judged)
    lines.append(f"reports without a trip that yielded one: {wrong} of {empty}")
    lines.append("F1 counts the facts of trips not found as missed; F1* looks only inside the trips found.")
    return lines


def _of(judged: Sequence[Judged], language: str, field: str) -> Score:
    return score([one for one in judged if one.gold.language == language], field)


def differences(one: Judged, *, everything: bool = False) -> list[str]:
    """What is wrong in one report, a line a mark: - missed, + false, ~ gold and read differ, = right.

    Of a trip that only one side has, the facts are listed with `everything` alone.
    """
    lines = [f"{one.gold.id}  {one.gold.form}  published {one.gold.report.published or 'unknown'}"]
    if one.gold.note:
        lines.append(f"  note: {one.gold.note}")
    marks = [
        mark
        for mark in one.marks
        if mark.field != "subject trip"
        and (everything or (not mark.right and (mark.paired or mark.field == "trip")))
    ]
    about = None
    for mark in marks:
        if mark.about != about or mark.field == "trip":
            about = mark.about
            if not (mark.field == "trip" and not mark.right):
                lines.append(f"  {about}")
        if mark.right:
            lines.append(f"    = {mark.field:<18} {mark.gold}")
        elif mark.gold is None:
            lines.append(f"    + {mark.field:<18} {mark.read}")
        elif mark.read is None:
            lines.append(f"    - {mark.field:<18} {mark.gold}")
        else:
            lines.append(f"    ~ {mark.field:<18} {mark.gold}   <>   {mark.read}")
    if len(lines) == 1:
        lines.append("  all right")
    return lines


def reliability_table(judged: Sequence[Judged]) -> list[str]:
    """Confidence by tenths against the share of trips that were right."""
    found = verdicts(judged)
    lines = [f"{'confidence':<12}{'trips':>6}{'right':>7}{'share':>8}{'stated':>8}"]
    lines += [
        f"{bucket.low:.1f} to {bucket.low + 0.1:.1f}  {bucket.trips:>6}{bucket.right:>7}"
        f"{ratio(bucket.share):>8}{ratio(bucket.stated):>8}"
        for bucket in buckets(found)
    ]
    return [*lines, f"expected calibration error: {ratio(calibration_error(found))}"]
