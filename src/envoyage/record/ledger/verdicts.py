"""What is decided about claims: accept, correct, reject, hold, retract."""

from collections.abc import Collection, Mapping, Sequence

from envoyage.facts import Passages
from envoyage.facts.contract import Json
from envoyage.record import models, standing
from envoyage.record.claims import checked
from envoyage.record.ledger.writing import Refused, decision_key, draft, enter_all, writing
from envoyage.record.models import Entry
from envoyage.record.moves import Move
from envoyage.record.projection import project
from envoyage.record.rows import write
from envoyage.record.standing import Judged

_SHORTEST = 4  # characters of a claim's id that are enough to name it


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
        check_seen(home, seen)
        if claims is None:
            chosen = [key for key, one in of_trip.items() if one.standing in move.by_default]
        else:
            chosen = [claim_named(home, of_trip, claim) for claim in claims]
        late = [of_trip[key] for key in chosen if of_trip[key].standing not in move.takes]
        if late or not chosen:
            raise Refused(_nothing(move, home, late or list(of_trip.values())))
        return _enter(move, home, dict.fromkeys(chosen), who=who, why=why)


def correct(
    claim: str,
    value: Json,
    *,
    who: str,
    why: str,
    passages: Passages | None = None,
    also: Collection[str] = (),
    seen: int | None = None,
) -> Entry:
    """Accepts a claim with another value than the reader found.

    Args:
        claim: its id.
        value: of the contract's shape.
        who: who corrects it.
        why: what the report means; never empty.
        passages: where the report says so; by default where the claim was found.
        also: claims of other reports that say the same, corrected along with it where each was found.
        seen: the `version` of the trip that the editor looked at.

    Raises:
        Refused: there is no such claim, the value is not of the contract's shape, the report has no such
            passage, no reason is given, or somebody else was first.
    """
    if not why.strip():
        raise Refused("A correction needs a reason; say what the report means.")
    with writing():
        row = models.Claim.objects.filter(id=claim).select_related("telling__report").first()
        if row is None:
            raise Refused(f"There is no claim {claim!r}; `envoyage explain TRIP` lists those of a trip.")
        home = standing.placed([row.telling_id]).get(row.telling_id)
        if home is None:
            raise Refused(f"The report of claim {claim!r} was taken back; add it again, then correct it.")
        check_seen(home, seen)
        of_trip = {one.stated.id: one for one in _claims(home)}
        now = of_trip[claim]
        others = [
            of_trip[claim_named(home, of_trip, other)] for other in dict.fromkeys(also) if other != claim
        ]
        if any(one.standing not in Move.CORRECT.takes for one in (now, *others)):
            raise Refused("A later version of the report takes the place of this fact; correct it there.")
        if any(one.stated.field is not now.stated.field for one in others):
            raise Refused(
                "Facts of different fields cannot be corrected to one value; correct them one by one."
            )
        try:
            value = checked(now.stated.field, value)
        except ValueError as error:
            raise Refused(str(error)) from error
        where = None if passages is None else within(passages, row.telling.report)
        values = {claim: value, **{one.stated.id: value for one in others}}
        return _enter(Move.CORRECT, home, values, who=who, why=why, where={claim: where})


def within(passages: Passages, report: models.Report) -> list[list[int]]:
    """The passages as they are written down.

    Raises:
        Refused: there is none, or the report's text does not have it.
    """
    if not passages:
        raise Refused("A fact needs its passage; mark the words that state it.")
    for one in passages:
        if not one.has_words(report.text):
            raise Refused(
                f"{report.id} has no words at {one.start} to {one.end}; mark those that state the fact."
            )
    return [one.as_pair() for one in passages]


def claim_named(trip: str, claims: Collection[str], name: str) -> str:
    """The one of a trip's claims that goes by this id or begins with it.

    Raises:
        Refused: there is none, or more than one.
    """
    found = [key for key in claims if key.startswith(name)] if len(name) >= _SHORTEST else []
    if len(found) != 1:
        raise Refused(f"{trip} has no claim {name!r}; `envoyage explain {trip}` lists its claims.")
    return found[0]


def _enter(
    move: Move,
    trip: str,
    values: Mapping[str, Json | None],
    *,
    who: str,
    why: str,
    where: Mapping[str, list[list[int]] | None] | None = None,
) -> Entry:
    entry = write_decisions(move, trip, values, who=who, why=why, where=where)
    project([trip])
    return entry


def write_decisions(
    move: Move,
    trip: str,
    values: Mapping[str, Json | None],
    *,
    who: str,
    why: str = "",
    where: Mapping[str, list[list[int]] | None] | None = None,
    payload: Json | None = None,
) -> Entry:
    """One entry with a decision on each of these claims; shows nothing yet."""
    entry = draft(move, trip, who=who, why=why, payload=payload)
    return enter_decisions([(entry, values)], where)[0]


def enter_decisions(
    decided: Sequence[tuple[Entry, Mapping[str, Json | None]]],
    where: Mapping[str, list[list[int]] | None] | None = None,
) -> list[Entry]:
    """Writes these drafts of entries, each with its decisions; shows nothing yet."""
    entries = enter_all(entry for entry, _ in decided)
    rows = (
        (entry.seq, claim, decision_key(claim, entry, value), value, (where or {}).get(claim))
        for entry, (_, values) in zip(entries, decided, strict=True)
        for claim, value in values.items()
    )
    write(models.Decision, ("entry_id", "claim_id", "key", "value", "passages"), rows)
    return entries


def members_of(trip: str) -> list[str]:
    """The tellings of a trip.

    Raises:
        Refused: there is no such trip.
    """
    found = standing.members(trip)
    if not found:
        raise Refused(f"There is no trip {trip!r}; `envoyage proposals` lists those that wait.")
    return found


def _claims(trip: str) -> list[Judged]:
    return [one for many in standing.judged(members_of(trip)).values() for one in many]


def check_seen(trip: str, seen: int | None) -> None:
    """Refuses what somebody is about to do to a trip that has changed since the version that they saw.

    Raises:
        Refused: it has; the message says by whom.
    """
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
