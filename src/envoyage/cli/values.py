"""What a person types for a fact: `city=Kingston country=JM`."""

from collections.abc import Iterable

from envoyage.cli.opening import Misused


def typed(pairs: Iterable[str]) -> dict[str, str]:
    """The parts that `KEY=WORDS` pairs name.

    Raises:
        Misused: a pair has no sign.
    """
    parts = {}
    for pair in pairs:
        key, sign, words = pair.partition("=")
        if not sign:
            raise Misused(f"{pair!r} is no KEY=WORDS; write for instance city=Kingston or status=cancelled.")
        parts[key] = words.strip()
    return parts
