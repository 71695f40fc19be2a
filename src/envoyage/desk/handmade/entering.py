"""From the form to the book: each source becomes a report, what it states a trip as that report tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from envoyage import facts
from envoyage.desk.countries import party
from envoyage.desk.handmade.rows import Row
from envoyage.desk.handmade.sheet import Sheet
from envoyage.desk.handmade.sources import located, naming, report_of, written
from envoyage.facts import AgreementKind, AgreementState, Passages, Report, Status, normalise
from envoyage.gazetteer import office_id
from envoyage.record import ledger
from envoyage.record.ledger import Told
from envoyage.record.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stated:
    """A row that states a fact, and where its source states it."""

    kind: str
    row: Row
    passages: Passages

    @property
    def given(self) -> dict[str, Any]:
        return {name: value or None for name, value in self.row.cleaned_data.items()}


def enter(sheet: Sheet, *, who: str, accept: bool = False) -> Told | None:
    """Writes a trip down, all of it or nothing. None where something cannot be used, which its row says.

    Args:
        sheet: the form, found to be valid.
        who: who enters it.
        accept: decide at once that it is so.

    Raises:
        Refused: the book does not take it; the sentence says why.
    """
    by_source = _sorted(sheet)
    told = []
    for row, rows in by_source.items():
        report = report_of(row, [_words(one) for _, one in rows])
        if report is not None:
            stated = [_placed(kind, one, report) for kind, one in rows]
            told.append((report, _trip(sheet, row, report, [one for one in stated if one is not None])))
    if sheet.troubled():
        return None
    with ledger.writing():
        done = ledger.tell([(written(report, who=who), trip) for report, trip in told if trip], who=who)
        if accept:
            ledger.decide(Move.ACCEPT, done.trip, who=who, claims=done.claims)
        return done


def _sorted(sheet: Sheet) -> dict[Row, list[tuple[str, Row]]]:
    """The rows that state something, under the source that each names."""
    sources = sheet.rows("source")
    found: dict[Row, list[tuple[str, Row]]] = {source: [] for source in sources}
    for kind, row in sheet.stating():
        number = row.cleaned_data.get("source") or 1
        if number > len(sources):
            row.add_error("source", f"There is no source {number}; name it above.")
        else:
            found[sources[number - 1]].append((kind, row))
    for number, (source, rows) in enumerate(found.items(), 1):
        if not rows:
            source.add_error(
                None, f"Nothing rests on source {number}; leave it empty, or say what it states."
            )
    return found


def _words(row: Row) -> str:
    return " ".join(normalise(row.cleaned_data["words"]).split())


def _placed(kind: str, row: Row, report: Report) -> _Stated | None:
    passages = located(_words(row), report.text)
    if not passages:
        row.add_error("words", f"{report.heading} does not have these words; copy them from it.")
        return None
    if kind == "quote" and not located(row.cleaned_data["text"], _words(row)):
        row.add_error("text", "The words that state it do not hold this quotation; it must be word for word.")
    return _Stated(kind=kind, row=row, passages=passages)


def _trip(sheet: Sheet, source: Row, report: Report, stated: list[_Stated]) -> facts.Trip | None:
    """The trip as one source tells it. Every source must name who travels; where it stands goes with that."""
    given = {name: value or None for name, value in sheet.once["traveller"].cleaned_data.items()}
    own: Mapping[str, _Stated] = {one.kind: one for one in stated}
    name = str(given["name"])
    if "traveller" in own:
        named = own["traveller"].passages
        if not any(naming(name, passage.of(report.text)) for passage in named):
            sheet.once["traveller"].add_error("words", f"These words do not name {name}.")
    else:
        named = naming(name, report.text)
    if not named:
        source.add_error(None, f"Nothing quoted from this source names {name}; quote a sentence that does.")
        return None
    if source.errors or sheet.troubled():
        return None
    dates = own.get("dates")
    many = {kind: [one for one in stated if one.kind == kind] for kind in sheet.listed}
    office = given["office"]
    return facts.Trip(
        traveller=facts.Traveller(
            name=name,
            office=office,
            office_id=_office(office, report, given["country"]),
            country=given["country"],
            passages=named,
        ),
        status=Status(sheet.once["status"].cleaned_data["status"]),
        status_passages=own["status"].passages if "status" in own else (),
        when=dates.given["when"] if dates else facts.UNDATED,
        date_passages=dates.passages if dates else (),
        stops=tuple(
            facts.Stop(
                country=one.given["country"],
                city=one.given["city"],
                when=one.given["when"] or facts.UNDATED,
                passages=one.passages,
            )
            for one in many["stop"]
        ),
        meetings=tuple(
            facts.Meeting(
                name=one.given["name"],
                role=one.given["role"],
                role_id=_office(one.given["role"], report, one.given["country"]),
                country=one.given["country"],
                organisation=one.given["organisation"],
                passages=one.passages,
            )
            for one in many["meeting"]
        ),
        topics=tuple(facts.Topic(label=one.given["label"], passages=one.passages) for one in many["topic"]),
        agreements=tuple(
            facts.Agreement(
                kind=AgreementKind(one.given["kind"]),
                state=AgreementState(one.given["state"]),
                about=one.given["about"],
                party=party(one.given["party"]),
                date=one.given["date"],
                passages=one.passages,
            )
            for one in many["agreement"]
        ),
        quotes=tuple(
            facts.Quote(text=one.given["text"], speaker=one.given["speaker"], passages=one.passages)
            for one in many["quote"]
        ),
        places=tuple(
            facts.Toured(name=one.given["name"], country=one.given["country"], passages=one.passages)
            for one in many["place"]
        ),
        confidence=1.0,
    )


def _office(words: str | None, report: Report, country: str | None) -> str | None:
    return office_id(words, report.language or "en", country) if words else None
