"""How a written phrase becomes a key: its words in lower case, and the same without accents."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
"""A word: letters and digits, joined inside by one hyphen, apostrophe or full stop ("U.S", "Bissau's")."""


def key(phrase: str) -> str:
    """The key under which a phrase is found: `key("St. Kitts & Nevis")` is "st kitts nevis".

    Words as `WORD` finds them, in lower case, joined by one space; the curly apostrophe is the straight one.
    """
    return " ".join(WORD.findall(phrase)).lower().replace("’", "'")


def fold(text: str) -> str:
    """`text` without accents: "são tomé" becomes "sao tome"."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def slugged(name: str) -> str:
    """`José Raúl Mulino` becomes `jose-raul-mulino`: the form of a name in an address."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "unnamed"
