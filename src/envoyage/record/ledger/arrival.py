"""A reading that is about to be written down, and what follows from it: made without asking the book."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from envoyage.facts import Reading, Report
from envoyage.facts.contract import Json, reading_to_json
from envoyage.reconcile import tellings
from envoyage.reconcile.values import Telling
from envoyage.record import claims, models
from envoyage.record.alone import Alone, alone
from envoyage.record.claims import Field, Stated
from envoyage.record.finding import days
from envoyage.record.jsontext import Written, written
from envoyage.record.ledger.writing import draft
from envoyage.record.moves import Move
from envoyage.record.people import wording

REPORT_COLUMNS = (
    "id",
    "digest",
    "text",
    "url",
    "title",
    "publisher",
    "language",
    "published",
    "restated_from",
    "archived",
)

ClaimRow = tuple[str, str, Written, Written, str]
"""A claim as its columns have it: id, field, value, passages, rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A reading that is about to be written down: what it tells, and what it states claim by claim.

    Attributes:
        alone: of tellings that may be shown as they came, the trip that each makes by itself.
    """

    report: Report
    contract: Written
    refused: int
    provenance: str
    told: tuple[Telling, ...]
    claims: Mapping[str, tuple[ClaimRow, ...]]
    alone: Mapping[str, Alone | None]
    before: str | None = None  # the earlier version of the same address
    vouched: bool = True  # False where a person typed whose report it is

    @property
    def stated(self) -> dict[str, tuple[Stated, ...]]:
        """The claims of each telling, as values."""
        return {
            telling: tuple(
                Stated(
                    id=key,
                    field=Field(field),
                    value=json.loads(value),
                    passages=json.loads(passages),
                    rule=rule,
                )
                for key, field, value, passages, rule in rows
            )
            for telling, rows in self.claims.items()
        }

    @property
    def rows(self) -> Iterator[models.Telling]:
        """Its tellings as rows with their report."""
        columns = {name: getattr(self.report, name) for name in REPORT_COLUMNS}
        report = models.Report(**columns, provenance=self.provenance, supersedes_id=self.before)
        for ordinal, one in enumerate(self.told):
            first, last = days(one)
            yield models.Telling(
                id=one.id,
                report=report,
                ordinal=ordinal,
                role=one.trip.role,
                confidence=one.trip.confidence,
                earliest=first,
                latest=last,
            )

    def entry(self, *, reader: str, who: str) -> models.Entry:
        payload: Json = {"reader": reader, "tellings": [one.id for one in self.told]}
        if self.before is not None:
            payload["supersedes"] = self.before
        if not self.vouched:
            payload["vouched"] = False
        return draft(Move.ADD, self.report.id, who=who, payload=payload)


def arrival(
    reading: Reading,
    *,
    provenance: str,
    before: str | None = None,
    vouched: bool = True,
    accepted: bool = False,
) -> Arrival:
    """What there is to write down of a reading, and, where all of it is accepted, to show of it."""
    told = tellings(reading)
    contract = reading_to_json(reading, explain=True)
    parts = [claims.claims(one, shape) for one, shape in zip(told, contract["trips"], strict=True)]
    stated = dict(zip([one.id for one in told], claims.distinct(parts), strict=True))
    return Arrival(
        report=reading.report,
        contract=written(contract),
        refused=len(contract["refused"]),
        provenance=provenance,
        told=told,
        claims={
            telling: tuple(
                (one.id, one.field.value, written(one.value), written(one.passages), one.rule) for one in many
            )
            for telling, many in stated.items()
        },
        alone={one.id: _alone(one, stated[one.id]) for one in told} if accepted else {},
        before=before,
        vouched=vouched,
    )


def _alone(telling: Telling, stated: Collection[Stated]) -> Alone | None:
    whole = claims.as_told(telling, stated)
    if whole is None:
        return None
    wordings = (wording(one) for one in stated)
    return alone(whole, days(telling), [one for one in wordings if one])
