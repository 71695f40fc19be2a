"""The page that searches: trips with the sentence that has the words, and people, places and topics."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.pages.kept import kept
from envoyage.pages.linked import standing_at
from envoyage.publish.search import MOST, Name, search
from envoyage.publish.visits.addresses import country_slug

_LONGEST = 200  # characters of a question


@require_safe
@kept
def find(request: HttpRequest) -> HttpResponse:
    """What the question `q` finds; without one, the place to ask it."""
    question = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:_LONGEST]
    return render(
        request,
        "pages/search.html",
        {
            **answers(question),
            "nav": "search",
            **standing_at(request, reverse("pages:search"), _("Search"), kind="SearchResultsPage"),
        },
    )


def answers(question: str, *, most: int = MOST) -> dict[str, object]:
    """What a template needs to show an answer; also for a page that is not there."""
    found = search(question, most=most)
    return {"found": found, "names": [(name, address_of(name)) for name in found.names]}


def address_of(name: Name) -> str:
    """The page about a person, country or topic; of a region the list of its trips."""
    match name.kind:
        case "person":
            return reverse("pages:official", args=[name.key])
        case "country":
            return reverse("pages:country", args=[country_slug(name.key)])
        case "topic":
            return reverse("pages:topic", args=[name.key])
        case _:
            return f"{reverse('pages:trips')}?region={name.key}"
