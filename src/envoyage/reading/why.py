"""The rule of a fact as `--explain` tells it: which one fired, and the word that it stood on."""

from collections.abc import Iterable

from envoyage.reading.document import Document


def why(doc: Document, rule: str, tokens: Iterable[int]) -> str:
    """`meeting by “met”`: the rule, and the words at `tokens`, each once in the order given."""
    words = dict.fromkeys(doc.words[token] for token in tokens)
    return f"{rule} by {', '.join(f'“{word}”' for word in words)}" if words else rule
