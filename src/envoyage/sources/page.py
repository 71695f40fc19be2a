"""A page: what one document gave before it became a report, with notes on what it left in doubt."""

from dataclasses import dataclass
from datetime import date

from envoyage.facts import Report, normalise


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document's text and what it says of itself.

    Attributes:
        text: the main text, as extracted; offsets are taken only after `report` has normalised it.
        published: the day of publication in the publisher's own calendar; None when not stated.
        modified: the day of the last change that the document admits to.
        restated_from: URL of the real publication when the text is this project's own restatement.
        archived: URL of a copy of the publication in a web archive.
        notes: sentences on what was in doubt: dates that disagree, a guessed encoding.
    """

    text: str
    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: date | None = None
    modified: date | None = None
    restated_from: str | None = None
    archived: str | None = None
    notes: tuple[str, ...] = ()

    def report(self) -> Report:
        """The report that passages point into."""
        return Report.of(
            self.text,
            id=self.id,
            url=self.url,
            title=_one_line(self.title),
            publisher=_one_line(self.publisher),
            language=self.language,
            published=self.published,
            restated_from=self.restated_from,
            archived=self.archived,
        )


def _one_line(words: str | None) -> str | None:
    return (" ".join(normalise(words).split()) or None) if words else None
