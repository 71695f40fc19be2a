"""Moves that were made in another book are written down as they were made: with their time, name and reason.

Only inside of `writing()`, which the whole of a file shares. Each move has a key that is the same in every
book; one that is here already, also when it was undone since, is not made again.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.db.models import Q

from envoyage.facts.contract import Json
from envoyage.record import models, officials, standing, versions
from envoyage.record.claims import Stated
from envoyage.record.ledger.intake import write_claims
from envoyage.record.ledger.places import assign, free
from envoyage.record.ledger.shaping import keep_apart
from envoyage.record.ledger.undoing import touched_by
from envoyage.record.ledger.writing import enter, entry_key
from envoyage.record.models import Entry
from envoyage.record.moves import Move
from envoyage.record.people import PERSON
from envoyage.record.projection import project, project_listed, project_persons, project_tracker

CARRIED = "Carried from another book"
"""Who arranges tellings as another book has them: nobody decided that, there or here."""

_KEYED = (Move.MERGE, Move.SPLIT, Move.APART, Move.SAME, Move.SIGN, Move.ENLIST, Move.DEFINE, Move.JOIN)


TAKEN_BACK = Q(move=Move.UNDO, undoes__move=Move.ADD)
"""The entries that take a whole report back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Who made a move, when and why, and the key that names it in every book."""

    key: str
    move: Move
    who: str
    at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One decision about one claim that is in this book."""

    made: Made
    claim: str
    value: Json | None = None
    passages: list[list[int]] | None = None
    knew: bool = True  # decided in sight of the later version of the report, where there is one


def keys() -> set[str]:
    """The keys of all moves that are not about facts, and of the arrangements, that the book ever had."""
    rows = Entry.objects.filter(Q(move__in=_KEYED) | TAKEN_BACK)
    rows = rows.exclude(move=Move.JOIN, payload__key__isnull=True)
    moved: dict[int, list[str]] = {}
    placements = models.Placement.objects.filter(entry__move__in=(Move.MERGE, Move.SPLIT))
    for entry, telling in placements.values_list("entry", "telling"):
        moved.setdefault(entry, []).append(telling)
    return {entry_key(row, moved.get(row.seq, ())) for row in rows.iterator()}


def record(verdicts: Iterable[Verdict]) -> tuple[int, set[str]]:
    """Writes down those of these verdicts that are not here: how many, and the tellings that they touch."""
    given = list(verdicts)
    here = set(
        models.Decision.objects.filter(key__in=[one.made.key for one in given]).values_list("key", flat=True)
    )
    new = [one for one in given if one.made.key not in here]
    rows = models.Claim.objects.filter(id__in=[one.claim for one in new])
    telling = dict(rows.values_list("id", "telling"))
    home = standing.placed(set(telling.values()))
    changed = _superseded(set(telling.values()))

    def act(one: Verdict) -> tuple[str, str, datetime, str, Move, bool]:
        made, told = one.made, telling[one.claim]
        return home[told], made.who, made.at, made.why, made.move, told in changed and not one.knew

    for (trip, who, at, why, move, unaware), many in groupby(new, key=act):
        entry = enter(move, trip, who=who, why=why, at=at, payload={"unaware": True} if unaware else None)
        models.Decision.objects.bulk_create(
            models.Decision(
                entry=entry, claim_id=one.claim, key=one.made.key, value=one.value, passages=one.passages
            )
            for one in many
        )
    return len(new), set(telling.values())


def write_fact(telling: str, one: Stated) -> None:
    """Writes down a fact by hand, if it is not there; what says so is the entry that states it."""
    if not models.Claim.objects.filter(id=one.id).exists():
        write_claims({telling: [one]}, first=models.Claim.objects.filter(telling=telling).count())


def rule(made: Made, shape: Json) -> None:
    """Signs a standing rule as it was signed; it accepts nothing by itself of what is here."""
    enter(
        made.move, "rules", who=made.who, why=made.why, at=made.at, payload={"rule": shape, "key": made.key}
    )


def same(made: Made, person: str, others: Sequence[str]) -> None:
    """Says that persons are one, as it was said; their ids are the same in every book."""
    payload = {"from": list(others), "key": made.key}
    enter(made.move, f"{PERSON}{person}", who=made.who, why=made.why, at=made.at, payload=payload)


def enlisted(made: Made, rows: Sequence[officials.Row]) -> None:
    """Adds tenures to the roster as they were added."""
    payload: Json = {"rows": [dict(row) for row in rows], "key": made.key}
    enter(made.move, officials.ROSTER, who=made.who, why=made.why, at=made.at, payload=payload)


