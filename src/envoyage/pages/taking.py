"""The data of the site at addresses: files, feeds and calendars of what is asked for, made as they are read.

`/trips.csv?official=us-marco-rubio`, `/trackers/SLUG/stops.csv`, `/trips/ID.json`, `/feed.atom?country=JM`.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from datetime import datetime

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import redirect
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from envoyage.insight.counting import Counting
from envoyage.publish import book, problems
from envoyage.publish.asking import ARRANGED
from envoyage.publish.export import news
from envoyage.publish.export.asking import asked_for
from envoyage.publish.export.files import FILES, OF_A_TRIP, DataFile
from envoyage.publish.export.form import About
from envoyage.publish.export.formats.columnar import NotInstalled
from envoyage.publish.export.formats.feeds import Atom
from envoyage.publish.export.registry import about, stream
from envoyage.publish.filters import Filter, parse
from envoyage.publish.tracker import tracker_words
from envoyage.record.models import Tracker, Trip

_BESIDES = (*ARRANGED, *dict(Counting().items()))  # of the page of the same address; no trip rests on it
_SHOWN = ("json", "jsonld", "atom", "geojson")  # what a browser shows; it keeps the rest as a file


@require_safe
def data_file(request: HttpRequest, file: str) -> HttpResponseBase:
    """A file of all trips, or of those that the query leaves."""
    return _taken(request, file, parse(request.GET.dict(), besides=_BESIDES))


@require_safe
def tracker_file(request: HttpRequest, slug: str, file: str) -> HttpResponseBase:
    """A file of a tracker's trips, or of those of them that the query leaves."""
    row = Tracker.objects.filter(slug=slug).first()
    if row is None:
        raise Http404(f"There is no tracker “{slug}”.")
    words = tracker_words(slug, row.definition)
    question = parse(request.GET.dict(), within=words.selection, besides=_BESIDES)
    return _taken(request, file, question, title=words.title)


@require_safe
def tracker_as(request: HttpRequest, slug: str, form: str) -> HttpResponseBase:
    """A tracker in the format that the end of its address names: `/trackers/SLUG.json`."""
    return tracker_file(request, slug, f"trips.{form}")


@require_safe
def trip_file(request: HttpRequest, trip_id: str, form: str) -> HttpResponseBase:
    """One trip in the format that the end of its address names; an old id leads to the new one."""
    if form not in OF_A_TRIP:
        raise Http404(f"A trip is not given as {form}; it is as {', '.join(OF_A_TRIP)}.")
    trips = Trip.objects.filter(slug=trip_id)
    if not trips.exists():
        if new := book.moved_to(trip_id):
            return redirect("pages:trip-file", trip_id=new, form=form, permanent=True)
        raise Http404(f"There is no published trip “{trip_id}”.")
    one = OF_A_TRIP[form]
    made = about(trips, sentence=f"The trip {trip_id}.", base=_base(request), licence=settings.DATA_LICENCE)
    return _answer(request, one, made, lambda: stream(one.format, made, trips), name=f"{trip_id}.{form}")


def _taken(request: HttpRequest, file: str, question: Filter, title: str = "") -> HttpResponseBase:
    feed = _FEEDS.get(file)
    one = FILES.get(file) if feed is None else DataFile(file, "atom", None, Atom.media, Atom.says)
    if one is None:
        raise Http404(f"There is no file {file}; there are {', '.join((*_FEEDS, *FILES))}.")
    if question.problems:
        refused = JsonResponse(problems.of_filters(question), status=400, content_type=problems.MEDIA)
        refused["Access-Control-Allow-Origin"] = "*"
        return refused
    trips = question.queryset()
    asked = asked_for(question, title) if title else asked_for(question)
    made = about(trips, base=_base(request), licence=settings.DATA_LICENCE, **asked)
    if feed is not None:
        return _answer(request, one, made, lambda: feed(made, trips))
    return _answer(request, one, made, lambda: stream(one.format, made, trips, table=one.table))


ENDS = "|".join(sorted({re.escape(name.partition(".")[2]) for name in (*FILES, "feed.atom")}))
"""How the names of the files end, for the table of addresses."""

_FEEDS = {"feed.atom": news.new_trips, "changes.atom": news.what_changed}

DATA = (*_FEEDS, *FILES)
"""The names of all files that may be asked for."""


def _answer(
    request: HttpRequest, file: DataFile, made: About, begin: Callable[[], Iterator[bytes]], *, name: str = ""
) -> HttpResponseBase:
    """The file, unless the reader has it; it follows from its address and the state of the book."""
    mark = f'W/"{hashlib.sha256(f"{request.build_absolute_uri()} {made.version}".encode()).hexdigest()[:20]}"'
    answer: HttpResponseBase
    if _has(request, mark, made.changed):
        answer = HttpResponse(status=304)
    else:
        try:
            answer = StreamingHttpResponse(begin(), content_type=file.media)
        except NotInstalled as error:
            raise Http404(f"This site does not give {file.name}: it lacks pyarrow.") from error
        kept = "inline" if file.format in _SHOWN else "attachment"
        answer["Content-Disposition"] = f'{kept}; filename="{name or file.name}"'
    answer["ETag"] = mark
    answer["Last-Modified"] = http_date(made.changed.timestamp())
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cache-Control"] = "public, max-age=300"
    return answer


def _has(request: HttpRequest, mark: str, changed: datetime) -> bool:
    """True when the reader says that it has this very state."""
    if given := request.headers.get("If-None-Match"):
        return mark in [one.strip() for one in given.split(",")] or given.strip() == "*"
    return request.headers.get("If-Modified-Since") == http_date(changed.timestamp())


def _base(request: HttpRequest) -> str:
    return request.build_absolute_uri("/")
