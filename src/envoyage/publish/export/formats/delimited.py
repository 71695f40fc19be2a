"""CSV: one table, a row a line, safe to open in a spreadsheet program."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from envoyage.publish.export.columns import Kind, Row, Table
from envoyage.publish.export.form import About, OfRows
from envoyage.publish.export.shape import moment

# What a spreadsheet program takes for a formula. A cell that begins so gets an apostrophe, and one that has
# apostrophes before that gets one more, so that taking one away gives the cell back.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_RISKY = frozenset("'=+-@\t\r")


def neutral(cell: str) -> str:
    """The cell with an apostrophe where a spreadsheet program would run it."""
    return f"'{cell}" if cell[:1] in _RISKY and _FORMULA.match(cell) else cell


def given_back(cell: str) -> str:
    """What `neutral` was given."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


class Csv(OfRows):
    """Comma-separated values in UTF-8, lines ended as RFC 4180 has them."""

    name, suffix, media = "csv", "csv", "text/csv; charset=utf-8"
    says = "a table, for spreadsheets and statistics programs"

    def __init__(self, about: About, table: Table) -> None:
        super().__init__(about, table)
        self._cells = [
            (place, _PLAIN[one.kind]) for place, one in enumerate(table.columns) if one.kind in _PLAIN
        ]

    def setup(self) -> Iterator[bytes]:
        yield (",".join(self.table.names) + "\r\n").encode()

    def write(self, rows: list[Row]) -> Iterator[bytes]:
        lines = io.StringIO()
        writer = csv.writer(lines)
        for row in rows:
            cells: list[Any] = list(row)
            for place, plain in self._cells:
                if (cell := cells[place]) is not None:
                    cells[place] = plain(cell)
            writer.writerow(cells)
        yield lines.getvalue().encode()


def _moment(cell: datetime) -> str:
    return moment(cell)


_PLAIN: dict[Kind, Callable[[Any], str]] = {
    Kind.TEXT: neutral,
    Kind.JSON: neutral,
    Kind.YES_NO: lambda cell: "true" if cell else "false",
    Kind.MOMENT: _moment,
}  # days and numbers write themselves
