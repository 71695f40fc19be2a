"""Where tellings find their place: a trip that is there, or a new one with an id of its own."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import count

from django.db.models import Q
from django.utils.text import slugify

from envoyage.reconcile import group, merge
from envoyage.reconcile.values import Group, MergedTrip, Telling
from envoyage.record import models, standing
from envoyage.record.ledger.writing import enter
from envoyage.record.moves import Move

# How far apart the days of two tellings of one trip may lie: a trip is announced, put off and reported within
# this. Wider only costs comparisons, since `group` compares what is found here.
_NEAR = timedelta(days=60)


def place(told: tuple[Telling, ...], *, who: str) -> dict[str, Move]:
    """Assigns each telling to a trip that is there or to a new one; the trips, with how they came."""
    near, home_of = _near(told)
    moves: dict[str, Move] = {}
    for found in group((*told, *near)):
        fresh = [one.id for one in found.tellings if one.id not in home_of]
        if not fresh:
            continue
        homes = Counter(home_of[one.id] for one in found.tellings if one.id in home_of)
        if homes:
            # Most tellings in common; of equals the first by name, so that the place does not hang on chance.
            move, old = Move.JOIN, min(homes, key=lambda trip: (-homes[trip], trip))
            home = _better_id(old, found) or old
            moved = [*fresh, *(standing.members(old) if home != old else ())]
            home_of.update((telling, home) for telling in moved if telling in home_of)
        else:
            move, home, moved = Move.PROPOSE, free_trip(merge(found.tellings)), fresh
        payload = {"tellings": fresh, "also": sorted(set(homes) - {home})}
        assign(
            enter(move, home, who=who, why=" ".join(found.reasons), payload=payload),
            dict.fromkeys(moved, home),
        )
        moves.setdefault(home, move)
    return moves


def _better_id(trip: str, found: Group) -> str | None:
    """The id that a trip should have by now, when it was named before its day of departure was known.

    Only while nobody has decided about it: an id that somebody may have written down stays.
    """
    stem = _stem(merge(found.tellings))
    decided = models.Decision.objects.filter(claim__telling__in=standing.members(trip)).exists()
    return None if decided or re.fullmatch(rf"{stem}(-\d+)?", trip) else _free(stem)


def assign(entry: models.Entry, places: Mapping[str, str]) -> None:
    """Writes down to which trip an entry assigns each telling."""
    models.Placement.objects.bulk_create(
        models.Placement(entry=entry, telling_id=telling, trip=trip) for telling, trip in places.items()
    )


def free_trip(trip: MergedTrip) -> str:
    """An id that no trip ever had: the day of departure as far as it is known, and the traveller."""
    return _free(_stem(trip))


def _stem(trip: MergedTrip) -> str:
    start = trip.dates.when.start
    day = "undated" if start is None or start.year is None else str(start)
    return f"{day}-{slugify(trip.traveller.fact.name)[:180]}"


def _free(stem: str) -> str:
    taken = models.Placement.objects.filter(trip__startswith=stem).values_list("trip", flat=True)
    return numbered(stem, set(taken))


def numbered(stem: str, taken: set[str]) -> str:
    return next(name for n in count(1) if (name := stem if n == 1 else f"{stem}-{n}") not in taken)


def _near(told: Iterable[Telling]) -> tuple[list[Telling], dict[str, str]]:
    """Tellings of the book whose days may be those of `told`, and the trip of each."""
    asked = Q()
    for first, last in map(days, told):
        asked |= Q(earliest__lte=last + _NEAR, latest__gte=first - _NEAR)
    if not asked:
        return [], {}
    own = [one.id for one in told]
    ids = models.Telling.objects.filter(asked).exclude(id__in=own).values_list("id", flat=True)
    homes = standing.placed(set(ids))
    judged = standing.judged(homes)
    found = [
        standing.told(row, [one for one in judged[telling] if one.standing.possible])
        for telling, row in standing.tellings(homes).items()
    ]
    return [one for one in found if one is not None], homes


def days(telling: Telling) -> tuple[date, date]:
    """The days between which a trip lies: those it states, else about its report, else any."""
    when, published = telling.trip.when, telling.report.published
    around = (published, published) if published else (date.min + _NEAR, date.max - _NEAR)
    first = when.earliest or when.latest or around[0]
    return first, when.latest or max(first, around[1])
