"""The compiled reader is the reader: it reads every gold report to the letter as the sources do."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tools.compile_reader import ROOT, SOURCE, compile_reader, is_current

_READ = """
import hashlib, json
from envoyage.facts.contract import reading_to_json
from envoyage.reading import read_report, reader
from evals.corpus import corpus
read = [json.dumps(reading_to_json(read_report(gold.report), explain=True)) for gold in corpus()]
print(reader.__file__.rpartition(".")[2], hashlib.sha256("".join(read).encode()).hexdigest())
"""


@pytest.mark.slow
def test_it_reads_as_the_sources_do(tmp_path: Path) -> None:
    if shutil.which("cc") is None:
        if os.environ.get("ENVOYAGE_TEST_EVERYTHING"):
            pytest.fail("There is no C compiler; Debian's is in the package gcc.")
        pytest.skip("there is no C compiler")
    out = compile_reader(tmp_path / "compiled", quickly=True)
    assert is_current(out)
    assert _read_with(out) == ("so", _read_with(SOURCE.parent)[1])


def _read_with(source: Path) -> tuple[str, str]:
    """The kind of file that the reader was imported from, and the digest of all that it read."""
    environment = {**os.environ, "PYTHONPATH": f"{source}:{ROOT}", "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, "-c", _READ], env=environment, capture_output=True, text=True, check=True
    )
    kind, digest = done.stdout.split()
    assert len(digest) == len(hashlib.sha256().hexdigest())
    return kind, digest
