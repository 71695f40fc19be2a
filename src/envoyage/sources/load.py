"""From what a person names, a file, an address or standard input, to reports, whatever their form."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

from envoyage.facts import Report
from envoyage.sources.bundled import read_headed
from envoyage.sources.decode import decode
from envoyage.sources.errors import SourceError, SourceNameError
from envoyage.sources.fetch import Fetcher, WebFetcher
from envoyage.sources.json_lines import read_json_lines
from envoyage.sources.kind import CONTENT_TYPES, HEAD, UNDECLARED, Kind, by_suffix, foreign, told
from envoyage.sources.limits import empty, whole
from envoyage.sources.page import Page
from envoyage.sources.pdf import read_pdf
from envoyage.sources.webpage import read_webpage

STANDARD_INPUT = "-"
_log = logging.getLogger("envoyage.sources")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    """An opened source: its name in sentences, its bytes, and what is declared of them."""

    name: str
    stream: BinaryIO
    head: bytes
    kind: Kind | None = None
    charset: str | None = None
    url: str | None = None


def load(
    where: str,
    *,
    published: date | None = None,
    language: str | None = None,
    fetcher: Fetcher | None = None,
    tell: Callable[[str], None] = _log.warning,
) -> Iterator[Report]:
    """Reads reports from a file, an http(s) address, or "-" for standard input.

    Args:
        where: the file's path, the address, or "-".
        published: the day of publication. It wins over what a page says of itself; in JSON Lines, where each
            line is a report of its own, it fills in where a line says nothing. So does `language`.
        language: ISO 639-1.
        fetcher: asks for addresses; the web by default.
        tell: is given each note (dates that disagree, a guessed encoding, a bad line) as a sentence.

    Yields:
        One report, or one for each good line of JSON Lines, as it is read.

    Raises:
        SourceError: no report can be had; for JSON Lines after the good lines, when others were bad.
    """
    with _opened(where, fetcher or WebFetcher()) as document:
        if _kind(document, document.head) is Kind.JSON_LINES:
            for page in read_json_lines(document.stream, name=document.name, tell=tell):
                yield replace(
                    page, published=page.published or published, language=page.language or language
                ).report()
            return
        yield _one(document, published=published, language=language, tell=tell)


def handed(
    data: bytes,
    *,
    name: str,
    file: str | None = None,
    published: date | None = None,
    language: str | None = None,
    tell: Callable[[str], None] = _log.warning,
) -> Report:
    """The report that somebody handed over: a file with its own name, or a text in UTF-8 that was pasted.

    Args:
        data: the file, or the text.
        name: what it is called in sentences.
        file: the file's name, which may declare its form; None for a pasted text.
        published, language, tell: as for `load`.

    Raises:
        SourceError: it gives no report, or is JSON Lines, of which there may be thousands.
    """
    declared = by_suffix(file) if file is not None else None
    document = _Document(
        name=name,
        stream=BytesIO(data),
        head=data[:HEAD],
        kind=declared,
        charset="utf-8" if file is None else None,
    )
    if _kind(document, document.head) is Kind.JSON_LINES:
        if file is not None:
            raise SourceError(
                f"{name} is JSON Lines; take many reports in by `envoyage add FILE` on the machine itself."
            )
        document = replace(document, kind=Kind.TEXT)
    return _one(document, published=published, language=language, tell=tell)


def _one(
    document: _Document, *, published: date | None, language: str | None, tell: Callable[[str], None]
) -> Report:
    page = _page(document)
    for note in (*page.notes, *_overruled(page, published)):
        tell(f"{document.name}: {note}")
    report = replace(page, published=published or page.published, language=language or page.language).report()
    if not report.text.strip():  # marks without a shape are gone only now
        raise empty(document.name)
    return report


def _kind(document: _Document, begin: bytes) -> Kind:
    if words := foreign(begin):
        raise SourceError(f"{document.name} is {words}; save it as plain text, HTML or PDF first.")
    return told(begin, document.kind)


def _page(document: _Document) -> Page:
    data = whole(document.stream, name=document.name)
    kind = _kind(document, data)
    if kind is Kind.PDF:
        return replace(read_pdf(data, name=document.name), url=document.url)
    decoded = decode(data, name=document.name, charset=document.charset)
    if kind is Kind.HTML:
        page = read_webpage(decoded.text, name=document.name, url=document.url)
    else:
        page = read_headed(decoded.text, name=document.name) or Page(text=decoded.text, url=document.url)
    return replace(page, notes=(*page.notes, decoded.note)) if decoded.note else page


def _overruled(page: Page, published: date | None) -> tuple[str, ...]:
    if published is None or page.published in (None, published):
        return ()
    return (f"The page says it was published on {page.published}; {published} is used, as asked.",)


@contextmanager
def _opened(where: str, fetcher: Fetcher) -> Iterator[_Document]:
    if where == STANDARD_INPUT:
        stream = sys.stdin.buffer
        yield _Document(name="standard input", stream=stream, head=_peeked(stream))
    elif where.lower().startswith(("http://", "https://")):
        yield _fetched(where, fetcher)
    elif "://" in where:
        raise SourceNameError(f"{where} is not read; give a file, or an address with https:// or http://.")
    else:
        path = Path(where)
        with _file(path) as stream:
            yield _Document(name=where, stream=stream, head=_peeked(stream), kind=by_suffix(path.name))


def _file(path: Path) -> BinaryIO:
    try:
        if path.is_dir():
            raise SourceNameError(f"{path} is a folder; name the files in it.")
        return path.open("rb")
    except FileNotFoundError:
        raise SourceNameError(
            f"There is no file {path}; check the name, or give an address with https://."
        ) from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceNameError(
            f"{path} cannot be opened ({why}); check the name and its permissions."
        ) from None


def _fetched(url: str, fetcher: Fetcher) -> _Document:
    answer = fetcher.fetch(url)
    kind = CONTENT_TYPES.get(answer.content_type)
    if kind is None and answer.content_type not in UNDECLARED:
        raise SourceError(f"{url} is {answer.content_type}; give a page of text, HTML, PDF or JSON Lines.")
    return _Document(
        name=url,
        stream=BytesIO(answer.data),
        head=answer.data[:HEAD],
        kind=kind,
        charset=answer.charset,
        url=answer.url,
    )


def _peeked(stream: BinaryIO) -> bytes:
    """The first bytes, left in the stream; from a pipe as many as have come, without waiting for more."""
    return cast("bytes", stream.peek(HEAD))[:HEAD] if hasattr(stream, "peek") else b""
