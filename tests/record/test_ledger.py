"""The moves: what each does to what is shown, what each refuses, and that nothing written is ever changed."""

from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction
from tests.record.planted import Journey, planted

from envoyage.record import ledger, models, standing
from envoyage.record.ledger import Refused
from envoyage.record.moves import Move, Standing

pytestmark = pytest.mark.django_db

CARIBBEAN = "2025-03-26-marco-rubio"
PANAMA = Journey(
    days="2025-02-01/2025-02-06", stops=("PA", "SV"), met=("José Raúl Mulino",), topics=("the canal",)
)


def add(*journeys: Journey, **told: object) -> ledger.Added:
    return ledger.add(planted(*journeys, **told), reader="planted", who="Ada")  # type: ignore[arg-type]


def accept(trip: str, **how: object) -> models.Entry:
    return ledger.decide(Move.ACCEPT, trip, who="Ada", **how)  # type: ignore[arg-type]


def claim(trip: str, field: str, **value: object) -> str:
    """The id of the claim of a trip whose value has these parts."""
    claims = [one for many in standing.judged(standing.members(trip)).values() for one in many]
    return next(
        one.stated.id
        for one in claims
        if one.stated.field == field and value.items() <= one.stated.value.items()
    )


def test_a_report_comes_in_as_a_proposal_and_publishes_nothing() -> None:
    added = add(Journey(), PANAMA)
    assert set(added.proposed) == {CARIBBEAN, "2025-02-01-marco-rubio"}
    assert not models.Trip.objects.exists()
    proposal = models.Proposal.objects.get(slug=CARIBBEAN)
    assert (proposal.countries, proposal.edtf) == (["JM", "GY", "SR"], "2025-03-26/2025-03-27")
    assert proposal.waiting == models.Claim.objects.filter(telling__placements__trip=CARIBBEAN).count() == 8


def test_a_text_added_twice_is_one_report() -> None:
    first, second = add(Journey()), add(Journey())
    assert second == ledger.Added(report=first.report, known=True)
    assert models.Report.objects.count() == models.Entry.objects.filter(move=Move.ADD).count() == 1


def test_another_text_under_a_known_id_is_another_report() -> None:
    add(Journey(), name="gleaner")
    assert add(Journey(), name="gleaner", note="Corrected.").report == "gleaner-2"


def test_a_second_report_joins_the_trip_it_speaks_of() -> None:
    add(Journey())
    accept(CARIBBEAN)
    added = add(Journey(topics=("migration",)), note="Seen from Georgetown.", publisher="Stabroek")
    assert (added.proposed, added.joined) == ((), (CARIBBEAN,))
    trip, proposal = models.Trip.objects.get(), models.Proposal.objects.get()
    assert [topic.fact.label for topic in trip.merged.topics] == ["energy security"]
    assert {topic.fact.label for topic in proposal.merged.topics} == {"energy security", "migration"}
    assert proposal.published


def test_a_trip_named_before_its_days_were_known_gets_a_better_id() -> None:
    """Unless somebody has decided about it: then the id may have been written down elsewhere."""
    vague = add(Journey(days="2025-03", stops=("JM", "GY", "SR")))
    assert vague.proposed == ("2025-03-marco-rubio",)
    assert add(Journey(), note="In full.", publisher="Stabroek").joined == (CARIBBEAN,)
    assert models.Proposal.objects.get().slug == standing.trip_now("2025-03-marco-rubio") == CARIBBEAN


def test_an_id_that_was_decided_about_stays() -> None:
    add(Journey(days="2025-03"))
    accept("2025-03-marco-rubio")
    assert add(Journey(), note="In full.", publisher="Stabroek").joined == ("2025-03-marco-rubio",)


