"""The timeline: one lane an official, a bar a trip, as positions in per cent of the time that is shown.

A bar whose first or last day no report fixes has an open end; today is marked where it is in view.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from django.db.models import QuerySet
from django.utils.translation import ngettext, pgettext

from envoyage.facts import DateSpan, Status
from envoyage.publish.view import TripView
from envoyage.record import models
from envoyage.tongue.days import date_words, month_words, short_words, span_words
from envoyage.tongue.languages import below, current

_ROW = 24  # pixels from row to row of a lane
_LETTER = 0.66  # width of a letter in per cent of the track at 62 rem; decides which labels would collide
_MONTHLY = 15  # months; beyond them the ruler counts years
_TICKS = 14  # years named on the ruler
_LABELLED = 60  # trips; more of them are drawn without words
MOST = 1500  # trips drawn, the newest; a page holds no more
_LANES = 60  # officials; with more of them nobody finds one among the others
_SOON = 60  # days; today is shown when the last trip is no longer ago


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A trip as the timeline needs it."""

    url: str
    status: Status
    when: DateSpan
    countries: tuple[str, ...] = ()

    @property
    def itinerary(self) -> str:
        return ", ".join(self.countries)

    @property
    def title(self) -> str:
        return f"{span_words(self.when)}: {self.itinerary}" if self.countries else span_words(self.when)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A trip in its lane; `left` when its label stands before the bar, "" for no label.

    Attributes:
        opens: no report fixes the first day.
        ends: no report fixes the last day.
    """

    trip: Item
    label: str
    start: float
    width: float
    left: bool
    row: int
    opens: bool
    ends: bool

    @property
    def end(self) -> float:
        return round(self.start + self.width, 2)

    @property
    def top(self) -> int:
        return self.row * _ROW + 5

    @property
    def middle(self) -> int:
        return self.row * _ROW + 12

    @property
    def base(self) -> int:
        """The base line of the label."""
        return self.row * _ROW + 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """An official with the trips as bars, and as a list where there is no room to draw."""

    name: str
    trips: tuple[Item, ...]
    bars: tuple[Bar, ...]

    @property
    def height(self) -> int:
        return (max((bar.row for bar in self.bars), default=0) + 1) * _ROW


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A mark of the ruler: the first day of a month or a year."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The lanes over one stretch of days; trips without a known day are in no lane.

    Attributes:
        today: where today is, in per cent; None when it is outside.
        labelled: bars carry words, so that each needs a row of its own.
    """

    span: str
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    today: float | None
    labelled: bool

    @property
    def drawn(self) -> int:
        """How many trips there are in it."""
        return sum(len(lane.trips) for lane in self.lanes)

    @property
    def vague(self) -> bool:
        """True when some bar has an open end."""
        return any(bar.opens or bar.ends for lane in self.lanes for bar in lane.bars)


Lanes = Sequence[tuple[str, Sequence[Item]]]


def of_trip(trip: TripView) -> Item:
    """A trip that is shown in full."""
    names = tuple(dict.fromkeys(stop.country for stop in trip.stops))
    return Item(url=trip.url, status=trip.status, when=trip.when, countries=names)


def many_lanes(trips: QuerySet[models.Trip]) -> Lanes:
    """Trips too many to be shown in full, newest first, by official; without their countries."""
    columns = trips.values_list("slug", "official", "official__name", "status", "edtf")
    lanes: dict[str, tuple[str, list[Item]]] = {}
    for slug, official, name, status, edtf in islice(columns.iterator(), MOST):
        if official not in lanes and len(lanes) >= _LANES:
            break
        item = Item(url=below(f"/trips/{slug}/"), status=Status(status), when=DateSpan.parse(edtf))
        lanes.setdefault(official, (name, []))[1].append(item)
    return list(lanes.values())


