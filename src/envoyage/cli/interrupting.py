"""Ctrl-C that waits for the end of a piece of work: what was done and what is said of it are the same."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def interrupted_afterwards() -> Iterator[None]:
    """Keeps an interruption until the end of a `with`; a second one is heard at once.

    Raises:
        KeyboardInterrupt: it was interrupted meanwhile.
    """
    asked = False

    def keep(signum: int, frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    before = signal.signal(signal.SIGINT, keep)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if asked:
        raise KeyboardInterrupt
