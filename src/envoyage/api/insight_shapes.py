"""What answers of insight look like, each figure with its rule, for the OpenAPI document."""

from datetime import date

from ninja import Field, Schema


class _Closed(Schema):
    model_config = {"extra": "forbid"}


class Rule(_Closed):
    """What counts: every switch with its option, those not as usual as a query, and all as sentences."""

    switches: dict[str, str] = Field(examples=[{"beside": "leave-out", "states": "now"}])
    query: str = Field(examples=["beside=leave-out"])
    sentence: str


class Proof(_Closed):
    trip: str
    link: str
    official: str
    name: str
    first: date
    last: date
    country: str
    country_name: str
    city: str | None
    nature: str | None
    occasion: str | None
    beside: str | None
    answers: bool = Field(description="true for the lines that give the answer")
    why: str


class Alternative(_Closed):
    rule: Rule
    answer: str
    sentence: str
    holds: bool | None
    countries: list[str]
    proof: list[Proof]


class Edge(_Closed):
    who: str
    first: date | None
    last: date | None
    stops: int
    undated: int
    sentence: str


class Answer(_Closed):
    """An answer with its rule, its proof, the other right answers, and where the data end."""

    question: dict[str, str]
    answer: str = Field(examples=["1912"])
    sentence: str
    holds: bool | None = Field(description="whether what was claimed is so; null where nothing was")
    rule: Rule
    countries: list[str]
    proof: list[Proof]
    alternatives: list[Alternative]
    edge: Edge


class Checked(Answer):
    verdict: str = Field(examples=["holds under these rules"])
    holds_under: list[Rule]
    fails_under: list[Rule]


class Record(_Closed):
    claim: str = Field(examples=["since"])
    answer: str
    sentence: str
    days: int = Field(description="how far it reaches back")
    rule: Rule
    proof: str = Field(description="address of the answer with its proof")


class Records(_Closed):
    trip: str
    records: list[Record]


class Tally(_Closed):
    trips: int
    stops: int
    countries: int
    places: int
    officials: int
    days: int


class Step(_Closed):
    day: int = Field(description="of the term; taking office is day 1")
    trip: str
    countries: list[str]


class Course(_Closed):
    official: str
    name: str
    start: date
    end: date | None
    until: int = Field(description="the day in office up to which it can be told")
    known: date = Field(description="the last day of which the record has anything of this office")
    figures: Tally
    steps: list[Step]


class Compared(_Closed):
    """Terms side by side over their first days, with the rule, and what one of each figure is."""

    office: str
    home: str
    days: int
    place: str | None
    rule: Rule
    measures: dict[str, str]
    terms: list[Course]


class Side(_Closed):
    home: str
    name: str
    figures: Tally
    years: dict[str, int]
    countries: dict[str, int]
    offices: dict[str, int]
    known_from: date | None
    known_until: date | None


class Governments(_Closed):
    place: str
    rule: Rule
    measures: dict[str, str]
    governments: list[Side]


class Between(_Closed):
    country: str
    name: str
    came: int
    went: int


class Exchange(_Closed):
    home: str
    name: str
    rule: Rule
    came: int
    went: int
    came_known: list[date | None]
    went_known: list[date | None]
    countries: list[Between]
