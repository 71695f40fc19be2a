"""`envoyage tokens`: the words by which programs sign in, made and revoked on the machine itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from envoyage.cli.editors import ROLES
from envoyage.cli.opening import Wrong, book
from envoyage.cli.readings import tell

if TYPE_CHECKING:
    from envoyage.members.models import Token


@click.group()
def tokens() -> None:
    """Make tokens for programs that add reports and decide by the API; list and revoke them.

    What a program does by a token is done in the name of its account, which `envoyage editors` made.
    """


@tokens.command()
@click.argument("account")
@click.option(
    "--for", "use", required=True, metavar="WORDS", help="What it is for, as in 'the newsroom’s CMS'."
)
@click.option("--role", type=click.Choice(ROLES), help="What it may. Default: all that the account may.")
@click.option("--days", type=int, metavar="N", help="How long it is good. Default: until it is revoked.")
def add(account: str, use: str, role: str | None, days: int | None) -> None:
    """Make a token of ACCOUNT and print it, this once: the book keeps its hash alone."""
    with _tokens_open():
        from envoyage.desk import accounts
        from envoyage.members import tokens as made
        from envoyage.members.roles import Role

        row, word = made.make(accounts.find(account), use=use, role=Role(role) if role else None, days=days)
        click.echo(word)
        tell(f"Token {_line(row)}. Keep it now: it cannot be shown again.")


@tokens.command(name="list")
def list_them() -> None:
    """List every token that was made, without the token itself."""
    with _tokens_open():
        from envoyage.members import tokens as made

        rows = made.all_of_them()
        if not rows:
            click.echo("There is no token yet; `envoyage tokens add ACCOUNT --for WORDS` makes one.")
        for row in rows:
            click.echo(_line(row))


@tokens.command()
@click.argument("number", type=int)
def revoke(number: int) -> None:
    """End the token of that NUMBER at once."""
    with _tokens_open():
        from envoyage.members import tokens as made

        click.echo(f"Token {_line(made.revoke(number))}.")


def _line(row: "Token") -> str:
    used = f"used last on {row.used_on}" if row.used_on else "never used"
    ends = f", good until {row.ends_on}" if row.ends_on else ""
    gone = f", revoked on {row.revoked_at:%Y-%m-%d}" if row.revoked_at else ""
    made = f"{row.made_at:%Y-%m-%d}"
    return f"{row.pk} ({row.person.username}, {row.role}): {row.use}; made on {made}, {used}{ends}{gone}"


@contextmanager
def _tokens_open() -> Iterator[None]:
    """The book, with what is refused as one sentence."""
    with book():
        from envoyage.desk.accounts import AccountError
        from envoyage.members.tokens import TokenError

        try:
            yield
        except (AccountError, TokenError) as error:
            raise Wrong(str(error)) from error
