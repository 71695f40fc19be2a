"""The reports behind a page, as one lists them: title, publisher, day, and where to read the publication."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from envoyage.facts import Report
from envoyage.publish.evidence import archive_of, link_of
from envoyage.publish.view import Shown
from envoyage.publish.wording import LANGUAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """A report in a list; `restated` when its text is this project's restatement of what `link` leads to.

    `archived` is the copy in a web archive that the report was recorded with.
    """

    id: str
    title: str
    publisher: str
    language: str
    published: date | None
    link: str | None
    archived: str | None
    restated: bool
    facts: int


def report_lines(reports: Iterable[Report], facts: Iterable[Shown] = ()) -> tuple[ReportLine, ...]:
    """Newest first, each with the number of `facts` that it states."""
    states: dict[str, int] = {}
    for fact in facts:
        for report in {word.report for word in fact.support}:
            states[report] = states.get(report, 0) + 1
    lines = [
        ReportLine(
            id=report.id,
            title=report.title or _("Untitled"),
            publisher=report.publisher or _("Publisher not known"),
            language=LANGUAGE.get(report.language or "", report.language or _("Not known")),
            published=report.published,
            link=link_of(report),
            archived=archive_of(report),
            restated=report.restated_from is not None,
            facts=states.get(report.id, 0),
        )
        for report in reports
    ]
    return tuple(sorted(lines, key=lambda line: (line.published or date.min, line.publisher), reverse=True))
