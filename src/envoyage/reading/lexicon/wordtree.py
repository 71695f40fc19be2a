"""Phrases found word by word: the longest one that begins at a token, or that ends right before one."""

from collections.abc import Iterable, Sequence


class WordTree:
    """Phrases by their words; each word leads on to those that may follow it."""

    def __init__(self, phrases: Iterable[Sequence[str]], *, backwards: bool = False) -> None:
        """A tree read `backwards` finds the phrases that end somewhere, any other those that begin there."""
        self._root = _Branch()
        self._reach = 0
        for words in phrases:
            self._reach = max(self._reach, len(words))
            branch = self._root
            for word in reversed(words) if backwards else words:
                branch = branch.next.setdefault(word, _Branch())
            branch.ends = True

    @property
    def first_words(self) -> frozenset[str]:
        return frozenset(self._root.next)

    def at(self, words: Sequence[str], i: int) -> int:
        """Words of the longest phrase that begins at `i`; 0 when none does."""
        branch, longest, size = self._root, 0, 0
        for word in words[i : i + self._reach]:
            following = branch.next.get(word)
            if following is None:
                break
            branch, size = following, size + 1
            if branch.ends:
                longest = size
        return longest

    def before(self, words: Sequence[str], end: int, floor: int) -> int:
        """Words of the longest phrase that ends right before `end` and does not reach below `floor`."""
        branch, longest, j = self._root, 0, end
        while j > floor:
            following = branch.next.get(words[j - 1])
            if following is None:
                break
            branch, j = following, j - 1
            if branch.ends:
                longest = end - j
        return longest


class _Branch:
    """What may follow the words that lead here, and whether a phrase ends with them."""

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Branch] = {}
        self.ends = False
