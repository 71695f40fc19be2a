"""A move made from a page: what came of it is said on the next one; and who may take a move back."""

from collections.abc import Callable, Collection, Iterable

from django.contrib import messages
from django.http import HttpRequest

from envoyage.desk.accounts import AccountError
from envoyage.desk.roles import Role
from envoyage.record.ledger import Refused
from envoyage.record.models import Entry
from envoyage.record.moves import Move
from envoyage.record.saying import Event

_A_CHIEFS = (Move.DEFINE, Move.SIGN)


def made(request: HttpRequest, move: Callable[[], object], done: str) -> bool:
    """Makes a move and says `done`, or why it was not taken. True when it was."""
    try:
        move()
    except (Refused, AccountError) as error:
        messages.error(request, str(error))
        return False
    messages.success(request, done)
    return True


def needed_to_undo(entry: Entry) -> Role:
    """The role that may take an entry back: the one that may make it; of an undoing, what it took back."""
    move = entry.undoes.kind if entry.kind is Move.UNDO and entry.undoes else entry.kind
    return Role.CHIEF if move in _A_CHIEFS else Role.EDITOR


def not_theirs(role: Role, seqs: Collection[int]) -> list[int]:
    """Those of these entries that somebody of a role may not take back."""
    entries = Entry.objects.filter(seq__in=seqs).select_related("undoes")
    return [entry.seq for entry in entries.order_by("seq") if not role.may(needed_to_undo(entry))]


def theirs(role: Role, events: Iterable[Event]) -> set[int]:
    """The entries among these that somebody of a role may take back: where a history offers it."""
    standing = [event.seq for event in events if not event.undone]
    return set(standing) - set(not_theirs(role, standing))
