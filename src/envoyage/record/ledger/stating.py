"""A person adds a fact that the reader did not find: marked in the report, and waiting like any other."""

from envoyage.facts import Passages
from envoyage.facts.contract import Json
from envoyage.record import claims, models, standing
from envoyage.record.claims import Field
from envoyage.record.ledger.intake import write_claims
from envoyage.record.ledger.verdicts import within, write_decisions
from envoyage.record.ledger.writing import Refused, writing
from envoyage.record.models import Entry
from envoyage.record.moves import Move, Standing
from envoyage.record.projection import project


def state(
    telling: str, field: Field, value: Json, passages: Passages, *, who: str, why: str = ""
) -> tuple[Entry, str]:
    """Adds a fact to what a report tells of a trip; the entry, and the id of the claim, which waits.

    Args:
        telling: whose words state it.
        field: what it is about.
        value: of the contract's shape.
        passages: the words that state it; a fact without them cannot be.
        who: who found it.
        why: the reason, for the history.

    Raises:
        Refused: there is no such telling, the value is not of the contract's shape, the report has no such
            passage, or the fact is there already.
    """
    with writing():
        row = models.Telling.objects.filter(id=telling).select_related("report").first()
        home = standing.placed([telling]).get(telling)
        if row is None or home is None:
            raise Refused(
                f"No report in the book tells {telling!r}; `envoyage explain TRIP` lists those of a trip."
            )
        try:
            one = claims.by_hand(telling, field, value, within(passages, row.report))
        except ValueError as error:
            raise Refused(str(error)) from error
        judged = standing.judged([telling])[telling]
        alike = [other for other in judged if claims.same(other.stated) == claims.same(one)]
        if any(other.standing.possible for other in alike):
            raise Refused(f"This report states that {field} already; accept it there.")
        if all(other.stated.id != one.id for other in alike):
            write_claims({telling: [one]}, first=len(judged))
        entry = write_decisions(Move.STATE, home, {one.id: None}, who=who, why=why)
        project([home])
        return entry, one.id


def restate(trip: str, found: list[str], *, who: str) -> None:
    """Lets facts wait again that an earlier reading took back and a later one finds."""
    if found:
        write_decisions(Move.STATE, trip, dict.fromkeys(found), who=who, payload={"found_again": True})


def taken_back(judged: tuple[standing.Judged, ...]) -> dict[str, str]:
    """The claims that an earlier reading took back, by what they say."""
    return {
        claims.same(one.stated): one.stated.id
        for one in judged
        if one.standing is Standing.WITHDRAWN and one.stated.rule != claims.BY_HAND
    }
