"""What comes back: the answer in a sentence, its proof by rows, what it depends on, where the data end."""

from dataclasses import dataclass
from datetime import date

from envoyage.insight.counting import Counting
from envoyage.insight.question import Question
from envoyage.insight.switches import Option


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One line of the proof: a stop, with the trip that it is part of.

    Attributes:
        number: which stop of the trip it is, from 1.
        name: the official, as the book names the person.
        country: today's code; `country_name` is what it was called then, where that is another name.
        hit: the line that gives the answer.
        why: what this line is in the proof; "" where it speaks for itself.
    """

    trip: str
    number: int
    official: str
    name: str
    first: date
    last: date
    country: str
    country_name: str
    city: str | None
    nature: str | None
    occasion: str | None
    beside: str | None
    hit: bool
    why: str = ""

    @property
    def link(self) -> str:
        """Where the trip is shown on the site."""
        return f"/trips/{self.trip}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another right answer: by which rule, what of it differs from the rule asked for, and its own proof."""

    counting: Counting
    switched: tuple[Option, ...]
    value: str
    sentence: str
    holds: bool | None
    proof: tuple[Proof, ...]
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Where the data end, for those who are compared."""

    who: str
    first: date | None
    last: date | None
    stops: int
    undated: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to a question under its counting rule, with all that one needs to judge it.

    Attributes:
        value: the answer at its shortest: a year, a number, "never".
        holds: whether what was claimed is so; None where nothing was claimed.
        rule: the counting rule in sentences: those that can change an answer of this kind.
        countries: codes, where the answer is a list of countries.
    """

    question: Question
    value: str
    sentence: str
    holds: bool | None
    rule: str
    proof: tuple[Proof, ...]
    alternatives: tuple[Alternative, ...]
    edge: Edge
    countries: tuple[str, ...] = ()

    @property
    def depends(self) -> bool:
        """True when another counting rule gives another answer."""
        return bool(self.alternatives)
