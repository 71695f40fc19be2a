"""Keeps finished pages: a public page follows from its address, the ledger and the day.

The key holds the last entry of the ledger: a page is never older than the book, and nothing is ever cleared.
What is kept is packed, as nearly every browser wants it: once, and not for each reader.
"""

import gzip
import hashlib
from collections.abc import Callable
from contextlib import suppress
from functools import wraps

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from envoyage.publish import book
from envoyage.record.once import asking_once

View = Callable[..., HttpResponse]

_LONGEST_QUERY = 300  # characters; longer ones are no reader's, and would only push readers' pages out
_PACKED = 6  # of 9: half a megabyte in some 15 ms, to a tenth


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
        packed = cache.get(key)
        if packed is None:
            with asking_once():
                response = view(request, *args, **named)
            if response.status_code != 200:
                return response
            packed = gzip.compress(response.content, _PACKED, mtime=0)
            with suppress(OSError):  # a full disk keeps no page, and stops none
                cache.set(key, packed, timeout=None)
        return _unpacked_for(request, packed)

    return answer


def _unpacked_for(request: HttpRequest, packed: bytes) -> HttpResponse:
    """The page as this reader's program takes it."""
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        response = HttpResponse(packed, headers={"Content-Encoding": "gzip"})
    else:
        response = HttpResponse(gzip.decompress(packed))
    patch_vary_headers(response, ("Accept-Encoding",))
    return response
