"""The gazetteer's words of office made ready for a scan by tokens: heads, whole phrases, portfolios, qualifiers."""

from collections.abc import Iterable

from envoyage import gazetteer


class _Sequences:
    """Word sequences, found by longest match forwards or backwards."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._all = {tuple(phrase.split()) for phrase in phrases}
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}
        for words in self._all:
            self._first[words[0]] = max(len(words), self._first.get(words[0], 0))
            self._last[words[-1]] = max(len(words), self._last.get(words[-1], 0))

    @property
    def starts(self) -> frozenset[str]:
        return frozenset(self._first)

    def at(self, lower: list[str], i: int) -> int:
        """Tokens of the longest sequence that begins at `i`."""
        if i >= len(lower):
            return 0
        for size in range(min(self._first.get(lower[i], 0), len(lower) - i), 0, -1):
            if tuple(lower[i : i + size]) in self._all:
                return size
        return 0

    def before(self, lower: list[str], end: int, floor: int) -> int:
        """Tokens of the longest sequence that ends right before `end`."""
        if end <= floor:
            return 0
        for size in range(min(self._last.get(lower[end - 1], 0), end - floor), 0, -1):
            if tuple(lower[end - size : end]) in self._all:
                return size
        return 0


class OfficeWords:
    """One language's words of office."""

    def __init__(self, table: gazetteer.OfficeTable) -> None:
        self._plurals = frozenset(word for word, head in table.heads.items() if head.plural)
        self._phrases = _Sequences([*table.heads, *table.phrases])
        self._portfolios = _Sequences(table.portfolios)
        self._portfolio_words = frozenset(
            word for phrase in table.portfolios for word in phrase.split() if len(word) > 3
        )
        self._private = _Sequences(table.not_offices)
        self.qualifiers = dict(table.qualifiers)
        self.honorifics = frozenset(table.honorifics)
        self.starts = self._phrases.starts
        self.words = self.starts | self._portfolio_words | frozenset(self.qualifiers)

    def longest_phrase(self, lower: list[str], i: int) -> int:
        """Tokens of the longest head or whole phrase of office that begins at `i`; 0 when none does."""
        return self._phrases.at(lower, i)

    def is_plural(self, words: list[str]) -> bool:
        """True when the phrase is a plural head: "presidents", "primeros ministros"."""
        return " ".join(words) in self._plurals

    def private_at(self, lower: list[str], i: int) -> bool:
        """True when a phrase that only looks like an office begins at `i`: "private secretary"."""
        return self._private.at(lower, i) > 0

    def portfolio_at(self, lower: list[str], i: int) -> int:
        """Tokens of the longest portfolio that begins at `i`."""
        return self._portfolios.at(lower, i)

    def portfolio_before(self, lower: list[str], end: int, floor: int) -> int:
        """Tokens of the longest portfolio that ends right before `end`, not reaching below `floor`."""
        return self._portfolios.before(lower, end, floor)

    def portfolio_word(self, word: str) -> bool:
        return word in self._portfolio_words
