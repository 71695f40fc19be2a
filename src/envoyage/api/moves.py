"""What editors' programs do: hand over a report, see what waits, decide, add a fact, take a move back."""

from django.http import HttpRequest

from envoyage.api.move_shapes import NewDecision, NewFact, NewReport, Verdict, Why
from envoyage.api.paging import Page, listed, two
from envoyage.api.refusing import Refusal
from envoyage.facts import Passage
from envoyage.facts.contract import Json
from envoyage.members.permits import to_undo
from envoyage.members.tokens import Bearer
from envoyage.publish.sentences import flat, sentence_around
from envoyage.record import explaining, history, ledger, models, standing
from envoyage.record.came_of import came_of
from envoyage.record.explaining import Said
from envoyage.record.handing import Known, add_addresses, add_text, addresses
from envoyage.record.ledger import Refused
from envoyage.record.moves import Move
from envoyage.record.quoting import changed, quoted, stated


def who(request: HttpRequest) -> Bearer:
    """Whose token the request carries."""
    found: Bearer = request.auth  # type: ignore[attr-defined]
    return found


def add_report(request: HttpRequest, given: NewReport) -> tuple[int, Json]:
    """Takes in a report; what it says waits. 200 for a text that the book has."""
    text, address = (given.text or "").strip(), (given.address or "").strip()
    if bool(text) is bool(address):
        raise Refusal(400, "Give either a text or an address.", field="text")
    known = Known(
        published=given.published,
        publisher=given.publisher or None,
        language=given.language or None,
        address=given.url or None,
        archived=given.archived or None,
    )
    if text:
        outcome = add_text(text, known, who=who(request).name, way="api")
    else:
        found = addresses(address)
        if len(found) != 1:
            raise Refusal(400, "address is not one address of a page.", field="address")
        [outcome] = add_addresses(found, known, who=who(request).name, way="api")
    if outcome.added is None:
        raise Refusal(422, outcome.trouble, field="text" if text else "address")
    [came] = came_of([outcome.added.report])
    shape: Json = {
        "report": outcome.added.report,
        "known": outcome.added.known,
        "trips": [{"id": one.slug, "published": isinstance(one, models.Trip)} for one in came.trips],
        "facts": came.facts,
        "refused": [f"{many} of {reason}" for reason, many in came.refused],
        "supersedes": outcome.added.supersedes,
        "notes": list(outcome.notes),
    }
    return (200 if outcome.added.known else 201), shape


def waiting(request: HttpRequest) -> tuple[int, Json]:
    """A page of what waits, the most newsworthy first, as in the desk's queue."""
    page = Page.of(request)
    rows = models.Proposal.objects.defer("payload").order_by("-rank", "slug")
    if page.after is not None:
        rank, slug = two(page.after)
        if not isinstance(rank, int):
            rank, slug = 0, ""
        rows = rows.filter(models.Proposal.behind(rank, slug))
    found = list(rows[: page.limit + 1])
    last = found[page.limit - 1] if len(found) > page.limit else None
    items: list[Json] = [
        {
            "id": row.slug,
            "name": row.name,
            "office": row.office,
            "country": row.country,
            "status": row.status,
            "dates": row.edtf or None,
            "countries": row.countries,
            "kind": row.kind,
            "waiting": row.waiting,
            "held": row.held,
            "reopened": row.reopened,
            "conflicts": row.conflicts,
            "reports": row.reports,
            "published": row.published,
            "version": row.version,
            "changed": row.changed_at,
        }
        for row in found[: page.limit]
    ]
    return 200, listed(request, items, (last.rank, last.slug) if last else None)


def proposal(request: HttpRequest, trip: str) -> tuple[int, Json]:
    """One trip with every fact, whether it waits or is published."""
    try:
        told = explaining.explain(trip)
    except Refused as error:
        raise Refusal(404, str(error)) from error
    version, published = _now(told.trip)
    facts = [_fact(one) for _, many in told.said for one in many]
    return 200, {"id": told.trip, "published": published, "version": version, "facts": facts}


