"""The queue: what waits for a decision, the newest and most newsworthy first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from envoyage.desk import attention
from envoyage.desk.queue import Filters, offices, queue, refused_facts
from envoyage.desk.review.inputs import office_choices
from envoyage.desk.signed import signed
from envoyage.desk.views.undoing import last_of
from envoyage.gazetteer import LANGUAGES


def queue_page(request: HttpRequest) -> HttpResponse:
    """One page of it, as the address asks."""
    asked = Filters.of(request.GET)
    found = queue(asked)
    here = attention.others([line.slug for line in found.lines], than=signed(request).user)
    context = {
        "queue": found,
        "filters": asked,
        "lines": [(line, here.get(line.slug, ())) for line in found.lines],
        "kinds": [(kind, label, number, asked.query(kind=kind)) for kind, label, number in found.kinds],
        "all": asked.query(kind=""),
        "decides": signed(request).role.decides,
        "here": request.GET.urlencode(),
        "offices": office_choices(offices()),
        "languages": LANGUAGES,
        "refused": refused_facts(),
        "last": last_of(request),
        "nav": "front",
    }
    return render(request, "desk/queue.html", context)
