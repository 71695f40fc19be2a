"""The public pages: each opens the book, draws its maps and renders one template."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.views.decorators.http import require_safe

from envoyage.insight.about import about_trip
from envoyage.pages import countries, officials, topics
from envoyage.pages.answers import others
from envoyage.pages.counting import besides_counting, selection_counted
from envoyage.pages.framing import frame_of
from envoyage.pages.kept import in_folder, kept
from envoyage.pages.linked import standing_at, tracker_linked, trip_linked
from envoyage.pages.paging import Tab, pages
from envoyage.pages.searching import answers
from envoyage.publish import book, maps
from envoyage.publish.accuracy import accuracy
from envoyage.publish.asking import By
from envoyage.publish.book import NotPublishedError
from envoyage.publish.tracker import tracker_words
from envoyage.publish.tracker_page import TrackerView, tracker_view, view_of
from envoyage.record import photos
from envoyage.tongue.languages import Said, current


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A shade of the map: from `least` visits to `most`; None for all above."""

    level: int
    least: int
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The maps of a tracker: the plate, its inset, and one for the rail of each trip.

    Attributes:
        whose: the officials whose routes are drawn, each with the address that shows only theirs.
    """

    plate: SafeString
    inset: SafeString
    minis: dict[str, SafeString]
    key: tuple[Step, ...]
    whose: tuple[tuple[str, str], ...] = ()


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
        view = tracker_view(slug, besides_counting(request), today=timezone.now().date())
    except NotPublishedError as missing:
        raise Http404(str(missing)) from missing
    return tracker_page(request, view)


def tracker_preview(request: HttpRequest, slug: str, definition: Mapping[str, Any]) -> HttpResponse:
    """The tracker's page with words that are not published. The desk calls it, by the settings."""
    now = timezone.now()
    view = view_of(tracker_words(slug, definition), {}, changed=now, today=now.date())
    answer = tracker_page(request, view, preview=True)
    answer["Cache-Control"] = "no-store"
    return answer


@require_safe
def photo(request: HttpRequest, file: str) -> FileResponse:
    """A photo that is kept. Its name is that of its content, so a copy of it never grows old."""
    found = photos.found(file)
    if found is None:
        raise Http404(_("There is no such photo."))
    path, content_type = found
    answer = FileResponse(path.open("rb"), content_type=content_type)
    answer["Cache-Control"] = "public, max-age=31536000, immutable"
    return answer


