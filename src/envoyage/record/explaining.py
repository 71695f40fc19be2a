"""Why a trip is shown as it is: every fact that any report states of it, its standing, and who decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from envoyage.facts import Report
from envoyage.record import models, standing
from envoyage.record.claims import Field
from envoyage.record.ledger import Refused
from envoyage.record.standing import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One fact, the report that states it, and the entry that decided about it, if one did."""

    judged: Judged
    report: Report
    entry: models.Entry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A trip with its facts by field, in the order in which a trip shows them, and its history."""

    trip: str
    published: bool
    said: tuple[tuple[Field, tuple[Said, ...]], ...]
    history: tuple[models.Entry, ...]


def explain(trip: str) -> Explanation:
    """Everything that is known of how a trip came to be shown so.

    Raises:
        Refused: there is no such trip.
    """
    home = standing.trip_now(trip)
    tellings = standing.members(home)
    if not tellings:
        raise Refused(f"There is no trip {trip!r}; `envoyage proposals` lists those that wait.")
    reports = {telling: row.report.as_fact() for telling, row in standing.tellings(tellings).items()}
    judged = standing.judged(tellings)
    claims = [one for telling in reports for one in judged[telling]]
    entries = models.Entry.objects.in_bulk([one.entry for one in claims if one.entry is not None])
    said = [
        Said(judged=one, report=reports[one.telling], entry=entries.get(one.entry or 0)) for one in claims
    ]
    return Explanation(
        trip=home,
        published=models.Trip.objects.filter(slug=home).exists(),
        said=tuple((field, many) for field in Field if (many := _about(field, said))),
        history=tuple(models.Entry.objects.filter(subject=home).select_related("undone_by")),
    )


def _about(field: Field, said: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(one for one in said if one.judged.stated.field is field)
