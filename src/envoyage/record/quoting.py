"""Words quoted from a report, found in it; and a fact's value with some of its parts said anew."""

from collections.abc import Mapping

from envoyage.facts import Passages
from envoyage.facts.contract import Json
from envoyage.facts.passage import occurrences
from envoyage.record.ledger import Refused


def quoted(text: str, words: str, report: str) -> Passages:
    """Where a report has these words; line breaks and spaces between them do not count.

    Raises:
        Refused: it does not have them, or more than once.
    """
    found = occurrences(text, words)
    if not found:
        raise Refused(f"{report} does not say “{words}”; quote its words as they are.")
    if len(found) > 1:
        raise Refused(f"{report} says “{words}” {len(found)} times; quote more of the sentence.")
    return (found[0],)


def changed(before: Json, parts: Mapping[str, str | None]) -> Json:
    """The value with these parts in the place of its own; None or nothing empties one.

    Raises:
        Refused: such a fact has no such part.
    """
    if unknown := [part for part in parts if part not in before]:
        raise Refused(f"This fact has no {unknown[0]!r}; it has {', '.join(before)}.")
    return before | stated(parts)


def stated(parts: Mapping[str, str | None]) -> Json:
    """The value of a fact that somebody states; whoever says the days has left nothing to the reader."""
    value: Json = {part: words or None for part, words in parts.items()}
    return value | {"inferred": []} if "when" in parts else value
