"""`envoyage editors`: the accounts of the desk, on the machine that runs it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from envoyage.cli.opening import Misused, Wrong, book

ROLES = ("reader", "contributor", "editor", "chief")


@click.group()
def editors() -> None:
    """Add people to the desk, change their roles, end their accounts.

    Roles: a reader sees the desk, a contributor proposes, an editor decides, a chief also publishes, signs
    standing rules and looks after the users. Passwords are asked for, or read from standard input.
    """


@editors.command()
@click.argument("name")
@click.option(
    "--role", type=click.Choice(ROLES), help="Default: editor; for the first who may sign in, chief."
)
@click.option("--full-name", default="", help="As the ledger carries it. Default: NAME.")
def add(name: str, role: str | None, full_name: str) -> None:
    """Add somebody, who signs in as NAME."""
    with accounts_open():
        from envoyage.desk import accounts
        from envoyage.members.roles import Role

        accounts.check(name, full_name)  # before the password is asked for
        given = Role(role or ("editor" if accounts.anybody() else "chief"))
        user = accounts.add(name, role=given, full_name=full_name, password=password_given())
        click.echo(f"{user.username} is {given} now, and signs in at {desk_address()} as {user.username}.")


@editors.command(name="list")
def list_them() -> None:
    """List everybody who has or had an account."""
    with accounts_open():
        from envoyage.desk import accounts

        everybody = accounts.everybody()
        if not everybody:
            click.echo("Nobody has an account yet; `envoyage editors add NAME` adds the first, as chief.")
        for account in everybody:
            role = account.role.value if account.role else "no role"
            ended = "" if account.user.is_active else ", not active"
            known = f" ({account.name})" if account.name != account.user.username else ""
            click.echo(f"{account.user.username}{known}: {role}{ended}")


@editors.command()
@click.argument("name")
@click.argument("role", type=click.Choice(ROLES))
def role(name: str, role: str) -> None:
    """Give NAME another ROLE."""
    with accounts_open():
        from envoyage.desk import accounts
        from envoyage.members.roles import Role

        accounts.give(accounts.find(name), Role(role))
        click.echo(f"{name} is {role} now.")


@editors.command()
@click.argument("name")
def password(name: str) -> None:
    """Give NAME another password."""
    with accounts_open():
        from envoyage.desk import accounts

        accounts.set_password(accounts.find(name), password_given())
        click.echo(f"{name} has a new password, and is signed out everywhere.")


@editors.command()
@click.argument("name")
def deactivate(name: str) -> None:
    """End the account of NAME. The name stays in the ledger."""
    with accounts_open():
        from envoyage.desk import accounts

        accounts.deactivate(accounts.find(name))
        click.echo(f"{name} can no longer sign in; `envoyage editors activate {name}` takes it back.")


@editors.command()
@click.argument("name")
def activate(name: str) -> None:
    """Let NAME in again."""
    with accounts_open():
        from envoyage.desk import accounts

        accounts.activate(accounts.find(name))
        click.echo(f"{name} may sign in again.")


def desk_address() -> str:
    """Where the desk is, as far as the settings say it."""
    from django.conf import settings

    if settings.SECURE_SSL_REDIRECT:
        return f"https://{settings.ALLOWED_HOSTS[0]}/desk/"
    return "http://127.0.0.1:8000/desk/ (the address that `envoyage serve` says, and /desk/)"


@contextmanager
def accounts_open() -> Iterator[None]:
    """The book, with what the accounts refuse as one sentence."""
    with book():
        from envoyage.desk.accounts import AccountError

        try:
            yield
        except AccountError as error:
            raise Wrong(str(error)) from error


def password_given() -> str:
    """Asked twice at a terminal, else a line of standard input; never an argument, which others can see."""
    if sys.stdin.isatty():
        asked: str = click.prompt("Password", hide_input=True, confirmation_prompt="The same again")
        return asked
    line = sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise Misused("There is no password on standard input; write it there as one line.")
    return line
