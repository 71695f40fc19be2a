"""Where the shipped tables are read: JSON that `python -m tools.build_gazetteer` bakes from resources/."""

import json
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "es", "pt")
_TABLES = Path(__file__).parent / "tables"


def shipped(name: str) -> Any:
    """The baked table of that name, read anew each time: what is built from it is what is kept."""
    return json.loads((_TABLES / f"{name}.json").read_bytes())


def known(language: str) -> str:
    """`language` itself.

    Raises:
        ValueError: there are no tables for it.
    """
    if language not in LANGUAGES:
        raise ValueError(f"There are no names in {language!r}: the languages are {', '.join(LANGUAGES)}.")
    return language
