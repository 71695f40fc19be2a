"""A page of the terminal, and entries of the ledger on it: number, hour, and what happened in a sentence."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from envoyage.record.saying import Event


_WIDEST = 100  # columns; longer lines tire the eye


def page() -> "Console":
    """Standard output, no wider than is good to read; 80 columns where it is no terminal."""
    from rich.console import Console

    console = Console(highlight=False)
    console.width = min(console.width, _WIDEST)
    return console


def print_events(console: "Console", events: Iterable["Event"], *, subjects: bool = False) -> None:
    """One entry a row, its sentence wrapped beside its number; the hours are UTC.

    `subjects` names what each entry is about, where its sentence does not.
    """
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True, style="dim")
    table.add_column()
    for event in events:
        words = Text(event.in_full, style="dim" if event.undone else "")
        if subjects and event.subject not in event.sentence:
            words.append(f" ({event.subject})", style="dim")
        table.add_row(str(event.seq), f"{event.at:%Y-%m-%d %H:%M}", words)
    console.print(table)
