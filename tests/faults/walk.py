"""An editor's days, written for machines: reports come in, verdicts fall, trips are merged, all is copied."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tools.invent_readings import invent

from envoyage.facts.contract import reading_to_json

_FIRST = ("Ana", "Bruno", "Carla", "Diego", "Elena", "Fabio", "Gloria", "Hugo", "Irene", "Julio", "Karina")
_LAST = ("Paz", "Rojas", "Silva", "Torres", "Vega", "Zamora", "Luna", "Mora", "Nieto", "Ortega", "Prado")
_PLACES = (("Peru", "Lima"), ("Jamaica", "Kingston"), ("Panama", "Panama City"), ("Guyana", "Georgetown"))


@dataclass(frozen=True, kw_only=True)
class Order:
    """One thing to do, in the terms of `Book.do`; `again` are the exit codes that a second try may have."""

    name: str
    words: list[str] = field(default_factory=list)
    call: str = ""
    given: list[Any] = field(default_factory=list)
    again: tuple[int, ...] = (0,)

    @property
    def terms(self) -> dict[str, Any]:
        return {"words": self.words} if self.words else {"call": self.call, "given": self.given}


@dataclass(frozen=True, kw_only=True)
class Journey:
    """Who goes where in one round; each of its reports tells it in other words."""

    number: int

    @property
    def who(self) -> str:
        return f"{_FIRST[self.number % 11]} {_LAST[(self.number * 7 + self.number // 11) % 11]}"

    @property
    def text(self) -> str:
        country, city = _PLACES[self.number % 4]
        first = date(2023, 1, 9) + timedelta(days=9 * self.number)
        return (
            f"Chile's Foreign Minister {self.who} visited {country} on {first:%B} {first.day}, {first.year}. "
            f"In {city} the minister met President Luis Campos. They discussed migration and trade.\n"
        )


def rounds(number: int, folder: Path, ask: Callable[..., Any]) -> Iterator[Order]:
    """The orders of one round, in a folder of their own; `ask` asks the book that is never killed."""
    one, two, three, four = (Journey(number=4 * number + step) for step in range(4))
    folder.mkdir()
    reports = []
    for name, text in (
        ("one.txt", one.text),
        ("again.txt", f"It was a warm day. {one.text}"),
        ("two.txt", f"{two.text}\n{three.text}"),
    ):
        (folder / name).write_text(text, "utf-8")
        reports.append(str(folder / name))
    yield Order(name="add", words=["add", *reports])
    waiting = ask("told")["waiting"]
    yield Order(name="approve", words=["approve", *waiting], again=(0, 1))
    yield Order(name="merge", call="merge", given=waiting[:2], again=(0, 70))
    yield Order(name="load", words=["load", str(_bundle(folder / "trackers", number, four))])
    (folder / "trips.jsonl").write_text("".join(invented(5, seed=number + 1)), "utf-8")
    why = ("--accept", "--as", "Ada", "--why", "A table that was checked.")
    yield Order(name="import", words=["import", str(folder / "trips.jsonl"), *why])
    [trip] = ask("told")["waiting"]
    (folder / "verdicts.jsonl").write_text("\n".join(ask("verdict_lines", trip)), "utf-8")
    yield Order(name="verdicts", words=["verdicts", "load", str(folder / "verdicts.jsonl")])
    yield Order(name="rebuild", words=["rebuild"])
    yield Order(name="backup", words=["backup", "book.gz"])
    yield Order(name="restore", words=["restore", "--replace", "book.gz"])


def invented(trips: int, *, seed: int) -> Iterator[str]:
    """Lines of readings, as `import` takes them."""
    for reading in invent(trips, seed=seed):
        yield json.dumps(reading_to_json(reading, with_text=True, explain=True)) + "\n"


def _bundle(folder: Path, number: int, journey: Journey) -> Path:
    """A bundled tracker with three reports of one journey."""
    reports = folder / f"tracker-{number}" / "reports"
    reports.mkdir(parents=True)
    (reports.parent / "tracker.yaml").write_text(f"slug: tracker-{number}\ntitle: Visits\n", "utf-8")
    for copy, lead in enumerate(("", "It rained. ", "The sun shone. ")):
        head = f"---\nid: report-{number}-{copy}\npublisher: Gazette {copy}\nlanguage: en\n---\n"
        (reports / f"{copy}.md").write_text(f"{head}\n{lead}{journey.text}", "utf-8")
    return folder
