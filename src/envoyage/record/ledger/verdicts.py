"""What is decided about claims: accept, correct, reject, hold, retract."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.utils import timezone

from envoyage.facts.contract import Json
from envoyage.record import models, standing
from envoyage.record.claims import checked
from envoyage.record.ledger.writing import Refused, enter, writing
from envoyage.record.models import Entry
from envoyage.record.moves import Move, Standing
from envoyage.record.projection import project
from envoyage.record.standing import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One decision about one claim, as it travels between books; `key` is the same in all of them."""

    key: str
    claim: str
    move: Move
    who: str
    at: datetime
    why: str = ""
    value: Json | None = None


def decide(
    move: Move,
    trip: str,
    *,
    who: str,
    why: str = "",
    claims: Collection[str] | None = None,
    seen: int | None = None,
) -> Entry:
    """Decides about the claims of a trip, in one entry that one undo takes back.

    Args:
        move: accept, reject, hold or retract.
        trip: its id; that of a trip merged into another will do.
        who: who decides.
        why: the reason, for the history.
        claims: ids of those decided about; by default every one that waits (for retract: that is published).
        seen: the `version` that the editor looked at; the move is refused when another has come since.

    Raises:
        Refused: there is no such trip, nothing to decide, or somebody else was first.
    """
    with writing():
        home = standing.trip_now(trip)
        of_trip = {one.stated.id: one for one in _claims(home)}
        _check_seen(home, seen)
        if claims is None:
            plain = {Standing.ACCEPTED} if move is Move.RETRACT else {Standing.WAITING}
            chosen = [key for key, one in of_trip.items() if one.standing in plain & move.takes]
        else:
            chosen = [_of(home, of_trip, claim) for claim in claims]
        late = [of_trip[key] for key in chosen if of_trip[key].standing not in move.takes]
        if late or not chosen:
            raise Refused(_nothing(move, home, late or list(of_trip.values())))
        return _enter(move, home, dict.fromkeys(chosen), who=who, why=why)


def correct(claim: str, value: Json, *, who: str, why: str, seen: int | None = None) -> Entry:
    """Accepts a claim with another value than the reader found; its passages stay.

    Raises:
        Refused: there is no such claim, the value is not of the contract's shape, or no reason is given.
    """
    if not why.strip():
        raise Refused("A correction needs a reason; say what the report means.")
    with writing():
        row = models.Claim.objects.filter(id=claim).first()
        if row is None:
            raise Refused(f"There is no claim {claim!r}; `envoyage explain TRIP` lists those of a trip.")
        home = standing.placed([row.telling_id])[row.telling_id]
        _check_seen(home, seen)
        now = next(one for one in _claims(home) if one.stated.id == claim)
        try:
            value = checked(now.stated.field, value)
        except ValueError as error:
            raise Refused(str(error)) from error
        return _enter(Move.CORRECT, home, {claim: value}, who=who, why=why)


def record(verdicts: Iterable[Verdict]) -> int:
    """Writes down verdicts that were given elsewhere, as they were given; those that are here already are not
    given again, also when they were undone since. Returns how many were new.
    """
    with writing():
        given = list(verdicts)
        here = _there([one.key for one in given])
        new = [one for one in given if one.key not in here]
        tellings = dict(
            models.Claim.objects.filter(id__in=[one.claim for one in new]).values_list("id", "telling")
        )
        home = standing.placed(set(tellings.values()))

        def act(one: Verdict) -> tuple[str, str, datetime, str, Move]:
            return home[tellings[one.claim]], one.who, one.at, one.why, one.move

        for (trip, who, at, why, move), many in groupby(new, key=act):
            entry = enter(move, trip, who=who, why=why, at=at)
            models.Decision.objects.bulk_create(
                models.Decision(entry=entry, claim_id=one.claim, key=one.key, value=one.value) for one in many
            )
        project(home.values())
        return len(new)


def _there(keys: list[str]) -> set[str]:
    return set(models.Decision.objects.filter(key__in=keys).values_list("key", flat=True))


def _enter(move: Move, trip: str, values: Mapping[str, Json | None], *, who: str, why: str) -> Entry:
    at = timezone.now()
    entry = enter(move, trip, who=who, why=why, at=at)
    models.Decision.objects.bulk_create(
        models.Decision(entry=entry, claim_id=claim, value=value, key=_key(claim, move, entry, value))
        for claim, value in values.items()
    )
    project([trip])
    return entry


def _key(claim: str, move: Move, entry: Entry, value: Json | None) -> str:
    parts = [claim, move.value, entry.who, entry.at.isoformat(), entry.why, value]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


def _claims(trip: str) -> list[Judged]:
    tellings = standing.members(trip)
    if not tellings:
        raise Refused(f"There is no trip {trip!r}; `envoyage proposals` lists those that wait.")
    return [one for many in standing.judged(tellings).values() for one in many]


def _of(trip: str, of_trip: Mapping[str, Judged], claim: str) -> str:
    """The claim of the trip that goes by this id or begins with it."""
    found = [key for key in of_trip if key.startswith(claim)] if len(claim) >= 4 else []
    if len(found) != 1:
        raise Refused(f"{trip} has no claim {claim!r}; `envoyage explain {trip}` lists its claims.")
    return found[0]


def _check_seen(trip: str, seen: int | None) -> None:
    if seen is None:
        return
    for table in (models.Proposal, models.Trip):
        row = table._default_manager.filter(slug=trip).first()
        if row is not None and row.version != seen:
            last = Entry.objects.get(seq=row.version)
            raise Refused(
                f"{last.who} changed {trip} in the meantime ({last.move}); look again, then decide."
            )


def _nothing(move: Move, trip: str, claims: Collection[Judged]) -> str:
    """Why a move finds nothing to do: what its claims are now, and who made them so."""
    decided = [one.entry for one in claims if one.entry is not None]
    if not decided:
        return f"Nothing of {trip} can be taken by {move.value}; nobody has decided about it yet."
    last = Entry.objects.get(seq=max(decided))
    state = last.kind.leaves.value
    return f"{trip} has nothing to {move.value}: {last.who} {state} it on {last.at:%Y-%m-%d %H:%M} UTC."
