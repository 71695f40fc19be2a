"""Several processes at one work: each takes some of it, and ends when the one ends that asked for it."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from multiprocessing.connection import wait
from threading import Thread
from typing import TypeVar

from django.db import connections

from envoyage.record.once import asking_once

Task = TypeVar("Task")
Done = TypeVar("Done")


def spread(work: Callable[[Task], Done], tasks: Sequence[Task], processes: int) -> Iterator[Done]:
    """Does the tasks and gives what came of each as soon as it is done, in no order.

    Args:
        work: something that can be handed to another process: a function of a module, or a `partial` of one.
        processes: with one, the work is done here.
    """
    if processes == 1 or len(tasks) <= 1:
        with asking_once():
            yield from map(work, tasks)
        return
    connections.close_all()  # a connection must not be taken along into another process
    forks = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(processes, mp_context=forks, initializer=_begin) as pool:
        waiting = [pool.submit(work, task) for task in tasks]
        try:
            for made in as_completed(waiting):
                yield made.result()
        finally:
            pool.shutdown(cancel_futures=True)


@contextmanager
def beside(work: Callable[[], Done], *, apart: bool) -> Iterator[Callable[[], Done]]:
    """What came of the work, for who asks: until then it is done in a process of its own.

    Args:
        apart: without it, the work is done here, when it is asked what came of it.
    """
    if not apart:
        yield work
        return
    connections.close_all()
    forks = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(1, mp_context=forks, initializer=_begin) as process:
        yield process.submit(work).result


def _begin() -> None:
    """Readies a process: what many tasks ask of the book it asks once."""
    asking_once().__enter__()
    _end_with_parent()


def _end_with_parent() -> None:
    """Lets a process that makes pages end when the one is killed that asks for them: nobody else would."""
    parent = multiprocessing.parent_process()
    if parent is not None:

        def end() -> None:
            wait([parent.sentinel])
            os._exit(1)

        Thread(target=end, daemon=True).start()
