"""The data of a page at its address with `.json`: each leads to where the same is given already."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.publish.visits.addresses import country_called
from envoyage.publish.visits.office import parsed
from envoyage.record.models import Agreement

KINDS = "officials|offices|countries|topics|agreements"


@require_safe
def list_as_json(request: HttpRequest, kind: str) -> HttpResponse:
    """`/officials.json`: the list of all, as the API gives it."""
    return redirect(_asked(request, f"/api/v1/{kind}"))


@require_safe
def page_as_json(request: HttpRequest, kind: str, asked: str) -> HttpResponse:
    """`/countries/panama.json`: the trips that the page shows; of an official, who it is."""
    match kind:
        case "officials":
            return redirect(f"/api/v1/officials/{asked}")
        case "topics":
            return redirect(_trips(topic=asked))
        case "countries" if code := country_called(asked):
            return redirect(_trips(country=code))
        case "offices" if which := parsed(asked):
            return redirect(_trips(home=which[0], office=which[1]))
        case "agreements" if (
            trip := Agreement.objects.filter(slug=asked).values_list("trip", flat=True).first()
        ):
            return redirect(f"/trips/{trip}.json")
    raise Http404(_("The site has no data under this address."))


def _trips(**asked: str) -> str:
    return f"/trips.json?{urlencode(asked)}"


def _asked(request: HttpRequest, address: str) -> str:
    query = request.META.get("QUERY_STRING", "")
    return f"{address}?{query}" if query else address