def tracker_page(request: HttpRequest, view: TrackerView, *, preview: bool = False) -> HttpResponse:
    """The page of a tracker, or of all trips, which look the same."""
    canonical = request.build_absolute_uri(view.words.url + view.asked.query())
    return render(
        request,
        "pages/tracker.html",
        {
            "preview": preview,
            "view": view,
            "words": view.words,
            "asked": view.asked,
            "maps": None if view.further else drawn(view),
            "tabs": _tabs(view),
            "bare": view.asked.many and view.asked.by is By.TIMELINE,
            "pages": pages(view.asked.page, view.asked.pages, lambda n: _tab_of_page(view, n)),
            "by_country": view.asked.query(by=By.COUNTRY.value, page=""),
            "nav": "tracker",
            "card": reverse("pages:tracker-card", args=[view.words.slug]) if view.words.slug else "",
            "canonical": canonical,
            "linked": tracker_linked(view, canonical),
            **_frame(request, view),
            **selection_counted(request, view.asked.filter),
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
    title = _("Map: %(trip)s") % {"trip": page.trip.title}
    spec = maps.map_spec([page.trip.merged], title=title, id="t", language=current())
    return render(
        request,
        "pages/trip.html",
        {
            "page": page,
            "trip": page.trip,
            "map": mark_safe(maps.trip_map(spec)),
            "legs": maps.legs(spec),
            # Of thousands of trips in a folder only the answer itself is told; its proof has the others.
            "tellings": [
                (one, () if in_folder(request) else others(one.question)) for one in about_trip(page.trip.id)
            ],
            # In a folder only trackers have one: pictures of all trips take longer than all pages.
            "card": "" if in_folder(request) else reverse("pages:trip-card", args=[page.trip.id]),
            "canonical": canonical,
            **frame_of(request, reverse("pages:embed-trip", args=[page.trip.id]), page.trip.title),
            "linked": trip_linked(page, canonical, root=request.build_absolute_uri("/").rstrip("/")),
        },
    )


@require_safe
def method(request: HttpRequest) -> HttpResponse:
    """How the record is made and counted."""
    return render(
        request,
        "pages/method.html",
        {
            **standing_at(request, reverse("pages:method"), _("How this record is made and counted")),
            "accuracy": accuracy(),
            "nav": "method",
        },
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: what was asked for, and what there is."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    path = request.path if current() == "en" else request.path.removeprefix(f"/{current()}")
    near = _near(path)
    words = "" if near else " ".join(path.strip("/").replace("/", " ").replace("-", " ").split()[-4:])
    return render(request, "404.html", {"said": said, "near": near, **answers(words, most=5)}, status=404)


def _near(path: str) -> tuple[tuple[str, str], ...]:
    """The addresses of what is nearest to one where nothing is, each with its name."""
    kind, _slash, asked = path.strip("/").partition("/")
    match kind if asked else "":
        case "trips":
            found = book.nearest_trips(asked)
            return tuple((reverse("pages:trip", args=[id_]), name) for id_, name in found)
        case "agreements":
            found = book.nearest_agreements(asked)
            return tuple((reverse("pages:agreement", args=[id_]), f"{name}, {id_}") for id_, name in found)
        case "trackers":
            return tuple((words.url, words.title) for words in book.nearest_trackers(asked))
        case "countries":
            return countries.near(asked)
        case "officials":
            return officials.near(asked)
        case "offices":
            return officials.near_offices(asked)
        case "topics":
            return topics.near(asked)
        case _:
            return ()


_TABS = Said(
    {
        By.OFFICIAL: lazy("By official"),
        By.COUNTRY: lazy("By country"),
        By.TOPIC: lazy("By topic"),
        By.TIMELINE: lazy("Timeline"),
        By.MAP: lazy("Map"),
    }
)


def _tabs(view: TrackerView) -> tuple[Tab, ...]:
    def tab(by: By) -> Tab:
        query = view.asked.query(by="" if by is By.OFFICIAL else by.value, page="")
        return Tab(name=_TABS[by], query=query, current=view.asked.by is by)

    return tuple(tab(by) for by in By)


def _tab_of_page(view: TrackerView, number: int) -> Tab:
    query = view.asked.query(page=str(number) if number > 1 else "")
    return Tab(name=str(number), query=f"{view.words.url}{query}#trips", current=number == view.asked.page)


def _frame(request: HttpRequest, view: TrackerView) -> dict[str, str]:
    """A tracker has a frame; the page of all trips, which is none, has not."""
    if not view.words.slug:
        return {}
    frame = reverse("pages:embed-tracker", args=[view.words.slug])
    return frame_of(request, frame + view.asked.query(by="", page=""), view.words.title)


def drawn(view: TrackerView) -> Drawn:
    """The maps of a tracker."""
    trips, words, asked = view.trips, view.words, view.asked

    def link(code: str) -> str:
        return f"{words.url}{asked.narrow(country=code)}#trips"

    title = _("Map of %(trips)s") % {"trips": asked.answer}
    region = words.selection.region
    if asked.many:
        visits = {line.key: line.trips for line in view.countries}
        plate = (
            maps.tracker_map(
                maps.counted_spec(visits, title=title, region=region, link=link, language=current())
            )
            if region
            else maps.visited_map(visits, title=title, link=link, language=current())
        )
        return Drawn(plate=mark_safe(plate), inset=mark_safe(""), minis={}, key=_key(visits))
    spec = maps.map_spec(
        [trip.merged for trip in trips], title=title, region=region, link=link, language=current()
    )
    return Drawn(
        plate=mark_safe(maps.tracker_map(spec)),
        inset=mark_safe(maps.inset_map(spec)),
        minis={trip.id: mark_safe(maps.mini_map(spec, number)) for number, trip in enumerate(trips)},
        key=_key(spec.visits),
        whose=tuple(
            (name, f"{words.url}{asked.narrow(official=slug)}#trips")
            for slug, name in {trip.official_slug: trip.official for trip in trips}.items()
        ),
    )


def _key(visits: Mapping[str, int]) -> tuple[Step, ...]:
    """What each shade of the map stands for."""
    bounds = maps.levels(max(visits.values(), default=0))
    tops = [bound - 1 for bound in bounds[1:]]
    return tuple(
        Step(level=number, least=bound, most=top)
        for number, (bound, top) in enumerate(zip(bounds, [*tops, None], strict=True), 1)
    )
