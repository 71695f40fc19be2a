"""A telling taken apart and put together is the same trip, and a claim's id lasts as long as what it says."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.examples import examples
from tests.facts.strategies import readings
from tests.record.planted import Journey, planted

from envoyage.facts import Meeting, passages
from envoyage.reconcile import tellings
from envoyage.record.claims import Field, as_told, checked, claims, distinct, trip_of


def test_a_trip_is_its_claims() -> None:
    for telling in tellings(
        planted(Journey(signed=("security",), quote="a new day"), Journey(stops=("SV",)))
    ):
        trip = telling.trip
        assert trip_of(claims(telling), role=trip.role, confidence=trip.confidence) == trip


@given(readings())
@settings(max_examples=examples(50), deadline=None)
def test_every_claim_has_a_passage(reading) -> None:  # type: ignore[no-untyped-def]
    for telling in tellings(reading):
        found = claims(telling)
        assert {Field.TRAVELLER, Field.STATUS} <= {claim.field for claim in found}
        assert all(claim.passages for claim in found)
        assert trip_of(found, role=telling.trip.role, confidence=telling.trip.confidence) is not None


@given(readings())
@settings(max_examples=examples(50), deadline=None)
def test_a_telling_at_hand_is_the_one_that_its_claims_make(reading) -> None:  # type: ignore[no-untyped-def]
    told = tellings(reading)
    for telling, stated in zip(told, distinct(map(claims, told)), strict=True):
        trip = trip_of(stated, role=telling.trip.role, confidence=telling.trip.confidence)
        assert as_told(telling, stated) in (None, replace(telling, trip=trip))


def test_most_tellings_need_not_be_put_together() -> None:
    (telling,) = tellings(planted(Journey(signed=("security",), quote="a new day")))
    assert as_told(telling, claims(telling)) == telling
    assert as_told(telling, claims(telling)[1:]) is None


def test_ids_outlast_what_the_reader_learns() -> None:
    """A reader that finds a meeting more keeps the ids of all that it found before."""
    reading = planted(Journey())
    (before,) = tellings(reading)
    more = Meeting(
        name="Kamina Johnson Smith", role="foreign minister", passages=passages((0, 5)), rule="new"
    )
    (after,) = tellings(
        replace(
            reading, trips=(replace(reading.trips[0], meetings=(more, *before.trip.meetings), rule="better"),)
        )
    )
    assert {claim.id for claim in claims(before)} < {claim.id for claim in claims(after)}


def test_two_trips_under_one_heading_have_claims_of_their_own() -> None:
    reading = planted(Journey(), Journey(days="2025-02-01/2025-02-06", stops=("PA",)))
    first, second = reading.trips
    shared = replace(second, traveller=replace(second.traveller, passages=first.traveller.passages))
    many = [
        {one.id for one in stated}
        for stated in distinct(claims(t) for t in tellings(replace(reading, trips=(first, shared))))
    ]
    assert not many[0] & many[1]


def test_the_very_same_trip_told_twice_keeps_its_ids_apart() -> None:
    reading = planted(Journey())
    (trip,) = reading.trips
    first, second = distinct(claims(t) for t in tellings(replace(reading, trips=(trip, trip))))
    assert [one.id for one in first] == [one.id for one in claims(tellings(reading)[0])]
    assert not {one.id for one in first} & {one.id for one in second}


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (Field.DATES, {"when": "2025-13-01", "inferred": []}, "month"),
        (Field.DATES, {"when": "2025-03-27/2025-03-26", "inferred": []}, "end before it starts"),
        (Field.STATUS, {"status": "maybe"}, "maybe"),
        (Field.STOP, {"city": "Kingston"}, "country"),
        (
            Field.AGREEMENT,
            {"kind": "napkin", "state": "signed", "about": None, "with": None, "date": None},
            "napkin",
        ),
    ],
)
def test_a_value_that_is_not_of_the_contract_is_named(
    field: Field, value: dict[str, object], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        checked(field, value)


def test_a_value_of_the_contract_comes_back_whole() -> None:
    assert checked(Field.STOP, {"country": "JM", "city": "Kingston", "when": None}) == {
        "country": "JM",
        "city": "Kingston",
        "when": None,
        "inferred": [],
        "nature": None,
        "occasion": None,
        "beside": None,
        "then": None,
    }
