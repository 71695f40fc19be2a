"""The summary on a terminal: headings in bold, facts in a column that wraps, marked words in colour."""

from collections.abc import Iterable
from itertools import groupby

from rich.table import Table
from rich.text import Text

from envoyage.cli.events import page
from envoyage.cli.summary import Line, Style

# Colours of the terminal's own palette, legible on light and dark.
_STYLES = {Style.PLAIN: "", Style.HEADING: "bold", Style.FAINT: "dim", Style.MARKED: "bold cyan"}
_LABELS = 9  # columns: the longest label, "Agreement"


def print_styled(lines: Iterable[Line]) -> None:
    """Writes to standard output in colour, wrapped to the terminal."""
    console = page()
    for in_table, block in groupby(lines, key=lambda line: line.label is not None):
        if in_table:
            console.print(_table(block))
            continue
        for line in block:
            console.print(_text(line))


def _table(block: Iterable[Line]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(width=_LABELS + 2, justify="right", style="dim", no_wrap=True)
    table.add_column()
    for line in block:
        table.add_row(line.label, _text(line))
    return table


def _text(line: Line) -> Text:
    return Text.assemble(*((run.text, _STYLES[run.style]) for run in line.runs))
