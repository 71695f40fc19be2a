"""Moves taken back: what stood before stands again; and an undoing that is itself undone."""

from envoyage.record import models, standing, versions
from envoyage.record.ledger.places import assign, free_trip
from envoyage.record.ledger.writing import Refused, decision_key, enter, writing
from envoyage.record.models import Entry
from envoyage.record.moves import Move
from envoyage.record.people import PERSON
from envoyage.record.projection import project, project_listed, project_persons, project_tracker


def undo(seq: int, *, who: str, why: str = "") -> Entry:
    """Takes a move back, whichever it is; what stood before it stands again.

    A report taken back leaves no trace on any trip, one that joined a trip gets a trip of its own, and an
    undoing taken back is the move made again.

    Raises:
        Refused: there is no such entry, or it was undone already.
    """
    with writing():
        entry = Entry.objects.filter(seq=seq).first()
        if entry is None:
            raise Refused(f"There is no entry {seq} in the ledger.")
        if (undone := Entry.objects.filter(undoes=entry).first()) is not None:
            raise Refused(f"{undone.who} undid entry {seq} already.")
        if entry.kind is Move.UNDO:
            return again(entry, who=who, why=why)
        touched = touched_by(entry)
        undoing = enter(Move.UNDO, entry.subject, who=who, why=why, undoes=entry)
        if entry.kind is Move.JOIN:
            touched |= _part(entry, undoing)
        _show(entry, touched)
        return undoing


def withdraw(report: str, *, who: str, why: str) -> Entry:
    """Takes a whole report back, with all that was said in it and decided about it: its adding is undone.

    Raises:
        Refused: there is no such report, it was taken back already, or no reason is given.
    """
    if not why.strip():
        raise Refused("A whole report is taken back for a reason; say why.")
    with writing():
        added = added_by(report)
        if added is None:
            known = models.Report.objects.filter(id=report).exists()
            raise Refused(
                f"{report} was taken back already." if known else f"This book has no report {report}."
            )
        return undo(added.seq, who=who, why=why)


def added_by(report: str) -> Entry | None:
    """The entry by which a report is in the book; none of one that was taken back."""
    adds = Entry.objects.filter(move=Move.ADD, subject=report, undone_by__isnull=True)
    return adds.order_by("-seq").first()


def again(undoing: Entry, *, who: str, why: str = "") -> Entry:
    """Makes the move that `undoing` took back once more: an entry of its own, with the same decisions."""
    made = undoing.undoes
    assert made is not None
    payload = {**made.payload, "again": made.seq}
    payload.pop("key", None)  # another move than the one that another book may have
    entry = enter(made.kind, made.subject, who=who, why=why or made.why, payload=payload, undoes=undoing)
    models.Decision.objects.bulk_create(
        models.Decision(
            entry=entry,
            claim_id=one.claim_id,
            value=one.value,
            passages=one.passages,
            key=decision_key(one.claim_id, entry, one.value),
        )
        for one in made.decisions.all()
    )
    assign(entry, dict(made.placements.values_list("telling", "trip")))
    models.Likeness.objects.bulk_create(
        models.Likeness(
            entry=entry, telling_id=one.telling_id, other_id=one.other_id, score=one.score, reason=one.reason
        )
        for one in made.likenesses.all()
    )
    _show(entry, touched_by(entry) | set(undoing.placements.values_list("telling", flat=True)))
    return entry


def touched_by(entry: Entry) -> set[str]:
    """The tellings that an entry is about, and those of the version before the report that it brought in."""
    touched = {*entry.placements.values_list("telling", flat=True)}
    touched |= {*entry.decisions.values_list("claim__telling", flat=True)}
    touched |= {key for pair in entry.likenesses.values_list("telling", "other") for key in pair}
    if entry.kind is Move.ADD:
        reports = [entry.subject, entry.payload.get("supersedes") or entry.subject]
        touched |= {*models.Telling.objects.filter(report__in=reports).values_list("id", flat=True)}
    return touched


def _part(joined: Entry, undoing: Entry) -> set[str]:
    """What an undone entry had joined to a trip, and is still there, becomes a trip of its own."""
    fresh = joined.payload.get("tellings") or []
    where = standing.placed(fresh)  # without the entry that is being undone
    alone = sorted(telling for telling in fresh if telling not in where)
    if not alone or versions.withdrawn() & set(
        models.Telling.objects.filter(id__in=alone).values_list("report", flat=True)
    ):
        return set(alone)
    if told := standing.retold(alone):
        assign(undoing, dict.fromkeys(alone, _parted(joined) or free_trip(told)))
    return set(alone)


def _parted(joined: Entry) -> str | None:
    """The trip that the same tellings were given when this joining was undone before."""
    before = models.Placement.objects.filter(entry__undoes=joined.payload.get("again"))
    return before.values_list("trip", flat=True).first() if "again" in joined.payload else None


def _show(entry: Entry, touched: set[str]) -> None:
    if entry.kind is Move.DEFINE:
        project_tracker(entry.subject)
    elif entry.kind is Move.ENLIST:
        project_listed(entry.payload["rows"])
    elif entry.kind is Move.SAME:
        project_persons([entry.subject.removeprefix(PERSON), *entry.payload["from"]])
    elif touched:
        project(standing.ever_in(touched))
