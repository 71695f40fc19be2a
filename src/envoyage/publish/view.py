"""What a public page shows: trackers, officials and trips as frozen values, every fact with who says so.

Built from the published projection alone (law 4); nothing in here knows the desk, the reader or the database.
A fact's `key` is its anchor on the trip page: `met-2` is the second person met, in the order of the record.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from envoyage.facts import AgreementState, DateSpan, Nature, Status
from envoyage.publish.wording import STATE, labels
from envoyage.reconcile.values import MergedTrip, Support
from envoyage.tongue.languages import current
from envoyage.tongue.phrases import spoken


class Kind(StrEnum):
    """The kinds of facts that a page can be asked about; each names the anchors of its facts."""

    WHO = "who"
    STATUS = "status"
    DATES = "dates"
    STOP = "stop"
    MET = "met"
    DISCUSSED = "discussed"
    SIGNED = "signed"
    SAID = "said"
    TOURED = "toured"

    def key(self, number: int) -> str:
        """The anchor of the fact of this kind that comes `number`th, counted from 1."""
        return f"{self.value}-{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One fact as shown: its anchor, the statement in one line, and the reports for and against it.

    `language` is that of the report whose wording was chosen.
    """

    key: str
    kind: Kind
    statement: str
    language: str | None
    support: tuple[Support, ...]
    against: tuple[Support, ...] = ()

    @property
    def reports(self) -> int:
        """How many reports say so; a report that says it twice counts once."""
        return len({support.report for support in self.support})

    @property
    def dissent(self) -> int:
        """How many reports say otherwise."""
        return len({support.report for support in self.against})


@dataclass(frozen=True, slots=True, kw_only=True)
class StopShown(Shown):
    """A country entered, with its place in the order of travel."""

    number: int
    code: str
    country: str
    city: str | None
    when: DateSpan
    days: str  # the dates in words; "" when no report gives them
    nature: Nature | None = None
    occasion: str = ""
    then: str = ""  # the state of the time, where it is not today's

    @property
    def place(self) -> str:
        """City and country, as a heading has them."""
        return f"{self.city}, {self.country}" if self.city and self.city != self.country else self.country


@dataclass(frozen=True, slots=True, kw_only=True)
class MetShown(Shown):
    """Someone met. `abroad` says where, for a person who speaks for no country of the trip."""

    name: str
    office: str
    office_language: str | None
    code: str | None
    country: str  # the country or organisation spoken for; "" when no report says
    abroad: str = ""  # "in Jamaica"


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicShown(Shown):
    """Something discussed; `slug` is what the filter calls it."""

    label: str
    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    """A state to which an agreement came: `In force`, and the day in words; "" where none is stated."""

    state: str
    day: str
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedShown(Shown):
    """An agreement: what paper it is, with whom and when, and how far it has come, step by step."""

    title: str
    code: str | None
    party: str
    day: str
    state: AgreementState
    course: tuple[StepShown, ...] = ()

    @property
    def whom(self) -> str:
        """The party as it stands after “with”: with its article, where the language gives it one."""
        return self.party if current() == "en" else spoken().party(self.code or self.party)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidShown(Shown):
    """Words in quotation marks, in the language of the report that carries them."""

    text: str
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TouredShown(Shown):
    """A place visited that is no stop of its own."""

    name: str
    code: str | None
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A piece of the snapshot, with the facts it rests on; none for plain joining words."""

    text: str
    facts: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that cannot all be right, and the reports that give it."""

    value: str
    support: tuple[Support, ...]
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A fact on which reports differ: the field in words, the side that stands first."""

    key: str
    question: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TripView:
    """One published trip. `merged` is the projection it was made from, for maps and snapshots to read."""

    id: str
    url: str
    merged: MergedTrip
    official: str
    official_slug: str
    office: str
    home: str | None
    home_name: str
    status: Status
    when: DateSpan
    dates: str  # in words, without the year
    dates_full: str  # in words, with the year
    itinerary: str  # "Jamaica, Guyana, Suriname"
    who: Shown
    status_fact: Shown
    dates_fact: Shown
    stops: tuple[StopShown, ...]
    met: tuple[MetShown, ...]
    topics: tuple[TopicShown, ...]
    signed: tuple[SignedShown, ...]
    said: tuple[SaidShown, ...]
    toured: tuple[TouredShown, ...]
    contests: tuple[Contest, ...]
    snapshot: tuple[Clause, ...]
    reports: tuple[str, ...]
    languages: int
    checked: date | None
    edited: bool = False  # the snapshot is an editor's own text

    @property
    def deals(self) -> tuple[tuple[str, tuple[SignedShown, ...]], ...]:
        """The agreements by how far they have come: what was signed first, what was denied last."""
        return tuple(
            (word, tuple(deal for deal in self.signed if deal.state is state))
            for state, word in STATE.items()
            if any(deal.state is state for deal in self.signed)
        )

    @property
    def labels(self) -> Mapping[str, str]:
        """The headings of the lists, by whether the trip has happened."""
        return labels(self.status)

    @property
    def title(self) -> str:
        """Official, days with the year, and countries: names the trip where no heading is around it."""
        return f"{self.official}, {self.dates_full}: {self.itinerary}"

    @property
    def facts(self) -> tuple[Shown, ...]:
        """Every fact of the trip, in the order in which the trip page shows them."""
        head = (self.who, self.status_fact, self.dates_fact)
        return (*head, *self.stops, *self.met, *self.topics, *self.signed, *self.said, *self.toured)

    @property
    def countries(self) -> tuple[str, ...]:
        """The codes of the countries entered, each once, in the order of travel."""
        return tuple(dict.fromkeys(stop.code for stop in self.stops))

    @property
    def entries(self) -> tuple[str, ...]:
        """The codes of the countries in the order in which they were entered, as stops are counted.

        Refuelling is no entry, nor is a further place of the same country.
        """
        before = ["", *(stop.code for stop in self.stops)]
        return tuple(
            stop.code
            for stop, last in zip(self.stops, before, strict=False)
            if stop.nature is not Nature.TRANSIT and stop.code != last
        )
