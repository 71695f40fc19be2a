"""The pages of officials and of offices: who they are, where they went, and who held an office in turn."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.insight.compare.everywhere import Offices, of_offices
from envoyage.insight.compare.totals import NOTHING, hundred_days, of_office, of_official
from envoyage.insight.counting import USUAL, Counting
from envoyage.pages.counting import counted_by
from envoyage.pages.kept import kept
from envoyage.pages.linked import standing_at
from envoyage.publish import maps
from envoyage.publish.charts import year_chart
from envoyage.publish.visits import official as officials
from envoyage.publish.visits.addresses import country_slug
from envoyage.publish.visits.office import office_index, office_page, offices_near, parsed, recounted
from envoyage.publish.visits.years import YearRow, chart_of, fullest, year_rows


@require_safe
@kept
def index(request: HttpRequest) -> HttpResponse:
    """The offices in which anybody travelled; each leads to its holders. Counted as the address asks."""
    counting, complaints = Counting.read(request.GET.dict())
    rows, undated = office_index(), 0
    if counting != USUAL:
        counted = of_offices(counting)
        rows, undated = recounted(rows, _counts(counted)), counted.undated
    return render(
        request,
        "pages/officials.html",
        {
            "offices": rows,
            "undated": undated,
            **counted_by(request, counting, complaints),
            "nav": "officials",
            **standing_at(request, reverse("pages:officials"), _("Officials"), kind="CollectionPage"),
        },
    )


@require_safe
@kept
def official(request: HttpRequest, slug: str) -> HttpResponse:
    """One official; the id of somebody who was found to be another leads to that one."""
    counting, complaints = Counting.read(request.GET.dict())
    page = officials.official_page(slug, counting.keeps, decade=request.GET.get("decade", ""))
    if page is None:
        if now := officials.moved(slug):
            return redirect("pages:official", slug=now, permanent=True)
        raise Http404(_("The record has nobody of the id “%(id)s”.") % {"id": slug[:80]})
    totals = of_official(slug, counting)
    visited = maps.visited_map(
        page.visits, title=page.name, link=lambda code: reverse("pages:country", args=[country_slug(code)])
    )
    return render(
        request,
        "pages/official.html",
        {
            "page": page,
            "total": totals.total,
            "undated": totals.undated,
            "hundred": hundred_days(slug, [(held.office_id, held.home) for held in page.held], counting),
            **counted_by(request, counting, complaints),
            "map": mark_safe(visited) if page.counted else "",
            "nav": "officials",
            **standing_at(
                request,
                reverse("pages:official", args=[slug]),
                page.name,
                kind="ProfilePage",
                of={
                    "@type": "Person",
                    "name": page.name,
                    "identifier": page.slug,
                    **({"jobTitle": page.office} if page.office else {}),
                    **({"alternateName": list(page.aliases)} if page.aliases else {}),
                },
                above=((_("Officials"), reverse("pages:officials")),),
            ),
        },
    )


@require_safe
@kept
def office(request: HttpRequest, slug: str) -> HttpResponse:
    """One office of a country, with its holders in turn."""
    which = parsed(slug)
    counting, complaints = Counting.read(request.GET.dict())
    page = office_page(*which, counting.keeps) if which else None
    if which is None or page is None:
        raise Http404(_("The record has no trip in an office “%(id)s”.") % {"id": slug[:80]})
    figures = of_office(*which, counting)
    rows = [(holder, figures.holders.get(holder.slug, NOTHING)) for holder in page.holders]
    years = year_rows(figures.years, {})
    return render(
        request,
        "pages/office.html",
        {
            "page": page,
            "total": figures.total,
            "undated": figures.undated,
            "holders": rows,
            "most": max(reversed(rows), key=lambda row: row[1].trips, default=None),
            "years": years,
            "fullest": fullest(years),
            "chart": mark_safe(_chart(f"{page.office}, {page.home_name}", years)),
            **counted_by(request, counting, complaints),
            "nav": "officials",
            **standing_at(
                request,
                reverse("pages:office", args=[slug]),
                f"{page.office}, {page.home_name}",
                kind="CollectionPage",
                above=((_("Officials"), reverse("pages:officials")),),
            ),
        },
    )


def _counts(counted: Offices) -> dict[tuple[str, str], tuple[int, int, date, date]]:
    return {
        office: (some.officials, some.trips, some.first, some.last) for office, some in counted.went.items()
    }


def _chart(office: str, years: tuple[YearRow, ...]) -> str:
    if len(years) < 2:
        return ""
    title = _("%(office)s: trips begun, year by year") % {"office": office}
    return year_chart(
        chart_of(years, title=title, came=_("Trips begun"), went="", row=_("{year}: {came} trips"))
    )


def near(asked: str) -> tuple[tuple[str, str], ...]:
    """The addresses and names of officials near to what was asked for, for a page not found."""
    return tuple((reverse("pages:official", args=[slug]), name) for slug, name in officials.near(asked))


def near_offices(asked: str) -> tuple[tuple[str, str], ...]:
    """The same of offices."""
    return tuple(
        (reverse("pages:office", args=[row.slug]), f"{row.office}, {row.home_name}")
        for row in offices_near(asked)
    )
