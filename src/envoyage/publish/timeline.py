"""The timeline: one lane an official, a bar a trip, as positions in per cent of the time that is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from envoyage.facts.spans import MONTHS, date_words, short_words
from envoyage.publish.sections import OfficialSection
from envoyage.publish.view import TripView

_ROW = 24  # pixels from row to row of a lane
_LETTER = 0.66  # width of a letter in per cent of the track at 62 rem; decides which labels would collide
_MONTHLY = 15  # months; beyond them the ruler counts years


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A trip in its lane; `left` when its label stands before the bar."""

    trip: TripView
    label: str
    start: float
    width: float
    left: bool
    row: int

    @property
    def end(self) -> float:
        return round(self.start + self.width, 2)

    @property
    def top(self) -> int:
        return self.row * _ROW + 5

    @property
    def base(self) -> int:
        """The base line of the label."""
        return self.row * _ROW + 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """An official with the trips as bars, and as a list where there is no room to draw."""

    name: str
    trips: tuple[TripView, ...]
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
    """The lanes over one stretch of days; trips without a known day are in no lane."""

    span: str
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]


def timeline(sections: Sequence[OfficialSection], *, since: date | None = None) -> Timeline | None:
    """The trips in time, from `since` or the first of them to the last; None when none has a known day."""
    days = [
        (first, last)
        for section in sections
        for trip in section.trips
        if (first := trip.when.earliest) and (last := trip.when.latest or first)
    ]
    if not days:
        return None
    start = min(first for first, _ in days)
    start = min(since, start) if since and (start - since).days < 366 else start
    end = max(last for _, last in days) + timedelta(days=1)
    scale = _Scale(start=start, days=(end - start).days)
    return Timeline(
        span=f"{date_words(start)} to {date_words(end - timedelta(days=1))}",
        ticks=scale.ticks(end),
        lanes=tuple(
            Lane(name=section.name, trips=section.trips, bars=_bars(section.trips, scale))
            for section in sections
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    start: date
    days: int

    def at(self, day: date) -> float:
        return round(100 * (day - self.start).days / self.days, 2)

    def ticks(self, end: date) -> tuple[Tick, ...]:
        months = (end.year - self.start.year) * 12 + end.month - self.start.month
        first = Tick(at=0, label=f"{MONTHS[self.start.month - 1][:3]} {self.start.day}")
        if months <= _MONTHLY:
            firsts = [
                date(self.start.year + (self.start.month + n) // 12, (self.start.month + n) % 12 + 1, 1)
                for n in range(months)
            ]
            named = [
                (day, MONTHS[day.month - 1] if months < 7 else MONTHS[day.month - 1][:3]) for day in firsts
            ]
        else:
            named = [(date(year, 1, 1), str(year)) for year in range(self.start.year + 1, end.year + 1)]
        return (first, *(Tick(at=self.at(day), label=name) for day, name in named if 6 < self.at(day) < 99))


def _bars(trips: Sequence[TripView], scale: _Scale) -> tuple[Bar, ...]:
    """Bars in as few rows as keep their labels apart, the oldest trip in the first row."""
    bars: list[Bar] = []
    taken: list[float] = []  # by row, where its last label ends
    for trip in sorted(trips, key=lambda trip: trip.when.earliest or date.max):
        first = trip.when.earliest
        if first is None:
            continue
        begin = scale.at(first)
        width = max(round(scale.at((trip.when.latest or first) + timedelta(days=1)) - begin, 2), 0.4)
        label = (
            trip.itinerary
            if len(trip.stops) < 4
            else f"{trip.stops[0].country} and {len(trip.stops) - 1} more"
        )
        room = (len(label) + len(short_words(trip.when)) + 3) * _LETTER
        left = begin + width + room > 100
        low, high = (begin - room, begin + width) if left else (begin, begin + width + room)
        row = next((n for n, end in enumerate(taken) if end < low), len(taken))
        taken[row : row + 1] = [high]
        bars.append(Bar(trip=trip, label=label, start=begin, width=width, left=left, row=row))
    return tuple(bars)
