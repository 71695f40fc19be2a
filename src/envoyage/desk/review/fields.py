"""The fields of a trip as the desk names them: a word each, a colour each, and a fact of each in words."""

from dataclasses import dataclass

from envoyage.facts import DateSpan, Fact, Passages, Status
from envoyage.facts.contract import Json
from envoyage.publish.wording import STATUS
from envoyage.reconcile.factwords import dates_words, fact_words
from envoyage.record.claims import Field, Stated, trip_of


@dataclass(frozen=True, slots=True)
class Named:
    """A field's name as a row's heading, the class of its colour, and what one fact of it is called."""

    label: str
    css: str
    one: str


NAMED = {
    Field.TRAVELLER: Named("Who", "k-who", "traveller"),
    Field.STATUS: Named("Status", "k-status", "status"),
    Field.DATES: Named("When", "k-when", "days"),
    Field.STOP: Named("Where", "k-where", "stop"),
    Field.MEETING: Named("Met", "k-met", "person met"),
    Field.TOPIC: Named("Discussed", "k-discussed", "subject"),
    Field.AGREEMENT: Named("Signed", "k-signed", "agreement"),
    Field.QUOTE: Named("Said", "k-said", "quote"),
    Field.PLACE: Named("Toured", "k-toured", "place"),
}


def in_words(field: Field, value: Json) -> str:
    """A claim's value as a person says it."""
    match field:
        case Field.STATUS:
            return STATUS[Status(value["status"])]
        case Field.DATES:
            return dates_words(DateSpan.parse(value["when"])) if value.get("when") else "Days not known"
    return fact_words(fact_of(field, value))


def fact_of(field: Field, value: Json) -> Fact:
    """The fact that a claim of a listed field, or of the traveller, states."""
    who = {"name": "-", "office": None, "office_id": None, "country": None}
    frame: dict[Field, Json] = {Field.TRAVELLER: who, Field.STATUS: {"status": "completed"}, field: value}
    stated = [Stated(id="", field=key, value=part, passages=[[0, 1]]) for key, part in frame.items()]
    trip = trip_of(stated, role="subject", confidence=0.5)
    assert trip is not None
    if field is Field.TRAVELLER:
        return trip.traveller
    found: Fact = getattr(trip, field.plural)[0]
    return found


def words_at(text: str, where: Passages) -> str:
    """The words of a report that state a fact, on one line."""
    return " … ".join(" ".join(passage.of(text).split()) for passage in where)
