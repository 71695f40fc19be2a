"""A person tells a trip by hand, from one report or several: each fact with the words that state it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from envoyage.facts import Reading, Trip
from envoyage.facts.passage import from_pairs
from envoyage.reconcile import tellings
from envoyage.reconcile.names import parse
from envoyage.reconcile.values import Telling
from envoyage.record import claims, models, standing
from envoyage.record.claims import Stated
from envoyage.record.ledger.intake import write_claims, write_tellings
from envoyage.record.ledger.places import assign, numbered, place
from envoyage.record.ledger.verdicts import within, write_decisions
from envoyage.record.ledger.writing import Refused, enter, writing
from envoyage.record.models import Entry
from envoyage.record.moves import Move
from envoyage.record.projection import project


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A trip told by hand: the trip it is now, the entry that undoes it, and its facts, which wait."""

    trip: str
    entry: Entry
    claims: tuple[str, ...]


def tell(told: Sequence[tuple[str, Trip]], *, who: str, why: str = "") -> Told:
    """Writes down one trip as a person tells it, with what each report states of it.

    Where it belongs is found as for any telling, by the first of the reports; the others go along, because
    the person says that it is one trip. Like all that comes in, it waits for a verdict.

    Args:
        told: the reports, by their ids in the book, each with its part of the trip.
        who: who tells it.
        why: anything to add, for the history.

    Raises:
        Refused: a report is not in the book or has no such passage, or tells of this trip already.
    """
    with writing():
        for report, trip in told:
            _not_twice(report, trip)
        written = [_write_down(report, trip) for report, trip in told]
        (first, _), *others = written
        (home,) = place((first,), who=who).moves
        if others:
            along = [one.id for one, _ in others]
            payload = {"tellings": along, "also": []}
            entry = enter(Move.JOIN, home, who=who, why="Told by hand of the same trip.", payload=payload)
            assign(entry, dict.fromkeys(along, home))
        keys = tuple(one.id for _, many in written for one in many)
        stated = write_decisions(Move.STATE, home, dict.fromkeys(keys), who=who, why=why)
        project([home])
        return Told(trip=home, entry=stated, claims=keys)


def _not_twice(report: str, trip: Trip) -> None:
    """A report tells of a trip once: what it states besides is added there, and counts as one voice."""
    ids = models.Telling.objects.filter(report=report).values_list("id", flat=True)
    homes = standing.placed(set(ids))
    for there in standing.retold(homes, possible=True):
        if _alike(there.trip, trip):
            raise Refused(
                f"The report {report} tells of {homes[there.id]} already; add the fact to that trip."
            )


def _alike(one: Trip, other: Trip) -> bool:
    """The same traveller, by the whole name or a part of it, on days that may be the same."""
    names, others = (set(parse(trip.traveller.name, trip.traveller.country).tokens) for trip in (one, other))
    first, last = max(_first(one), _first(other)), min(_last(one), _last(other))
    return (names <= others or others <= names) and first <= last


def _first(trip: Trip) -> date:
    return trip.when.earliest or date.min


def _last(trip: Trip) -> date:
    return trip.when.latest or date.max


def _write_down(report: str, trip: Trip) -> tuple[Telling, tuple[Stated, ...]]:
    row = models.Report.objects.filter(id=report).first()
    if row is None:
        raise Refused(f"There is no report {report!r} in this book; add it first.")
    (found,) = tellings(Reading(report=row.as_fact(), trips=(trip,)))
    there = set(models.Telling.objects.filter(report=row).values_list("id", flat=True))
    name = next(name for name in numbered(f"{found.id}-by-hand") if name not in there)
    telling = Telling(id=name, report=found.report, trip=trip)
    many = tuple(
        claims.by_hand(telling.id, one.field, one.value, one.passages) for one in claims.claims(telling)
    )
    for one in many:
        within(from_pairs(one.passages), row)
    write_tellings({row.id: [telling]}, first=len(there))
    write_claims({telling.id: many})
    return telling, many
