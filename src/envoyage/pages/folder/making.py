"""The run that makes the folder: finds what is old, makes it, and moves it in when all of it is there.

What is being made stands in a folder of its own inside, with a list of what is done: a run that was
interrupted leaves the site as it was, and the next one goes on. The pages, with all that they load, are moved
in first; the data files, which are large, in a step of their own: another process begins them meanwhile. A
page that is no longer part of the site is removed by the run that finds it gone: what was taken back must not
stay in the open.
"""

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic

from django.contrib.staticfiles.finders import get_finders

from envoyage.insight.homes import homes_ahead
from envoyage.pages.folder import finding, ours
from envoyage.pages.folder.addresses import Address, addresses, data_files, program, shown
from envoyage.pages.folder.datafiles import data_written, in_order
from envoyage.pages.folder.links import file_of
from envoyage.pages.folder.order import parts
from envoyage.pages.folder.ours import Written
from envoyage.pages.folder.public import public_pages
from envoyage.pages.folder.rendering import Renderer
from envoyage.pages.folder.sitemap import site_map
from envoyage.pages.folder.working import Shared, beside, spread
from envoyage.record.inplace import in_place
from envoyage.record.kept import uncollected
from envoyage.record.once import asking_once

_KEPT_EVERY = 1.0  # seconds; what is made after it was kept is made again by who goes on
_LARGE = 5_000  # files; to look for others among more takes as long as a small change
_FEW = 24  # pages in less time than a process needs to load what makes them
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


@uncollected()
@in_place()
@public_pages()
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
    processes = processes or os.cpu_count() or 1
    run = _Run(out, tell)
    data = run.wants(data_files(base_url))
    old = Shared(in_order(run.waiting(data)))
    apart = processes > 1 and bool(old.all)
    making = partial(_data, old, base_url, run.next)
    with beside(partial(making, helps=False), apart=apart) as made_beside, asking_once():
        plain, known = _wanted(run, base_url)
        for name in run.old(plain):
            run.put(name, plain[name]())
        pages = [name for name in run.wanted if name not in plain and name not in data]
        renderer = Renderer(known=known, base_url=base_url)
        run.bring(pages, lambda some: written(some, renderer, run.next, processes), also=plain)
        run.bring(data, lambda some: iter([*making(helps=apart), *made_beside()]))
    run.end()
    strangers = run.strangers(asked=prune)
    for name in strangers if prune else ():
        _remove(out / name, out)
    return Made(
        files=len(run.wanted),
        written=run.moved,
        removed=run.removed + (len(strangers) if prune else 0),
        strangers=0 if prune else len(strangers),
    )


def _data(files: Shared[Address], base_url: str, into: Path, *, helps: bool) -> list[dict[str, Written]]:
    return list(data_written(files, base_url, into, helps=helps))


def _wanted(run: "_Run", base_url: str) -> tuple[dict[str, Callable[[], bytes]], frozenset[str]]:
    """Says what the site has: files with what makes each, save the pages; and every address with a file."""
    run.wants(addresses(base_url))
    plain: dict[str, Callable[[], bytes]] = {}
    for name, path in _assets():
        plain[f"static/{name}"] = path.read_bytes
        run.wants([Address(path=f"static/{name}", shows=ours.digest(path.read_bytes()))])
    for part in finding.parts():
        plain[part.name] = part.content
        run.wants([Address(path=part.name, shows=shown(program(), part.shows))])
    known = frozenset(f"/{name}" if name in plain else one.path for name, one in run.wanted.items())
    for name, content in site_map(base_url, known).items():
        plain[name] = partial(bytes, content)
        run.wants([Address(path=name, shows=ours.digest(content))])
    return plain, known


Making = Callable[[Sequence[Address]], Iterator[dict[str, Written]]]
"""Makes files into the folder of what waits, some at a time."""


