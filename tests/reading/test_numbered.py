"""Journeys counted beside another, of which only the number and the day are told."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

OPENINGS = {
    "en": "President Juan Soto of Peru arrived in Tokyo on Monday. It is his second visit to Japan",
    "es": "El presidente de Perú, Juan Soto, llegó el lunes a Tokio. Es su segunda visita a Japón",
    "pt": "O presidente do Peru, Juan Soto, chegou na segunda a Tóquio. É a sua segunda visita ao Japão",
}
TOLD = [
    ("en", "; the first was in 2016."),
    ("en", ". The previous one was in May 2016."),
    ("es", "; la primera fue en 2016."),
    ("es", ". La anterior fue en mayo de 2016."),
    ("pt", "; a primeira foi em 2016."),
    ("pt", ". A última foi em maio de 2016."),
]


@pytest.mark.parametrize(("language", "rest"), TOLD)
def test_a_journey_is_told_by_its_number(language: str, rest: str) -> None:
    trips = read(OPENINGS[language] + rest, language=language, published=date(2026, 3, 31)).trips
    assert [[s.country for s in t.stops] for t in trips] == [["JP"], ["JP"]]
    assert str(trips[1].when.start).startswith("2016")
    assert trips[1].stops[0].city is None


BEFORE = [
    ("en", "President Juan Soto of Peru will visit Ghana tomorrow. It is his second trip abroad, after a visit to Japan in April."),
    ("es", "El presidente de Perú, Juan Soto, visitará mañana Ghana. Será su segundo viaje al exterior, tras la visita a Japón en abril."),
    ("pt", "O presidente do Peru, Juan Soto, visita amanhã o Gana. É a sua segunda viagem ao exterior, após a visita ao Japão em abril."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), BEFORE)
def test_the_journey_before_it_is_no_stop_of_it(language: str, text: str) -> None:
    trips = read(text, language=language, published=date(2026, 5, 14)).trips
    assert [[s.country for s in t.stops] for t in trips] == [["GH"], ["JP"]]
    assert [t.status.value for t in trips] == ["planned", "completed"]
