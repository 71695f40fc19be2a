"""Which language a text is in: told by its small words, before any reading."""

import re
import tomllib
from collections import Counter
from functools import cache

from envoyage.reading.lexicon.tables import LANGUAGES, known_languages, text_words

# Characters looked at: 2,000 tell the three languages and their neighbours apart on every gold report.
_SAMPLE = 2000
# Share of small words among a text's words: running text has 0.3 to 0.5, lists of names 0.1.
_ENOUGH = 0.14
_WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or None when it is none that the reader has tables for.

    A word counts the more the fewer languages have it. A library's identifier tells 97 languages where four
    matter, at half a second a start; see docs/decisions/0008-language-by-small-words.md.
    """
    counts = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    languages_of = _small_words(known_languages())
    scores: dict[str, float] = {}
    small: dict[str, int] = {}
    for word in [word for word in counts if word in languages_of]:
        count = counts[word]
        for code in languages_of[word]:
            scores[code] = scores.get(code, 0.0) + count / len(languages_of[word])
            small[code] = small.get(code, 0) + count
    if not scores:
        return None
    best = max(scores, key=lambda code: (scores[code], code in known_languages()))
    return best if best in known_languages() and small[best] / counts.total() >= _ENOUGH else None


@cache
def _small_words(known: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The languages that have each small word, of those that are read and their neighbours."""
    with (LANGUAGES / "neighbours.toml").open("rb") as file:
        lists = {code: frozenset(words) for code, words in tomllib.load(file).items()}
    lists |= {code: text_words(code).small for code in known}
    words = frozenset().union(*lists.values())
    return {word: tuple(code for code, small in lists.items() if word in small) for word in words}