class _Run:
    """What a run has done: `stands` is what is in the folder, `done` waits to be moved there."""

    def __init__(self, out: Path, tell: Tell) -> None:
        self.out, self.next = out, out / ours.NEXT
        self.moved = self.removed = 0
        self.wanted: dict[str, Address] = {}
        self._tell = tell
        self._stands = ours.kept_list(out / ours.LIST)
        self._done = ours.kept_list(self.next / ours.LIST)
        ours.keep_list(self.next / ours.LIST, self._done)
        self._same: dict[str, Written] = {}  # what turned out to be what stands there
        self._there = ours.There(out)
        self._waits = set(ours.files_under(self.next))

    def wants(self, addresses: Iterable[Address]) -> Collection[str]:
        """Says what is part of the site; the names of the files."""
        more = {file_of(one.path): one for one in addresses}
        self.wanted.update(more)
        return more.keys()

    def waiting(self, names: Iterable[str]) -> list[Address]:
        """The addresses of those that are old."""
        return [self.wanted[name] for name in self.old(names)]

    def old(self, names: Iterable[str]) -> list[str]:
        """Those that neither stand there as they should nor wait to be moved there."""
        return [name for name in names if not self._current(name)]

    def _current(self, name: str) -> bool:
        shows, done, there = self.wanted[name].shows, self._done, self._stands.get(name)
        if name in done:
            if done[name].shows == shows and name in self._waits:
                return True
            del done[name]
        return there is not None and there.shows == shows and name in self._there

    def strangers(self, *, asked: bool) -> list[str]:
        """Files that no run wrote; a large folder is looked through when asked, or if most of it is made."""
        if asked or len(self.wanted) < _LARGE or self.moved > len(self.wanted) / 2:
            return sorted(name for name in ours.files_under(self.out) if name not in self.wanted)
        return []

    def put(self, name: str, content: bytes) -> None:
        """A file that is made: written, unless the very same stands there."""
        one, there = Written(self.wanted[name].shows, ours.digest(content)), self._stands.get(name)
        if there is not None and there.sha256 == one.sha256 and name in self._there:
            self._same[name] = one
        else:
            ours.put(self.next / name, content)
            self._done[name] = one

    def bring(self, names: Collection[str], make: Making, *, also: Collection[str] = ()) -> None:
        """Makes what is old of these, and moves them in when all of them are there, with `also`."""
        old, made, kept_at = self.old(names), 0, monotonic()
        total = len(old)
        ours.keep_list(self.next / ours.LIST, self._done)  # which says nothing of what is made anew
        try:
            for some in make(self.waiting(old)) if old else ():
                self._done.update(some)
                made += len(some)
                self._tell(made, total)
                if monotonic() - kept_at > _KEPT_EVERY:  # the list of a large site takes a while itself
                    ours.keep_list(self.next / ours.LIST, self._done)
                    kept_at = monotonic()
        finally:
            ours.keep_list(self.next / ours.LIST, self._done)
        self._move_in({name: None for name in (*names, *also) if name in self._done}.keys())

    def _move_in(self, names: Set[str]) -> None:
        """Moves these in; what is no longer part of the site goes, and the list says what stands there."""
        for name in names:
            target = self.out / name
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.next / name).replace(target)
        gone = [name for name in self._stands if name not in self.wanted]
        for name in gone:
            _remove(self.out / name, self.out)
        self._there.gone(gone)
        before = self._stands
        self._stands = {
            name: one
            for name in self.wanted
            if (one := self._same.get(name) or (self._done[name] if name in names else before.get(name)))
        }
        self._done = {name: one for name, one in self._done.items() if name not in names}
        self.moved, self.removed = self.moved + len(names), self.removed + len(gone)
        if self._stands != before or not (self.out / ours.CHECKSUMS).is_file():
            ours.put(self.out / ours.CHECKSUMS, ours.checksums(self._stands))
            ours.keep_list(self.out / ours.LIST, self._stands)

    def end(self) -> None:
        """All that was made is moved in."""
        shutil.rmtree(self.next, ignore_errors=True)


def written(
    pages: Sequence[Address], renderer: Renderer, into: Path, processes: int
) -> Iterator[dict[str, Written]]:
    """Makes pages, some at a time; two processors make them in parallel, few pages are made here."""
    if len(pages) > _FEW:
        homes_ahead()  # once for all processes
    some = list(parts(pages, _AT_ONCE))
    return spread(partial(_put, renderer, into), some, processes if len(pages) > _FEW else 1)


def _put(renderer: Renderer, into: Path, pages: Sequence[Address]) -> dict[str, Written]:
    done = {}
    with uncollected():
        for address, content in zip(pages, renderer.pages([one.path for one in pages]), strict=True):
            name = file_of(address.path)
            ours.lay(into, name, content)
            done[name] = Written(address.shows, ours.digest(content))
    return done


def _assets() -> Iterator[tuple[str, Path]]:
    """Style sheets, fonts and scripts of the public pages."""
    for finder in get_finders():
        for name, storage in finder.list([]):
            if name.startswith("envoyage/"):
                yield name, Path(storage.path(name))


def _remove(file: Path, out: Path) -> None:
    """Removes a file, and folders that are empty without it."""
    file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == out or any(folder.iterdir()):
            return
        folder.rmdir()
