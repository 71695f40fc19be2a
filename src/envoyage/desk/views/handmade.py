"""A trip entered in a form. Nothing is saved before every fact has its source."""

from django.contrib import messages
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from envoyage.desk.countries import country_names
from envoyage.desk.handmade.entering import enter
from envoyage.desk.handmade.sheet import Sheet
from envoyage.desk.headline import address
from envoyage.desk.signed import signed
from envoyage.record.ledger import Refused


def new(request: HttpRequest) -> HttpResponse:
    """The empty form; the form with one more row; or what came of saving it."""
    if request.method != "POST":
        return _shown(request, Sheet.empty(report=request.GET.get("report", "")))
    if kind := request.POST.get("more"):
        return _shown(request, Sheet.with_row(request.POST.dict(), kind))
    sheet, who = Sheet.posted(request.POST.dict()), signed(request)
    accept = request.POST.get("accept") == "yes" and who.role.decides
    if not sheet.valid():
        return _shown(request, sheet)
    try:
        told = enter(sheet, who=who.name, accept=accept)
    except Refused as refused:
        return _shown(request, sheet, str(refused))
    except OperationalError:
        return _shown(request, sheet, "Another program is writing to the book; send this again.")
    if told is None:
        return _shown(request, sheet)
    messages.success(
        request,
        f"{len(told.claims)} facts are accepted and published."
        if accept
        else f"{len(told.claims)} facts wait for a verdict.",
    )
    return redirect(address(told.trip))


def _shown(request: HttpRequest, sheet: Sheet, refused: str = "") -> HttpResponse:
    troubled = sum(len(row.errors) for row in sheet.every() if row.asked)
    return render(
        request,
        "desk/trip_new.html",
        {
            "sheet": sheet,
            "refused": refused,
            "troubled": troubled,
            "countries": country_names(),
            "nav": "trip-new",
        },
    )
