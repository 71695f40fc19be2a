"""The addresses of the API; what is none of them is said as a problem too."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path, re_path

from envoyage.api import v1, v1_insight, v1_itself, v1_moves
from envoyage.api.answering import refused
from envoyage.api.document import api
from envoyage.api.refusing import Refusal

# Imported, the addresses add themselves to the document.
__all__ = ["v1", "v1_insight", "v1_itself", "v1_moves"]


def nothing(request: HttpRequest, rest: str = "") -> HttpResponse:
    """An address of the API that is none."""
    return refused(Refusal(404, f"There is nothing at {request.path[:200]}; see /api/v1/openapi.json."))


urlpatterns: list[URLPattern | URLResolver] = [path("v1/", api.urls), re_path(r"^(?P<rest>.*)$", nothing)]
