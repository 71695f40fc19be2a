"""Two people at one book at the same moment: one decision, one clear sentence, and nothing between the two.

Each is a process of its own. What they do takes long enough to overlap; which of them is first is left to the
machine, so each crossing is tried several times and must come out well either way.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.faults.books import Book, Done, new_database

TIMES = 4
CLOCK = "2025-07-01T12:00:00+00:00"
Pair = tuple[Book, Book]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)], scope="module")
def two(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """Two processes over one book in which the trips of TIMES officials wait, two of each."""
    folder = tmp_path_factory.mktemp("at-once")
    if request.param == "sqlite":
        yield from _opened(folder, f"sqlite:///{folder / 'envoyage.sqlite3'}")
    else:
        server, ready = (request.getfixturevalue(name) for name in ("postgres_url", "ready"))
        with new_database(server, like=ready) as url:
            yield from _opened(folder, url)


def _opened(folder: Path, url: str) -> Iterator[Pair]:
    with Book(folder / "one", url=url) as one, Book(folder / "other", url=url) as other:
        assert one.do(CLOCK, words=["migrate"]).code == 0
        yield one, other


NAMES = iter(
    f"{first} {last}"
    for first in (
        "Ana",
        "Bruno",
        "Carla",
        "Diego",
        "Elena",
        "Fabio",
        "Gloria",
        "Hugo",
        "Irene",
        "Jorge",
        "Laura",
        "Mateo",
    )
    for last in ("Paz", "Rojas", "Silva", "Torres", "Vega", "Zamora", "Luna", "Mora", "Nieto")
)


def told(who: str, day: int = 3, month: str = "May", more: str = "") -> str:
    return (
        f"Chile's Foreign Minister {who} visited Peru on {month} {day}, 2024. "
        f"In Lima the minister met President Luis Campos. {more}\n"
    )


def waiting(two: Pair, folder: Path, *texts: str) -> list[str]:
    """Reports of these texts, added; the trips that wait since then, by name."""
    one, _ = two
    before = set(one.ask("told")["waiting"])
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, "utf-8")
        assert one.do(CLOCK, words=["add", str(folder / f"{number}.txt")]).code == 0
    return sorted(set(one.ask("told")["waiting"]) - before)


def at_once(two: Pair, *orders: dict[str, Any]) -> list[Done]:
    """Both do as they are told at the same moment; those who were served come first."""
    for book, order in zip(two, orders, strict=True):
        book.begin(CLOCK, **order)
    done = [book.end() for book in two]
    assert two[0].ask("sound") | {"told": None} == {"rebuilt": True, "halves": [], "told": None}
    assert two[0].ask("decided_twice") == 0
    return sorted(done, key=lambda each: each.code)


def verdict(verb: str, trip: str, who: str) -> dict[str, Any]:
    return {"words": [verb, trip, "--as", who]}


def call(name: str, *given: Any) -> dict[str, Any]:
    return {"call": name, "given": list(given)}


@pytest.mark.slow
@pytest.mark.parametrize(("one_verb", "other_verb"), [("approve", "reject"), ("approve", "approve")])
def test_two_decide_on_one_proposal(two: Pair, tmp_path: Path, one_verb: str, other_verb: str) -> None:
    for _ in range(TIMES):
        [trip] = waiting(two, tmp_path, told(next(NAMES)))
        orders = verdict(one_verb, trip, "Ada"), verdict(other_verb, trip, "Bo")
        served, refused = at_once(two, *orders)
        assert (served.code, refused.code) == (0, 1), (served.said, refused.said)
        [(_, move, who)] = two[0].ask("entries", trip, "accept", "reject")
        assert f"Error: {trip} has nothing to " in refused.said
        assert f": {who} {move}ed it on 2025-07-01 12:00 UTC." in refused.said


@pytest.mark.slow
def test_two_decide_on_what_they_see(two: Pair, tmp_path: Path) -> None:
    """The desk says which version it showed; the second is told who was first, before anything else."""
    for _ in range(TIMES):
        [trip] = waiting(two, tmp_path, told(next(NAMES)))
        seen = two[0].ask("version", trip)
        orders = call("decide", "hold", trip, "Ada", seen), call("decide", "accept", trip, "Bo", seen)
        served, refused = at_once(two, *orders)
        assert (served.code, refused.code) == (0, 70), (served.said, refused.said)
        [(_, move, who)] = two[0].ask("entries", trip, "accept", "hold")
        assert f"Refused: {who} changed {trip} in the meantime ({move}); look again" in refused.said or (
            f"Refused: {trip} has nothing to " in refused.said
        )


@pytest.mark.slow
def test_two_merges_that_cross(two: Pair, tmp_path: Path) -> None:
    for _ in range(TIMES):
        who = next(NAMES)
        here, there = waiting(two, tmp_path, told(who), told(who, month="August"))
        served, refused = at_once(two, call("merge", here, there), call("merge", there, here))
        assert (served.code, refused.code) == (0, 70), (served.said, refused.said)
        assert "is one trip already; name another to merge into it." in refused.said
        left = set(two[0].ask("told")["waiting"]) & {here, there}
        assert len(left) == 1


@pytest.mark.slow
def test_a_report_comes_in_while_its_trip_is_approved(two: Pair, tmp_path: Path) -> None:
    for _ in range(TIMES):
        who = next(NAMES)
        [trip] = waiting(two, tmp_path, told(who))
        (tmp_path / "more.txt").write_text(told(who, more="They discussed migration and trade."), "utf-8")
        orders = verdict("approve", trip, "Ada"), {"words": ["add", str(tmp_path / "more.txt")]}
        done = at_once(two, *orders)
        assert [each.code for each in done] == [0, 0], [each.said for each in done]
        assert f"{trip}  (was in the book already)" in "".join(each.said for each in done)


@pytest.mark.slow
def test_undone_while_another_accepts(two: Pair, tmp_path: Path) -> None:
    """Who accepts first finds nothing to accept, and who comes after the undoing accepts once more."""
    for _ in range(TIMES):
        [trip] = waiting(two, tmp_path, told(next(NAMES)))
        assert two[0].do(CLOCK, **verdict("approve", trip, "Ada")).code == 0
        [(first, _, _)] = two[0].ask("entries", trip, "accept")
        undo = {"words": ["undo", str(first), "--as", "Ada"]}
        done = at_once(two, undo, verdict("approve", trip, "Bo"))
        accepted = two[0].ask("entries", trip, "accept")
        assert done[0].code == 0
        if done[1].code == 0:
            assert [who for _, _, who in accepted] == ["Ada", "Bo"]
        else:
            assert f"Error: {trip} has nothing to accept: Ada accepted it on" in done[1].said
            assert [who for _, _, who in accepted] == ["Ada"]


@pytest.mark.slow
def test_the_same_entry_undone_by_two(two: Pair, tmp_path: Path) -> None:
    for _ in range(TIMES):
        [trip] = waiting(two, tmp_path, told(next(NAMES)))
        assert two[0].do(CLOCK, **verdict("approve", trip, "Ada")).code == 0
        [(first, _, _)] = two[0].ask("entries", trip, "accept")
        orders = [{"words": ["undo", str(first), "--as", who]} for who in ("Ada", "Bo")]
        served, refused = at_once(two, *orders)
        assert (served.code, refused.code) == (0, 1), (served.said, refused.said)
        [(_, _, who)] = two[0].ask("entries", trip, "undo")
        assert f"{who} undid entry {first} already." in refused.said
