"""Restores a backup: all of it, verified by digest, in one transaction, or nothing."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Field

from envoyage import __version__
from envoyage.record import projection
from envoyage.record.backup.file import Backup, Shown
from envoyage.record.backup.photo_files import PhotoFiles, put_back
from envoyage.record.backup.tables import MADE_BY_MIGRATING, Table, default, tables
from envoyage.record.ledger import Refused, restoring, writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What the book holds after a restore, and what it shows."""

    rows: dict[str, int]
    shown: Shown
    as_it_was: bool


def restore(
    backup: Backup,
    *,
    replace: bool = False,
    anew: bool = False,
    tell: Callable[[int], None] = lambda rows: None,
) -> Restored:
    """Puts a backup into the book and makes what is shown from it.

    Args:
        backup: an opened one; it need not have been checked.
        replace: throws away what the book holds; otherwise only an empty book will do.
        anew: takes it also when what is shown comes out otherwise than it was at the time of the backup.
        tell: hears how many rows more were put back.

    Raises:
        Refused: the file is damaged or of another version, the book is not empty, or a digest does not agree.
            The book is then as it was.
    """
    theirs = backup.tables
    lacking = {table.label: _defaults(backup, table) for table in theirs}
    with writing():
        if not replace and (there := _there()):
            raise Refused(
                f"The book is not empty: it has {there}. Restore into a new book, by another ENVOYAGE_HOME or"
                " ENVOYAGE_DATABASE_URL, or say --replace to throw away what this one holds."
            )
        held = {table.label for table in theirs}
        mine = [t.model for t in tables() if t.label in held or t.label not in MADE_BY_MIGRATING]
        restoring.clear(mine)
        by_label = {table.label: table for table in theirs}
        photos = PhotoFiles(names=())
        for label, lines in groupby(backup.lines(tell), key=lambda pair: pair[0]):
            if label == photos.label:
                photos = _photos(backup, (line for _, line in lines))
                continue
            table = by_label[label]
            fields = (*table.fields, *(field for field, _ in lacking[label]))
            more = [value for _, value in lacking[label]]
            restoring.put_back(table.model, fields, _rows(backup, table, (line for _, line in lines), more))
        _read_back(backup, (*theirs, photos))
        restoring.go_on_after(mine)
        restoring.complete()
        shown = Shown(trips=projection.rebuild(), sha256=projection.digest())
        as_it_was = shown == backup.header.shown
        if not (as_it_was or anew):
            raise Refused(_otherwise(backup))
    return Restored(rows=backup.header.rows, shown=shown, as_it_was=as_it_was)


def _there() -> str:
    """What the book holds already, in words, or nothing."""
    held = [table for table in tables() if table.label not in MADE_BY_MIGRATING]
    counted = [
        f"{count:,} {table.model._meta.verbose_name_plural}" for table in held if (count := table.count())
    ]
    return ", ".join(counted)


def _rows(backup: Backup, table: Table, lines: Iterator[bytes], more: list[object]) -> Iterator[list[object]]:
    for line in lines:
        try:
            yield [*table.row(line), *more]
        except (ValueError, TypeError) as error:
            raise Refused(
                f"{backup.path} has a row of {table.label} that cannot be read: {error}."
            ) from error


def _defaults(backup: Backup, table: Table) -> list[tuple["Field[Any, Any]", Any]]:
    try:
        return [(field, default(field)) for field in table.lacking]
    except ValueError as error:
        raise Refused(
            f"{backup.path} was written by Envoyage {backup.header.version}: {error}."
            f" Restore it with that version, then run `envoyage migrate` with {__version__}."
        ) from error


def _photos(backup: Backup, lines: Iterator[bytes]) -> PhotoFiles:
    """The photos are there before the rest is: should it be refused, they are photos that nothing names."""
    try:
        return put_back(lines)
    except (ValueError, TypeError) as error:
        raise Refused(f"{backup.path} has a photo that cannot be read: {error}.") from error


def _read_back(backup: Backup, theirs: tuple[Table | PhotoFiles, ...]) -> None:
    """What the database now holds must have the digest of the file: a row changed on its way is not kept."""
    total = hashlib.sha256(backup.header.unsigned.line)
    for table in theirs:
        for line in table.lines():
            total.update(line)
    if total.hexdigest() != backup.header.sha256:
        raise Refused(
            f"What the database took in from {backup.path} is not what the file holds. Nothing was restored;"
            " please report this with the names and versions of both databases."
        )


def _otherwise(backup: Backup) -> str:
    version = backup.header.version
    why = (
        f"it was written by Envoyage {version}, and {__version__} may merge reports otherwise"
        if version != __version__
        else "the pages were not made from the ledger alone; `envoyage rebuild` before a backup prevents this"
    )
    return (
        f"What is shown does not come out as it was when {backup.path} was written ({why}). Nothing was"
        " restored. Say --anew to restore it all the same; what was said and decided is whole."
    )
