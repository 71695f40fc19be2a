"""The pages of countries: all of them, and each with who came, who went, and how long ago."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage import gazetteer
from envoyage.insight.compare.everywhere import Countries, of_countries
from envoyage.insight.compare.totals import of_country
from envoyage.insight.counting import USUAL, Counting
from envoyage.pages.counting import counted_by
from envoyage.pages.kept import kept
from envoyage.pages.linked import standing_at
from envoyage.publish import maps
from envoyage.publish.charts import year_chart
from envoyage.publish.visits.addresses import countries_near, country_called, country_slug
from envoyage.publish.visits.country import country_page, map_of
from envoyage.publish.visits.index import Counts, Part, country_index
from envoyage.publish.visits.years import YearRow, chart_of, fullest, year_rows
from envoyage.tongue.languages import current

_TODAY = (USUAL.states, USUAL.territories)


@require_safe
@kept
def index(request: HttpRequest) -> HttpResponse:
    """Every country of the record, by part of the world, and on the map; counted as the address asks."""
    counting, complaints = Counting.read(request.GET.dict())
    counted = of_countries(counting) if counting != USUAL else None
    parts = country_index(_counts(counted) if counted else None)
    return render(
        request,
        "pages/countries.html",
        {
            "parts": parts,
            "many": sum(len(part.countries) for part in parts),
            "map": mark_safe(_world(parts)),
            "undated": counted.undated if counted else 0,
            **counted_by(request, counting, complaints),
            "nav": "countries",
            **standing_at(request, reverse("pages:countries"), _("Countries"), kind="CollectionPage"),
        },
    )


@require_safe
@kept
def country(request: HttpRequest, asked: str) -> HttpResponse:
    """One country; a code, a name of another language or of a state of the past leads to it."""
    code = country_called(asked)
    if code is None:
        raise Http404(_("No country goes by “%(asked)s”.") % {"asked": asked[:60]})
    slug = country_slug(code)
    if asked != slug:
        return redirect("pages:country", asked=slug, permanent=True)
    counting, complaints = Counting.read(request.GET.dict())
    total = of_country(code, counting)
    page = country_page(
        code,
        counting.keeps,
        entered=total.entered if (counting.states, counting.territories) != _TODAY else None,
        came=request.GET.get("came", ""),
        went=request.GET.get("went", ""),
    )
    if not page.came and not page.went and counting == USUAL:
        missing = _("No trip to %(country)s, and none by its officials, has been published.")
        raise Http404(missing % {"country": page.name})
    return render(
        request,
        "pages/country.html",
        {
            "page": page,
            "total": total,
            "undated": total.undated,
            **counted_by(request, counting, complaints),
            "map": mark_safe(maps.tracker_map(map_of(page, title=page.name))) if page.visits else "",
            "years": (years := year_rows(total.came, total.went)),
            "fullest": fullest(years),
            "chart": mark_safe(_chart(page.name, years)),
            "nav": "countries",
            **standing_at(
                request,
                reverse("pages:country", args=[slug]),
                page.name,
                kind="CollectionPage",
                of={"@type": "Country", "name": page.name, "identifier": code},
                above=((_("Countries"), reverse("pages:countries")),),
            ),
        },
    )


def near(asked: str) -> tuple[tuple[str, str], ...]:
    """The addresses and names of countries near to what was asked for, for a page not found."""
    return tuple(
        (reverse("pages:country", args=[country_slug(code)]), gazetteer.country(code).name(current()))
        for code in countries_near(asked)
    )


def _chart(name: str, years: tuple[YearRow, ...]) -> str:
    if len(years) < 2:
        return ""
    chart = chart_of(
        years,
        title=_("%(country)s: who came and who went abroad, year by year") % {"country": name},
        came=_("Officials who came"),
        went=_("Its officials who went abroad"),
        row=_("{year}: {came} came, {went} went"),
    )
    return year_chart(chart)


def _counts(counted: Countries) -> Counts:
    return {code: (some.trips, some.last) for code, some in counted.came.items()}, counted.went


def _world(parts: tuple[Part, ...]) -> str:
    visits = {row.code: row.visits for part in parts for row in part.countries}
    return maps.visited_map(
        visits,
        title=_("Countries that official visitors came to"),
        link=lambda code: reverse("pages:country", args=[country_slug(code)]),
    )
