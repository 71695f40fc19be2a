"""Where tellings find their place: a trip that is there, or a new one with an id of its own."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from django.utils.text import slugify

from envoyage.facts.contract import Json
from envoyage.reconcile import NearMiss, group, near_misses, who_and_when
from envoyage.reconcile.values import Group, Telling
from envoyage.record import likeness, models, standing
from envoyage.record.batches import batches
from envoyage.record.finding import near
from envoyage.record.ledger.writing import draft, enter_all
from envoyage.record.moves import Move
from envoyage.record.rows import write

# The score of two trips that a later report shows to be one; a person says so, not the machine.
_SURELY = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where tellings found their place: the trips, how each came, and of each telling that moved its trip."""

    moves: Mapping[str, Move]
    homes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """One entry to be written: some tellings make a trip or join one."""

    move: Move
    home: str
    moved: tuple[str, ...]
    why: str
    payload: Json


def place(told: Sequence[Telling], *, who: str) -> Placed:
    """Assigns each telling to a trip that is there or to a new one, however many come at once."""
    there, home_of = _near(told)
    groups = group((*told, *there), apart=likeness.apart(home_of))
    found = [one for one in groups if any(telling not in home_of for telling in _ids(one))]
    misses: dict[str, list[NearMiss]] = defaultdict(list)
    for miss in near_misses(groups, of={one.key for one in found}):
        misses[miss.one].append(miss)
        misses[miss.other].append(miss)
    stems = [_stem(one.tellings) for one in found]
    taken = _Taken(stems)
    plans = [_plan(one, stem, home_of, taken) for one, stem in zip(found, stems, strict=True)]
    entries = enter_all(
        draft(plan.move, plan.home, who=who, why=plan.why, payload=plan.payload) for plan in plans
    )
    assign_all(
        (entry, dict.fromkeys(plan.moved, plan.home)) for entry, plan in zip(entries, plans, strict=True)
    )
    write(
        models.Likeness,
        ("entry_id", "telling_id", "other_id", "score", "reason"),
        (
            row
            for entry, plan, one in zip(entries, plans, found, strict=True)
            for row in _likenesses(entry, plan, one, home_of, misses.get(one.key, ()))
        ),
    )
    moves: dict[str, Move] = {}
    for plan in plans:
        moves.setdefault(plan.home, plan.move)
    return Placed(moves=moves, homes={telling: plan.home for plan in plans for telling in plan.moved})


def _plan(found: Group, stem: str, home_of: dict[str, str], taken: "_Taken") -> _Plan:
    fresh = tuple(telling for telling in _ids(found) if telling not in home_of)
    homes = Counter(home_of[telling] for telling in _ids(found) if telling in home_of)
    if homes:
        # Most tellings in common; of equals the first by name, so that the place does not hang on chance.
        move, old = Move.JOIN, min(homes, key=lambda trip: (-homes[trip], trip))
        home = _better_id(old, stem, taken) or old
        moved = (*fresh, *(standing.members(old) if home != old else ()))
        home_of.update((telling, home) for telling in moved if telling in home_of)
    else:
        move, home, moved = Move.PROPOSE, taken.free(stem), fresh
    return _Plan(
        move=move,
        home=home,
        moved=moved,
        why=" ".join(found.reasons),
        payload={"tellings": list(fresh), "also": sorted(set(homes) - {home})},
    )


def _likenesses(
    entry: models.Entry, plan: _Plan, found: Group, home_of: Mapping[str, str], misses: Iterable[NearMiss]
) -> Iterator[tuple[int, str, str, int, str]]:
    """Which other trips the one that an entry places may be: near-misses, and those told in one report."""
    fresh = plan.payload["tellings"][0]
    also = {home_of[telling]: telling for telling in reversed(_ids(found)) if telling in home_of}
    both = f"A report that came in later speaks of both. {plan.why}".strip()
    for trip in sorted(also):
        if trip != plan.home:
            yield entry.seq, fresh, also[trip], _SURELY, both
    for miss in misses:
        yield entry.seq, fresh, miss.tellings[miss.one == found.key], miss.score, miss.reason


def _better_id(trip: str, stem: str, taken: "_Taken") -> str | None:
    """The id that a trip should have by now, when it was named before its day of departure was known.

    Only while nobody has decided about it: an id that somebody may have written down stays.
    """
    if re.fullmatch(rf"{re.escape(stem)}(-\d+)?", trip):
        return None
    decided = models.Decision.objects.filter(claim__telling__in=standing.members(trip)).exists()
    return None if decided else taken.free(stem)


def assign(entry: models.Entry, places: Mapping[str, str]) -> None:
    """Writes down to which trip an entry assigns each telling."""
    assign_all([(entry, places)])


def assign_all(assigned: Iterable[tuple[models.Entry, Mapping[str, str]]]) -> None:
    """The same for many entries at once."""
    rows = ((entry.seq, telling, trip) for entry, places in assigned for telling, trip in places.items())
    write(models.Placement, ("entry_id", "telling_id", "trip"), rows)


def free_trip(told: Iterable[Telling]) -> str:
    """An id that no trip ever had: the day of departure as far as it is known, and the traveller."""
    return free(_stem(told))


def free(stem: str) -> str:
    """`stem` as the id of a new trip, with a number where a trip has or had it."""
    return _Taken().free(stem)


def _stem(told: Iterable[Telling]) -> str:
    name, when = who_and_when(told)
    day = "undated" if when.start is None or when.start.year is None else str(when.start)
    return f"{day}-{slugify(name)[:180]}"


class _Taken:
    """Ids that trips have or had; those that are asked of together are looked up together."""

    def __init__(self, stems: Iterable[str] = ()) -> None:
        self._known: dict[str, bool] = {}
        self._look_up(set(stems))

    def free(self, stem: str) -> str:
        """`stem`, with a number when it is taken; it is taken from now on."""
        for name in numbered(stem):
            if name not in self._known:
                self._look_up([name])
            if not self._known[name]:
                self._known[name] = True
                return name
        raise AssertionError("numbers do not end")

    def _look_up(self, names: Collection[str]) -> None:
        self._known |= dict.fromkeys(names, False)
        for some in batches(names):
            rows = models.Placement.objects.filter(trip__in=some).order_by().distinct()
            self._known |= dict.fromkeys(rows.values_list("trip", flat=True), True)


def numbered(stem: str) -> Iterator[str]:
    """`stem`, `stem-2`, `stem-3` and so on."""
    yield stem
    yield from (f"{stem}-{number}" for number in count(2))


def _near(told: Iterable[Telling]) -> tuple[list[Telling], dict[str, str]]:
    """Every telling of those trips that `told` may speak of, and the trip of each."""
    once = standing.once_of(near(told))
    homes = standing.placed({telling for many in once.values() for telling in many})
    return standing.retold(homes, possible=True), homes


def _ids(found: Group) -> list[str]:
    return [one.id for one in found.tellings]
