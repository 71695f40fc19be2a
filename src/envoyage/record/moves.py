"""The moves that the ledger knows, and where each leaves a claim: the whole vocabulary of deciding."""

from enum import StrEnum


class Standing(StrEnum):
    """Where a claim stands after the last move on it that was not undone."""

    WAITING = "waiting"
    HELD = "held"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    RETRACTED = "retracted"

    @property
    def published(self) -> bool:
        return self is Standing.ACCEPTED

    @property
    def open(self) -> bool:
        """True while somebody still has to decide."""
        return self in (Standing.WAITING, Standing.HELD)

    @property
    def possible(self) -> bool:
        """True for a claim that is, or may yet be, part of a trip."""
        return self.published or self.open


class Move(StrEnum):
    """What an entry of the ledger does."""

    ADD = "add"  # a report comes in, with its reading
    PROPOSE = "propose"  # tellings make a new trip
    JOIN = "join"  # tellings are found to speak of a trip that is there
    ACCEPT = "accept"
    CORRECT = "correct"  # accept, with another value
    REJECT = "reject"
    HOLD = "hold"
    RETRACT = "retract"  # take back what was published
    MERGE = "merge"
    SPLIT = "split"
    DEFINE = "define"  # the words and the selection of a tracker
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
        raise ValueError(f"The move {self.value!r} decides nothing about a claim.")

    @property
    def takes(self) -> frozenset[Standing]:
        """The standings from which this move may take a claim; deciding the same twice is no move."""
        match self:
            case Move.ACCEPT:
                return frozenset(Standing) - {Standing.ACCEPTED}
            case Move.CORRECT:
                return frozenset(Standing)
            case Move.REJECT:
                return frozenset({Standing.WAITING, Standing.HELD})
            case Move.HOLD:
                return frozenset({Standing.WAITING})
            case Move.RETRACT:
                return frozenset({Standing.ACCEPTED})
        return frozenset()

    @property
    def undoable(self) -> bool:
        """True for decisions. What came in is answered by one; an undone move is made again."""
        return self not in (Move.ADD, Move.PROPOSE, Move.JOIN, Move.UNDO)


VERDICTS = (Move.ACCEPT, Move.CORRECT, Move.REJECT, Move.HOLD, Move.RETRACT)
"""The moves that decide about claims."""
