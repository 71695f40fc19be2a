"""The forms in which a report comes, told from the first bytes, the name, or what a server declares."""

import re
from enum import StrEnum
from pathlib import PurePath


class Kind(StrEnum):
    """A form that is read."""

    TEXT = "text"
    HTML = "HTML"
    PDF = "PDF"
    JSON_LINES = "JSON Lines"


SUFFIXES = {
    ".txt": Kind.TEXT,
    ".md": Kind.TEXT,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
    ".jsonl": Kind.JSON_LINES,
    ".ndjson": Kind.JSON_LINES,
    ".json": Kind.JSON_LINES,
}

CONTENT_TYPES = {
    "text/plain": Kind.TEXT,
    "text/markdown": Kind.TEXT,
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "application/pdf": Kind.PDF,
    "application/x-pdf": Kind.PDF,
    "application/jsonl": Kind.JSON_LINES,
    "application/x-ndjson": Kind.JSON_LINES,
    "application/x-jsonlines": Kind.JSON_LINES,
    "application/json": Kind.JSON_LINES,
}

# What servers say of bytes they know nothing about: the bytes themselves then decide.
UNDECLARED = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/download"})

# First bytes of the files that people most often name by mistake, with the word they know them by.
_FOREIGN = (
    (b"PK\x03\x04", "an Office document or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|main|div|p)\b[^>]*>", re.IGNORECASE)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
HEAD = 4096  # bytes from the start that are enough to tell the forms apart


def foreign(head: bytes) -> str | None:
    """What a file is that is not read, in words; None when nothing speaks against it."""
    return next((words for mark, words in _FOREIGN if head.startswith(mark)), None)


def told(head: bytes, declared: Kind | None = None) -> Kind:
    """The form of a document: a PDF by its bytes, else as declared, else by how it begins."""
    start = head[:HEAD].removeprefix(_BYTE_ORDER_MARK).lstrip()
    if start.startswith(b"%PDF-"):
        return Kind.PDF
    if declared is not None:
        return declared
    if start.startswith(b"{"):
        return Kind.JSON_LINES
    return Kind.HTML if start.startswith(b"<") and _MARKUP.search(start) else Kind.TEXT


def by_suffix(name: str) -> Kind | None:
    """The form that a file's name declares."""
    return SUFFIXES.get(PurePath(name).suffix.lower())
