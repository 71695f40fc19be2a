"""What answers look like, for the OpenAPI document; tests hold real answers against it."""

from datetime import date, datetime
from typing import Any

from ninja import Field, Schema


class _Closed(Schema):
    model_config = {"extra": "forbid"}


class Passage(_Closed):
    start: int = Field(description="first character in the source's text")
    end: int = Field(description="the character after the last")
    words: str = Field(examples=["was in Jamaica"])


class Saying(_Closed):
    source: str = Field(description="id of a report")
    value: str = Field(description="the value in that report's own words")
    passages: list[Passage]


class Official(_Closed):
    id: str = Field(examples=["us-marco-rubio"])
    name: str = Field(examples=["Marco Rubio"])
    office: str | None = Field(examples=["Secretary of State"])
    office_id: str | None = Field(examples=["foreign-minister"])
    country: str | None = Field(examples=["US"])
    country_name: str | None = Field(examples=["United States"])
    said_by: list[Saying] = []


class Stop(_Closed):
    number: int
    country: str = Field(examples=["JM"])
    country_name: str | None = Field(examples=["Jamaica"])
    city: str | None = Field(examples=["Kingston"])
    start: date | None
    end: date | None
    dates: str | None = Field(description="EDTF")
    nature: str | None = None
    occasion: str | None = None
    beside: str | None = None
    then: str | None = None
    said_by: list[Saying] = []


class Meeting(_Closed):
    number: int
    person: str | None
    name: str
    role: str | None
    role_id: str | None
    country: str | None
    country_name: str | None
    organisation: str | None
    said_by: list[Saying]


class Topic(_Closed):
    number: int
    label: str = Field(examples=["energy security"])
    said_by: list[Saying]


class Agreement(_Closed):
    number: int
    kind: str = Field(examples=["mou"])
    state: str = Field(examples=["signed"])
    about: str | None
    with_: str | None = Field(alias="with")
    with_name: str | None
    date: str | None
    said_by: list[Saying]


class Quote(_Closed):
    number: int
    speaker: str | None
    text: str
    said_by: list[Saying]


class Place(_Closed):
    number: int
    name: str
    country: str | None
    country_name: str | None
    said_by: list[Saying]


class Contested(_Closed):
    value: str
    said_by: list[Saying]


class Conflict(_Closed):
    field: str
    values: list[Contested]


class Source(_Closed):
    id: str
    title: str | None
    publisher: str | None = Field(examples=["The Gleaner"])
    url: str | None
    language: str | None
    published: date | None
    restated_from: str | None
    archived: str | None = Field(description="a copy of the publication in a web archive")
    digest: str


class TripInList(_Closed):
    """A trip without who says so; `fields` may ask for more of it."""

    id: str = Field(examples=["2025-03-26-marco-rubio"])
    url: str
    official: Official
    status: str = Field(examples=["completed"])
    start: date | None
    end: date | None
    dates: str | None = Field(description="EDTF", examples=["2025-03-26/2025-03-27"])
    stops: list[Stop]
    changed: datetime


class Trip(_Closed):
    """A trip with all its facts, and who says each of them."""

    id: str = Field(examples=["2025-03-26-marco-rubio"])
    url: str
    official: Official
    status: str
    status_said_by: list[Saying]
    start: date | None
    end: date | None
    dates: str | None
    dates_said_by: list[Saying]
    stops: list[Stop]
    meetings: list[Meeting]
    topics: list[Topic]
    agreements: list[Agreement]
    quotes: list[Quote]
    places: list[Place]
    conflicts: list[Conflict]
    sources: list[Source]
    role: str
    confidence: float
    changed: datetime


class Person(_Closed):
    id: str
    url: str
    name: str
    office: str | None
    office_id: str | None
    country: str | None
    aliases: list[str]
    tenures: list[dict[str, Any]] = Field(
        description="offices held on published trips, with the first and last day"
    )
    trips: int


class Office(_Closed):
    id: str = Field(examples=["foreign-minister"])
    url: str
    name: str = Field(examples=["Foreign minister"])
    trips: int
    officials: int


class Country(_Closed):
    code: str = Field(examples=["JM"])
    url: str
    name: str = Field(examples=["Jamaica"])
    trips: int = Field(description="trips that came")
    stops: int
    sent: int = Field(description="trips of its own officials")


class TopicInList(_Closed):
    slug: str
    label: str
    trips: int


class AgreementRow(_Closed):
    trip: str
    number: int
    kind: str
    state: str
    about: str | None
    with_: str | None = Field(alias="with")
    with_name: str | None
    date: str | None


class Claim(_Closed):
    id: str
    trip: str
    telling: str
    order: int
    field: str
    number: int | None
    value: dict[str, Any] = Field(description="the fact in the shape of the reading contract")
    corrected: bool
    source: str
    passages: list[Passage]


class Tracker(_Closed):
    id: str
    url: str
    title: str
    deck: str
    bylines: list[str]
    place: str
    selection: dict[str, Any]
    gaps: list[str]
    changed: datetime


class Fault(_Closed):
    field: str
    detail: str


class Problem(_Closed):
    """RFC 9457, as `application/problem+json`."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[Fault] = []


def page_of(item: type[Schema]) -> type[Schema]:
    """A page of such items."""
    made: type[Schema] = type(
        f"PageOf{item.__name__}",
        (_Closed,),
        {
            "__annotations__": {"items": list[item], "next": str | None},  # type: ignore[valid-type]
            "next": Field(description="address of the next page; null on the last"),
            "__module__": __name__,
        },
    )
    return made
