"""Sources that change and readers that learn: which decisions hold, and which are asked for again."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.record.planted import Journey, planted

from envoyage.facts import Passage, Reading
from envoyage.record import ledger, models, projection, standing
from envoyage.record.claims import Field
from envoyage.record.ledger import Refused
from envoyage.record.moves import Move, Standing

pytestmark = pytest.mark.django_db

TRIP = "2025-03-26-marco-rubio"
URL = "https://gleaner.example/rubio"
FIRST = Journey(topics=("energy security", "migration"))
CHANGED = Journey(topics=("energy security", "tariffs"))


def _at(journey: Journey, url: str | None = URL, note: str = "") -> Reading:
    reading = planted(journey, note=note)
    return replace(reading, report=replace(reading.report, url=url))


def _add(journey: Journey, **told: str) -> ledger.Added:
    return ledger.add(_at(journey, **told), reader="planted", who="Ada")


def _standings(field: Field) -> dict[str, set[Standing]]:
    found: dict[str, set[Standing]] = {}
    for many in standing.judged(standing.members(TRIP)).values():
        for one in many:
            if one.stated.field is field:
                found.setdefault(str(one.stated.value.get("label")), set()).add(one.standing)
    return found


def _same_after_rebuild() -> None:
    shown = list(projection.dump())
    projection.rebuild()
    assert list(projection.dump()) == shown


def test_what_a_changed_report_says_again_stays_accepted_and_what_it_drops_is_reopened() -> None:
    _add(FIRST)
    ledger.decide(Move.ACCEPT, TRIP, who="Ada")
    added = _add(CHANGED)
    assert added.supersedes is not None
    assert added.joined == (TRIP,)
    assert _standings(Field.TOPIC) == {
        "energy security": {Standing.SUPERSEDED, Standing.ACCEPTED},
        "migration": {Standing.REOPENED},
        "tariffs": {Standing.WAITING},
    }
    shown = [topic.fact.label for topic in models.Trip.objects.get().merged.topics]
    assert sorted(shown) == ["energy security", "migration"]
    proposal = models.Proposal.objects.get()
    assert (proposal.reopened, proposal.waiting) == (1, 1)
    _same_after_rebuild()


@pytest.mark.parametrize(("move", "left"), [(Move.RETRACT, False), (Move.ACCEPT, True)])
def test_a_reopened_fact_is_decided_once(move: Move, left: bool) -> None:
    _add(FIRST)
    ledger.decide(Move.ACCEPT, TRIP, who="Ada")
    _add(CHANGED)
    reopened = [
        one.stated.id
        for many in standing.judged(standing.members(TRIP)).values()
        for one in many
        if one.standing is Standing.REOPENED
    ]
    ledger.decide(move, TRIP, who="Bo", claims=reopened)
    assert models.Proposal.objects.get().reopened == 0
    labels = [topic.fact.label for topic in models.Trip.objects.get().merged.topics]
    assert ("migration" in labels) is left
    _same_after_rebuild()


@pytest.mark.parametrize("journey", [FIRST, replace(FIRST, met=("Andrew Holness", "Irfaan Ali"))])
def test_a_change_that_drops_nothing_reopens_nothing(journey: Journey) -> None:
    _add(FIRST)
    ledger.decide(Move.ACCEPT, TRIP, who="Ada")
    _add(journey, note="A comma was set right.")
    assert not models.Proposal.objects.filter(reopened__gt=0).exists()
    assert models.Proposal.objects.exists() is (journey is not FIRST)


def test_what_was_rejected_stays_rejected_when_a_changed_report_says_it_again() -> None:
    _add(FIRST)
    ledger.decide(Move.REJECT, TRIP, who="Ada")
    _add(CHANGED)
    assert _standings(Field.TOPIC)["energy security"] == {Standing.SUPERSEDED, Standing.REJECTED}
    assert not models.Trip.objects.exists()


def test_a_decision_holds_through_several_versions() -> None:
    _add(FIRST)
    ledger.decide(Move.ACCEPT, TRIP, who="Ada")
    for number in range(3):
        _add(FIRST, note=f"Version {number}.")
    trip = models.Trip.objects.get()
    assert not models.Proposal.objects.exists()
    assert len(trip.merged.reports) == 1
    _same_after_rebuild()


def test_another_address_is_another_report() -> None:
    _add(FIRST)
    assert _add(CHANGED, url="https://stabroek.example/rubio").supersedes is None


def test_the_earlier_version_speaks_again_when_the_later_one_is_taken_back() -> None:
    _add(FIRST)
    ledger.decide(Move.ACCEPT, TRIP, who="Ada")
    _add(CHANGED)
    ledger.undo(models.Entry.objects.filter(move=Move.ADD).latest("seq").seq, who="Ada")
    assert _standings(Field.TOPIC) == {
        "energy security": {Standing.ACCEPTED},
        "migration": {Standing.ACCEPTED},
    }
    assert not models.Proposal.objects.exists()


def _reread(journey: Journey, reader: str = "better") -> ledger.Reread:
    """Another reading of the first report's text: the same words, other facts found in them."""
    text = planted(FIRST)
    found = planted(replace(FIRST, topics=journey.topics, met=journey.met))
    trip = found.trips[0]
    at = text.report.text.index
    moved = replace(
        trip,
        topics=tuple(
            replace(t, passages=(Passage(start=at(t.label), end=at(t.label) + len(t.label)),))
            for t in trip.topics
        ),
        meetings=trip.meetings,
    )
    return ledger.reread(Reading(report=text.report, trips=(moved,)), reader=reader, who="Ada")


def _waits() -> None:
    pass


def _accepts() -> None:
    ledger.decide(Move.ACCEPT, TRIP, who="Ada")


@pytest.mark.parametrize(("decide", "left"), [(_waits, Standing.WITHDRAWN), (_accepts, Standing.ACCEPTED)])
def test_a_better_reader_moves_what_waits_and_nothing_else(
    decide: Callable[[], None], left: Standing
) -> None:
    ledger.add(planted(FIRST), reader="planted", who="Ada")
    decide()
    done = _reread(replace(FIRST, topics=("energy security", "Guyana")))
    assert (done.found, done.gone) == (1, int(left is Standing.WITHDRAWN))
    assert _standings(Field.TOPIC)["migration"] == {left}
    assert _standings(Field.TOPIC)["Guyana"] == {Standing.WAITING}
    _same_after_rebuild()


def test_a_fact_found_again_waits_again() -> None:
    ledger.add(planted(FIRST), reader="planted", who="Ada")
    _reread(replace(FIRST, topics=("energy security",)))
    again = _reread(FIRST, reader="better still")
    assert (again.found, again.gone) == (1, 0)
    assert _standings(Field.TOPIC)["migration"] == {Standing.WAITING}


def test_a_reader_reads_a_report_once() -> None:
    ledger.add(planted(FIRST), reader="planted", who="Ada")
    assert _reread(FIRST).known is False
    assert _reread(FIRST).known is True


def test_a_text_that_is_not_there_cannot_be_read_again() -> None:
    with pytest.raises(Refused, match="add it first"):
        ledger.reread(planted(FIRST), reader="better", who="Ada")
