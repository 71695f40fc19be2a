"""How the trips of a tracker are arranged: by official, by country, by topic; and one trip stop by stop."""

from collections.abc import Sequence
from dataclasses import dataclass

from envoyage.gazetteer import slugged
from envoyage.publish.figures import count
from envoyage.publish.view import (
    MetShown,
    SaidShown,
    SignedShown,
    StopShown,
    TopicShown,
    TouredShown,
    TripView,
)
from envoyage.publish.visits.addresses import country_slug
from envoyage.tongue.phrases import counted, spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialSection:
    """An official with the office held, and the trips, newest first."""

    slug: str
    name: str
    office: str
    trips: tuple[TripView, ...]
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A trip as one country or topic sees it: what of it belongs there."""

    trip: TripView
    met: tuple[MetShown, ...] = ()
    signed: tuple[SignedShown, ...] = ()
    topics: tuple[TopicShown, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A country or a topic with the visits that belong to it, newest first."""

    slug: str
    name: str
    visits: tuple[Visit, ...]
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AtStop:
    """What is known of one stop; `stop` is None for what no report ties to one."""

    stop: StopShown | None
    met: tuple[MetShown, ...]
    topics: tuple[TopicShown, ...]
    signed: tuple[SignedShown, ...]
    said: tuple[SaidShown, ...]
    toured: tuple[TouredShown, ...]

    @property
    def empty(self) -> bool:
        return not (self.met or self.topics or self.signed or self.said or self.toured)


def by_official(trips: Sequence[TripView], offices: Sequence[str] = ()) -> tuple[OfficialSection, ...]:
    """Officials in the order of `offices` (canonical ids), then by newest trip; `trips` come newest first."""
    grouped: dict[str, list[TripView]] = {}
    for trip in trips:
        grouped.setdefault(trip.official_slug, []).append(trip)

    def rank(group: list[TripView]) -> int:
        office = group[0].merged.traveller.fact.office_id
        return offices.index(office) if office in offices else len(offices)

    return tuple(
        OfficialSection(
            slug=group[0].official_slug,
            name=group[0].official,
            office=group[0].office,
            trips=tuple(group),
            summary=count(group).words,
        )
        for group in sorted(grouped.values(), key=rank)
    )


def by_country(trips: Sequence[TripView]) -> tuple[Gathering, ...]:
    """The countries entered, in alphabetical order, each with whom it received."""
    names = {stop.code: stop.country for trip in trips for stop in trip.stops}
    return tuple(
        _gathering(
            country_slug(code),
            name,
            [
                Visit(
                    trip=trip,
                    met=tuple(met for met in trip.met if met.code == code),
                    signed=tuple(deal for deal in trip.signed if deal.code == code),
                )
                for trip in trips
                if code in trip.countries
            ],
        )
        for code, name in sorted(names.items(), key=lambda item: slugged(item[1]))
    )


def by_topic(trips: Sequence[TripView]) -> tuple[Gathering, ...]:
    """The topics, those of most trips first, each with the trips on which it came up."""
    labels = {topic.slug: topic.label for trip in reversed(trips) for topic in trip.topics}
    gathered = [
        _gathering(
            slug,
            label,
            [
                Visit(trip=trip, topics=(topic,))
                for trip in trips
                for topic in trip.topics
                if topic.slug == slug
            ],
        )
        for slug, label in labels.items()
    ]
    return tuple(sorted(gathered, key=lambda group: (-len(group.visits), group.slug)))


def stop_by_stop(trip: TripView) -> tuple[AtStop, ...]:
    """The stops in order with what belongs to each by its country; last, if anything, what belongs to none.

    On a trip to one country everything belongs there.
    """
    only = len(trip.countries) == 1

    def here(code: str | None, abroad: str = "") -> str | None:
        """The stop's country that a fact of country `code` belongs to."""
        if only:
            return trip.countries[0]
        if code in trip.countries:
            return code
        land = spoken()
        return next((stop.code for stop in trip.stops if abroad == land.country(stop.code, "in")), None)

    def at(stop: StopShown | None, code: str | None) -> AtStop:
        return AtStop(
            stop=stop,
            met=tuple(met for met in trip.met if here(met.code, met.abroad) == code),
            topics=trip.topics if here(None) == code else (),
            signed=tuple(deal for deal in trip.signed if here(deal.code) == code),
            said=trip.said if here(None) == code else (),
            toured=tuple(place for place in trip.toured if here(place.code) == code),
        )

    # A country entered twice keeps its facts at the first entry: no report says to which one they belong.
    first = {stop.code: stop.number for stop in reversed(trip.stops)}
    stops = [at(stop, stop.code if first[stop.code] == stop.number else "") for stop in trip.stops]
    rest = at(None, None)
    return (*stops, *(() if rest.empty else (rest,)))


def _gathering(slug: str, name: str, visits: list[Visit]) -> Gathering:
    return Gathering(
        slug=slug,
        name=name,
        visits=tuple(visits),
        summary=counted(len({visit.trip.id for visit in visits}), "trip"),
    )