def definition(made: Made, slug: str, words: Json) -> None:
    """Writes down the words of a tracker as they were."""
    payload = {"definition": words, "key": made.key}
    enter(made.move, slug, who=made.who, why=made.why, at=made.at, payload=payload)


def merged(made: Made, tellings: Sequence[str], into: Sequence[str]) -> None:
    """Puts tellings where most of `into` are."""
    homes = standing.placed({*tellings, *into})
    home = _commonest(homes[one] for one in into)
    payload: Json = {"from": sorted({homes[one] for one in tellings} - {home}), "key": made.key}
    entry = enter(made.move, home, who=made.who, why=made.why, at=made.at, payload=payload)
    assign(entry, dict.fromkeys(tellings, home))


def split(made: Made, tellings: Sequence[str], trip: str) -> None:
    """Gives tellings a trip of their own: `trip`, where no trip of this book ever had that id."""
    homes = standing.placed(tellings)
    home = _commonest(homes.values())
    alone = set(standing.members(home)) <= set(tellings)
    new = home if alone else free(trip)
    entry = enter(
        made.move, new, who=made.who, why=made.why, at=made.at, payload={"from": home, "key": made.key}
    )
    stay = sorted(set(standing.members(home)) - set(tellings))
    assign(entry, dict.fromkeys(tellings, new))
    if stay:
        keep_apart(entry, tellings, stay)


def apart(made: Made, tellings: Sequence[str], others: Sequence[str]) -> None:
    """Says of two trips that they are two, for good."""
    homes = standing.placed([*tellings, *others])
    here, there = (_commonest(homes[one] for one in some) for some in (tellings, others))
    payload = {"other": there, "key": made.key}
    entry = enter(made.move, here, who=made.who, why=made.why, at=made.at, payload=payload)
    keep_apart(entry, tellings, others)


def withdrawn(made: Made, added: Entry) -> set[str]:
    """Takes back a report that `added` brought in, as it was taken back: the tellings that this touches."""
    enter(
        Move.UNDO,
        added.subject,
        who=made.who,
        why=made.why,
        at=made.at,
        payload={"key": made.key},
        undoes=added,
    )
    return touched_by(added)


def arrange(key: str, trip: str, tellings: Sequence[str], *, given: set[str]) -> list[str]:
    """Shows tellings as one trip, as another book does; where somebody here moved one, it stays.

    Args:
        key: the name of this arrangement in every book.
        trip: the id that it has there; it is taken over, unless something else here has or had it.
        tellings: which are one trip.
        given: the trips arranged so far; `trip`'s is added.

    Returns:
        The tellings that had to move.
    """
    pinned, homes = _moved_by_people(tellings), standing.placed(tellings)
    unpinned = [one for one in tellings if one not in pinned]
    here = [home for home in homes.values() if home not in given]
    if trip not in given and (trip in here or not models.Placement.objects.filter(trip=trip).exists()):
        home = trip
    else:
        home = _commonest(here) if here else free(trip)
    given.add(home)
    moving = {one: home for one in unpinned if homes[one] != home}
    if moving:
        payload: Json = {"tellings": [], "also": [], "key": key}
        assign(enter(Move.JOIN, home, who=CARRIED, payload=payload), moving)
    return list(moving)


def show(
    tellings: Collection[str],
    *,
    persons: Collection[str],
    listed: Collection[officials.Row],
    trackers: Collection[str],
) -> None:
    """Makes again what is shown of all that was carried."""
    project(standing.ever_in(tellings))
    project_listed(listed)
    project_persons(persons)
    for slug in sorted(trackers):
        project_tracker(slug)


def _moved_by_people(tellings: Collection[str]) -> set[str]:
    """Those of these tellings that people of this book moved, or moved back."""
    rows = models.Placement.objects.filter(telling__in=tellings).select_related("entry__undone_by")
    last: dict[str, Entry] = {}
    back: set[str] = set()
    for row in rows.order_by("entry"):
        if hasattr(row.entry, "undone_by"):
            back.add(row.telling_id)
        else:
            last[row.telling_id] = row.entry
    people = (Move.MERGE, Move.SPLIT, Move.UNDO)
    return back | {key for key, one in last.items() if one.kind in people and "key" not in one.payload}


def _superseded(tellings: Collection[str]) -> set[str]:
    """Those of these tellings whose report has a later version."""
    rows = dict(models.Telling.objects.filter(id__in=tellings).values_list("id", "report"))
    later = versions.later(set(rows.values()))
    return {telling for telling, report in rows.items() if report in later}


def _commonest(trips: Iterable[str]) -> str:
    counted = Counter(trips)
    return min(counted, key=lambda trip: (-counted[trip], trip))
