"""Which language a text is in, and whether it can hold a trip at all: two cheap looks before any reading."""

from functools import cache
from typing import Any

from envoyage.reading.document import Document
from envoyage.reading.tables import Language, known_languages, language

# Characters given to the language identifier: more changes nothing on news text, and costs.
_SAMPLE = 600


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_pickled_model(MODEL_FILE)


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or None when it is none that the reader has tables for."""
    sample = text[:_SAMPLE]
    if not any(c.isalpha() for c in sample):
        return None
    code = str(_identifier().classify(sample)[0])
    return code if code in known_languages() else None


def may_hold_trip(doc: Document, lang: Language) -> bool:
    """The gate: a word of travel and a word of office. All that follows is spared for other texts."""
    words = set(doc.lower)
    return bool(words & travel_words(lang.code)) and bool(words & office_words(lang.code))


@cache
def travel_words(code: str) -> frozenset[str]:
    """Every word that may say travel."""
    lang = language(code)
    moves = {"go", "arrive", "visit", "return", "host", "cancel", "postpone"}
    return lang.nouns["travel"] | {word for word, form in lang.verbs.items() if form.classes & moves}


@cache
def office_words(code: str) -> frozenset[str]:
    """Every word that may head a title."""
    lang = language(code)
    return lang.offices.starts
