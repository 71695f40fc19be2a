"""How every answer leaves: once a state, open to all origins, and not too often to one visitor."""

import hashlib
import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import http_date

from envoyage.api.refusing import Refusal
from envoyage.facts.contract import Json
from envoyage.publish import problems
from envoyage.publish.export.shape import dumped
from envoyage.publish.visitors import address
from envoyage.record.kept import last_entry

Ask = Callable[..., Json | HttpResponse]


def answering(ask: Ask) -> Ask:
    """A view that gives plain values, as an answer of the API.

    `fields=` leaves of each item, or of the one thing, what it names.
    """

    @wraps(ask)
    def answer(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        try:
            not_too_often(request)
            last = last_entry()
            state = f"{last[0]}@{last[1].isoformat()}" if last else "empty"
            mark = f'W/"{hashlib.sha256(f"{request.get_full_path()} {state}".encode()).hexdigest()[:20]}"'
            changed = http_date(last[1].timestamp()) if last else None
            if _has(request, mark, changed):
                return _open(HttpResponse(status=304), mark, changed)
            # What was answered before is right as long as nothing is written: the key holds the last entry.
            asked = f"{request.scheme} {request.get_host()} {request.get_full_path()} {state}"
            key = hashlib.sha256(asked.encode()).hexdigest()
            body = caches["answers"].get(key)
            if body is None:
                shape = ask(request, *args, **named)
                if isinstance(shape, HttpResponse):
                    return _open(shape)
                body = dumped(shape).encode()
                if len(body) <= _KEPT:
                    caches["answers"].set(key, body)
        except Refusal as refusal:
            return refused(refusal)
        return _open(HttpResponse(body, content_type="application/json"), mark, changed)

    return answer


def refused(refusal: Refusal) -> HttpResponse:
    """The problem as an answer."""
    answer = HttpResponse(dumped(refusal.shape), content_type=problems.MEDIA, status=refusal.status)
    if refusal.status == 429:
        answer["Retry-After"] = str(_WINDOW)
    return _open(answer)


def moved(request: HttpRequest, path: str) -> HttpResponse:
    """To where something is now, for good."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponseRedirect(f"{path}?{query}" if query else path, status=308)


def only(shape: Json, wanted: frozenset[str] | None) -> Json:
    """Of a thing what was asked for."""
    return shape if wanted is None else {key: value for key, value in shape.items() if key in wanted}


def fields(request: HttpRequest, known: tuple[str, ...]) -> frozenset[str] | None:
    """What `fields=` names, or None for all.

    Raises:
        Refusal: it names what there is not; the sentence says what there is.
    """
    given = request.GET.get("fields", "")
    wanted = frozenset(one.strip() for one in given.split(",") if one.strip())
    if unknown := sorted(wanted - set(known)):
        raise Refusal(
            400, f"There is no field {', '.join(unknown)}; there are {', '.join(known)}.", field="fields"
        )
    return wanted or None


def _has(request: HttpRequest, mark: str, changed: str | None) -> bool:
    if given := request.headers.get("If-None-Match"):
        return mark in [one.strip() for one in given.split(",")]
    return changed is not None and request.headers.get("If-Modified-Since") == changed


def _open(answer: HttpResponse, mark: str = "", changed: str | None = None) -> HttpResponse:
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Access-Control-Expose-Headers"] = "ETag, Last-Modified, Retry-After"
    if mark:
        answer["ETag"] = mark
        answer["Cache-Control"] = "public, max-age=60"
    if changed:
        answer["Last-Modified"] = changed
    return answer


_KEPT = 1 << 17  # bytes of the longest answer that is kept
_WINDOW = 60  # seconds in which questions are counted


def not_too_often(request: HttpRequest) -> None:
    """Counts the questions of a visitor in this minute, in this process.

    Raises:
        Refusal: there were too many.
    """
    most = settings.API_RATE
    who = address(request)
    if not most or who is None:
        return
    counted = caches["rate"]
    key = f"{who}-{int(time.time() // _WINDOW)}"
    counted.add(key, 0, timeout=2 * _WINDOW)
    try:
        asked = counted.incr(key)
    except ValueError:  # it was pushed out between the two by those of others
        return
    if asked > most:
        raise Refusal(
            429,
            f"This site answers {most} questions a minute; wait until the next. For everything at once take"
            " /data.zip.",
        )
