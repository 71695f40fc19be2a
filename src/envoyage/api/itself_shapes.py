"""What answers look like that tell of the record itself, for the OpenAPI document."""

from datetime import date, datetime

from ninja import Field, Schema


class _Closed(Schema):
    model_config = {"extra": "forbid"}


class Sentence(_Closed):
    """The sentence of a report in which the words stand."""

    source: str = Field(description="id of a report")
    publisher: str
    published: date | None
    language: str | None
    sentence: str
    link: str | None
    archived: str | None


class Hit(_Closed):
    trip: str = Field(examples=["2025-03-26-marco-rubio"])
    url: str
    official: str
    dates: str
    itinerary: str
    said: Sentence | None


class Named(_Closed):
    kind: str = Field(description="person, country, region or topic")
    id: str
    name: str
    more: str
    trips: int


class Found(_Closed):
    """What a search finds: the best trips with their sentence, and people, places and topics of that name."""

    question: str
    words: list[str] = Field(description="those looked for, as the index has them")
    trips: int = Field(description="trips that have all the words; `hits` are the best of them")
    loosened: bool = Field(description="no trip has all the words, so one was left out")
    hits: list[Hit]
    names: list[Named]


class Changed(_Closed):
    field: str = Field(examples=["Stop"])
    words: str
    before: str = Field(description="what it said; empty where that stayed")


class Correction(_Closed):
    """Something that stood on a page and was changed or taken back."""

    entry: int = Field(description="number of the ledger's entry")
    at: datetime
    trip: str | None = Field(description="id of the trip today; null where it is gone")
    name: str
    move: str = Field(examples=["correct"])
    sentence: str
    why: str
    facts: list[Changed]


class Years(_Closed):
    first: int
    last: int


class Holder(_Closed):
    id: str
    name: str


class Gap(_Closed):
    """What the record has of an office, and what not."""

    home: str
    office_id: str | None
    office: str | None
    trips: int
    officials: int
    first: date | None
    last: date | None = Field(description="last day of the last stop")
    undated: int = Field(description="trips of which no stop has a day")
    per_year: float
    empty: list[Years] = Field(description="years between the two in which no stop began")
    only: str | None = Field(description="the one country to which all trips went")
    untold: list[str] = Field(description="parts of the world, by id, to which no trip went")
    missing: list[Holder] = Field(description="who held the office then, by the roster, and has no trip")


class TrackerGaps(_Closed):
    id: str
    gaps: list[str]


class Gaps(_Closed):
    offices: list[Gap]
    trackers: list[TrackerGaps] = Field(description="what trackers say of themselves")


class File(_Closed):
    name: str = Field(examples=["trips.csv"])
    url: str
    format: str
    table: str | None
    media: str
    says: str


class Column(_Closed):
    name: str
    kind: str
    says: str
    needed: bool = Field(description="no cell of it is empty")
    of: str = Field(description="the table and column that each cell names a row of")


class Table(_Closed):
    name: str
    title: str
    key: list[str]
    columns: list[Column]


class Explained(_Closed):
    name: str
    says: str


class Files(_Closed):
    """Every file that the site makes, the tables with their columns, and the filters."""

    files: list[File]
    tables: list[Table]
    filters: list[Explained]


class Score(_Closed):
    name: str
    right: int
    told: int = Field(description="facts that the reader told")
    there: int = Field(description="facts that there are")
    precision: int
    recall: int


class Accuracy(_Closed):
    reports: int
    scores: list[Score]


class Option(_Closed):
    value: str
    sentence: str


class Switch(_Closed):
    name: str
    asks: str
    options: list[Option] = Field(description="the first is what holds where nobody asks")


class Method(_Closed):
    """How well the reader reads, what may count, and which questions are answered."""

    accuracy: Accuracy
    switches: list[Switch]
    claims: list[Explained]
