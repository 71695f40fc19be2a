"""What editors' programs send and get, for the OpenAPI document; tests hold real answers against it."""

from datetime import date, datetime
from enum import StrEnum

from ninja import Field, Schema
from pydantic import ConfigDict, JsonValue

from envoyage.record.claims import Field as Of
from envoyage.record.moves import Move


class _Closed(Schema):
    model_config = {"extra": "forbid"}


def _like(**said: JsonValue) -> ConfigDict:
    """A closed shape, with an example of what is sent."""
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [said]})


class Verdict(StrEnum):
    """What may be decided about facts."""

    ACCEPT = Move.ACCEPT.value
    CORRECT = Move.CORRECT.value
    REJECT = Move.REJECT.value
    HOLD = Move.HOLD.value
    RETRACT = Move.RETRACT.value
    REOPEN = Move.REOPEN.value


class NewReport(_Closed):
    """A report: its text, or the address of its page, which is then fetched."""

    model_config = _like(text="President Ada Vale of Peru visited Fiji on 3 June 2025.", publisher="The Wire")

    text: str | None = Field(None, description="the whole text, with its headline", max_length=1_000_000)
    address: str | None = Field(
        None, description="a page on the public network", examples=["https://example.org/news/1"]
    )
    published: date | None = Field(None, description="the day, where the report does not say it itself")
    publisher: str | None = Field(None, max_length=300)
    language: str | None = Field(None, description="two letters; found out where not given", examples=["en"])
    url: str | None = Field(
        None,
        max_length=1900,
        description="where the text was published; a text of it there is is its later version",
    )
    archived: str | None = Field(
        None, max_length=2000, pattern="^https?://", description="a copy of the publication in a web archive"
    )


class TripTold(_Closed):
    id: str = Field(examples=["2025-03-26-marco-rubio"])
    published: bool


class Added(_Closed):
    report: str = Field(description="its id")
    known: bool = Field(description="true where the book had this text already; nothing was added then")
    trips: list[TripTold] = Field(description="what it tells of; what waits is at /proposals/{id}")
    facts: int
    refused: list[str] = Field(description="facts that no words of it state, by kind and reason")
    supersedes: str | None = Field(description="the earlier version of the same address")
    notes: list[str]


class NewDecision(_Closed):
    model_config = _like(move="accept", why="As the release says.", seen=41)

    move: Verdict
    claims: list[str] = Field(
        [], description="ids of the facts; none for all that the move is about by default", max_length=500
    )
    why: str = Field("", description="the reason; a correction needs one", max_length=5000)
    seen: int | None = Field(
        None, description="the version that was looked at; refused where another has come since"
    )
    value: dict[str, str | None] | None = Field(
        None,
        description="of a correction the parts that change; null empties one",
        examples=[{"city": "Kingston"}],
    )
    quote: str | None = Field(
        None, description="of a correction the words that say so, where others than found"
    )


class NewFact(_Closed):
    """A fact that the reader did not find; it waits like any other."""

    model_config = _like(
        field="topic", value={"label": "energy security"}, quote="talked about energy security"
    )

    field: Of
    value: dict[str, str | None] = Field(examples=[{"label": "energy security"}])
    quote: str = Field(description="the words that state it; they are in the report once")
    report: str | None = Field(None, description="which report, where the trip has several")
    why: str = Field("", max_length=5000)


class Why(_Closed):
    model_config = _like(why="Decided on the wrong trip.")

    why: str = Field("", description="the reason, for the history", max_length=5000)


class Done(_Closed):
    entry: int = Field(description="of the ledger; /entries/{entry}/undo takes it back")
    sentence: str = Field(description="what was done, as the history has it")
    trip: str | None = Field(description="the id of the trip it is about")
    claims: list[str] = Field(description="the facts that it decided about")
    version: int | None = Field(description="the trip's version now, for the next `seen`")
    published: bool = Field(description="whether anything of the trip is on the pages now")


class Waiting(_Closed):
    id: str
    name: str
    office: str | None
    country: str | None
    status: str
    dates: str | None = Field(description="EDTF")
    countries: list[str]
    kind: str = Field(description="what waits: conflict, new, changed, more, held")
    waiting: int
    held: int
    reopened: int
    conflicts: int
    reports: int
    published: bool
    version: int
    changed: datetime


class PassageTold(_Closed):
    start: int
    end: int
    words: str
    sentence: str


class FactTold(_Closed):
    claim: str = Field(description="its id, to decide by")
    field: str
    value: dict[str, str | list[str] | None]
    words: str = Field(examples=["March 26 to 27, 2025"])
    standing: str = Field(examples=["waiting"])
    corrected: bool
    report: str
    publisher: str | None
    passages: list[PassageTold]


class Proposal(_Closed):
    """A trip as its editor sees it."""

    id: str
    published: bool
    version: int | None
    facts: list[FactTold]
