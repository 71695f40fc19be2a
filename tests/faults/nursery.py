"""A process with everything loaded and no database open; each order is done by a fork, which may be killed.

Starting Python and Django takes longer than most moves: killed there, nothing would have been at stake.
Orders come as JSON on standard input, a line each, and are answered likewise.
"""

import gc
import importlib
import io
import json
import os
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime
from tempfile import TemporaryFile
from types import MappingProxyType
from typing import IO, Any

from tests.forks import ended


def main() -> None:
    _warm_up()
    for line in sys.stdin:
        answer = _ordered(**json.loads(line))
        print(json.dumps(answer), flush=True)


def _warm_up() -> None:
    import django
    from tests.cli.warm import load

    load()
    django.setup()
    from envoyage.record import officials

    officials._shipped()
    importlib.import_module("tests.faults.moves")
    importlib.import_module("envoyage.record.backup")
    importlib.import_module("envoyage.record.bundle")
    importlib.import_module("envoyage.record.importing")
    importlib.import_module("time_machine")
    from django.db import connection

    assert connection.vendor  # its modules are loaded; it is not opened
    gc.freeze()  # a fork then shares what is loaded


def _ordered(
    *,
    at: str,
    kill_after: float | None,
    words: Sequence[str] = (),
    call: str = "",
    given: Sequence[Any] = (),
    with_: Mapping[str, Any] = MappingProxyType({}),
) -> dict[str, Any]:
    """Does it in a fork, with the clock standing at `at`, and kills the fork after so many seconds."""
    with TemporaryFile("w+") as said:
        began = time.perf_counter()
        child = os.fork()
        if child == 0:
            for name, value in with_.items():
                module, _, constant = name.rpartition(".")
                setattr(importlib.import_module(module), constant, value)
            _in_the_fork(said, words, call, given, at)
        code = ended(child, kill_after)
        seconds = time.perf_counter() - began
        said.seek(0)
        return {"killed": code == -signal.SIGKILL, "code": code, "seconds": seconds, "said": said.read()}


def _in_the_fork(said: IO[str], words: Sequence[str], call: str, given: Sequence[Any], at: str) -> None:
    from tests.faults import moves
    from time_machine import travel

    from envoyage.cli.main import main as envoyage

    code, printed = 0, io.StringIO()
    try:
        with (
            redirect_stdout(printed),
            redirect_stderr(printed),
            travel(datetime.fromisoformat(at), tick=False),
        ):
            if call:
                print(json.dumps(getattr(moves, call)(*given)))
            else:
                envoyage(words)
    except SystemExit as exit_:
        code = exit_.code if isinstance(exit_.code, int) else 1
    except BaseException as error:
        code = 70
        printed.write(f"{type(error).__name__}: {error}")
    said.write(printed.getvalue())
    said.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
