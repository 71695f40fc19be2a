"""An account's name, as the ledger has it, and its role."""

from django.contrib.auth.models import User

from envoyage.members.roles import Role


def ledger_name(user: User) -> str:
    """The full name, or the user name where there is none: what an entry carries as `who`."""
    return user.get_full_name() or user.get_username()


def role_of(user: User) -> Role | None:
    """The role of an account, None where it has none."""
    return Role.highest(user.groups.values_list("name", flat=True))
