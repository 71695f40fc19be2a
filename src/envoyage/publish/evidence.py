"""Who says so: a report's sentence around a fact's passages, the fact marked, and where to read it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from envoyage.facts import Passage, Passages, Report

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
_FRAGMENT = 90  # characters; a longer text fragment is given as its first and last words


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a sentence, marked when it is the words of the fact."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """One report's sentence for a fact, in its own language.

    Attributes:
        link: where the publication can be read; with a text fragment when it holds these very words.
        restated: the text is this project's own restatement of that publication.
    """

    report: str
    publisher: str
    title: str
    language: str | None
    published: date | None
    pieces: tuple[Piece, ...]
    link: str | None
    restated: bool

    @property
    def sentence(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def hear(report: Report, where: Passages) -> Testimony:
    """What `report` says at `where`, as a card shows it."""
    restated = report.restated_from is not None
    link = link_of(report)
    if link and not restated:
        link += _fragment(report.text, where)
    return Testimony(
        report=report.id,
        publisher=report.publisher or _unknown(),
        title=report.title or "",
        language=report.language,
        published=report.published,
        pieces=marked_sentences(report.text, where),
        link=link,
        restated=restated,
    )


def link_of(report: Report) -> str | None:
    """The address of the publication itself; None for anything but the web."""
    link = report.restated_from or report.url
    return link if link and link.startswith(("https://", "http://")) else None


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
            yield Piece(_flat(text[at : mark.start]))
        yield Piece(_flat(text[max(at, mark.start) : mark.end]), marked=True)
        at = mark.end
    if at < end:
        yield Piece(_flat(text[at:end]))


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


def _flat(text: str) -> str:
    """Text on one line: a line break inside a sentence is layout, not speech."""
    return re.sub(r"\s+", " ", text)


def _fragment(text: str, where: Passages) -> str:
    """A text fragment (`#:~:text=`) that lets the browser scroll to the first passage."""
    words = _flat(min(where).of(text)).strip()
    if not words:
        return ""
    if len(words) > _FRAGMENT:
        every = words.split(" ")
        if len(every) > 8:
            return f"#:~:text={_escaped(' '.join(every[:4]))},{_escaped(' '.join(every[-4:]))}"
    return f"#:~:text={_escaped(words)}"


def _escaped(words: str) -> str:
    # A hyphen, like comma and ampersand, is syntax inside a text fragment, and `quote` leaves it alone.
    return quote(words, safe="").replace("-", "%2D")


def _unknown() -> str:
    # Only a page needs it; the terminal asks this file for sentences, and opens without Django.
    from django.utils.translation import gettext as _

    return _("Publisher not known")
