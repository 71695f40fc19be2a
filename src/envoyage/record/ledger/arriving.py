"""Many readings come in at once: what `add` does for one, for so many that each statement serves them all.

Every entry is the one that `add` and `decide` would have written: history and undo know no difference.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from envoyage.facts import Reading
from envoyage.record import models, standing, versions
from envoyage.record.batches import batches
from envoyage.record.claims import as_told
from envoyage.record.fresh import Fresh, Read
from envoyage.record.ledger.arrival import Arrival, arrival
from envoyage.record.ledger.intake import add, check_address, free_reports, write_down
from envoyage.record.ledger.places import place
from envoyage.record.ledger.renewing import renew
from envoyage.record.ledger.rules import apply_rules
from envoyage.record.ledger.verdicts import enter_decisions
from envoyage.record.ledger.writing import draft, enter_all, writing
from envoyage.record.moves import Move, Standing
from envoyage.record.projection import project
from envoyage.record.standing import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A reading, and by which way it came: a file and its line, a data set and its row."""

    reading: Reading
    provenance: str = ""
    ready: Arrival | None = None  # what there is to write down, where that was made ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who accepts what comes in, and why: each trip gets an entry in this name, one undo away."""

    who: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What came of it: reports new and known, trips they made and joined, facts, and verdicts on them."""

    reports: int = 0
    known: int = 0
    proposed: int = 0
    joined: int = 0
    claims: int = 0
    accepted: int = 0

    def __add__(self, other: "Arrived") -> "Arrived":
        return Arrived(**{name: getattr(self, name) + getattr(other, name) for name in self.__slots__})


def add_all(
    incoming: Sequence[Incoming], *, reader: str, who: str, signature: Signature | None = None
) -> Arrived:
    """Takes readings into the book, all of them in one transaction; known texts are left alone.

    A report that was taken back stays taken back: only `add`, by which a person brings it again, undoes that.

    Args:
        incoming: so many that memory holds them and what comes of them; 400 are about 20 MB.
        reader: who or what made the readings, for the history.
        who: who brings them in.
        signature: accepts what they say; by default it waits.
    """
    with writing():
        fresh = _fresh(incoming)
        alone, later, shared = _by_address(fresh)
        done = _write(alone, reader=reader, who=who, signature=signature)
        done += _write_later(later, reader=reader, who=who, signature=signature)
        for one in shared:
            added = add(one.reading, reader=reader, who=who, provenance=one.provenance)
            told = models.Telling.objects.filter(report=added.report).values_list("id", flat=True)
            done += Arrived(
                reports=1,
                proposed=len(added.proposed),
                joined=len(added.joined),
                claims=added.claims,
                accepted=_accept_waiting(list(told), signature),
            )
        return done + Arrived(known=len(incoming) - len(fresh))


def _fresh(incoming: Sequence[Incoming]) -> list[Incoming]:
    """Those whose text the book does not have, each text once."""
    by_digest = {one.reading.report.digest: one for one in reversed(incoming)}
    known: set[str] = set()
    for some in batches(by_digest):
        known.update(models.Report.objects.filter(digest__in=some).values_list("digest", flat=True))
    return [one for one in reversed(by_digest.values()) if one.reading.report.digest not in known]


def _by_address(
    fresh: Sequence[Incoming],
) -> tuple[list[Incoming], list[tuple[Incoming, str]], list[Incoming]]:
    """Those alone under their address, those that are the next version of a report, and all others."""
    count = Counter(one.reading.report.url for one in fresh)
    there: set[str | None] = set()
    for some in batches(url for url in count if url):
        there.update(models.Report.objects.filter(url__in=some).values_list("url", flat=True))
    shared = {url for url, many in count.items() if url and (many > 1 or url in there)}
    alone = [one for one in fresh if one.reading.report.url not in shared]
    latest = versions.latest_of([url for url in shared if url and count[url] == 1])
    later = [(one, latest[url]) for one in fresh if (url := one.reading.report.url) in latest and url]
    return alone, later, [one for one in fresh if (url := one.reading.report.url) in shared - latest.keys()]


def _arrivals(
    incoming: Sequence[Incoming], before: Mapping[str, str] | None = None, *, accepted: bool
) -> list[Arrival]:
    """What there is to write down; `before` names the earlier version of a report, by its digest."""
    for one in incoming:
        check_address(one.reading.report)
    names = free_reports([one.reading.report.id for one in incoming])
    return [
        one.ready
        if one.ready and one.ready.report.id == name and before is None
        else arrival(
            replace(one.reading, report=replace(one.reading.report, id=name)),
            provenance=one.provenance,
            before=(before or {}).get(one.reading.report.digest),
            accepted=accepted,
        )
        for one, name in zip(incoming, names, strict=True)
    ]


def _write_later(
    later: Sequence[tuple[Incoming, str]], *, reader: str, who: str, signature: Signature | None
) -> Arrived:
    """Later versions, each of another report: what they say again stays as it was decided."""
    if not later:
        return Arrived()
    before = {one.reading.report.digest: report for one, report in later}
    came = _arrivals([one for one, _ in later], before, accepted=False)
    renewed = renew(came, reader=reader, who=who)
    apply_rules([one.report for one in came])
    told = [telling.id for one in came for telling in one.told]
    accepted = _accept(_still_waiting(told), signature) if signature else {}
    project(standing.ever_in(renewed.tellings))
    moves = Counter(renewed.moves.values())
    return Arrived(
        reports=len(came),
        proposed=moves[Move.PROPOSE],
        joined=moves[Move.JOIN],
        claims=renewed.written,
        accepted=len(accepted),
    )


def _write(incoming: Sequence[Incoming], *, reader: str, who: str, signature: Signature | None) -> Arrived:
    came = _arrivals(incoming, accepted=signature is not None)
    written = write_down(came, reader=reader)
    enter_all(one.entry(reader=reader, who=who) for one in came)
    placed = place([telling for one in came for telling in one.told], who=reader)
    settled = apply_rules([one.report for one in came])
    accepted: dict[str, models.Entry] = {}
    if signature:
        accepted = _accept(_waiting(came, placed.homes, settled), signature)
    # What a rule has decided is read again; all else of what has come in is at hand.
    fresh = {} if settled else _at_hand(came, {claim: entry.seq for claim, entry in accepted.items()})
    project(standing.ever_in(placed.homes), fresh)
    moves = Counter(placed.moves.values())
    return Arrived(
        reports=len(came),
        proposed=moves[Move.PROPOSE],
        joined=moves[Move.JOIN],
        claims=written,
        accepted=len(accepted),
    )


def _at_hand(came: Sequence[Arrival], accepted: Mapping[str, int]) -> dict[str, Fresh]:
    """The tellings that came in, for the projection: each claim accepted or waiting."""
    found: dict[str, Fresh] = {}
    for one in came:
        for telling in one.told:
            read = partial(_read, one, telling.id, accepted)
            alone = one.alone.get(telling.id)
            if alone and all(row[0] in accepted for row in one.claims[telling.id]):
                found[telling.id] = Fresh(read=read, alone=alone)
            else:
                found[telling.id] = Fresh(read=read, told=as_told(telling, one.stated[telling.id]))
    return found


def _read(came: Arrival, telling: str, accepted: Mapping[str, int]) -> Read:
    """A telling that came in as `record.standing` would read it."""
    return Read(
        row=next(row for row in came.rows if row.id == telling),
        judged=tuple(
            Judged(
                stated=claim,
                standing=Standing.ACCEPTED if claim.id in accepted else Standing.WAITING,
                telling=telling,
                entry=accepted.get(claim.id),
            )
            for claim in came.stated[telling]
        ),
    )


def _waiting(
    came: Sequence[Arrival], homes: Mapping[str, str], settled: frozenset[str]
) -> dict[str, list[str]]:
    """The claims that came in and that no rule accepted, by trip."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in came:
        for telling, rows in one.claims.items():
            found[homes[telling]] += [row[0] for row in rows if row[0] not in settled]
    return found


def _still_waiting(told: Sequence[str]) -> dict[str, list[str]]:
    """The claims of these tellings that wait, by trip, as the ledger has them."""
    homes, waiting = standing.placed(told), defaultdict[str, list[str]](list)
    for telling, many in standing.judged(told).items():
        waiting[homes[telling]] += [one.stated.id for one in many if one.standing in Move.ACCEPT.by_default]
    return waiting


def _accept_waiting(told: Sequence[str], signature: Signature | None) -> int:
    if signature is None:
        return 0
    waiting = _still_waiting(told)
    accepted = _accept(waiting, signature)
    project(waiting)
    return len(accepted)


def _accept(waiting: Mapping[str, Sequence[str]], signature: Signature) -> dict[str, models.Entry]:
    """One entry for each trip, as `decide` writes it; which accepted each fact."""
    decided = [
        (draft(Move.ACCEPT, trip, who=signature.who, why=signature.why), dict.fromkeys(claims))
        for trip, claims in sorted(waiting.items())
        if claims
    ]
    entries = enter_decisions(decided)
    return {claim: entry for entry, (_, claims) in zip(entries, decided, strict=True) for claim in claims}
