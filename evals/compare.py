"""Gold against read, fact by fact: each comparison leaves a mark; scores and listings count marks.

Trips are paired first: same traveller's name, then what agrees best in countries, days and status.
A trip to none of gold's countries is another trip. The facts of an unpaired gold trip are missed, those of an
unpaired read trip are false; `Mark.paired` tells them apart from the facts within paired trips.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Self

from envoyage.facts import UNDATED, Stop, Trip
from evals.alike import named, pair_trips, same_agreement, same_city, same_place, same_quote, same_topic
from evals.assignment import best_pairs
from evals.folding import fold
from evals.offices import same_office
from evals.values import GoldReport, GoldStop, GoldTrip
from evals.wording import gold_trip, read_trip, show

FIELDS = (
    "trip",
    "subject trip",
    "office",
    "status",
    "start",
    "end",
    "vague day",
    "stop",
    "city",
    "meeting",
    "role",
    "topic",
    "agreement",
    "quote",
    "place",
    "subject or mention",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One comparison: right, missed (gold only), false (read only), or both wrong (gold and read differ)."""

    field: str
    gold: str | None
    read: str | None
    right: bool
    paired: bool
    about: str

    @property
    def missed(self) -> bool:
        return not self.right and self.gold is not None

    @property
    def false(self) -> bool:
        return not self.right and self.read is not None


def compare(report: GoldReport, read: Sequence[Trip]) -> list[Mark]:
    """All marks of one report."""
    gold, language = report.trips, report.language
    pairs = pair_trips(gold, read)
    marks: list[Mark] = []
    for ours, theirs in pairs:
        if not gold[ours].optional:
            marks += _Comparison(gold[ours], read[theirs], language).marks()
    paired_gold, paired_read = {ours for ours, _ in pairs}, {theirs for _, theirs in pairs}
    for index, trip in enumerate(gold):
        if index not in paired_gold and not trip.optional:
            marks += _Comparison(trip, None, language).marks()
    for index, found in enumerate(read):
        if index not in paired_read:
            marks += _Comparison(None, found, language).marks()
    return marks


