"""Gold groups: reports whose trips a person has told apart, and where those reports contradict each other.

The format is told in evals/README.md.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from envoyage.facts import Report, Trip
from envoyage.reconcile import LinkKind
from evals.annotation import Annotation, BadGold
from evals.corpus import corpus
from evals.exact import exact_trip
from evals.values import GoldTrip

GROUPS = Path(__file__).parent / "groups"
REPORTS = GROUPS / "reports.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTelling:
    """A trip as a person read it in one report: which trip it is, and the values of a perfect reader."""

    trip: str
    gold: GoldTrip
    exact: Trip


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldReport:
    """A report with all that it tells, in the order of the text."""

    report: Report
    tellings: tuple[GoldTelling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldConflict:
    """Values of a field of one trip that cannot all be right, the one that stands first."""

    trip: str
    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldLink:
    """Two trips that belong together without being one; of new dates, `one` is the trip called off."""

    kind: LinkKind
    one: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldGroups:
    """All gold groups."""

    reports: tuple[ToldReport, ...]
    conflicts: tuple[GoldConflict, ...]
    links: tuple[GoldLink, ...]

    @property
    def trips(self) -> frozenset[str]:
        return frozenset(telling.trip for told in self.reports for telling in told.tellings)


@cache
def gold_groups(folder: Path = GROUPS) -> GoldGroups:
    """Every scene of a folder, by name.

    Raises:
        BadGold: with every fault of every annotation, one a line.
    """
    texts = {report.id: report for report in _reports(folder / REPORTS.name)}
    scenes = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
    faults: list[str] = []
    told = tuple(_told(shape, texts, faults) for scene in scenes for shape in scene["reports"])
    conflicts = tuple(
        GoldConflict(trip=shape["trip"], field=shape["field"], values=tuple(shape["values"]))
        for scene in scenes
        for shape in scene.get("conflicts", [])
    )
    links = tuple(
        GoldLink(kind=LinkKind(shape["kind"]), one=one, other=other)
        for scene in scenes
        for shape in scene.get("linked", [])
        for one, other in combinations(shape["trips"], 2)
    )
    found = GoldGroups(reports=told, conflicts=conflicts, links=links)
    ids = [each.report.id for each in told]
    faults += [f"{key} is annotated twice." for key in sorted({key for key in ids if ids.count(key) > 1})]
    faults += [f"{key} is not annotated." for key in sorted(texts.keys() - set(ids))]
    faults += [
        f"a conflict is of no trip: {each.trip}." for each in conflicts if each.trip not in found.trips
    ]
    named = {name for link in links for name in (link.one, link.other)}
    faults += [f"a link is of no trip: {name}." for name in sorted(named - found.trips)]
    if faults:
        raise BadGold("\n".join(faults))
    return found


def _reports(path: Path) -> Iterator[Report]:
    for line in path.read_text(encoding="utf-8").splitlines():
        shape = json.loads(line)
        yield Report.of(
            shape["text"],
            id=shape["id"],
            language=shape["language"],
            published=date.fromisoformat(shape["published"]),
            url=shape.get("url"),
        )


def _told(shape: dict[str, Any], texts: dict[str, Report], faults: list[str]) -> ToldReport:
    if "gold" in shape:
        return _of_corpus(shape["gold"], shape["trips_are"])
    report = texts[shape["id"]]
    annotation = Annotation(report.text)
    tellings = tuple(_telling(trip, annotation, report) for trip in shape["trips"])
    faults += [f"{report.id}: {fault}" for fault in annotation.faults]
    return ToldReport(report=report, tellings=tellings)


def _of_corpus(key: str, trips: list[str]) -> ToldReport:
    """A report of the gold corpus, its trips named in order."""
    gold = next(one for one in corpus() if one.id == key)
    pairs = zip(trips, gold.trips, strict=True)
    return ToldReport(
        report=gold.report,
        tellings=tuple(
            GoldTelling(trip=name, gold=trip, exact=exact_trip(trip, gold.report)) for name, trip in pairs
        ),
    )


def _telling(shape: dict[str, Any], annotation: Annotation, report: Report) -> GoldTelling:
    """One `[[reports.trips]]`: the format of the corpus, in which names and cities are their own evidence."""
    rest = {key: value for key, value in shape.items() if key != "trip"}
    gold = annotation.trip(
        {
            "said": [shape["name"]],
            "role": "subject",
            **rest,
            "stops": _evident(rest.get("stops", []), "city"),
            "meetings": _evident(rest.get("meetings", []), "name"),
        }
    )
    return GoldTelling(trip=shape["trip"], gold=gold, exact=exact_trip(gold, report))


def _evident(items: Iterable[dict[str, Any]], label: str) -> list[dict[str, Any]]:
    return [item if "said" in item else {**item, "said": [item[label]]} for item in items]
