"""Gold turned back into the values that a perfect reader would give."""

from datetime import date

from envoyage.facts import (
    UNDATED,
    Agreement,
    DateSpan,
    Day,
    Meeting,
    Quote,
    Report,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
)
from envoyage.gazetteer import office_id
from evals.values import GoldReport, GoldTrip


def perfect(gold: GoldReport) -> tuple[Trip, ...]:
    """Every required trip of a report with every required fact, by the preferred values."""
    return tuple(exact_trip(trip, gold.report) for trip in gold.trips if not trip.optional)


def exact_trip(gold: GoldTrip, report: Report) -> Trip:
    """A trip by the preferred values, with the canonical offices that a perfect reader gives."""
    language = report.language or ""
    when = _span(_side(gold.start, gold.vague_start), _side(gold.end, gold.vague_end))
    return Trip(
        traveller=Traveller(
            name=gold.name[0] or "",
            office=gold.office[0],
            office_id=_office_id(gold.office[0], language, gold.country[0]),
            country=gold.country[0],
            passages=gold.passages,
        ),
        status=gold.status[0],
        status_passages=gold.status_passages,
        role=gold.role[0],
        when=when,
        date_passages=gold.date_passages,
        stops=tuple(
            Stop(country=stop.country[0] or "", city=stop.city[0], passages=stop.passages)
            for stop in gold.stops
            if not stop.optional
        ),
        meetings=tuple(
            Meeting(
                name=met.name[0] or "",
                role=met.role[0],
                role_id=_office_id(met.role[0], language, met.country[0]),
                country=met.country[0],
                organisation=met.organisation[0],
                passages=met.passages,
            )
            for met in gold.meetings
            if not met.optional
        ),
        topics=tuple(
            Topic(label=topic.label[0] or "", passages=topic.passages)
            for topic in gold.topics
            if not topic.optional
        ),
        agreements=tuple(
            Agreement(
                kind=deal.kind[0],
                state=deal.state[0],
                about=deal.about[0],
                party=deal.party[0],
                passages=deal.passages,
            )
            for deal in gold.agreements
            if not deal.optional
        ),
        quotes=tuple(
            Quote(text=quote.passages[0].of(report.text), speaker=quote.speaker[0], passages=quote.passages)
            for quote in gold.quotes
            if not quote.optional
        ),
        places=tuple(
            Toured(name=place.name[0] or "", passages=place.passages)
            for place in gold.places
            if not place.optional
        ),
    )


def _office_id(words: str | None, language: str, country: str | None) -> str | None:
    return office_id(words, language, country) if words else None


def _side(days: tuple[date | None, ...], vague: tuple[Day, ...]) -> Day | None:
    day = next(iter(days), None)
    return Day.of(day) if day is not None else next(iter(vague), None)


def _span(start: Day | None, end: Day | None) -> DateSpan:
    return UNDATED if start is None and end is None else DateSpan(start=start, end=end)
