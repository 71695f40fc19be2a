"""All that people decided travels: another book that has the same reports comes to show the same."""

import json
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from django.db import transaction
from tests.record.planted import Journey, planted
from tests.record.test_projection import OFFICIALS, PLACES, TOPICS

from envoyage.facts import Passage, Reading
from envoyage.record import ledger, models, projection, standing, verdict_lines
from envoyage.record.claims import Field
from envoyage.record.ledger import Refused
from envoyage.record.ledger.carrying import CARRIED
from envoyage.record.moves import Move
from envoyage.record.rules import Rule

pytestmark = pytest.mark.django_db

TRIP, LATER = "2025-03-26-marco-rubio", "2025-06-01-marco-rubio"
FIRST, OTHER = Journey(), Journey(days="2025-06-01/2025-06-02", stops=("PA",), topics=("the canal",))
RULE = Rule.of({"name": "The Gleaner's dates.", "fields": ["dates"], "publishers": ["The Gleaner"]})


def _add(*readings: Reading) -> None:
    for reading in readings:
        ledger.add(reading, reader="planted", who="Cy")


def _shown(*, ids: bool = True) -> list[str]:
    """What is shown, without what is each book's own: entries' numbers, and how its reports came together."""
    shown = []
    for table, row in (json.loads(line) for line in projection.dump()):
        for own in ("version", "changed_at"):
            row.pop(own, None)
        row.get("payload", {}).pop("reasons", None)
        if not ids:
            row.pop("slug", None)
            row.pop("trip_id", None)
            row.pop("official_id", None)  # those of persons too come from the order in which they were met
            row.pop("official", None)
        if ids or table in ("Trip", "Stop", "Proposal", "Tracker"):
            shown.append(json.dumps([table, row], sort_keys=True))
    return sorted(shown)


def _in_another_book(decide: Callable[[], object], **shown: bool) -> tuple[list[str], list[str]]:
    """The lines and the look of a book that is forgotten afterwards."""
    with transaction.atomic():
        decide()
        found = list(verdict_lines.dump()), _shown(**shown)
        transaction.set_rollback(True)
    return found


def _claim(field: Field, trip: str = TRIP) -> str:
    judged = standing.judged(standing.members(trip)).values()
    return next(one.stated.id for many in judged for one in many if one.stated.field is field)


def _merge() -> None:
    ledger.merge(TRIP, [LATER], who="Ada", why="One tour.")
    ledger.decide(Move.ACCEPT, TRIP, who="Ada")


def _split() -> None:
    _add(planted(FIRST, note="Seen from Georgetown.", publisher="Stabroek"))
    ledger.split(TRIP, standing.members(TRIP)[-1:], who="Bo", why="Another journey.")


def _state() -> None:
    words, about = (Passage(start=0, end=9),), {"label": "the weather"}
    claim = ledger.state(standing.members(TRIP)[0], Field.TOPIC, about, words, who="Bo")[1]
    ledger.decide(Move.ACCEPT, TRIP, who="Ada", claims=[claim])
    ledger.correct(claim, {"label": "the climate"}, who="Bo", why="So it is called.")


def _sign() -> None:
    ledger.sign(RULE, who="Ada", why="They know.", at_once=True)


def _define() -> None:
    ledger.define("tracker", {"title": "A"}, who="Ada")


def _same() -> None:
    ledger.decide(Move.ACCEPT, TRIP, who="Ada")
    kept, other = models.Person.objects.order_by("-slug").values_list("slug", flat=True)[:2]
    ledger.same(kept, [other], who="Ada", why="A stage name.")


def _apart() -> None:
    ledger.apart(TRIP, LATER, who="Bo", why="Two journeys.")


def _reopen() -> None:
    ledger.decide(Move.REJECT, TRIP, who="Ada")
    rejected = [_claim(Field.TOPIC)]
    ledger.decide(Move.REOPEN, TRIP, who="Bo", claims=rejected)


def _undone() -> None:
    for decide in (_merge, _state, _sign, _define, _same, _apart):
        before = models.Entry.objects.latest("seq").seq
        decide()
        for entry in models.Entry.objects.filter(seq__gt=before).order_by("-seq"):
            ledger.undo(entry.seq, who="Bo")


