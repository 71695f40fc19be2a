"""Out: what stands of all that people decided, a line each, in the order of the ledger."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from django.db.models import Q

from envoyage.facts.contract import Json
from envoyage.record import ledger, standing, versions
from envoyage.record.batches import batches
from envoyage.record.claims import BY_HAND
from envoyage.record.ledger.carrying import TAKEN_BACK
from envoyage.record.models import Decision, Entry, Placement, Report, Telling
from envoyage.record.moves import VERDICTS, Move
from envoyage.record.people import PERSON
from envoyage.record.verdict_lines.shape import PLACE, WITHDRAW

_BATCH = 500  # entries, or trips, at a time: bounds memory and the length of an SQL statement
_OF_TRIPS = (*VERDICTS, Move.STATE, Move.MERGE, Move.SPLIT, Move.APART)
_OF_THE_BOOK = (Move.SIGN, Move.SAME, Move.ENLIST, Move.DEFINE)


def dump(trips: Iterable[str] = (), *, trackers: bool = True) -> Iterator[str]:
    """Every move that stands, in the order of the ledger; then which tellings are shown as one trip.

    Args:
        trips: only what concerns these; by default everything, standing rules too.
        trackers: with the words of trackers; a bundle has them in a file of their own.
    """
    wanted = {telling for trip in trips for telling in standing.members(standing.trip_now(trip))}
    away = versions.withdrawn()
    moves = _OF_TRIPS if trips else (*_OF_TRIPS, *(_OF_THE_BOOK if trackers else _OF_THE_BOOK[:-1]))
    entries = Entry.objects.filter(Q(move__in=moves) | TAKEN_BACK, undone_by__isnull=True).order_by("seq")
    entries = entries.select_related("undoes")
    for batch in batches(entries.iterator(chunk_size=_BATCH), _BATCH):
        for shape in _lines(batch, wanted, away):
            yield json.dumps(shape, ensure_ascii=False)
    for shape in _places(wanted):
        yield json.dumps(shape, ensure_ascii=False)


def _lines(entries: Sequence[Entry], wanted: Collection[str], away: Collection[str]) -> Iterator[Json]:
    seqs = [entry.seq for entry in entries]
    facts: dict[int, list[Json]] = defaultdict(list)
    for seq, about in _about_facts(seqs, wanted, away):
        facts[seq].append(about)
    backs = _taken_back([one.subject for one in entries if one.kind is Move.UNDO], wanted)
    moved: dict[int, list[Telling]] = defaultdict(list)
    rows = Placement.objects.filter(entry__in=seqs).select_related("telling__report")
    for row in rows.order_by("entry", "telling"):
        moved[row.entry_id].append(row.telling)
    for entry in entries:
        given: Json = {"at": entry.at.isoformat(), "who": entry.who, "move": entry.move}
        why: Json = {"why": entry.why} if entry.why else {}
        key = ledger.entry_key(entry, [one.id for one in moved[entry.seq]])
        match entry.kind:
            case Move.UNDO:
                if digest := backs.get(entry.subject):
                    back: Json = {"report": entry.subject, "digest": digest}
                    yield {"id": key, **given, "move": WITHDRAW, **back, **why}
            case Move.SIGN:
                yield {"id": key, **given, "rule": entry.payload["rule"], **why}
            case Move.SAME:
                shape = {"person": entry.subject.removeprefix(PERSON), "from": entry.payload["from"]}
                yield {"id": key, **given, **shape, **why}
            case Move.ENLIST:
                yield {"id": key, **given, "rows": entry.payload["rows"], **why}
            case Move.DEFINE:
                shape = {"slug": entry.subject, "definition": entry.payload["definition"]}
                yield {"id": key, **given, **shape, **why}
            case Move.MERGE | Move.SPLIT:
                if wanted and not any(one.id in wanted for one in moved[entry.seq]):
                    continue
                shape = {"trip": entry.subject, "tellings": _named(moved[entry.seq])}
                if entry.kind is Move.MERGE:
                    shape["into"] = _named(_there_before(entry))
                yield {"id": key, **given, **shape, **why}
            case Move.APART:
                tellings, others = _sides(entry)
                if wanted and not any(one.id in wanted for one in (*tellings, *others)):
                    continue
                shape = {"trip": entry.subject, "tellings": _named(tellings), "others": _named(others)}
                yield {"id": key, **given, **shape, **why}
            case _:
                yield from ({"id": one.pop("id"), **given, **one, **why} for one in facts[entry.seq])


def _about_facts(
    entries: Collection[int], wanted: Collection[str], away: Collection[str]
) -> Iterator[tuple[int, Json]]:
    """What entries decided about facts; of facts that were stated later, those that a person stated."""
    rows = Decision.objects.filter(entry__in=entries).exclude(claim__telling__report__in=away)
    rows = rows.exclude(~Q(claim__rule=BY_HAND), entry__move=Move.STATE)
    if wanted:
        rows = rows.filter(claim__telling__in=wanted)
    rows = rows.select_related("entry", "claim__telling__report")
    found = list(rows.order_by("entry_id", "claim__telling", "claim__ordinal"))
    later = versions.later({row.claim.telling.report_id for row in found})
    for row in found:
        claim, report = row.claim, row.claim.telling.report
        shape: Json = {
            "id": row.key,
            "trip": row.entry.subject,
            "report": report.id,
            "digest": report.digest,
            "claim": claim.id,
            "field": claim.field,
            "value": claim.value,
        }
        if claim.rule == BY_HAND:  # another book has to be told where it is, for no reader finds it there
            shape["stated"] = {**_named([claim.telling])[0], "passages": claim.passages}
        if row.value is not None:
            shape["corrected"] = row.value
        if row.passages is not None:
            shape["passages"] = row.passages
        if later.get(report.id, row.entry_id) < row.entry_id:
            shape["knew"] = True  # who decided had seen the later version of the report
        yield row.entry_id, shape


def _taken_back(reports: Collection[str], wanted: Collection[str]) -> dict[str, str]:
    """The digests of reports that were taken back; where tellings are wanted, of their trips’ alone."""
    rows = Report.objects.filter(id__in=reports)
    if wanted:
        homes = Placement.objects.filter(telling__in=wanted).values("trip")
        rows = rows.filter(id__in=Placement.objects.filter(trip__in=homes).values("telling__report"))
    return dict(rows.values_list("id", "digest"))


def _there_before(merge: Entry) -> list[Telling]:
    """What the trip that others were merged into had until then."""
    before = Placement.objects.filter(trip=merge.subject, entry__lt=merge.seq).values("telling")
    moved = merge.placements.values("telling")
    rows = Telling.objects.filter(id__in=before).exclude(id__in=moved)
    return list(rows.select_related("report").order_by("id"))


def _sides(apart: Entry) -> tuple[list[Telling], list[Telling]]:
    """The tellings of the two trips that an entry keeps apart, one trip each."""
    rows = apart.likenesses.select_related("telling__report", "other__report")
    tellings = {row.telling_id: row.telling for row in rows}
    others = {row.other_id: row.other for row in rows}
    return [tellings[one] for one in sorted(tellings)], [others[one] for one in sorted(others)]


def _places(wanted: Collection[str]) -> Iterator[Json]:
    """Which tellings are one trip: what people decided about it, and what the machine found, in the end."""
    every = wanted or set(Placement.objects.values_list("telling", flat=True))
    of_trip: dict[str, list[str]] = defaultdict(list)
    for telling, trip in standing.placed(every).items():
        of_trip[trip].append(telling)
    for some in batches(sorted(of_trip), _BATCH):
        rows = Telling.objects.filter(id__in=[telling for trip in some for telling in of_trip[trip]])
        named = {row.id: row for row in rows.select_related("report")}
        for trip in some:
            tellings = _named([named[telling] for telling in sorted(of_trip[trip])])
            yield {
                "id": ledger.place_key(trip, of_trip[trip]),
                "move": PLACE,
                "trip": trip,
                "tellings": tellings,
            }


def _named(tellings: Iterable[Telling]) -> list[Json]:
    """Tellings by their texts: found by id, or by order where the reader has come to name them otherwise."""
    return [
        {"telling": one.id, "report": one.report_id, "digest": one.report.digest, "order": one.ordinal}
        for one in tellings
    ]
