"""What one kind of claim finds in the stops under one counting rule, before it is dressed as an answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from envoyage.insight.journeys import Journeys
from envoyage.insight.places import Place
from envoyage.insight.question import Question
from envoyage.insight.visits import Visit
from envoyage.insight.words import article, value_words
from envoyage.record.models import Person
from envoyage.tongue.languages import current


class Unanswerable(LookupError):  # noqa: N818 -- a fault of the question, not of the program
    """The question lacks something, or the book has nothing to answer it from; the sentence says which."""


class Names:
    """Persons by their ids as the book names them, looked up when somebody asks."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __getitem__(self, slug: str) -> str:
        if slug not in self._known:
            self.load([slug])
        return self._known[slug]

    def knows(self, slug: str) -> bool:
        """True when the book has a person of this id."""
        return slug in self._known or Person.objects.filter(slug=slug).exists()

    def load(self, slugs: Sequence[str]) -> None:
        """Looks several up at once."""
        missing = [slug for slug in dict.fromkeys(slugs) if slug not in self._known]
        for some in (missing[at : at + 500] for at in range(0, len(missing), 500)):
            self._known |= dict(Person.objects.filter(slug__in=some).values_list("slug", "name"))
        self._known |= {slug: slug for slug in missing if slug not in self._known}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A visit in the proof."""

    visit: Visit
    hit: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is found under one counting rule.

    Attributes:
        value: the answer at its shortest; two rules with one value and one sentence give one answer.
        holds: whether what the question claims is so; None where it claims nothing.
    """

    value: str
    sentence: str
    shown: tuple[Shown, ...]
    holds: bool | None = None
    countries: tuple[str, ...] = ()  # codes, where the answer is a list of countries


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a claim is judged on: the question, the stops of all who are compared, and the words for them."""

    question: Question
    journeys: Journeys
    names: Names
    one: str  # "secretary of state"
    many: str  # "secretaries of state"

    @property
    def as_one(self) -> str:
        """`as a secretary of state`, `como secretario de Estado`: the noun after that word."""
        return article(self.one) if current() == "en" else self.one

    @property
    def place(self) -> Place:
        """Where the visits lead that the claim is about.

        Raises:
            Unanswerable: the question names no place.
        """
        if self.question.place is None:
            raise Unanswerable(_("This kind of claim is about a place: say which country or region."))
        return self.question.place

    def claimed(self, value: str) -> bool | None:
        """Whether this is what somebody said the answer is; None where nobody said anything."""
        said = self.question.said
        return None if said is None else said.strip().casefold() in (value.casefold(), value_words(value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A kind of claim.

    Attributes:
        name: in the address and at the terminal.
        asked: the question, for people, in English.
        at_a_time: so many switches are set otherwise at a time to find the other answers: three lead from the
            usual rule to one's own official visits; figures that any switch moves are told for two.
        switches: those that can change its answer; `anywhere` where the question names no place.
        whose: the stops that it is judged on, under any counting.
        of_all: judged on officials of the country in whatever office.
        find: the answer under the question's counting.
    """

    name: str
    asked: str
    switches: tuple[str, ...]
    whose: Callable[[Question], Q]
    find: Callable[[Ground], Finding]
    anywhere: tuple[str, ...] = ()
    at_a_time: int = 3
    of_all: bool = False

    @property
    def asks(self) -> str:
        """The question in the language of the page."""
        return _(self.asked)

    def depends_on(self, question: Question) -> tuple[str, ...]:
        """The switches that can change the answer to this question."""
        return self.anywhere if self.anywhere and question.place is None else self.switches
