"""Several processes at one work: each takes some of it, and ends when the one ends that asked for it."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Generic, TypeVar

from django.db import connections

from envoyage.record.once import asking_once

Task = TypeVar("Task")
Done = TypeVar("Done")

_FORKS = multiprocessing.get_context("fork")


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
    with ProcessPoolExecutor(processes, mp_context=_FORKS, initializer=_begin) as pool:
        waiting = [pool.submit(work, task) for task in tasks]
        try:
            for made in as_completed(waiting):
                yield made.result()
        finally:
            pool.shutdown(cancel_futures=True)


class Shared(Generic[Task]):
    """Tasks that processes take in turn, each task once; those processes begin after it is there."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        self.all = tasks
        self._taken = _FORKS.Value("L", 0)

    def __iter__(self) -> Iterator[Task]:
        while True:
            with self._taken.get_lock():
                at = self._taken.value
                self._taken.value += 1
            if at >= len(self.all):
                return
            yield self.all[at]


@contextmanager
def beside(work: Callable[[], list[Done]], *, apart: bool) -> Iterator[Callable[[], list[Done]]]:
    """Has work done in a process of its own meanwhile, and gives what came of it, to who asks.

    Args:
        apart: without it there is no such process, and nothing comes of it.
    """
    if not apart:
        yield list
        return
    connections.close_all()
    told, tell = _FORKS.Pipe(duplex=False)
    process = _FORKS.Process(target=_apart, args=(work, tell))
    process.start()
    tell.close()  # whoever waits is told when that process is gone

    def made() -> list[Done]:
        done, failed = told.recv()
        if failed is not None:
            raise failed
        return list(done)

    try:
        yield made
    except BaseException:
        process.terminate()
        raise
    finally:
        process.join()


def _apart(work: Callable[[], list[Done]], tell: Connection) -> None:
    _begin()
    try:
        tell.send((work(), None))
    except Exception as failed:
        tell.send(((), failed))


def _begin() -> None:
    """Readies a process: what many tasks ask of the book it asks once.

    What the tasks leave behind in circles is collected: there may be thousands. What was there before is not
    looked through.
    """
    gc.freeze()
    gc.enable()
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
