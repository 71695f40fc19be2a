"""The switches of a count: each question of what counts, its possible answers, each with its sentence.

Some say which stops do not count, the others what a stop is counted as. One table gives the address, the
sentence, the filter of the database and the test of a single stop, so they cannot differ.
"""

from dataclasses import dataclass
from typing import Final, Protocol

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop


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
    labelled: str  # in English
    said: str  # in English
    without: Without | None = None
    apart: bool = False

    @property
    def label(self) -> str:
        return _(self.labelled)

    @property
    def sentence(self) -> str:
        return _(self.said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """One question of what counts. The first option is what holds where nobody asks."""

    name: str
    asked: str  # in English
    options: tuple[Option, ...]

    @property
    def question(self) -> str:
        return _(self.asked)

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
        raise ValueError(
            _("%(name)s is never %(value)s: it is one of %(known)s.")
            % {"name": self.name, "value": repr(value), "known": known}
        )


def _yes_no(name: str, question: str, yes: tuple[str, str], no: tuple[str, str], without: Without) -> Switch:
    return Switch(
        name=name,
        asked=question,
        options=(
            Option(value="count", labelled=yes[0], said=yes[1]),
            Option(value="leave-out", labelled=no[0], said=no[1], without=without),
        ),
    )


SWITCHES: Final[tuple[Switch, ...]] = (
    _yes_no(
        "beside",
        gettext_noop("Do stops beside another official count?"),
        (
            gettext_noop("also beside another official"),
            gettext_noop("Stops beside a president or another official count."),
        ),
        (
            gettext_noop("on trips of one’s own"),
            gettext_noop("Stops beside a president or another official do not count."),
        ),
        Without(column="beside"),
    ),
    _yes_no(
        "private",
        gettext_noop("Do vacations count?"),
        (gettext_noop("also vacations"), gettext_noop("Vacations, rests and family visits count.")),
        (gettext_noop("no vacations"), gettext_noop("Vacations, rests and family visits do not count.")),
        Without(column="nature", value="private"),
    ),
    _yes_no(
        "transit",
        gettext_noop("Do refuelling stops count?"),
        (
            gettext_noop("also refuelling"),
            gettext_noop("Stops for refuelling or a change of planes count where the record has them."),
        ),
        (
            gettext_noop("no refuelling"),
            gettext_noop("Stops for refuelling or a change of planes do not count."),
        ),
        Without(column="nature", value="transit"),
    ),
    Switch(
        name="occasions",
        asked=gettext_noop("Do summits and other occasions count?"),
        options=(
            Option(
                value="all",
                labelled=gettext_noop("for whatever occasion"),
                said=gettext_noop("Bilateral visits and stops for a summit or another occasion count alike."),
            ),
            Option(
                value="bilateral",
                labelled=gettext_noop("bilateral visits only"),
                said=gettext_noop("Only bilateral visits count: no stop for a summit or another occasion."),
                without=Without(column="occasion"),
            ),
            Option(
                value="multilateral",
                labelled=gettext_noop("summits and other occasions only"),
                said=gettext_noop("Only stops for a summit or another occasion count."),
                without=Without(column="occasion", empty=True),
                apart=True,
            ),
        ),
    ),
    Switch(
        name="states",
        asked=gettext_noop("Which states count, those of today or those of the time?"),
        options=(
            Option(
                value="now",
                labelled=gettext_noop("states of today"),
                said=gettext_noop("A place counts for the state that holds it today."),
            ),
            Option(
                value="then",
                labelled=gettext_noop("states of the time"),
                said=gettext_noop("A place counts for the state that held it at the time."),
            ),
        ),
    ),
    Switch(
        name="territories",
        asked=gettext_noop("Do territories count by themselves?"),
        options=(
            Option(
                value="own",
                labelled=gettext_noop("territories by themselves"),
                said=gettext_noop("A territory that is no state counts by itself."),
            ),
            Option(
                value="sovereign",
                labelled=gettext_noop("territories for their state"),
                said=gettext_noop("A territory counts for the state that it belongs to."),
            ),
            Option(
                value="leave-out",
                labelled=gettext_noop("no territories"),
                said=gettext_noop("Territories do not count."),
            ),
        ),
    ),
    Switch(
        name="stops",
        asked=gettext_noop("What is one stop?"),
        options=(
            Option(
                value="entry",
                labelled=gettext_noop("each time a country is entered"),
                said=gettext_noop("A stop is a country entered; several places of it in a row are one stop."),
            ),
            Option(
                value="place",
                labelled=gettext_noop("each place"),
                said=gettext_noop("Each place is a stop of its own."),
            ),
            Option(
                value="trip",
                labelled=gettext_noop("once a trip"),
                said=gettext_noop("A trip counts once for each country, however often it enters it."),
            ),
        ),
    ),
    Switch(
        name="trips",
        asked=gettext_noop("What is one trip?"),
        options=(
            Option(
                value="absence",
                labelled=gettext_noop("each absence"),
                said=gettext_noop("A trip is one absence from the own country, as the record has it."),
            ),
            Option(
                value="unbroken",
                labelled=gettext_noop("no day between stops"),
                said=gettext_noop("A trip ends where a day lies between two stops."),
            ),
        ),
    ),
    Switch(
        name="first",
        asked=gettext_noop("Where does a first trip lead?"),
        options=(
            Option(
                value="stop",
                labelled=gettext_noop("the first stop"),
                said=gettext_noop("A first trip leads where its first stop is."),
            ),
            Option(
                value="trip",
                labelled=gettext_noop("any stop of the first trip"),
                said=gettext_noop("A first trip leads to every country on it."),
            ),
        ),
    ),
)

BY_NAME: Final = {switch.name: switch for switch in SWITCHES}

FILTERS: Final = tuple(
    option.without for switch in SWITCHES for option in switch.options if option.without is not None
)
"""All that any switch can leave out, in a fixed order."""
