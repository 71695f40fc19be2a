"""A move made from a page: what came of it is said on the next one; and which moves a history offers back."""

from collections.abc import Callable, Iterable

from django.contrib import messages
from django.http import HttpRequest

from envoyage.desk.accounts import AccountError
from envoyage.members.permits import not_theirs
from envoyage.members.roles import Role
from envoyage.record.ledger import Refused
from envoyage.record.saying import Event


def made(request: HttpRequest, move: Callable[[], object], done: str) -> bool:
    """Makes a move and says `done`, or why it was not taken. True when it was."""
    try:
        move()
    except (Refused, AccountError) as error:
        messages.error(request, str(error))
        return False
    messages.success(request, done)
    return True


def theirs(role: Role, events: Iterable[Event]) -> set[int]:
    """The entries among these that somebody of a role may take back: where a history offers it."""
    standing = [event.seq for event in events if not event.undone]
    return set(standing) - set(not_theirs(role, standing))
