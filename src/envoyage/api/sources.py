"""Reports and trackers: on what the record rests, and how it is selected."""

from collections.abc import Collection
from typing import Any

from django.http import HttpRequest

from envoyage.api.answering import fields, only
from envoyage.api.paging import MOST, Page, listed
from envoyage.api.refusing import Refusal
from envoyage.api.shapes import Source, Tracker
from envoyage.facts.contract import Json
from envoyage.publish.export.batch import SourceRow
from envoyage.publish.tracker import tracker_words
from envoyage.record import models, standing

_SOURCE, _TRACKER = tuple(Source.model_fields), tuple(Tracker.model_fields)
_LOOKED_AT = 2000  # reports that are looked through for one page


def reports(request: HttpRequest) -> Json:
    """A page of the reports on which published trips rest, by id; their texts stay with their publishers."""
    page, wanted = Page.of(request), fields(request, _SOURCE)
    after = str(page.after[0]) if page.after else ""
    found: list[Json] = []
    looked = 0
    while looked < _LOOKED_AT:
        rows = (
            models.Report.objects.filter(id__gt=after).order_by("id").values_list(*SourceRow._fields)[:MOST]
        )
        some = [SourceRow(*row) for row in rows]
        shown = published([one.id for one in some])
        for one in some:
            if one.id in shown:
                if len(found) == page.limit:
                    return listed(request, found, (after,))
                found.append(only(one._asdict(), wanted))
            after = one.id
        if len(some) < MOST:
            return listed(request, found, None)
        looked += len(some)
    return listed(request, found, (after,))


def report(request: HttpRequest, key: str) -> Json:
    """One report on which a published trip rests."""
    wanted = fields(request, _SOURCE)
    row = models.Report.objects.filter(id=key).values_list(*SourceRow._fields).first()
    if row is None or not published([key]):
        raise Refusal(404, f"There is no report {key[:80]!r} on which a published trip rests.")
    return only(SourceRow(*row)._asdict(), wanted)


def published(reports: Collection[str]) -> set[str]:
    """Those of these reports on which a published trip rests."""
    told = models.Telling.objects.filter(report__in=reports).values_list("id", flat=True)
    slugs = set(standing.placed(set(told)).values())
    found: set[str] = set()
    for payload in models.Trip.objects.filter(slug__in=slugs).values_list("payload__reports", flat=True):
        found.update(payload)
    return found & set(reports)


def trackers(request: HttpRequest) -> Json:
    """The trackers, in the order in which they were made."""
    wanted = fields(request, _TRACKER)
    Page.of(request)
    rows = models.Tracker.objects.order_by("version")
    return listed(request, [only(_tracker(request, row), wanted) for row in rows], None)


def tracker(request: HttpRequest, slug: str) -> Json:
    """One tracker: its words and its selection."""
    wanted = fields(request, _TRACKER)
    return only(_tracker(request, tracker_row(slug)), wanted)


def tracker_row(slug: str) -> models.Tracker:
    """The tracker of that id.

    Raises:
        Refusal: there is none.
    """
    row = models.Tracker.objects.filter(slug=slug).first()
    if row is None:
        raise Refusal(404, f"There is no tracker {slug[:80]!r}.")
    return row


def _tracker(request: HttpRequest, row: models.Tracker) -> dict[str, Any]:
    words = tracker_words(row.slug, row.definition)
    return {
        "id": row.slug,
        "url": request.build_absolute_uri(words.url),
        "title": words.title,
        "deck": words.deck,
        "bylines": list(words.bylines),
        "place": words.place,
        "selection": row.selection,
        "gaps": list(words.gaps),
        "changed": row.changed_at,
    }
