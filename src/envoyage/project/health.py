"""Whether the site is alive, and whether it is ready for visitors: for what starts and balances it."""

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from envoyage.record.uptodate import pending


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers; it asks nothing of the database."""
    return _said("alive")


@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """200 when the book can be read and has the tables of this version, else 503 with a sentence."""
    try:
        old = pending()
    except DatabaseError:
        return _said("The database does not answer.", status=503)
    if old:
        return _said("The book is of an older version; run `envoyage migrate`.", status=503)
    return _said("ready")


def _said(words: str, status: int = 200) -> HttpResponse:
    return HttpResponse(f"{words}\n", content_type="text/plain; charset=utf-8", status=status)
