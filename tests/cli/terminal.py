"""`envoyage` as a person runs it: a process of its own, with a book of its own."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from tests.cli.warm import warm

import envoyage

SOURCE = str(Path(envoyage.__file__).parents[1])
REPORT = (
    "US Secretary of State Marco Rubio visited Jamaica from March 26 to 27, 2025. "
    "In Kingston he met Jamaica's Prime Minister Andrew Holness.\n"
)


def at_a_terminal() -> None:
    """Lets a new process hear Ctrl-C, which a shell turns off for what runs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(frozen=True, kw_only=True)
class Terminal:
    """A folder with a book in it; `set` is what the environment says besides."""

    home: Path
    set: dict[str, str] = field(default_factory=dict)

    @classmethod
    def over(cls, empty_book: Path, home: Path) -> Self:
        """A terminal whose book is a copy of an empty one."""
        for name in ("envoyage.sqlite3", "secret_key"):
            shutil.copy(empty_book / name, home / name)
        return cls(home=home)

    @property
    def environment(self) -> dict[str, str]:
        inherited = {key: value for key, value in os.environ.items() if not key.startswith("ENVOYAGE_")}
        # The same code as the test runs, wherever it was taken from.
        inherited["PYTHONPATH"] = SOURCE
        return {**inherited, "ENVOYAGE_HOME": str(self.home), "ENVOYAGE_EDITOR": "Ada", **self.set}

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-c", "from envoyage.cli.main import main; main()", *words]

    def __call__(self, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Has it done by a fork of a warm process, which is as good as new; `command` begins from cold."""
        return warm(SOURCE)(words, env=self.environment, cwd=self.home, stdin=stdin, timeout=60)

    def report(self, name: str = "report.txt", text: str = REPORT) -> str:
        path = self.home / name
        path.write_text(text, "utf-8")
        return str(path)


@contextmanager
def serving(terminal: Terminal, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process that serves, and its address, which it says itself."""
    process = subprocess.Popen(
        terminal.command(*words),
        env=terminal.environment,
        cwd=terminal.home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=at_a_terminal,
    )
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if address := re.search(r"http://\S+/", line):
                yield process, address[0]
                break
        else:
            assert process.stderr is not None
            raise AssertionError(process.stderr.read())
    finally:
        process.kill()
        process.communicate()
