"""What is taken back: the moves that somebody made last, one key away, and whole reports."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from envoyage.desk.kept_form import within_desk
from envoyage.desk.review.deciding import Done
from envoyage.desk.review.deciding import undo as take_back
from envoyage.desk.signed import signed
from envoyage.members.permits import not_theirs
from envoyage.record import ledger, standing
from envoyage.record.ledger import Refused

_LAST = "last_moves"


def remember(request: HttpRequest, done: Done, trip: str) -> None:
    """Says what was done, and keeps it at hand for `undo`."""
    messages.success(request, done.said)
    request.session[_LAST] = {"entries": list(done.entries), "said": done.said, "trip": trip}


def last_of(request: HttpRequest) -> dict[str, Any] | None:
    """The moves that the person made last in this session, for the undo button."""
    last: dict[str, Any] | None = request.session.get(_LAST)
    return last


def undo(request: HttpRequest) -> HttpResponse:
    """Takes moves back: those of the last button pressed, or an entry of a history."""
    given = request.POST.get("entries", "")
    seqs = [int(part) for part in given.replace(",", " ").split() if part.isdigit()]
    to = request.POST.get("next", "")
    to = to if within_desk(request, to) else reverse("desk:front")
    person = signed(request)
    if others := not_theirs(person.role, seqs):
        messages.error(request, f"Entry {others[0]} is a chief’s to take back.")
        return redirect(to)
    try:
        done = take_back(seqs, who=person.name)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, done.said)
    request.session.pop(_LAST, None)
    return redirect(to)


def withdraw(request: HttpRequest, report: str) -> HttpResponse:
    """Takes a whole report back; then back to its trip, or to the queue where nothing is left of that."""
    trip = request.POST.get("trip", "")
    try:
        entry = ledger.withdraw(report, who=signed(request).name, why=request.POST.get("why", ""))
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        remember(request, Done(entries=(entry.seq,), said=f"Taken back: report {report}."), trip)
    if trip and standing.members(standing.trip_now(trip)):
        return redirect("desk:trip", trip)
    return redirect("desk:front")
