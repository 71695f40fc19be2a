"""Verbs that mean something else with the words behind them: "called off", "come to an end"."""

from collections.abc import Mapping, Sequence

# Tokens that may stand between a verb and its particle: "called his long-planned trip off".
_REACH = 5


class Phrasals:
    """The phrases of one language: a verb's lemma, the words that follow it, and the class they make it."""

    def __init__(self, table: Mapping[str, Sequence[str]], joined: frozenset[str]) -> None:
        """`table` lists phrases by class; the verbs of `joined` have their words right behind them.

        A star stands for any one word: "make * way".
        """
        self._joined = joined
        self._tails: dict[str, list[tuple[list[str], str]]] = {}
        for name, phrases in table.items():
            for phrase in phrases:
                lemma, *tail = phrase.split()
                self._tails.setdefault(lemma, []).append((tail, name))

    def verbs_of(self, name: str) -> frozenset[str]:
        """The verbs that some words behind them put into a class."""
        return frozenset(lemma for lemma, tails in self._tails.items() if any(n == name for _, n in tails))

    def class_of(self, lemma: str, lower: Sequence[str], token: int) -> str | None:
        """The class that the words behind the verb at `token` give it, or None."""
        tails = self._tails.get(lemma)
        if tails is None:
            return None
        reach = 1 if lemma in self._joined else _REACH
        near = lower[token + 1 : token + 1 + reach]
        for tail, name in tails:
            if tail[0] not in near and tail[0] != "*":
                continue
            size = len(tail)
            for first in range(token + 1, token + 1 + reach):
                if _says(lower[first : first + size], tail):
                    return name
        return None


def _says(words: Sequence[str], tail: Sequence[str]) -> bool:
    """True when the words are those of a phrase, a star being any word."""
    return len(words) == len(tail) and all(
        want in ("*", word) for word, want in zip(words, tail, strict=True)
    )
