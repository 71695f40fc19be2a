"""All that the review of a trip shows, gathered in a number of queries that no trip's reports make larger."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.http import Http404

from envoyage.desk import attention, queue
from envoyage.desk.review.claimed import Claimed, claimed
from envoyage.desk.review.rows import Dispute, Row, rows
from envoyage.desk.review.text import Piece, paragraphs
from envoyage.facts import DateSpan, Passages, Report, Status
from envoyage.facts.spans import span_words
from envoyage.publish.evidence import link_of
from envoyage.publish.titles import in_sentence_case, reads, title_read
from envoyage.reconcile.values import MergedTrip
from envoyage.record import models, standing
from envoyage.record.claims import Field
from envoyage.record.history import of_trip
from envoyage.record.models import Proposal, Trip
from envoyage.record.saying import Event

_HISTORY = 5  # moves in short, beside the whole history a link away


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report of the trip, for the list of reports; a report may tell of it in two tellings."""

    number: int
    report: Report
    tellings: tuple[str, ...]
    claims: int

    @property
    def name(self) -> str:
        return self.report.publisher or self.report.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The report that is open, with its text marked."""

    told: Told
    paragraphs: list[list[Piece]]
    refused: tuple[tuple[str, str], ...]  # what the reader would not state, and why
    link: str | None
    earlier: Told | None
    later: Told | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Another trip that may be this one."""

    slug: str
    title: str
    days: str
    score: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One trip before an editor."""

    slug: str
    name: str
    office: str
    title: str
    status: Status
    version: int
    is_published: bool
    is_open: bool
    rank: int
    rows: tuple[Row, ...]
    told: tuple[Told, ...]
    shown: Shown
    alike: tuple[Alike, ...]
    on_it: tuple[str, ...]
    history: tuple[Event, ...]
    claims: tuple[Claimed, ...]
    reasons: tuple[str, ...]

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        return tuple(dispute for row in self.rows for dispute in row.disputes if not dispute.settled)

    @property
    def changes(self) -> str:
        """`4 changes: 3 new facts, 1 conflict.`"""
        lines = [line for row in self.rows for line in row.lines]
        numbers = [
            (sum(bool(line.open) and line.new and not line.held for line in lines), "new fact", "new facts"),
            (
                sum(bool(line.open) and not line.new and not line.reopened for line in lines),
                "fact told again",
                "facts told again",
            ),
            (sum(line.reopened for line in lines), "fact no longer told", "facts no longer told"),
            (sum(line.held for line in lines), "held", "held"),
            (len(self.disputes), "conflict", "conflicts"),
        ]
        return ", ".join(
            f"{number} {one if number == 1 else many}" for number, one, many in numbers if number
        )

    @property
    def published_facts(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.claims if one.standing.published)

    def claim(self, key: str) -> Claimed | None:
        return next((one for one in self.claims if one.id == key), None)

    def alongside(self, key: str) -> tuple[Claimed, ...]:
        """The other claims of the fact to which a claim belongs."""
        for row in self.rows:
            for line in row.lines:
                if any(one.id == key for one in line.claims):
                    return tuple(one for one in line.claims if one.id != key)
        return ()


def screen(trip: str, person: User, *, report: str = "", current: Passages = (), look: bool = True) -> Screen:
    """The review of a trip.

    Args:
        trip: its id as it is now.
        person: who looks.
        report: the id of the report to open; by default the one that supports most.
        current: passages to mark in it.
        look: says that the person is on it.

    Raises:
        Http404: there is no such trip.
    """
    tellings = standing.members(trip)
    proposal = Proposal.objects.filter(slug=trip).first()
    published = Trip.objects.filter(slug=trip).first()
    if not tellings:
        raise Http404(f"There is no trip {trip}; it may have been taken back. The queue has those that wait.")
    told_rows = standing.tellings(tellings)
    reports = {telling: row.report.as_fact() for telling, row in told_rows.items()}
    judged = standing.judged(tellings)
    every = [one for telling in told_rows for one in judged[telling]]
    entries = models.Entry.objects.in_bulk({one.entry for one in every if one.entry is not None})
    claims = tuple(claimed(one, reports[one.telling], entries.get(one.entry or 0)) for one in every)
    row = proposal or published
    merged = row.merged if row else None
    told = _told(reports, claims)
    if look:
        attention.look(person, trip)
    head = _head(row, claims)
    return Screen(
        slug=trip,
        name=head.name,
        office=head.office,
        title=head.title,
        status=head.status,
        version=row.version if row else max((one.entry.seq for one in claims if one.entry), default=0),
        is_published=published is not None,
        is_open=proposal is not None,
        rank=proposal.rank if proposal else 0,
        rows=rows(claims, merged, published.merged if published else None),
        told=told,
        shown=_shown(told, claims, report or _first(told, merged), current),
        alike=_alike(trip),
        on_it=attention.others([trip], than=person).get(trip, ()),
        history=of_trip(trip)[: -_HISTORY - 1 : -1],
        claims=claims,
        reasons=merged.reasons if merged else (),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """Whose trip it is, when and where to."""

    name: str
    office: str
    title: str
    status: Status


def _head(row: Proposal | Trip | None, claims: Sequence[Claimed]) -> _Head:
    if row is None:  # all of it was rejected or taken back
        told = next((one.words for one in claims if one.judged.stated.field is Field.TRAVELLER), "")
        title = f"{told}: nothing of this trip stands"
        return _Head(name=told.partition(",")[0], office="", title=title, status=Status.CANCELLED)
    days = span_words(DateSpan.parse(row.edtf)) if row.edtf else "days not known"
    if days.startswith(("From ", "Until ")):  # a month keeps its capital within a title
        days = days[0].lower() + days[1:]
    route = dict.fromkeys(stop.fact.country for stop in row.merged.stops)
    where = queue.title_of("", route).removeprefix(", ")
    return _Head(
        name=row.name,
        office=_office(row),
        title=f"{row.name}, {days}: {where}" if where else f"{row.name}, {days}",
        status=Status(row.status),
    )


def _office(row: Proposal | Trip) -> str:
    """The office in English where a report's words can be read as one; else those words as they are."""
    words = title_read("en", row.office or "", row.office_id or "", row.country or "")
    english = words != row.office or reads("en", words, row.office_id or "")
    return in_sentence_case(words) if english else words[:1].upper() + words[1:]


