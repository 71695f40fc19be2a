"""What is shown is a function of the ledger: whatever the moves, making it again gives the same bytes."""

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.record.planted import PLACES, Journey, planted

from envoyage.facts import DateSpan, Nature, Passage, Reading
from envoyage.facts.contract import trip_from_json
from envoyage.record import ledger, models, projection, standing
from envoyage.record.claims import Field
from envoyage.record.ledger import Refused
from envoyage.record.moves import Move
from envoyage.record.rules import Rule

pytestmark = pytest.mark.django_db

OFFICIALS = (
    ("Marco Rubio", "Secretary of State", "foreign-minister"),
    ("Rubio", "Secretary", "minister"),
    ("Ana Solís", "Secretary of Fisheries", "agriculture-minister"),
    ("Solís", "Secretary of Fisheries", "agriculture-minister"),
    ("Ana María Solís", "Secretary of Commerce", "trade-minister"),
    ("Kristi Noem", "Secretary of Homeland Security", "interior-minister"),
    ("Pete Hegseth", "Secretary of Defense", "defence-minister"),
)
TOPICS = ("migration", "the canal", "energy security", "tariffs")


def _journey(chance: random.Random) -> Journey:
    who, office, office_id = chance.choice(OFFICIALS)
    year, month, day = chance.randint(2016, 2025), chance.randint(1, 6), chance.randint(1, 25)
    return Journey(
        who=who,
        office=office,
        office_id=office_id,
        days=f"{year}-{month:02}-{day:02}/{year}-{month:02}-{day + 2:02}",
        stops=tuple(chance.sample(sorted(PLACES), chance.randint(1, 3))),
        topics=tuple(chance.sample(TOPICS, chance.randint(0, 2))),
    )


def _reading(chance: random.Random) -> Reading:
    """A text of up to two journeys; some are of an address that is read again and again."""
    reading = planted(*(_journey(chance) for _ in range(chance.randint(0, 2))), note=str(chance.random()))
    url = f"https://gleaner.example/{chance.randint(1, 5)}" if chance.random() < 0.4 else None
    return replace(reading, report=replace(reading.report, url=url))


def _nearly(chance: random.Random) -> Reading:
    """A text that puts a journey of the book two days later: perhaps the same one, perhaps the next."""
    trips = models.Proposal.objects.exclude(start=None).exclude(countries=[]).order_by("slug")
    row = chance.choice(list(trips))
    later = [str(day + timedelta(days=4)) for day in (row.start, row.end or row.start)]
    who = next(one for one in OFFICIALS if one[0] == row.name)
    stops = tuple(row.countries)
    journey = Journey(who=who[0], office=who[1], office_id=who[2], days="/".join(later), stops=stops, met=())
    return planted(journey, note=str(chance.random()))


def _alike(chance: random.Random) -> tuple[str, str]:
    pairs = list(models.SameTrip.objects.order_by("one", "other").values_list("one", "other"))
    one, other = chance.choice(pairs) if pairs else ("none", "none")
    return one, other


def _read_again(chance: random.Random) -> Reading:
    """A report of the book as another reader reads it: some of its facts, and no others."""
    row = chance.choice(list(models.Report.objects.order_by("id")))
    shape = row.readings.order_by("id").first().contract
    trips = tuple(trip_from_json(trip) for trip in shape["trips"])
    return Reading(
        report=row.as_fact(),
        trips=tuple(replace(trip, topics=trip.topics[: chance.randint(0, 2)]) for trip in trips),
    )