def _undone_and_made_again() -> None:
    ledger.undo(ledger.undo(ledger.merge(TRIP, [LATER], who="Ada").seq, who="Bo").seq, who="Ada")


def _split_joined() -> None:
    _add(planted(FIRST, note="Seen from Georgetown.", publisher="Stabroek"))
    ledger.undo(models.Entry.objects.filter(move=Move.JOIN).latest("seq").seq, who="Bo", why="No.")


EVERY = [
    _merge,
    _split,
    _state,
    _sign,
    _define,
    _same,
    _apart,
    _reopen,
    _undone,
    _undone_and_made_again,
    _split_joined,
]


@pytest.mark.parametrize("decide", EVERY)
def test_each_kind_of_move_travels_and_is_taken_over_once(decide: Callable[[], None]) -> None:
    def there() -> None:
        _add(planted(FIRST), planted(OTHER))
        decide()

    lines, shown = _in_another_book(there)
    _add(planted(FIRST), planted(OTHER))
    if decide in (_split, _split_joined):
        _add(planted(FIRST, note="Seen from Georgetown.", publisher="Stabroek"))
    done = verdict_lines.load(lines)
    assert (done.known, done.gone) == (0, ())
    assert _shown() == shown
    assert bool(done.new) is (decide not in (_undone, _split_joined))
    entries = models.Entry.objects.count()
    assert verdict_lines.load(lines).new == 0
    assert verdict_lines.load(verdict_lines.dump()).new == 0
    assert models.Entry.objects.count() == entries
    rows = list(projection.dump())
    projection.rebuild()
    assert list(projection.dump()) == rows


@pytest.mark.parametrize("decide", EVERY)
def test_what_this_book_undid_stays_undone(decide: Callable[[], None]) -> None:
    def there() -> None:
        _add(planted(FIRST), planted(OTHER))
        decide()

    lines, _ = _in_another_book(there)
    _add(planted(FIRST), planted(OTHER))
    verdict_lines.load(lines)
    made = models.Entry.objects.exclude(move__in=(Move.ADD, Move.PROPOSE)).exclude(who=CARRIED)
    for entry in made.order_by("-seq"):
        ledger.undo(entry.seq, who="Cy", why="Not for us.")
    before, entries = list(projection.dump()), models.Entry.objects.count()
    verdict_lines.load(lines)
    assert (list(projection.dump()), models.Entry.objects.count()) == (before, entries)


def test_what_a_person_here_moved_is_left_where_it_is() -> None:
    def there() -> None:
        _add(planted(FIRST), planted(OTHER))

    lines, _ = _in_another_book(there)
    _add(planted(FIRST), planted(OTHER))
    ledger.merge(TRIP, [LATER], who="Cy")
    before = projection.digest()
    verdict_lines.load(lines)
    assert projection.digest() == before


def test_a_move_whose_reports_are_not_here_is_said() -> None:
    def there() -> None:
        _add(planted(FIRST, name="gleaner"), planted(OTHER, name="panama"))
        _merge()

    lines, _ = _in_another_book(there)
    merge = next(line for line in lines if json.loads(line)["move"] == "merge")
    assert verdict_lines.load([merge]).gone == (
        f"The move “merge” of {TRIP} waits for its reports: add gleaner and panama.",
    )


@pytest.mark.parametrize("aware", [False, True])
def test_who_decided_without_knowing_the_later_version_is_asked_again_there_too(aware: bool) -> None:
    url = "https://gleaner.example/rubio"
    versions = [
        replace(reading, report=replace(reading.report, url=url))
        for reading in (planted(FIRST), planted(replace(FIRST, topics=("tariffs",))))
    ]

    def there() -> None:
        _add(versions[0])
        ledger.decide(Move.ACCEPT, TRIP, who="Ada")
        _add(versions[1])
        if aware:
            dropped = models.Claim.objects.get(value={"label": "energy security"}).id
            ledger.decide(Move.ACCEPT, TRIP, who="Ada", claims=[dropped])

    lines, shown = _in_another_book(there)
    _add(*versions)
    verdict_lines.load(lines)
    assert _shown() == shown
    reopened = models.Proposal.objects.get().reopened
    assert reopened == int(not aware)