def timeline(lanes: Lanes, *, since: date | None = None, today: date) -> Timeline | None:
    """The trips in time, from `since` or the first of them to the last; None when none has a known day."""
    items = [item for _, lane in lanes for item in lane]
    days = [_days(item) for item in items if item.when.earliest]
    if not days:
        return None
    start = min(first for first, _ in days)
    start = min(since, start) if since and (start - since).days < 366 else start
    end = max(last for _, last in days) + timedelta(days=1)
    if timedelta(0) <= today - end < timedelta(days=_SOON):
        end = today + timedelta(days=1)
    scale = _Scale(start=start, days=(end - start).days)
    labelled = len(items) <= _LABELLED
    return Timeline(
        span=pgettext("days", "%(first)s to %(last)s")
        % {"first": date_words(start), "last": date_words(end - timedelta(days=1))},
        ticks=scale.ticks(end),
        lanes=tuple(
            Lane(name=name, trips=tuple(lane), bars=_bars(lane, scale, labelled=labelled))
            for name, lane in lanes
        ),
        today=scale.at(today) if start <= today < end else None,
        labelled=labelled,
    )


def _days(item: Item) -> tuple[date, date]:
    first = item.when.earliest
    assert first is not None
    return first, item.when.latest or first


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    start: date
    days: int

    def at(self, day: date) -> float:
        return round(100 * (day - self.start).days / self.days, 2)

    def ticks(self, end: date) -> tuple[Tick, ...]:
        months = (end.year - self.start.year) * 12 + end.month - self.start.month
        first = Tick(at=0, label=_day_words(self.start))
        if months <= _MONTHLY:
            firsts = [
                date(self.start.year + (self.start.month + n) // 12, (self.start.month + n) % 12 + 1, 1)
                for n in range(months)
            ]
            named = [(day, month_words(day.month, short=months >= 7)) for day in firsts]
        else:
            years = range(self.start.year + 1, end.year + 1)
            step = next(n for n in (1, 2, 5, 10, 20, 50, 1000) if len(years) <= n * _TICKS)
            named = [(date(year, 1, 1), str(year)) for year in years if year % step == 0]
            first = Tick(at=0, label=str(self.start.year))
        return (first, *(Tick(at=self.at(day), label=name) for day, name in named if 6 < self.at(day) < 99))


def _day_words(day: date) -> str:
    month = month_words(day.month, short=True)
    return f"{month} {day.day}" if current() == "en" else f"{day.day} {month}"


def _bars(lane: Iterable[Item], scale: _Scale, *, labelled: bool) -> tuple[Bar, ...]:
    """Bars in as few rows as keep their labels apart, the oldest trip in the first row."""
    bars: list[Bar] = []
    taken: list[float] = []  # by row, where its last label ends
    for item in sorted(lane, key=lambda item: item.when.earliest or date.max):
        if item.when.earliest is None:
            continue
        first, last = _days(item)
        begin = scale.at(first)
        width = max(round(scale.at(last + timedelta(days=1)) - begin, 2), 0.4 if labelled else 0.12)
        label, row, left = "", 0, False
        if labelled:
            label = _label(item)
            room = (len(label) + len(short_words(item.when)) + 3) * _LETTER
            left = begin + width + room > 100
            low, high = (begin - room, begin + width) if left else (begin, begin + width + room)
            row = next((n for n, end in enumerate(taken) if end < low), len(taken))
            taken[row : row + 1] = [high]
        bars.append(
            Bar(
                trip=item,
                label=label,
                start=begin,
                width=width,
                left=left,
                row=row,
                opens=item.when.first_day is None,
                ends=item.when.last_day is None,
            )
        )
    return tuple(bars)


def _label(item: Item) -> str:
    """All countries where they are few, else the first and how many more."""
    if len(item.countries) < 4:
        return item.itinerary
    more = len(item.countries) - 1
    said = ngettext("%(country)s and %(more)s more", "%(country)s and %(more)s more", more)
    return said % {"country": item.countries[0], "more": more}
