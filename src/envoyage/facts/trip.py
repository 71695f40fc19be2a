"""A trip and its facts as one report states them. Law one: no passage, no fact."""

from dataclasses import dataclass, field

from envoyage.facts.dates import UNDATED, DateSpan, Day
from envoyage.facts.passage import Passages
from envoyage.facts.words import AgreementKind, AgreementState, Nature, Role, Status


class Ungrounded(ValueError):  # noqa: N818 -- a verdict on a fact, not a failure of the program
    """Raised when a fact is built without a passage, or when its passages do not contain what it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact has: the passages that state it, and the rule that found it (for `explain`)."""

    passages: Passages
    rule: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.passages:
            raise Ungrounded(f"{type(self).__name__} has no passage.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Traveller(Fact):
    """Who travels: the name at its fullest, the office in the text's words, and its canonical id."""

    name: str
    office: str | None = None
    office_id: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop(Fact):
    """A country entered on a trip; the city in the text's words where it is stated.

    Attributes:
        country: today's state or territory that holds the place.
        nature: what kind of a stop it is; None where the report does not say, which counts as official.
        occasion: the summit, conference, funeral, inauguration that was attended, as the report names it.
        beside: the name of the person whom the traveller accompanied there.
        then: the name of the state or territory at the time, where it is not today's.
    """

    country: str
    city: str | None = None
    when: DateSpan = UNDATED
    nature: Nature | None = None
    occasion: str | None = None
    beside: str | None = None
    then: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """Someone met, or to be met, with the role held then and the country or organisation spoken for."""

    name: str
    role: str | None = None
    role_id: str | None = None
    country: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Fact):
    """What was discussed, as the text names it."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Fact):
    """A paper or promise: its kind, what it is about, with whom (country code or name), and its state."""

    kind: AgreementKind
    state: AgreementState
    about: str | None = None
    party: str | None = None
    date: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """Words in quotation marks with their speaker; None when the text leaves the speaker open."""

    text: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toured(Fact):
    """A place visited that is not itself a stop: a canal, a prison, a university."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One absence of one official from the own country in official capacity, by one report.

    Attributes:
        status: as of the report's publication; `status_passages` hold the words it rests on.
        when: days of the whole trip; `date_passages` hold the date words.
        stops: countries entered, in the order of travel.
        confidence: probability, 0 to 1, that the trip and its official, countries and status are right.
    """

    traveller: Traveller
    status: Status
    stops: tuple[Stop, ...]
    when: DateSpan = UNDATED
    date_passages: Passages = ()
    status_passages: Passages = ()
    meetings: tuple[Meeting, ...] = ()
    topics: tuple[Topic, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    quotes: tuple[Quote, ...] = ()
    places: tuple[Toured, ...] = ()
    role: Role = Role.SUBJECT
    confidence: float = 0.5
    rule: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.when.known and not self.date_passages:
            raise Ungrounded("A trip's dates have no passage.")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"A confidence lies between 0 and 1, not at {self.confidence}.")
