"""The tests of this room once more, on PostgreSQL."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.postgres
@pytest.mark.slow
def test_the_book_on_postgresql(postgres_url: str, tmp_path: Path) -> None:
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-m",
            "not postgres and not slow",
            "tests/record",
            "tests/publish/test_filters.py",
            "tests/publish/test_search.py",
            "-p",
            "no:cacheprovider",
        ],
        cwd=ROOT,
        env={**os.environ, "ENVOYAGE_DATABASE_URL": postgres_url, "ENVOYAGE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=1500,
    )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-1000:]
