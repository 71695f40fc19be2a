"""Clauses folded into trips: legs of one journey, journeys of another time, journeys called off."""

from datetime import date

import pytest
from tests.reading.visits import TALKS

from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


def trips(code: str, text: str) -> set[str]:
    """Each trip as "countries status"."""
    found = read(f"{text} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    return {f"{' '.join(stop.country for stop in t.stops)} {t.status.value}" for t in found}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # a later leg is the same trip
        (
            "en",
            "Wang Yi, China's foreign minister, arrived in Ghana on Tuesday. He will go on to Togo.",
            {"GH TG underway"},
        ),
        (
            "es",
            "Wang Yi, canciller chino, llegó a Perú el martes. El jueves continuará a Chile.",
            {"PE CL underway"},
        ),
        (
            "pt",
            "Wang Yi, chanceler chinês, chegou a Angola na terça-feira. Seguirá para a Namíbia.",
            {"AO NA underway"},
        ),
        # another year is another trip
        (
            "en",
            "Wang Yi, China's foreign minister, will visit Ghana. He visited Togo in May 2019.",
            {"GH planned", "TG completed"},
        ),
        (
            "es",
            "Wang Yi, canciller chino, visitará Perú. En mayo de 2019 visitó Chile.",
            {"PE planned", "CL completed"},
        ),
        (
            "pt",
            "Wang Yi, chanceler chinês, visitará Angola. Em maio de 2019 visitou a Namíbia.",
            {"AO planned", "NA completed"},
        ),
        # what came before a journey that lies ahead
        (
            "en",
            "Wang Yi, China's foreign minister, will visit Ghana. He has already been to Togo this year.",
            {"GH planned", "TG completed"},
        ),
        (
            "es",
            "Wang Yi, canciller chino, visitará Perú. Este año ya estuvo en Chile.",
            {"PE planned", "CL completed"},
        ),
        (
            "pt",
            "Wang Yi, chanceler chinês, visitará Angola. Este ano já esteve na Namíbia.",
            {"AO planned", "NA completed"},
        ),
        # one is made, the other called off
        (
            "en",
            "Wang Yi, China's foreign minister, will visit Ghana. He has cancelled his visit to Togo.",
            {"GH planned", "TG cancelled"},
        ),
        (
            "es",
            "Wang Yi, canciller chino, visitará Perú. Canceló su visita a Chile.",
            {"PE planned", "CL cancelled"},
        ),
        (
            "pt",
            "Wang Yi, chanceler chinês, visitará Angola. Cancelou a sua visita à Namíbia.",
            {"AO planned", "NA cancelled"},
        ),
    ],
)
def test_one_trip_or_two(code: str, text: str, expected: set[str]) -> None:
    assert trips(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "Wang Yi, China's foreign minister, met President John Mahama in Ghana before leaving for Togo.",
        ),
        (
            "es",
            "Wang Yi, canciller chino, y el presidente José Jerí hablaron en Perú antes de ir aquel a Chile.",
        ),
    ],
)
def test_a_host_stays_at_home(code: str, text: str) -> None:
    found = read(f"{text} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert {t.traveller.name for t in found} <= {"Wang Yi"}


@pytest.mark.parametrize(
    ("code", "text", "roles"),
    [
        (
            "en",
            "Wang Yi, China's foreign minister, will visit Ghana. He visited Togo in May 2019.",
            {"GH": "subject", "TG": "mention"},
        ),
        (
            "es",
            "Wang Yi, canciller chino, visitará Perú. En mayo de 2019 visitó Chile.",
            {"PE": "subject", "CL": "mention"},
        ),
        (
            "pt",
            "Wang Yi, chanceler chinês, visitará Angola. Em maio de 2019 visitou a Namíbia.",
            {"AO": "subject", "NA": "mention"},
        ),
    ],
)
def test_what_the_report_is_about(code: str, text: str, roles: dict[str, str]) -> None:
    found = read(f"{text} {TALKS[code]}", language=code, published=WEDNESDAY).trips
    assert {t.stops[0].country: t.role.value for t in found} == roles
