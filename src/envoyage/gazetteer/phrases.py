"""Every phrase of a language that names a place, a people or a body, for a longest-match scan by words.

A phrase is looked up by `spelling.key`: lower-case words, one space between them, with or without accents.
That a key is found does not yet mean the text says it: `Entry.fits` compares with what is written.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from envoyage.gazetteer.shipped import known, shipped


class Kind(StrEnum):
    """What a phrase names."""

    COUNTRY = "country"
    DEMONYM = "demonym"  # adjective of a country or name of its nationals, any gender and number
    CAPITAL = "capital"
    CITY = "city"
    REGION = "region"  # also its adjective: "Central American"
    LANDMARK = "landmark"  # a building, an island, a province: it implies its country
    ORGANISATION = "organisation"
    NONE = "none"  # swallows country words that mean no country: "Washington Post", "Guinea pig"


class Entry(NamedTuple):
    """One meaning of a phrase.

    Attributes:
        code: country code; the id of a region or an organisation ("EU" for the European Union); "" for none.
        name: what it is called in the language of the table.
        weak: says too little alone: believe it after a locative preposition or with its country near.
        spelling: when not empty, the only way to write it that counts ("US", "EU", "La Paz").
        lower: the language writes it without a capital (demonyms in Spanish and Portuguese).
        sort: for a landmark what it is (building, island, state, ...), else "".
    """

    kind: Kind
    code: str
    name: str
    weak: bool
    spelling: str
    lower: bool
    sort: str

    @property
    def cased(self) -> bool:
        """True when only one way to write it counts."""
        return bool(self.spelling)

    def fits(self, written: str) -> bool:
        """True when the text, `written` so, can mean this entry; full stops at the end do not matter."""
        if self.spelling:
            return written.rstrip(".") == self.spelling.rstrip(".")
        return self.lower or written[:1].isupper() or written[:1].isdigit()


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """The phrases of one language.

    Attributes:
        entries: meanings by key, the most prominent first; keys with accents and without.
        longest: for the first word of a key, the number of words of the longest key that begins with it.
    """

    entries: dict[str, tuple[Entry, ...]]
    longest: dict[str, int]


@cache
def phrases(language: str) -> PhraseTable:
    """The phrases of that language: its own names, and the cities of the world under their local ones."""
    entries, longest = _unpack(f"phrases.{known(language)}")
    cities, longest_city = _cities()
    for key, places in cities.items():
        entries[key] = (*entries[key], *places) if key in entries else places
    for word, count in longest_city.items():
        longest[word] = max(count, longest.get(word, 0))
    return PhraseTable(entries, longest)


@cache
def _cities() -> tuple[dict[str, tuple[Entry, ...]], dict[str, int]]:
    return _unpack("cities")


def _unpack(name: str) -> tuple[dict[str, tuple[Entry, ...]], dict[str, int]]:
    table = shipped(name)
    kinds = {kind.value: kind for kind in Kind}
    things = [
        Entry(kinds[kind], code, name, flags & 1 == 1, spelling, flags & 2 == 2, sort)
        for kind, code, name, flags, spelling, sort in table["things"]
    ]
    entries = {key: tuple([things[i] for i in which]) for key, which in table["keys"].items()}
    return entries, dict(table["longest"])
