"""A better reader reads a report again: new facts wait, and no person's decision is disturbed.

What was decided stays decided, also where the new reader says otherwise. Only what still waits follows it: a
fact that it no longer finds is taken back, one that it finds besides waits.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from envoyage.facts import Reading
from envoyage.record import models, standing, versions
from envoyage.record.claims import BY_HAND, Stated, same
from envoyage.record.ledger.arrival import arrival
from envoyage.record.ledger.intake import write_claims, write_readings, write_tellings
from envoyage.record.ledger.places import place
from envoyage.record.ledger.rules import apply_rules
from envoyage.record.ledger.stating import restate, taken_back
from envoyage.record.ledger.verdicts import write_decisions
from envoyage.record.ledger.writing import Refused, enter, writing
from envoyage.record.moves import Move, Standing
from envoyage.record.projection import project


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What a second reading changed: facts that wait now, and facts that no longer do."""

    report: str
    known: bool  # this reader has read it before
    found: int = 0
    gone: int = 0
    trips: tuple[str, ...] = ()


def reread(reading: Reading, *, reader: str, who: str) -> Reread:
    """Takes another reading of a report that is in the book, in one transaction.

    Raises:
        Refused: the book does not have this text.
    """
    with writing():
        row = models.Report.objects.filter(digest=reading.report.digest).first()
        if row is None:
            raise Refused(f"{reading.report.id} is not in this book; add it first.")
        if models.Reading.objects.filter(report=row, reader=reader).exists():
            return Reread(report=row.id, known=True)
        came = arrival(replace(reading, report=row.as_fact()), provenance=row.provenance)
        write_readings([came], reader=reader)
        enter(Move.REREAD, row.id, who=who, payload={"reader": reader})
        told, new = came.told, came.stated
        old = versions.claims_of(row.id)
        pairs = {telling: telling for telling in new if telling in old}
        rest = {telling: many for telling, many in new.items() if telling not in pairs}
        pairs |= versions.matched({key: many for key, many in old.items() if key not in pairs}, rest)
        judged = standing.judged(old)
        found = gone = 0
        for telling, there in pairs.items():
            found += _add(there, new[telling], old[there], judged[there], who=reader)
            gone += _take_back(there, new[telling], judged[there], who=reader)
        for there in set(old) - set(pairs.values()):
            gone += _take_back(there, (), judged[there], who=reader)
        fresh = tuple(one for one in told if one.id not in pairs)
        write_tellings({row.id: fresh}, first=len(old))
        found += write_claims({one.id: new[one.id] for one in fresh})
        placed = place(fresh, who=reader)
        apply_rules([came.report])
        touched = standing.ever_in({*old, *placed.homes})
        project(touched)
        return Reread(report=row.id, known=False, found=found, gone=gone, trips=tuple(sorted(touched)))


def _add(
    telling: str,
    stated: Sequence[Stated],
    as_read: Sequence[Stated],
    judged: tuple[standing.Judged, ...],
    *,
    who: str,
) -> int:
    """Facts that the telling does not have yet; those that an earlier reader took back wait again."""
    known = {same(one) for one in (*as_read, *(one.stated for one in judged))}
    back = taken_back(judged)
    again = [back[same(one)] for one in stated if same(one) in back]
    new = [one for one in stated if same(one) not in known]
    write_claims({telling: new}, first=len(judged))
    if again and (home := standing.placed([telling]).get(telling)):
        restate(home, again, who=who)
    return len(new) + len(again)


def _take_back(
    telling: str, stated: Sequence[Stated], judged: tuple[standing.Judged, ...], *, who: str
) -> int:
    """Facts that wait and are no longer found; what a person stated or decided about is left alone."""
    there = {same(one) for one in stated}
    gone = [
        one.stated.id
        for one in judged
        if one.standing is Standing.WAITING and one.stated.rule != BY_HAND and same(one.stated) not in there
    ]
    home = standing.placed([telling]).get(telling)
    if gone and home:
        write_decisions(Move.REREAD, home, dict.fromkeys(gone), who=who)
    return len(gone)
