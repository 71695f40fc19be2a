"""Who says so: a report's sentence for a fact, the fact marked, and where to read it."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from django.utils.translation import gettext as _

from envoyage.facts import Passages, Report
from envoyage.publish.archives import told_apart
from envoyage.publish.sentences import Piece, flat, marked_sentences

_WEB = ("https://", "http://")
_FRAGMENT = 90  # characters; a longer text fragment is given as its first and last words


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """One report's sentence for a fact, in its own language.

    Attributes:
        link: where the publication can be read; with a text fragment when it holds these very words.
        archived: a copy of the publication in a web archive, where the report was recorded with one.
        restated: the text is this project's own restatement of that publication.
    """

    report: str
    publisher: str
    title: str
    language: str | None
    published: date | None
    pieces: tuple[Piece, ...]
    link: str | None
    archived: str | None
    restated: bool

    @property
    def sentence(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def hear(report: Report, where: Passages) -> Testimony:
    """What `report` says at `where`, as a card shows it."""
    restated = report.restated_from is not None
    link = link_of(report)
    if link and not restated:
        # Behind an anchor of the page's own the directive stands without a second hash.
        directive = _directive(report.text, where)
        link += directive if not directive or "#" in link else f"#{directive}"
    return Testimony(
        report=report.id,
        publisher=report.publisher or _("Publisher not known"),
        title=report.title or "",
        language=report.language,
        published=report.published,
        pieces=marked_sentences(report.text, where),
        link=link,
        archived=archive_of(report),
        restated=restated,
    )


def link_of(report: Report) -> str | None:
    """The address of the publication itself; None for anything but the web."""
    address = _address(report)
    return told_apart(address)[0] if address else None


def archive_of(report: Report) -> str | None:
    """The address of the publication's archived copy; None where the record has none."""
    if report.archived and report.archived.startswith(_WEB):
        return report.archived
    address = _address(report)
    return told_apart(address)[1] if address else None


def _address(report: Report) -> str | None:
    link = report.restated_from or report.url
    return link if link and link.startswith(_WEB) else None


def _directive(text: str, where: Passages) -> str:
    """A text fragment (`:~:text=`) that lets the browser scroll to the first passage."""
    words = flat(min(where).of(text)).strip()
    if not words:
        return ""
    if len(words) > _FRAGMENT:
        every = words.split(" ")
        if len(every) > 8:
            return f":~:text={_escaped(' '.join(every[:4]))},{_escaped(' '.join(every[-4:]))}"
    return f":~:text={_escaped(words)}"


def _escaped(words: str) -> str:
    # A hyphen, like comma and ampersand, is syntax inside a text fragment, and `quote` leaves it alone.
    return quote(words, safe="").replace("-", "%2D")
