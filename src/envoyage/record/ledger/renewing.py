"""Later versions of many reports come in at once: what `add` does for one, with statements for them all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from envoyage.record import versions
from envoyage.record.ledger.arrival import Arrival
from envoyage.record.ledger.intake import follow, write_down
from envoyage.record.ledger.places import place
from envoyage.record.ledger.writing import enter_all
from envoyage.record.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """What came of it: claims written, trips with how each came, and the tellings of old and new versions."""

    written: int
    moves: Mapping[str, Move]
    tellings: frozenset[str]


def renew(came: Sequence[Arrival], *, reader: str, who: str) -> Renewed:
    """Writes down versions of reports, each of another address, and lets them follow the earlier ones.

    Nothing is shown or accepted yet.
    """
    old = versions.claims_of_all([one.before for one in came if one.before is not None])
    pairs: dict[str, str] = {}
    continues: dict[str, str] = {}
    for one in came:
        before = old.get(one.before or "", {})
        matched = versions.matched(before, one.stated)
        pairs |= matched
        continues |= versions.continuing(before, one.stated, matched)
    written = write_down(came, reader=reader, continues=continues)
    enter_all(one.entry(reader=reader, who=who) for one in came)
    moves = follow(pairs, who=reader)
    placed = place([told for one in came for told in one.told if told.id not in pairs], who=reader)
    there = {telling for tellings in old.values() for telling in tellings}
    return Renewed(
        written=written,
        moves={**moves, **placed.moves},
        tellings=frozenset(there | {told.id for one in came for told in one.told}),
    )
