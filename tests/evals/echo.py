"""Gold turned back into the values that a perfect reader would give."""

from datetime import date

from evals.values import GoldReport, GoldTrip

from envoyage.facts import (
    UNDATED,
    Agreement,
    DateSpan,
    Day,
    Meeting,
    Quote,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
)


def perfect(gold: GoldReport) -> tuple[Trip, ...]:
    """Every required trip of a report with every required fact, by the preferred values."""
    return tuple(trip_of(trip, gold.report.text) for trip in gold.trips if not trip.optional)


def trip_of(gold: GoldTrip, text: str) -> Trip:
    when = _span(_side(gold.start, gold.vague_start), _side(gold.end, gold.vague_end))
    return Trip(
        traveller=Traveller(
            name=gold.name[0] or "",
            office=gold.office[0],
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
            Meeting(name=met.name[0] or "", role=met.role[0], country=met.country[0], passages=met.passages)
            for met in gold.meetings
            if not met.optional
        ),
        topics=tuple(
            Topic(label=topic.label[0] or "", passages=topic.passages)
            for topic in gold.topics
            if not topic.optional
        ),
        agreements=tuple(
            Agreement(kind=deal.kind[0], state=deal.state[0], about=deal.about[0], passages=deal.passages)
            for deal in gold.agreements
            if not deal.optional
        ),
        quotes=tuple(
            Quote(text=quote.passages[0].of(text), speaker=quote.speaker[0], passages=quote.passages)
            for quote in gold.quotes
            if not quote.optional
        ),
        places=tuple(
            Toured(name=place.name[0] or "", passages=place.passages)
            for place in gold.places
            if not place.optional
        ),
    )


def _side(days: tuple[date | None, ...], vague: tuple[Day, ...]) -> Day | None:
    return Day.of(days[0]) if days[0] is not None else next(iter(vague), None)


def _span(start: Day | None, end: Day | None) -> DateSpan:
    return UNDATED if start is None and end is None else DateSpan(start=start, end=end)
