"""Towns of states that were are in them on the days of those, and weeks and "there" tell other journeys."""

from datetime import date

import pytest

from envoyage.reading import read

THEN = [
    ("en", 1980, "President Juan Soto of Peru arrived in Belgrade on Monday for talks.", "YU"),
    ("en", 2018, "President Juan Soto of Peru arrived in Belgrade on Monday for talks.", "RS"),
    ("en", 2018, "President Juan Soto of Peru arrived in Aden on Monday for talks.", "YE"),
    ("es", 1976, "El presidente de Perú, Juan Soto, llegó el lunes a Moscú para una visita.", "SU"),
    ("es", 2018, "El presidente de Perú, Juan Soto, llegó el lunes a Moscú para una visita.", "RU"),
    ("pt", 1985, "O presidente do Peru, Juan Soto, chegou na segunda-feira a Praga para uma visita.", "CS"),
    ("pt", 2018, "O presidente do Peru, Juan Soto, chegou na segunda-feira a Praga para uma visita.", "CZ"),
]
OPENINGS = {
    "en": "President Juan Soto of Peru arrived in Tokyo on Monday.",
    "es": "El presidente de Perú, Juan Soto, llegó el lunes a Tokio.",
    "pt": "O presidente do Peru, Juan Soto, chegou na segunda-feira a Tóquio.",
}
BESIDE = [
    ("en", "Last week he was in Canada for talks.", ("Juan Soto", "CA")),
    ("en", "His defence minister, Ana Ruiz, was there in 2024.", ("Ana Ruiz", "JP")),
    ("es", "La semana pasada estuvo en Canadá.", ("Juan Soto", "CA")),
    ("es", "Su ministra de Defensa, Ana Ruiz, estuvo allí en 2024.", ("Ana Ruiz", "JP")),
    ("pt", "Na semana passada esteve no Canadá.", ("Juan Soto", "CA")),
    ("pt", "A sua ministra da Defesa, Ana Ruiz, esteve lá em 2024.", ("Ana Ruiz", "JP")),
]


@pytest.mark.parametrize(("language", "year", "text", "code"), THEN)
def test_a_town_is_in_the_state_of_its_day(language: str, year: int, text: str, code: str) -> None:
    (trip,) = read(text, language=language, published=date(year, 5, 7)).trips
    assert [stop.country for stop in trip.stops] == [code]


def test_without_a_day_it_is_in_the_state_of_today() -> None:
    (trip,) = read(THEN[0][2], language="en").trips
    assert [stop.country for stop in trip.stops] == ["RS"]


@pytest.mark.parametrize(("language", "rest", "other"), BESIDE)
def test_another_journey_is_told(language: str, rest: str, other: tuple[str, str]) -> None:
    text = f"{OPENINGS[language]} {rest}"
    trips = read(text, language=language, published=date(2026, 3, 31)).trips
    told = [(t.traveller.name, *(s.country for s in t.stops)) for t in trips]
    assert sorted(told) == sorted([("Juan Soto", "JP"), other])