def decide(request: HttpRequest, trip: str, given: NewDecision) -> tuple[int, Json]:
    """Makes a verdict about facts of a trip, in one entry."""
    if given.move is not Verdict.CORRECT:
        if given.value is not None or given.quote is not None:
            raise Refusal(400, "A value and a quote go with the move “correct” alone.", field="value")
        entry = ledger.decide(
            Move(given.move.value),
            trip,
            who=who(request).name,
            why=given.why,
            claims=given.claims or None,
            seen=given.seen,
        )
        return 201, _done(entry.seq)
    if given.value is None or not given.claims:
        raise Refusal(
            400, "A correction names one fact or more, and the value that they take.", field="value"
        )
    said = explaining.explain_fact(trip, given.claims[0]).named
    entry = ledger.correct(
        said.judged.stated.id,
        changed(said.judged.stated.value, given.value),
        who=who(request).name,
        why=given.why,
        passages=quoted(said.report.text, given.quote, said.report.id) if given.quote else None,
        also=given.claims[1:],
        seen=given.seen,
    )
    return 201, _done(entry.seq)


def state(request: HttpRequest, trip: str, given: NewFact) -> tuple[int, Json]:
    """Adds a fact that a report of the trip states."""
    rows = standing.told_by(standing.trip_now(trip), given.report)
    reports = sorted({row.report_id for row in rows})
    if not rows:
        raise Refusal(404, f"There is no trip {trip[:80]!r} with such a report.")
    if len(reports) > 1:
        raise Refusal(400, f"The trip has several reports: {', '.join(reports)}; name one.", field="report")
    where = quoted(rows[0].report.text, given.quote, reports[0])
    entry, _claim = ledger.state(
        rows[0].id, given.field, stated(given.value), where, who=who(request).name, why=given.why
    )
    return 201, _done(entry.seq)


def undo(request: HttpRequest, entry: int, given: Why) -> tuple[int, Json]:
    """Takes a move back."""
    row = models.Entry.objects.filter(seq=entry).select_related("undoes").first()
    if row is None:
        raise Refusal(404, f"There is no entry {entry} in the ledger.")
    if not who(request).role.may(needed := to_undo(row)):
        raise Refusal(403, f"Entry {entry} is a {needed}’s to take back.")
    return 201, _done(ledger.undo(entry, who=who(request).name, why=given.why).seq)


def _done(seq: int) -> Json:
    [event] = history.of_entry(seq)
    version, published = _now(event.trip) if event.trip else (None, False)
    decided = models.Decision.objects.filter(entry=seq).order_by("claim__ordinal")
    return {
        "entry": seq,
        "sentence": event.sentence,
        "trip": event.trip or None,
        "claims": list(decided.values_list("claim", flat=True)),
        "version": version,
        "published": published,
    }


def _now(trip: str) -> tuple[int | None, bool]:
    """The version of a trip that an editor looks at, and whether it is on the pages."""
    shown = models.Trip.objects.filter(slug=trip).values_list("version", flat=True).first()
    waits = models.Proposal.objects.filter(slug=trip).values_list("version", flat=True).first()
    return (waits if waits is not None else shown), shown is not None


def _fact(said: Said) -> Json:
    one, text = said.judged.stated, said.report.text
    passages = []
    for start, end in one.passages:
        first, last = sentence_around(text, Passage(start, end))
        passages.append(
            {"start": start, "end": end, "words": text[start:end], "sentence": flat(text[first:last])}
        )
    return {
        "claim": one.id,
        "field": one.field.value,
        "value": one.value,
        "words": said.words,
        "standing": said.judged.standing.value,
        "corrected": said.judged.corrected,
        "report": said.report.id,
        "publisher": said.report.publisher,
        "passages": passages,
    }