def test_accepting_publishes_with_stops_and_official() -> None:
    add(Journey())
    entry = accept(CARIBBEAN, why="Read against the State Department's schedule.")
    trip = models.Trip.objects.get()
    assert (trip.slug, trip.official_id, trip.version) == (CARIBBEAN, "us-marco-rubio", entry.seq)
    assert list(trip.stops.values_list("number", "country")) == [(1, "JM"), (2, "GY"), (3, "SR")]
    assert not models.Proposal.objects.exists()


def test_only_what_was_accepted_is_published() -> None:
    add(Journey())
    ledger.decide(Move.REJECT, CARIBBEAN, who="Ada", claims=[claim(CARIBBEAN, "stop", country="SR")])
    ledger.decide(Move.HOLD, CARIBBEAN, who="Ada", claims=[claim(CARIBBEAN, "topic")])
    accept(CARIBBEAN)
    merged = models.Trip.objects.get().merged
    assert [stop.fact.country for stop in merged.stops] == ["JM", "GY"]
    assert merged.topics == ()
    assert models.Proposal.objects.get().held == 1


@pytest.mark.parametrize("missing", ["traveller", "status"])
def test_a_trip_without_traveller_or_status_is_not_published(missing: str) -> None:
    add(Journey())
    ledger.decide(Move.REJECT, CARIBBEAN, who="Ada", claims=[claim(CARIBBEAN, missing)])
    accept(CARIBBEAN)
    assert not models.Trip.objects.exists()


def test_a_rejected_trip_is_neither_shown_nor_waiting() -> None:
    add(Journey())
    ledger.decide(Move.REJECT, CARIBBEAN, who="Ada", why="A hoax.")
    assert not models.Trip.objects.exists()
    assert not models.Proposal.objects.exists()
    assert models.Claim.objects.exists()


def test_a_correction_stands_in_the_claims_place_with_its_passage() -> None:
    add(Journey())
    accept(CARIBBEAN)
    stop = claim(CARIBBEAN, "stop", country="JM")
    ledger.correct(
        stop, {"country": "JM", "city": "Kingston", "when": None}, who="Ada", why="The release names it."
    )
    first = models.Trip.objects.get().merged.stops[0]
    assert (first.fact.city, first.support[0].report) == ("Kingston", models.Report.objects.get().id)


def test_retracting_takes_a_trip_off_the_pages() -> None:
    add(Journey())
    accept(CARIBBEAN)
    ledger.decide(Move.RETRACT, CARIBBEAN, who="Ada", why="The ministry denies it.")
    assert not models.Trip.objects.exists()
    assert not models.Person.objects.exists()


def test_undo_brings_back_what_stood_before() -> None:
    add(Journey())
    accept(CARIBBEAN)
    entry = ledger.decide(Move.RETRACT, CARIBBEAN, who="Bo")
    ledger.undo(entry.seq, who="Ada")
    states = {one.standing for many in standing.judged(standing.members(CARIBBEAN)).values() for one in many}
    assert states == {Standing.ACCEPTED}
    assert models.Trip.objects.get().slug == CARIBBEAN


def test_merged_trips_are_one_and_the_old_id_leads_there() -> None:
    add(Journey())
    add(replace(PANAMA, days="2025-06-01/2025-06-02"), note="Later.")
    other = "2025-06-01-marco-rubio"
    accept(CARIBBEAN)
    accept(other)
    entry = ledger.merge(CARIBBEAN, [other], who="Ada")
    assert {stop.country for stop in models.Stop.objects.all()} == {"JM", "GY", "SR", "PA", "SV"}
    assert models.Redirect.objects.get().new == standing.trip_now(other) == CARIBBEAN
    ledger.undo(entry.seq, who="Ada")
    assert set(models.Trip.objects.values_list("slug", flat=True)) == {CARIBBEAN, other}
    assert not models.Redirect.objects.exists()


