"""Which language a text is in, and whether it can hold a trip at all: two cheap looks before any reading."""

import re
import tomllib
from collections import Counter
from functools import cache

from envoyage.reading.document import Document
from envoyage.reading.tables import LANGUAGES, Language, known_languages, language

# Characters looked at: 2,000 tell the three languages and their neighbours apart on every gold report.
_SAMPLE = 2000
# Share of a text's words that are the language's small words: running text has 0.3 to 0.5, lists of names 0.1.
_ENOUGH = 0.14
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _function_words() -> dict[str, frozenset[str]]:
    with (LANGUAGES / "function_words.toml").open("rb") as file:
        return {code: frozenset(words) for code, words in tomllib.load(file).items()}


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or None when it is none that the reader has tables for.

    Counts small words. A language identifier from a library tells 97 languages where four matter, at half a
    second and 100 MB a start; see docs/decisions/0006-language-by-small-words.md.
    """
    counts = Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE]))
    total = counts.total()
    if not total:
        return None
    scores = {
        code: sum(counts[word] for word in words if word in counts) for code, words in _function_words().items()
    }
    best = max(scores, key=lambda code: (scores[code], code in known_languages()))
    return best if best in known_languages() and scores[best] / total >= _ENOUGH else None


def may_hold_trip(doc: Document, lang: Language) -> bool:
    """The gate: a word of travel or of meeting, and a word of office. Other texts are spared all that follows."""
    words = set(doc.lower)
    return not words.isdisjoint(travel_words(lang.code)) and not words.isdisjoint(lang.offices.starts)


@cache
def travel_words(code: str) -> frozenset[str]:
    """Every word that may say that someone travels, or meets someone who does."""
    lang = language(code)
    moves = {"go", "arrive", "visit", "return", "host", "cancel", "postpone", "meet"}
    return lang.nouns["travel"] | lang.nouns["meeting"] | lang.nouns["counterpart"] | {word for word, form in lang.verbs.items() if form.classes & moves}
