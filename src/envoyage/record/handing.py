"""Reports that a person hands over, at the desk or by a program: addresses, a text, a file. Each for itself.

Pages are fetched side by side, with the patience of somebody who waits at a screen; what they hold is read
and written down one after the other.
"""

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.db import OperationalError

from envoyage.facts import Report
from envoyage.record.intake import take_in
from envoyage.record.ledger import Added, Refused
from envoyage.sources import SourceError, WebFetcher, handed, load

MOST_ADDRESSES = 20  # more at once are for `envoyage add`, which nobody waits for at a screen
_AT_A_TIME = 5
_QUIET, _LONGEST = 10.0, 20.0  # seconds
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_BARE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/\S*|www\.\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the person says of the report; what is not said is looked for in it."""

    published: date | None = None
    publisher: str | None = None
    language: str | None = None
    address: str | None = None
    archived: str | None = None

    def on(self, report: Report) -> Report:
        """The report with what is known of it."""
        return replace(
            report,
            publisher=self.publisher or report.publisher,
            url=self.address or report.url,
            archived=self.archived or report.archived,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one thing that was handed over: it was added, or a sentence says why not."""

    source: str
    added: Added | None = None
    trouble: str = ""
    notes: tuple[str, ...] = ()


def addresses(words: str) -> tuple[str, ...]:
    """The addresses that a box holds, one a line and each once; none when any line is something else."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    whole = [line if _ADDRESS.fullmatch(line) else f"https://{line}" for line in lines]
    if all(_ADDRESS.fullmatch(line) or _BARE.fullmatch(line) for line in lines):
        return tuple(dict.fromkeys(whole))
    return ()


def add_text(text: str, known: Known, *, who: str, way: str = "desk") -> Outcome:
    """Takes in a text that was pasted; `way` is by which way it came, for the history."""
    return _taken(_handed(text.encode(), "The text", None, known), known, who=who, way=way)


def add_file(data: bytes, file: str, known: Known, *, who: str) -> Outcome:
    """Takes in a file that was uploaded; `file` is the name that it has on the person's own machine."""
    return _taken(_handed(data, file, file, known), known, who=who, way="desk")


def add_addresses(urls: Sequence[str], known: Known, *, who: str, way: str = "desk") -> list[Outcome]:
    """Fetches pages and takes them in, in the order given."""
    with ThreadPoolExecutor(max_workers=_AT_A_TIME) as together:
        found = list(together.map(lambda url: _fetched(url, known), urls))
    return [_taken(one, known, who=who, way=way) for one in found]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A report that is there, or the sentence why there is none."""

    source: str
    report: Report | None
    trouble: str = ""
    notes: tuple[str, ...] = ()


def _handed(data: bytes, name: str, file: str | None, known: Known) -> _Read:
    notes: list[str] = []
    try:
        report = handed(
            data,
            name=name,
            file=file,
            published=known.published,
            language=known.language,
            tell=notes.append,
        )
    except SourceError as error:
        return _Read(source=name, report=None, trouble=str(error))
    return _Read(source=name, report=report, notes=tuple(notes))


def _fetched(url: str, known: Known) -> _Read:
    notes: list[str] = []
    fetcher = WebFetcher(quiet=_QUIET, longest=_LONGEST, inside=settings.INTRANET)
    reports = load(
        url, published=known.published, language=known.language, fetcher=fetcher, tell=notes.append
    )
    try:
        first, second = next(reports), next(reports, None)
    except SourceError as error:
        return _Read(source=url, report=None, trouble=str(error))
    if second is not None:
        many = f"{url} holds many reports; take them in by `envoyage add` on the machine itself."
        return _Read(source=url, report=None, trouble=many)
    return _Read(source=url, report=first, notes=tuple(notes))


def _host(url: str | None) -> str:
    return (urlsplit(url or "").hostname or "").removeprefix("www.")


def _taken(read: _Read, known: Known, *, who: str, way: str) -> Outcome:
    if read.report is None:
        return Outcome(source=read.source, trouble=read.trouble)
    report = known.on(read.report)
    fetched = _ADDRESS.fullmatch(read.source) is not None
    # A page may call itself by another's address, and a person may type any: neither proves whose it is.
    vouched = fetched and report == read.report and _host(report.url) == _host(read.source)
    provenance = f"{way}: {read.source}" if fetched else way
    try:
        added = take_in(report, who=who, provenance=provenance, vouched=vouched)
    except Refused as error:
        return Outcome(source=read.source, trouble=str(error))
    except OperationalError:
        busy = "Another program is writing to the book; send this again."
        return Outcome(source=read.source, trouble=busy)
    return Outcome(source=read.source, added=added, notes=read.notes)
