"""A report comes in: its reading is written down claim by claim, and its trips find their place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone

from envoyage.facts import Reading
from envoyage.facts.contract import reading_to_json
from envoyage.reconcile import tellings
from envoyage.reconcile.values import Telling
from envoyage.record import claims, models, standing, versions
from envoyage.record.claims import Stated
from envoyage.record.ledger.places import assign, days, numbered, place
from envoyage.record.ledger.rules import apply_rules
from envoyage.record.ledger.undoing import again
from envoyage.record.ledger.writing import Refused, enter, writing
from envoyage.record.moves import Move
from envoyage.record.projection import project

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


def add(reading: Reading, *, reader: str, who: str, provenance: str = "") -> Added:
    """Takes a reading into the book as proposals, in one transaction; a known text is left alone.

    A text from an address that the book has, and that reads otherwise now, is a later version of that report:
    what it says again stays as it was decided, the rest of it waits, and what it no longer says is reopened.
    A report that was taken back comes back as it was.

    Args:
        reading: what the reader made of the report.
        reader: the reader's name and version, for the history.
        who: who adds the report.
        provenance: by which way the report came: a path or an address.
    """
    with writing():
        if (there := known(reading.report.digest)) is not None:
            if there in versions.withdrawn():
                again(
                    models.Entry.objects.filter(undoes__move=Move.ADD, subject=there).latest("seq"), who=who
                )
            return Added(report=there, known=True)
        if len(reading.report.url or "") > _LONGEST_URL:
            raise Refused(f"The address of {reading.report.id} is longer than any; add it without.")
        reading = replace(reading, report=replace(reading.report, id=_free_report(reading.report.id)))
        told = tellings(reading)
        before = versions.latest(reading.report.url)
        pairs, written = _write_down(reading, told, reader=reader, provenance=provenance, before=before)
        payload = {"reader": reader, "tellings": [one.id for one in told]}
        if before is not None:
            payload["supersedes"] = before
        enter(Move.ADD, reading.report.id, who=who, payload=payload)
        placed = _follow(pairs, who=reader)
        placed |= place(tuple(one for one in told if one.id not in pairs), who=reader)
        apply_rules(reading.report)
        touched = {one.id for one in told} | (set(versions.claims_of(before)) if before else set())
        touched |= {telling for trip in placed for telling in standing.members(trip)}
        project(standing.ever_in(touched))
        by_move = {
            move: tuple(s for s, made in placed.items() if made is move) for move in (Move.PROPOSE, Move.JOIN)
        }
        return Added(
            report=reading.report.id,
            known=False,
            proposed=by_move[Move.PROPOSE],
            joined=by_move[Move.JOIN],
            claims=written,
            refused=len(reading.refused),
            supersedes=before,
        )


def _write_down(
    reading: Reading, told: Sequence[Telling], *, reader: str, provenance: str, before: str | None
) -> tuple[dict[str, str], int]:
    """Writes down all that was said; the earlier telling that each telling takes up, and how many claims."""
    now = timezone.now()
    row = _write_report(reading, before=before, provenance=provenance, at=now)
    contract = reading_to_json(reading, explain=True)
    models.Reading.objects.create(report=row, reader=reader, contract=contract, at=now)
    write_tellings(row, told, first=0)
    stated = dict(zip([one.id for one in told], claims.distinct(map(claims.claims, told)), strict=True))
    pairs: dict[str, str] = {}
    continues: dict[str, str] = {}
    if before is not None:
        old = versions.claims_of(before)
        pairs = versions.matched(old, stated)
        continues = versions.continuing(old, stated, pairs)
    return pairs, write_claims(stated, continues)


def _write_report(reading: Reading, *, before: str | None, provenance: str, at: datetime) -> models.Report:
    report = reading.report
    return models.Report.objects.create(
        id=report.id,
        digest=report.digest,
        text=report.text,
        url=report.url,
        title=report.title,
        publisher=report.publisher,
        language=report.language,
        published=report.published,
        restated_from=report.restated_from,
        provenance=provenance,
        added_at=at,
        supersedes_id=before,
    )


def write_tellings(report: models.Report, told: Iterable[Telling], *, first: int) -> None:
    """Writes down the trips that a report tells of, numbered from `first`."""
    models.Telling.objects.bulk_create(
        models.Telling(
            id=one.id,
            report=report,
            ordinal=ordinal,
            role=one.trip.role,
            confidence=one.trip.confidence,
            **dict(zip(("earliest", "latest"), days(one), strict=True)),
        )
        for ordinal, one in enumerate(told, start=first)
    )


def write_claims(
    stated: Mapping[str, Iterable[Stated]], continues: Mapping[str, str] | None = None, *, first: int = 0
) -> int:
    """Writes down the claims of each telling, numbered from `first`; returns how many there are."""
    rows = [
        models.Claim(
            id=claim.id,
            telling_id=telling,
            ordinal=ordinal,
            field=claim.field,
            value=claim.value,
            passages=claim.passages,
            rule=claim.rule,
            continues_id=(continues or {}).get(claim.id),
        )
        for telling, many in stated.items()
        for ordinal, claim in enumerate(many, start=first)
    ]
    models.Claim.objects.bulk_create(rows)
    return len(rows)


def _follow(pairs: Mapping[str, str], *, who: str) -> dict[str, Move]:
    """Each telling that takes up one of an earlier version goes where that one is."""
    homes = standing.placed(set(pairs.values()))
    moves: dict[str, Move] = {}
    for telling, earlier in pairs.items():
        if home := homes.get(earlier):
            why = "A later version of a report that tells of this trip."
            entry = enter(Move.JOIN, home, who=who, why=why, payload={"tellings": [telling], "also": []})
            assign(entry, {telling: home})
            moves[home] = Move.JOIN
    return moves


def _free_report(stem: str) -> str:
    """`stem`, with a number when an older text goes by it: a changed text is another report."""
    return numbered(stem, set(models.Report.objects.filter(id__startswith=stem).values_list("id", flat=True)))
