"""The pages of topics: all of them, and each with its trips and the sentences that name it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.gazetteer import slugged
from envoyage.insight.compare.everywhere import of_topics
from envoyage.insight.counting import USUAL, Counting
from envoyage.pages.asked import number
from envoyage.pages.counting import counted_by, selection_counted
from envoyage.pages.kept import kept
from envoyage.pages.linked import page_linked
from envoyage.pages.paging import Tab, pages
from envoyage.publish.book import NotPublishedError
from envoyage.publish.topics import topic_elsewhere, topic_index, topic_page, topics_near


@require_safe
@kept
def index(request: HttpRequest) -> HttpResponse:
    """Every topic, those of most trips first; counted as the address asks."""
    canonical = request.build_absolute_uri(reverse("pages:topics"))
    counting, complaints = Counting.read(request.GET.dict())
    counted = of_topics(counting) if counting != USUAL else None
    return render(
        request,
        "pages/topics.html",
        {
            "topics": topic_index(counted.trips if counted else None),
            "counted_anew": counted is not None,
            "undated": counted.undated if counted else 0,
            **counted_by(request, counting, complaints),
            "nav": "topics",
            "canonical": canonical,
            "linked": page_linked(_("Topics"), canonical, kind="CollectionPage"),
        },
    )


@require_safe
@kept
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """One topic; a name as people write it leads to it."""
    if slug != slugged(slug)[:200]:
        return redirect("pages:topic", slug=slugged(slug)[:200], permanent=True)
    try:
        page = topic_page(slug, page=number(request.GET.get("page", "1")))
    except NotPublishedError as missing:
        if (elsewhere := topic_elsewhere(slug)) not in (None, slug):
            return redirect("pages:topic", slug=elsewhere, permanent=True)
        raise Http404(str(missing)) from missing
    url = reverse("pages:topic", args=[slug])
    canonical = request.build_absolute_uri(url if page.page == 1 else f"{url}?page={page.page}")
    crumbs = ((_("Topics"), request.build_absolute_uri(reverse("pages:topics"))),)
    return render(
        request,
        "pages/topic.html",
        {
            "page": page,
            **selection_counted(request, page.filter),
            "pages": pages(page.page, page.pages, lambda n: Tab.of_page(url, n, page.page)),
            "nav": "topics",
            "canonical": canonical,
            "linked": page_linked(page.label, canonical, kind="CollectionPage", crumbs=crumbs),
        },
    )


def near(asked: str) -> tuple[tuple[str, str], ...]:
    """The addresses and names of topics near to what was asked for, for a page not found."""
    return tuple((reverse("pages:topic", args=[line.slug]), line.label) for line in topics_near(asked))
