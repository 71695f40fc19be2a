"""Who may do what at the desk: four roles, each with all that those before it may do."""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """A role is the name of a group; a person has one."""

    READER = "reader"
    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    CHIEF = "chief"

    @classmethod
    def highest(cls, names: Iterable[str]) -> "Role | None":
        """The role that goes farthest of these groups; None where none is a role."""
        there = set(names)
        return next((role for role in reversed(cls) if role in there), None)

    def may(self, needed: "Role") -> bool:
        """True when this role is enough where `needed` is asked for."""
        order = list(Role)
        return order.index(self) >= order.index(needed)

    @property
    def proposes(self) -> bool:
        return self.may(Role.CONTRIBUTOR)

    @property
    def decides(self) -> bool:
        return self.may(Role.EDITOR)

    @property
    def publishes(self) -> bool:
        return self.may(Role.CHIEF)

    @property
    def does(self) -> str:
        """What the role is for, as a phrase behind its name."""
        match self:
            case Role.READER:
                return "sees the desk"
            case Role.CONTRIBUTOR:
                return "proposes: adds reports and facts by hand"
            case Role.EDITOR:
                return "decides: accepts, corrects, rejects, holds, retracts, merges, splits, undoes"
            case Role.CHIEF:
                return "publishes trackers’ words, signs standing rules, looks after the users"
