"""Pages asked for again: which there are, and what came of each; a text that changed is a later version."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from envoyage.record import models, versions
from envoyage.record.intake import take_in
from envoyage.record.ledger import Refused
from envoyage.sources import SourceError, load
from envoyage.sources.fetch import Fetcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The address of a report, and the report that stands for it now."""

    report: str
    url: str

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came of asking for a page; the sentence is empty where nothing changed."""

    changed: bool = False
    failed: bool = False
    sentence: str = ""


def pages(reports: Collection[str] = ()) -> list[Page]:
    """The newest report of each address, or those of these reports, by site; none that was taken back.

    What a maintainer restated in other words has no page that says the same, and is left out.
    """
    rows = models.Report.objects.filter(superseded_by__isnull=True, restated_from__isnull=True)
    rows = rows.filter(url__startswith="http")
    if reports:
        rows = rows.filter(id__in=reports)
    away = versions.withdrawn()
    found = [
        Page(report=row, url=url) for row, url in rows.values_list("id", "url") if url and row not in away
    ]
    return sorted(found, key=lambda page: (page.host, page.url))


def refresh(page: Page, *, who: str, fetcher: Fetcher) -> Came:
    """Fetches a page, and takes it in as a later version where its text has changed."""
    before = models.Report.objects.get(id=page.report)
    try:
        [report] = load(page.url, fetcher=fetcher)
        if report.digest == before.digest:
            return Came()
        # By the address that the book has, wherever it redirects to; what the page leaves out stays known.
        same = replace(
            report,
            url=page.url,
            published=report.published or before.published,
            language=report.language or before.language,
            publisher=report.publisher or before.publisher,
        )
        added = take_in(same, who=who, provenance=page.url)
    except ValueError as error:
        words = str(error) if isinstance(error, Refused) else f"{page.url} holds more than one report now."
        return Came(failed=True, sentence=words)
    except SourceError as error:
        return Came(failed=True, sentence=str(error))
    if added.known:
        return Came(sentence=f"{page.url} says again what {added.report} said.")
    return Came(
        changed=True, sentence=f"{page.url} changed: {added.report} is a later version of {page.report}."
    )
