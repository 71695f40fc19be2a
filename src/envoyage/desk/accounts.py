"""The accounts of the desk: added, given a role, deactivated; never deleted: the ledger keeps their names.

This file alone writes the tables of accounts; it never touches the book.
"""

import re
from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from envoyage.members.names import ledger_name, role_of
from envoyage.members.roles import Role

_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


class AccountError(ValueError):
    """One sentence: why an account cannot be so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account as a list shows it."""

    user: User
    role: Role | None

    @property
    def name(self) -> str:
        return ledger_name(self.user)


def everybody() -> list[Account]:
    """All accounts, the active ones first, then by user name. Two queries, however many there are."""
    users = User.objects.prefetch_related("groups").order_by("-is_active", "username")
    return [
        Account(user=user, role=Role.highest(group.name for group in user.groups.all())) for user in users
    ]


def anybody() -> bool:
    """True once somebody can sign in."""
    return User.objects.filter(is_active=True, groups__name__in=[role.value for role in Role]).exists()


def find(username: str) -> User:
    """The account with a user name.

    Raises:
        AccountError: there is none.
    """
    try:
        return User.objects.get(username=username.strip().lower())
    except User.DoesNotExist as missing:
        raise AccountError(
            f"There is no account {username!r}; `envoyage editors list` shows those there are."
        ) from missing


def check(username: str, full_name: str = "") -> tuple[str, str]:
    """The two names as an account keeps them.

    Raises:
        AccountError: they are taken, or cannot be names.
    """
    username, full_name = username.strip().lower(), " ".join(full_name.split())
    if not _USERNAME.fullmatch(username):
        raise AccountError(
            f"{username!r} cannot be a user name; use letters a to z, digits, dots and hyphens: ana.ruiz."
        )
    if User.objects.filter(username=username).exists():
        raise AccountError(f"There is an account {username} already; accounts are never deleted.")
    if len(full_name) > 150:
        raise AccountError("The full name is longer than 150 characters; shorten it.")
    names = {ledger_name(user).casefold() for user in User.objects.all()}
    names |= set(User.objects.values_list("username", flat=True))
    if (full_name or username).casefold() in names:
        raise AccountError(
            f"The ledger knows somebody as {full_name or username} already; add a middle name or an initial."
        )
    return username, full_name


@transaction.atomic
def add(username: str, *, role: Role, full_name: str = "", password: str | None = None) -> User:
    """A new account. Without a password it waits for one to be chosen by the link of `password_link`.

    Raises:
        AccountError: a name is taken or cannot be one, or the password is too weak.
    """
    username, full_name = check(username, full_name)
    user = User(username=username, first_name=full_name)
    _take_password(user, password)
    try:
        user.save()
    except IntegrityError as taken:
        raise AccountError(f"There is an account {username} already; accounts are never deleted.") from taken
    user.groups.set([_group(role)])
    return user


@transaction.atomic
def give(user: User, role: Role) -> None:
    """Changes the role of an account.

    Raises:
        AccountError: it is the last chief who is active.
    """
    if role is not Role.CHIEF:
        _keep_a_chief(user)
    user.groups.set([_group(role)])


@transaction.atomic
def deactivate(user: User) -> None:
    """Ends an account at once, in all its sessions. The name stays in the ledger.

    Raises:
        AccountError: it is the last chief who is active.
    """
    _keep_a_chief(user)
    user.is_active = False
    user.save(update_fields=["is_active"])


def activate(user: User) -> None:
    """Lets somebody in again, with the role and the password as they were."""
    user.is_active = True
    user.save(update_fields=["is_active"])


def set_password(user: User, password: str) -> None:
    """Gives an account another password; ends its sessions.

    Raises:
        AccountError: the password is too weak.
    """
    _take_password(user, password)
    user.save(update_fields=["password"])


def password_link(user: User) -> str:
    """The path at which the person chooses a password: good once, and for three days."""
    return reverse(
        "desk:choose-password",
        kwargs={
            "uidb64": urlsafe_base64_encode(force_bytes(user.pk)),
            "token": default_token_generator.make_token(user),
        },
    )


def _take_password(user: User, password: str | None) -> None:
    if password is not None:
        try:
            validate_password(password, user)
        except ValidationError as weak:
            raise AccountError(" ".join(weak.messages)) from weak
    user.set_password(password)


def _group(role: Role) -> Group:
    return Group.objects.get_or_create(name=role.value)[0]


def _keep_a_chief(user: User) -> None:
    if not user.is_active or role_of(user) is not Role.CHIEF:
        return
    Group.objects.select_for_update().get(name=Role.CHIEF.value)  # of two chiefs who leave at once, one stays
    if not User.objects.filter(groups__name=Role.CHIEF.value, is_active=True).exclude(pk=user.pk).exists():
        raise AccountError(
            f"{ledger_name(user)} is the only chief; make somebody else chief first, or nobody can add users."
        )
