"""What happened: to a trip and each of its facts, and to the whole book."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from envoyage.desk.history import PAGE, of_facts
from envoyage.desk.moving import theirs
from envoyage.desk.queue import title_of
from envoyage.desk.signed import signed
from envoyage.record import history, standing
from envoyage.record.models import Proposal, Trip


def trip_history(request: HttpRequest, trip: str) -> HttpResponse:
    """Every move about a trip, and every decision about each of its facts."""
    if (home := standing.trip_now(trip)) != trip:
        return redirect("desk:trip-history", home)
    tellings = standing.members(trip)
    if not tellings:
        raise Http404(f"There is no trip {trip}; it may have been taken back.")
    row = Proposal.objects.filter(slug=trip).first() or Trip.objects.filter(slug=trip).first()
    countries = dict.fromkeys(stop.fact.country for stop in row.merged.stops) if row else ()
    happened = history.of_trip(trip)
    context = {
        "trip": trip,
        "title": title_of(row.name, countries) if row else trip,
        "happened": happened[::-1],
        "facts": of_facts(happened),
        "theirs": theirs(signed(request).role, happened),
        "nav": "front",
    }
    return render(request, "desk/history.html", context)


def ledger(request: HttpRequest) -> HttpResponse:
    """Every entry of the ledger, newest first, a page at a time."""
    before = request.GET.get("before", "")
    happened = history.newest(PAGE + 1, before=int(before) if before.isdecimal() else None)
    context = {
        "happened": happened[:PAGE],
        "more": happened[PAGE - 1].seq if len(happened) > PAGE else None,
        "first": before.isdigit(),
        "theirs": theirs(signed(request).role, happened),
        "nav": "ledger",
    }
    return render(request, "desk/ledger.html", context)
