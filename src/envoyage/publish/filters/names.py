"""What is asked for by name: countries, bodies, regions and offices, as people write them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from envoyage.gazetteer import LANGUAGES, countries, office_name, offices, regions, slugged
from envoyage.gazetteer.grammar import bodies


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a field: what the address says, what the reader sees."""

    value: str
    label: str


@cache
def country_names(said: str) -> Mapping[str, Choice]:
    """Countries by code and by name in each language, all as they stand in an address.

    Args:
        said: the language in which a choice is named.
    """
    choices = {land.code: Choice(land.code, land.name(said)) for land in countries().values()}
    by_name = {
        slugged(countries()[code].name(language)): choice
        for code, choice in choices.items()
        for language in reversed(LANGUAGES)
    }
    return by_name | {code.lower(): choice for code, choice in choices.items()}


@cache
def home_names(said: str) -> Mapping[str, Choice]:
    """What officials hold office for: countries, and bodies such as the European Union."""
    choices = {id_: Choice(id_, name) for id_, name in bodies(said).items()}
    by_name = {
        slugged(name): choices[id_]
        for language in reversed(LANGUAGES)
        for id_, name in bodies(language).items()
        if id_ in choices
    }
    return {**by_name, **{id_.lower(): choice for id_, choice in choices.items()}, **country_names(said)}


@cache
def region_names(said: str) -> Mapping[str, Choice]:
    """Parts of the world and bodies of states that have members."""
    choices = {id_: Choice(id_, found.name(said)) for id_, found in regions().items() if found.members}
    by_name = {
        slugged(regions()[id_].name(language)): choice
        for id_, choice in choices.items()
        for language in reversed(LANGUAGES)
    }
    return by_name | choices


@cache
def office_names(said: str) -> Mapping[str, Choice]:
    """Canonical offices."""
    choices = {id_: Choice(id_, office_name(id_, said)) for id_ in offices("en").names}
    by_name = {
        slugged(office_name(id_, language)): choice
        for id_, choice in choices.items()
        for language in reversed(LANGUAGES)
    }
    return by_name | choices


def named(names: Mapping[str, Choice], keys: Iterable[str | None]) -> Iterable[Choice]:
    """The choices of these codes or ids; those that none has are left out."""
    return (names[key.lower()] for key in keys if key and key.lower() in names)
