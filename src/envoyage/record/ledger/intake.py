"""A report comes in: its reading is written down claim by claim, and its trips find their place."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils import timezone

from envoyage.facts import Reading, Report
from envoyage.reconcile.values import Telling
from envoyage.record import models, standing, versions
from envoyage.record.batches import batches
from envoyage.record.claims import Stated
from envoyage.record.finding import days
from envoyage.record.ledger.arrival import REPORT_COLUMNS, Arrival, arrival
from envoyage.record.ledger.places import assign_all, numbered, place
from envoyage.record.ledger.rules import apply_rules
from envoyage.record.ledger.undoing import again
from envoyage.record.ledger.writing import Refused, draft, enter_all, writing
from envoyage.record.moves import Move
from envoyage.record.projection import project
from envoyage.record.rows import write

_LONGEST_URL = 2000  # characters; longer ones no server takes, and PostgreSQL cannot index them


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of adding a report: the trips it made or joined; none are told twice when it was known."""

    report: str
    known: bool
    proposed: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    claims: int = 0
    refused: int = 0
    supersedes: str | None = None  # the earlier version of the same address


def known(digest: str) -> str | None:
    """The id under which the book has this text, if it has it."""
    return models.Report.objects.filter(digest=digest).values_list("id", flat=True).first()


def add(reading: Reading, *, reader: str, who: str, provenance: str = "", vouched: bool = True) -> Added:
    """Takes a reading into the book as proposals, in one transaction; a known text is left alone.

    A text from an address that the book has, and that reads otherwise now, is a later version of that report:
    what it says again stays as it was decided, the rest of it waits, and what it no longer says is reopened.
    A report that was taken back comes back as it was.

    Args:
        reading: what the reader made of the report.
        reader: the reader's name and version, for the history.
        who: who adds the report.
        provenance: by which way the report came: a path, an address; `versions.EXCERPT` for quoted sentences.
        vouched: False where a person typed whose report it is: then no standing rule accepts anything of it.
    """
    with writing():
        if (there := known(reading.report.digest)) is not None:
            if there in versions.withdrawn():
                again(
                    models.Entry.objects.filter(undoes__move=Move.ADD, subject=there).latest("seq"), who=who
                )
            return Added(report=there, known=True)
        check_address(reading.report)
        (name,) = free_reports([reading.report.id])
        reading = replace(reading, report=replace(reading.report, id=name))
        before = None if provenance == versions.EXCERPT else versions.latest(reading.report.url)
        came = arrival(reading, provenance=provenance, before=before, vouched=vouched)
        pairs: dict[str, str] = {}
        continues: dict[str, str] = {}
        if before is not None:
            old = versions.claims_of(before)
            pairs = versions.matched(old, came.stated)
            continues = versions.continuing(old, came.stated, pairs)
        written = write_down([came], reader=reader, continues=continues)
        enter_all([came.entry(reader=reader, who=who)])
        followed = follow(pairs, who=reader)
        placed = place([one for one in came.told if one.id not in pairs], who=reader)
        apply_rules([reading.report])
        touched = {one.id for one in came.told} | (set(versions.claims_of(before)) if before else set())
        touched |= {telling for trip in followed for telling in standing.members(trip)} | set(placed.homes)
        project(standing.ever_in(touched))
        moves = {**followed, **placed.moves}
        return Added(
            report=reading.report.id,
            known=False,
            proposed=tuple(trip for trip, move in moves.items() if move is Move.PROPOSE),
            joined=tuple(trip for trip, move in moves.items() if move is Move.JOIN),
            claims=written,
            refused=len(reading.refused),
            supersedes=before,
        )


def check_address(report: Report) -> None:
    """Raises Refused for an address that cannot be written down."""
    if len(report.url or "") > _LONGEST_URL:
        raise Refused(f"The address of {report.id} is longer than any; add it without.")


def free_reports(stems: Sequence[str]) -> list[str]:
    """Each stem, with a number where an older text goes by it: a changed text is another report."""
    taken: set[str] = set()
    for some in batches(stems):
        taken.update(models.Report.objects.filter(id__in=some).values_list("id", flat=True))
    found = []
    for stem in stems:
        name = stem
        if stem in taken:
            numbers = (one for one in numbered(stem) if one not in taken)
            name = next(one for one in numbers if not models.Report.objects.filter(id=one).exists())
        taken.add(name)
        found.append(name)
    return found


_CLAIM_COLUMNS = ("id", "telling_id", "ordinal", "field", "value", "passages", "rule", "continues_id")


def write_down(
    arrivals: Collection[Arrival], *, reader: str, continues: Mapping[str, str] | None = None
) -> int:
    """Writes down all that was said; returns how many claims there are."""
    now = timezone.now()
    write(
        models.Report,
        (*REPORT_COLUMNS, "provenance", "added_at", "supersedes_id"),
        (
            (*(getattr(one.report, name) for name in REPORT_COLUMNS), one.provenance, now, one.before)
            for one in arrivals
        ),
    )
    write_readings(arrivals, reader=reader)
    write_tellings({one.report.id: one.told for one in arrivals})
    earlier = continues or {}
    rows = [
        (key, telling, ordinal, field, value, passages, rule, earlier.get(key))
        for one in arrivals
        for telling, many in one.claims.items()
        for ordinal, (key, field, value, passages, rule) in enumerate(many)
    ]
    write(models.Claim, _CLAIM_COLUMNS, rows)
    return len(rows)


def write_readings(arrivals: Iterable[Arrival], *, reader: str) -> None:
    """Writes down what a reader made of each report."""
    now = timezone.now()
    readings = ((one.report.id, reader, one.contract, one.refused, now) for one in arrivals)
    write(models.Reading, ("report_id", "reader", "contract", "refused", "at"), readings)


def write_tellings(told: Mapping[str, Iterable[Telling]], *, first: int = 0) -> None:
    """Writes down the trips that each report tells of, numbered from `first`."""
    rows = (
        (one.id, report, ordinal, one.trip.role, one.trip.confidence, *days(one))
        for report, many in told.items()
        for ordinal, one in enumerate(many, start=first)
    )
    columns = ("id", "report_id", "ordinal", "role", "confidence", "earliest", "latest")
    write(models.Telling, columns, rows)


def write_claims(
    stated: Mapping[str, Iterable[Stated]], continues: Mapping[str, str] | None = None, *, first: int = 0
) -> int:
    """Writes down the claims of each telling, numbered from `first`; returns how many there are."""
    before = continues or {}
    rows = [
        (one.id, telling, ordinal, one.field, one.value, one.passages, one.rule, before.get(one.id))
        for telling, many in stated.items()
        for ordinal, one in enumerate(many, start=first)
    ]
    write(models.Claim, _CLAIM_COLUMNS, rows)
    return len(rows)


def follow(pairs: Mapping[str, str], *, who: str) -> dict[str, Move]:
    """Each telling that takes up one of an earlier version goes where that one is."""
    homes = standing.placed(set(pairs.values()))
    there = [(telling, homes[earlier]) for telling, earlier in pairs.items() if earlier in homes]
    why = "A later version of a report that tells of this trip."
    entries = enter_all(
        draft(Move.JOIN, home, who=who, why=why, payload={"tellings": [telling], "also": []})
        for telling, home in there
    )
    assign_all((entry, {telling: home}) for entry, (telling, home) in zip(entries, there, strict=True))
    return dict.fromkeys((home for _, home in there), Move.JOIN)
