"""Takes a backup: every row of the book as it is at one moment, written aside and then put in its place."""

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from django.utils import timezone

from envoyage import __version__
from envoyage.record import photos, projection
from envoyage.record.aside import aside
from envoyage.record.backup.file import Backup, Header, Shown
from envoyage.record.backup.photo_files import PhotoFiles
from envoyage.record.backup.tables import Table, tables
from envoyage.record.models import Trip
from envoyage.record.snapshot import snapshot

_SQUEEZE = 6  # zlib's own balance; 9 takes three times as long for a few in a hundred bytes less


def backup(path: Path, *, tell: Callable[[int, int], None] = lambda done, rows: None) -> Backup:
    """Writes the book to `path`. Others may write to the book meanwhile; what they write is not in the file.

    Args:
        path: a file, which is replaced when there is one.
        tell: hears how many of how many rows are written.

    Raises:
        OSError: the folder or the disk refuse. A backup that was there before is then as it was.
    """
    with snapshot(), aside(path, private=True) as file:
        everything: tuple[Table | PhotoFiles, ...] = (*tables(), PhotoFiles(names=photos.files()))
        header = _header(everything)
        total = hashlib.sha256(header.line)
        file.write(header.member)
        done, rows = 0, sum(header.rows.values())
        with gzip.GzipFile(fileobj=file, mode="wb", compresslevel=_SQUEEZE, filename="", mtime=0) as packed:
            for table in everything:
                for line in table.lines():
                    total.update(line)
                    packed.write(line)
                    done += 1
                    if done % 1000 == 0 or done == rows:
                        tell(done, rows)
        signed = replace(header, sha256=total.hexdigest())
        file.seek(0)
        file.write(signed.member)
    return Backup(path=path, header=signed)


def _header(everything: tuple[Table | PhotoFiles, ...]) -> Header:
    return Header(
        version=__version__,
        written_at=timezone.now().isoformat(timespec="seconds"),
        columns={table.label: list(table.columns) for table in everything},
        rows={table.label: table.count() for table in everything},
        shown=Shown(trips=Trip.objects.count(), sha256=projection.digest()),
    )
