"""The closed vocabularies of the record: each word that a field may hold, and nothing else."""

from enum import StrEnum


class Status(StrEnum):
    """Where a trip stands as of a report's publication."""

    PLANNED = "planned"
    UNDERWAY = "underway"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"

    @property
    def happened(self) -> bool:
        """True when the traveller has left home on this trip."""
        return self in (Status.UNDERWAY, Status.COMPLETED)

    @property
    def called_off(self) -> bool:
        """True when the trip is not going ahead on the dates it had."""
        return self in (Status.CANCELLED, Status.POSTPONED)


class Role(StrEnum):
    """What a trip is to the report that names it."""

    SUBJECT = "subject"
    MENTION = "mention"


class Nature(StrEnum):
    """What kind of a stop it is; where a report does not say, it counts as official."""

    OFFICIAL = "official"
    PRIVATE = "private"  # a vacation, a rest, a family visit
    TRANSIT = "transit"  # on the way only: refuelling, a change of planes


class AgreementKind(StrEnum):
    """What kind of paper or promise an agreement is."""

    MOU = "mou"
    TREATY = "treaty"
    JOINT_STATEMENT = "joint_statement"
    AGREEMENT = "agreement"
    DEAL = "deal"
    LETTER_OF_INTENT = "letter_of_intent"
    DECLARATION = "declaration"


class AgreementState(StrEnum):
    """How far an agreement has come, by the words of the report."""

    SIGNED = "signed"
    ANNOUNCED = "announced"
    EXPECTED = "expected"
    DENIED = "denied"
    RATIFIED = "ratified"
    IN_FORCE = "in_force"
    LAPSED = "lapsed"

    @property
    def afterwards(self) -> bool:
        """True for what becomes of a paper when the trip on which it was signed is over."""
        return self in (AgreementState.RATIFIED, AgreementState.IN_FORCE, AgreementState.LAPSED)

    @property
    def on_the_trip(self) -> "AgreementState":
        """How far it came on the trip: what was ratified since was signed then."""
        return AgreementState.SIGNED if self.afterwards else self


class Inferred(StrEnum):
    """What part of a date the report leaves to the reader."""

    YEAR = "year"  # the text gives day and month; the year comes from the publication date
    DAY = "day"  # a weekday or "yesterday", counted from the publication date
    START = "start"  # counted back from the end by a stated length ("the four-day visit ended on ...")
    END = "end"  # counted on from the start by a stated length
