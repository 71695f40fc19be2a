"""Verdicts as JSON Lines: how what editors decided travels from one book to another.

A line names the fact twice: by the claim's id, and by report, field and value. The id is enough as long as
the reader finds the fact in the same words; after that, the same value in the same report is.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from envoyage.facts.contract import Json
from envoyage.record import ledger, models, standing
from envoyage.record.ledger import Refused, Verdict
from envoyage.record.moves import VERDICTS, Move
from envoyage.record.standing import STANDS

_KEYS = ("id", "at", "who", "move", "trip", "report", "digest", "claim", "field", "value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What came of loading verdicts; each of `gone` is a sentence about one that found no claim."""

    new: int
    known: int
    gone: tuple[str, ...]


def dump(trips: Iterable[str] = ()) -> Iterator[str]:
    """One line per verdict that stands, in the order of the ledger; of these trips, or of all."""
    rows = models.Decision.objects.filter(STANDS).order_by("entry_id", "claim__telling", "claim__ordinal")
    if wanted := set(trips):
        tellings = [telling for trip in wanted for telling in standing.members(standing.trip_now(trip))]
        rows = rows.filter(claim__telling__in=tellings)
    for row in rows.select_related("entry", "claim__telling__report").iterator(chunk_size=1000):
        entry, claim, report = row.entry, row.claim, row.claim.telling.report
        line: Json = {
            "id": row.key,
            "at": entry.at.isoformat(),
            "who": entry.who,
            "move": entry.move,
            "trip": entry.subject,
            "report": report.id,
            "digest": report.digest,
            "claim": claim.id,
            "field": claim.field,
            "value": claim.value,
        }
        if row.value is not None:
            line["corrected"] = row.value
        if row.passages is not None:
            line["passages"] = row.passages
        if entry.why:
            line["why"] = entry.why
        yield json.dumps(line, ensure_ascii=False)


def load(lines: Iterable[str]) -> Loaded:
    """Writes down the verdicts of these lines that the book does not have yet; loading twice changes nothing.

    Raises:
        Refused: a line is not a verdict. Nothing of the file is loaded then.
    """
    shapes = [_shape(line, number) for number, line in enumerate(lines, start=1) if line.strip()]
    found = _claims(shapes)
    verdicts = [_verdict(shape, found[shape["id"]]) for shape in shapes if shape["id"] in found]
    new = ledger.record(verdicts)
    gone = [_gone(shape) for shape in shapes if shape["id"] not in found]
    return Loaded(new=new, known=len(verdicts) - new, gone=tuple(gone))


def _shape(line: str, number: int) -> Json:
    try:
        shape = json.loads(line)
        missing = [key for key in _KEYS if key not in shape]
        if missing:
            raise ValueError(f"it has no {' and no '.join(missing)}")
        if Move(shape["move"]) not in VERDICTS:
            raise ValueError(f"{shape['move']!r} decides nothing about a claim")
        if datetime.fromisoformat(shape["at"]).tzinfo is None:
            raise ValueError(f"the time {shape['at']!r} has no zone")
    except (ValueError, TypeError, AttributeError) as error:
        raise Refused(
            f"Line {number} is not a verdict: {error}. `envoyage verdicts dump` shows the form."
        ) from error
    return dict(shape)


def _claims(shapes: Iterable[Json]) -> dict[str, str]:
    """The id of the claim that each verdict is about, by the verdict's own id."""
    by_digest: dict[str, list[Json]] = defaultdict(list)
    for shape in shapes:
        by_digest[shape["digest"]].append(shape)
    found: dict[str, str] = {}
    rows = models.Claim.objects.filter(telling__report__digest__in=by_digest)
    ids: set[str] = set()
    alike: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim, telling, field, value, digest in rows.values_list(
        "id", "telling", "field", "value", "telling__report__digest"
    ):
        ids.add(claim)
        alike[_said(digest, field, value)].append((claim, telling))
    home = standing.placed({telling for many in alike.values() for _, telling in many})
    for shape in (shape for many in by_digest.values() for shape in many):
        if shape["claim"] in ids:
            found[shape["id"]] = shape["claim"]
            continue
        others = alike.get(_said(shape["digest"], shape["field"], shape["value"]), [])
        if len(others) > 1:
            others = [(claim, telling) for claim, telling in others if home.get(telling) == shape["trip"]]
        if len(others) == 1:
            found[shape["id"]] = others[0][0]
    return found


def _said(digest: str, field: str, value: Any) -> str:
    return json.dumps([digest, field, value], sort_keys=True)


def _verdict(shape: Json, claim: str) -> Verdict:
    return Verdict(
        key=shape["id"],
        claim=claim,
        move=Move(shape["move"]),
        who=shape["who"],
        at=datetime.fromisoformat(shape["at"]),
        why=shape.get("why", ""),
        value=shape.get("corrected"),
        passages=shape.get("passages"),
    )


def _gone(shape: Json) -> str:
    value = json.dumps(shape["value"], ensure_ascii=False)
    if ledger.known(shape["digest"]) is None:
        return f"{shape['report']} is not in this book; the verdict on {shape['field']} {value} waits for it."
    return (
        f"The reader no longer finds {shape['field']} {value} in {shape['report']}; decide anew what it says."
    )
