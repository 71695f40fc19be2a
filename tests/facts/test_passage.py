"""Passages are half-open intervals of code points, kept once and in order."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts.strategies import raw_texts

from envoyage.facts import Passage, from_pairs, normalise, passages


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 3), (-1, 2), (-3, -1)])
def test_nothing_is_no_passage(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Passage(start, end)


@given(raw_texts.map(normalise), st.data())
def test_passages_that_meet_cover_a_text_once(text: str, data: st.DataObject) -> None:
    """Half-open: the end of one is the start of the next, and nothing is read twice."""
    cuts = sorted({0, len(text), *data.draw(st.lists(st.integers(0, len(text))))})
    pieces = [Passage(start, end) for start, end in pairwise(cuts)]
    assert "".join(piece.of(text) for piece in pieces) == text
    assert all(len(piece.of(text)) == piece.end - piece.start for piece in pieces)


def test_an_emoji_outside_the_base_plane_counts_by_code_point() -> None:
    text = "👍🏽 Rubio"
    assert Passage(3, 8).of(text) == "Rubio"


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50))))
def test_passages_stand_in_text_order_each_once(pairs: list[tuple[int, int]]) -> None:
    kept = passages(*((start, start + length) for start, length in pairs))
    assert list(kept) == sorted(set(kept))
    assert from_pairs(passage.as_pair() for passage in kept) == kept


@pytest.mark.parametrize(
    ("outer", "inner", "covered"),
    [((0, 10), (0, 10), True), ((0, 10), (9, 10), True), ((0, 10), (9, 11), False), ((5, 6), (4, 6), False)],
)
def test_covers(outer: tuple[int, int], inner: tuple[int, int], covered: bool) -> None:
    assert Passage(*outer).covers(Passage(*inner)) is covered
