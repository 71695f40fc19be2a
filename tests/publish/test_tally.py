"""The evidence mark: one stroke a report, the fifth across, disagreement below the line."""

import pytest

from envoyage.publish.tally import in_words, tally

STROKES = [(1, 0, 1), (2, 0, 2), (4, 0, 4), (5, 0, 5), (31, 0, 5), (3, 1, 5), (2, 3, 6), (5, 5, 11)]


@pytest.mark.parametrize(("says", "denies", "strokes"), STROKES)
def test_a_mark_has_its_strokes(says: int, denies: int, strokes: int) -> None:
    # Every stroke begins with one move of the pen; a mark with disagreement has the line besides.
    assert tally(says, denies).count("M") == strokes
    assert ("split" in tally(says, denies)) is bool(denies)


WORDS = [
    (1, 0, "1 report says so"),
    (4, 0, "4 reports say so"),
    (31, 0, "5 or more reports say so"),
    (3, 1, "3 reports say so, 1 disagrees"),
    (2, 3, "2 reports say so, 3 disagree"),
]


@pytest.mark.parametrize(("says", "denies", "words"), WORDS)
def test_a_mark_says_the_same_in_words(says: int, denies: int, words: str) -> None:
    assert in_words(says, denies) == words
