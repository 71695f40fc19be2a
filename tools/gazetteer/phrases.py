"""Bakes the phrases of a language: every name under its keys, the most prominent meaning first."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from tools.gazetteer.inflect import forms
from tools.gazetteer.tables import LANGUAGES, Name, Row, names, rows, toml
from tools.gazetteer.world import shown

from envoyage.gazetteer.phrase_table import Entry, Kind
from envoyage.gazetteer.spelling import fold, key

STRONG_FROM = 1_000_000  # a city drawn from GeoNames with fewer people is weak: its name is mostly a surname

# At one key, what comes first: names that only swallow, then countries, then the rest by how much they imply.
_ORDER = [
    Kind.NONE,
    Kind.COUNTRY,
    Kind.DEMONYM,
    Kind.CAPITAL,
    Kind.REGION,
    Kind.ORGANISATION,
    Kind.LANDMARK,
    Kind.CITY,
]


@dataclass(slots=True)
class Phrases:
    """The keys of one language while they are gathered."""

    keys: dict[str, list[Entry]] = field(default_factory=dict)

    def add(self, name: Name, entry: Entry) -> None:
        """Puts an entry under every key of a name: with accents and without, with hyphens and without."""
        lower = entry.lower or name.text[0].islower()  # "canal de Panamá"
        entry = entry._replace(weak=entry.weak or name.weak, lower=lower)
        for written in spellings(name.text):
            exact = entry._replace(spelling=written) if name.exact else entry
            for found in (
                key(written),
                fold(key(written)),
                abbreviation(written),
                fold(abbreviation(written)),
            ):
                self._put(found, exact)

    def _put(self, found: str, entry: Entry) -> None:
        there = self.keys.setdefault(found, [])
        same = [old for old in there if _one_thing(old, entry)]
        if not same:
            there.append(entry)
        elif (same[0].cased and not entry.cased) or (entry.lower and not same[0].lower):  # the looser counts
            there[there.index(same[0])] = entry

    def shipped(self) -> dict[str, Any]:
        """The table as it is shipped: by kind, each entry once with the keys it is found under.

        Kinds come in the order of `_ORDER` and entries in that of the tables, so that a loader that adds them
        one by one to their keys has the most prominent first.
        """
        found: dict[Entry, list[str]] = {}
        for found_key, entries in self.keys.items():
            for entry in entries:
                found.setdefault(entry, []).append(found_key)
        kinds: dict[str, list[list[Any]]] = {kind: [] for kind in _ORDER}
        for entry, keys in found.items():
            kinds[entry.kind].append(_row(entry, keys))
        longest: dict[str, int] = {}
        for first, *rest in (found_key.split(" ") for found_key in sorted(self.keys)):
            if rest:
                longest[first] = max(1 + len(rest), longest.get(first, 0))
        return {"kinds": {kind: rows for kind, rows in kinds.items() if rows}, "longest": longest}


def spellings(text: str) -> list[str]:
    """A name as it is, and with its hyphens as spaces."""
    return list(dict.fromkeys([text, text.replace("-", " ")]))


def abbreviation(text: str) -> str:
    """The key that keeps a full stop at a word's end ("u.s."), for scans that split at spaces."""
    return " ".join(text.split()).lower() if text.endswith(".") else key(text)


def _one_thing(old: Entry, new: Entry) -> bool:
    """True when both name the same place: of one kind, or the capital in the guise of a city."""
    return old.code == new.code and (
        old.kind == new.kind or (old.kind, new.kind) == (Kind.CAPITAL, Kind.CITY)
    )


def _row(entry: Entry, keys: list[str]) -> list[Any]:
    """Code, name, flags, keys, and at the end, where there are any, spelling and sort."""
    under = "" if keys == [entry.name.lower()] else "|".join(keys)
    row = [entry.code, entry.name, entry.weak + 2 * entry.lower, under, entry.spelling, entry.sort]
    while row[-1] == "":
        row.pop()
    return row


def _entry(kind: Kind, code: str, name: str, *, lower: bool = False, sort: str = "") -> Entry:
    return Entry(kind, code, name, weak=False, spelling="", lower=lower, sort=sort)


