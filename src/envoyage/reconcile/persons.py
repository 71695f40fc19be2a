"""Which person a name means: a roster of people with the offices they held, and the one question asked of it.

A name is never resolved by guess: where two people fit equally well, or a short name fits nobody who held the
office then, the answer is None and the names are compared as they stand.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Self

from envoyage.facts import Day
from envoyage.gazetteer import office_name
from envoyage.gazetteer.shipped import shipped
from envoyage.reconcile.names import Likeness, Name, full_match, likeness, parse
from envoyage.reconcile.offices import compatible

LIFETIME = 60 * 365
"""Days. Nobody is in office for longer; a grandson may have the name and the office of his grandfather."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """An office held. An end of None is an end that the roster does not know, not an office held today."""

    office: str
    office_id: str
    country: str
    start: Day | None = None
    end: Day | None = None
    source: str = ""

    @property
    def began(self) -> date | None:
        """The first day that the office can have been held; the day itself where the roster knows it."""
        return self.start.earliest if self.start else None

    @property
    def ended(self) -> date | None:
        """The last day that the office can have been held; None where the roster knows no end."""
        return self.end.latest if self.end else None

    def day_in_office(self, on: date) -> int | None:
        """How many days after taking office: 0 on the day itself; None where that day is not known."""
        first = self.start.exact if self.start else None
        return (on - first).days if first and self.covers(on) else None

    def covers(self, on: date | None) -> bool:
        """True unless `on` certainly lies before or after the tenure."""
        if on is None:
            return True
        first, last = self.began, self.ended
        return (first is None or first <= on) and (last is None or on <= last)

    def within_a_life(self, on: date | None) -> bool:
        """False where nobody who held the office then was already born, or is still alive."""
        bounds = [day for day in (self.began, self.ended) if day]
        return on is None or not bounds or min(abs((on - day).days) for day in bounds) <= LIFETIME


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with a lasting id, the name in full as the field writes it, other names, and offices held."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(tenure.country for tenure in self.tenures)

    def names(self) -> tuple[Name, ...]:
        country = self.tenures[0].country if self.tenures else None
        return tuple(parse(name, country) for name in (self.name, *self.aliases))


class Held(NamedTuple):
    """Somebody's time in an office."""

    person: Person
    tenure: Tenure


def person_key(name: str, country: str | None = None) -> str:
    """The name without accents, titles, particles and initials: equal for the ways to write one full name."""
    return str(parse(name, country))


