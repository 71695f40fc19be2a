"""Places that a question can be about, and for which state or territory a stop counts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Self

from django.db.models import Q

from envoyage.gazetteer import Kind, Rank, Standing, countries, country, formers, regions, state_on
from envoyage.insight.counting import Counting
from envoyage.insight.place_names import place_named
from envoyage.insight.stops import Row
from envoyage.tongue.languages import current
from envoyage.tongue.phrases import home_name, spoken

Held = Callable[[Row], str | None]
"""The code that a stop counts for; None where it does not count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A country by its code, or a region by its id, with the codes that it takes in.

    A state of the past lies in the regions of its successor; as a country it is another one.
    """

    id: str
    name: str
    codes: frozenset[str]
    is_region: bool

    @classmethod
    def of(cls, asked: str) -> Self:
        """The place of that code, id or name, in any of the three languages.

        Raises:
            LookupError: no place goes by that name; the sentence names the nearest.
        """
        found = place_named(asked)
        return cls.of_country(found.code) if found.kind is Kind.COUNTRY else cls.of_region(found.code)

    @classmethod
    def of_country(cls, code: str) -> Self:
        name = named(code) if current() == "en" else spoken().country(code)
        return cls(id=code, name=name, codes=frozenset({code}), is_region=False)

    @classmethod
    def of_region(cls, region_id: str) -> Self:
        part = regions()[region_id]
        past = {code for code, one in countries().items() if one.successor in part.members}
        codes = part.members | past
        return cls(id=region_id, name=_called(region_id), codes=codes, is_region=True)

    def after(self, preposition: str) -> str:
        """`to the United States`, `en el Caribe`, `do Suriname`: as running text has it."""
        if current() == "en":
            return f"{preposition} {self.name}"
        return (
            spoken().region(self.id, preposition)
            if self.is_region
            else spoken().country(self.id, preposition)
        )

    @property
    def going(self) -> str:
        """`to Panama`."""
        return self.after("to")

    @property
    def within(self) -> str:
        """`in Panama`."""
        return self.after("in")

    @property
    def belonging(self) -> str:
        """`of Panama`."""
        return self.after("of")

    def holds(self, code: str | None) -> bool:
        """True when what a stop counts for lies here."""
        return code in self.codes

    @property
    def q(self) -> Q:
        """The stops that can lie in it under any counting."""
        return Q(country__in=sorted(self.widest))

    @property
    def widest(self) -> frozenset[str]:
        """The countries of today whose stops can lie in it under any counting."""
        return _widest(self.codes)

    def under(self, counting: Counting) -> Q:
        """The same under one counting: its own codes alone where places count for whom they are."""
        plain = counting.states == "now" and counting.territories == "own"
        return Q(country__in=sorted(self.codes)) if plain else self.q


def counted_for(counting: Counting) -> Held:
    """For which state or territory this counting takes a stop."""
    then, territories = counting.states == "then", counting.territories

    def held(row: Row) -> str | None:
        code, sovereign = held_then(row.country, row.first, row.city) if then else held_now(row.country)
        if sovereign is None or territories == "own":
            return code
        return (sovereign or code) if territories == "sovereign" else None

    return held


@cache
def held_now(code: str) -> tuple[str, str | None]:
    """The code, and whose territory it is: None for a state, "" where nobody says."""
    known = countries().get(code)
    return code, (known.sovereign or "") if known is not None and known.status is Standing.TERRITORY else None


@lru_cache(maxsize=1 << 16)
def held_then(code: str, day: date, city: str | None) -> tuple[str, str | None]:
    """The same on that day: Kyiv in 1972 is the Soviet Union's, Bridgetown in 1920 a British territory."""
    place = state_on(code, day, city).whole(day)
    if place.rank is Rank.DEPENDENCY:
        return code, place.sovereign or ""
    own = place.own_code
    return own if own and own in countries() else place.code, None


def named(code: str) -> str:
    """What English text calls it, `the United States`; on a page in another language its name alone."""
    name = home_name(code)
    return _with_article(name) if current() == "en" and name != code else name


def _called(region_id: str) -> str:
    return _with_article(regions()[region_id].name()) if current() == "en" else spoken().region(region_id)


def _with_article(name: str) -> str:
    plural = name.endswith(
        ("Islands", "Antilles", "Emirates", "States", "Americas", "Andes", "Bahamas", "Maldives")
    )
    begins = name.startswith(("United ", "Republic ", "Soviet ", "Central African", "Dominican Rep"))
    one = name in {
        "Netherlands",
        "Philippines",
        "Gambia",
        "Caribbean",
        "Comoros",
        "Seychelles",
        "Middle East",
    }
    return f"the {name}" if plural or begins or one else name


@lru_cache(maxsize=1024)
def _widest(codes: frozenset[str]) -> frozenset[str]:
    return codes | {code for code in countries() if _leads_to(code) & codes}


@cache
def _leads_to(code: str) -> frozenset[str]:
    """The codes that a stop in this country of today can count for under some rule, besides its own."""
    known = country(code)
    codes = {other for other in (known.sovereign, known.successor) if other}
    for former in formers():
        if former.code == code:
            codes |= {other for other in (former.own_code, former.sovereign) if other}
            ruler = former.sovereign
            codes |= (
                {one.own_code for one in formers() if one.code == ruler and one.own_code} if ruler else set()
            )
    return frozenset(codes)
