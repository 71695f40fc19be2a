"""The page of agreements and of what became of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.pages.kept import kept
from envoyage.pages.linked import standing_at
from envoyage.publish.following import QUIET_DAYS, following


@require_safe
@kept
def agreements(request: HttpRequest) -> HttpResponse:
    """All agreements with how far they came; with `?quiet=` those of which nobody has told for a year."""
    page = following(request.GET.dict(), today=timezone.now().date())
    address = reverse("pages:agreements")
    return render(
        request,
        "pages/agreements.html",
        {
            "page": page,
            "days": QUIET_DAYS,
            **standing_at(request, address + page.asked.query(), _("Agreements"), kind="CollectionPage"),
            "here": address + page.asked.query(),
            "before": address + page.asked.query(page=page.asked.page - 1) if page.asked.page > 1 else "",
            "after": address + page.asked.query(page=page.asked.page + 1)
            if page.asked.page < page.pages
            else "",
        },
    )
