"""The tellings of a reading: each trip of a report, under an id that lasts as long as the reading does."""

from envoyage.facts import Reading, Trip
from envoyage.reconcile.names import parse
from envoyage.reconcile.values import Telling


def tellings(reading: Reading) -> tuple[Telling, ...]:
    """The trips of a report as tellings, in the order in which it tells them.

    An id is `<digest>-<name>-<offset>`: the first twelve hex digits of the report's digest, the traveller's
    name folded, and where the trip begins to be told. Reading the same text again gives the same id as long
    as the reader finds the same traveller at the same place, whatever else it learns to read; a second trip
    of the same traveller told from the same place gets `-2`, and so on.
    """
    stem = reading.report.digest.removeprefix("sha256:")[:12]
    taken: dict[str, int] = {}
    found = []
    for trip in reading.trips:
        who = parse(trip.traveller.name, trip.traveller.country)
        base = f"{stem}-{'-'.join(who.tokens)}-{_offset(trip)}"
        taken[base] = taken.get(base, 0) + 1
        name = base if taken[base] == 1 else f"{base}-{taken[base]}"
        found.append(Telling(id=name, report=reading.report, trip=trip))
    return tuple(found)


def _offset(trip: Trip) -> int:
    """The first stop's place tells apart two trips of one official that a heading names once for both."""
    anchor = trip.stops[0].passages if trip.stops else trip.date_passages or trip.traveller.passages
    return anchor[0].start
