"""A report's text with the passages of its facts marked by field; where marks overlap the narrowest shows.

Pieces know where in the text they begin, counted in characters, so that a selection can be led back to it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from envoyage.desk.review.claimed import Claimed
from envoyage.desk.review.fields import NAMED
from envoyage.facts import Passage, Passages
from envoyage.facts.passage import occurrences
from envoyage.record.claims import Field

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of the text, marked or not; `labels` name the fields whose passage ends with it."""

    at: int
    text: str
    css: str = ""
    labels: str = ""
    claims: str = ""
    current: bool = False


def paragraphs(text: str, claims: Sequence[Claimed], current: Passages = ()) -> list[list[Piece]]:
    """The text by paragraph.

    Args:
        text: the report's.
        claims: the facts of it to mark.
        current: the passages of the fact that is looked at; they are marked in any case.
    """
    marks = [(passage, one) for one in claims for passage in one.where if passage.end <= len(text)]
    edges = {edge for passage, _ in marks for edge in (passage.start, passage.end)}
    edges |= {edge for passage in current for edge in (passage.start, passage.end)}
    return [
        list(_pieces(text, found.start(), found.end(), marks, sorted(edges), current))
        for found in _PARAGRAPH.finditer(text)
    ]


def _pieces(
    text: str,
    start: int,
    end: int,
    marks: Sequence[tuple[Passage, Claimed]],
    edges: Iterable[int],
    current: Passages,
) -> Iterator[Piece]:
    inside = [start, *(edge for edge in edges if start < edge < end), end]
    for first, last in pairwise(inside):
        over = [(p, one) for p, one in marks if p.start <= first and last <= p.end]
        cur = any(p.start <= first and last <= p.end for p in current)
        if not over:
            yield Piece(at=first, text=text[first:last], css="k-new" if cur else "", current=cur)
            continue
        narrowest = min(p.end - p.start for p, _ in over)
        top = {one.judged.stated.field for p, one in over if p.end - p.start == narrowest}
        ending = {one.judged.stated.field for p, one in over if p.end == last}
        yield Piece(
            at=first,
            text=text[first:last],
            css=NAMED[_first(top)].css,
            labels=" · ".join(NAMED[each].label for each in Field if each in ending),
            claims=" ".join(dict.fromkeys(one.id for _, one in over)),
            current=cur,
        )


def _first(fields: Iterable[Field]) -> Field:
    order = list(Field)
    return min(fields, key=order.index)


def find(text: str, words: str, *, near: int = 0) -> Passage | None:
    """Where a report says these words, however its lines are broken; of several places the nearest."""
    found = occurrences(text, words) or occurrences(text, words, any_case=True)
    return min(found, key=lambda passage: abs(passage.start - near), default=None)


def parse_at(written: str) -> Passages:
    """`120-134.160-171` as passages; what is none is passed over."""
    pairs = (part.partition("-") for part in written.split("."))
    numbers = [(int(a), int(b)) for a, _, b in pairs if a.isdigit() and b.isdigit() and int(a) < int(b)]
    return tuple(Passage(start, end) for start, end in numbers)
