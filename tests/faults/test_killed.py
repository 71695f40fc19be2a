"""kill -9 at any moment of a day's work: nothing is half-written, and the same command again completes it.

Two books get the same orders. One is never disturbed. In the other each order is killed at a random moment of
the time that it took in the first, then looked at closely, then given again; and both must hold the same.
"""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.faults.books import Book, new_database
from tests.faults.walk import invented, rounds

AT_ONCE, BATCHES = 50, 5  # readings that the import takes in one transaction here, and such transactions
ROUNDS = 11  # of nine orders: 99 kills on each database, and six of an import
CLOCK = "2025-07-{day:02}T{hour:02}:00:00+00:00"


@contextmanager
def two_on_sqlite(folder: Path, like: Path) -> Iterator[tuple[Book, Book]]:
    with Book(folder / "spared", like=like) as spared, Book(folder / "killed", like=like) as killed:
        yield spared, killed


@contextmanager
def two_on_postgres(folder: Path, server: str, like: str) -> Iterator[tuple[Book, Book]]:
    with (
        new_database(server, like=like) as one,
        new_database(server, like=like) as other,
        Book(folder / "spared", url=one) as spared,
        Book(folder / "killed", url=other) as killed,
    ):
        yield spared, killed


def walk(spared: Book, killed: Book, folder: Path, *, seed: int) -> Counter[str]:
    """Walks both books through the rounds; returns how many orders were killed, and how many half-way."""
    chance = random.Random(seed)
    count: Counter[str] = Counter()
    for book in (spared, killed):
        assert book.do(CLOCK.format(day=1, hour=0), words=["migrate"]).code == 0
    before = spared.ask("told")
    for number in range(ROUNDS):
        for step, order in enumerate(rounds(number, folder / f"round-{number}", spared.ask)):
            at = CLOCK.format(day=number + 1, hour=step + 1)
            done = spared.do(at, **order.terms)
            assert done.code == 0, f"{order.name}: {done.said}"
            cut = killed.do(at, kill_after=chance.uniform(0, done.seconds), **order.terms)
            count["orders"] += 1
            count["killed"] += cut.killed
            count[f"{order.name} killed"] += cut.killed
            where = f"round {number}, {order.name} killed after {cut.seconds:.3f} of {done.seconds:.3f} s"
            found, after = killed.ask("sound"), spared.ask("told")
            assert (found["rebuilt"], found["halves"]) == (True, []), where
            count["half-way"] += found["told"] not in (before, after)
            again = killed.do(at, **order.terms)
            assert again.code in order.again, f"{where}: {again.said}"
            assert killed.ask("told") == after, where
            before = after
    return count


@pytest.mark.slow
def test_killed_on_sqlite(tmp_path: Path, empty_book: Path) -> None:
    with two_on_sqlite(tmp_path, empty_book) as (spared, killed):
        _fair(walk(spared, killed, tmp_path, seed=1))


@pytest.mark.slow
@pytest.mark.postgres
def test_killed_on_postgresql(tmp_path: Path, postgres_url: str, ready: str) -> None:
    with two_on_postgres(tmp_path, postgres_url, ready) as (spared, killed):
        _fair(walk(spared, killed, tmp_path, seed=2))


@pytest.mark.slow
def test_an_import_killed_again_and_again_on_sqlite(tmp_path: Path, empty_book: Path) -> None:
    with two_on_sqlite(tmp_path, empty_book) as (spared, killed):
        _import_in_pieces(spared, killed, tmp_path)


@pytest.mark.slow
@pytest.mark.postgres
def test_an_import_killed_again_and_again_on_postgresql(
    tmp_path: Path, postgres_url: str, ready: str
) -> None:
    with two_on_postgres(tmp_path, postgres_url, ready) as (spared, killed):
        _import_in_pieces(spared, killed, tmp_path)


def _import_in_pieces(spared: Book, killed: Book, folder: Path) -> None:
    """Every run goes on where the one before was killed; in the end the book is as if none had been.

    Each run may go on a little longer than the one before, until one is through: some are killed before the
    first batch is in the book, some between two.
    """
    chance, at, share = random.Random(3), CLOCK.format(day=1, hour=1), 0.1
    many = BATCHES * AT_ONCE + 7
    (folder / "trips.jsonl").write_text("".join(invented(many, seed=1)), "utf-8")
    why = ["--accept", "--as", "Ada", "--why", "A checked table."]
    order: dict[str, Any] = {
        "words": ["import", str(folder / "trips.jsonl"), *why],
        "with_": {"envoyage.record.importing.AT_ONCE": AT_ONCE},
    }
    for book in (spared, killed):
        assert book.do(at, words=["migrate"]).code == 0
    whole = spared.do(at, **order)
    assert whole.code == 0, whole.said
    reports = [0]
    while killed.do(at, kill_after=share * whole.seconds, **order).killed:
        found = killed.ask("sound")
        assert (found["rebuilt"], found["halves"]) == (True, [])
        reports.append(found["told"]["rows"]["record.report"])
        share += chance.uniform(0.02, 0.1)
    assert killed.do(at, **order).code == 0
    assert killed.ask("told") == spared.ask("told")
    assert reports == sorted(reports)
    assert any(0 < there < many and there % AT_ONCE == 0 for there in reports), reports


def _fair(count: Counter[str]) -> None:
    """The kills must have landed in the work, or all of this shows nothing."""
    print(dict(count))
    assert count["orders"] == 9 * ROUNDS
    assert count["killed"] >= count["orders"] * 0.6, count
    assert count["half-way"] >= 5, count
    assert (
        min(count[f"{name} killed"] for name in ("add", "load", "approve", "merge", "import", "rebuild")) >= 2
    ), count
