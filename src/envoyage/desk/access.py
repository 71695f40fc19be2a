"""The one table of what each address of the desk needs. What is not in it is refused to everybody.

`see` is the role that may open an address (GET), `move` the role that may send something to it (POST).
None means that the address does not take such a request at all. What a move needs is in `members.permits`,
which the API asks too. The middleware `desk.door` enforces it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from envoyage.members.permits import NEEDED, TO_LOOK
from envoyage.members.roles import Role
from envoyage.record.moves import Move


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


_DECIDE = NEEDED[Move.ACCEPT]

NEEDS: Final[Mapping[str, Needs]] = {
    # signing in and out
    "sign-in": Needs(see=Open.TO_ALL, move=Open.TO_ALL),
    "sign-out": Needs(move=Open.TO_ALL),
    "choose-password": Needs(see=Open.TO_ALL, move=Open.TO_ALL),
    "password": Needs(see=Open.TO_MEMBERS, move=Open.TO_MEMBERS),
    # the queue, and the review of a trip
    "front": Needs(see=TO_LOOK),
    "trip": Needs(see=TO_LOOK),
    "trip-here": Needs(move=TO_LOOK),
    "trip-decide": Needs(move=_DECIDE),
    "trip-correct": Needs(move=NEEDED[Move.CORRECT]),
    "trip-state": Needs(move=NEEDED[Move.STATE]),
    "trip-merge": Needs(move=NEEDED[Move.MERGE]),
    "trip-apart": Needs(move=NEEDED[Move.APART]),
    "trip-split": Needs(move=NEEDED[Move.SPLIT]),
    "days": Needs(see=TO_LOOK),
    # what happened
    "trip-history": Needs(see=TO_LOOK),
    "ledger": Needs(see=TO_LOOK),
    "undo": Needs(move=NEEDED[Move.UNDO]),
    "report-withdraw": Needs(move=NEEDED[Move.UNDO]),
    # persons
    "persons": Needs(see=TO_LOOK),
    "persons-same": Needs(move=NEEDED[Move.SAME]),
    "persons-apart": Needs(move=NEEDED[Move.UNDO]),
    # standing rules
    "rules": Needs(see=TO_LOOK),
    "rule-sign": Needs(see=NEEDED[Move.SIGN], move=NEEDED[Move.SIGN]),
    "rule-revoke": Needs(move=NEEDED[Move.SIGN]),
    # what is added by hand
    "add": Needs(see=NEEDED[Move.ADD], move=NEEDED[Move.ADD]),
    "report": Needs(see=TO_LOOK),
    "trip-new": Needs(see=NEEDED[Move.ADD], move=NEEDED[Move.ADD]),
    # the words of trackers; whether something is published, the view asks
    "trackers": Needs(see=TO_LOOK),
    "tracker-new": Needs(see=NEEDED[Move.DRAFT], move=NEEDED[Move.DRAFT]),
    "tracker": Needs(see=NEEDED[Move.DRAFT], move=NEEDED[Move.DRAFT]),
    "tracker-preview": Needs(move=NEEDED[Move.DRAFT]),
    "tracker-undo": Needs(move=NEEDED[Move.DRAFT]),
    # users
    "users": Needs(see=Role.CHIEF),
    "user-add": Needs(see=Role.CHIEF, move=Role.CHIEF),
    "user-role": Needs(move=Role.CHIEF),
    "user-active": Needs(move=Role.CHIEF),
    "user-link": Needs(move=Role.CHIEF),
}
"""By the name of the address in `desk.urls`."""
