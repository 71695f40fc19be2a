"""The pictures that stand for pages where they are shared: of a tracker, of a trip, of any other page."""

import hashlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import condition, require_safe

from envoyage.publish import book, maps
from envoyage.publish.book import NotPublishedError
from envoyage.publish.filters import Filter, Selection
from envoyage.publish.gathered import countries
from envoyage.publish.maps.strokes import Strokes, tracker_strokes, trip_strokes
from envoyage.publish.tracker import tracker_words
from envoyage.record import models
from envoyage.tongue.languages import current, in_figures

if TYPE_CHECKING:
    from envoyage.pages.pictures import Figure

_FEW = 12  # trips whose ways are painted


def _edition(request: HttpRequest, **named: str) -> str:
    """A picture changes when the book does; asked again before that, it need not be painted."""
    seen = f"{book.edition()} {current()} {request.path}"
    return f'"{hashlib.sha256(seen.encode()).hexdigest()[:32]}"'


def _shared(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    return require_safe(condition(etag_func=_edition)(view))


@_shared
def tracker(request: HttpRequest, slug: str) -> HttpResponse:
    """A tracker: its title, what its trips come to, its map."""
    row = models.Tracker.objects.filter(slug=slug).first()
    if row is None:
        raise Http404(f"There is no tracker “{slug}”.")
    words = tracker_words(slug, row.definition)
    asked = Filter(within=words.selection)
    return _painted(words.kicker, words.title, _figures(asked), _strokes(asked, words.selection))


@_shared
def trip(request: HttpRequest, trip_id: str) -> HttpResponse:
    """A trip: who, when, where, and its way on the map."""
    try:
        page = book.trip_page(trip_id)
    except NotPublishedError as missing:
        raise Http404(str(missing)) from missing
    shown = page.trip
    spec = maps.map_spec([shown.merged], title=shown.title, language=current())
    stops = len(shown.entries)
    figures = [(in_figures(stops), _("stop") if stops == 1 else _("stops"))]
    if shown.when.days:
        figures.append((in_figures(shown.when.days), _("day") if shown.when.days == 1 else _("days")))
    figures.append((in_figures(len(page.reports)), _("report") if len(page.reports) == 1 else _("reports")))
    kicker = f"{shown.official}, {shown.dates_full}"
    return _painted(kicker, shown.itinerary, figures, trip_strokes(spec))


@_shared
def site(request: HttpRequest) -> HttpResponse:
    """The record as a whole, for pages that have no picture of their own."""
    asked = Filter()
    title = _("Official travel, with who says so")
    return _painted("Envoyage", title, _figures(asked), _strokes(asked, Selection()))


def _figures(asked: Filter) -> "list[Figure]":
    total = asked.count()
    counted = (
        (total.trips, _("trip"), _("trips")),
        (total.officials, _("official"), _("officials")),
        (total.countries, _("country"), _("countries")),
    )
    return [(in_figures(many), one if many == 1 else more) for many, one, more in counted]


def _strokes(asked: Filter, selection: Selection) -> Strokes:
    """The map: with the ways of few trips, else shaded by visits; the world, where no region is set."""
    some = list(asked.queryset()[: _FEW + 1])
    if len(some) <= _FEW:
        merged = [trip.merged for trip in some]
        return tracker_strokes(maps.map_spec(merged, title="", region=selection.region, language=current()))
    visits = {line.key: line.trips for line in countries(asked)}
    if selection.region:
        return tracker_strokes(maps.counted_spec(visits, title="", region=selection.region))
    return tracker_strokes(maps.MapSpec(title="", journeys=(), counts=visits))


def _painted(kicker: str, title: str, figures: "Sequence[Figure]", map_: Strokes) -> HttpResponse:
    from envoyage.pages.pictures import picture  # what paints takes a while to load

    answer = HttpResponse(picture(kicker, title, figures, map_), content_type="image/png")
    answer["Cache-Control"] = "public, max-age=600"
    return answer
