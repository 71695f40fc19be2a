"""Reading the hand-kept tables: rows without comments, and cells that hold several marked names."""

import csv
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RESOURCES = Path(__file__).parent.parent.parent / "resources"
LANGUAGES = ("en", "es", "pt")

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a cell: "~Georgia" is weak, "!US" counts only when written exactly so."""

    text: str
    weak: bool = False
    exact: bool = False

    @classmethod
    def parse(cls, text: str) -> "Name":
        marks = text[: len(text) - len(text.lstrip("~!"))]
        return cls(text.lstrip("~!"), weak="~" in marks, exact="!" in marks)


def names(cell: str) -> list[Name]:
    """The names of a cell, ";" between them."""
    return [Name.parse(part.strip()) for part in cell.split(";") if part.strip()]


def rows(path: str) -> list[Row]:
    """The rows of resources/`path`; lines that begin with "#" are comments."""
    with (RESOURCES / path).open(encoding="utf-8", newline="") as lines:
        found = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    for row in found:
        if None in row or None in row.values():
            raise ValueError(
                f"resources/{path}: the row {next(iter(row.values()))!r} has too many or too few cells."
            )
    return found


def toml(path: str) -> dict[str, Any]:
    """The tables of resources/`path`."""
    return tomllib.loads((RESOURCES / path).read_text(encoding="utf-8"))
