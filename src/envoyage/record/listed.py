"""The rows by which published trips are asked for: stops, topics, agreements, words. For the projection."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Model

from envoyage.facts import Agreement as Stated
from envoyage.gazetteer import countries, slugged
from envoyage.reconcile.subjects import subject_slug
from envoyage.reconcile.values import MergedTrip, Reached
from envoyage.record import words
from envoyage.record.models import Agreement, Stop, Topic, Words

Shape = dict[str, Any]
"""A row to be written, by column."""

Trips = Sequence[tuple[Shape, MergedTrip]]
"""Published trips, each with its own row."""


def stops(trips: Trips) -> Iterator[Shape]:
    for trip, merged in trips:
        for number, stop in enumerate((one.fact for one in merged.stops), start=1):
            first, last = stop.when.first_day, stop.when.last_day
            yield {
                "trip_id": trip["slug"],
                "number": number,
                "country": stop.country,
                "city": stop.city,
                "start": first,
                "end": last,
                "edtf": str(stop.when),
                "nature": stop.nature,
                "occasion": stop.occasion,
                "beside": stop.beside,
                "then": stop.then,
                "official": trip["official_id"],
                "office_id": trip["office_id"],
                "home": trip["country"],
                "first": first or last or trip["start"] or trip["end"],
                "last": last or first or trip["end"] or trip["start"],
                "happened": merged.status.status.happened,
            }


def topics(trips: Trips) -> Iterator[Shape]:
    for trip, merged in trips:
        for number, one in enumerate(merged.topics, start=1):
            label = one.fact.label
            yield {
                "trip_id": trip["slug"],
                "number": number,
                "slug": subject_slug(label),
                "label": label[:300],
            }


def agreements(trips: Trips) -> Iterator[Shape]:
    for trip, merged in trips:
        taken: Counter[str] = Counter()
        for number, one in enumerate(merged.agreements, start=1):
            own = agreement_id(trip["slug"], one.fact)
            taken[own] += 1
            party = one.fact.party
            yield {
                "slug": own if taken[own] == 1 else f"{own}-{taken[own]}",
                "trip_id": trip["slug"],
                "number": number,
                "kind": one.fact.kind.value,
                "state": one.fact.state.value,
                "about": one.fact.about,
                "party": party,
                "code": party if party in countries() else None,
                "day": one.fact.date.exact if one.fact.date else None,
                "home": trip["country"],
                "told": newest_word(merged.course(number - 1)),
            }


def newest_word(course: Sequence[Reached]) -> date | None:
    """The newest day of which anything is told of a paper: of a report that speaks of it, or of a state."""
    days = [step.told for step in course] + [step.on.exact for step in course if step.on]
    return max((day for day in days if day), default=None)


def agreement_id(trip: str, stated: Stated) -> str:
    """`2025-03-26-marco-rubio-mou-gy`: of the trip, the kind and with whom, so that a wording may change."""
    kind = stated.kind.value.replace("_", "-")
    return "-".join(filter(None, (trip, kind, slugged(stated.party)[:40] if stated.party else "")))


def index(trips: Trips) -> Iterator[Shape]:
    for slug, names, sentences in words.of_trips((trip["slug"], merged) for trip, merged in trips):
        yield {"trip_id": slug, "names": names, "sentences": sentences}


ROWS: Mapping[type[Model], Callable[[Trips], Iterable[Shape]]] = {
    Stop: stops,
    Topic: topics,
    Agreement: agreements,
    Words: index,
}
"""How the rows of each table follow from trips."""