def _move(chance: random.Random) -> Callable[[], object]:
    """One random move, as an editor might make it; not all of them are possible."""
    trips = sorted(set(models.Placement.objects.values_list("trip", flat=True))) or ["none"]
    trip, other = chance.choice(trips), chance.choice(trips)
    persons = sorted(models.Person.objects.values_list("slug", flat=True)) or ["none"]
    person = chance.choice(persons)
    claims = sorted(models.Claim.objects.values_list("id", flat=True)) or ["none"]
    seqs = list(models.Entry.objects.values_list("seq", flat=True)) or [0]
    some = chance.sample(standing.members(trip), chance.randint(0, 1)) if standing.members(trip) else []
    return chance.choice(
        [
            lambda: ledger.add(_reading(chance), reader="planted", who="Ada"),
            lambda: ledger.reread(_read_again(chance), reader=f"planted {chance.randint(2, 9)}", who="Ada"),
            lambda: ledger.state(
                chance.choice(standing.members(trip) or ["none"]),
                Field.TOPIC,
                {"label": chance.choice(TOPICS)},
                (Passage(start=0, end=9),),
                who="Bo",
            ),
            lambda: ledger.sign(
                Rule.of(
                    {
                        "name": "The Gleaner's word.",
                        "fields": chance.choice([["dates"], ["stop", "topic"]]),
                        "publishers": ["The Gleaner"],
                    }
                ),
                who="Ada",
                at_once=chance.random() < 0.5,
            ),
            lambda: ledger.decide(Move.ACCEPT, trip, who="Ada"),
            lambda: ledger.decide(Move.ACCEPT, trip, who="Ada"),
            lambda: ledger.decide(chance.choice([Move.REJECT, Move.HOLD, Move.RETRACT]), trip, who="Bo"),
            lambda: ledger.decide(Move.REJECT, trip, who="Bo", claims=[chance.choice(claims)]),
            lambda: ledger.correct(
                chance.choice(claims),
                {"status": chance.choice(["planned", "cancelled"])},
                who="Bo",
                why="So.",
            ),
            lambda: ledger.merge(trip, [other], who="Ada"),
            lambda: ledger.split(trip, some, who="Bo"),
            lambda: ledger.same(person, [chance.choice(persons)], who="Ada"),
            lambda: ledger.apart(trip, other, who="Ada"),
            lambda: ledger.decide(Move.REOPEN, trip, who="Ada", claims=[chance.choice(claims)]),
            lambda: ledger.add(_nearly(chance), reader="planted", who="Ada"),
            lambda: ledger.apart(*_alike(chance), who="Bo"),
            lambda: ledger.undo(chance.choice(seqs), who="Bo"),
            lambda: ledger.define("tracker", {"title": str(chance.random())}, who="Ada"),
        ]
    )


@pytest.mark.parametrize(("seed", "moves"), [(1, 150), pytest.param(2, 1000, marks=pytest.mark.slow)])
def test_a_rebuild_gives_the_same_bytes_after_random_moves(seed: int, moves: int) -> None:
    chance = random.Random(seed)
    ledger.add(_reading(chance), reader="planted", who="Ada")
    made = 1
    while made < moves:
        with suppress(Refused, IndexError):
            _move(chance)()
            made += 1
    shown, traces = list(projection.dump()), found_under()
    assert models.Trip.objects.exists()
    assert models.Redirect.objects.exists()
    assert models.Likeness.objects.exists()
    projection.rebuild()
    assert list(projection.dump()) == shown
    assert found_under() == traces


def found_under() -> set[tuple[object, ...]]:
    """Under what each trip is found by `record.finding`; not shown, and made along with what is."""
    return set(models.Trace.objects.values_list("trip", "sound", "name", "country", "earliest", "latest"))


def test_the_digest_tells_of_a_change_by_another_hand() -> None:
    ledger.add(planted(Journey()), reader="planted", who="Ada")
    before = projection.digest()
    models.Proposal.objects.update(name="Nobody")
    assert projection.digest() != before
    projection.rebuild()
    assert projection.digest() == before


def test_the_number_of_queries_does_not_grow_with_the_trips() -> None:
    def queries(trips: int, seed: int) -> int:
        chance = random.Random(seed)
        for number in range(trips):
            ledger.add(planted(_journey(chance), note=f"{seed} {number}"), reader="planted", who="Ada")
        for slug in models.Proposal.objects.values_list("slug", flat=True):
            ledger.decide(Move.ACCEPT, slug, who="Ada")
        with CaptureQueriesContext(connection) as captured:
            projection.project(set(models.Placement.objects.values_list("trip", flat=True)))
        return len(captured)

    # A table that gets no row is spared its query, hence the margin.
    assert queries(30, 2) <= queries(3, 1) + 3


def test_a_stop_carries_what_counts_ask_of_its_trip() -> None:
    reading = planted(Journey(stops=("JM", "GY"), days="2025-03-26/2025-03-27"))
    (trip,) = reading.trips
    own = replace(trip.stops[1], when=DateSpan.parse("2025-03-27"), nature=Nature.TRANSIT, occasion="CARICOM")
    reading = replace(reading, trips=(replace(trip, stops=(trip.stops[0], own)),))
    ledger.decide(Move.ACCEPT, *ledger.add(reading, reader="planted", who="Ada").proposed, who="Ada")
    first, second = models.Stop.objects.order_by("number")
    assert (first.official, first.office_id, first.home) == ("us-marco-rubio", "foreign-minister", "US")
    assert (str(first.first), str(first.last)) == ("2025-03-26", "2025-03-27")  # the trip's
    assert (str(second.first), str(second.last)) == ("2025-03-27", "2025-03-27")
    assert (second.nature, second.occasion, second.beside) == ("transit", "CARICOM", None)
