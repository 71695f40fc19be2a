"""Addresses of the API by the method of a request: what none takes, what a browser asks first, and heads."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from envoyage.api.answering import refused
from envoyage.api.refusing import Refusal


class Methods:
    """Middleware: a browser that asks first may read, from any origin; a method not taken is a problem.

    Only reading is open to pages of other origins: a token has no business in a page.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith("/api/"):
            return self._next(request)
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return refused(Refusal(400, "The address holds a character without a shape; leave it out."))
        if request.method == "OPTIONS":
            open_to_all = HttpResponse(status=204)
            open_to_all["Access-Control-Allow-Origin"] = "*"
            open_to_all["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
            open_to_all["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since"
            open_to_all["Access-Control-Max-Age"] = "86400"
            return open_to_all
        head = request.method == "HEAD"
        if head:
            request.method = "GET"  # answered alike, save that nothing follows the headers
        answer = self._next(request)
        if head:
            request.method = "HEAD"
            if isinstance(answer, HttpResponse):
                answer.content = b""
        return _told(request, answer) if answer.status_code == 405 else answer


def _told(request: HttpRequest, answer: HttpResponseBase) -> HttpResponse:
    """The refusal of a method, with those that the address takes."""
    takes = [one.strip() for one in answer.headers.get("Allow", "").split(",") if one.strip()]
    takes += ["HEAD"] if "GET" in takes else []
    listed = ", ".join(sorted({*takes, "OPTIONS"}))
    problem = refused(Refusal(405, f"This address takes {listed}; {request.method} is not answered."))
    problem["Allow"] = listed
    return problem
