"""Why a trip, or one fact of it, is shown as it is: its standing, who decided, and how it came to that."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from envoyage.facts import Report
from envoyage.record import history, models, standing
from envoyage.record.claims import Field, in_words
from envoyage.record.ledger import claim_named, members_of
from envoyage.record.moves import Standing
from envoyage.record.saying import Event
from envoyage.record.standing import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One fact, the report that states it, and the entry that decided about it, if one did."""

    judged: Judged
    report: Report
    entry: models.Entry | None
    read: str = ""  # what the reader found, in words, where a correction put another value in its place

    @property
    def words(self) -> str:
        return in_words(self.judged.stated.field, self.judged.stated.value)

    @property
    def standing(self) -> str:
        """`waiting`, `accepted by Ada on 2025-04-02, entry 12`, `reopened; accepted by Ada …`."""
        now, entry = self.judged.standing, self.entry
        if entry is None:
            return now.value
        left = "corrected" if self.judged.corrected else entry.kind.leaves.value
        by = f"by {entry.who} on {entry.at:%Y-%m-%d}, entry {entry.seq}"
        if now in (Standing.REOPENED, Standing.SUPERSEDED):
            return f"{now.value}; {left} {by}"
        return f"{left} {by}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A trip with its facts by field, in the order in which a trip shows them, and its history."""

    trip: str
    published: bool
    said: tuple[tuple[Field, tuple[Said, ...]], ...]
    history: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactExplained:
    """One fact in each version of its report that states it, oldest first, and all that happened to it."""

    trip: str
    named: Said  # the one that was asked for
    versions: tuple[Said, ...]
    history: tuple[Event, ...]


def explain(trip: str) -> Explanation:
    """Everything that is known of how a trip came to be shown so.

    Raises:
        Refused: there is no such trip.
    """
    home = standing.trip_now(trip)
    said = _said(members_of(home))
    return Explanation(
        trip=home,
        published=models.Trip.objects.filter(slug=home).exists(),
        said=tuple((field, many) for field in Field if (many := _about(field, said))),
        history=history.of_trip(home),
    )


def explain_fact(trip: str, claim: str) -> FactExplained:
    """Everything that is known of how a fact of a trip came to stand as it does.

    Args:
        trip: the trip that it is a fact of.
        claim: its id, or as much of it as no other claim of the trip begins with.

    Raises:
        Refused: there is no such trip, or it has no such fact.
    """
    facts = {fact.judged.stated.id for _, many in explain(trip).said for fact in many}
    one = claim_named(trip, facts, claim)
    chain = history.through_versions(one)
    rows = models.Claim.objects.filter(id__in=chain)
    said = {fact.judged.stated.id: fact for fact in _said({row.telling_id for row in rows})}
    return FactExplained(
        trip=standing.trip_now(trip),
        named=said[one],
        versions=tuple(said[version] for version in chain),
        history=history.of_fact(one),
    )


def _said(tellings: Collection[str]) -> list[Said]:
    """Every fact of these tellings, by their reports' days, with what was decided about it."""
    reports = {telling: row.report.as_fact() for telling, row in standing.tellings(tellings).items()}
    judged = standing.judged(tellings)
    claims = [one for telling in reports for one in judged[telling]]
    entries = models.Entry.objects.in_bulk([one.entry for one in claims if one.entry is not None])
    read = models.Claim.objects.in_bulk([one.stated.id for one in claims if one.corrected])
    return [
        Said(
            judged=one,
            report=reports[one.telling],
            entry=entries.get(one.entry or 0),
            read=in_words(one.stated.field, read[one.stated.id].value) if one.corrected else "",
        )
        for one in claims
    ]


def _about(field: Field, said: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(one for one in said if one.judged.stated.field is field)
