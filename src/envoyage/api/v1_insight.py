"""Version 1: the addresses that answer questions to the record, each with the rule that gives the answer."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from ninja import Query, Schema
from pydantic import Field

from envoyage.api import insight, insight_shapes, shapes
from envoyage.api.answering import Ask, answering
from envoyage.api.document import api
from envoyage.insight.claims import CLAIMS
from envoyage.insight.switches import SWITCHES


def _get(path: str, shape: type[Schema], name: str, summary: str) -> Callable[[Ask], Ask]:
    answers = {200: shape, 304: None, **dict.fromkeys((400, 404, 429), shapes.Problem)}
    gets: Callable[[Ask], Ask] = api.get(
        path, response=answers, url_name=name, summary=summary, tags=["insight"], by_alias=True
    )
    return gets


Switches: type[Schema] = type(
    "Switches",
    (Schema,),
    {
        "__module__": __name__,
        "__annotations__": {switch.name: str for switch in SWITCHES},
        **{
            switch.name: Field(
                "",
                description=f"{switch.asked} {', '.join(option.value for option in switch.options)}",
                json_schema_extra={"enum": ["", *(option.value for option in switch.options)]},
            )
            for switch in SWITCHES
        },
    },
)


def _day(says: str) -> Any:
    return Field("", description=says, json_schema_extra={"pattern": r"^$|^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})


class Asked(Switches):  # type: ignore[misc, valid-type]
    claim: str = Field(
        description="; ".join(f"{kind.name}: {kind.asks}" for kind in CLAIMS.values()),
        json_schema_extra={"enum": list(CLAIMS)},
        examples=["begins"],
    )
    office: str = Field("", description="by id or title", examples=["foreign-minister"])
    home: str = Field("", description="the country that they serve", examples=["US"])
    official: str = Field("", description="of whom it is claimed, by id or name", examples=["us-marco-rubio"])
    trip: str = Field("", description="of which trip it is claimed")
    place: str = Field("", description="a country or region", examples=["latin-america"])
    since: str = _day("stops from this day")
    until: str = _day("stops up to this day")
    said: str = Field("", description="what the answer is said to be", examples=["1912"])


class OfOfficials(Switches):  # type: ignore[misc, valid-type]
    office: str = Field(
        "", description="by id or title; by default foreign-minister", examples=["head-of-state"]
    )
    home: str = Field("", description="by default US")
    official: list[str] = Field([], description="whose terms; by default the last four")
    days: str = Field(
        "",
        description="days of each term, up to 4000; by default 100",
        json_schema_extra={"pattern": r"^$|^[1-9][0-9]{0,2}$|^[1-3][0-9]{3}$|^4000$"},
    )
    place: str = Field("", description="only stops in this country or region")


class OfGovernments(Switches):  # type: ignore[misc, valid-type]
    home: list[str] = Field([], description="the governments", examples=[["US", "CN"]])
    place: str = Field("", description="the country or region", examples=["latin-america"])
    since: str = _day("stops from this day")
    until: str = _day("stops up to this day")


class OfExchange(Switches):  # type: ignore[misc, valid-type]
    home: str = Field("", description="the country", examples=["MX"])
    since: str = _day("stops from this day")
    until: str = _day("stops up to this day")


@_get("/insight/ask", insight_shapes.Answer, "ask", "A question, answered with its rule and proof")
@answering
def ask(request: HttpRequest, asked: Query[Asked]) -> Any:
    return insight.ask(request)


@_get("/insight/check", insight_shapes.Checked, "check", "Whether a claim holds, and under which rules")
@answering
def check(request: HttpRequest, asked: Query[Asked]) -> Any:
    return insight.check(request)


@_get("/trips/{trip}/records", insight_shapes.Records, "records", "What is worth telling of a trip")
@answering
def records(request: HttpRequest, trip: str, asked: Query[Switches]) -> Any:  # type: ignore[valid-type]
    return insight.records(request, trip)


@_get("/insight/officials", insight_shapes.Compared, "compare", "Terms side by side, by day in office")
@answering
def officials(request: HttpRequest, asked: Query[OfOfficials]) -> Any:
    return insight.officials(request)


@_get("/insight/governments", insight_shapes.Governments, "governments", "Governments’ visits to a place")
@answering
def governments(request: HttpRequest, asked: Query[OfGovernments]) -> Any:
    return insight.governments(request)


@_get("/insight/exchange", insight_shapes.Exchange, "exchange", "For one country, who came and who went")
@answering
def exchange(request: HttpRequest, asked: Query[OfExchange]) -> Any:
    return insight.exchange(request)
