"""The sentences of a text around passages: cut out, marked, shortened where a card cannot hold them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from envoyage.facts import Passage, Passages

# A full stop ends a sentence when space and a capital, a digit or an opening mark follow; a blank line and a
# list's next bullet end one too, a mere line break does not: many texts are wrapped.
_BOUNDARY = re.compile(
    r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡—–-]?\s?[A-ZÀ-ÖØ-Þ0-9])|\n\s*\n\s*|\n(?=\s*[-•*] )"
)
# ... but not after an initial, an abbreviated title or month, or "U.S.".
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Dra|Sr|Sra|St|Gen|Gov|Sen|Rep|Lt|Col|Adm|Jr|No|vs|approx|art"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|ene|abr|ago|dic))\.$"
)
_LONGEST = 420  # characters; a sentence longer than a card can hold is cut at words around the fact
_AROUND = 150  # characters kept on either side of the fact when it is cut


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a sentence, marked when it is the words of the fact."""

    text: str
    marked: bool = False


def marked_sentences(text: str, where: Passages) -> tuple[Piece, ...]:
    """The sentences that hold the passages, in text order and marked; an ellipsis parts distant ones."""
    spans: list[list[int]] = []
    for passage in sorted(where):
        start, end = sentence_around(text, passage)
        if spans and start <= spans[-1][1] + 1:
            spans[-1][1] = max(spans[-1][1], end)
        else:
            spans.append([start, end])
    pieces: list[Piece] = []
    for start, end in spans:
        if pieces:
            pieces.append(Piece(" … "))
        inside = [p for p in sorted(where) if start <= p.start and p.end <= end]
        pieces += _cut(list(_pieces(text, start, end, inside)))
    return tuple(pieces)


def sentence_around(text: str, passage: Passage) -> tuple[int, int]:
    """The half-open interval of the sentence, or sentences, that `passage` lies in."""
    # Two thousand characters to either side hold any sentence and keep a megabyte of text cheap.
    low, high = max(0, passage.start - 2000), min(len(text), passage.end + 2000)
    start, end = low, high
    for boundary in _BOUNDARY.finditer(text, low, high):
        if (
            boundary.group().isspace()
            and "\n" not in boundary.group()
            and _abbreviated(text, boundary.start())
        ):
            continue
        if boundary.end() <= passage.start:
            start = boundary.end()
        elif boundary.start() >= passage.end:
            end = boundary.end()
            break
    while end > passage.end and text[end - 1].isspace():
        end -= 1
    while start < passage.start and text[start].isspace():
        start += 1
    return start, end


def _abbreviated(text: str, end: int) -> bool:
    return _ABBREVIATED.search(text, max(0, end - 8), end) is not None


def _pieces(text: str, start: int, end: int, marks: Iterable[Passage]) -> Iterable[Piece]:
    at = start
    for mark in marks:
        if mark.end <= at:
            continue
        if mark.start > at:
            yield Piece(flat(text[at : mark.start]))
        yield Piece(flat(text[max(at, mark.start) : mark.end]), marked=True)
        at = mark.end
    if at < end:
        yield Piece(flat(text[at:end]))


def _cut(pieces: list[Piece]) -> list[Piece]:
    """Shortens the unmarked ends of an overlong sentence at a word."""
    if sum(len(piece.text) for piece in pieces) <= _LONGEST:
        return pieces
    first, last = pieces[0], pieces[-1]
    if not first.marked and len(first.text) > _AROUND:
        pieces[0] = Piece("… " + first.text[-_AROUND:].partition(" ")[2])
    if not last.marked and len(last.text) > _AROUND:
        pieces[-1] = Piece(last.text[:_AROUND].rpartition(" ")[0] + " …")
    return pieces


def flat(text: str) -> str:
    """Text on one line: a line break inside a sentence is layout, not speech."""
    return re.sub(r"\s+", " ", text)
