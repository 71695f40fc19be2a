"""Pages about the record itself: its trackers, all its trips, corrections, the data, what robots may read."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.insight.compare.totals import of_stops
from envoyage.insight.counting import Counting
from envoyage.pages.asked import number
from envoyage.pages.counting import SELECTED, besides_counting, counted_by
from envoyage.pages.kept import kept
from envoyage.pages.linked import data_linked, page_linked, standing_at
from envoyage.pages.paging import Tab, pages
from envoyage.pages.views import tracker_page
from envoyage.publish.corrections import corrections as of_page
from envoyage.publish.export.files import FILES
from envoyage.publish.export.tables import TABLES
from envoyage.publish.figures import figures_words
from envoyage.publish.filters import FIELDS, Filter, Selection
from envoyage.publish.tracker import TrackerWords
from envoyage.publish.tracker_page import view_of
from envoyage.publish.trackers import TrackerLine, tracker_index


@require_safe
@kept
def trackers(request: HttpRequest) -> HttpResponse:
    """Every tracker with its words, and its figures as the address asks."""
    canonical = request.build_absolute_uri(reverse("pages:trackers"))
    counting, complaints = Counting.read(request.GET.dict(), SELECTED)
    lines = [_line(line, counting) for line in tracker_index()]
    return render(
        request,
        "pages/trackers.html",
        {
            "trackers": lines,
            "counted_anew": counting != SELECTED,
            "undated": sum(line.undated for line in lines),
            **counted_by(request, counting, complaints, usual=SELECTED),
            "nav": "tracker",
            "canonical": canonical,
            "linked": page_linked(_("Trackers"), canonical, kind="CollectionPage"),
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A tracker with its figures in words, by the rule that the address asks for."""

    words: TrackerWords
    figures: str
    updated: datetime
    undated: int = 0


def _line(line: TrackerLine, counting: Counting) -> _Line:
    if counting == SELECTED:
        return _Line(words=line.words, figures=line.count.words, updated=line.updated)
    asked = Filter(within=line.words.selection)
    found = of_stops(asked.queryset().order_by(), asked.places, counting)
    return _Line(
        words=line.words, figures=figures_words(found.total), updated=line.updated, undated=found.undated
    )


@require_safe
@kept
def trips(request: HttpRequest) -> HttpResponse:
    """All trips of the record, narrowed and arranged as a tracker's are."""
    words = TrackerWords(
        slug="",
        title=_("All trips"),
        kicker=_("The whole record"),
        deck=_("Every trip that has been published here, of whichever official, to wherever."),
        selection=Selection(),
        address="/trips/",
    )
    now = timezone.now()
    return tracker_page(request, view_of(words, besides_counting(request), changed=None, today=now.date()))


@require_safe
@kept
def corrections(request: HttpRequest) -> HttpResponse:
    """What was changed or taken back after it had been published."""
    page = of_page(number(request.GET.get("page", "1")))
    url = reverse("pages:corrections")
    return render(
        request,
        "pages/corrections.html",
        {
            "page": page,
            "pages": pages(page.page, page.pages, lambda n: Tab.of_page(url, n, page.page)),
            **standing_at(request, url, _("Corrections"), above=((_("Method"), reverse("pages:method")),)),
        },
    )


@require_safe
@kept
def data(request: HttpRequest) -> HttpResponse:
    """The data: every table and format, each column, the filters."""
    canonical = request.build_absolute_uri(reverse("pages:data"))
    return render(
        request,
        "pages/data.html",
        {
            "tables": TABLES.values(),
            "files": [file for file in FILES.values() if file.table is None],
            "fields": FIELDS,
            "nav": "data",
            "canonical": canonical,
            "linked": data_linked(FILES.values(), canonical),
        },
    )


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything may be read but the desk; questions with filters are endless and are not indexed."""
    lines = (
        "User-agent: *",
        "Disallow: /desk/",
        "Disallow: /search/",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
