"""What a person read in a report: gold trips, their facts, and the passages that state each fact.

Where a fact can rightly be read in several ways its field holds them all, the preferred one first; None among
them means that leaving the field empty is right as well. What is `optional` counts neither for nor against.
"""

from dataclasses import dataclass
from datetime import date

from envoyage.facts import AgreementKind, AgreementState, Day, Passages, Report, Role, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStop:
    country: tuple[str | None, ...]
    city: tuple[str | None, ...]
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMeeting:
    name: tuple[str | None, ...]
    role: tuple[str | None, ...]
    country: tuple[str | None, ...]
    organisation: tuple[str | None, ...]
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTopic:
    label: tuple[str | None, ...]
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAgreement:
    kind: tuple[AgreementKind | None, ...]
    state: tuple[AgreementState | None, ...]
    about: tuple[str | None, ...]
    party: tuple[str | None, ...]
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuote:
    """A quote by its first words."""

    speaker: tuple[str | None, ...]
    starts: str
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPlace:
    name: tuple[str | None, ...]
    passages: Passages
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTrip:
    """A trip as a person read it: each scalar holds every value that counts as right.

    `vague_start` and `vague_end` are what the text says of days whose year, month or day it leaves open.
    """

    name: tuple[str | None, ...]
    office: tuple[str | None, ...]
    country: tuple[str | None, ...]
    status: tuple[Status | None, ...]
    role: tuple[Role | None, ...]
    start: tuple[date | None, ...]
    end: tuple[date | None, ...]
    stops: tuple[GoldStop, ...]
    meetings: tuple[GoldMeeting, ...]
    topics: tuple[GoldTopic, ...]
    agreements: tuple[GoldAgreement, ...]
    quotes: tuple[GoldQuote, ...]
    places: tuple[GoldPlace, ...]
    passages: Passages
    date_passages: Passages
    status_passages: Passages
    vague_start: tuple[Day, ...] = ()
    vague_end: tuple[Day, ...] = ()
    optional: bool = False

    @property
    def countries(self) -> frozenset[str]:
        """Every country code that a stop of this trip may carry."""
        return frozenset(code for stop in self.stops for code in stop.country if code is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldReport:
    """One gold report: the report as the reader gets it, and its trips."""

    report: Report
    language: str
    form: str
    trips: tuple[GoldTrip, ...]
    note: str | None = None
    general_news: bool = False

    @property
    def id(self) -> str:
        return self.report.id

    def of_others_than(self, country: str) -> bool:
        """True when an official of another country makes one of the trips that must be read."""
        return any(trip.country[0] not in (country, None) for trip in self.trips if not trip.optional)

    @property
    def empty(self) -> bool:
        """True when the report holds no trip, not even one that may be read or left."""
        return not self.trips
