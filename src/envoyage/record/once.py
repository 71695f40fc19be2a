"""What is asked of the book once, while one page is made or many are, one after the other.

A page asks the same of several of its parts, and the pages of a folder ask the same of one another. Outside
of `asking_once` everything is asked anew: then the book may have changed in between.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

T = TypeVar("T")

_told: ContextVar[dict[Hashable, Any] | None] = ContextVar("told", default=None)


@contextmanager
def asking_once() -> Iterator[None]:
    """Until it ends, what was asked with `once` is not asked again; within another one it does nothing."""
    if _told.get() is not None:
        yield
        return
    token = _told.set({})
    try:
        yield
    finally:
        _told.reset(token)


def once(key: Hashable, ask: Callable[[], T]) -> T:
    """What the book says to this.

    Args:
        key: tells this question from all others; with the language, where words of the page are in it.
    """
    told = _told.get()
    if told is None:
        return ask()
    if key not in told:
        told[key] = ask()
    answer: T = told[key]
    return answer


def tell(key: Hashable, answer: object) -> None:
    """Says beforehand what `once` would ask; nothing where nothing is kept."""
    if (told := _told.get()) is not None:
        told[key] = answer


def forget(*keys: Hashable) -> None:
    """Lets go of what is not asked any more: an answer may be large."""
    if (told := _told.get()) is not None:
        for key in keys:
            told.pop(key, None)
