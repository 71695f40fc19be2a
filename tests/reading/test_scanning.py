"""What is looked for once in a text: phrases word by word, tokens by their word, what lies between tokens."""

import pytest

from envoyage.reading.between import between
from envoyage.reading.cutting import cut
from envoyage.reading.lexicon.wordsets import both, but_not, either
from envoyage.reading.lexicon.wordtree import WordTree

PHRASES = [phrase.split() for phrase in ("prime minister", "minister", "minister of state", "head of state")]
WORDS = ["the", "prime", "minister", "of", "state", "affairs"]


@pytest.mark.parametrize(("first", "size"), [(0, 0), (1, 2), (2, 3), (5, 0), (6, 0)])
def test_the_longest_phrase_that_begins_at_a_token(first: int, size: int) -> None:
    assert WordTree(PHRASES).at(WORDS, first) == size


@pytest.mark.parametrize(("end", "floor", "size"), [(3, 0, 2), (3, 2, 1), (5, 0, 3), (5, 3, 0), (6, 0, 0)])
def test_the_longest_phrase_that_ends_before_a_token(end: int, floor: int, size: int) -> None:
    assert WordTree(PHRASES, backwards=True).before(WORDS, end, floor) == size


@pytest.mark.parametrize(
    ("first", "last", "found"), [(0, 9, [2, 5, 7]), (2, 7, [2, 5]), (3, 5, []), (8, 9, []), (6, 3, [])]
)
def test_what_lies_between_two_tokens(first: int, last: int, found: list[int]) -> None:
    tokens = [2, 5, 7]
    assert tokens[between(tokens, first, last)] == found


def test_a_document_knows_where_its_words_stand() -> None:
    doc = cut("The visit of Guinea-Bissau's president: a visit of 3 days.", abbreviations=frozenset())
    assert doc.tokens_of(frozenset({"visit", "of", "trip"})) == [1, 2, 8, 9]
    assert doc.at("visit") == [1, 8]
    assert doc.at("trip") == []
    assert doc.capitals == [0, 3]
    assert doc.hyphened == [3]
    assert doc.numbers == [10]


def test_classes_of_words_are_joined_and_parted() -> None:
    some, more = frozenset({"a", "of"}), frozenset({"of", "to"})
    assert either(some, more) == {"a", "of", "to"}
    assert both(some, more) == {"of"}
    assert but_not(some, more) == {"a"}
