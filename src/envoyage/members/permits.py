"""The one table of what each move needs, at the desk and by the API, and who may take a move back."""

from collections.abc import Collection, Mapping
from typing import Final

from envoyage.members.roles import Role
from envoyage.record.models import Entry
from envoyage.record.moves import Move

NEEDED: Final[Mapping[Move, Role]] = {
    Move.ADD: Role.CONTRIBUTOR,
    Move.STATE: Role.CONTRIBUTOR,
    Move.ACCEPT: Role.EDITOR,
    Move.CORRECT: Role.EDITOR,
    Move.REJECT: Role.EDITOR,
    Move.HOLD: Role.EDITOR,
    Move.RETRACT: Role.EDITOR,
    Move.REOPEN: Role.EDITOR,
    Move.MERGE: Role.EDITOR,
    Move.SPLIT: Role.EDITOR,
    Move.APART: Role.EDITOR,
    Move.SAME: Role.EDITOR,
    Move.DRAFT: Role.EDITOR,
    Move.UNDO: Role.EDITOR,  # of what an editor may do; see `to_undo`
    Move.DEFINE: Role.CHIEF,
    Move.SIGN: Role.CHIEF,
}
"""The role that may make a move. Those that are not here nobody makes by hand."""

TO_LOOK: Final = Role.READER
"""The role that may see what waits."""


def to_undo(entry: Entry) -> Role:
    """The role that may take an entry back: the one that may make it; of an undoing, what it took back."""
    move = entry.undoes.kind if entry.kind is Move.UNDO and entry.undoes else entry.kind
    return Role.CHIEF if NEEDED.get(move) is Role.CHIEF else Role.EDITOR


def not_theirs(role: Role, seqs: Collection[int]) -> list[int]:
    """Those of these entries that somebody of a role may not take back."""
    entries = Entry.objects.filter(seq__in=seqs).select_related("undoes")
    return [entry.seq for entry in entries.order_by("seq") if not role.may(to_undo(entry))]
