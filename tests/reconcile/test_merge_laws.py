"""What holds for every merge: order does not matter, nothing told is lost, JSON gives it back."""

import json
import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.examples import examples
from tests.reconcile.builders import deal, met, quote, stop, telling, topic

from envoyage.facts import Status
from envoyage.reconcile import Telling, as_trip, merge, merged_from_json, merged_to_json

GOVERNMENT = "https://www.state.gov/briefings"
AGENCY = " ".join(f"word{number}" for number in range(120))
PEOPLE = st.sampled_from(
    [
        met("Mulino", "president", "head-of-state", "PA"),
        met("José Raúl Mulino", "presidente", "head-of-government", "PA"),
        met("Ábrego", "minister", "minister", "PA"),
        met("Frank Abrego", None, "security-minister", "PA"),
        met("Raúl Mulino", country="CR"),
    ]
)
DEALS = st.sampled_from(
    [
        deal("mou", "security", "PA"),
        deal("agreement", "seguridad", "PA", "denied"),
        deal("deal", None, None, "announced"),
        deal("mou", "migration", "PA", day="2025-04-08"),
    ]
)
ROUTES = st.lists(
    st.sampled_from(
        ["PA", "SV", "PA:Panama_City", "CR::2025-04-08", "SV:San_Salvador:2025-04-07/2025-04-08"]
    ),
    max_size=4,
)


@st.composite
def one_trip(draw: st.DrawFn) -> list[Telling]:
    return [
        telling(
            draw(st.sampled_from(["Pete Hegseth", "Hegseth", "Peter Hegseth"])),
            [stop(text) for text in draw(ROUTES)],
            draw(
                st.sampled_from(
                    ["2025-04-07/2025-04-09", "2025-04-08", "2025-04", None, "2025-04-07/..", "XXXX-04-07"]
                )
            ),
            key=f"t{number}",
            published=draw(st.sampled_from(["2025-04-06", "2025-04-08", "2025-04-10", None])),
            status=draw(st.sampled_from([status.value for status in Status])),
            office=draw(st.sampled_from(["Secretary of Defense", "secretario de Defensa", None])),
            url=draw(st.sampled_from([None, GOVERNMENT])),
            text=draw(st.sampled_from(["", AGENCY])),
            role=draw(st.sampled_from(["subject", "mention"])),
            meetings=draw(st.lists(PEOPLE, max_size=3)),
            agreements=draw(st.lists(DEALS, max_size=3)),
            topics=[
                topic(label)
                for label in draw(st.lists(st.sampled_from(["trade", "comercio", "China"]), max_size=2))
            ],
            quotes=[
                quote("I was excited to make this trip", draw(st.sampled_from([None, "Hegseth", "Mulino"])))
            ],
            confidence=draw(st.sampled_from([0.4, 0.9])),
        )
        for number in range(draw(st.integers(1, 5)))
    ]


@settings(max_examples=examples(60), deadline=None)
@given(one_trip(), st.randoms(use_true_random=False))
def test_the_order_of_tellings_does_not_matter(tellings: list[Telling], chance: random.Random) -> None:
    shuffled = list(tellings)
    chance.shuffle(shuffled)
    assert merge(shuffled) == merge(tellings)


@settings(max_examples=examples(60), deadline=None)
@given(one_trip())
def test_a_merged_trip_survives_json(tellings: list[Telling]) -> None:
    trip = merge(tellings)
    assert merged_from_json(json.loads(json.dumps(merged_to_json(trip)))) == trip


@settings(max_examples=examples(60), deadline=None)
@given(one_trip())
def test_one_telling_alone_is_its_own_trip(tellings: list[Telling]) -> None:
    only = tellings[0]
    trip = merge([only])
    assert as_trip(trip) == only.trip
    assert trip.conflicts == ()


@settings(max_examples=examples(60), deadline=None)
@given(one_trip())
def test_every_fact_told_is_kept(tellings: list[Telling]) -> None:
    trip = merge(tellings)
    for field in ("meetings", "topics", "agreements", "quotes"):
        told = sorted((each.id, fact.passages) for each in tellings for fact in getattr(each.trip, field))
        kept = sorted((one.telling, one.passages) for fact in getattr(trip, field) for one in fact.support)
        assert kept == told
    for fact in (*trip.stops, *trip.meetings, *trip.topics, *trip.agreements, *trip.quotes):
        assert fact.fact.passages == fact.support[0].passages
