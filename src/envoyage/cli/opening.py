"""Opens the book for a verb, and turns what can go wrong with it into one sentence and an exit code."""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser
from pathlib import Path
from shutil import disk_usage

import click


class Wrong(click.ClickException):
    """One sentence for the person at the terminal: the data, the book or the disk are at fault."""

    exit_code = 1


class Misused(Wrong):
    """One sentence for the person at the terminal: what was asked for is at fault."""

    exit_code = 2


# What SQLite and PostgreSQL say, and what it means at the terminal; the first that fits counts.
_FAULTS = (
    (
        r"database (table )?is locked|lock timeout|deadlock",
        "Another program is writing to the book; try again.",
    ),
    (r"disk is full|no space left", "The disk is full; make room and try again."),
    (
        r"disk i/o error|could not (write|extend|read)",
        "The disk refuses ({error}): it may be full, or failing; see to it and try again.",
    ),
    (
        r"terminating connection|server closed the connection|connection (is|already) (closed|lost)",
        "PostgreSQL ended the connection; try again when it is there.",
    ),
    (
        r"no such (table|column)|has no column|(relation|column) .* does not exist",
        "There is no book here yet, or one of an older version; run `envoyage migrate`.",
    ),
    (
        r"readonly database|permission denied",
        "The book cannot be written to; check the permissions of {place}.",
    ),
    (r"unable to open database file", "The book cannot be opened; check that {place} is a folder of yours."),
    (r"not a database|malformed", "The book at {place} is damaged; bring back a copy of it."),
    (
        r"connect|password authentication",
        "PostgreSQL does not answer ({error}); check ENVOYAGE_DATABASE_URL.",
    ),
)

# No room on the disk, for this account, or in a file of this size.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def book() -> Iterator[None]:
    """Django set up over the configured database, for the length of a `with`.

    Raises:
        Misused: the configuration cannot be used, or a source does not exist.
        Wrong: the book or the data refuse. Every move is one transaction: nothing is left half-written.
    """
    import django
    from django.core.exceptions import ImproperlyConfigured

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "envoyage.project.settings")
    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise Misused(str(error)) from error

    from django.db import Error, connection

    from envoyage.record.ledger import Refused
    from envoyage.sources import SourceError

    try:
        yield
    except Refused as error:
        raise Wrong(str(error)) from error
    except SourceError as error:
        raise (Misused if error.exit_code == 2 else Wrong)(str(error)) from error
    # Django hands some of the driver's errors through as they are, as of closing a cursor on the server.
    except (Error, connection.Database.Error) as error:  # type: ignore[attr-defined]
        raise Wrong(_sentence(error)) from error
    except OSError as error:
        if error.errno in _FULL:
            raise Wrong(
                "The disk is full; make room and try again. What was not finished was not written."
            ) from error
        if error.filename is None:
            raise
        raise Wrong(f"{error.filename}: {error.strerror}. What was not finished was not written.") from error


def _sentence(error: Exception) -> str:
    from django.conf import settings

    said = " ".join(str(error).split())
    if _no_room() and "disk i/o error" in said.lower():
        said = "disk is full"  # where not even the shared memory of SQLite fits, it knows no better
    for pattern, sentence in _FAULTS:
        if re.search(pattern, said, re.IGNORECASE):
            place = settings.DATABASES["default"]["NAME"]
            return sentence.format(place=place, error=said) + " What was not finished was not written."
    return f"The database refused: {said}. What was not finished was not written."


def _no_room() -> bool:
    """True when the disk of a book on SQLite has less than a megabyte left."""
    from django.db import connection

    place = Path(connection.settings_dict["NAME"]).parent
    return connection.vendor == "sqlite" and disk_usage(place).free < 1 << 20


def editor(name: str | None) -> str:
    """Who moves: the name given, that of ENVOYAGE_EDITOR, or that of the account."""
    return name or os.environ.get("ENVOYAGE_EDITOR") or getuser()
