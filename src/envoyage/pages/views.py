"""The public pages: each opens the book, draws its maps and renders one template."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from envoyage.pages.kept import kept
from envoyage.pages.linked import tracker_linked, trip_linked
from envoyage.publish import book, maps
from envoyage.publish.asking import By
from envoyage.publish.book import NotPublishedError, TrackerView
from envoyage.publish.tracker import tracker_words
from envoyage.record import photos


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The maps of a tracker: the plate, its inset, and one for the rail of each trip."""

    plate: SafeString
    inset: SafeString
    minis: dict[str, SafeString]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A way to arrange the trips."""

    name: str
    query: str
    current: bool


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The site opens on its first tracker; before there is one, it says how to make it."""
    slug = book.front()
    return render(request, "pages/empty.html") if slug is None else tracker(request, slug)


@require_safe
@kept
def tracker(request: HttpRequest, slug: str) -> HttpResponse:
    """A tracker, narrowed and arranged as the query asks."""
    try:
        view = book.tracker_view(slug, request.GET.dict())
    except NotPublishedError as missing:
        raise Http404(str(missing)) from missing
    return _tracker_page(request, view)


def tracker_preview(request: HttpRequest, slug: str, definition: Mapping[str, Any]) -> HttpResponse:
    """The tracker's page with words that are not published. The desk calls it, by the settings."""
    view = book.view_of(tracker_words(slug, definition), {}, changed=timezone.now())
    answer = _tracker_page(request, view, preview=True)
    answer["Cache-Control"] = "no-store"
    return answer


@require_safe
def photo(request: HttpRequest, file: str) -> FileResponse:
    """A photo that is kept. Its name is that of its content, so a copy of it never grows old."""
    found = photos.found(file)
    if found is None:
        raise Http404("There is no such photo.")
    path, content_type = found
    answer = FileResponse(path.open("rb"), content_type=content_type)
    answer["Cache-Control"] = "public, max-age=31536000, immutable"
    return answer


def _tracker_page(request: HttpRequest, view: TrackerView, *, preview: bool = False) -> HttpResponse:
    canonical = request.build_absolute_uri(view.words.url + view.asked.query())
    return render(
        request,
        "pages/tracker.html",
        {
            "preview": preview,
            "view": view,
            "words": view.words,
            "asked": view.asked,
            "maps": _drawn(view),
            "tabs": _tabs(view),
            "nav": "tracker",
            "canonical": canonical,
            "linked": tracker_linked(view, canonical),
        },
    )


@require_safe
@kept
def trip(request: HttpRequest, trip_id: str) -> HttpResponse:
    """One trip with all its facts and the sentences behind them; an old id leads to the new one."""
    try:
        page = book.trip_page(trip_id)
    except NotPublishedError as missing:
        if new := book.moved_to(trip_id):
            return redirect("pages:trip", trip_id=new, permanent=True)
        raise Http404(str(missing)) from missing
    canonical = request.build_absolute_uri(page.trip.url)
    spec = maps.map_spec([page.trip.merged], title=f"Map: {page.trip.title}", id="t")
    return render(
        request,
        "pages/trip.html",
        {
            "page": page,
            "trip": page.trip,
            "map": mark_safe(maps.trip_map(spec)),
            "legs": maps.legs(spec),
            "canonical": canonical,
            "linked": trip_linked(page, canonical),
        },
    )


@require_safe
def method(request: HttpRequest) -> HttpResponse:
    """How the record is made and counted."""
    return render(
        request,
        "pages/method.html",
        {"canonical": request.build_absolute_uri(reverse("pages:method")), "nav": "method"},
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: what was asked for, and what there is."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    asked = request.path.removeprefix("/trips/").strip("/") if request.path.startswith("/trips/") else ""
    near = book.nearest_trips(asked) if asked else ()
    return render(request, "404.html", {"said": said, "near": near}, status=404)


def _tabs(view: TrackerView) -> tuple[Tab, ...]:
    def tab(by: By) -> Tab:
        query = view.asked.query(by="" if by is By.OFFICIAL else by.value)
        return Tab(name=f"By {by.value}", query=query, current=view.asked.by is by)

    return tuple(tab(by) for by in By)


def _drawn(view: TrackerView) -> Drawn:
    trips, words, asked = view.asked.trips, view.words, view.asked
    base = {
        field.name: field.chosen.value for field in asked.fields if field.chosen and field.name != "country"
    }

    def link(code: str) -> str:
        return f"{words.url}?{urlencode({**base, 'country': code})}#trips"

    spec = maps.map_spec(
        [trip.merged for trip in trips],
        title=f"Map of {asked.answer}",
        region=words.selection.region,
        link=link,
    )
    return Drawn(
        plate=mark_safe(maps.tracker_map(spec)),
        inset=mark_safe(maps.inset_map(spec)),
        minis={trip.id: mark_safe(maps.mini_map(spec, number)) for number, trip in enumerate(trips)},
    )
