"""The languages of the site, and which of them the page that is being made is in."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from django.utils.translation import get_language

from envoyage.gazetteer import LANGUAGES

Key = TypeVar("Key")


def current() -> str:
    """The language of the page: `en`, `es` or `pt`."""
    asked = get_language()
    if asked not in _OURS:
        language = (asked or "en").partition("-")[0]
        _OURS[asked] = language if language in LANGUAGES else "en"
    return _OURS[asked]


_OURS: dict[str | None, str] = {}  # a page asks some two hundred times


def below(path: str) -> str:
    """An address of the site in the page's language: `/trips/x/` is `/es/trips/x/` on a Spanish page."""
    return path if current() == "en" else f"/{current()}{path}"


def in_figures(value: int) -> str:
    """`3,340`, `3.340`: a whole number with its thousands parted as the language does."""
    if current() == "en":
        return f"{value:,}"
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=current()))


class Said(Mapping[Key, str]):
    """Words by what they are for, each said in the language of the page when it is asked for."""

    def __init__(self, words: Mapping[Key, Any]) -> None:
        self._words = words

    def __getitem__(self, key: Key) -> str:
        return str(self._words[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)
