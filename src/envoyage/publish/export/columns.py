"""What a table of the open book is: its columns, each with its kind and what it says.

The words here are the codebook's; a test fails when a column is not documented there, or otherwise.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_noop

from envoyage.publish.export.batch import Batch, Cell


class Kind(StrEnum):
    """What the cells of a column hold; an empty cell is what is not known."""

    TEXT = gettext_noop("text")
    WHOLE = gettext_noop("whole number")
    NUMBER = gettext_noop("number")
    YES_NO = gettext_noop("yes or no")
    DAY = gettext_noop("date")
    MOMENT = gettext_noop("time, UTC")
    JSON = gettext_noop("JSON")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what its cells hold, and what they say.

    Attributes:
        needed: no cell of it is empty.
        of: the table and column that each cell names a row of, as "trips.id".
    """

    name: str
    kind: Kind
    says: str
    needed: bool = False
    of: str = ""


Row = tuple[Cell, ...]
"""Cells in the order of the columns."""

Rows = Callable[[Batch, set[str]], Iterator[Row]]
"""The rows of some trips; the set is one for a whole export and remembers what is told once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: one row is one of what its title says.

    Attributes:
        key: the columns that tell rows apart.
        once: several trips bring the same row, which is told once; its key is the first column.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Rows
    key: tuple[str, ...]
    once: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)
