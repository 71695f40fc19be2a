"""One annotation as a person writes it (TOML beside the text), checked and turned into gold values.

The format is told in evals/README.md. Words that state a fact are quoted from the report and must be in it.
"""

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from envoyage.facts import AgreementKind, AgreementState, Day, Passage, Passages, Report, Role, Status
from evals.values import (
    GoldAgreement,
    GoldMeeting,
    GoldPlace,
    GoldQuote,
    GoldReport,
    GoldStop,
    GoldTopic,
    GoldTrip,
)

NONE = "none"
FORMS = frozenset(
    {
        "wire",
        "local_press",
        "readout",
        "host_side",
        "announcement",
        "advisory",
        "agenda",
        "wrap_up",
        "cancellation",
        "joint_statement",
        "think_tank_note",
        "garbled_copy",
        "negative",
    }
)
_TRIP_KEYS = {
    *("name", "office", "country", "role", "status", "start", "end", "optional", "note"),
    *("said", "status_said", "dates_said"),
    *("stops", "meetings", "topics", "agreements", "quotes", "places"),
}


class BadGold(ValueError):  # noqa: N818 -- a verdict on an annotation
    """Raised when an annotation is not what the format allows, or its words are not in the report."""


def load(path: Path) -> GoldReport:
    """One gold report from its annotation; the text lies beside it.

    Raises:
        BadGold: with every fault, one a line.
    """
    shape = tomllib.loads(path.read_text(encoding="utf-8"))
    report = Report.of(
        path.with_suffix(".txt").read_text(encoding="utf-8"),
        id=path.stem,
        language=shape["language"],
        published=shape.get("published"),
        restated_from=shape["url"],
    )
    annotation = Annotation(report.text)
    if shape["form"] not in FORMS:
        annotation.faults.append(f"form {shape['form']!r} is none of {', '.join(sorted(FORMS))}.")
    gold = GoldReport(
        report=report,
        language=shape["language"],
        form=shape["form"],
        trips=tuple(annotation.trip(trip) for trip in shape.get("trips", [])),
        note=shape.get("note"),
        general_news=shape.get("general_news", False),
    )
    if (gold.form == "negative") != gold.empty:
        annotation.faults.append("a negative has no trip, and a report without a trip is a negative.")
    if annotation.faults:
        raise BadGold("\n".join(f"{path.name}: {fault}" for fault in annotation.faults))
    return gold


class Annotation:
    """Turns the tables of one annotation into values, and gathers what is wrong with them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[str] = []

    def trip(self, shape: dict[str, Any]) -> GoldTrip:
        self._known(shape, "trip", _TRIP_KEYS)
        trip = GoldTrip(
            name=_right(shape, "name"),
            office=_right(shape, "office"),
            country=_right(shape, "country"),
            status=_right(shape, "status", Status),
            role=_right(shape, "role", Role),
            start=_exact(_right(shape, "start")),
            end=_exact(_right(shape, "end")),
            vague_start=_vague(_right(shape, "start")),
            vague_end=_vague(_right(shape, "end")),
            optional=shape.get("optional", False),
            stops=tuple(
                GoldStop(country=_right(stop, "country"), city=_right(stop, "city"), **self._evidence(stop))
                for stop in self._items(shape, "stops", {"country", "city"})
            ),
            meetings=tuple(
                GoldMeeting(
                    name=_right(met, "name"),
                    role=_right(met, "role"),
                    country=_right(met, "country"),
                    organisation=_right(met, "organisation"),
                    **self._evidence(met),
                )
                for met in self._items(shape, "meetings", {"name", "role", "country", "organisation"})
            ),
            topics=tuple(
                GoldTopic(label=_right(topic, "label"), **self._evidence(topic, "label"))
                for topic in self._items(shape, "topics", {"label"})
            ),
            agreements=tuple(
                GoldAgreement(
                    kind=_right(deal, "kind", AgreementKind),
                    state=_right(deal, "state", AgreementState),
                    about=_right(deal, "about"),
                    party=_right(deal, "with"),
                    **self._evidence(deal),
                )
                for deal in self._items(shape, "agreements", {"kind", "state", "about", "with"})
            ),
            quotes=tuple(
                GoldQuote(
                    speaker=_right(quote, "speaker"),
                    starts=quote["starts"],
                    **self._evidence(quote, "starts"),
                )
                for quote in self._items(shape, "quotes", {"speaker", "starts"})
            ),
            places=tuple(
                GoldPlace(name=_right(place, "name"), **self._evidence(place, "name"))
                for place in self._items(shape, "places", {"name"})
            ),
            passages=self._find(shape.get("said", []), "trip"),
            date_passages=self._find(shape["dates_said"], "dates") if "dates_said" in shape else (),
            status_passages=self._find(shape.get("status_said", []), "status"),
        )
        if any((*trip.start, *trip.end, *trip.vague_start, *trip.vague_end)) and not trip.date_passages:
            self.faults.append(f"the dates of {trip.name[0]}'s trip have no dates_said.")
        return trip

    def _items(self, shape: dict[str, Any], field: str, known: set[str]) -> Iterable[dict[str, Any]]:
        for item in shape.get(field, []):
            self._known(item, field, known | {"said", "optional"})
            yield item

    def _known(self, shape: dict[str, Any], field: str, known: set[str]) -> None:
        if extra := sorted(shape.keys() - known):
            self.faults.append(f"{field} does not know {', '.join(extra)}.")

    def _evidence(self, item: dict[str, Any], label: str | None = None) -> dict[str, Any]:
        """Passages and optionality of an item; a label that is quoted from the text is its own evidence."""
        said = item["said"] if "said" in item else item[label] if label else []
        return {"passages": self._find(said, str(item)), "optional": item.get("optional", False)}

    def _find(self, said: Any, of: str) -> Passages:
        """Passages of quoted snippets; one that is not meant where it first occurs is {text, nth}."""
        found: set[Passage] = set()
        for snippet in _listed(said):
            words, nth = (snippet["text"], snippet["nth"]) if isinstance(snippet, dict) else (snippet, 1)
            start = -1
            for _ in range(nth):
                start = self.text.find(words, start + 1)
                if start < 0:
                    self.faults.append(f"the report does not say {words!r} ({nth}).")
                    break
            else:
                found.add(Passage(start, start + len(words)))
        if not found:
            self.faults.append(f"{of} has no words that state it.")
        return tuple(sorted(found))


def _right(shape: dict[str, Any], field: str, of: Callable[[Any], Any] | None = None) -> tuple[Any, ...]:
    """Every right value of a field; a field that is not there is rightly empty."""
    values = _listed(shape.get(field, NONE))
    return tuple(None if value == NONE else of(value) if of else value for value in values)


def _exact(days: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(day for day in days if not isinstance(day, str))


def _vague(days: tuple[Any, ...]) -> tuple[Day, ...]:
    """Those written as EDTF: "XXXX-02-12" is a day of an unknown year, "1964-10" a month."""
    return tuple(Day.parse(day) for day in days if isinstance(day, str))


def _listed(values: Any) -> list[Any]:
    return values if isinstance(values, list) else [values]
