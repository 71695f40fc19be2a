"""Countries and regions: what each is called, where it lies, what it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import cast

from envoyage.gazetteer.shipped import LANGUAGES, known, shipped


class Standing(StrEnum):
    """What a country code stands for."""

    SOVEREIGN = "sovereign"
    TERRITORY = "territory"
    HISTORICAL = "historical"


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One ISO 3166 code with what the tables know of it.

    Attributes:
        code: ISO 3166-1 alpha-2, or XK; for a state of the past its ISO 3166-3 code (SU, YU, CS, DD, ...).
        status: sovereign as the field counts states (UN members and observers, Kosovo, Taiwan).
        sovereign: the code of the state a territory belongs to.
        successor: for a state of the past, the code that a visit there is counted under today.
        lat, lon: a point for its label, in degrees; it lies at a populated place.
        capital_lat, capital_lon: the capital, in degrees; None where there is none.
        regions: ids of the regions and bodies it belongs to.
    """

    code: str
    status: Standing
    sovereign: str | None
    successor: str | None
    lat: float
    lon: float
    capital_lat: float | None
    capital_lon: float | None
    regions: frozenset[str]
    names: Mapping[str, str]
    capitals: Mapping[str, str]

    def name(self, language: str = "en") -> str:
        """What it is called in that language."""
        return self.names[known(language)]

    def capital(self, language: str = "en") -> str | None:
        """The capital's name in that language; None where there is none."""
        return self.capitals.get(known(language))


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A part of the world or a body of states, with the country codes that belong to it."""

    id: str
    members: frozenset[str]
    names: Mapping[str, str]

    def name(self, language: str = "en") -> str:
        """What it is called in that language."""
        return self.names[known(language)]


def country(code: str) -> Country:
    """The country of that code.

    Raises:
        KeyError: no country has this code.
    """
    try:
        return countries()[code]
    except KeyError:
        raise KeyError(
            f"{code!r} is no country code: ISO 3166-1 alpha-2, XK or a dissolved state's."
        ) from None


def region(region_id: str) -> Region:
    """The region of that id, such as "latin-america".

    Raises:
        KeyError: no region has this id.
    """
    try:
        return regions()[region_id]
    except KeyError:
        raise KeyError(
            f"{region_id!r} is no region: see resources/gazetteer/regions.toml for their ids."
        ) from None


def in_region(code: str, region_id: str) -> bool:
    """True when the country of that code belongs to the region of that id."""
    return code in region(region_id).members


def seat(body: str) -> str | None:
    """The country in which a body has its seat, by the body's id or code; None where it is not known."""
    return _seats().get(body)


@cache
def _seats() -> Mapping[str, str]:
    return MappingProxyType(cast("dict[str, str]", shipped("world")["seats"]))


@cache
def regions() -> Mapping[str, Region]:
    """All regions by id, in the order of the table."""
    return MappingProxyType(
        {
            region_id: Region(id=region_id, members=frozenset(members), names=_by_language(names))
            for region_id, names, members in shipped("world")["regions"]
        }
    )


@cache
def countries() -> Mapping[str, Country]:
    """All countries by code: those of today in the order of their codes, then the states of the past."""
    memberships: dict[str, set[str]] = {}
    for part in regions().values():
        for code in part.members:
            memberships.setdefault(code, set()).add(part.id)
    return MappingProxyType(
        {
            code: Country(
                code=code,
                status=Standing(status),
                sovereign=sovereign,
                successor=successor,
                lat=point[0],
                lon=point[1],
                capital_lat=seat[0],
                capital_lon=seat[1],
                regions=frozenset(memberships.get(code, ())),
                names=_by_language(names),
                capitals=_by_language(capitals),
            )
            for code, status, sovereign, successor, names, point, capitals, seat in shipped("world")[
                "countries"
            ]
        }
    )


def _by_language(names: list[str]) -> Mapping[str, str]:
    return MappingProxyType(dict(zip(LANGUAGES, names, strict=False)))
