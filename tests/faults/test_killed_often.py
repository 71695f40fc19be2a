"""kill -9 at 200 random moments of add, import and merge, on each database: the same order again and again.

Each order is one transaction: whenever it is killed, the book is as before it or as after it. How a killed
`publish` goes on is shown by test_killed_publishing.
"""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.faults.books import Book, new_database
from tests.faults.walk import Journey, Order, invented

KILLS, OF_EACH = 200, 30  # of all orders together, and of add, import and merge at the least
ORDERS = ("add", "import", "merge")
IN_A_ROW = 12  # of one order, at most; then it is left to complete
CLOCK = "2025-07-01T{hour:02}:{minute:02}:00+00:00"


@pytest.mark.slow
def test_killed_200_times_on_sqlite(tmp_path: Path, empty_book: Path) -> None:
    with ExitStack() as open_:
        spared, killed = (
            open_.enter_context(Book(tmp_path / name, like=empty_book)) for name in ("spared", "killed")
        )
        _Test(spared=spared, killed=killed, folder=tmp_path, chance=random.Random(5)).run()


@pytest.mark.slow
@pytest.mark.postgres
def test_killed_200_times_on_postgresql(tmp_path: Path, postgres_url: str, ready: str) -> None:
    with ExitStack() as open_:
        urls = [open_.enter_context(new_database(postgres_url, like=ready)) for _ in range(2)]
        spared, killed = (
            open_.enter_context(Book(tmp_path / name, url=url))
            for name, url in zip(("spared", "killed"), urls, strict=True)
        )
        _Test(spared=spared, killed=killed, folder=tmp_path, chance=random.Random(6)).run()


@dataclass(kw_only=True)
class _Test:
    """Two books with the same orders; one is never disturbed."""

    spared: Book
    killed: Book
    folder: Path
    chance: random.Random
    count: Counter[str] = field(default_factory=Counter)
    minute: int = 0

    def run(self) -> None:
        for book in (self.spared, self.killed):
            assert book.do(self._at(), words=["migrate"]).code == 0
        number = 0
        while self.count["killed"] < KILLS or min(self.count[name] for name in ORDERS) < OF_EACH:
            for order in self._orders(number):
                self._kill(order)
            found = self.killed.ask("sound")
            assert (found["rebuilt"], found["halves"]) == (True, []), number
            number += 1
        print(dict(self.count), number)
        assert self.count["at work"] >= KILLS / 2, self.count

    def _orders(self, number: int) -> Iterator[Order]:
        """Two reports of two journeys, which are then said to be one; and three tables of two trips."""
        folder = self.folder / f"round-{number}"
        folder.mkdir()
        for name in ("one", "two"):
            journey = Journey(number=2 * number + (name == "two"))
            (folder / name).write_text(journey.text, "utf-8")
            yield Order(name="add", words=["add", str(folder / name)])
        waiting = self.spared.ask("told")["waiting"]
        yield Order(name="merge", call="merge", given=waiting[-2:], again=(0, 70))
        why = ("--accept", "--as", "Ada", "--why", "A table that was checked.")
        for table in range(3):
            (folder / f"{table}").write_text("".join(invented(2, seed=3 * number + table + 1)), "utf-8")
            yield Order(name="import", words=["import", str(folder / f"{table}"), *why])

    def _kill(self, order: Order) -> None:
        at, before = self._at(), self.spared.ask("told")
        done = self.spared.do(at, **order.terms)
        assert done.code == 0, f"{order.name}: {done.said}"
        after = self.spared.ask("told")
        for _ in range(IN_A_ROW):
            moment = self.chance.random() ** 2 * done.seconds  # early more often: a late one ends the row
            cut = self.killed.do(at, kill_after=moment, **order.terms)
            for name in ("killed", order.name):
                self.count[name] += cut.killed
            where = f"{order.name} killed after {moment:.3f} of {done.seconds:.3f} s"
            found = self.killed.ask("told")
            assert found in (before, after), where
            self.count["at work"] += cut.killed and moment > 0.1 * done.seconds
            if not cut.killed or (found == after != before):
                break
        again = self.killed.do(at, **order.terms)
        assert again.code in order.again, f"{order.name}: {again.said}"
        assert self.killed.ask("told") == after, order.name

    def _at(self) -> str:
        self.minute += 1
        return CLOCK.format(hour=self.minute // 60, minute=self.minute % 60)
