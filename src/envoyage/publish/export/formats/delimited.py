"""CSV: one table, a row a line, safe to open in a spreadsheet program."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from envoyage.facts.cells import RISKY, neutral
from envoyage.publish.export.columns import Kind, Row, Table
from envoyage.publish.export.form import About, OfRows, Piece, new
from envoyage.publish.export.shape import moment
from envoyage.publish.export.sink import packed


class Csv(OfRows):
    """Comma-separated values in UTF-8, lines ended as RFC 4180 has them."""

    name, suffix, media = "csv", "csv", "text/csv; charset=utf-8"
    says = "a table, for spreadsheets and statistics programs"

    def __init__(self, about: About, table: Table) -> None:
        super().__init__(about, table)
        kinds = [one.kind for one in table.columns]
        self._texts = [place for place, kind in enumerate(kinds) if kind in (Kind.TEXT, Kind.JSON)]
        self._cells = [(place, _PLAIN[kind]) for place, kind in enumerate(kinds) if kind in _PLAIN]

    def setup(self) -> Iterator[bytes]:
        yield (",".join(self.table.names) + "\r\n").encode()

    def write(self, rows: list[Row]) -> Iterator[bytes]:
        lines = io.StringIO()
        writer = csv.writer(lines)
        for row in rows:
            cells: list[Any] = list(row)
            for place in self._texts:
                # Hardly any cell is risky; its first letter decides, without a call.
                if (cell := cells[place]) and cell[0] in RISKY:
                    cells[place] = neutral(cell)
            for place, plain in self._cells:
                if (cell := cells[place]) is not None:
                    cells[place] = plain(cell)
            writer.writerow(cells)
        yield lines.getvalue().encode()

    def gather(self, rows: list[Row]) -> list[Piece]:
        """Their lines; of a table that tells rows once each by its key, of another one all together."""
        if self.table.once:
            return [(str(row[0]), b"".join(self.write([row]))) for row in rows]
        return [("", packed(b"".join(self.write(rows))))]

    def joined(self, found: Iterable[list[Piece]]) -> Iterator[bytes]:
        told: set[str] = set()
        for lines in found:
            if self.table.once:
                yield b"".join(line for once, line in lines if new(once, told))
            else:
                yield from (line for _, line in lines)


def _moment(cell: datetime) -> str:
    return moment(cell)


_PLAIN: dict[Kind, Callable[[Any], str]] = {
    Kind.YES_NO: lambda cell: "true" if cell else "false",
    Kind.MOMENT: _moment,
}  # days and numbers write themselves