def test_a_split_gives_some_tellings_a_trip_of_their_own() -> None:
    add(Journey())
    add(Journey(topics=("migration",)), note="Another paper.", publisher="Stabroek")
    accept(CARIBBEAN)
    going = standing.members(CARIBBEAN)[-1]
    entry = ledger.split(CARIBBEAN, [going], who="Ada", why="Two journeys.")
    assert entry.subject == "2025-03-26-marco-rubio-2"
    assert {trip.slug: len(trip.merged.reports) for trip in models.Trip.objects.all()} == {
        CARIBBEAN: 1,
        entry.subject: 1,
    }


def _decided_late() -> None:
    seen = models.Proposal.objects.get().version
    ledger.decide(Move.REJECT, CARIBBEAN, who="Bo", claims=[claim(CARIBBEAN, "topic")])
    accept(CARIBBEAN, seen=seen)


def _twice(move: Move) -> None:
    ledger.decide(move, CARIBBEAN, who="Bo")
    ledger.decide(move, CARIBBEAN, who="Ada")


def _undone_twice() -> None:
    entry = accept(CARIBBEAN)
    ledger.undo(entry.seq, who="Bo")
    ledger.undo(entry.seq, who="Ada")


REFUSALS = [
    (lambda: accept("2024-01-01-nobody"), "There is no trip '2024-01-01-nobody'"),
    (lambda: _twice(Move.ACCEPT), "nothing to accept: Bo accepted it on "),
    (lambda: _twice(Move.REJECT), "nothing to reject: Bo rejected it on "),
    (lambda: ledger.decide(Move.RETRACT, CARIBBEAN, who="Ada"), "nobody has decided about it yet"),
    (_decided_late, "Bo changed .* in the meantime"),
    (lambda: accept(CARIBBEAN, claims=["feedfeedfeedfeed"]), "has no claim 'feedfeedfeedfeed'"),
    (lambda: ledger.decide(Move.ACCEPT, CARIBBEAN, who=" "), "needs a name"),
    (lambda: ledger.correct("feed", {}, who="Ada", why="Because."), "There is no claim 'feed'"),
    (lambda: ledger.correct(claim(CARIBBEAN, "status"), {}, who="Ada", why=""), "needs a reason"),
    (
        lambda: ledger.correct(claim(CARIBBEAN, "status"), {"status": "maybe"}, who="Ada", why="So."),
        "'maybe' is not a valid Status",
    ),
    (lambda: ledger.merge(CARIBBEAN, [CARIBBEAN], who="Ada"), "one trip already"),
    (lambda: ledger.split(CARIBBEAN, standing.members(CARIBBEAN), who="Ada"), "some of its tellings"),
    (lambda: ledger.undo(999_999, who="Ada"), "There is no entry 999999"),
    (_undone_twice, "Bo undid entry"),
]


@pytest.mark.parametrize(("move", "words"), REFUSALS)
def test_what_cannot_be_done_is_refused_with_a_sentence(move, words: str) -> None:  # type: ignore[no-untyped-def]
    add(Journey())
    with pytest.raises(Refused, match=words):
        move()


@pytest.mark.parametrize(
    ("table", "change"),
    [
        (models.Report, {"text": "Nobody travelled."}),
        (models.Reading, {"reader": "another"}),
        (models.Telling, {"confidence": 1.0}),
        (models.Claim, {"value": {}}),
        (models.Entry, {"who": "Mallory"}),
        (models.Decision, {"value": {}}),
        (models.Placement, {"trip": "elsewhere"}),
    ],
)
def test_the_database_refuses_to_change_what_was_written(table, change) -> None:  # type: ignore[no-untyped-def]
    add(Journey())
    accept(CARIBBEAN)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        table.objects.update(**change)


def test_a_report_is_written_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(trips: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("envoyage.record.ledger.intake.project", fail)
    with pytest.raises(OSError, match="No space left"):
        add(Journey())
    tables = (models.Report, models.Reading, models.Telling, models.Claim, models.Entry, models.Placement)
    assert not any(table._default_manager.exists() for table in tables)
