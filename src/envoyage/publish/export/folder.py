"""A folder that is whole or as it was: written beside its place, and only then put in it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

from envoyage.record.aside import BeingWritten

_MARK = ".envoyage-export"  # lies in every folder that was written here; what has none is somebody's own


class Foreign(ValueError):  # noqa: N818 -- a sentence for the person who asked
    """The place is taken by something that no export wrote."""


@contextmanager
def folder(path: Path) -> Iterator[Path]:
    """An empty folder to write in, that takes the place of `path` when the `with` ends well.

    Raises:
        Foreign: there is a folder that no export wrote, or a file, or there is nowhere to put it.
        BeingWritten: another process is writing this very folder.
    """
    path = Path(os.path.abspath(path))
    if not path.parent.is_dir():
        raise Foreign(f"There is no folder {path.parent}; make it first, or name a place in another.")
    if path.exists() and not path.is_dir():
        raise Foreign(f"{path} is a file; this format makes a folder, so name one.")
    if path.is_dir() and any(path.iterdir()) and not (path / _MARK).exists():
        raise Foreign(f"{path} holds what no export wrote; name a new folder, so that nothing of it is lost.")
    partial, before = (path.with_name(f".{path.name}.{part}") for part in ("partial", "before"))
    partial.mkdir(exist_ok=True)
    held = os.open(partial, os.O_RDONLY)
    try:
        flock(held, LOCK_EX | LOCK_NB)
        _empty(partial)
        try:
            yield partial
            (partial / _MARK).write_text(
                "Written by envoyage export; the next one may replace this folder.\n"
            )
        except BaseException:
            shutil.rmtree(partial)
            raise
        shutil.rmtree(before, ignore_errors=True)
        if path.exists():
            os.rename(path, before)
        os.rename(partial, path)
        shutil.rmtree(before, ignore_errors=True)
    except BlockingIOError as error:
        raise BeingWritten(f"{partial} is being written by another process.") from error
    finally:
        os.close(held)


def _empty(place: Path) -> None:
    """Takes away what a run that was killed left."""
    for one in place.iterdir():
        if one.is_dir():
            shutil.rmtree(one)
        else:
            one.unlink()
