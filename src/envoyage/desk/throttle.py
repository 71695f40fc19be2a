"""Signing in is throttled by user name and address (django-axes): what an address is, and what is said."""

from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from envoyage.desk.kept_form import KeptForm


def address(request: HttpRequest) -> str | None:
    """The visitor's address. Behind a proxy it is the last of the list: that one the proxy wrote itself."""
    found = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:
        found = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip() or found
    try:
        return str(ip_address(found))
    except ValueError:  # a socket of the machine's own has no address
        return None


def too_many(request: HttpRequest, response: HttpResponse | None, credentials: Any) -> HttpResponse:
    """The answer to one attempt too many."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    answer = render(
        request,
        "desk/too_many.html",
        {"minutes": minutes, "failures": settings.AXES_FAILURE_LIMIT, "kept": KeptForm.unpacked(request)},
        status=429,
    )
    answer["Retry-After"] = str(minutes * 60)
    return answer
