"""The word lists of `lexicon.toml`, read once: sets of words, and tables from a form to its meaning."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


def listed_words(table: str, name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(_lexicon()[table][name].split())


def meanings(table: Mapping[str, str]) -> dict[str, str]:
    """From each form of a table to the word that it stands for."""
    return {form: meant for meant, forms in table.items() for form in forms.split()}


def nicknames() -> dict[str, str]:
    return meanings(_lexicon()["nicknames"])


def like_words() -> dict[str, str]:
    """Words of one subject in three languages, by form."""
    return meanings(_lexicon()["subjects"]["alike"])


@cache
def _lexicon() -> Mapping[str, Any]:
    return tomllib.loads(files("envoyage.reconcile").joinpath("lexicon.toml").read_text(encoding="utf-8"))
