"""Tokens: made for an account, shown once, kept as a hash, good until they are revoked.

This file alone writes their table; it never touches the book.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.auth.models import User
from django.utils import timezone

from envoyage.members.models import Token
from envoyage.members.names import ledger_name, role_of
from envoyage.members.roles import Role

_BEGINS = "envoyage_"  # so that programs which look for secrets in files know one
_BYTES = 32  # random ones: nobody guesses them, so a plain hash keeps them safe and is quick to compare


class TokenError(ValueError):
    """One sentence: why a token cannot be so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Who sends a token: the name for the ledger, and what the person may by it."""

    name: str
    role: Role
    token: int


def make(user: User, *, use: str, role: Role | None = None, days: int | None = None) -> tuple[Token, str]:
    """A new token and its row; the token is nowhere else, so whoever asked for it has to keep it.

    Args:
        user: whose moves it will make.
        use: what it is for.
        role: what it may; by default all that the account may.
        days: after how many it ends; None for never.

    Raises:
        TokenError: the account is not active, has no role or a lower one, or nothing is said of its use.
    """
    own = role_of(user)
    if own is None or not user.is_active:
        raise TokenError(f"{user.username} cannot sign in, so no token can be made for that account.")
    role = role or own
    if not own.may(role):
        raise TokenError(f"{user.username} is {own}; a token of that account cannot be {role}.")
    if not (use := " ".join(use.split())) or len(use) > 200:
        raise TokenError("Say in up to 200 characters what the token is for, so that it can be told apart.")
    if days is not None and days < 1:
        raise TokenError("A token is good for one day at least.")
    word = _BEGINS + secrets.token_urlsafe(_BYTES)
    now = timezone.now()
    row = Token(
        digest=_digest(word),
        person=user,
        use=use,
        role=role.value,
        made_at=now,
        ends_on=now.date() + timedelta(days=days) if days else None,
    )
    row.save()
    return row, word


def bearer(word: str) -> Bearer | None:
    """Who sends this token; None where it is none, has ended or was revoked, or the account may no longer."""
    row = Token.objects.select_related("person").filter(digest=_digest(word), revoked_at=None).first()
    today = timezone.now().date()
    if row is None or not row.person.is_active or (row.ends_on is not None and row.ends_on < today):
        return None
    own = role_of(row.person)
    if own is None:
        return None
    if row.used_on != today:
        _used(row, today)
    given = Role(row.role)
    return Bearer(name=ledger_name(row.person), role=given if own.may(given) else own, token=row.pk)


def all_of_them() -> list[Token]:
    """Every token that was ever made, in that order."""
    return list(Token.objects.select_related("person"))


def revoke(number: int) -> Token:
    """Ends a token at once.

    Raises:
        TokenError: there is none of that number, or it was revoked already.
    """
    row = Token.objects.select_related("person").filter(pk=number).first()
    if row is None:
        raise TokenError(f"There is no token {number}; `envoyage tokens list` has their numbers.")
    if row.revoked_at is not None:
        raise TokenError(f"Token {number} was revoked on {row.revoked_at:%Y-%m-%d} already.")
    row.revoked_at = timezone.now()
    row.save(update_fields=["revoked_at"])
    return row


def _used(row: Token, today: date) -> None:
    """Notes the day, so that a token that nothing uses any more is known by it."""
    row.used_on = today
    row.save(update_fields=["used_on"])


def _digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()
