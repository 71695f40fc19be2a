"""Keeps finished pages: a public page follows from its address, the ledger and the day.

The key holds the last entry of the ledger: a page is never older than the book, and nothing is ever cleared.
"""

import hashlib
from collections.abc import Callable
from functools import wraps

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from envoyage.publish import book

View = Callable[..., HttpResponse]

_LONGEST_QUERY = 300  # characters; longer ones are no reader's, and would only push readers' pages out


def in_folder(request: HttpRequest | None) -> bool:
    """True while a page is made as a file of a folder, and not for a visitor."""
    return bool(getattr(request, "in_folder", False))


def kept(view: View) -> View:
    """Answers from what was made before, when the book has not changed since."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **named: object) -> HttpResponse:
        if in_folder(request):  # each page of a folder is made once
            return view(request, *args, **named)
        if len(request.META.get("QUERY_STRING", "")) > _LONGEST_QUERY:
            return view(request, *args, **named)
        address = request.build_absolute_uri()
        today = timezone.now().date()  # a page may say how long ago something was
        key = hashlib.sha256(f"{book.edition()} {today} {address}".encode()).hexdigest()
        content = cache.get(key)
        if content is not None:
            return HttpResponse(content)
        response = view(request, *args, **named)
        if response.status_code == 200:
            cache.set(key, response.content, timeout=None)
        return response

    return answer
