"""A book in the care of a warm process: give an order, have it done, or have it killed on the way."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import envoyage

ROOT = Path(__file__).parents[2]
SOURCE = Path(envoyage.__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How an order ended."""

    killed: bool
    code: int
    seconds: float
    said: str


class Book:
    """One book and its process; `home` holds its files, and is where relative names of an order lead.

    `like` is the home of a book of which it is a copy at first.
    """

    def __init__(self, home: Path, *, url: str = "", like: Path | None = None, patience: int = 20) -> None:
        home.mkdir()
        if like is not None:
            shutil.copy(like / "envoyage.sqlite3", home)
        inherited = {key: value for key, value in os.environ.items() if not key.startswith("ENVOYAGE_")}
        own = {"ENVOYAGE_HOME": str(home), "ENVOYAGE_DATABASE_URL": url, "ENVOYAGE_EDITOR": "Ada"}
        own["ENVOYAGE_LOCK_SECONDS"] = str(patience)
        paths = {
            "PYTHONPATH": f"{SOURCE}{os.pathsep}{ROOT}",
            "DJANGO_SETTINGS_MODULE": "envoyage.project.settings",
        }
        self.home = home
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"],
            env={**inherited, **own, **paths},
            cwd=home,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(timeout=60)

    def do(self, at: str, kill_after: float | None = None, **order: Any) -> Done:
        """Has a verb (`words`) or a function of `moves` (`call`, `given`) done at this time of the clock.

        Constants that are named in `with_` have other values for it, such as the size of a batch.
        """
        self.begin(at, kill_after, **order)
        return self.end()

    def begin(self, at: str, kill_after: float | None = None, **order: Any) -> None:
        """Gives an order and does not wait for it."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"at": at, "kill_after": kill_after, **order}) + "\n")
        self.process.stdin.flush()

    def end(self) -> Done:
        """How the order that was begun ended."""
        assert self.process.stdout is not None
        return Done(**json.loads(self.process.stdout.readline()))

    def ask(self, call: str, *given: Any) -> Any:
        """What a function of `moves` says of the book."""
        done = self.do("2026-01-01T00:00:00+00:00", call=call, given=list(given))
        assert done.code == 0, done.said
        return json.loads(done.said)


@contextmanager
def new_database(server: str, *, like: str = "") -> Iterator[str]:
    """The address of a new database of a PostgreSQL server, dropped when the `with` ends.

    Args:
        server: the address of the server, with a database that is there.
        like: what CREATE DATABASE is told besides its name.
    """
    import psycopg

    name = f"envoyage_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} {like}")
        try:
            yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