def phrases(language: str) -> dict[str, Any]:
    """The shipped table of one language, without the cities that are called the same everywhere."""
    table = Phrases()
    for name, entry in (*_none(language), *_countries(language), *_regions(language), *_places(language)):
        table.add(name, entry)
    for name, entry in _local_capitals(language):
        if key(name.text) not in table.keys:
            table.add(name, entry)
    return table.shipped()


def cities() -> dict[str, Any]:
    """The shipped table of cities drawn from GeoNames, under their local names, the largest first."""
    table = Phrases()
    weak = {key(row["name"]) for row in rows("gazetteer/ambiguous.csv")}
    seats = {(row["code"], row["name"]) for row in rows("gazetteer/drawn/capitals.csv")}
    for row in rows("gazetteer/drawn/cities.csv"):
        name = Name(row["name"], weak=int(row["population"]) < STRONG_FROM or key(row["name"]) in weak)
        if (row["country"], row["name"]) not in seats:
            table.add(name, _entry(Kind.CITY, row["country"], row["name"]))
    return table.shipped()


Named = Iterator[tuple[Name, Entry]]


def _none(language: str) -> Named:
    for row in rows("gazetteer/none.csv"):
        if row["language"] in (language, "*"):
            name = Name.parse(row["phrase"])
            yield name, _entry(Kind.NONE, "", name.text)


def _countries(language: str) -> Named:
    drawn = {row["code"]: row for row in rows("gazetteer/drawn/territories.csv")}
    display: dict[str, str] = {}
    for row in rows("gazetteer/countries.csv"):
        cldr: Row = drawn.get(row["code"], {})
        display[row["code"]] = shown(row, cldr, language)
        entry = _entry(Kind.COUNTRY, row["code"], display[row["code"]])
        also = [cldr["pt_also"]] if language == "pt" and cldr else []
        own = names(row[language]) or [Name(cldr[language])]
        official = [Name(name) for name in [cldr.get(language, ""), *also] if name]
        bare = {name.text for name in own}
        marked = [*own, *names(row[f"more_{language}"])]
        marked += [name for name in official if name.text not in bare | {name.text for name in marked}]
        for name in marked:
            yield name, entry
    for row in rows("gazetteer/demonyms.csv"):
        entry = _entry(Kind.DEMONYM, row["code"], display[row["code"]], lower=language != "en")
        for name in names(row[language]):
            for form in forms(name.text, language):
                yield replace(name, text=form), entry
    for row in rows("gazetteer/capitals.csv"):
        called = names(row[language])
        for name in called:
            if key(name.text) != key(display[row["code"]]):
                yield name, _entry(Kind.CAPITAL, row["code"], name.text)


def _regions(language: str) -> Named:
    for region, row in toml("gazetteer/regions.toml").items():
        called = names(row[language])
        code, kind = ("EU", Kind.ORGANISATION) if region == "eu" else (region, Kind.REGION)
        entry = _entry(kind, code, called[0].text)
        for name in called:
            yield name, entry
        for name in names(row.get("also", {}).get(language, "")):
            for form in forms(name.text, language) if language != "en" else [name.text]:
                yield (
                    replace(name, text=form),
                    entry._replace(kind=Kind.REGION, code=region, lower=language != "en"),
                )


def _places(language: str) -> Named:
    for row in rows("gazetteer/organisations.csv"):
        called = names(row[language])
        for name in called:
            yield name, _entry(Kind.ORGANISATION, row["id"], called[0].text)
    for row in rows("gazetteer/landmarks.csv"):
        called = names(row[language] or row["en"])
        for name in called:
            entry = _entry(Kind.LANDMARK, row["country"], called[0].text, sort=row["sort"])
            yield name, entry
    ambiguous = {
        key(row["name"]) for row in rows("gazetteer/ambiguous.csv") if row["language"] in (language, "*")
    }
    for row in rows("gazetteer/cities.csv"):
        called = names(row[language] or row["en"])
        for name in called:
            weak = name.weak or key(name.text) in ambiguous
            yield replace(name, weak=weak), _entry(Kind.CITY, row["country"], called[0].text)


def _local_capitals(language: str) -> Named:
    """Capitals as the other two languages call them: many texts keep the name of the place itself."""
    for row in rows("gazetteer/capitals.csv"):
        display = names(row[language])[0].text
        for other in LANGUAGES:
            for name in names(row[other]):
                yield name, _entry(Kind.CAPITAL, row["code"], display)
