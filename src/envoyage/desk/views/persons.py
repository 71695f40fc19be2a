"""Persons: everybody on the published trips, and an editor's word that two of them are one."""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from envoyage.desk.moving import made
from envoyage.desk.signed import signed
from envoyage.record import ledger
from envoyage.record.ledger import Refused
from envoyage.record.models import Entry, Person
from envoyage.record.moves import Move

_A_PAGE = 100  # persons


def persons(request: HttpRequest) -> HttpResponse:
    """Persons by id, those whose name or id holds what was asked for; and the mergers that stand."""
    asked = request.GET.get("q", "").strip()
    after = request.GET.get("after", "")
    rows = Person.objects.filter(slug__gt=after).annotate(journeys=Count("trips"))
    if asked:
        rows = rows.filter(Q(name__icontains=asked) | Q(slug__icontains=asked))
    shown = list(rows.order_by("slug")[: _A_PAGE + 1])
    merged = Entry.objects.filter(move=Move.SAME, undone_by__isnull=True).order_by("-seq")[:_A_PAGE]
    context = {
        "persons": shown[:_A_PAGE],
        "next": shown[_A_PAGE - 1].slug if len(shown) > _A_PAGE else "",
        "asked": asked,
        "merged": merged,
        "nav": "persons",
    }
    return render(request, "desk/persons.html", context)


def same(request: HttpRequest) -> HttpResponse:
    """Two ids are one person from now on; the other id leads on."""
    into, other, why = (request.POST.get(name, "").strip() for name in ("into", "other", "why"))
    try:
        entry = ledger.same(into, [other], who=signed(request).name, why=why)
    except Refused as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"{other} is {into} from now on (entry {entry.seq}).")
    return redirect("desk:persons")


def apart(request: HttpRequest, seq: int) -> HttpResponse:
    """Takes such a word back: they are two again."""
    if not Entry.objects.filter(seq=seq, move=Move.SAME).exists():
        messages.error(request, f"Entry {seq} says of no persons that they are one.")
        return redirect("desk:persons")
    who = signed(request).name
    made(request, lambda: ledger.undo(seq, who=who), "They are two persons again.")
    return redirect("desk:persons")
