"""What happened, entry by entry: to a trip, to a fact, or in the whole book; the number of queries is fixed.

The terminal and the desk show the same events; their words are in `record.saying`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet

from envoyage.facts.contract import Json
from envoyage.record import models, standing
from envoyage.record.claims import Field, in_words
from envoyage.record.models import Claim, Decision, Entry, Likeness, Placement, Telling
from envoyage.record.moves import Move
from envoyage.record.saying import Decided, Event, about_trip, sentence, undone


def newest(count: int, *, before: int | None = None) -> tuple[Event, ...]:
    """The last entries of the ledger, newest first; `before` is the number of an entry to go on from."""
    rows = Entry.objects.select_related("undoes").order_by("-seq")
    if before is not None:
        rows = rows.filter(seq__lt=before)
    return events(rows[:count])


def of_entry(seq: int) -> tuple[Event, ...]:
    """One entry."""
    return events(Entry.objects.filter(seq=seq).select_related("undoes"))


def of_trip(trip: str) -> tuple[Event, ...]:
    """All that happened to a trip, oldest first: its reports, its facts, and what came and went."""
    home = standing.trip_now(trip)
    here = standing.members(home)
    once = standing.once_of([home]).get(home, set())
    reports = Telling.objects.filter(id__in=here).values("report")
    return events(
        _with_undoings(
            Q(subject=home)
            | Q(seq__in=Placement.objects.filter(telling__in=once).values("entry"))
            | Q(seq__in=Decision.objects.filter(claim__telling__in=here).values("entry"))
            | Q(subject__in=reports, move__in=(Move.ADD, Move.REREAD))
            | Q(move=Move.APART, seq__in=Likeness.objects.filter(telling__in=here).values("entry"))
            | Q(move=Move.APART, seq__in=Likeness.objects.filter(other__in=here).values("entry"))
        )
    )


def of_fact(claim: str) -> tuple[Event, ...]:
    """All that happened to a fact through the versions of its report, oldest first."""
    chain = through_versions(claim)
    versions = dict(Claim.objects.filter(id__in=chain).values_list("telling__report", "continues"))
    later = models.Report.objects.filter(supersedes__in=versions).values_list("id", flat=True)
    notes = dict.fromkeys(later, "It no longer says this.")
    notes |= {report: "It says this again." if before else "" for report, before in versions.items()}
    rows = _with_undoings(
        Q(seq__in=Decision.objects.filter(claim__in=chain).values("entry"))
        | Q(move=Move.ADD, subject__in=[*notes])
    )
    return tuple(
        replace(event, note=notes[event.subject]) if event.move is Move.ADD else event
        for event in events(rows, only=chain)
    )


def through_versions(claim: str) -> list[str]:
    """The ids of one fact in every version of its report that states it, oldest first."""
    chain = [claim]
    while earlier := Claim.objects.filter(id=chain[0]).values_list("continues", flat=True).first():
        chain.insert(0, earlier)
    while after := Claim.objects.filter(continues=chain[-1]).values_list("id", flat=True).first():
        chain.append(after)
    return chain


def events(entries: Iterable[Entry], *, only: Collection[str] | None = None) -> tuple[Event, ...]:
    """These entries as events, in the order given.

    Args:
        entries: rows of the ledger.
        only: the claims that sentences are about; by default all that an entry decided.
    """
    rows = list(entries)
    taken_back = Entry.objects.in_bulk([row.undoes_id for row in rows if row.undoes_id is not None])
    said_of = {row.seq for row in (*rows, *taken_back.values())}
    facts, reports = _decided(said_of, only), _reports(said_of)
    by = {row.undoes_id: row for row in Entry.objects.filter(undoes__in=[row.seq for row in rows])}

    def say(row: Entry) -> str:
        return sentence(row, facts=facts.get(row.seq, ()), reports=reports.get(row.seq, ()))

    return tuple(
        Event(
            seq=row.seq,
            at=row.at,
            who=row.who,
            move=row.kind,
            subject=row.subject,
            sentence=f"{say(row)} ({say(taken_back[row.undoes_id])})"
            if row.kind is Move.UNDO and row.undoes_id is not None
            else say(row),
            why=row.why,
            facts=facts.get(row.seq, ()),
            undone=undone(by[row.seq]) if row.seq in by else "",
            trip=about_trip(row),
        )
        for row in rows
    )


def _with_undoings(about: Q) -> QuerySet[Entry]:
    """These entries, those that undo them, and so on, in the order of the ledger."""
    found = set(Entry.objects.filter(about).values_list("seq", flat=True))
    new = found
    while new := set(Entry.objects.filter(undoes__in=new).values_list("seq", flat=True)) - found:
        found |= new
    return Entry.objects.filter(seq__in=found).select_related("undoes").order_by("seq")


def _reports(entries: Collection[int]) -> dict[int, list[str]]:
    """The reports whose tellings each of these entries gave a place."""
    rows = Placement.objects.filter(entry__in=entries).order_by("entry", "telling")
    found: dict[int, list[str]] = defaultdict(list)
    for entry, report in rows.values_list("entry", "telling__report"):
        if report not in found[entry]:
            found[entry].append(report)
    return found


def _decided(entries: Collection[int], only: Collection[str] | None) -> dict[int, tuple[Decided, ...]]:
    """What each of these entries decided about, with the value that it had then."""
    rows = Decision.objects.filter(entry__in=entries).select_related("claim", "entry")
    if only is not None:
        rows = rows.filter(claim__in=only)
    rows = rows.order_by("entry", "claim__telling", "claim__ordinal")
    claims = _with_earlier(row.claim for row in rows)
    given = _given(claims)
    found: dict[int, list[Decided]] = defaultdict(list)
    for row in rows:
        field = Field(row.claim.field)
        before = _value_at(row.entry_id, row.claim_id, claims, given)
        found[row.entry_id].append(
            Decided(
                claim=row.claim_id,
                field=field,
                words=in_words(field, before if row.value is None else row.value),
                before=in_words(field, before) if row.entry.kind is Move.CORRECT else "",
                value=before if row.value is None else row.value,
                earlier=before if row.entry.kind is Move.CORRECT else None,
            )
        )
    return {entry: tuple(many) for entry, many in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """A value that an entry gave a claim, and the entry that took it back, if one did."""

    entry: int
    undone: int | None
    value: Json


def _value_at(entry: int, claim: str, claims: Mapping[str, Claim], given: Mapping[str, list[_Given]]) -> Json:
    """What a claim said just before an entry, by the decisions that stood then, in this version or before."""
    for one in reversed(given.get(claim, [])):
        if one.entry < entry and (one.undone is None or one.undone >= entry):
            return one.value
    earlier = claims[claim].continues_id
    if earlier is not None and given.get(earlier):
        return _value_at(entry, earlier, claims, given)
    value: Json = claims[claim].value
    return value


def _with_earlier(claims: Iterable[Claim]) -> dict[str, Claim]:
    """These claims and those that they continue, and so back through the versions."""
    found = {claim.id: claim for claim in claims}
    while unknown := {claim.continues_id for claim in found.values() if claim.continues_id} - set(found):
        found |= Claim.objects.in_bulk(unknown)
    return found


def _given(claims: Collection[str]) -> dict[str, list[_Given]]:
    """What decisions made of those of these claims that were ever corrected, in the order of the ledger."""
    corrected = Decision.objects.filter(claim__in=claims, value__isnull=False).values_list("claim", flat=True)
    rows = Decision.objects.filter(claim__in=set(corrected)).select_related("claim", "entry__undone_by")
    found: dict[str, list[_Given]] = defaultdict(list)
    for row in rows.order_by("entry"):
        by = getattr(row.entry, "undone_by", None)
        value = row.claim.value if row.value is None else row.value
        found[row.claim_id].append(_Given(entry=row.entry_id, undone=by.seq if by else None, value=value))
    return found
