"""A PDF press release as a report: its text layer, with the lines of each paragraph joined again."""

import logging
import re
from collections import Counter
from io import BytesIO
from statistics import quantiles
from typing import TYPE_CHECKING

from envoyage.sources.errors import SourceError
from envoyage.sources.page import Page

if TYPE_CHECKING:
    from pypdf import PdfReader

_PAGE_NUMBER = re.compile(
    r"(?:page|página|pág\.?|p\.)?\s*\d{1,4}(?:\s*(?:of|de|/)\s*\d{1,4})?", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)]?$")
_FULL_LINE = 0.75  # of the usual longest line: a shorter one ends its paragraph
_REPEATED = 3  # pages on which the same line stands before it counts as a running header

# Letters that printers join and some fonts keep as one sign: "oﬃce".
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)


def read_pdf(data: bytes, *, name: str) -> Page:
    """The text of all pages, and the title where the file has one.

    A PDF states no day of publication: the day on which the file was made goes into the notes.

    Raises:
        SourceError: the file is damaged, locked by a password, or holds pictures of text only.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = [] if locked else [page.extract_text().translate(_LIGATURES) for page in reader.pages]
    except DependencyError:
        locked, pages = True, []
    except _damage() as error:
        raise SourceError(
            f"{name} is a damaged PDF and cannot be read; fetch it again or print it to a new PDF."
        ) from error
    if locked:
        raise SourceError(f"{name} is a PDF locked by a password; save a copy without one.")
    text = "\n\n".join(_paragraphs(pages))
    if not text:
        raise SourceError(f"{name} is a PDF without a text layer, such as a scan; run OCR over it first.")
    title, note = _information(reader)
    return Page(text=text, title=title, notes=note)


def _damage() -> tuple[type[Exception], ...]:
    """What the parser raises on a damaged PDF: it breaks in many ways, and all mean the same here."""
    from pypdf.errors import PyPdfError

    return (PyPdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError, OSError)


def _information(reader: "PdfReader") -> tuple[str | None, tuple[str, ...]]:
    """The title, unless it is a file name, and a note on the day of making."""
    try:
        title = reader.metadata.title if reader.metadata else None
        made = reader.metadata.creation_date if reader.metadata else None
    except _damage():
        return None, ()
    if title and re.search(r"\.\w{3,4}$|^untitled|^microsoft word", title.strip(), re.IGNORECASE):
        title = None
    if made is None:
        return title, ()
    return title, (
        f"The PDF was made on {made.date()}, which need not be its day of publication; say --published.",
    )


def _paragraphs(pages: list[str]) -> list[str]:
    """Paragraphs out of printed lines: page numbers and running headers go, wrapped lines are joined."""
    lines = [[line.strip() for line in page.splitlines()] for page in pages]
    seen = Counter(line for page in lines for line in set(page) if line)
    kept = [
        line for page in lines for line in page if not _PAGE_NUMBER.fullmatch(line) and seen[line] < _REPEATED
    ]
    lengths = [len(line) for line in kept if line]
    if not lengths:
        return []
    # The usual longest line, not the longest one: a table row may stick out.
    full = _FULL_LINE * (quantiles(lengths, n=10)[-1] if len(lengths) > 1 else lengths[0])
    paragraphs: list[str] = []
    running = False
    for line in kept:
        if not line:
            # Some writers put an empty line after every line: only a finished sentence ends a paragraph.
            running = running and not _SENTENCE_END.search(paragraphs[-1])
            continue
        if running:
            paragraphs[-1] = _joined(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        running = len(line) >= full
    return paragraphs


def _joined(before: str, after: str) -> str:
    """Two printed lines as one: a word parted by a hyphen is whole again, a capital after it keeps it."""
    if re.search(r"[^\W\d_]-$", before):
        return before + after if after[0].isupper() else before[:-1] + after
    return f"{before} {after}"
