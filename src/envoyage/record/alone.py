"""A trip of which one report tells, all of it accepted: the rows that show it, made before the book is asked.

Most trips of an import are such. What the book alone can say stays open until it is known: the trip's id, the
ids of its people and the entry that accepted it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Model

from envoyage.reconcile import merge
from envoyage.reconcile.values import Telling
from envoyage.record import finding, listed, words
from envoyage.record.columns import columns
from envoyage.record.jsontext import written
from envoyage.record.listed import Shape
from envoyage.record.models import Agreement, Stop, Topic, Words
from envoyage.record.people import Named, Wording, named_on

_OPEN = ""  # in the place of an id that is not known yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """What shows a trip of one telling, but for what the book says: ids and the last entry."""

    trip: Shape
    named: Named
    traces: tuple[Shape, ...]
    stops: tuple[Shape, ...]
    topics: tuple[Shape, ...]
    agreements: tuple[Shape, ...]
    words: Shape

    def rows(self, trip: str, official: str) -> Mapping[type[Model], list[Shape]]:
        """The rows by which it is asked for, now that it is known which trip it is and whose."""
        return {
            Stop: [{**row, "trip_id": trip, "official": official} for row in self.stops],
            Topic: [{**row, "trip_id": trip} for row in self.topics],
            Agreement: [{**row, "trip_id": trip, "slug": f"{trip}-{row['slug']}"} for row in self.agreements],
            Words: [{**self.words, "trip_id": trip}],
        }

    def found_by(self, trip: str) -> Iterator[Shape]:
        """The rows under which it is found."""
        return ({**row, "trip": trip} for row in self.traces)


def alone(telling: Telling, days: tuple[date, date], wordings: Iterable[Wording]) -> Alone | None:
    """The trip that a telling makes by itself; None where it tells no stop, since that is not shown.

    Args:
        telling: as all of its claims make it.
        days: the days that it was read to have.
        wordings: how its claims name the traveller and those met.
    """
    merged = merge([telling])
    if not merged.stops:
        return None
    row = {"slug": _OPEN, "official_id": _OPEN, **columns(merged)}
    trips = [(row, merged)]
    names, sentences = words.of_trip(merged, {telling.report.id: telling.report.text})
    return Alone(
        trip={**row, "payload": written(row["payload"])},
        named=named_on(merged, wordings),
        traces=tuple(finding.traces(_OPEN, [(telling, *days)])),
        stops=tuple(listed.stops(trips)),
        topics=tuple(listed.topics(trips)),
        agreements=tuple(listed.agreements(trips)),
        words={"trip_id": _OPEN, "names": names, "sentences": sentences},
    )
