"""Histories: what happened to a trip and to a fact, in sentences that a person would write."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.record.planted import Journey, planted

from envoyage.facts import Passage, Reading
from envoyage.record import history, ledger, models, standing
from envoyage.record.claims import Field
from envoyage.record.moves import Move
from envoyage.record.rules import Rule
from envoyage.record.saying import sentence

pytestmark = pytest.mark.django_db

TRIP, LATER = "2025-03-26-marco-rubio", "2025-06-01-marco-rubio"
FIRST = Journey(topics=("energy security", "migration"))
OTHER = Journey(days="2025-06-01/2025-06-02", stops=("PA",), topics=("the canal",))


def _at(journey: Journey, name: str, url: str | None = "https://gleaner.example/rubio") -> Reading:
    reading = planted(journey, name=name)
    return replace(reading, report=replace(reading.report, url=url))


def _add(journey: Journey, name: str, url: str | None = None) -> None:
    ledger.add(_at(journey, name, url), reader="reader 1", who="Ada")


def _claim(field: Field, trip: str = TRIP, words: str = "") -> str:
    judged = standing.judged(standing.members(trip)).values()
    return next(
        one.stated.id
        for many in judged
        for one in many
        if one.stated.field is field and words in str(one.stated.value)
    )


def _said(trip: str = TRIP) -> list[str]:
    return [event.in_full for event in history.of_trip(trip)]


def test_what_editors_do_is_said_in_the_order_in_which_they_did_it() -> None:
    _add(FIRST, "gleaner")
    topics = [_claim(Field.TOPIC, words=words) for words in ("energy", "migration")]
    ledger.decide(Move.REJECT, TRIP, who="Bo", claims=topics)
    accepted = ledger.decide(Move.ACCEPT, TRIP, who="Ada", why="Checked")
    corrected = {"when": "2025-03-26/2025-03-28", "inferred": []}
    ledger.correct(_claim(Field.DATES), corrected, who="Bo", why="The release says so.")
    again = {"when": "2025-03-26", "inferred": []}
    ledger.correct(_claim(Field.DATES), again, who="Ada", why="No, one day.")
    ledger.decide(Move.RETRACT, TRIP, who="Bo", claims=[_claim(Field.MEETING)])
    ledger.undo(accepted.seq, who="Cy", why="Not yet")
    assert _said()[0] == "Ada added report gleaner."
    assert _said()[1].startswith(f"reader 1 proposed {TRIP} from report gleaner")
    assert _said()[2:] == [
        "Bo rejected 2 topics.",
        f"Ada accepted 7 facts: Checked. Undone by Cy (entry {accepted.seq + 4}): Not yet.",
        "Bo corrected the dates from “March 26 to 27, 2025” to “March 26 to 28, 2025”: The release says so.",
        "Ada corrected the dates from “March 26 to 28, 2025” to “March 26, 2025”: No, one day.",
        "Bo retracted the meeting “Andrew Holness, prime minister, Jamaica”.",
        f"Cy undid entry {accepted.seq} (Ada accepted 7 facts): Not yet.",
    ]


def test_trips_that_were_one_and_became_two_have_each_their_history() -> None:
    _add(FIRST, "gleaner")
    _add(OTHER, "panama")
    merged = ledger.merge(TRIP, [LATER], who="Ada", why="One tour.")
    ledger.undo(ledger.undo(merged.seq, who="Bo").seq, who="Ada")
    panama = models.Telling.objects.filter(report="panama").values_list("id", flat=True)
    new = ledger.split(TRIP, list(panama), who="Bo").subject
    assert f"Ada merged {LATER} into {TRIP}: One tour. Undone by Bo (entry {merged.seq + 1})." in _said()
    assert f"Ada merged {LATER} into {TRIP} again, as in entry {merged.seq}: One tour." in _said()
    split = f"Bo split report panama off {TRIP} as {new}."
    assert _said()[-1] == _said(new)[-1] == split
    assert "Ada added report panama." not in _said()


def test_a_rule_a_fact_by_hand_and_another_reader_are_named() -> None:
    rule = {"name": "The Gleaner’s dates.", "fields": ["dates"], "publishers": ["The Gleaner"]}
    ledger.sign(Rule.of(rule), who="Ada")
    _add(FIRST, "gleaner")
    told, words = standing.members(TRIP)[0], (Passage(start=0, end=9),)
    ledger.state(told, Field.TOPIC, {"label": "the weather"}, words, who="Bo", why="It is there.")
    assert "Bo added the topic “the weather”: It is there." in _said()
    assert any(
        said.startswith("Ada accepted the dates “March 26 to 27, 2025”: By the standing rule")
        for said in _said()
    )
    everything = history.newest(50)
    assert everything[-1].in_full == "Ada signed the standing rule “The Gleaner’s dates.”."
    assert history.newest(2, before=everything[2].seq) == everything[3:5]


def test_a_better_reader_is_told_of() -> None:
    reading = _at(FIRST, "gleaner", None)
    ledger.add(reading, reader="reader 1", who="Ada")
    trip = reading.trips[0]
    ledger.reread(replace(reading, trips=(replace(trip, topics=trip.topics[:1]),)), reader="two", who="Ada")
    ledger.reread(reading, reader="three", who="Ada")
    assert _said()[2:] == [
        "Ada had report gleaner read again by two.",
        "two no longer found the topic “migration”.",
        "Ada had report gleaner read again by three.",
        "three found the topic “migration” again.",
    ]


def test_a_fact_is_followed_through_the_versions_of_its_report() -> None:
    url = "https://gleaner.example/rubio"
    _add(FIRST, "first", url)
    claim = _claim(Field.TOPIC, words="migration")
    ledger.decide(Move.ACCEPT, TRIP, who="Ada")
    _add(replace(FIRST, met=()), "second", url)
    _add(replace(FIRST, topics=("tariffs",)), "third", url)
    said = [
        "Ada added report first.",
        "Ada accepted the topic “migration”.",
        "Ada added report second, a later version of first. It says this again.",
        "Ada added report third, a later version of second. It no longer says this.",
    ]
    chain = history.through_versions(claim)
    assert len(chain) == 2
    for version in chain:
        assert [event.in_full for event in history.of_fact(version)] == said


def test_a_correction_of_a_later_version_says_what_was_shown_before() -> None:
    url = "https://gleaner.example/rubio"
    _add(FIRST, "first", url)
    ledger.correct(_claim(Field.STATUS), {"status": "underway"}, who="Ada", why="Still there.")
    _add(replace(FIRST, met=()), "second", url)
    later = models.Claim.objects.get(field="status", telling__report="second").id
    ledger.correct(later, {"status": "cancelled"}, who="Bo", why="It was called off.")
    assert history.of_fact(later)[-1].sentence == "Bo corrected the status from “underway” to “cancelled”"


def test_a_history_takes_no_more_queries_the_longer_it_is() -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            history.of_trip(TRIP)
        return len(captured)

    _add(FIRST, "gleaner")
    ledger.decide(Move.ACCEPT, TRIP, who="Ada")
    ledger.correct(_claim(Field.STATUS), {"status": "underway"}, who="Bo", why="So.")
    ledger.undo(models.Entry.objects.latest("seq").seq, who="Bo")
    few = queries()
    for number in range(5):
        status = {"status": ("planned", "underway")[number % 2]}
        ledger.correct(_claim(Field.STATUS), status, who="Bo", why="So.")
        ledger.undo(models.Entry.objects.latest("seq").seq, who="Bo")
        ledger.decide(Move.RETRACT, TRIP, who="Ada")
        ledger.decide(Move.ACCEPT, TRIP, who="Ada", claims=[_claim(Field.STATUS), _claim(Field.TOPIC)])
    assert queries() == few


@pytest.mark.parametrize("move", Move)
def test_every_move_has_a_sentence(move: Move) -> None:
    payload = {"rule": {"name": "The Gleaner's dates."}} if move is Move.SIGN else {}
    entry = models.Entry(seq=1, who="Ada", move=move, subject="2025-03-26-marco-rubio", payload=payload)
    assert sentence(entry, facts=(), reports=()).startswith("Ada ")
