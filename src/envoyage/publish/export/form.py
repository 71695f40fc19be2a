"""A format: one class, the same three moments for each, and bytes that can go to a file or a reader at once.

`setup` begins, `write` takes some trips or some rows, `finish` ends; each yields what it has to say.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, ClassVar

from envoyage.publish.export.batch import Batch
from envoyage.publish.export.columns import Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What an export is of.

    Attributes:
        title: what the selection is called.
        sentence: what was asked for, in words.
        base: address of the site, with the slash at its end; "/" when it has none.
        query: the filter as it stands in an address, without the question mark.
        version: name of the state of the book; the same book has the same.
        changed: when the last of it changed.
        licence: its SPDX name.
    """

    title: str
    sentence: str = "All published trips."
    base: str = "/"
    query: str = ""
    version: str
    changed: datetime
    licence: str = "CC-BY-4.0"

    def trip(self, slug: str) -> str:
        """The address of a trip's page."""
        return f"{self.base}trips/{slug}/"

    @property
    def home(self) -> str:
        """An address where the site is; of a file that no site published, what stands for it."""
        return self.base if self.base != "/" else "urn:envoyage:"


class Form(ABC):
    """What every format says of itself."""

    name: ClassVar[str]
    suffix: ClassVar[str]
    media: ClassVar[str]
    says: ClassVar[str]

    def __init__(self, about: About) -> None:
        self.about = about

    def setup(self) -> Iterator[bytes]:
        """What comes before everything."""
        yield from ()

    def finish(self) -> Iterator[bytes]:
        """What comes after everything."""
        yield from ()


Piece = tuple[str, bytes]
"""A piece of a file, and its id; a piece that has one is written once, whichever trip brings it."""


class OfTrips(Form):
    """A format that takes trips, with all that they carry.

    What is gathered from some trips depends on nothing else, so it can be kept; `said` puts it in its place.
    """

    between: ClassVar[bytes] = b""  # two pieces that follow one another

    def __init__(self, about: About) -> None:
        super().__init__(about)
        self._told: set[str] = set()
        self._begun = False

    @abstractmethod
    def gather(self, batch: Batch) -> Iterator[Piece]:
        """The pieces of some trips, in their order."""

    def said(self, pieces: Iterable[Piece]) -> Iterator[bytes]:
        """What these pieces, the next ones, are in the file."""
        for key, piece in pieces:
            if key and not new(key, self._told):
                continue
            yield self.between + piece if self._begun else piece
            self._begun = True

    def packed(self, batch: Batch) -> list[Piece]:
        """The same pieces; those that follow one another and have no id are one."""
        found: list[Piece] = []
        for key, some in groupby(self.gather(batch), key=itemgetter(0)):
            pieces = [piece for _, piece in some]
            found += [(key, piece) for piece in pieces] if key else [("", self.between.join(pieces))]
        return found

    def joined(self, found: Iterable[list[Piece]]) -> Iterator[bytes]:
        """What is kept of trips, in their order, in the file."""
        for pieces in found:
            yield b"".join(self.said(pieces))

    def write(self, batch: Batch) -> Iterator[bytes]:
        """Some more trips."""
        yield b"".join(self.said(self.gather(batch)))


class OfRows(Form):
    """A format that takes one table.

    What is gathered from some rows can be kept; `joined` gives what `write` would of the rows themselves.
    """

    def __init__(self, about: About, table: Table) -> None:
        super().__init__(about)
        self.table = table

    @abstractmethod
    def write(self, rows: list[Row]) -> Iterator[bytes]:
        """Some more rows."""

    @abstractmethod
    def gather(self, rows: list[Row]) -> Any:
        """What these rows are in this format, to be kept; a row that is told once stands by itself."""

    @abstractmethod
    def joined(self, found: Iterable[Any]) -> Iterator[bytes]:
        """What was gathered, in its order, in the file; a row that is told once is told with the first."""


File = tuple[str, Iterator[bytes]]
"""A file of a folder: its name, and what is in it, to be taken before the next file is."""

Tables = dict[str, tuple[Table, Callable[[], Iterator[list[Row]]]]]
"""Each table with what begins its stream of rows, in the order in which tables lean on each other."""


Rows = list[tuple[Table, list[Row]]]
"""Every table with the rows that some trips have in it, in the same order."""


class OfFiles(Form):
    """A format of several files, which hold all tables. Each file is begun, written and finished in turn.

    Attributes:
        level: how hard its archive is packed, from 1, which is quick, to 9.
    """

    level: ClassVar[int] = 3  # in less than half the time of the usual 6, and a tenth longer

    @abstractmethod
    def files(self, tables: Tables) -> Iterator[File]:
        """The files, one after the other."""

    @abstractmethod
    def gather(self, rows: Rows) -> Any:
        """What these rows are in this format, to be kept."""

    @abstractmethod
    def joined(
        self, found: Iterable[Any], tables: Sequence[Table], csv: Callable[[Table], Iterator[bytes]]
    ) -> Iterator[File]:
        """The files, from what was gathered, in its order.

        Args:
            csv: a table as CSV, of the same rows.
        """


def new(key: str, told: set[str]) -> bool:
    """True of what was not told before; from now on it was."""
    if key in told:
        return False
    told.add(key)
    return True
