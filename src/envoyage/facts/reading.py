"""A reading: what one report says of trips, and what was refused for want of a passage."""

from dataclasses import dataclass

from envoyage.facts.report import Report
from envoyage.facts.trip import Trip


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A fact that the rules proposed and the grounding check did not find in its passages."""

    field: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The trips of one report, in the order in which the report tells them."""

    report: Report
    trips: tuple[Trip, ...] = ()
    refused: tuple[Refusal, ...] = ()
