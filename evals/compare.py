"""Gold against read, fact by fact: each comparison leaves a mark, and every score and listing counts marks.

Trips are paired first: same traveller's name, then the pairing that agrees best in countries, days and status.
A trip to none of gold's countries is another trip. The facts of an unpaired gold trip are missed, those of an
unpaired read trip are false; `Mark.paired` tells them apart from the facts within paired trips.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from envoyage.facts import Agreement, Meeting, Quote, Stop, Topic, Toured, Trip
from evals.assignment import best_pairs
from evals.corpus import (
    GoldAgreement,
    GoldMeeting,
    GoldPlace,
    GoldQuote,
    GoldStop,
    GoldTopic,
    GoldTrip,
)
from evals.folding import contains, fold, overlap, same_name
from evals.offices import same_office

FIELDS = (
    "trip",
    "subject trip",
    "office",
    "status",
    "start",
    "end",
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


def pair_trips(gold: Sequence[GoldTrip], read: Sequence[Trip]) -> list[tuple[int, int]]:
    """Which gold trip each read trip is, by index."""
    return best_pairs(gold, read, _likeness)


def compare(gold: Sequence[GoldTrip], read: Sequence[Trip]) -> list[Mark]:
    """All marks of one report."""
    pairs = pair_trips(gold, read)
    marks: list[Mark] = []
    for ours, theirs in pairs:
        if not gold[ours].optional:
            marks += _Comparison(gold[ours], read[theirs]).marks()
    paired_gold, paired_read = {ours for ours, _ in pairs}, {theirs for _, theirs in pairs}
    for index, trip in enumerate(gold):
        if index not in paired_gold and not trip.optional:
            marks += _Comparison(trip, None).marks()
    for index, found in enumerate(read):
        if index not in paired_read:
            marks += _Comparison(None, found).marks()
    return marks


def _likeness(gold: GoldTrip, read: Trip) -> float:
    if not _named(gold.name, read.traveller.name):
        return 0.0
    countries = {stop.country for stop in read.stops}
    if gold.countries and countries and not gold.countries & countries:
        return 0.0
    union = len(gold.countries | countries)
    same = len(gold.countries & countries) / union if union else 1.0
    agreeing = sum((
        read.status in gold.status,
        read.role in gold.role,
        read.when.first_day in gold.start,
        read.when.last_day in gold.end,
    ))  # fmt: skip
    # A required trip is paired before an optional one that fits as well.
    return 1.0 + 2.0 * same + 0.25 * agreeing - (0.1 if gold.optional else 0.0)


class _Comparison:
    """The marks of one pair of trips, or of a trip that only one side has."""

    def __init__(self, gold: GoldTrip | None, read: Trip | None) -> None:
        self.gold, self.read = gold, read
        self.paired = gold is not None and read is not None
        name = gold.name[0] if gold else read.traveller.name if read else ""
        self.about = name or "?"
        self.found: list[Mark] = []

    def marks(self) -> list[Mark]:
        gold, read = self.gold, self.read
        self._mark("trip", gold and _gold_trip(gold), read and _read_trip(read), right=self.paired)
        if (gold and gold.role[0] == "subject") or (gold is None and read and read.role == "subject"):
            self._mark(
                "subject trip", gold and _gold_trip(gold), read and _read_trip(read), right=self.paired
            )
        self._office()
        self._scalar("status", gold and gold.status, read and read.status)
        self._scalar("start", gold and gold.start, read and read.when.first_day)
        self._scalar("end", gold and gold.end, read and read.when.last_day)
        self._scalar("subject or mention", gold and gold.role, read and read.role)
        self._stops()
        self._meetings()
        self._items("topic", "topics", _same_topic)
        self._items("agreement", "agreements", _same_agreement)
        self._items("quote", "quotes", _same_quote)
        self._items("place", "places", _same_place)
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
        gold = (
            tuple((office, self.gold.country) if office else None for office in self.gold.office)
            if self.gold
            else None
        )
        who = self.read.traveller if self.read else None
        self._scalar(
            "office",
            gold and tuple(value and _Office(*value) for value in gold),
            who and who.office and _Office(who.office, (who.country,), who.office_id),
            lambda ours, theirs: ours.same(theirs),
        )

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
        pairs = best_pairs(wanted, list(cities), lambda g, r: _same_city(g, r))
        for index, stop in enumerate(wanted):
            found = next((theirs for mine, theirs in pairs if mine == index), None)
            if found is not None:
                if not stop.optional:
                    self._mark("city", stop.city[0], list(cities.values())[found], right=True)
            elif not stop.optional and None not in stop.city:
                self._mark("city", stop.city[0], None, right=False)
        matched = {theirs for _, theirs in pairs}
        for index, city in enumerate(cities.values()):
            if index not in matched:
                self._mark("city", None, city, right=False)

    def _meetings(self) -> None:
        ours = self.gold.meetings if self.gold else ()
        theirs = self.read.meetings if self.read else ()
        for gold, read in self._pair("meeting", ours, theirs, lambda g, r: _named(g.name, r.name)):
            role = gold.role if gold else None
            self._scalar(
                "role",
                role and tuple(r and _Office(r, gold.country if gold else ()) for r in role),
                read and read.role and _Office(read.role, (read.country,), read.role_id),
                lambda a, b: same_office(a.words, a.country, b.words, b.id),
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
        """Marks the items of a list field; gives the pairs, and the required or read items that have no partner."""
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
                None if ours is None else _show(ours),
                None if theirs is None else _show(theirs),
                right=ours is not None and theirs is not None,
            )
        return counted


@dataclass(frozen=True, slots=True)
class _Office:
    words: str
    country: tuple[str | None, ...]
    id: str | None = None

    def same(self, read: "_Office") -> bool:
        at_home = not any(self.country) or read.country[0] in self.country
        return at_home and same_office(self.words, self.country, read.words, read.id)

    def __str__(self) -> str:
        return f"{self.words} ({'/'.join(code or '-' for code in self.country)})"


def _named(gold: tuple[str | None, ...], read: str) -> bool:
    return any(name is not None and same_name(name, read) for name in gold)


def _same_city(gold: GoldStop, read: tuple[str, str]) -> float:
    country, city = read
    if country not in gold.country:
        return 0.0
    return 1.0 + (not gold.optional) if any(name and contains(name, city) for name in gold.city) else 0.0


def _same_topic(gold: GoldTopic, read: Topic) -> float:
    best = max(overlap(label, read.label) for label in gold.label if label)
    return best if best >= 0.5 else 0.0


def _same_agreement(gold: GoldAgreement, read: Agreement) -> float:
    if read.kind not in gold.kind or read.state not in gold.state:
        return 0.0
    labels = [label for label in gold.about if label]
    if None in gold.about and read.about is None:
        return 1.0
    if not labels:
        return 0.5
    if read.about is None:
        return 0.0
    best = max(1.0 if contains(label, read.about) else overlap(label, read.about) for label in labels)
    return best if best >= 0.5 else 0.0


def _same_quote(gold: GoldQuote, read: Quote) -> bool:
    starts = fold(read.text.lstrip("\"“”«»'‘’ ")).startswith(fold(gold.starts).strip("\"“”«»'‘’ "))
    spoken = None in gold.speaker if read.speaker is None else _named(gold.speaker, read.speaker)
    return starts and spoken


def _same_place(gold: GoldPlace, read: Toured) -> bool:
    return any(name and contains(name, read.name) for name in gold.name)


def _gold_trip(trip: GoldTrip) -> str:
    return f"{trip.name[0]} to {' '.join(sorted(str(s.country[0]) for s in trip.stops)) or '?'} ({trip.status[0]})"


def _read_trip(trip: Trip) -> str:
    return (
        f"{trip.traveller.name} to {' '.join(sorted(s.country for s in trip.stops)) or '?'} ({trip.status})"
    )


def _show(item: Any) -> str:
    match item:
        case GoldStop():
            return str(item.country[0])
        case GoldMeeting():
            return f"{item.name[0]} ({item.role[0] or '-'}, {item.country[0] or '-'})"
        case Meeting():
            return f"{item.name} ({item.role or '-'}, {item.country or '-'})"
        case GoldTopic():
            return str(item.label[0])
        case Topic():
            return item.label
        case GoldAgreement():
            return f"{item.kind[0]} {item.state[0]}: {item.about[0] or '-'}"
        case Agreement():
            return f"{item.kind} {item.state}: {item.about or '-'}"
        case GoldQuote():
            return f"{item.speaker[0] or '-'}: {item.starts}"
        case Quote():
            return f"{item.speaker or '-'}: {item.text[:40]}"
        case GoldPlace():
            return str(item.name[0])
        case Toured():
            return item.name
        case _:
            return str(item)
