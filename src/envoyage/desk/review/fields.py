"""The fields of a trip as the desk names them: a word each, a colour each, and a fact of each in words."""

from dataclasses import dataclass

from envoyage.facts import DateSpan, Passages, Status
from envoyage.facts.contract import Json
from envoyage.publish.wording import STATUS
from envoyage.reconcile.factwords import dates_words
from envoyage.record import claims
from envoyage.record.claims import Field


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
    return claims.in_words(field, value)


def words_at(text: str, where: Passages) -> str:
    """The words of a report that state a fact, on one line."""
    return " … ".join(" ".join(passage.of(text).split()) for passage in where)
