"""Topics, agreements and claims: what came of trips, and in which words it was said."""

import json

from django.db.models import Count, Min
from django.http import HttpRequest

from envoyage.api.answering import fields, only
from envoyage.api.paging import Page, by_key, listed, rows_of
from envoyage.api.refusing import Refusal
from envoyage.api.shapes import Claim, TopicInList
from envoyage.api.trips import asked
from envoyage.facts import AgreementKind, AgreementState
from envoyage.facts.contract import Json
from envoyage.publish.export.batch import Batch
from envoyage.publish.export.tables import TABLES
from envoyage.publish.subjects import topic_named
from envoyage.record import models
from envoyage.record.claims import Field

_TOPIC = tuple(TopicInList.model_fields)
_AGREEMENT = tuple(TABLES["agreements"].names)
_CLAIM = tuple(Claim.model_fields)


def topics(request: HttpRequest) -> Json:
    """What was discussed, with on how many trips."""
    page, wanted = Page.of(request), fields(request, _TOPIC)
    trips = asked(request).queryset().order_by().values("slug")
    rows = models.Topic.objects.filter(trip__in=trips).order_by().values("slug")
    counted = rows.annotate(name=Min("label"), trips=Count("trip", distinct=True))
    found, following = by_key(counted, "slug", page)
    items = [
        {"slug": row["slug"], "label": topic_named(row["slug"], row["name"]), "trips": row["trips"]}
        for row in found
    ]
    return listed(request, [only(item, wanted) for item in items], following)


def agreements(request: HttpRequest) -> Json:
    """A page of agreements of the trips that the filters leave; `kind` and `state` choose among them."""
    page, wanted = Page.of(request), fields(request, _AGREEMENT)
    kind = _word(request, "kind", tuple(AgreementKind))
    state = _word(request, "state", tuple(AgreementState))
    trips = asked(request, besides=("kind", "state")).queryset()
    rows, following = rows_of(
        TABLES["agreements"],
        trips,
        page,
        lambda row: kind in (None, row["kind"]) and state in (None, row["state"]),
    )
    return listed(request, [only(row, wanted) for row in rows], following)


def claims(request: HttpRequest) -> Json:
    """A page of claims, each with its passages; `trip` and `field` choose among them."""
    page, wanted = Page.of(request), fields(request, _CLAIM)
    field = _word(request, "field", tuple(Field))
    trips = asked(request, besides=("trip", "field")).queryset()
    if trip := request.GET.get("trip"):
        trips = trips.filter(slug=trip.replace("\x00", ""))
    rows, following = rows_of(TABLES["claims"], trips, page, lambda row: field in (None, row["field"]))
    return listed(request, [only(row, wanted) for row in _with_passages(rows)], following)


def _with_passages(rows: list[Json]) -> list[Json]:
    """The claims with the words that state them."""
    said: dict[str, list[Json]] = {}
    source: dict[str, str] = {}
    if rows:
        batch = Batch(sorted({row["trip"] for row in rows}))
        wanted = {row["id"] for row in rows}
        for claim, _, report, start, end, words, *_rest in TABLES["passages"].rows(batch, set()):
            if claim in wanted:
                said.setdefault(str(claim), []).append({"start": start, "end": end, "words": words})
                source[str(claim)] = str(report)
    return [
        {
            **row,
            "value": json.loads(row["value"]),
            "source": source[row["id"]],
            "passages": said[row["id"]],
        }
        for row in rows
    ]


def _word(request: HttpRequest, name: str, words: tuple[str, ...]) -> str | None:
    given = request.GET.get(name) or None
    if given is not None and given not in words:
        raise Refusal(400, f"{name} is {given[:40]!r}; it takes {', '.join(words)}.", field=name)
    return given
