"""A report cut into tokens, sentences and blocks, once, for every rule that follows.

Tokens are kept as parallel lists, not as objects: a rule asks for `words[i]`, `lower[i]`, `starts[i]`.
Measured on 600-word reports, objects alone cost more than all look-ups together.
"""

import re
from dataclasses import dataclass, field
from enum import Enum

# One token: an acronym with dots, an English possessive, a word (inner hyphens and apostrophes stay),
# a number with its ordinal ending, or one mark.
_TOKEN = re.compile(
    r"(?:[A-Z]{1,2}\.){2,}|(?:[a-z]\.){2,}"
    r"|['’]s\b"
    r"|[^\W\d_]+(?:['’-](?!s\b)[^\W\d_]+)*"
    r"|\d+(?:[.,/:]\d+)*(?:st\b|nd\b|rd\b|th\b|\.?[ºª°])?"
    r"|[^\w\s]|_"
)
_CLOSERS = frozenset("\"”’»')]")
_OPENERS = frozenset("\"“‘«'([¿¡—–-")
_STOPS = frozenset(".!?…")


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
    """Parallel token lists over `text`; `sentence_of[i]` is the index of token i's sentence."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Character interval of tokens `first` to `last` (half-open)."""
        return self.starts[first], self.ends[last - 1]

    def slice(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (half-open), line breaks as blanks."""
        return self.text[self.starts[first] : self.ends[last - 1]].replace("\n", " ")

    def is_capital(self, i: int) -> bool:
        """True when token `i` begins with a capital letter."""
        return self.words[i][0].isupper()


def cut(text: str, *, abbreviations: frozenset[str]) -> Document:
    """Tokens, blocks and sentences of a normalised text, in one pass over its lines."""
    doc = Document(text)
    starts, ends, words = doc.starts, doc.ends, doc.words
    for match in _TOKEN.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
        words.append(match.group())
    doc.lower = [word.lower().replace("’", "'") for word in words]
    _sentences(doc, abbreviations)
    return doc


def _sentences(doc: Document, abbreviations: frozenset[str]) -> None:
    text, starts, ends, words, lower = doc.text, doc.starts, doc.ends, doc.words, doc.lower
    count = len(words)
    block_first = 0
    block = 0
    i = 0
    while block_first < count:
        # A block runs to the next line break that is not merely a wrapped line.
        last = block_first + 1
        while last < count and not _breaks(text, ends[last - 1], starts[last]):
            last += 1
        kind = _kind(doc, block_first, last, block)
        first = i = block_first
        while i < last:
            if words[i] in _STOPS and _ends_sentence(doc, i, last, abbreviations):
                i += 1
                while i < last and words[i] in _CLOSERS and starts[i] == ends[i - 1]:
                    i += 1
                _close(doc, first, i, block, kind)
                first = i
            else:
                i += 1
        if first < last:
            _close(doc, first, last, block, kind)
        block_first = last
        block += 1
    doc.lower = lower


def _close(doc: Document, first: int, last: int, block: int, kind: Kind) -> None:
    index = len(doc.sentences)
    doc.sentences.append(Sentence(index, first, last, block, kind))
    doc.sentence_of.extend([index] * (last - first))


def _breaks(text: str, end: int, start: int) -> bool:
    """True when the gap between two tokens parts two blocks."""
    gap = start - end
    if gap == 0 or (gap == 1 and text[end] == " "):
        return False
    space = text[end:start]
    lines = space.count("\n")
    if lines == 0:
        return False
    if lines > 1:
        return True
    # One line break: a wrapped line when the line is long and does not close a sentence.
    line_start = text.rfind("\n", 0, end) + 1
    closes = text[end - 1] in ".!?…:”\"»"
    return closes or end - line_start < 50


# Tokens: a heading that lists a dozen countries still fits, a sentence without its full stop rarely does.
_LONGEST_HEADING = 30
_YEAR_OR_HOUR = re.compile(r"(?:1[89]|20)\d\d$|\d{1,2}[:/]\d\d")
_BYLINE = re.compile(r"(?:by|por|de|redacci[oó]n|reda[cç][aã]o|photo|foto|source|fuente|fonte|updated|published|posted)\b", re.I)


def _kind(doc: Document, first: int, last: int, block: int) -> Kind:
    length = last - first
    closing = doc.words[last - 1]
    if block == 0 and length <= 40 and closing not in (".", "…"):
        return Kind.TITLE
    if length > _LONGEST_HEADING or closing in _STOPS or closing in ("”", '"', "»"):
        return Kind.BODY
    # A date line has a year or an hour; a heading such as "March 26 to 27: Jamaica" has neither.
    dated = length <= 14 and any(_YEAR_OR_HOUR.match(doc.words[i]) for i in range(first, last))
    if _BYLINE.match(doc.words[first]) or (dated and ":" not in doc.words[first:last]):
        return Kind.NOTE
    return Kind.HEADING


def _ends_sentence(doc: Document, i: int, last: int, abbreviations: frozenset[str]) -> bool:
    words = doc.words
    j = i + 1
    while j < last and words[j] in _CLOSERS and doc.starts[j] == doc.ends[j - 1]:
        j += 1
    if j >= last:
        return True
    if doc.starts[j] == doc.ends[j - 1]:  # no blank: a decimal, an address, an ellipsis
        return False
    following = words[j]
    if words[i] == ".":
        before = doc.lower[i - 1] if i else ""
        if before in abbreviations or (len(before) == 1 and before.isalpha() and doc.words[i - 1].isupper()):
            return False
        if following[0].islower():
            return False
    return following[0].isupper() or following[0].isdigit() or following[0] in _OPENERS or not following[0].isalpha()
