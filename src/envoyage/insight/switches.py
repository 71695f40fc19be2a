"""The switches of a count: each question of what counts, its possible answers, each with its sentence.

Some say which stops do not count, the others what a stop is counted as. One table gives the address, the
sentence, the filter of the database and the test of a single stop, so they cannot differ.
"""

from dataclasses import dataclass
from typing import Final, Protocol

from django.db.models import Q


class Stopped(Protocol):
    """What a switch asks of a stop."""

    @property
    def nature(self) -> str | None: ...
    @property
    def occasion(self) -> str | None: ...
    @property
    def beside(self) -> str | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """Leaves stops out whose column holds `value`; with `value` None those that hold anything, or nothing."""

    column: str
    value: str | None = None
    empty: bool = False

    def fits(self, stop: Stopped) -> bool:
        """True when the stop is left out."""
        held: str | None = getattr(stop, self.column)
        return held == self.value if self.value else (held is None) is self.empty

    @property
    def q(self) -> Q:
        """The stops that are left out, for the database."""
        if self.value:
            return Q(**{self.column: self.value})
        return Q(**{f"{self.column}__isnull": self.empty})


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer to a switch: what the address says, a label for a choice, and the whole sentence.

    One that is `apart` is another question, not another reading of the same; it is taken when asked for.
    """

    value: str
    label: str
    sentence: str
    without: Without | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """One question of what counts. The first option is what holds where nobody asks."""

    name: str
    question: str
    options: tuple[Option, ...]

    @property
    def default(self) -> str:
        return self.options[0].value

    def option(self, value: str) -> Option:
        """The option of that value.

        Raises:
            ValueError: the switch has no such option; the sentence names those it has.
        """
        for option in self.options:
            if option.value == value:
                return option
        known = ", ".join(option.value for option in self.options)
        raise ValueError(f"{self.name} is never {value!r}: it is one of {known}.")


def _yes_no(name: str, question: str, yes: tuple[str, str], no: tuple[str, str], without: Without) -> Switch:
    return Switch(
        name=name,
        question=question,
        options=(
            Option(value="count", label=yes[0], sentence=yes[1]),
            Option(value="leave-out", label=no[0], sentence=no[1], without=without),
        ),
    )


SWITCHES: Final[tuple[Switch, ...]] = (
    _yes_no(
        "beside",
        "Do stops beside another official count?",
        ("also beside another official", "Stops beside a president or another official count."),
        ("on trips of one’s own", "Stops beside a president or another official do not count."),
        Without(column="beside"),
    ),
    _yes_no(
        "private",
        "Do vacations count?",
        ("also vacations", "Vacations, rests and family visits count."),
        ("no vacations", "Vacations, rests and family visits do not count."),
        Without(column="nature", value="private"),
    ),
    _yes_no(
        "transit",
        "Do refuelling stops count?",
        ("also refuelling", "Stops for refuelling or a change of planes count where the record has them."),
        ("no refuelling", "Stops for refuelling or a change of planes do not count."),
        Without(column="nature", value="transit"),
    ),
    Switch(
        name="occasions",
        question="Do summits and other occasions count?",
        options=(
            Option(
                value="all",
                label="for whatever occasion",
                sentence="Bilateral visits and stops for a summit or another occasion count alike.",
            ),
            Option(
                value="bilateral",
                label="bilateral visits only",
                sentence="Only bilateral visits count: no stop for a summit or another occasion.",
                without=Without(column="occasion"),
            ),
            Option(
                value="multilateral",
                label="summits and other occasions only",
                sentence="Only stops for a summit or another occasion count.",
                without=Without(column="occasion", empty=True),
                apart=True,
            ),
        ),
    ),
    Switch(
        name="states",
        question="Which states count, those of today or those of the time?",
        options=(
            Option(
                value="now",
                label="states of today",
                sentence="A place counts for the state that holds it today.",
            ),
            Option(
                value="then",
                label="states of the time",
                sentence="A place counts for the state that held it at the time.",
            ),
        ),
    ),
    Switch(
        name="territories",
        question="Do territories count by themselves?",
        options=(
            Option(
                value="own",
                label="territories by themselves",
                sentence="A territory that is no state counts by itself.",
            ),
            Option(
                value="sovereign",
                label="territories for their state",
                sentence="A territory counts for the state that it belongs to.",
            ),
            Option(value="leave-out", label="no territories", sentence="Territories do not count."),
        ),
    ),
    Switch(
        name="stops",
        question="What is one stop?",
        options=(
            Option(
                value="entry",
                label="each time a country is entered",
                sentence="A stop is a country entered; several places of it in a row are one stop.",
            ),
            Option(value="place", label="each place", sentence="Each place is a stop of its own."),
            Option(
                value="trip",
                label="once a trip",
                sentence="A trip counts once for each country, however often it enters it.",
            ),
        ),
    ),
    Switch(
        name="trips",
        question="What is one trip?",
        options=(
            Option(
                value="absence",
                label="each absence",
                sentence="A trip is one absence from the own country, as the record has it.",
            ),
            Option(
                value="unbroken",
                label="no day between stops",
                sentence="A trip ends where a day lies between two stops.",
            ),
        ),
    ),
    Switch(
        name="first",
        question="Where does a first trip lead?",
        options=(
            Option(
                value="stop", label="the first stop", sentence="A first trip leads where its first stop is."
            ),
            Option(
                value="trip",
                label="any stop of the first trip",
                sentence="A first trip leads to every country on it.",
            ),
        ),
    ),
)

BY_NAME: Final = {switch.name: switch for switch in SWITCHES}

FILTERS: Final = tuple(
    option.without for switch in SWITCHES for option in switch.options if option.without is not None
)
"""All that any switch can leave out, in a fixed order."""
