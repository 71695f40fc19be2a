"""Token spans as the passages of a fact."""

from collections.abc import Iterable

from envoyage.facts import Passages, passages
from envoyage.reading.document import Document


def joined(doc: Document, spans: Iterable[tuple[int, int]]) -> Passages:
    """Passages of several token spans; neighbours become one ("Secretary of State Marco Rubio")."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(set(spans)):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return passages(*(doc.span(*at) for at in merged))
