"""The gold corpus: reports with the facts that a person read in them, and the words that state each fact.

A report is `gold/<id>.txt` with `gold/<id>.toml`; evals/README.md gives the format. A scalar that has several
right readings is a list, the preferred one first; `"none"` in such a list means that leaving the field empty is
right as well. An item marked `optional` counts neither for nor against the reader.
"""

import hashlib
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from envoyage.facts import (
    AgreementKind,
    AgreementState,
    Passage,
    Passages,
    Report,
    Role,
    Status,
)

GOLD = Path(__file__).parent / "gold"
NONE = "none"


class BadGold(ValueError):  # noqa: N818 -- a verdict on an annotation
    """Raised when an annotation is not what the format allows, or its words are not in the report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStop:
    country: tuple[str | None, ...]
    city: tuple[str | None, ...]
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMeeting:
    name: tuple[str | None, ...]
    role: tuple[str | None, ...]
    country: tuple[str | None, ...]
    organisation: tuple[str | None, ...]
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTopic:
    label: tuple[str | None, ...]
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAgreement:
    kind: tuple[AgreementKind | None, ...]
    state: tuple[AgreementState | None, ...]
    about: tuple[str | None, ...]
    party: tuple[str | None, ...]
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuote:
    """A quote by its first words."""

    speaker: tuple[str | None, ...]
    starts: str
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPlace:
    name: tuple[str | None, ...]
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTrip:
    """A trip as a person read it: each scalar holds every value that counts as right."""

    name: tuple[str | None, ...]
    office: tuple[str | None, ...]
    country: tuple[str | None, ...]
    status: tuple[Status | None, ...]
    role: tuple[Role | None, ...]
    start: tuple[date | None, ...]
    end: tuple[date | None, ...]
    stops: tuple[GoldStop, ...]
    meetings: tuple[GoldMeeting, ...]
    topics: tuple[GoldTopic, ...]
    agreements: tuple[GoldAgreement, ...]
    quotes: tuple[GoldQuote, ...]
    places: tuple[GoldPlace, ...]
    passages: Passages
    date_passages: Passages
    status_passages: Passages
    optional: bool = False

    @property
    def countries(self) -> frozenset[str]:
        """Every country code that a stop of this trip may carry."""
        return frozenset(code for stop in self.stops for code in stop.country if code is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldReport:
    """One gold report: the report as the reader gets it, and its trips."""

    report: Report
    language: str
    form: str
    trips: tuple[GoldTrip, ...]
    note: str | None = None

    @property
    def id(self) -> str:
        return self.report.id

    @property
    def empty(self) -> bool:
        """True when the report holds no trip, not even one that may be read or left."""
        return not self.trips


@cache
def corpus(folder: Path = GOLD) -> tuple[GoldReport, ...]:
    """All gold reports, by id.

    Raises:
        BadGold: with every fault of every annotation, one a line.
    """
    faults: list[str] = []
    reports: list[GoldReport] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            reports.append(load(path))
        except BadGold as fault:
            faults.append(str(fault))
    if faults:
        raise BadGold("\n".join(faults))
    return tuple(reports)


def digest(folder: Path = GOLD) -> str:
    """SHA-256 over the names and bytes of all texts and annotations: what a floor is valid for."""
    sums = hashlib.sha256()
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.toml")]):
        sums.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return f"sha256:{sums.hexdigest()}"


def load(path: Path) -> GoldReport:
    """One gold report from its annotation; the text lies beside it."""
    shape = tomllib.loads(path.read_text(encoding="utf-8"))
    report = Report.of(
        path.with_suffix(".txt").read_text(encoding="utf-8"),
        id=path.stem,
        language=shape["language"],
        published=shape.get("published"),
        restated_from=shape["url"],
    )
    annotation = _Annotation(report)
    gold = GoldReport(
        report=report,
        language=shape["language"],
        form=shape["form"],
        trips=tuple(annotation.trip(trip) for trip in shape.get("trips", [])),
        note=shape.get("note"),
    )
    if annotation.faults:
        raise BadGold("\n".join(f"{path.name}: {fault}" for fault in annotation.faults))
    return gold


class _Annotation:
    """Turns the tables of one annotation into values, and gathers what is wrong with them."""

    def __init__(self, report: Report) -> None:
        self.text = report.text
        self.faults: list[str] = []

    def trip(self, shape: dict[str, Any]) -> GoldTrip:
        known = {
            "name",
            "office",
            "country",
            "role",
            "status",
            "start",
            "end",
            "said",
            "dates_said",
            "optional",
        }
        known |= {"status_said", "stops", "meetings", "topics", "agreements", "quotes", "places", "note"}
        self._unknown("trip", shape, known)
        return GoldTrip(
            name=_right(shape, "name"),
            office=_right(shape, "office"),
            country=_right(shape, "country"),
            status=_right(shape, "status", Status),
            role=_right(shape, "role", Role),
            start=_right(shape, "start"),
            end=_right(shape, "end"),
            optional=shape.get("optional", False),
            stops=tuple(
                GoldStop(country=_right(s, "country"), city=_right(s, "city"), **self._said(s))
                for s in self._items(shape, "stops", {"country", "city"})
            ),
            meetings=tuple(
                GoldMeeting(
                    name=_right(m, "name"),
                    role=_right(m, "role"),
                    country=_right(m, "country"),
                    organisation=_right(m, "organisation"),
                    **self._said(m),
                )
                for m in self._items(shape, "meetings", {"name", "role", "country", "organisation"})
            ),
            topics=tuple(
                GoldTopic(label=_right(t, "label"), **self._said(t, said=t["label"]))
                for t in self._items(shape, "topics", {"label"})
            ),
            agreements=tuple(
                GoldAgreement(
                    kind=_right(a, "kind", AgreementKind),
                    state=_right(a, "state", AgreementState),
                    about=_right(a, "about"),
                    party=_right(a, "with"),
                    **self._said(a),
                )
                for a in self._items(shape, "agreements", {"kind", "state", "about", "with"})
            ),
            quotes=tuple(
                GoldQuote(speaker=_right(q, "speaker"), starts=q["starts"], **self._said(q, said=q["starts"]))
                for q in self._items(shape, "quotes", {"speaker", "starts"})
            ),
            places=tuple(
                GoldPlace(name=_right(p, "name"), **self._said(p, said=p["name"]))
                for p in self._items(shape, "places", {"name"})
            ),
            passages=self._find(shape.get("said", [])),
            date_passages=self._find(shape.get("dates_said", [])),
            status_passages=self._find(shape.get("status_said", [])),
        )

    def _items(self, shape: dict[str, Any], field: str, known: set[str]) -> Iterable[dict[str, Any]]:
        for item in shape.get(field, []):
            self._unknown(field, item, known | {"said", "optional"})
            yield item

    def _unknown(self, field: str, shape: dict[str, Any], known: set[str]) -> None:
        if extra := sorted(shape.keys() - known):
            self.faults.append(f"{field} does not know {', '.join(extra)}.")

    def _said(self, shape: dict[str, Any], said: Any = None) -> dict[str, Any]:
        return {
            "passages": self._find(shape.get("said", said or [])),
            "optional": shape.get("optional", False),
        }

    def _find(self, said: Any) -> Passages:
        """Passages of quoted snippets; a snippet that occurs more than once says which: {text, nth}."""
        found: list[Passage] = []
        for snippet in said if isinstance(said, list) else [said]:
            words, nth = (snippet["text"], snippet["nth"]) if isinstance(snippet, dict) else (snippet, 1)
            start = -1
            for _ in range(nth):
                start = self.text.find(words, start + 1)
                if start < 0:
                    break
            if start < 0:
                self.faults.append(
                    f"the report does not say {words!r}" + (f" {nth} times." if nth > 1 else ".")
                )
            else:
                found.append(Passage(start, start + len(words)))
        return tuple(sorted(set(found)))


def _right(shape: dict[str, Any], field: str, of: Callable[[Any], Any] | None = None) -> tuple[Any, ...]:
    values = shape.get(field, NONE)
    made = [None if value == NONE else of(value) if of else value for value in _listed(values)]
    return tuple(made)


def _listed(values: Any) -> list[Any]:
    return values if isinstance(values, list) else [values]
