"""The figures of evals/REPORT.md that the site shows on its page of method, as a small table that ships."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).parents[1] / "src" / "envoyage" / "publish" / "accuracy.json"
_FRESH = re.compile(r"(\d+) reports with (\d+) trips")
_ROW = re.compile(r"\| ([a-z ]+) \| \d\.\d+ \| \d\.\d+ \| \d\.\d+ \| [\d.]* \| (\d+) \| (\d+) \| (\d+) \|")


def table(report: Iterable[str]) -> dict[str, Any]:
    """From the lines of the report: how many fresh reports there are, and the fields as measured on them."""
    lines = list(report)
    start = next(n for n, line in enumerate(lines) if line.startswith("## The fresh reports"))
    end = next(n for n, line in enumerate(lines[start + 1 :], start + 1) if line.startswith("## "))
    size = next(found for line in lines[start:end] if (found := _FRESH.match(line)))
    fields = [
        {"field": found[1], "right": int(found[2]), "false": int(found[3]), "missed": int(found[4])}
        for line in lines[start:end]
        if (found := _ROW.match(line))
    ]
    return {"reports": int(size[1]), "trips": int(size[2]), "fields": fields}


def write(report: Iterable[str], path: Path = SHIPPED) -> None:
    """Writes the table that ships."""
    path.write_text(json.dumps(table(report), indent=1) + "\n", encoding="utf-8")
