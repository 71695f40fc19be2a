"""What the record does not cover, said by itself: each office's span, its empty years, where it ends.

A gap is no error: a year without a trip may be a year at home, or one that no list tells of. What is said
here is only what the book has and has not.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet
from django.db.models.functions import ExtractYear

from envoyage.gazetteer import regions
from envoyage.record.kept import UntilWritten
from envoyage.record.models import Stop, Trip
from envoyage.record.officials import roster
from envoyage.record.once import once

ENDED_DAYS = 365
"""An office without a trip for so long counts as one whose record may have ended."""

FEW = 3
"""Of an office with so few trips nothing is said about years and regions: everything would be a gap."""

PARTS = ("africa", "asia", "europe", "latin-america-and-caribbean", "middle-east", "north-america", "oceania")
"""The parts of the world for which it is said that nobody went there."""


@dataclass(frozen=True, slots=True, order=True)
class Years:
    """Years on end, both counted."""

    first: int
    last: int

    @property
    def many(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeGaps:
    """What the record has of an office, and what not.

    Attributes:
        home, office_id: whose office it is; the office is None where no report names one.
        trips, officials: that happened, and whose they were.
        first, last: days of the first and of the last stop; None where no stop has a day.
        undated: trips of which no stop has a day.
        per_year: trips a year, from the first year to the last.
        empty: years between the two in which no stop began.
        ended: days from the last stop to today, where the record may have ended; else None.
        only: the one country to which all trips went; None where there are several.
        untold: parts of the world, by the ids of their regions, to which no trip went.
        missing: who held the office in that time by the roster, and has no trip: id and name.
    """

    home: str
    office_id: str | None
    trips: int
    officials: int
    first: date | None
    last: date | None
    undated: int
    per_year: float
    empty: tuple[Years, ...]
    ended: int | None
    only: str | None
    untold: tuple[str, ...]
    missing: tuple[tuple[str, str], ...]

    @property
    def few(self) -> bool:
        return self.trips < FEW

    @property
    def silent(self) -> int:
        """The years between the first and the last in which none began."""
        return sum(run.many for run in self.empty)

    @property
    def spanned(self) -> int:
        """The years from the first to the last, both counted."""
        return self.last.year - self.first.year + 1 if self.first and self.last else 0

    @property
    def misleads(self) -> bool:
        """True where a figure about the office would mislead without a word on what is not there."""
        return bool(self.empty or self.ended or self.only or self.undated)


def years_without(covered: Collection[int]) -> tuple[Years, ...]:
    """The runs of years between the first and the last of these that are not among them."""
    if not covered:
        return ()
    there = sorted(set(covered))
    return tuple(Years(one + 1, other - 1) for one, other in pairwise(there) if other - one > 1)


def gaps(today: date, whose: Q | None = None) -> tuple[OfficeGaps, ...]:
    """Every office of the record with what it lacks, those of most trips first.

    Args:
        today: the day from which an end of the record is counted.
        whose: only of these stops.
    """
    stops = Stop.objects.filter(whose or Q(), happened=True, home__isnull=False).order_by()
    years = _each(stops.filter(first__isnull=False).annotate(year=ExtractYear("first")), "year")
    went, officials = _each(stops, "country"), _each(stops, "official")
    counted = stops.values("home", "office_id").annotate(
        trips=Count("trip", distinct=True),
        dated=Count("trip", distinct=True, filter=Q(first__isnull=False)),
        since=Min("first"),
        until=Max("last"),
    )
    found = []
    for row in counted:
        key = (str(row["home"]), row["office_id"])
        found.append(_office(row, today, years.get(key, set()), went[key], officials[key]))
    return tuple(sorted(found, key=lambda one: (-one.trips, one.home, one.office_id or "")))


def gaps_of(home: str, office_id: str | None, today: date) -> OfficeGaps | None:
    """What the record lacks of one office, kept until the book changes; None where it has no trip of it."""
    offices = _kept.get((today, home), lambda: {one.office_id: one for one in gaps(today, Q(home=home))})
    return offices.get(office_id)


def gaps_ahead(today: date, homes: Collection[str]) -> tuple[OfficeGaps, ...]:
    """What `gaps` says of these countries; who makes the pages of their offices then need not ask again."""
    every, by_home = gaps(today, Q(home__in=homes)), dict[str, dict[str | None, OfficeGaps]]()
    for one in every:
        by_home.setdefault(one.home, {})[one.office_id] = one
    for home, offices in by_home.items() if len(by_home) <= _MOST else ():
        _kept.get((today, home), partial(dict, offices))
    return every


_MOST = 256  # homes
_kept = UntilWritten[Mapping[str | None, OfficeGaps]](_MOST)  # each page of a trip asks for its office


def gaps_of_selection(
    trips: QuerySet[Trip], places: Collection[str] | None, today: date
) -> OfficeGaps | None:
    """What the record lacks of a selection of trips; None where none of them has happened.

    Args:
        places: only stops in these countries are looked at; all where None.
        today: the day from which an end is counted: no later than the selection itself ends.
    """
    stops = Stop.objects.filter(trip__in=trips, happened=True).order_by()
    return _together("", stops if places is None else stops.filter(country__in=sorted(places)), today)


def gaps_of_government(home: str, today: date) -> OfficeGaps | None:
    """What the record lacks of all officials of a country together; None where it has no trip of any."""
    return _together(home, Stop.objects.filter(home=home, happened=True).order_by(), today)


def _together(home: str, stops: QuerySet[Stop], today: date) -> OfficeGaps | None:
    """What these stops lack as a whole, whatever the office."""
    counted = stops.aggregate(
        trips=Count("trip", distinct=True),
        dated=Count("trip", distinct=True, filter=Q(first__isnull=False)),
        since=Min("first"),
        until=Max("last"),
    )
    years = set(stops.filter(first__isnull=False).values_list(ExtractYear("first"), flat=True).distinct())
    went = {str(code) for code in stops.values_list("country", flat=True).distinct()}
    officials = {str(one) for one in stops.values_list("official", flat=True).distinct()}
    if not counted["trips"]:
        return None
    return _office({"home": home, "office_id": None, **counted}, today, years, went, officials)


def _office(
    row: Mapping[str, Any],
    today: date,
    years: Collection[int],
    went: Collection[str],
    travelled: Collection[str],
) -> OfficeGaps:
    home, office_id, trips = row["home"], row["office_id"], row["trips"]
    first, last = row["since"], row["until"]
    length = max(years) - min(years) + 1 if years else 1
    silent = (today - last).days if last else 0
    few = trips < FEW
    return OfficeGaps(
        home=home,
        office_id=office_id,
        trips=trips,
        officials=len(travelled),
        first=first,
        last=last,
        undated=trips - row["dated"],
        per_year=round(trips / length, 1),
        empty=() if few else years_without(years),
        ended=silent if silent > ENDED_DAYS else None,
        only=next(iter(went)) if len(went) == 1 and not few else None,
        untold=() if few or len(went) == 1 else _untold(home, went),
        missing=_missing(home, office_id, first, last, travelled) if not few else (),
    )


def _untold(home: str, went: Collection[str]) -> tuple[str, ...]:
    """Parts of the world without a visit; one that is nothing but the own country is none."""
    parts = ((part, regions()[part].members) for part in PARTS)
    return tuple(part for part, members in parts if members - {home} and members.isdisjoint(went))


def _missing(
    home: str, office_id: str | None, first: date | None, last: date | None, travelled: Collection[str]
) -> tuple[tuple[str, str], ...]:
    """Those who held the office between the first and the last stop, by the roster, and have no trip."""
    if office_id is None or first is None or last is None:
        return ()
    held = (
        person
        for person, tenure in once("roster", roster).tenures(office_id, home)
        if tenure.began and tenure.began <= last and (tenure.ended is None or tenure.ended >= first)
    )
    return tuple(dict.fromkeys((person.id, person.name) for person in held if person.id not in travelled))


def _each(stops: QuerySet[Stop], column: str) -> dict[tuple[str, str | None], set[Any]]:
    """What stands in a column, by office."""
    found: dict[tuple[str, str | None], set[Any]] = defaultdict(set)
    for home, office_id, value in stops.values_list("home", "office_id", column).distinct():
        found[home, office_id].add(value)
    return found
