"""The shipped tables: JSON that `python -m tools.build_gazetteer` bakes from resources/, each read at most once."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("en", "es", "pt")


@cache
def shipped(name: str) -> Any:
    """The baked table of that name, as JSON values; shared, so nobody changes it."""
    return json.loads((files(__package__) / "tables" / f"{name}.json").read_bytes())


def known(language: str) -> str:
    """`language` itself.

    Raises:
        ValueError: there are no tables for it.
    """
    if language not in LANGUAGES:
        raise ValueError(f"There are no names in {language!r}: the languages are {', '.join(LANGUAGES)}.")
    return language
