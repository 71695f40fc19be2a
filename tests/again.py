"""A room's tests once more, on PostgreSQL, in a database that nobody else uses."""

import os
import subprocess
import sys
from pathlib import Path

from tests.faults.books import new_database

ROOT = Path(__file__).parents[1]


def pass_on_postgresql(server: str, home: Path, *paths: str, marks: str) -> None:
    """Fails with what pytest said when one of the tests fails there.

    Args:
        server: the address of the server, with a database that is there.
        home: a folder for whatever the tests keep.
        marks: which tests, as pytest's -m.
    """
    with new_database(server) as url:
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-m", marks, *paths, "-p", "no:cacheprovider"],
            cwd=ROOT,
            env={**os.environ, "ENVOYAGE_DATABASE_URL": url, "ENVOYAGE_HOME": str(home)},
            capture_output=True,
            text=True,
            timeout=1500,
        )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-1000:]
