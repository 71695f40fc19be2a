"""Coverage-guided fuzzing of the reader and of page extraction: nothing breaks, nothing hangs.

A run of `SECONDS` each in the tests; `python -m tests.fuzz.target text --seconds 3600` for a long one.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

SECONDS = 10
_FEWEST_RUNS = 20


@pytest.mark.slow
@pytest.mark.parametrize("target", ["text", "html"])
def test_nothing_breaks_or_hangs(target: str, tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="atheris is only there on Linux")
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.target", target, "--seconds", str(SECONDS)],
        cwd=tmp_path,
        env={"PYTHONPATH": f"{root}:{root / 'src'}"},
        capture_output=True,
        text=True,
        timeout=SECONDS * 10,
    )
    told = run.stderr[-3000:]
    assert run.returncode == 0, told
    runs = re.search(r"number_of_executed_units:\s*(\d+)", run.stderr)
    assert runs is not None, told
    assert int(runs.group(1)) >= _FEWEST_RUNS
