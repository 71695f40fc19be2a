"""Trackers, their maps and timelines, and trips as frames for other people's pages; and oEmbed.

A frame may stand on any site, says how high it is, sets no cookie and asks nothing of third parties.
"""

from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlsplit

from csp.decorators import csp_replace
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from envoyage.pages.kept import kept
from envoyage.pages.views import drawn
from envoyage.publish import book, maps
from envoyage.publish.asking import By
from envoyage.publish.book import NotPublishedError
from envoyage.publish.tracker_page import TrackerView, tracker_view, words_of
from envoyage.tongue.languages import current

PARTS = ("map", "timeline")
_NEWEST = 12  # trips in a frame; the others are a click away
_WIDTH, _HEIGHT = 720, 480  # pixels, where nobody asks for less
_OF_FRAMES = ("childId", "parentUrl", "parentTitle", "initialWidth")  # what a parent's script adds

anywhere = csp_replace({"frame-ancestors": ["*"]})
"""A page that may stand in a frame on any site."""


@require_safe
@xframe_options_exempt
@anywhere
@kept
def tracker(request: HttpRequest, slug: str, part: str = "") -> HttpResponse:
    """A tracker's figures and newest trips, its map, or its timeline, narrowed as the query asks."""
    if part and part not in PARTS:
        raise Http404(_("A tracker has no “%(part)s” to embed; it has map and timeline.") % {"part": part})
    query = {name: value for name, value in request.GET.dict().items() if name not in _OF_FRAMES}
    if part == "timeline":
        query["by"] = By.TIMELINE.value
    try:
        view = tracker_view(slug, query, today=timezone.now().date())
    except NotPublishedError as missing:
        raise Http404(str(missing)) from missing
    return render(
        request,
        "pages/embed_tracker.html",
        {
            "part": part,
            "view": view,
            "asked": view.asked,
            "maps": drawn(view) if part == "map" else None,
            "newest": _newest(view)[:_NEWEST],
            "title": view.words.title,
            "subtitle": view.asked.sentence,
            "canonical": request.build_absolute_uri(view.words.url + view.asked.query(by="")),
            "updated": view.updated,
        },
    )


@require_safe
@xframe_options_exempt
@anywhere
@kept
def trip(request: HttpRequest, trip_id: str) -> HttpResponse:
    """A trip's map and what was discussed; an old id leads to the new one."""
    try:
        found = book.trip_page(trip_id).trip
    except NotPublishedError as missing:
        if new := book.moved_to(trip_id):
            return redirect("pages:embed-trip", trip_id=new, permanent=True)
        raise Http404(str(missing)) from missing
    spec = maps.map_spec([found.merged], title=found.title, id="t", language=current())
    return render(
        request,
        "pages/embed_trip.html",
        {
            "trip": found,
            "map": mark_safe(maps.trip_map(spec)),
            "title": found.title,
            "subtitle": found.office,
            "canonical": request.build_absolute_uri(found.url),
            "updated": found.checked,
        },
    )


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """What frame to put where an address of this site stands: https://oembed.com, in JSON."""
    if request.GET.get("format", "json") != "json":
        return HttpResponse("oEmbed is given as JSON only.\n", status=501, content_type="text/plain")
    frame = _frame(request, request.GET.get("url", ""))
    width, height = _size(request, "maxwidth", _WIDTH), _size(request, "maxheight", _HEIGHT)
    answer = JsonResponse(
        {
            "version": "1.0",
            "type": "rich",
            "provider_name": "Envoyage",
            "provider_url": request.build_absolute_uri("/"),
            "title": frame.title,
            "width": width,
            "height": height,
            "html": f'<iframe src="{escape(frame.address)}" title="{escape(frame.title)}" width="{width}"'
            f' height="{height}" loading="lazy"></iframe>',
        }
    )
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A frame by its address, and what it shows."""

    address: str
    title: str


def _newest(view: TrackerView) -> list[Any]:
    return list(view.trips) or [row for run in view.runs for row in run.rows]


def _frame(request: HttpRequest, url: str) -> Frame:
    """The frame for the page at this address.

    Raises:
        BadRequest: it is no address.
        Http404: no tracker and no trip of this site is there.
    """
    parts = urlsplit(url)
    if not parts.path or parts.netloc not in ("", request.get_host()):
        raise Http404("oEmbed gives frames for addresses of this site only; say one as url=.")
    with override(get_language_from_path(parts.path) or settings.LANGUAGE_CODE):
        try:
            found = resolve(parts.path)
            path, title = _embedded(found)
        except (Resolver404, NotPublishedError) as missing:
            raise Http404("There is no tracker and no trip at this address.") from missing
        query = f"?{parts.query}" if parts.query else ""
        return Frame(address=request.build_absolute_uri(path + query), title=title)


def _embedded(found: ResolverMatch) -> tuple[str, str]:
    match found.view_name:
        case "pages:tracker":
            slug = found.kwargs["slug"]
        case "pages:front":
            slug = book.front() or ""
        case "pages:trip":
            trip = book.trip_page(found.kwargs["trip_id"]).trip
            return reverse("pages:embed-trip", args=[trip.id]), trip.title
        case _:
            raise NotPublishedError("This page has no frame.")
    return reverse("pages:embed-tracker", args=[slug]), words_of(slug).title


def _size(request: HttpRequest, name: str, most: int) -> int:
    given = request.GET.get(name, "")
    if not given:
        return most
    if not (given.isascii() and given.isdigit() and int(given) > 0):
        raise BadRequest(f"{name} is a number of pixels.")
    return min(int(given), most)
