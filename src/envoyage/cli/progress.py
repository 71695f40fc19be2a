"""How far a long verb is, on standard error, while it works; nothing of it stays, and a file gets nothing."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Bar:
    """Hears from a verb how far it is, or how much further; this one shows nothing."""

    def at(self, done: int, of: int) -> None:
        """So many of so many are done."""

    def says(self, what: str) -> None:
        """What the verb is at."""

    def more(self, steps: int = 1) -> None:
        """So many more are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn(Bar):
    """One bar on a terminal."""

    shown: "Progress"
    task: "TaskID"

    def at(self, done: int, of: int) -> None:
        self.shown.update(self.task, completed=done, total=of)

    def says(self, what: str) -> None:
        self.shown.update(self.task, description=what)

    def more(self, steps: int = 1) -> None:
        self.shown.advance(self.task, steps)


@contextmanager
def progress(what: str, of: int | None = None) -> Iterator[Bar]:
    """A bar for the length of a `with`; `of` is how many steps it takes, where that is known before."""
    if not sys.stderr.isatty():  # what draws takes a while to load
        yield Bar()
        return

    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True, highlight=False)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as shown:
        yield Drawn(shown=shown, task=shown.add_task(what, total=of))