def _journeys(chance: random.Random) -> Iterator[Reading]:
    """Texts of up to two journeys of few officials in few weeks, so that many are of one trip."""
    while True:
        journeys = []
        for _ in range(chance.randint(1, 2)):
            who, office, office_id = chance.choice(OFFICIALS)
            month, day = chance.randint(1, 3), chance.randint(1, 25)
            journeys.append(
                Journey(
                    who=who,
                    office=office,
                    office_id=office_id,
                    days=f"2025-{month:02}-{day:02}/2025-{month:02}-{day + 2:02}",
                    stops=tuple(chance.sample(sorted(PLACES), chance.randint(1, 3))),
                    topics=tuple(chance.sample(TOPICS, chance.randint(0, 2))),
                )
            )
        reading = planted(*journeys, note=str(chance.random()))
        url = f"https://gleaner.example/{chance.randint(1, 4)}" if chance.random() < 0.4 else None
        yield replace(reading, report=replace(reading.report, url=url))


def _random_move(chance: random.Random) -> object:
    trips = ["none", *sorted(set(models.Placement.objects.values_list("trip", flat=True)))]
    trip, other = chance.choice(trips), chance.choice(trips)
    claims = sorted(
        one.stated.id for many in standing.judged(standing.members(trip)).values() for one in many
    )
    # Reports and trips that were taken back as a whole do not travel: the other book has what it was given.
    undoable = models.Entry.objects.exclude(move__in=(Move.ADD, Move.PROPOSE))
    match chance.randint(0, 9):
        case 0 | 1:
            return ledger.decide(Move.ACCEPT, trip, who="Ada")
        case 2:
            return ledger.decide(chance.choice([Move.REJECT, Move.HOLD, Move.RETRACT]), trip, who="Bo")
        case 3:
            move = chance.choice([Move.ACCEPT, Move.REJECT, Move.RETRACT])
            return ledger.decide(move, trip, who="Bo", claims=[chance.choice(claims or ["none"])])
        case 4:
            status = {"status": chance.choice(["planned", "cancelled"])}
            return ledger.correct(chance.choice(claims or ["none"]), status, who="Bo", why="So.")
        case 5:
            return ledger.merge(trip, [other], who="Ada")
        case 6:
            members = standing.members(trip)
            return ledger.split(trip, chance.sample(members, min(1, len(members))), who="Bo")
        case 7:
            told = chance.choice(standing.members(trip) or ["none"])
            about = {"label": chance.choice(TOPICS)}
            return ledger.state(told, Field.TOPIC, about, (Passage(start=0, end=9),), who="Bo")
        case 8:
            return ledger.undo(chance.choice([0, *undoable.values_list("seq", flat=True)]), who="Bo")
    if chance.random() < 0.5:
        return ledger.sign(RULE, who="Ada", at_once=chance.random() < 0.5)
    return ledger.define("tracker", {"title": str(chance.random())}, who="Ada")


@pytest.mark.parametrize(
    "seed", [1, 2, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(3, 11))]
)
def test_a_book_with_the_same_reports_comes_to_show_the_same_after_random_moves(seed: int) -> None:
    chance = random.Random(seed)
    readings: list[Reading] = []

    def there() -> None:
        texts = _journeys(chance)
        for number in range(120):
            if number % 8 == 0:
                readings.append(next(texts))
                _add(readings[-1])
            with suppress(Refused):
                _random_move(chance)

    lines, shown = _in_another_book(there, ids=False)
    assert any('"Trip"' in line for line in shown)
    _add(*readings)
    done = verdict_lines.load(lines)
    assert not done.gone
    assert _shown(ids=False) == shown
    entries = models.Entry.objects.count()
    assert verdict_lines.load(lines).new == 0
    assert models.Entry.objects.count() == entries
    again = list(projection.dump())
    projection.rebuild()
    assert list(projection.dump()) == again
