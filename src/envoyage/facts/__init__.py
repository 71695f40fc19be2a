"""What is said: reports, passages, days, trips and their facts. Frozen values; no look-ups, no rules."""

from envoyage.facts.dates import UNDATED, DateSpan, Day
from envoyage.facts.passage import Passage, Passages, from_pairs, passages
from envoyage.facts.reading import Reading, Refusal
from envoyage.facts.report import Report, normalise
from envoyage.facts.trip import (
    Agreement,
    Fact,
    Meeting,
    Quote,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
    Ungrounded,
)
from envoyage.facts.words import AgreementKind, AgreementState, Inferred, Nature, Role, Status

__all__ = [
    "UNDATED",
    "Agreement",
    "AgreementKind",
    "AgreementState",
    "DateSpan",
    "Day",
    "Fact",
    "Inferred",
    "Meeting",
    "Nature",
    "Passage",
    "Passages",
    "Quote",
    "Reading",
    "Refusal",
    "Report",
    "Role",
    "Status",
    "Stop",
    "Topic",
    "Toured",
    "Traveller",
    "Trip",
    "Ungrounded",
    "from_pairs",
    "normalise",
    "passages",
]