def _told(reports: dict[str, Report], claims: Sequence[Claimed]) -> tuple[Told, ...]:
    """The reports in order of publication, each with its tellings of this trip."""
    of_report: dict[str, list[str]] = {}
    for telling, report in reports.items():
        of_report.setdefault(report.id, []).append(telling)
    return tuple(
        Told(
            number=number,
            report=reports[tellings[0]],
            tellings=tuple(tellings),
            claims=sum(one.judged.telling in tellings and one.standing.possible for one in claims),
        )
        for number, tellings in enumerate(of_report.values(), 1)
    )


def _first(told: Sequence[Told], merged: MergedTrip | None) -> str:
    """The report to open first: one with something to decide is best found by what it states."""
    return max(told, key=lambda one: (one.claims, str(one.report.published or ""))).report.id


def _shown(told: Sequence[Told], claims: Sequence[Claimed], report: str, current: Passages) -> Shown:
    here = next((one for one in told if one.report.id == report), told[0])
    mine = [one for one in claims if one.report.id == here.report.id and one.standing.possible]
    reading = models.Reading.objects.filter(report=here.report.id).order_by("-id").first()
    refused = reading.contract.get("refused", []) if reading else []
    return Shown(
        told=here,
        paragraphs=paragraphs(here.report.text, mine, current),
        refused=tuple((f"{one['field']}: {one['value']}", str(one["reason"])) for one in refused),
        link=link_of(here.report),
        earlier=next((one for one in reversed(told) if one.number < here.number), None),
        later=next((one for one in told if one.number > here.number), None),
    )


def _alike(trip: str) -> tuple[Alike, ...]:
    pairs = list(models.SameTrip.objects.filter(one=trip)) + list(models.SameTrip.objects.filter(other=trip))
    others = {pair.other if pair.one == trip else pair.one: pair for pair in pairs}
    found: dict[str, Proposal | Trip] = {}
    found.update({row.slug: row for row in Trip.objects.filter(slug__in=others)})
    found.update({row.slug: row for row in Proposal.objects.filter(slug__in=others)})
    return tuple(
        Alike(
            slug=slug,
            title=queue.title_of(row.name, dict.fromkeys(stop.fact.country for stop in row.merged.stops)),
            days=span_words(DateSpan.parse(row.edtf)) if row.edtf else "Days not known",
            score=others[slug].score,
            reason=others[slug].reason,
        )
        for slug, row in sorted(found.items(), key=lambda pair: -others[pair[0]].score)
    )
