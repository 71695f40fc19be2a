"""Undo of any move: what stood before stands again, and an undoing can be undone."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.cli.terminal import REPORT
from tests.record.planted import Journey, planted

from envoyage.facts import Passage, Report
from envoyage.record import ledger, models, projection, standing
from envoyage.record.claims import Field
from envoyage.record.intake import take_in
from envoyage.record.moves import Move
from envoyage.record.rules import Rule

pytestmark = pytest.mark.django_db

TRIP = "2025-03-26-marco-rubio"
LATER = "2025-06-01-marco-rubio"
OTHER = Journey(days="2025-06-01/2025-06-02", stops=("PA",), topics=("the canal",))


def _add(journey: Journey = Journey(), **told: object) -> ledger.Added:  # noqa: B008 -- frozen
    return ledger.add(planted(journey, **told), reader="planted", who="Ada")  # type: ignore[arg-type]


def _newest(move: Move) -> int:
    return models.Entry.objects.filter(move=move).latest("seq").seq


def _accept() -> int:
    return ledger.decide(Move.ACCEPT, TRIP, who="Ada").seq


def _join() -> int:
    _add(Journey(topics=("migration",)), note="Seen from Georgetown.", publisher="Stabroek")
    return _newest(Move.JOIN)


def _merge() -> int:
    _add(OTHER)
    return ledger.merge(TRIP, [LATER], who="Ada").seq


def _split() -> int:
    _join()
    return ledger.split(TRIP, standing.members(TRIP)[-1:], who="Ada").seq


def _state() -> int:
    telling = standing.members(TRIP)[0]
    fact = {"label": "the weather"}
    return ledger.state(telling, Field.TOPIC, fact, (Passage(start=0, end=9),), who="Ada")[0].seq


def _correct() -> int:
    claims = standing.judged(standing.members(TRIP)).values()
    status = next(one for many in claims for one in many if one.stated.field is Field.STATUS)
    return ledger.correct(status.stated.id, {"status": "cancelled"}, who="Ada", why="So.").seq


def _second_report() -> int:
    _add(OTHER)
    return _newest(Move.ADD)


MOVES: list[Callable[[], int]] = [
    _accept,
    lambda: ledger.decide(Move.REJECT, TRIP, who="Ada").seq,
    lambda: ledger.decide(Move.HOLD, TRIP, who="Ada").seq,
    _correct,
    _state,
    _merge,
    _split,
    _join,
    _second_report,
    lambda: ledger.define("tracker", {"title": "A"}, who="Ada").seq,
]


def _shown() -> list[str]:
    """What is shown, without the last entry that touched it. Redirects stay, for an id leads on for ever."""
    shown: list[dict[str, object]] = []
    for table in (models.Trip, models.Proposal, models.Tracker):
        for row in table._default_manager.order_by("pk").values():
            row.pop("version", None)
            row.pop("changed_at", None)
            shown.append(row)
    return [str(row) for row in shown]


@pytest.mark.parametrize("move", MOVES)
def test_what_was_undone_can_be_done_again_and_undone_again(move: Callable[[], int]) -> None:
    _add()
    seq = move()
    done = _shown()
    undoing = ledger.undo(seq, who="Bo")
    undone = _shown()
    assert undone != done
    again = ledger.undo(undoing.seq, who="Ada")
    assert again.move == models.Entry.objects.get(seq=seq).move
    assert _shown() == done
    ledger.undo(again.seq, who="Bo")
    assert _shown() == undone
    shown = list(projection.dump())
    projection.rebuild()
    assert list(projection.dump()) == shown


def test_a_report_taken_back_leaves_no_trace_and_comes_back_when_it_is_added_again() -> None:
    first = _add()
    before = _shown()
    _join()
    _accept()
    ledger.undo(_newest(Move.ADD), who="Bo", why="A hoax.")
    merged = models.Trip.objects.get().merged
    assert merged.reports == (first.report,)
    ledger.undo(models.Entry.objects.filter(move=Move.ADD).earliest("seq").seq, who="Bo")
    assert not _shown()
    assert _add().known
    assert models.Trip.objects.get().merged.reports == (first.report,)
    assert before


def test_an_undone_join_gives_the_report_a_trip_of_its_own() -> None:
    _add()
    joined = _join()
    assert models.Proposal.objects.get().reports == 2
    ledger.undo(joined, who="Ada", why="Another journey.")
    assert {p.slug: p.reports for p in models.Proposal.objects.all()} == {TRIP: 1, f"{TRIP}-2": 1}


def test_a_revoked_rule_accepts_nothing_more_and_leaves_what_it_accepted() -> None:
    rule = Rule.of(
        {"name": "The Gleaner's word stands.", "fields": list(Field), "publishers": ["The Gleaner"]}
    )
    signature = ledger.sign(rule, who="Ada")
    _add()
    assert models.Trip.objects.get().slug == TRIP
    ledger.undo(signature.seq, who="Ada")
    _add(OTHER)
    assert models.Trip.objects.get().slug == TRIP
    assert models.Proposal.objects.get().slug == LATER


def test_a_report_taken_back_comes_back_also_when_it_is_read_again() -> None:
    report = Report.of(REPORT, published=date(2025, 3, 28), language="en")
    added = take_in(report, who="Ada")
    ledger.undo(_newest(Move.ADD), who="Bo")
    assert not models.Proposal.objects.exists()
    assert take_in(report, who="Ada").known
    assert models.Proposal.objects.get().slug == added.proposed[0]
