"""The figures of evals/REPORT.md that the site shows on its page of method, as a small table that ships."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).parents[1] / "src" / "envoyage" / "publish" / "accuracy.json"
_CORPUS = re.compile(r"Corpus: (\d+) gold reports with (\d+) trips")
_ROW = re.compile(r"\| ([a-z ]+) \| (\d\.\d+) \| (\d\.\d+) \|")


def table(report: Iterable[str]) -> dict[str, Any]:
    """From the lines of the report: how large the corpus is, and the fields of the part never tuned on."""
    lines = list(report)
    corpus = next(found for line in lines if (found := _CORPUS.match(line)))
    start = next(n for n, line in enumerate(lines) if line.startswith("## The last third"))
    end = next(n for n, line in enumerate(lines[start + 1 :], start + 1) if line.startswith("## "))
    fields = [
        {"field": found[1], "precision": float(found[2]), "recall": float(found[3])}
        for line in lines[start:end]
        if (found := _ROW.match(line))
    ]
    return {"reports": int(corpus[1]), "trips": int(corpus[2]), "fields": fields}


def write(report: Iterable[str], path: Path = SHIPPED) -> None:
    """Writes the table that ships."""
    path.write_text(json.dumps(table(report), indent=1) + "\n", encoding="utf-8")
