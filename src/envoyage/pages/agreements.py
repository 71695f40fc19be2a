"""The page of one agreement: what paper, between whom, who says so."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from envoyage.pages.kept import kept
from envoyage.pages.linked import agreement_linked
from envoyage.publish.agreements import agreement_page, moved_to
from envoyage.publish.book import NotPublishedError


@require_safe
@kept
def agreement(request: HttpRequest, slug: str) -> HttpResponse:
    """One agreement; the id that it had under a trip's old id leads to it."""
    try:
        page = agreement_page(slug)
    except NotPublishedError as missing:
        if new := moved_to(slug):
            return redirect("pages:agreement", slug=new, permanent=True)
        raise Http404(str(missing)) from missing
    canonical = request.build_absolute_uri(reverse("pages:agreement", args=[slug]))
    return render(
        request,
        "pages/agreement.html",
        {"page": page, "canonical": canonical, "linked": agreement_linked(page, canonical)},
    )
