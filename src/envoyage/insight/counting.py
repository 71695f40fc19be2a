"""What counts: a setting of all switches, that says itself in sentences, in an address and as a query."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from urllib.parse import urlencode

from django.db.models import Q
from django.utils.translation import gettext as _

from envoyage.insight.switches import BY_NAME, SWITCHES, Option, Stopped, Without


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """One setting of the switches; each field is the value of the switch of its name.

    Raises:
        ValueError: a switch has no such option.
    """

    beside: str = "count"
    private: str = "count"
    transit: str = "count"
    occasions: str = "all"
    states: str = "now"
    territories: str = "own"
    stops: str = "entry"
    trips: str = "absence"
    first: str = "stop"

    def __post_init__(self) -> None:
        for name, value in self.items():
            BY_NAME[name].option(value)

    @classmethod
    def read(
        cls, query: Mapping[str, str], usual: "Counting | None" = None
    ) -> tuple["Counting", tuple[str, ...]]:
        """The counting of an address, and a sentence for each value that no switch has.

        Args:
            usual: what holds for the switches that the address does not name, where that is not `USUAL`.
        """
        values, complaints = dict(usual.items()) if usual else {}, []
        for switch in SWITCHES:
            if value := query.get(switch.name, ""):
                try:
                    values[switch.name] = switch.option(value).value
                except ValueError as error:
                    complaints.append(str(error))
        return cls(**values), tuple(complaints)

    @classmethod
    def of(cls, values: Mapping[str, str]) -> "Counting":
        """The counting with these switches set.

        Raises:
            ValueError: there is no such switch, or it has no such option.
        """
        for name in values:
            if name not in BY_NAME:
                raise ValueError(f"There is no switch {name!r}: there are {', '.join(BY_NAME)}.")
        return cls(**values)

    def items(self) -> tuple[tuple[str, str], ...]:
        """Each switch's name and value, in the order of the table."""
        return tuple((field.name, getattr(self, field.name)) for field in fields(self))

    @property
    def options(self) -> tuple[Option, ...]:
        """The option that each switch is set to."""
        return tuple(BY_NAME[name].option(value) for name, value in self.items())

    def but(self, **changed: str) -> "Counting":
        """This counting with some switches set otherwise."""
        return replace(self, **changed)

    def changes(self, other: "Counting") -> tuple[Option, ...]:
        """The options of `other` that differ from this one's."""
        return tuple(new for old, new in zip(self.options, other.options, strict=True) if old != new)

    @property
    def params(self) -> dict[str, str]:
        """What an address says of it: the switches that are not as they are where nobody asks."""
        return {name: value for name, value in self.items() if value != BY_NAME[name].default}

    @property
    def query(self) -> str:
        """As the query string of an address, without `?`; empty where nothing is switched."""
        return urlencode(self.params)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The whole rule, a sentence a switch."""
        return tuple(option.sentence for option in self.options)

    def rule(self, names: Iterable[str] = ()) -> str:
        """The rule as text: the sentences of these switches and of all that are set otherwise than usual."""
        told = {*names, *self.params}
        said = [BY_NAME[name].option(value).sentence for name, value in self.items() if name in told]
        return " ".join(said) or _("Every stop of the record counts.")

    @property
    def left_out(self) -> tuple[Without, ...]:
        return _left_out(self)

    @property
    def q(self) -> Q:
        """The stops that this counting keeps, as a filter on `record.Stop`."""
        kept = Q(happened=True)
        for without in self.left_out:
            kept &= ~without.q
        return kept

    def keeps(self, stop: Stopped) -> bool:
        """The same of a single stop that has happened."""
        return not any(without.fits(stop) for without in self.left_out)


@lru_cache(maxsize=64)
def _left_out(counting: Counting) -> tuple[Without, ...]:
    """Asked for each of thousands of stops."""
    return tuple(option.without for option in counting.options if option.without is not None)


USUAL = Counting()
"""What holds where nobody asks: every stop that the record has."""
