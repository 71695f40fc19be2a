"""A file that is whole or not there: written aside, made safe on the disk, and only then put in its place.

What was there before stays until that moment. After a crash, what lies aside is overwritten by the next run.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from typing import BinaryIO


class BeingWritten(OSError):  # noqa: N818 -- a sentence for the person who asked, not a failure of the program
    """Another process is writing the same file at this moment."""


@contextmanager
def aside(path: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """A file to write and seek in that takes the place of `path` when the `with` ends well.

    Args:
        path: where it belongs; a file of that name is replaced. What is no file (a pipe, a terminal) is just
            written to.
        private: readable by its owner alone.

    Raises:
        BeingWritten: another process is at it.
        OSError: the folder or the disk refuse; nothing of this lies about then.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    path = path.resolve()  # a link goes on leading to the file
    partial = path.with_name(f".{path.name}.partial")
    with _alone(partial, 0o600 if private else 0o666) as file:
        try:
            yield file
            file.flush()
            os.fsync(file.fileno())
            os.replace(partial, path)
        except BaseException:
            partial.unlink()
            raise
        _make_safe(path.parent)


def _alone(partial: Path, mode: int) -> BinaryIO:
    """The file lying aside, empty, and this process its only writer."""
    while True:
        file = os.fdopen(os.open(partial, os.O_RDWR | os.O_CREAT, mode), "w+b")
        try:
            flock(file, LOCK_EX | LOCK_NB)
            # Between opening and locking, another process may have put this very file in its place.
            if partial.exists() and os.path.samestat(os.fstat(file.fileno()), partial.stat()):
                file.truncate(0)
                return file
        except BlockingIOError as error:
            file.close()
            raise BeingWritten(f"{partial} is being written by another process.") from error
        file.close()


def _make_safe(folder: Path) -> None:
    """The new name on the disk, too: without this a power cut may bring back the old file."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
