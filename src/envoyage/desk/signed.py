"""Who is signed in: the account, the name that the ledger gets, and the role."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.http import HttpRequest

from envoyage.members.names import ledger_name, role_of
from envoyage.members.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """The person at the desk; templates find it as `request.signed`."""

    user: User
    role: Role

    @property
    def name(self) -> str:
        """What a ledger entry carries as `who`."""
        return ledger_name(self.user)


def who(request: HttpRequest) -> Signed | None:
    """Who sends the request, None when nobody is signed in. Asked once a request."""
    if not hasattr(request, "signed"):
        user = request.user
        role = role_of(user) if isinstance(user, User) and user.is_active else None
        request.signed = Signed(user=user, role=role) if isinstance(user, User) and role else None  # type: ignore[attr-defined]
    found: Signed | None = request.signed  # type: ignore[attr-defined]
    return found


def signed(request: HttpRequest) -> Signed:
    """Who sends the request, in a view that the table `desk.access` opens to signed-in people only."""
    found = who(request)
    assert found is not None, "the door lets nobody in here who is not signed in"
    return found
