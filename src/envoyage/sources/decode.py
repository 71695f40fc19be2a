"""Bytes to text: UTF-8 first, then a byte-order mark, what is declared, and at last an educated guess."""

import codecs
import re
from dataclasses import dataclass

from envoyage.sources.errors import SourceError

# Longest first: UTF-32's mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The web reads these labels as Windows' superset of them: https://encoding.spec.whatwg.org/#names-and-labels
_WEB_LATIN = frozenset({"ascii", "iso8859-1"})
# How English, Spanish and Portuguese are written if not in UTF-8. A wider guess takes short Portuguese for
# Czech (cp1250) or for an old Macintosh's (mac_roman).
_GUESSES = ["cp1252", "utf_16_le", "utf_16_be"]
_GUESS_FROM = 100_000  # bytes; more does not change the guess and takes seconds
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.01  # text from old wires holds a stray control or two; programs and data are full of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text, and a sentence on its encoding when that was not certain."""

    text: str
    note: str | None = None


def decode(data: bytes, *, name: str, charset: str | None = None) -> Decoded:
    """Turns a document's bytes into text.

    Args:
        data: the whole document.
        name: what the document is called in sentences.
        charset: the encoding that a server declared; an HTML page's own `<meta charset>` is looked up here.

    Raises:
        SourceError: the bytes are not text, or text in an encoding that cannot be told.
    """
    decoded = _decoded(data, name, charset)
    controls = sum(1 for _ in _CONTROLS.finditer(decoded.text))
    if controls > _CONTROL_SHARE * len(decoded.text):
        raise SourceError(f"{name} is not text but binary data; save it as plain text, HTML or PDF first.")
    return decoded


def _decoded(data: bytes, name: str, charset: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding) or _refused(name)
    if sure := _strictly(data, "utf-8"):
        return sure
    meta = _META_CHARSET.search(data[:4096])
    for declared in (charset, meta and meta[1].decode("ascii", "replace")):
        if declared and (kept := _strictly(data, _web(declared))):
            return kept
    return _damaged_utf8(data, name) or _guessed(data, name) or _refused(name)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(text=data.decode(encoding))
    except (UnicodeError, LookupError):
        return None


def _web(label: str) -> str:
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return label
    return "cp1252" if name in _WEB_LATIN else name


def _damaged_utf8(data: bytes, name: str) -> Decoded | None:
    """UTF-8 with a few bytes broken: in any other encoding, whole UTF-8 letters would hardly ever turn up."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text if letter > "\x7f") - broken
    if whole <= 2 * broken:
        return None
    return Decoded(text=text, note=f"{name} is UTF-8 with {broken} broken places, each shown as \ufffd.")


def _guessed(data: bytes, name: str) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_FROM], cp_isolation=_GUESSES).best()
    if best is None or (guess := _strictly(data, best.encoding)) is None:
        return None
    return Decoded(text=guess.text, note=f"{name} does not say its encoding and was read as {best.encoding}.")


def _refused(name: str) -> Decoded:
    raise SourceError(f"{name} is not text in an encoding that can be told; save it as UTF-8 and try again.")
