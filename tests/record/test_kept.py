"""What is worked out of the book is kept until something is written, and no more than there is room for."""

import pytest
from tests.publish.builders import CABINET, published

from envoyage.record import ledger
from envoyage.record.kept import UntilWritten
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db


@pytest.fixture
def _book() -> None:
    published(CABINET)


def test_nothing_is_kept_of_an_empty_book() -> None:
    kept, made = UntilWritten[int](2), []
    for _ in range(2):
        kept.get("a", lambda: made.append("a") or 1)
    assert made == ["a", "a"]


@pytest.mark.usefixtures("_book")
def test_it_is_made_anew_once_something_is_written() -> None:
    kept = UntilWritten[int](2)
    assert [kept.get("a", lambda: 1), kept.get("a", lambda: 2)] == [1, 1]
    ledger.decide(Move.RETRACT, "2025-03-26-marco-rubio", who="Ada", why="It was another trip.")
    assert kept.get("a", lambda: 3) == 3


@pytest.mark.usefixtures("_book")
@pytest.mark.parametrize(
    ("asked", "stays"),
    [
        (["xxx", "yyy"], {"xxx", "yyy"}),
        (["xxx", "yyy", "zzzz"], {"yyy", "zzzz"}),  # seven letters are the room; the oldest goes
        (["xxx", "yyy", "xxx", "zzzz"], {"xxx", "zzzz"}),  # what was asked for last stays
        (["xxx", "too-long-by-far"], {"too-long-by-far"}),  # one answer is kept, however large
    ],
)
def test_the_sizes_of_answers_count(asked: list[str], stays: set[str]) -> None:
    kept = UntilWritten[str](7, size=len)
    for key in asked:
        kept.get(key, lambda key=key: key)
    made: list[str] = []
    for key in sorted(stays):
        kept.get(key, lambda key=key: made.append(key) or key)
    assert made == []
