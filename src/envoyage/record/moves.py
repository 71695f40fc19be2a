"""The moves that the ledger knows, and where each leaves a claim: the whole vocabulary of deciding."""

from enum import StrEnum


class Standing(StrEnum):
    """Where a claim stands after the last move on it that was not undone."""

    WAITING = "waiting"
    HELD = "held"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    RETRACTED = "retracted"
    REOPENED = (
        "reopened"  # accepted, and no longer in the report as it reads now; it stays on the pages meanwhile
    )
    SUPERSEDED = "superseded"  # told again, or dropped, by a later version of the report
    WITHDRAWN = (
        "withdrawn"  # taken back by whoever brought it in: a better reader, or the person who stated it
    )

    @property
    def published(self) -> bool:
        return self in (Standing.ACCEPTED, Standing.REOPENED)

    @property
    def open(self) -> bool:
        """True while somebody still has to decide."""
        return self in (Standing.WAITING, Standing.HELD, Standing.REOPENED)

    @property
    def possible(self) -> bool:
        """True for a claim that is, or may yet be, part of a trip."""
        return self.published or self.open


class Move(StrEnum):
    """What an entry of the ledger does."""

    ADD = "add"  # a report comes in, with its reading
    PROPOSE = "propose"  # tellings make a new trip
    JOIN = "join"  # tellings are found to speak of a trip that is there
    REREAD = "reread"  # another version of the reader read a report that is there
    STATE = "state"  # a fact is added that the reader did not have: by a person, or by a later reading
    ACCEPT = "accept"
    CORRECT = "correct"  # accept, with another value
    REJECT = "reject"
    HOLD = "hold"
    RETRACT = "retract"  # take back what was published
    REOPEN = "reopen"  # let what was held, rejected or retracted wait again
    MERGE = "merge"
    SPLIT = "split"
    APART = "apart"  # two trips that look alike are two
    SAME = "same"  # two persons are one
    ENLIST = "enlist"  # tenures are added to the roster
    DEFINE = "define"  # the words and the selection of a tracker
    DRAFT = "draft"  # words that wait until a chief publishes them; nothing shows them
    SIGN = "sign"  # a standing rule; undoing it revokes the rule
    UNDO = "undo"

    @property
    def leaves(self) -> Standing:
        """Where this move leaves the claims it names.

        Raises:
            ValueError: the move decides nothing about claims.
        """
        match self:
            case Move.ACCEPT | Move.CORRECT:
                return Standing.ACCEPTED
            case Move.REJECT:
                return Standing.REJECTED
            case Move.HOLD:
                return Standing.HELD
            case Move.RETRACT:
                return Standing.RETRACTED
            case Move.STATE | Move.REOPEN:
                return Standing.WAITING
            case Move.REREAD:
                return Standing.WITHDRAWN
        raise ValueError(f"The move {self.value!r} decides nothing about a claim.")

    @property
    def takes(self) -> frozenset[Standing]:
        """The standings from which this move may take a claim; deciding the same twice is no move."""
        match self:
            case Move.ACCEPT:
                return frozenset(Standing) - {Standing.ACCEPTED, Standing.SUPERSEDED}
            case Move.CORRECT:
                return frozenset(Standing) - {Standing.SUPERSEDED}
            case Move.REJECT:
                return frozenset({Standing.WAITING, Standing.HELD})
            case Move.HOLD:
                return frozenset({Standing.WAITING})
            case Move.RETRACT:
                return frozenset({Standing.ACCEPTED, Standing.REOPENED})
            case Move.REOPEN:
                return frozenset({Standing.HELD, Standing.REJECTED, Standing.RETRACTED})
        return frozenset()

    @property
    def by_default(self) -> frozenset[Standing]:
        """The claims of a trip that a verdict is about when it names none.

        What a changed report no longer says is decided fact by fact, never along with the rest.
        """
        plain = {Move.RETRACT: Standing.ACCEPTED, Move.REOPEN: Standing.HELD}.get(self, Standing.WAITING)
        return self.takes & {plain}


VERDICTS = (Move.ACCEPT, Move.CORRECT, Move.REJECT, Move.HOLD, Move.RETRACT, Move.REOPEN)
"""The moves that decide about claims."""
