"""Schemathesis over the whole document, against the server as it is run: it finds nothing."""

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from tests.cli.terminal import Terminal, serving

from envoyage.api.urls import api

HERE = Path(__file__).parent
EXAMPLES = 15  # of each kind for each address
SEED = "20261130"  # the same questions at every run; `st run` without it asks others


@pytest.mark.slow
def test_nothing_is_found(tmp_path: Path) -> None:
    terminal = Terminal(home=tmp_path, set={"ENVOYAGE_API_RATE": "0"})
    for words in (("migrate",), ("load",)):
        assert terminal(*words).returncode == 0
    terminal("editors", "add", "ada", stdin="seventeen grey herons\n")
    token = terminal("tokens", "add", "ada", "--for", "the test").stdout.strip()
    with serving(terminal, "serve", "--port", "0") as (process, address):
        assert process.stderr is not None
        Thread(target=process.stderr.read, daemon=True).start()  # a log that nobody reads would stop it
        with (tmp_path / "log").open("w") as log:
            done = subprocess.run(
                [
                    *(sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()"),
                    *("--config-file", str(HERE / "schemathesis.toml"), "run"),
                    f"{address}api/v1/openapi.json",
                    *("--header", f"Authorization: Bearer {token}"),
                    *("--phases", "examples,coverage,fuzzing"),
                    *("--max-examples", str(EXAMPLES), "--seed", SEED, "--no-color"),
                ],
                cwd=tmp_path,
                stdout=log,
                stderr=subprocess.STDOUT,
                timeout=600,
            )
        process.terminate()
    said = (tmp_path / "log").read_text("utf-8")
    assert done.returncode == 0, said[-6000:]
    tested = sum(len(operations) for operations in api.get_openapi_schema()["paths"].values())
    assert f"Tested: {tested}" in said
