"""The small tables that stand beside this code, as rows."""

import csv
from importlib.resources import files


def table(name: str) -> list[dict[str, str]]:
    """The rows of one table, by column; lines that begin with # are remarks on it."""
    text = files(__package__).joinpath(name).read_text("utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
