"""kill -9 while the site is written: each file stays whole, nobody goes on, the next run completes it."""

import os
import random
import time
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from tests.faults.books import Book, new_database
from tests.faults.walk import invented

from envoyage.pages.folder.ours import CHECKSUMS

AT = "2025-07-01T00:00:00+00:00"
KILLS = 6  # of the first run, and as many of one that finds the book changed


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Book]:
    if request.param == "sqlite":
        with Book(tmp_path / "book", like=request.getfixturevalue("empty_book")) as made:
            yield made
        return
    server = request.getfixturevalue("postgres_url")
    ready = request.getfixturevalue("ready")
    with new_database(server, like=ready) as url, Book(tmp_path / "book", url=url) as made:
        yield made


@pytest.mark.slow
def test_killed_again_and_again_the_site_is_as_if_never(book: Book) -> None:
    chance, site = random.Random(4), book.home / "site"
    done(book, "migrate")
    stood: Mapping[str, str] = {}
    for trips in (1, 2):
        (book.home / "trips.jsonl").write_text("".join(invented(trips, seed=5)), "utf-8")
        done(book, "import", "trips.jsonl", "--accept", "--as", "Ada", "--why", "A checked table.")
        seconds = done(book, "publish", "spared")
        new = files(book.home / "spared")
        killed = 0
        for _ in range(KILLS):
            # Each run goes on where the one before was killed, so that all of them together do the work once.
            after = chance.uniform(0.1, 0.4) * seconds
            killed += book.do(AT, words=["publish", "site"], kill_after=after).killed
            for name, content in (files(site) | listed(site)).items():
                assert content in (stood.get(name), new.get(name)), name
            assert not left_at_work(site)
        assert killed >= 2, "nothing was killed at work"
        done(book, "publish", "site")
        assert files(site) == listed(site) == new
        stood = new


def done(book: Book, *words: str) -> float:
    """Has it done, and says how long it took."""
    found = book.do(AT, words=list(words))
    assert found.code == 0, found.said
    return found.seconds


def files(folder: Path) -> dict[str, str]:
    """The digest of each file that a visitor may be given; none of those that are being made."""
    return {
        name: sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and not (name := file.relative_to(folder).as_posix()).startswith((".", CHECKSUMS))
    }


def listed(folder: Path) -> dict[str, str]:
    """What the folder's list says of each file: new pages may stand beside data that is not new yet."""
    there = folder / CHECKSUMS
    lines = there.read_text("utf-8").splitlines() if there.exists() else []
    return {name: content for content, _, name in (line.partition("  ") for line in lines)}


def left_at_work(site: Path) -> bool:
    """Whether something still writes into the folder a moment later."""
    time.sleep(0.5)
    before = _newest(site)
    time.sleep(0.5)
    return _newest(site) != before


def _newest(folder: Path) -> float:
    return max((os.stat(file).st_mtime for file in folder.rglob("*") if file.is_file()), default=0.0)
