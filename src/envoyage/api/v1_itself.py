"""Version 1: the addresses that tell of the record itself: search, corrections, gaps, files, method."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from ninja import Query, Schema
from pydantic import Field

from envoyage.api import itself, shapes
from envoyage.api import itself_shapes as told
from envoyage.api.answering import Ask, answering
from envoyage.api.document import api


def _get(path: str, shape: type[Schema], name: str, summary: str) -> Callable[[Ask], Ask]:
    answers = {200: shape, 304: None, **dict.fromkeys((400, 429), shapes.Problem)}
    gets: Callable[[Ask], Ask] = api.get(
        path, response=answers, url_name=name, summary=summary, tags=["the record itself"], by_alias=True
    )
    return gets


class Searched(Schema):
    q: str = Field("", description="the words, up to 200 characters", examples=["Kingston energy"])


class Paged(Schema):
    limit: int = Field(50, ge=1, le=200, description="items of a page")
    cursor: str = Field("", description="where the page begins; from `next` of the page before")


@_get(
    "/search", told.Found, "search", "Trips that have the words, and people, places and topics of that name"
)
@answering
def search(request: HttpRequest, asked: Query[Searched]) -> Any:
    return itself.find(request)


@_get("/corrections", shapes.page_of(told.Correction), "corrections", "What was changed or taken back")
@answering
def corrections(request: HttpRequest, asked: Query[Paged]) -> Any:
    return itself.corrections(request)


@_get("/insight/gaps", told.Gaps, "gaps", "What the record does not cover")
@answering
def gaps(request: HttpRequest) -> Any:
    return itself.known_gaps(request)


@_get("/files", told.Files, "files", "Every file of data, the columns of each table, the filters")
@answering
def files(request: HttpRequest) -> Any:
    return itself.files(request)


@_get("/method", told.Method, "method", "How well the reader reads, and what may count")
@answering
def method(request: HttpRequest) -> Any:
    return itself.method(request)
