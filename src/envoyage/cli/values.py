"""What a person types for a fact: `city=Kingston country=JM`, and words quoted from a report."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from envoyage.cli.opening import Misused, Wrong

if TYPE_CHECKING:
    from envoyage.facts import Passages


def typed(pairs: Iterable[str], before: dict[str, Any] | None = None) -> dict[str, Any]:
    """The value that `KEY=WORDS` pairs give, over the one before; nothing behind the sign empties a part.

    Raises:
        Misused: a pair has no sign, or a correction names a part that such a fact does not have.
    """
    value = dict(before or {})
    for pair in pairs:
        key, sign, words = pair.partition("=")
        if not sign:
            raise Misused(f"{pair!r} is no KEY=WORDS; write for instance city=Kingston or status=cancelled.")
        if before is not None and key not in before:
            raise Misused(f"This fact has no {key!r}; it has {', '.join(before)}.")
        value[key] = words.strip() or None
        if key == "when":
            value["inferred"] = []  # whoever types the days has left nothing to the reader
    return value


def quoted(text: str, words: str, report: str) -> "Passages":
    """Where a report has these words; line breaks and spaces between them do not count.

    Raises:
        Wrong: it does not have them, or more than once.
    """
    from envoyage.facts.passage import occurrences

    found = occurrences(text, words)
    if not found:
        raise Wrong(f"{report} does not say “{words}”; quote its words as they are.")
    if len(found) > 1:
        raise Wrong(f"{report} says “{words}” {len(found)} times; quote more of the sentence.")
    return (found[0],)
