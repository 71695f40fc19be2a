"""Gold turned back into the values that a perfect reader would give."""

from datetime import date

from evals.values import GoldReport, GoldTrip

from envoyage.facts import (
    UNDATED,
    Agreement,
    DateSpan,
    Day,
    Meeting,
    Passage,
    Passages,
    Quote,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
)

SOMEWHERE = (Passage(0, 1),)


def perfect(gold: GoldReport) -> tuple[Trip, ...]:
    """Every required trip of a report with every required fact, by the preferred values."""
    return tuple(trip_of(trip) for trip in gold.trips if not trip.optional)


def trip_of(gold: GoldTrip) -> Trip:
    when = _span(gold.start[0], gold.end[0])
    return Trip(
        traveller=Traveller(
            name=gold.name[0] or "",
            office=gold.office[0],
            country=gold.country[0],
            passages=_at(gold.passages),
        ),
        status=gold.status[0],
        status_passages=_at(gold.status_passages),
        role=gold.role[0],
        when=when,
        date_passages=_at(gold.date_passages),
        stops=tuple(
            Stop(country=stop.country[0] or "", city=stop.city[0], passages=_at(stop.passages))
            for stop in gold.stops
            if not stop.optional
        ),
        meetings=tuple(
            Meeting(
                name=met.name[0] or "", role=met.role[0], country=met.country[0], passages=_at(met.passages)
            )
            for met in gold.meetings
            if not met.optional
        ),
        topics=tuple(
            Topic(label=topic.label[0] or "", passages=_at(topic.passages))
            for topic in gold.topics
            if not topic.optional
        ),
        agreements=tuple(
            Agreement(
                kind=deal.kind[0], state=deal.state[0], about=deal.about[0], passages=_at(deal.passages)
            )
            for deal in gold.agreements
            if not deal.optional
        ),
        quotes=tuple(
            Quote(text=quote.starts + " …", speaker=quote.speaker[0], passages=_at(quote.passages))
            for quote in gold.quotes
            if not quote.optional
        ),
        places=tuple(
            Toured(name=place.name[0] or "", passages=_at(place.passages))
            for place in gold.places
            if not place.optional
        ),
    )


def _at(passages: Passages) -> Passages:
    return passages or SOMEWHERE


def _span(start: date | None, end: date | None) -> DateSpan:
    if start is None and end is None:
        return UNDATED
    return DateSpan(start=start and Day.of(start), end=end and Day.of(end))
