"""States and territories that were: what a place was on a day, who ruled it, and whether it was a state.

The table is resources/gazetteer/former.csv. A code is always that of the country which holds the place today,
so `state_on("RU", 1972-05-22)` is the Soviet Union and `state_on("UA", 1972-05-22)` a part of it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from envoyage.gazetteer.phrase_table import Kind, phrases
from envoyage.gazetteer.shipped import LANGUAGES, known, shipped
from envoyage.gazetteer.spelling import fold, key
from envoyage.gazetteer.world import Country, Standing, countries

_INVERTED = re.compile(r"(?P<what>.+), (?P<kind>.+)")
_BRACKETED = re.compile(r"(?P<outside>.+?) ?\((?P<inside>.+)\)")


class Rank(StrEnum):
    """What a place was under the law of states."""

    STATE = "state"
    DOMINION = "dominion"  # governed itself; its foreign relations were the sovereign's
    DEPENDENCY = "dependency"  # colony, protectorate, mandate, overseas territory
    PART = "part"  # of another state
    OCCUPIED = "occupied"
    UNKNOWN = "unknown"  # before the first day of which the table tells


@dataclass(frozen=True, slots=True, kw_only=True)
class StateThen:
    """A place on a day.

    Attributes:
        id: its row in the table; the code where it is the country of today.
        code: the country that holds the place, or the capital, today.
        own_code: its own ISO 3166-3 code ("SU"), where the tables have one.
        aside: it held a part of today's country, beside the one that `state_on` gives for the code alone.
        first, until: the days from which, and from which no more; None where the table does not say.
        sovereign: today's code of the state that ruled it; None for a state, and where nobody did.
        source: an address that tells of it; "" for the country of today.
    """

    id: str
    code: str
    own_code: str | None = None
    aside: bool = False
    first: date | None = None
    until: date | None = None
    sovereign: str | None = None
    rank: Rank
    names: Mapping[str, str]
    also: tuple[str, ...] = ()
    places: frozenset[str] = frozenset()
    source: str = ""

    @property
    def is_sovereign(self) -> bool:
        """True when it was a state with foreign relations of its own."""
        return self.rank is Rank.STATE

    @property
    def renamed(self) -> bool:
        """True when it had another name than the country has today."""
        return self.names != countries()[self.code].names

    def name(self, language: str = "en") -> str:
        """What it is called in that language."""
        return self.names[known(language)]

    def on(self, day: date) -> bool:
        """True when it was there on that day."""
        return (self.first is None or self.first <= day) and (self.until is None or day < self.until)

    def whole(self, day: date) -> "StateThen":
        """The state that it was a part of on that day; itself where it was none."""
        if self.rank is Rank.PART and self.sovereign:
            return state_on(self.sovereign, day)
        return self


def state_on(place: str, day: date, city: str | None = None) -> StateThen:
    """What a country, given by code or name, was on that day.

    Args:
        place: a code of today or of a dissolved state, or a name of then or now: "RU", "SU", "Gold Coast".
            A name or code of the past outside its days gives what was there instead.
        city: tells two halves apart: "VN" with "Saigon" is South Vietnam, without it North Vietnam.

    Raises:
        KeyError: nothing is called so.
    """
    plain = _plain(place)
    called = _by_name().get(plain, ())
    for former in called:
        if former.on(day):
            return former
    code = place if place in countries() and place not in _own_codes() else None
    code = code or code_of(place)
    if code is None:
        raise KeyError(
            f"{place!r} is no country of today or of the past: see resources/gazetteer/former.csv."
        )
    rows = [former for former in _by_code().get(code, ()) if former.on(day)]
    if city:
        asked = _plain(city)
        beside = [former for former in rows if former.aside and asked in former.places]
        if beside:
            return beside[0]
    return next((former for former in rows if not former.aside), None) or _otherwise(code, day)


def is_sovereign(code: str, day: date) -> bool:
    """True when the country of that code, or what stood in its place, was a state of its own on that day.

    Raises:
        KeyError: no country has this code.
    """
    return state_on(code, day).is_sovereign


def code_of(name: str) -> str | None:
    """Today's code of what a name of then or now means; None where nothing is called so.

    "China, People's Republic of" is read in its order, "Denmark (Greenland)" as what stands in brackets.
    """
    if found := _code(name):
        return found
    if turned := _INVERTED.fullmatch(name.strip()):
        return _code(f"{turned['kind']} {turned['what']}")
    if cut := _BRACKETED.fullmatch(name.strip()):
        return code_of(cut["inside"]) or code_of(cut["outside"])
    return None


def _code(name: str) -> str | None:
    """Names of today first: "Korea" is the one that is called so, not the one that both were."""
    plain = _plain(name).removeprefix("the ")
    for country in countries().values():
        if plain == _plain(country.names["en"]):
            return country.successor or country.code
    entries = phrases("en").entries.get(key(name)) or phrases("en").entries.get(plain) or ()
    code = next((entry.code for entry in entries if entry.kind is Kind.COUNTRY), None)
    if code and code in countries():
        return countries()[code].successor or code
    called = _by_name().get(plain)
    return called[-1].code if called else None


@cache
def formers() -> tuple[StateThen, ...]:
    """All states and territories that were, in the order of the table."""
    return tuple(
        StateThen(
            id=row,
            code=code,
            own_code=own or None,
            aside=aside,
            first=date.fromisoformat(first) if first else None,
            until=date.fromisoformat(until) if until else None,
            sovereign=sovereign or None,
            rank=Rank(rank),
            names=MappingProxyType(dict(zip(LANGUAGES, names, strict=True)))
            if names
            else countries()[code].names,
            also=tuple(also),
            places=frozenset(_plain(place) for place in places),
            source=source,
        )
        for row, code, own, aside, first, until, sovereign, rank, names, also, places, source in shipped(
            "former"
        )
    )


def _otherwise(code: str, day: date) -> StateThen:
    """The country of today; before the first day that the table has of it, nothing is known of its rank."""
    country = countries()[code]
    lines = [former for former in _by_code().get(code, ()) if not former.aside]
    began = min((former.first for former in lines if former.first), default=None)
    if lines and all(former.first for former in lines) and began and day < began:
        return StateThen(id=code, code=code, until=began, rank=Rank.UNKNOWN, names=country.names)
    before = max((former.until for former in lines if former.until and former.until <= day), default=None)
    after = min((former.first for former in lines if former.first and former.first > day), default=None)
    return StateThen(
        id=code,
        code=code,
        first=before,
        until=after,
        sovereign=country.sovereign,
        rank=_rank(country),
        names=country.names,
    )


def _rank(country: Country) -> Rank:
    return Rank.DEPENDENCY if country.status is Standing.TERRITORY else Rank.STATE


@cache
def _by_code() -> Mapping[str, tuple[StateThen, ...]]:
    found: dict[str, list[StateThen]] = {}
    for former in formers():
        found.setdefault(former.code, []).append(former)
    return {code: tuple(rows) for code, rows in found.items()}


@cache
def _by_name() -> Mapping[str, tuple[StateThen, ...]]:
    """Those of another name than today's, by each of their names and by their codes."""
    found: dict[str, list[StateThen]] = {}
    for former in formers():
        own = former.names.values() if former.renamed else ()
        for name in dict.fromkeys(
            _plain(word) for word in (former.id, former.own_code or "", *own, *former.also)
        ):
            if name:
                found.setdefault(name, []).append(former)
    return {name: tuple(sorted(rows, key=lambda row: row.until or date.max)) for name, rows in found.items()}


@cache
def _own_codes() -> frozenset[str]:
    return frozenset(former.own_code for former in formers() if former.own_code)


def _plain(words: str) -> str:
    return fold(key(words)).casefold()
