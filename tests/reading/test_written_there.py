"""Journeys to the country that a report is written in, and honorifics before the names of guests."""

from datetime import date

import pytest

from envoyage.reading.reader import read

WEDNESDAY = date(2025, 3, 26)


def trips(code: str, text: str) -> dict[str, tuple[list[str], list[str]]]:
    """Each traveller with the countries of the trip and those met on it."""
    found = read(text, language=code, published=WEDNESDAY).trips
    return {
        t.traveller.name: ([stop.country for stop in t.stops], [m.name for m in t.meetings]) for t in found
    }


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "Doha: Foreign Minister Saad Amari met Norway's premier, Ida Berg, who is visiting the country.",
            {"Ida Berg": (["QA"], ["Saad Amari"])},
        ),
        (
            "en",
            "Doha (QNA) - The Prime Minister, HE Saad Amari, received HE Norway's Foreign Minister Ida Berg.",
            {"Ida Berg": (["QA"], ["Saad Amari"])},
        ),
        (
            "en",
            "MANILA: The pact will be kept, according to visiting Norwegian Foreign Minister Ida Berg.",
            {"Ida Berg": (["PH"], [])},
        ),
        (
            "es",
            "LIMA: La canciller, Ana Ruiz, se reunió con el premier noruego, Olav Berg, que visita el país.",
            {"Olav Berg": (["PE"], ["Ana Ruiz"])},
        ),
        (
            "es",
            "LIMA: La canciller, Ana Ruiz, recibió hoy al canciller noruego, Lars Berg.",
            {"Lars Berg": (["PE"], ["Ana Ruiz"])},
        ),
        (
            "pt",
            "LUANDA: O ministro das Relações Exteriores, Rui Paz, recebeu o chanceler norueguês, Lars Berg.",
            {"Lars Berg": (["AO"], ["Rui Paz"])},
        ),
        (
            "pt",
            "LUANDA: O chanceler, Rui Paz, reuniu-se com o premiê norueguês, Lars Berg, que visita o país.",
            {"Lars Berg": (["AO"], ["Rui Paz"])},
        ),
        # who is at home there does not travel
        ("en", "OSLO: Foreign Minister Ida Berg received Norway's envoys, who are visiting the country.", {}),
        # talks that begin or end somewhere
        (
            "en",
            "The Norwegian foreign minister, Ida Berg, concluded her talks in Lima.",
            {"Ida Berg": (["PE"], [])},
        ),
        (
            "es",
            "El canciller noruego, Lars Berg, concluyó ayer sus conversaciones en Lima.",
            {"Lars Berg": (["PE"], [])},
        ),
    ],
)
def test_who_is_where_the_report_is_written(
    code: str, text: str, expected: dict[str, tuple[list[str], list[str]]]
) -> None:
    assert trips(code, text) == expected


@pytest.mark.parametrize("honorific", ["HE", "H.E.", "HE Mr.", "the Hon.", "HH Sheikh"])
def test_honorifics_are_no_part_of_a_name(honorific: str) -> None:
    text = f"Norway's premier, Ida Berg, visited Lima and met {honorific} Ana Ruiz, Prime Minister of Peru."
    assert trips("en", text) == {"Ida Berg": (["PE"], ["Ana Ruiz"])}
