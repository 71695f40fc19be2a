"""Where the shipped tables are read: JSON that `python -m tools.build_gazetteer` bakes from resources/."""

import json
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "es", "pt")
FOLDERS = [Path(__file__).parent / "tables"]
"""Where tables are looked for, first to last; `reading.tables.languages_in` adds a folder."""


def shipped(name: str) -> Any:
    """The baked table of that name, read anew each time: what is built from it is what is kept."""
    return json.loads(_path(name).read_bytes())


def known(language: str) -> str:
    """`language` itself.

    Raises:
        ValueError: there are no tables for it.
    """
    if language not in LANGUAGES and not _path(f"phrases.{language}").is_file():
        raise ValueError(f"There are no names in {language!r}: the languages are {', '.join(LANGUAGES)}.")
    return language


def _path(name: str) -> Path:
    paths = [folder / f"{name}.json" for folder in FOLDERS]
    return next((path for path in paths if path.is_file()), paths[0])
