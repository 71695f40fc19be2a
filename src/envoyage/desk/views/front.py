"""The first page of the desk: what it is, and how much waits for a decision."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from envoyage.record.models import Proposal


def front(request: HttpRequest) -> HttpResponse:
    """How much waits."""
    return render(request, "desk/front.html", {"waiting": Proposal.objects.count(), "nav": "front"})