class Roster:
    """People by surname, and by office; what is not asked for is not arranged."""

    def __init__(self, persons: Iterable[Person] = ()) -> None:
        self.persons = tuple(persons)
        self.by_id = {person.id: person for person in self.persons}

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, str]]) -> Self:
        """Builds a roster from rows of plain values, one a tenure; rows of one id are one person.

        Columns: id, name, aliases (separated by `|`), office, office_id, country, from, to (EDTF), source.

        Raises:
            ValueError: a row lacks its id or name, gives one id two names, or holds a day that is none.
        """
        heads: dict[str, Person] = {}
        tenures: dict[str, list[Tenure]] = defaultdict(list)
        for number, row in enumerate(rows, start=1):
            key, name = row.get("id", "").strip(), row.get("name", "").strip()
            if not key or not name:
                raise ValueError(f"Row {number} of the roster needs an id and a name.")
            aliases = tuple(alias.strip() for alias in row.get("aliases", "").split("|") if alias.strip())
            head = heads.setdefault(key, Person(id=key, name=name, aliases=aliases))
            if head.name != name:
                raise ValueError(
                    f"Row {number} of the roster calls {key} {name}, an earlier row {head.name}."
                )
            if row.get("office_id", "").strip():
                tenures[key].append(_tenure(row))
        return cls(
            Person(id=key, name=head.name, aliases=head.aliases, tenures=tuple(tenures[key]))
            for key, head in heads.items()
        )

    @classmethod
    def shipped(cls) -> Self:
        """The roster that comes with Envoyage: baked from `resources/roster` and the table of tenures."""
        return cls(
            Person(
                id=key,
                name=name,
                aliases=tuple(aliases),
                tenures=tuple(_shipped_tenure(*tenure) for tenure in tenures),
            )
            for key, name, aliases, tenures in shipped("persons")
        )

    @classmethod
    def read(cls, path: Path) -> Self:
        """Reads a roster from a CSV file with the columns of `of`."""
        with path.open(encoding="utf-8", newline="") as file:
            return cls.of(csv.DictReader(file))

    def tenures(self, office_id: str, country: str) -> tuple[Held, ...]:
        """Who held an office of a country, in order: Cleveland and Trump stand twice among the presidents.

        The days are as the roster knows them, a year alone where it knows no more; those of which it knows no
        beginning come last.
        """
        held = self._by_office.get((office_id, country), ())
        return tuple(sorted(held, key=lambda one: (one.tenure.began or date.max, one.person.id)))

    @cached_property
    def _names(self) -> Mapping[str, tuple[Name, ...]]:
        return {person.id: person.names() for person in self.persons}

    @cached_property
    def _by_surname(self) -> Mapping[str, list[Person]]:
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self.persons:
            for surname in sorted({part for name in self._names[person.id] for part in name.surnames}):
                found[surname].append(person)
        return dict(found)

    @cached_property
    def _by_office(self) -> Mapping[tuple[str | None, str | None], list[Held]]:
        found: dict[tuple[str | None, str | None], list[Held]] = defaultdict(list)
        for person in self.persons:
            for tenure in person.tenures:
                found[tenure.office_id, tenure.country].append(Held(person, tenure))
        return dict(found)

    def named(self, name: str, country: str) -> tuple[Person, ...]:
        """The people of a country who have that name in full, under any of their ways to be written."""
        asked = parse(name, country)
        near = {person.id: person for part in asked.surnames for person in self._by_surname.get(part, ())}
        return tuple(
            person
            for person in near.values()
            if country in person.countries and any(asked == one for one in self._names[person.id])
        )

    def resolve(
        self,
        name: str,
        office_id: str | None = None,
        country: str | None = None,
        on: date | None = None,
    ) -> Person | None:
        """The one person whom `name` means, or None.

        A full name needs a country that does not contradict. A short or misspelt one also needs, where
        office or day are given, somebody who held that office on that day.
        """
        asked = parse(name, country)
        near = {person.id: person for part in asked.surnames for person in self._by_surname.get(part, ())}
        ranked = sorted(
            (
                (rank, person.id)
                for person in near.values()
                if (rank := _rank(person, self._names[person.id], asked, office_id, country, on))
            ),
            reverse=True,
        )
        if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
            return None
        return near[ranked[0][1]]


def _rank(
    person: Person,
    names: tuple[Name, ...],
    asked: Name,
    office_id: str | None,
    country: str | None,
    on: date | None,
) -> tuple[int, ...] | None:
    alike = max(likeness(asked, name) for name in names)
    if alike is Likeness.DIFFERENT or (country and person.countries and country not in person.countries):
        return None
    if person.tenures and not any(tenure.within_a_life(on) for tenure in person.tenures):
        return None
    held = [t for t in person.tenures if compatible(office_id, t.office_id) and country in (None, t.country)]
    held_then = any(tenure.covers(on) for tenure in held)
    if person.tenures and not held_then and not any(full_match(asked, name) for name in names):
        return None
    return (int(alike), int(held_then), int(bool(held)))


def _shipped_tenure(
    office_id: str, country: str, start: str, end: str, office: str = "", source: str = ""
) -> Tenure:
    return Tenure(
        office=office or office_name(office_id),
        office_id=office_id,
        country=country,
        start=Day.parse(start) if start else None,
        end=Day.parse(end) if end else None,
        source=source,
    )


def _tenure(row: Mapping[str, str]) -> Tenure:
    start, end = (Day.parse(text) if (text := row.get(side, "").strip()) else None for side in ("from", "to"))
    return Tenure(
        office=row.get("office", "").strip(),
        office_id=row["office_id"].strip(),
        country=row.get("country", "").strip(),
        start=start,
        end=end,
        source=row.get("source", "").strip(),
    )
