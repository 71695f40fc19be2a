"""An HTML page as a report: its main text, its headline, and what it says of itself."""

import logging
import re
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from envoyage.sources.dateline import dateline
from envoyage.sources.errors import SourceError
from envoyage.sources.metadata import Metadata, metadata
from envoyage.sources.page import Page
from envoyage.sources.published import settled

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What lxml has no room for when it moves text. HTML lets it through, as itself or as `&#1;`.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff"
_CONTROL = re.compile(f"[{_CONTROLS}]")
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,8})|(\d{1,8}));?", re.IGNORECASE)


def read_webpage(markup: str, *, name: str, url: str | None = None) -> Page:
    """The page's main text without menus, comments and footers, under its headline, with its metadata.

    Args:
        markup: the whole page.
        name: what the page is called in sentences.
        url: where it was fetched; None for a file.

    Raises:
        SourceError: the page holds no text of its own.
    """
    tree = _parsed(markup)
    if tree is None:
        raise _textless(name)
    said = metadata(tree, url=url)
    published, notes = _published(tree, said, url)
    modified, notes_on_change = settled("change", said.modified)
    language, notes_on_language = _language(said)
    text = _main_text(tree, url)
    if not text:
        raise _textless(name)
    return Page(
        text=_headed(said.headline, text),
        title=said.headline or said.window_title,
        publisher=said.publisher,
        url=said.canonical or url,
        language=language,
        published=published,
        modified=modified,
        notes=(
            *notes,
            *notes_on_change,
            *_later_change(published, modified),
            *notes_on_language,
            *_elsewhere(said.canonical, url),
        ),
    )


def _parsed(markup: str) -> "HtmlElement | None":
    from lxml import etree, html

    # Bytes, because lxml refuses a str that declares an encoding of its own; `huge_tree` for long archives.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    try:
        return html.document_fromstring(_without_controls(markup).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _without_controls(markup: str) -> str:
    def kept(reference: re.Match[str]) -> str:
        hexadecimal, decimal = reference.groups()
        code = int(hexadecimal, 16) if hexadecimal else int(decimal)
        return "" if code < 0x20 and code not in (9, 10, 13) else reference.group()

    return _REFERENCE.sub(kept, _CONTROL.sub("", markup))


def _main_text(tree: "HtmlElement", url: str | None) -> str:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it could not find is said by us
    found = bare_extraction(tree, url=url, include_comments=False)
    text = found.text if isinstance(found, Document) else None
    # One block a line comes back; a blank line keeps headings and paragraphs apart, as in a text file.
    return "\n\n".join(line.strip() for line in (text or "").splitlines() if line.strip())


def _headed(headline: str | None, text: str) -> str:
    """The headline belongs to the text: often it alone holds a surname's first mention."""
    first = text.partition("\n")[0]
    if headline is None or first.casefold() in headline.casefold() or headline.casefold() in first.casefold():
        return text
    return f"{headline}\n\n{text}"


def _published(tree: "HtmlElement", said: Metadata, url: str | None) -> tuple[date | None, tuple[str, ...]]:
    """The day by metadata; else by a date line or the address, with a note."""
    found = dateline(tree, url=url)
    if said.published:
        return settled("publication", [*said.published, *([found] if found else [])])
    if found is None:
        return None, ()
    return found.day, (
        f"The day of publication, {found.day}, is not in the metadata but in a {found.source}.",
    )


def _later_change(published: date | None, modified: date | None) -> tuple[str, ...]:
    if published is None or modified is None or modified <= published:
        return ()
    return (f"The page was changed on {modified}, after its publication on {published}.",)


def _language(said: Metadata) -> tuple[str | None, tuple[str, ...]]:
    """The language that all declarations share; None, for the reader to find out, where they disagree."""
    codes = set(said.languages.values())
    if len(codes) <= 1:
        return next(iter(codes), None), ()
    told = ", ".join(f"{code} ({source})" for source, code in said.languages.items())
    return None, (f"The page declares several languages: {told}; the text itself decides.",)


def _elsewhere(canonical: str | None, url: str | None) -> tuple[str, ...]:
    if canonical is None or url is None or _host(canonical) == _host(url):
        return ()
    return (f"The page, fetched from {_host(url)}, gives {canonical} as its own address, which is kept.",)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("amp.").removeprefix("m.")


def _textless(name: str) -> SourceError:
    return SourceError(
        f"{name} is an HTML page without text of its own; give the article's page, or its text as a file."
    )