class _Comparison:
    """The marks of one pair of trips, or of a trip that only one side has."""

    def __init__(self, gold: GoldTrip | None, read: Trip | None, language: str) -> None:
        self.gold, self.read, self.language = gold, read, language
        self.paired = gold is not None and read is not None
        name = gold.name[0] if gold else read.traveller.name if read else ""
        self.about = name or "?"
        self.found: list[Mark] = []

    def marks(self) -> list[Mark]:
        gold, read = self.gold, self.read
        self._mark("trip", gold and gold_trip(gold), read and read_trip(read), right=self.paired)
        if (gold and gold.role[0] == "subject") or (gold is None and read and read.role == "subject"):
            self._mark("subject trip", gold and gold_trip(gold), read and read_trip(read), right=self.paired)
        self._office()
        self._scalar("status", gold.status if gold else None, read.status if read else None)
        self._scalar("start", gold.start if gold else None, read.when.first_day if read else None)
        self._scalar("end", gold.end if gold else None, read.when.last_day if read else None)
        self._vague_days()
        self._scalar("subject or mention", gold.role if gold else None, read.role if read else None)
        self._stops()
        self._meetings()
        self._items("topic", "topics", same_topic)
        self._items("agreement", "agreements", same_agreement)
        self._items("quote", "quotes", same_quote)
        self._items("place", "places", same_place)
        return self.found

    def _mark(self, field: str, gold: Any, read: Any, *, right: bool) -> None:
        self.found.append(
            Mark(
                field=field,
                gold=None if gold is None else str(gold),
                read=None if read is None else str(read),
                right=right,
                paired=self.paired,
                about=self.about,
            )
        )

    def _scalar(
        self,
        field: str,
        gold: Sequence[Any] | None,
        read: Any,
        same: Callable[[Any, Any], bool] = lambda ours, theirs: ours == theirs,
    ) -> None:
        stated = [value for value in gold or (None,) if value is not None]
        required = bool(stated) and None not in (gold or ())
        if read is None:
            if required:
                self._mark(field, stated[0], None, right=False)
        elif any(same(value, read) for value in stated):
            self._mark(field, stated[0], read, right=True)
        else:
            self._mark(field, stated[0] if required else None, read, right=False)

    def _office(self) -> None:
        gold, who = self.gold, self.read.traveller if self.read else None
        self._scalar(
            "office",
            [words and _Office(words, gold.country) for words in gold.office] if gold else None,
            _Office(who.office, (who.country,), who.office_id) if who and who.office else None,
            lambda ours, theirs: ours.held_alike(theirs) and ours.same(theirs, self.language),
        )

    def _vague_days(self) -> None:
        """Sides whose year, month or day the text leaves out; one read to the day was scored above."""
        if self.gold is None:
            return
        when = self.read.when if self.read else UNDATED
        for stated, day in ((self.gold.vague_start, when.start), (self.gold.vague_end, when.end)):
            if stated and (day is None or day.exact is None):
                self._scalar("vague day", stated, day)

    def _stops(self) -> None:
        ours = self.gold.stops if self.gold else ()
        theirs = self.read.stops if self.read else ()
        read_countries = list(dict.fromkeys(stop.country for stop in theirs))
        gold_countries: dict[str | None, GoldStop] = {}
        for stop in sorted(ours, key=lambda stop: stop.optional):
            gold_countries.setdefault(stop.country[0], stop)
        self._pair("stop", list(gold_countries.values()), read_countries, lambda g, r: r in g.country)
        self._cities(ours, theirs)

    def _cities(self, gold: Sequence[GoldStop], read: Sequence[Stop]) -> None:
        cities = {(stop.country, fold(stop.city)): stop.city for stop in read if stop.city}
        wanted = [stop for stop in gold if any(stop.city)]
        pairs = best_pairs(wanted, list(cities), lambda g, r: same_city(g, r))
        for index, stop in enumerate(wanted):
            found = next((theirs for mine, theirs in pairs if mine == index), None)
            city = next(filter(None, stop.city))
            if found is not None:
                if not stop.optional:
                    self._mark("city", city, list(cities.values())[found], right=True)
            elif not stop.optional and None not in stop.city:
                self._mark("city", city, None, right=False)
        matched = {theirs for _, theirs in pairs}
        for index, stray in enumerate(cities.values()):
            if index not in matched:
                self._mark("city", None, stray, right=False)

    def _meetings(self) -> None:
        ours = self.gold.meetings if self.gold else ()
        theirs = self.read.meetings if self.read else ()
        for gold, read in self._pair("meeting", ours, theirs, lambda g, r: named(g.name, r.name)):
            self._scalar(
                "role",
                [words and _Office(words, gold.country) for words in gold.role] if gold else None,
                _Office(read.role, (read.country,), read.role_id) if read and read.role else None,
                lambda ours, theirs: ours.same(theirs, self.language),
            )

    def _items(self, field: str, attribute: str, same: Callable[[Any, Any], float | bool]) -> None:
        self._pair(
            field,
            getattr(self.gold, attribute) if self.gold else (),
            getattr(self.read, attribute) if self.read else (),
            same,
        )

    def _pair(
        self, field: str, gold: Sequence[Any], read: Sequence[Any], same: Callable[[Any, Any], float | bool]
    ) -> Iterable[tuple[Any, Any]]:
        """Marks the items of a list field; gives what was counted as (gold, read), None where one lacks."""
        pairs = best_pairs(
            gold, read, lambda g, r: (weight := float(same(g, r))) and weight + (not g.optional)
        )
        partner = dict(pairs)
        counted: list[tuple[Any, Any]] = []
        for index, item in enumerate(gold):
            if not item.optional:
                counted.append((item, read[partner[index]] if index in partner else None))
        counted += [(None, item) for index, item in enumerate(read) if index not in partner.values()]
        for ours, theirs in counted:
            self._mark(
                field,
                None if ours is None else show(ours),
                None if theirs is None else show(theirs),
                right=ours is not None and theirs is not None,
            )
        return counted


@dataclass(frozen=True, slots=True)
class _Office:
    words: str
    country: tuple[str | None, ...]
    id: str | None = None

    def same(self, read: Self, language: str) -> bool:
        return same_office(self.words, self.country, read.words, read.id, language)

    def held_alike(self, read: Self) -> bool:
        """True when both are offices of one country, as far as gold names it."""
        return not any(self.country) or read.country[0] in self.country

    def __str__(self) -> str:
        return f"{self.words} ({'/'.join(code or '-' for code in self.country)})"
