"""A country as a person types it, by name in one of the languages that are read, or by code."""

from functools import cache

from envoyage.gazetteer import Kind, countries, key, phrases
from envoyage.reading.lexicon.tables import known_languages


def country_code(words: str) -> str | None:
    """`gy`, `Guyana`, `Brasil` and `the Netherlands` each give a code; None for what is no country."""
    asked = words.strip().upper()
    if asked in countries():
        return asked
    for language in sorted(known_languages()):
        for entry in phrases(language).entries.get(key(words.strip().removeprefix("the ")), ()):
            if entry.kind is Kind.COUNTRY and entry.code in countries():
                return entry.code
    return None


@cache
def country_names() -> tuple[str, ...]:
    """The countries of today by their English names, to be offered while one is typed."""
    return tuple(sorted(one.name("en") for one in countries().values() if one.successor is None))
