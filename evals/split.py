"""The split: two thirds to tune on, the last third only to report, and the fresh part beside it.

A report's part never changes once recorded. New ones are dealt in the order of their id's
digest, so that each stratum (language, with or without a trip) keeps a third for the last part, and split.csv
records them. Fresh reports are not dealt: their folder is their part.
"""

import csv
import hashlib
from collections import Counter
from enum import StrEnum
from pathlib import Path

from evals.corpus import corpus, fresh
from evals.values import GoldReport

RECORDED = Path(__file__).parent / "split.csv"


class Part(StrEnum):
    TUNE = "tune"
    LAST_THIRD = "last-third"
    FRESH = "fresh"


DEALT = (Part.TUNE, Part.LAST_THIRD)  # what floors are set on; a floor under the fresh part would steer by it
# First and last of those that were given to a part by hand, because rules were to meet new reports, or to be
# checked by others that nobody looks at: they count for no third.
_BY_HAND = {
    Part.TUNE: (("en", 99, 173), ("en", 201, 215), ("es", 76, 130), ("es", 133, 133), ("es", 144, 144),
                ("es", 155, 162), ("es", 170, 179), ("pt", 70, 115), ("pt", 122, 122), ("pt", 125, 125),
                ("pt", 148, 160)),
    Part.LAST_THIRD: (("en", 174, 200), ("en", 216, 230), ("es", 131, 148), ("es", 150, 154),
                      ("es", 163, 169), ("es", 180, 189), ("pt", 116, 147), ("pt", 161, 172)),
}  # fmt: skip
GIVEN = {
    f"{language}{number}": part
    for part in (Part.LAST_THIRD, Part.TUNE)
    for language, first, last in _BY_HAND[part]
    for number in range(first, last + 1)
}


def reports_of(part: Part) -> list[GoldReport]:
    """The reports of one part."""
    if part is Part.FRESH:
        return list(fresh())
    parts = recorded()
    return [report for report in corpus() if parts[report.id] is part]


def recorded(path: Path = RECORDED) -> dict[str, Part]:
    """The part of each report, by id."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["id"]: Part(row["part"]) for row in csv.DictReader(lines)}


def deal(reports: tuple[GoldReport, ...], known: dict[str, Part]) -> dict[str, Part]:
    """The known parts, and a part for each report that has none."""
    given = {report.id: GIVEN[report.id] for report in reports if report.id in GIVEN}
    dealt = [report for report in reports if report.id not in given]
    parts = {report.id: known[report.id] for report in dealt if report.id in known}
    strata = {report.id: (report.language, report.empty) for report in dealt}
    size: Counter[tuple[str, bool]] = Counter(strata[name] for name in parts)
    last: Counter[tuple[str, bool]] = Counter(
        strata[name] for name, part in parts.items() if part is Part.LAST_THIRD
    )
    for name in sorted(
        strata.keys() - parts.keys(), key=lambda name: hashlib.sha256(name.encode()).hexdigest()
    ):
        stratum = strata[name]
        size[stratum] += 1
        parts[name] = Part.LAST_THIRD if last[stratum] < round(size[stratum] / 3) else Part.TUNE
        last[stratum] += parts[name] is Part.LAST_THIRD
    return dict(sorted((parts | given).items()))


def record(parts: dict[str, Part], path: Path = RECORDED) -> None:
    """Writes the parts, by name."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(["id", "part"])
        rows.writerows((name, part.value) for name, part in sorted(parts.items()))


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()
