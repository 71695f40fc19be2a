"""Event rows: who did what to whom on which day, in the codes of PLOVER and CAMEO."""

import csv
import io
from collections.abc import Iterator

from django.utils.translation import gettext_noop

from envoyage.facts import AgreementState, Status
from envoyage.facts.cells import neutral
from envoyage.facts.contract import Json
from envoyage.publish.export.alpha3 import alpha3
from envoyage.publish.export.batch import Batch, TripRow
from envoyage.publish.export.facts import country_name
from envoyage.publish.export.form import OfTrips, Piece

COLUMNS = (
    "event", "date", "end", "source", "source_name", "target", "target_name", "plover", "mode", "cameo",
    "trip", "status", "reports", "publisher", "url", "words",
)  # fmt: skip
# What a trip is in the two ontologies. A planned one is an intent to meet; one called off is no event.
_VISIT = {
    Status.PLANNED: ("AGREE", "meet", "036"),
    Status.UNDERWAY: ("CONSULT", "visit", "042"),
    Status.COMPLETED: ("CONSULT", "visit", "042"),
}
_PAPER = {
    AgreementState.SIGNED: ("COOPERATE", "sign", "057"),
    AgreementState.ANNOUNCED: ("COOPERATE", "", "050"),
    AgreementState.EXPECTED: ("AGREE", "cooperate", "030"),
}


class Plover(OfTrips):
    """A row for each country visited and each paper signed with one. Trips called off are no events."""

    name, suffix, media = "plover", "events.tsv", "text/tab-separated-values; charset=utf-8"
    says = gettext_noop("event rows in PLOVER and CAMEO codes")

    def setup(self) -> Iterator[bytes]:
        yield ("\t".join(COLUMNS) + "\n").encode()

    def gather(self, batch: Batch) -> Iterator[Piece]:
        lines = io.StringIO()
        writer = csv.writer(lines, dialect="excel-tab", lineterminator="\n")
        for trip in batch.trips:
            if Status(trip.status) in _VISIT:
                for row in _rows(batch, trip):
                    writer.writerow([neutral(str(cell)) if cell is not None else "" for cell in row])
        yield "", lines.getvalue().encode()


def _rows(batch: Batch, trip: TripRow) -> Iterator[tuple[object, ...]]:
    payload = batch.payloads[trip.slug]
    visit = _VISIT[Status(trip.status)]
    for number, (stop, said) in enumerate(
        zip(payload["trip"]["stops"], payload["support"]["stops"], strict=True), start=1
    ):
        first, last = stop["start"] or trip.start or stop["when"] or trip.edtf, stop["end"] or trip.end
        target = (_actor(stop["country"]), country_name(stop["country"]) or "")
        yield _row(batch, trip, f"{trip.slug}/stops/{number}", first, last, target, visit, said)
    for number, (deal, said) in enumerate(
        zip(payload["trip"]["agreements"], payload["support"]["agreements"], strict=True), start=1
    ):
        paper, actor = _PAPER.get(AgreementState(deal["state"]).on_the_trip), _actor(deal["with"])
        if paper and actor:
            day = deal["date"] or trip.start or trip.edtf
            target = (actor, country_name(deal["with"]) or "")
            yield _row(batch, trip, f"{trip.slug}/agreements/{number}", day, day, target, paper, said)


def _row(
    batch: Batch,
    trip: TripRow,
    key: str,
    first: object,
    last: object,
    target: tuple[str, str],
    codes: tuple[str, str, str],
    said: list[Json],
) -> tuple[object, ...]:
    source = batch.sources.get(said[0]["report"]) if said else None
    text = batch.texts.get(said[0]["report"], "") if said else ""
    words = " … ".join(text[start:end] for start, end in said[0]["passages"]) if said else ""
    return (
        key, first, last, _actor(trip.country), trip.name, *target, *codes, trip.slug, trip.status,
        len({one["report"] for one in said}), source and source.publisher, source and source.url, words,
    )  # fmt: skip


def _actor(code: str | None) -> str:
    """The government of a country: `JAMGOV`; nothing for what is no country."""
    letters = alpha3(code)
    return f"{letters}GOV" if letters else ""
