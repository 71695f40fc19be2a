"""The only writer of the book. Every move is one entry, made in one transaction, by somebody, and stays.

No other module writes a row (a test proves it): what is shown follows from here through `record.projection`.
"""

from envoyage.record.ledger.intake import Added, add, known
from envoyage.record.ledger.shaping import define, merge, split, undo
from envoyage.record.ledger.verdicts import Verdict, correct, decide, record
from envoyage.record.ledger.writing import Refused, writing

__all__ = [
    "Added",
    "Refused",
    "Verdict",
    "add",
    "correct",
    "decide",
    "define",
    "known",
    "merge",
    "record",
    "split",
    "undo",
    "writing",
]
