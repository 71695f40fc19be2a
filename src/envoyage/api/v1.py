"""Version 1: the addresses that are read, what each takes and gives."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from ninja import Query, Schema

from envoyage.api import shapes, sources, trips, what, who
from envoyage.api.answering import Ask, answering
from envoyage.api.asked import AGREED, CLAIMED, listing, thing
from envoyage.api.document import api
from envoyage.publish.tracker import tracker_words


def _answers(shape: type[Schema]) -> dict[int, Any]:
    wrong = (400, 404, 429)
    return {200: shape, 304: None, 308: None, **dict.fromkeys(wrong, shapes.Problem)}


def _get(path: str, shape: type[Schema], name: str, summary: str) -> Callable[[Ask], Ask]:
    gets: Callable[[Ask], Ask] = api.get(
        path, response=_answers(shape), url_name=name, summary=summary, tags=["record"], by_alias=True
    )
    return gets


@_get("/trips", shapes.page_of(shapes.TripInList), "trips", "Trips, newest first")
@answering
def list_trips(request: HttpRequest, asked: Query[listing(shapes.Trip)]) -> Any:  # type: ignore[valid-type]
    return trips.page_of_trips(request)


@_get("/trips/{trip}", shapes.Trip, "trip", "One trip with every fact and who says so")
@answering
def get_trip(request: HttpRequest, trip: str, asked: Query[thing(shapes.Trip)]) -> Any:  # type: ignore[valid-type]
    return trips.one_trip(request, trip)


@_get("/officials", shapes.page_of(shapes.Person), "officials", "Those who travelled")
@answering
def list_officials(request: HttpRequest, asked: Query[listing(shapes.Person)]) -> Any:  # type: ignore[valid-type]
    return who.officials(request)


@_get("/officials/{official}", shapes.Person, "official", "One person")
@answering
def get_official(request: HttpRequest, official: str, asked: Query[thing(shapes.Person)]) -> Any:  # type: ignore[valid-type]
    return who.official(request, official)


@_get("/offices", shapes.page_of(shapes.Office), "offices", "The offices in which they travelled")
@answering
def list_offices(request: HttpRequest, asked: Query[listing(shapes.Office)]) -> Any:  # type: ignore[valid-type]
    return who.offices(request)


@_get("/countries", shapes.page_of(shapes.Country), "countries", "The countries that were entered")
@answering
def list_countries(request: HttpRequest, asked: Query[listing(shapes.Country)]) -> Any:  # type: ignore[valid-type]
    return who.countries(request)


@_get("/topics", shapes.page_of(shapes.TopicInList), "topics", "What was discussed")
@answering
def list_topics(request: HttpRequest, asked: Query[listing(shapes.TopicInList)]) -> Any:  # type: ignore[valid-type]
    return what.topics(request)


@_get("/agreements", shapes.page_of(shapes.AgreementRow), "agreements", "What was signed or announced")
@answering
def list_agreements(request: HttpRequest, asked: Query[listing(shapes.AgreementRow, **AGREED)]) -> Any:  # type: ignore[valid-type]
    return what.agreements(request)


@_get("/claims", shapes.page_of(shapes.Claim), "claims", "Each fact as each source states it")
@answering
def list_claims(request: HttpRequest, asked: Query[listing(shapes.Claim, **CLAIMED)]) -> Any:  # type: ignore[valid-type]
    return what.claims(request)


@_get("/reports", shapes.page_of(shapes.Source), "reports", "The reports on which trips rest")
@answering
def list_reports(request: HttpRequest, asked: Query[listing(shapes.Source, filters=False)]) -> Any:  # type: ignore[valid-type]
    return sources.reports(request)


@_get("/reports/{report}", shapes.Source, "report", "One report")
@answering
def get_report(request: HttpRequest, report: str, asked: Query[thing(shapes.Source)]) -> Any:  # type: ignore[valid-type]
    return sources.report(request, report)


@_get("/trackers", shapes.page_of(shapes.Tracker), "trackers", "The trackers")
@answering
def list_trackers(request: HttpRequest, asked: Query[listing(shapes.Tracker, filters=False)]) -> Any:  # type: ignore[valid-type]
    return sources.trackers(request)


@_get("/trackers/{tracker}", shapes.Tracker, "tracker", "One tracker: its words and its selection")
@answering
def get_tracker(request: HttpRequest, tracker: str, asked: Query[thing(shapes.Tracker)]) -> Any:  # type: ignore[valid-type]
    return sources.tracker(request, tracker)


@_get(
    "/trackers/{tracker}/trips", shapes.page_of(shapes.TripInList), "tracker-trips", "The trips of a tracker"
)
@answering
def list_tracker_trips(request: HttpRequest, tracker: str, asked: Query[listing(shapes.Trip)]) -> Any:  # type: ignore[valid-type]
    row = sources.tracker_row(tracker)
    return trips.page_of_trips(request, within=tracker_words(row.slug, row.definition).selection)
