"""A small book for the tests of the desk: planted reports, and what an editor needs to decide about them."""

from typing import Any

from tests.record.planted import Journey, planted

from envoyage.record import ledger, models, standing
from envoyage.record.moves import Move

CARIBBEAN = "2025-03-26-marco-rubio"
PANAMA = Journey(
    who="Pete Hegseth",
    office="Secretary of Defense",
    office_id="defence-minister",
    days="2025-04-07/2025-04-09",
    stops=("PA",),
    met=("José Raúl Mulino",),
    topics=("the canal",),
)


def add(*journeys: Journey, note: str = "", **told: Any) -> ledger.Added:
    """Takes a planted report in."""
    return ledger.add(planted(*journeys, note=note, **told), reader="planted", who="The reader")


def accept(trip: str, **how: Any) -> models.Entry:
    return ledger.decide(Move.ACCEPT, trip, who="Somebody", **how)


def claim(trip: str, field: str, **value: object) -> str:
    """The id of the claim of a trip whose value has these parts."""
    claims = [one for many in standing.judged(standing.members(trip)).values() for one in many]
    return next(
        one.stated.id
        for one in claims
        if one.stated.field == field and value.items() <= one.stated.value.items()
    )


def waiting(trip: str) -> list[str]:
    """The ids of the claims that wait, as the form of the review ticks them."""
    claims = [one for many in standing.judged(standing.members(trip)).values() for one in many]
    return [one.stated.id for one in claims if one.standing.open]


def version(trip: str) -> int:
    row = models.Proposal.objects.filter(slug=trip).first() or models.Trip.objects.get(slug=trip)
    return row.version


def moves() -> list[tuple[str, str]]:
    """What was decided, and by whom, without the coming in of reports."""
    rows = models.Entry.objects.exclude(move__in=[Move.ADD, Move.PROPOSE, Move.JOIN])
    return list(rows.values_list("move", "who"))
