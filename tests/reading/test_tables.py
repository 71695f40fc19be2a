"""A language's tables: phrases by longest match, and which languages there are."""

import pytest

from envoyage.reading.lexicon.tables import Phrases, known_languages, language, text_words

WORDS = ["a", "joint", "statement", "of", "intent", "joint"]
PHRASES = Phrases(
    {"joint": "one", "joint statement": "two", "joint statement of intent": "four", "of intent now": "no"}
)


@pytest.mark.parametrize(("at", "size"), [(0, 0), (1, 4), (2, 0), (3, 0), (5, 1)])
def test_the_longest_phrase_wins_and_none_runs_over_the_end(at: int, size: int) -> None:
    assert PHRASES.longest_at(WORDS, at) == size
    if size:
        assert PHRASES.value(WORDS, at, size) == {1: "one", 4: "four"}[size]


def test_three_languages_are_known() -> None:
    assert known_languages() == ("en", "es", "pt")


def test_an_unknown_language_is_said() -> None:
    with pytest.raises(KeyError, match="No tables for the language 'fr'; there are en, es, pt"):
        language("fr")


@pytest.mark.parametrize("code", ["en", "es", "pt"])
def test_small_words_are_small_and_of_no_other_kind(code: str) -> None:
    lang = language(code)
    for word in text_words(code).small:
        assert word == word.lower()
        assert word not in lang.nouns["travel"] | lang.nouns["organisation"]
