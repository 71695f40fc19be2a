"""The addresses of countries: by name, found also by code and by names in other languages."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache

from envoyage.gazetteer import LANGUAGES, Standing, countries, country, slugged


def country_slug(code: str) -> str:
    """`PA` is panama in an address; a state of the past is found under the one that succeeded it."""
    land = country(code)
    return slugged(country(land.successor or code).name())


def country_called(asked: str) -> str | None:
    """The code of the country that goes by this slug, code or name; None where none does."""
    return _called().get(slugged(asked))


def countries_near(asked: str, *, most: int = 4) -> tuple[str, ...]:
    """The codes of the countries whose names are nearest to what was asked for."""
    names = get_close_matches(slugged(asked)[:60], _called(), n=most * 3, cutoff=0.6)
    return tuple(dict.fromkeys(_called()[name] for name in names))[:most]


@cache
def _called() -> Mapping[str, str]:
    """Today's countries by slug, code and name; the names of past states lead to their successors."""
    lands = sorted(countries().values(), key=lambda land: land.status is not Standing.HISTORICAL)
    found: dict[str, str] = {}
    for language in reversed(LANGUAGES):
        found |= {slugged(land.name(language)): land.successor or land.code for land in lands}
    return found | {land.code.lower(): land.successor or land.code for land in lands}
