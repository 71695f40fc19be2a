"""A process with Django and the reader loaded and nothing set up; a command of `envoyage` is a fork of it.

To load them takes five times as long as most commands do. The fork reads its environment, its settings and
its book as a new process does: what is loaded before needs none of them. Orders come as JSON on standard
input, a line each, and name the files that the command reads and writes; exit codes are answered.
"""

import gc
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.forks import ended

ROOT = Path(__file__).parents[2]

# What most verbs import when they open a book, and settings are not asked for.
_LOADED = (
    "django.contrib.auth.hashers",
    "django.contrib.messages.storage.session",
    "django.core.management.commands.migrate",
    "django.core.serializers.json",
    "django.db.backends.sqlite3.base",
    "django.db.models.sql.compiler",
    "django.template.loader",
    "django.urls",
    "envoyage.gazetteer",
    "envoyage.reconcile",
    "envoyage.sources",
    "rich.progress",
    "rich.table",
)


class Warm:
    """The process, as those see it who give it commands."""

    def __init__(self, source: str) -> None:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("ENVOYAGE_")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.cli.warm"],
            env={**inherited, "PYTHONPATH": f"{source}{os.pathsep}{ROOT}"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __call__(
        self, words: Sequence[str], *, env: Mapping[str, str], cwd: Path, stdin: str, timeout: float
    ) -> "subprocess.CompletedProcess[str]":
        """Has one command done, as `subprocess.run` would."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        with TemporaryDirectory() as folder:
            files = [Path(folder, name) for name in ("in", "out", "err")]
            files[0].write_text(stdin, "utf-8")
            order = {"words": words, "env": dict(env), "cwd": str(cwd), "files": [*map(str, files)]}
            self.process.stdin.write(json.dumps({**order, "timeout": timeout}) + "\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline()
            assert answer, "The warm process has ended; what it said is in the standard error of the tests."
            code = json.loads(answer)
            if code is None:
                raise subprocess.TimeoutExpired(list(words), timeout)
            return subprocess.CompletedProcess(
                list(words), code, stdout=files[1].read_text("utf-8"), stderr=files[2].read_text("utf-8")
            )


@cache
def warm(source: str) -> Warm:
    """The one of these tests, begun when it is first asked; it ends when nobody can ask any more."""
    return Warm(source)


def load() -> None:
    """Imports what most verbs need, and asks once of what is read from tables and kept."""
    from envoyage.cli.main import VERBS, file_of
    from envoyage.reading import read
    from envoyage.reconcile import Roster
    from envoyage.reconcile.subjects import known_subject

    for verb in VERBS:
        import_module(f"envoyage.cli.{file_of(verb)}")
    for module in _LOADED:
        import_module(module)
    read("Chile's Foreign Minister Ana Paz visited Peru on May 3, 2024.")
    known_subject("the weather")  # no subject of the table: lands and cities are asked too
    Roster.shipped()


def main() -> None:
    from django.conf import settings

    from envoyage.cli.main import main as envoyage

    load()

    assert not settings.configured
    gc.freeze()  # a fork then shares what is loaded
    for line in iter(sys.stdin.readline, ""):
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _become(order["words"], order["env"], order["cwd"], order["files"])
            envoyage(prog_name="envoyage")
        print(json.dumps(_answered(child, order["timeout"])), flush=True)


def _become(words: Sequence[str], env: Mapping[str, str], cwd: str, files: Sequence[str]) -> None:
    """Makes this fork what a new process is: its words, its environment, its folder, its streams."""
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    os.chdir(cwd)
    sys.argv[1:] = words
    for number, path in enumerate(files):
        opened = os.open(path, os.O_RDWR | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115


def _answered(child: int, timeout: float) -> int | None:
    """The exit code of a command; None where it had to be killed."""
    code = ended(child, timeout)
    return None if code == -signal.SIGKILL else code


if __name__ == "__main__":
    main()
