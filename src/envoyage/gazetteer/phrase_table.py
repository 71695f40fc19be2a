"""Every phrase of a language that names a place, a people or a body, for a longest-match scan by words.

A phrase is looked up by `spelling.key`: lower-case words, one space between them, with or without accents.
That a key is found does not yet mean the text says it: `Entry.fits` compares with what is written.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

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


_TOWNS = (Kind.CAPITAL, Kind.CITY)


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """The phrases of one language.

    Attributes:
        entries: meanings by key, the most prominent first; keys with accents and without.
        longest: for the first word of a key, the number of words of the longest key that begins with it.
        small: first words of keys that may begin with a small letter; elsewhere one need not look.
        openings: the first two words of keys that have more than one.
    """

    entries: dict[str, tuple[Entry, ...]]
    longest: dict[str, int]
    small: frozenset[str]
    openings: frozenset[str]


@cache
def phrases(language: str) -> PhraseTable:
    """The phrases of that language: its own names, and the cities of the world under their local ones."""
    entries: dict[str, tuple[Entry, ...]] = {}
    longest: dict[str, int] = {}
    for name in (f"phrases.{known(language)}", "cities"):
        table = shipped(name)
        _add(table["kinds"], entries)
        for word, count in table["longest"].items():
            longest[word] = max(count, longest.get(word, 0))
    for key in entries:
        if " " not in key:
            longest.setdefault(key, 1)
    small = (
        key
        for key, meanings in entries.items()
        if any(entry.lower or entry.spelling[:1].islower() for entry in meanings)
    )
    return PhraseTable(
        entries,
        longest,
        small=frozenset(key.split(" ", 1)[0] for key in small),
        openings=frozenset(" ".join(key.split(" ", 2)[:2]) for key in entries if " " in key),
    )


def _add(kinds: dict[str, list[list[Any]]], entries: dict[str, tuple[Entry, ...]]) -> None:
    """Adds the entries of a shipped table to their keys; `tools/gazetteer/phrases.py` says what a row holds.

    A town that the language's own table has under that key is not added again as GeoNames has it.
    Ten thousand rows at each start: padding and `_make` take half the time of a starred target and keywords.
    """
    left_out = ["", "", ""]
    for value, rows in kinds.items():
        kind = Kind(value)
        for row in rows:
            code, name, flags, keys, spelling, sort = (row + left_out)[:6]
            entry = (Entry._make((kind, code, name, flags & 1 == 1, spelling, flags & 2 == 2, sort)),)
            for key in keys.split("|") if keys else (name.lower(),):
                there = entries.get(key)
                if there is None:
                    entries[key] = entry
                elif kind is not Kind.CITY or code not in [old.code for old in there if old.kind in _TOWNS]:
                    entries[key] = there + entry
