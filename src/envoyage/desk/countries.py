"""A country as a person types it, by name in one of the languages that are read, or by code."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from envoyage.gazetteer import Kind, countries, fold, key, phrases


def country_code(words: str) -> str | None:
    """`gy`, `Guyana`, `Brasil` and `the Netherlands` each give a code; None for what is no country."""
    asked = _plain(words)
    return _by_name().get(asked) or _by_name().get(asked.removeprefix("the "))


def party(words: str | None) -> str | None:
    """The other party of an agreement: a country's code where it is one, else as it is written."""
    return (country_code(words) or words) if words else None


def country_names(*, past: bool = False) -> tuple[str, ...]:
    """The countries of today, or also those of the past, by their English names: offered while one types."""
    return tuple(sorted({one.name("en") for one in countries().values() if past or one.successor is None}))


@cache
def _by_name() -> Mapping[str, str]:
    """Codes by code, by each name of a country, and by what texts call it: "U.S.", "EE. UU."."""
    # The tables of the reader are large; the tags of templates, which each page loads, do without them.
    from envoyage.reading.lexicon.tables import known_languages

    found: dict[str, str] = {}
    for code, country in countries().items():
        for name in (code, *country.names.values()):
            found.setdefault(_plain(name), code)
    for language in sorted(known_languages()):
        for phrase, entries in phrases(language).entries.items():
            for entry in entries:
                if entry.kind is Kind.COUNTRY and entry.code in countries():
                    found.setdefault(_plain(phrase), entry.code)
    return found


def _plain(words: str) -> str:
    return fold(key(words)).casefold()


class CountryField(forms.CharField):
    """A country by its name or code; its code comes out."""

    def __init__(self, **named: Any) -> None:
        widget = forms.TextInput(attrs={"list": "countries", "autocomplete": "off"})
        super().__init__(max_length=100, widget=widget, **named)

    def clean(self, value: Any) -> str:
        words = super().clean(value)
        code = country_code(words) if words else ""
        if code is None:
            raise ValidationError(f"“{words}” is no country; give its name, or its code such as GY.")
        return code
