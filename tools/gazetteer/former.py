"""Bakes the states and territories that were, and refuses a table that contradicts itself."""

from datetime import date
from itertools import pairwise
from typing import Any

from tools.gazetteer.tables import LANGUAGES, Row, rows

_PATH = "gazetteer/former.csv"
_RANKS = ("state", "dominion", "dependency", "part", "occupied")


def former() -> list[list[Any]]:
    """The shipped table, a row each.

    Raises:
        ValueError: an id stands twice, a code is no country's, or two rows tell of one place on one day.
    """
    codes = {row["code"] for row in rows("gazetteer/countries.csv")}
    baked: list[list[Any]] = []
    lines: dict[str, list[tuple[str, str, str]]] = {}
    seen: set[str] = set()
    for row in rows(_PATH):
        first, until = _day(row["from"]), _day(row["to"])
        if row["id"] in seen:
            raise ValueError(_said(row, "the id stands twice"))
        if not {row["code"], row["sovereign"] or row["code"]} <= codes:
            raise ValueError(_said(row, "no country has its code, or its sovereign's"))
        if row["standing"] not in _RANKS or (row["standing"] == "state" and row["sovereign"]):
            raise ValueError(
                _said(row, f"its standing is not one of {', '.join(_RANKS)}, or a state is ruled")
            )
        if not until or first >= until or not row["source"]:
            raise ValueError(_said(row, "it has no end, ends before it begins, or names no source"))
        seen.add(row["id"])
        if not row["aside"]:
            lines.setdefault(row["code"], []).append((first, until, row["id"]))
        names = [row[language] for language in LANGUAGES]
        baked.append(
            [
                *(row[column] for column in ("id", "code", "iso")),
                bool(row["aside"]),
                first,
                until,
                *(row[column] for column in ("sovereign", "standing")),
                names if names[0] else [],
                *(row[column].split("|") if row[column] else [] for column in ("more", "places")),
                row["source"],
            ]
        )
    for line in lines.values():
        line.sort()
        for one, other in pairwise(line):
            if other[0] < one[1]:
                raise ValueError(f"resources/{_PATH}: {one[2]} and {other[2]} tell of one place on one day.")
    return baked


def _day(text: str) -> str:
    """A day; the first one of a year alone."""
    if not text:
        return ""
    return date.fromisoformat(text if len(text) > 4 else f"{text}-01-01").isoformat()


def _said(row: Row, what: str) -> str:
    return f"resources/{_PATH}: {row['id']}: {what}."
