"""At addresses of the API only reading is answered, from any origin."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from envoyage.api.answering import refused
from envoyage.api.refusing import Refusal


class ReadOnly:
    """Middleware: other methods than reading are refused; a browser that asks first may read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith("/api/"):
            if request.method == "OPTIONS":
                open_to_all = HttpResponse(status=204)
                open_to_all["Access-Control-Allow-Origin"] = "*"
                open_to_all["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
                open_to_all["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since"
                open_to_all["Access-Control-Max-Age"] = "86400"
                return open_to_all
            if request.method not in ("GET", "HEAD"):
                refusal = refused(Refusal(405, f"The API is only read; {request.method} is not answered."))
                refusal["Allow"] = "GET, HEAD, OPTIONS"
                return refusal
            if request.method == "HEAD":
                request.method = "GET"  # answered alike, save that nothing follows the headers
                answer = self._next(request)
                request.method = "HEAD"
                if isinstance(answer, HttpResponse):
                    answer.content = b""
                return answer
        return self._next(request)
