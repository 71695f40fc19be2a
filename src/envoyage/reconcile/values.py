"""What reconciling yields: one trip from many tellings, every value with who says so and who says otherwise.

A `Telling` is one trip as one report tells it. A `MergedTrip` is a pure function of tellings; the book stores
it as its projection and the public pages read it, so nothing in it needs a further look-up to be shown.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from envoyage.facts import (
    Agreement,
    AgreementState,
    DateSpan,
    Day,
    Fact,
    Meeting,
    Passages,
    Quote,
    Report,
    Role,
    Status,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
)

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One trip as one report tells it; `id` is unique in the book and stable while the reading is."""

    id: str
    report: Report
    trip: Trip


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The tellings that speak of one trip, oldest report first, and in plain sentences why they are one.

    Attributes:
        key: id of the first telling; names the group within one grouping. The book gives trips their own ids.
    """

    tellings: tuple[Telling, ...]
    reasons: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.tellings[0].id


class LinkKind(StrEnum):
    """How two trips belong together without being one."""

    DELEGATION = "delegation"  # two officials on one journey
    NEW_DATES = "new_dates"  # a trip called off, and the one that took its place


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two groups that belong together, by their keys, and why; for new dates `one` is the trip called off."""

    kind: LinkKind
    one: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One report's word for a value: which report, where in it, and the value in that report's own words."""

    report: str  # Report.id
    telling: str  # Telling.id
    passages: Passages
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged(Generic[F]):
    """A fact that one or more reports state. `fact` is the chosen wording; `support` lists all who say so."""

    fact: F
    support: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedStatus:
    """The status that stands, with the reports that state it."""

    status: Status
    support: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedDates:
    """The days that stand, with the reports that state them."""

    when: DateSpan
    support: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A state to which an agreement came: the day of it where one is stated, and the reports that say so.

    Attributes:
        told: the day of publication of the newest of them, where one is known.
    """

    state: AgreementState
    on: Day | None
    told: date | None = None
    support: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Values of one field that cannot all be right, the chosen one first; none of them is averaged away."""

    field: str
    values: tuple[tuple[str, tuple[Support, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedTrip:
    """One trip, folded from all its tellings."""

    traveller: Merged[Traveller]
    status: MergedStatus
    dates: MergedDates
    stops: tuple[Merged[Stop], ...] = ()
    meetings: tuple[Merged[Meeting], ...] = ()
    topics: tuple[Merged[Topic], ...] = ()
    agreements: tuple[Merged[Agreement], ...] = ()
    courses: tuple[tuple[Reached, ...], ...] = ()  # of each agreement, the states it came to, in time
    quotes: tuple[Merged[Quote], ...] = ()
    places: tuple[Merged[Toured], ...] = ()
    role: Role = Role.SUBJECT
    confidence: float = 0.5
    conflicts: tuple[Conflict, ...] = ()
    reasons: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()  # Report.id of every report that tells of this trip
    last_report: date | None = None  # the newest publication date among them

    def course(self, place: int) -> tuple[Reached, ...]:
        """The states to which the agreement at that place came; its own alone where no course was folded."""
        if place < len(self.courses):
            return self.courses[place]
        deal = self.agreements[place]
        return (Reached(state=deal.fact.state, on=deal.fact.date, told=None, support=deal.support),)
