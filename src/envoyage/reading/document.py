"""A report as parallel lists of tokens, with its sentences and blocks: what every rule asks.

Tokens are kept as parallel lists, not as objects: a rule asks for `words[i]`, `lower[i]`, `starts[i]`.
Measured on 600-word reports, objects alone cost more than all look-ups together.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """What a block is to the report."""

    TITLE = "title"
    HEADING = "heading"
    NOTE = "note"  # a byline, a date line, a caption: facts are not read from it
    BODY = "body"


@dataclass(slots=True)
class Sentence:
    """Tokens `first` to `last` (half-open) of one sentence, and the block it stands in."""

    index: int
    first: int
    last: int
    block: int
    kind: Kind


@dataclass(slots=True)
class Document:
    """Parallel token lists over `text`; `sentence_of[i]` is the index of token i's sentence.

    `capitals` are the tokens that begin with a capital letter, `numbers` those that begin with a digit, and
    `hyphened` those with a hyphen.

    `lower` holds the words as tables know them: in small letters, with straight apostrophes, and an acronym
    without its last full stop ("u.s"). Behind the `size` tokens of the text stand some full stops without
    text, which are in no sentence: what a rule looks at "behind" is always there.
    """

    text: str
    size: int = 0
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)
    capitals: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    hyphened: list[int] = field(default_factory=list)
    _at: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _distinct: frozenset[str] = frozenset()
    _tokens_of: dict[frozenset[str], list[int]] = field(default_factory=dict)

    def index(self) -> None:
        """Notes where each word stands, so that a rule finds its words without looking at every token."""
        for token, word in enumerate(self.lower):
            self._at[word].append(token)
        self._distinct = frozenset(self._at)
        mixed = [word for word in self._at if not word.isalpha()]
        self.hyphened = self._all_of([word for word in mixed if "-" in word])
        self.numbers = self._all_of([word for word in mixed if word[0].isdigit()])

    def tokens_of(self, words: frozenset[str]) -> list[int]:
        """All tokens that are one of `words`, in text order: looked for once, whoever asks."""
        tokens = self._tokens_of.get(words)
        if tokens is None:
            tokens = self._tokens_of[words] = self._all_of(words & self._distinct)
        return tokens

    def _all_of(self, words: Iterable[str]) -> list[int]:
        tokens: list[int] = []
        for word in words:
            tokens += self._at[word]
        tokens.sort()
        return tokens

    def is_bare(self, sentence: Sentence) -> bool:
        """True for a mark that stands alone, as in ". . .": no rule finds anything in it."""
        alone = sentence.last - sentence.first == 1 and sentence.kind is Kind.BODY
        return alone and not self.words[sentence.first][0].isalnum()

    def at(self, word: str) -> list[int]:
        """All tokens of one word in small letters."""
        return self._at.get(word, [])

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Character interval of tokens `first` to `last` (half-open)."""
        return self.starts[first], self.ends[last - 1]

    def slice(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (half-open), line breaks as blanks."""
        return self.text[self.starts[first] : self.ends[last - 1]].replace("\n", " ")

    def is_capital(self, i: int) -> bool:
        """True when token `i` begins with a capital letter."""
        return self.words[i][0].isupper()
