"""The one table of what each address of the desk needs. What is not in it is refused to everybody.

`see` is the role that may open an address (GET), `move` the role that may send something to it (POST).
None means that the address does not take such a request at all. The middleware `desk.door` enforces it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from envoyage.desk.roles import Role


class Open(Enum):
    """Needs no signing in."""

    TO_ALL = "to all"
    TO_MEMBERS = "to whoever is signed in"


Needed = Role | Open | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What one address needs, by what is asked of it."""

    see: Needed = None
    move: Needed = None

    def for_method(self, method: str) -> Needed:
        return self.see if method in ("GET", "HEAD") else self.move if method == "POST" else None


NEEDS: Final[Mapping[str, Needs]] = {
    # signing in and out
    "sign-in": Needs(see=Open.TO_ALL, move=Open.TO_ALL),
    "sign-out": Needs(move=Open.TO_ALL),
    "choose-password": Needs(see=Open.TO_ALL, move=Open.TO_ALL),
    "password": Needs(see=Open.TO_MEMBERS, move=Open.TO_MEMBERS),
    # the queue, and the review of a trip
    "front": Needs(see=Role.READER),
    "trip": Needs(see=Role.READER),
    "trip-here": Needs(move=Role.READER),
    "trip-decide": Needs(move=Role.EDITOR),
    "trip-correct": Needs(move=Role.EDITOR),
    "trip-state": Needs(move=Role.CONTRIBUTOR),
    "trip-merge": Needs(move=Role.EDITOR),
    "trip-apart": Needs(move=Role.EDITOR),
    "trip-split": Needs(move=Role.EDITOR),
    "days": Needs(see=Role.READER),
    # what happened
    "trip-history": Needs(see=Role.READER),
    "ledger": Needs(see=Role.READER),
    "undo": Needs(move=Role.EDITOR),
    "report-withdraw": Needs(move=Role.EDITOR),
    # persons
    "persons": Needs(see=Role.READER),
    "persons-same": Needs(move=Role.EDITOR),
    "persons-apart": Needs(move=Role.EDITOR),
    # standing rules
    "rules": Needs(see=Role.READER),
    "rule-sign": Needs(see=Role.CHIEF, move=Role.CHIEF),
    "rule-revoke": Needs(move=Role.CHIEF),
    # what is added by hand
    "add": Needs(see=Role.CONTRIBUTOR, move=Role.CONTRIBUTOR),
    "report": Needs(see=Role.READER),
    "trip-new": Needs(see=Role.CONTRIBUTOR, move=Role.CONTRIBUTOR),
    # the words of trackers; whether something is published, the view asks
    "trackers": Needs(see=Role.READER),
    "tracker-new": Needs(see=Role.EDITOR, move=Role.EDITOR),
    "tracker": Needs(see=Role.EDITOR, move=Role.EDITOR),
    "tracker-preview": Needs(move=Role.EDITOR),
    "tracker-undo": Needs(move=Role.EDITOR),
    # users
    "users": Needs(see=Role.CHIEF),
    "user-add": Needs(see=Role.CHIEF, move=Role.CHIEF),
    "user-role": Needs(move=Role.CHIEF),
    "user-active": Needs(move=Role.CHIEF),
    "user-link": Needs(move=Role.CHIEF),
}
"""By the name of the address in `desk.urls`."""
