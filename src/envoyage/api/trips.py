"""Trips: a page of those that a question leaves, newest first, and one with all that it carries."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from envoyage.api.answering import fields, moved, only
from envoyage.api.paging import Page, listed, newest_first
from envoyage.api.refusing import Refusal
from envoyage.api.shapes import Trip as TripSchema
from envoyage.api.shapes import TripInList
from envoyage.facts.contract import Json
from envoyage.publish import book, problems
from envoyage.publish.export.batch import Batch, TripRow
from envoyage.publish.export.facts import country_name
from envoyage.publish.export.form import About
from envoyage.publish.export.registry import bare
from envoyage.publish.export.shape import official_shape, trip_shape
from envoyage.publish.filters import Filter, Selection, parse
from envoyage.record.models import Trip

PAGING = ("cursor", "limit", "fields")
ALL = tuple(TripSchema.model_fields)
LIGHT = tuple(TripInList.model_fields)


def asked(request: HttpRequest, *, within: Selection | None = None, besides: tuple[str, ...] = ()) -> Filter:
    """The filters of a question.

    Raises:
        Refusal: one of them cannot be read.
    """
    question = parse(request.GET.dict(), within=within, besides=(*PAGING, *besides))
    if question.problems:
        raise Refusal(400, "", shape=problems.of_filters(question))
    return question


def page_of_trips(request: HttpRequest, within: Selection | None = None) -> Json:
    """A page; what of each trip is given is what `fields` names, and by default what a list needs."""
    page, wanted = Page.of(request), fields(request, ALL)
    slugs, following = newest_first(asked(request, within=within).queryset(), page)
    return listed(request, shaped(request, slugs, wanted or frozenset(LIGHT)), following)


def shaped(request: HttpRequest, slugs: list[str], wanted: frozenset[str]) -> list[Json]:
    """These trips; light ones without opening their facts."""
    batch, about = Batch(slugs), bare(request.build_absolute_uri("/"))
    if wanted <= set(LIGHT):
        stops = batch.stops(*_STOP)
        return [only(_light(trip, stops[trip.slug], about), wanted) for trip in batch.trips]
    return [only(trip_shape(batch, trip, about), wanted) for trip in batch.trips]


def one_trip(request: HttpRequest, slug: str) -> Json | HttpResponse:
    """One trip; an id that was given once leads on."""
    wanted = fields(request, ALL)
    if not Trip.objects.filter(slug=slug).exists():
        if new := book.moved_to(slug):
            return moved(request, reverse("api:trip", args=[new]))
        raise Refusal(404, f"There is no published trip {slug[:80]!r}.")
    [shape] = shaped(request, [slug], wanted or frozenset(ALL))
    return shape


_STOP = ("number", "country", "city", "start", "end", "edtf")


def _light(trip: TripRow, stops: list[tuple[object, ...]], about: About) -> Json:
    return {
        "id": trip.slug,
        "url": about.trip(trip.slug),
        "official": official_shape(trip),
        "status": trip.status,
        "start": trip.start,
        "end": trip.end,
        "dates": trip.edtf or None,
        "stops": [
            {
                "number": number,
                "country": code,
                "country_name": country_name(str(code)),
                "city": city,
                "start": start,
                "end": end,
                "dates": edtf or None,
            }
            for number, code, city, start, end, edtf in stops
        ],
        "changed": trip.changed_at,
    }
