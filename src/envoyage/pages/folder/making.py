"""The run that makes the folder: finds what is old, makes it, and moves it in when all of it is there.

What is being made stands in a folder of its own inside, with a list of what is done: a run that was
interrupted leaves the site as it was, and the next one goes on. A page that is no longer part of the site is
removed by the run that finds it gone: what was taken back must not stay in the open.
"""

import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from time import monotonic

from django.contrib.staticfiles.finders import get_finders
from django.db import connections

from envoyage.pages.folder import finding, ours
from envoyage.pages.folder.addresses import Address, addresses, program, shown
from envoyage.pages.folder.links import file_of
from envoyage.pages.folder.order import parts
from envoyage.pages.folder.ours import Written
from envoyage.pages.folder.rendering import Renderer
from envoyage.record.once import asking_once

_KEPT_EVERY = 1.0  # seconds; what is made after it was kept is made again by who goes on
_AT_ONCE = 150  # pages that a process makes between two words about them

Tell = Callable[[int, int], None]
"""Hears how many files are made, and of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a run did: files in the site, written, removed; `strangers` are files that no run wrote."""

    files: int
    written: int
    removed: int
    strangers: int


def make(
    out: Path,
    *,
    base_url: str = "",
    prune: bool = False,
    processes: int | None = None,
    tell: Tell = lambda done, of: None,
) -> Made:
    """Brings the folder up to date with the book.

    Args:
        out: the folder; made when it is not there.
        base_url: where it will be served, if that is known.
        prune: remove also files that no run of ours wrote.
        processes: how many make pages; by default one for each processor.
        tell: hears how far it is.

    Raises:
        NotOurs: the folder holds something else.
        Unmakeable: a page could not be made; the folder is as it was.
    """
    ours.refuse_foreign(out)
    base_url = f"{base_url.rstrip('/')}/" if base_url else ""
    before = ours.kept_list(out / ours.LIST)
    next_ = out / ours.NEXT
    done = ours.kept_list(next_ / ours.LIST)
    ours.keep_list(next_ / ours.LIST, done)
    wanted = {file_of(address.path): address for address in addresses(base_url)}
    plain = {f"static/{name}": path.read_bytes for name, path in _assets()}
    for name, read in plain.items():
        wanted[name] = Address(path=name, shows=ours.digest(read()))
    for part in finding.parts():
        plain[part.name] = part.content
        wanted[part.name] = Address(path=part.name, shows=shown(program(), part.shows))

    def current(name: str, shows: str) -> bool:
        """It stands there as it should, or waits to be moved there."""
        if name in done and done[name].shows == shows and (next_ / name).is_file():
            return True
        done.pop(name, None)
        return name in before and before[name].shows == shows and (out / name).is_file()

    old = [name for name, address in wanted.items() if not current(name, address.shows)]
    total = len(old) + len(done)
    pages = [wanted[name] for name in old if name not in plain]
    known = frozenset(f"/{name}" if name in plain else address.path for name, address in wanted.items())
    renderer = Renderer(known=known, base_url=base_url)
    same: dict[str, Written] = {}  # what turned out to be what stands there
    for name in (name for name in old if name in plain):
        content = plain[name]()
        one = Written(wanted[name].shows, ours.digest(content))
        if name in before and before[name].sha256 == one.sha256 and (out / name).is_file():
            same[name] = one
        else:
            ours.put(next_ / name, content)
            done[name] = one
    kept_at = monotonic()
    try:
        for some in written(pages, renderer, next_, processes or os.cpu_count() or 1):
            done.update(some)
            tell(len(done), total)
            if monotonic() - kept_at > _KEPT_EVERY:  # the list of a large site takes a while itself
                ours.keep_list(next_ / ours.LIST, done)
                kept_at = monotonic()
    finally:
        ours.keep_list(next_ / ours.LIST, done)
    after = {name: done.get(name) or same.get(name) or before[name] for name in wanted}
    _move_in(next_, out, done)
    gone = [name for name in before if name not in after]
    strangers = [name for name in ours.files_under(out) if name not in after and name not in gone]
    for name in [*gone, *(strangers if prune else ())]:
        _remove(out / name, out)
    ours.put(out / ours.CHECKSUMS, ours.checksums(after))
    ours.keep_list(out / ours.LIST, after)
    shutil.rmtree(next_, ignore_errors=True)
    left = 0 if prune else len(strangers)
    return Made(
        files=len(after), written=len(done), removed=len(gone) + len(strangers) - left, strangers=left
    )


def written(
    pages: Sequence[Address], renderer: Renderer, into: Path, processes: int
) -> Iterator[dict[str, Written]]:
    """Makes pages, some at a time; two processors make them in parallel."""
    some = list(parts(pages, _AT_ONCE))
    if processes == 1 or len(some) == 1:
        with asking_once():
            for part in some:
                yield _put(part, renderer, into)
        return
    connections.close_all()  # a connection must not be taken along into another process
    forks = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(processes, mp_context=forks, initializer=_begin) as pool:
        waiting = [pool.submit(_put, part, renderer, into) for part in some]
        try:
            for made in as_completed(waiting):
                yield made.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Readies a process that makes pages: what many of them ask of the book it asks once."""
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


def _put(pages: Sequence[Address], renderer: Renderer, into: Path) -> dict[str, Written]:
    done = {}
    for address, content in zip(pages, renderer.pages([one.path for one in pages]), strict=True):
        name = file_of(address.path)
        ours.put(into / name, content)
        done[name] = Written(address.shows, ours.digest(content))
    return done


def _assets() -> Iterator[tuple[str, Path]]:
    """Style sheets, fonts and scripts of the public pages."""
    for finder in get_finders():
        for name, storage in finder.list([]):
            if name.startswith("envoyage/"):
                yield name, Path(storage.path(name))


def _move_in(next_: Path, out: Path, done: dict[str, Written]) -> None:
    for name in done:
        target = out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (next_ / name).replace(target)


def _remove(file: Path, out: Path) -> None:
    """Removes a file, and folders that are empty without it."""
    file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == out or any(folder.iterdir()):
            return
        folder.rmdir()
