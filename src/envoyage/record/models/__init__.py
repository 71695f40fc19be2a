"""The tables of the book, in three kinds: what was said, what was decided, and what is shown.

The first two are append-only (a trigger in the database refuses to change a row); the third can be
thrown away and made again from them at any time.
"""

from envoyage.record.models.decided import Decision, Entry, Likeness, Placement
from envoyage.record.models.named import Appearance, Block, Naming
from envoyage.record.models.proposed import Proposal, SameTrip, Trace
from envoyage.record.models.said import Claim, Reading, Report, Telling
from envoyage.record.models.shown import Agreement, Person, Redirect, Stop, Topic, Tracker, Trip, Words

__all__ = [
    "Agreement",
    "Appearance",
    "Block",
    "Claim",
    "Decision",
    "Entry",
    "Likeness",
    "Naming",
    "Person",
    "Placement",
    "Proposal",
    "Reading",
    "Redirect",
    "Report",
    "SameTrip",
    "Stop",
    "Telling",
    "Topic",
    "Trace",
    "Tracker",
    "Trip",
    "Words",
]
