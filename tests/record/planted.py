"""Readings made by hand for tests of the book: a text is written around the facts, each with its passage."""

from dataclasses import dataclass, field
from datetime import date

from envoyage.facts import (
    Agreement,
    AgreementKind,
    AgreementState,
    DateSpan,
    Meeting,
    Passages,
    Quote,
    Reading,
    Report,
    Status,
    Stop,
    Topic,
    Traveller,
    Trip,
    passages,
)

PLACES = {
    "JM": "Jamaica",
    "GY": "Guyana",
    "SR": "Suriname",
    "PA": "Panama",
    "SV": "El Salvador",
    "MX": "Mexico",
}


@dataclass(frozen=True, kw_only=True)
class Journey:
    """The few facts that most tests need; everything has a default."""

    who: str = "Marco Rubio"
    office: str = "Secretary of State"
    office_id: str = "foreign-minister"
    days: str = "2025-03-26/2025-03-27"
    stops: tuple[str, ...] = ("JM", "GY", "SR")
    met: tuple[str, ...] = ("Andrew Holness",)
    topics: tuple[str, ...] = ("energy security",)
    status: Status = Status.COMPLETED
    signed: tuple[str, ...] = ()
    quote: str = ""


@dataclass
class _Writer:
    """Puts sentences together and remembers where each word stands."""

    text: str = ""
    start: int = field(default=0)

    def said(self, words: str) -> Passages:
        at = self.text.index(words, self.start)
        return passages((at, at + len(words)))


def planted(
    *journeys: Journey,
    note: str = "",
    name: str | None = None,
    published: date | None = date(2025, 3, 28),
    publisher: str | None = "The Gleaner",
    language: str = "en",
) -> Reading:
    """A reading of a text that tells of these journeys, one paragraph each; `note` makes a text different."""
    writer = _Writer()
    trips = tuple(_trip(writer, journey) for journey in journeys)
    text = writer.text + (f"{note}\n" if note else "")
    report = Report.of(
        text or "Nobody travelled.", id=name, published=published, publisher=publisher, language=language
    )
    return Reading(report=report, trips=trips)


def _trip(writer: _Writer, journey: Journey) -> Trip:
    writer.start = len(writer.text)
    countries = ", ".join(PLACES[code] for code in journey.stops)
    writer.text += f"{journey.office} {journey.who} was in {countries} from {journey.days}."
    writer.text += "".join(f" He met {name}." for name in journey.met)
    writer.text += "".join(f" They spoke of {label}." for label in journey.topics)
    writer.text += "".join(
        f" A memorandum of understanding on {about} was signed." for about in journey.signed
    )
    writer.text += f" “{journey.quote}”, he said." if journey.quote else ""
    writer.text += "\n"
    return Trip(
        traveller=Traveller(
            name=journey.who,
            office=journey.office,
            office_id=journey.office_id,
            country="US",
            passages=writer.said(f"{journey.office} {journey.who}"),
            rule="planted",
        ),
        status=journey.status,
        status_passages=writer.said("was in"),
        when=DateSpan.parse(journey.days),
        date_passages=writer.said(journey.days),
        stops=tuple(Stop(country=code, passages=writer.said(PLACES[code])) for code in journey.stops),
        meetings=tuple(
            Meeting(name=name, role="prime minister", country="JM", passages=writer.said(name))
            for name in journey.met
        ),
        topics=tuple(Topic(label=label, passages=writer.said(label)) for label in journey.topics),
        agreements=tuple(
            Agreement(
                kind=AgreementKind.MOU,
                state=AgreementState.SIGNED,
                about=about,
                passages=writer.said(f"memorandum of understanding on {about}"),
            )
            for about in journey.signed
        ),
        quotes=(Quote(text=journey.quote, speaker=journey.who, passages=writer.said(journey.quote)),)
        if journey.quote
        else (),
        confidence=0.9,
    )
