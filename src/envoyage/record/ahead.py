"""What is to come is made by a process of its own while this one works: two processors take an import in.

The other process sees no database and nobody hears of it. It ends with this one, however that ends: what it
makes goes through a pipe, and nobody reads from that any more.
"""

import gc
import os
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, Pipe
from queue import Queue
from threading import Thread
from typing import Any, NoReturn, TypeVar

from envoyage.record.batches import batches
from envoyage.record.packing import packed, unpacked

T = TypeVar("T")

_AT_ONCE = 100  # values a message
_MESSAGES = 40  # made and not yet asked for: bounds the memory of the other process


class Ended(ChildProcessError):  # noqa: N818 -- what happened, as `Refused` is
    """The process that makes what is to come was ended by somebody."""


@contextmanager
def ahead(values: Iterable[T]) -> Iterator[Iterator[T]]:
    """The values, made by another process; by this one as they are asked for, where there is one processor.

    Values, and errors that end them, must be such that they can be packed (`record.packing`). Begin before
    there are other threads: of those the other process has none.

    Raises:
        Ended: the other process was ended before it was done.
    """
    if not hasattr(os, "fork") or _processors() < 2:
        yield iter(values)
        return
    here, there = Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        here.close()
        _make(values, there)
    there.close()
    try:
        yield _received(here)
    finally:
        here.close()
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _processors() -> int:
    asked = getattr(os, "sched_getaffinity", None)
    return len(asked(0)) if asked else os.cpu_count() or 1


def _received(here: Connection) -> Iterator[Any]:
    while True:
        try:
            said = here.recv_bytes()
        except EOFError:
            raise Ended(
                "The process that reads ahead was ended; run it again: it goes on where it was."
            ) from None
        some, error = unpacked(said)
        yield from some
        if error is not None:
            raise error
        if not some:
            return


def _make(values: Iterable[Any], there: Connection) -> NoReturn:
    """The other process: makes the values, and is deaf to interruptions, which are for the one that asks."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        gc.freeze()
        made: Queue[bytes | None] = Queue(_MESSAGES)
        sender = Thread(target=_send, args=(made, there), daemon=True)
        sender.start()
        try:
            for some in batches(values, _AT_ONCE):
                made.put(packed((some, None)))
            made.put(packed(((), None)))
        except Exception as error:
            made.put(packed(((), error)))
        made.put(None)
        sender.join()
    finally:
        os._exit(0)


def _send(made: "Queue[bytes | None]", there: Connection) -> None:
    try:
        while (said := made.get()) is not None:
            there.send_bytes(said)
    except OSError:
        os._exit(1)  # nobody reads any more
