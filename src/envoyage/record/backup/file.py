"""The file of a backup: its header, and its lines checked against it, so that no altered file passes.

The header is a gzip member of its own, stored and not squeezed: its length does not hang on the digest in it,
so the digest is filled in when all lines are written, without a second pass over them.
"""

import gzip
import hashlib
import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self

from django.apps import apps

from envoyage.record.backup.photo_files import LABEL as PHOTOS
from envoyage.record.backup.tables import Table, tables
from envoyage.record.ledger import Refused

FORMAT = 1
_UNKNOWN = "0" * 64
_LONGEST_HEADER = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the book showed when it was backed up; the digest is that of `projection.digest`."""

    trips: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the first line says. `sha256` is that of the whole file unzipped, with zeros in its own place."""

    version: str  # of Envoyage
    written_at: str
    columns: dict[str, list[str]]  # by table, in the order of the file
    rows: dict[str, int]
    shown: Shown
    sha256: str = _UNKNOWN

    @property
    def line(self) -> bytes:
        shape = {"envoyage": "backup", "format": FORMAT, **asdict(self)}
        return json.dumps(shape, ensure_ascii=False).encode() + b"\n"

    @property
    def member(self) -> bytes:
        return gzip.compress(self.line, compresslevel=0, mtime=0)

    @property
    def unsigned(self) -> "Header":
        return replace(self, sha256=_UNKNOWN)

    @classmethod
    def parse(cls, line: bytes) -> Self:
        """Raises ValueError, KeyError or TypeError for what is no header of this format."""
        shape = json.loads(line)
        if not isinstance(shape, dict) or shape.pop("envoyage", None) != "backup":
            raise ValueError("its first line is not a backup's")
        if (form := shape.pop("format")) != FORMAT:
            raise ValueError(f"it has format {form}, and this version reads format {FORMAT}")
        return cls(**{**shape, "shown": Shown(**shape["shown"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup on the disk, of which the header was read."""

    path: Path
    header: Header

    @classmethod
    def open(cls, path: Path) -> Self:
        """Reads the header.

        Raises:
            Refused: this is no backup.
        """
        try:
            with gzip.open(path) as file:
                return cls(path=path, header=Header.parse(file.readline(_LONGEST_HEADER)))
        except _DAMAGE as error:
            raise _refused(path, error) from error

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables, of this version's models.

        Raises:
            Refused: it has tables or columns that this version does not know.
        """
        known = {table.label: table for table in tables()}
        unknown = [
            f"{label}.{name}" if label in known else label
            for label, columns in self._columns.items()
            for name in (set(columns) - set(known[label].columns) if label in known else [""])
        ]
        if unknown:
            raise Refused(
                f"{self.path} was written by Envoyage {self.header.version} and holds"
                f" {', '.join(sorted(unknown))}, which this version does not know;"
                " install that version, or a newer one, and restore with it. Nothing was restored."
            )
        return tuple(
            Table(model=apps.get_model(label), columns=tuple(columns))
            for label, columns in self._columns.items()
        )

    @property
    def _columns(self) -> dict[str, list[str]]:
        return {label: columns for label, columns in self.header.columns.items() if label != PHOTOS}

    def lines(self, tell: Callable[[int], None] = lambda rows: None) -> Iterator[tuple[str, bytes]]:
        """Every line with the label of its table; at the end the digest is checked.

        Args:
            tell: hears now and then how many rows more were read.

        Raises:
            Refused: the file is cut short or was altered. What came before is then not to be used.
        """
        total = hashlib.sha256(self.header.unsigned.line)
        try:
            with gzip.open(self.path) as file:
                if file.readline(_LONGEST_HEADER) != self.header.line:
                    raise ValueError("its header changed while it was read")
                for label, rows in self.header.rows.items():
                    for number in range(1, rows + 1):
                        if not (line := file.readline()):
                            raise ValueError(f"{label} has {number - 1} rows and the header says {rows}")
                        total.update(line)
                        yield label, line
                        if number % 1000 == 0 or number == rows:
                            tell(number % 1000 or 1000)
                if file.read(1):
                    raise ValueError("it has more rows than its header says")
        except _DAMAGE as error:
            raise _refused(self.path, error) from error
        if total.hexdigest() != self.header.sha256:
            raise _refused(self.path, "its contents do not have the digest that its header says")

    def check(self, tell: Callable[[int], None] = lambda rows: None) -> None:
        """Reads it from beginning to end.

        Raises:
            Refused: it is cut short or was altered.
        """
        for _ in self.lines(tell):
            pass


_DAMAGE = (gzip.BadGzipFile, zlib.error, EOFError, ValueError, KeyError, TypeError)


def _refused(path: Path, why: Any) -> Refused:
    said = "it has no " + str(why) if isinstance(why, KeyError) else str(why).rstrip(".")
    return Refused(
        f"{path} is no backup of a book, or is damaged: {said}. Nothing was restored; take another copy."
    )
