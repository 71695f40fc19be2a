"""The only writer of the book. Every move is one entry, made in one transaction, by somebody, and stays.

No other module writes a row (a test proves it): what is shown follows from here through `record.projection`.
"""

from envoyage.record.ledger.arriving import Arrived, Incoming, Signature, add_all
from envoyage.record.ledger.intake import Added, add, known
from envoyage.record.ledger.rereading import Reread, reread
from envoyage.record.ledger.rules import sign, signed
from envoyage.record.ledger.shaping import apart, define, draft, enlist, merge, same, split
from envoyage.record.ledger.stating import state
from envoyage.record.ledger.telling import Told, tell
from envoyage.record.ledger.undoing import added_by, undo, withdraw
from envoyage.record.ledger.verdicts import check_seen, claim_named, correct, decide, members_of
from envoyage.record.ledger.writing import Refused, entry_key, place_key, writing

__all__ = [
    "Added",
    "Arrived",
    "Incoming",
    "Refused",
    "Reread",
    "Signature",
    "Told",
    "add",
    "add_all",
    "added_by",
    "apart",
    "check_seen",
    "claim_named",
    "correct",
    "decide",
    "define",
    "draft",
    "enlist",
    "entry_key",
    "known",
    "members_of",
    "merge",
    "place_key",
    "reread",
    "same",
    "sign",
    "signed",
    "split",
    "state",
    "tell",
    "undo",
    "withdraw",
    "writing",
]
