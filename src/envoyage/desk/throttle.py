"""Signing in is throttled by user name and address (django-axes): what an address is, and what is said."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from envoyage.desk.kept_form import KeptForm
from envoyage.publish.visitors import address

__all__ = ["address", "too_many"]


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
