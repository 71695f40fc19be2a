"""A trip as one line of a list: who, when, and the stops that the list is about; one query for all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from django.db.models import Q

from envoyage.facts import DateSpan, Status
from envoyage.gazetteer import Country, StateThen, countries, formers
from envoyage.publish.snapshot.people import is_woman
from envoyage.publish.titles import title_read
from envoyage.record.kept import uncollected
from envoyage.record.models import Stop
from envoyage.tongue.days import span_words
from envoyage.tongue.languages import current
from envoyage.tongue.phrases import spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class StopLine:
    """A country entered, with the places in it that follow one another.

    Attributes:
        country: what it was called then, where that is another name than today's, in the page's language.
        nature, occasion, beside: as the codebook has them.
    """

    code: str
    country: str
    cities: tuple[str, ...]
    nature: str | None
    occasion: str | None
    beside: str | None

    @property
    def towns(self) -> tuple[str, ...]:
        """The cities, a capital in the form of the page's language."""
        return tuple(spoken().town(self.code, city) for city in self.cities)

    @property
    def aside(self) -> bool:
        """True for what some would not count: a vacation, a stop to refuel."""
        return self.nature in ("private", "transit")


@dataclass(frozen=True, slots=True, kw_only=True)
class TripLine:
    """A trip in a list; the office as a report worded it.

    `first` and `last` are days of its stops in the list, `spans` the same as EDTF.
    """

    trip: str
    official: str
    name: str
    office: str
    office_id: str
    home: str
    status: Status
    first: date | None
    last: date | None
    spans: tuple[str, ...]
    stops: tuple[StopLine, ...]

    @property
    def when(self) -> str:
        """The days in words: from the first stop's first to the last stop's last."""
        spans = [DateSpan.parse(span) for span in self.spans]
        if not spans:
            return span_words(DateSpan())
        begin, end = spans[0], spans[-1]
        return span_words(
            begin if begin == end else DateSpan(start=begin.start or begin.end, end=end.end or end.start)
        )

    @property
    def title(self) -> str:
        """The office in the page's language, without the country."""
        woman = is_woman(self.name, self.office)
        return title_read(current(), self.office, self.office_id, self.home, woman=woman)

    @property
    def happened(self) -> bool:
        return self.status.happened

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries entered, each once, in the order of travel."""
        return tuple(dict.fromkeys(stop.code for stop in self.stops))


class StopRow(NamedTuple):
    """A stop with what a list says of its trip."""

    trip: str
    country: str
    city: str | None
    first: date | None
    last: date | None
    edtf: str
    nature: str | None
    occasion: str | None
    beside: str | None
    then: str | None
    official: str
    office_id: str | None
    home: str | None
    name: str
    office: str | None
    status: str
    trip_edtf: str


_COLUMNS = (
    *(
        "trip_id",
        "country",
        "city",
        "first",
        "last",
        "edtf",
        "nature",
        "occasion",
        "beside",
        "then",
        "official",
    ),
    *("office_id", "home", "trip__name", "trip__office", "trip__status", "trip__edtf"),
)

_KIND = attrgetter("country", "nature", "occasion", "beside")

Keeps = Callable[[StopLine], bool]


def lines(whose: Q, keeps: Keeps = lambda stop: True) -> tuple[TripLine, ...]:
    """The trips of these stops, newest first; stops without a day come last.

    Args:
        whose: a filter on `record.Stop`.
        keeps: leaves out the stops that a counting rule does not count.
    """
    return lines_of(stop_rows(whose), keeps)


def stop_rows(whose: Q) -> list[StopRow]:
    """These stops as the book has them, by trip, in the words of no language."""
    found = Stop.objects.filter(whose).order_by("trip_id", "number").values_list(*_COLUMNS)
    with uncollected():
        return [StopRow._make(row) for row in found]


def lines_of(rows: Iterable[StopRow], keeps: Keeps = lambda stop: True) -> tuple[TripLine, ...]:
    """The same of stops that are at hand."""
    language = current()
    with uncollected():
        by_trip = groupby(rows, key=attrgetter("trip"))
        made = (_line(list(rows), keeps, language) for _, rows in by_trip)
        return tuple(sorted(filter(None, made), key=_newest))


def _newest(line: TripLine) -> tuple[bool, int, str]:
    return (line.first is None, -(line.first or date.min).toordinal(), line.trip)


def _line(rows: Sequence[StopRow], keeps: Keeps, language: str) -> TripLine | None:
    """The trip of these rows; None when nothing of it counts."""
    kept = [(stop, some) for stop, some in _stops(rows, language) if keeps(stop)]
    if not kept:
        return None
    counted = [row for _, some in kept for row in some]
    one = counted[0]
    days = [day for row in counted for day in (row.first, row.last) if day]
    return TripLine(
        trip=one.trip,
        official=one.official,
        name=one.name,
        office=one.office or "",
        office_id=one.office_id or "",
        home=one.home or "",
        status=Status(one.status),
        first=min(days, default=None),
        last=max(days, default=None),
        spans=_spans(counted),
        stops=tuple(stop for stop, _ in kept),
    )


def _stops(rows: Iterable[StopRow], language: str) -> Iterator[tuple[StopLine, list[StopRow]]]:
    """Places of one country that follow one another are one stop, unless they differ in kind."""
    for (code, nature, occasion, beside), group in groupby(rows, key=_KIND):
        some = list(group)
        today = countries()[code].name(language) if code in countries() else code
        yield (
            StopLine(
                code=code,
                country=_then(some[0].then, language) or today,
                cities=tuple(dict.fromkeys(row.city for row in some if row.city)),
                nature=nature,
                occasion=occasion,
                beside=beside,
            ),
            some,
        )


def _then(name: str | None, language: str) -> str | None:
    """What a country was called then, in the page's language where that is known."""
    return _by_name()[name].name(language) if name in _by_name() else name


@cache
def _by_name() -> dict[str | None, Country | StateThen]:
    """Countries and what was before them, such as the Panama Canal Zone, by the English name."""
    past: dict[str | None, Country | StateThen] = {one.name(): one for one in formers()}
    return past | {land.name(): land for land in countries().values()}


def _spans(rows: Sequence[StopRow]) -> tuple[str, ...]:
    """The days of the first and the last stop; those of the trip where the stops have none of their own."""
    own = (rows[0].edtf, rows[-1].edtf)
    return own if all(own) else tuple(filter(None, (rows[0].trip_edtf,)))
