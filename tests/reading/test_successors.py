"""Predecessors and successors hold the office of whoever they are told beside."""

from datetime import date

import pytest

from envoyage.reading import read

TOLD = [
    ("en", ("President Juan Soto of Peru arrived in Tokyo on Monday. His predecessor, Luis Mora, visited "
     "Japan in 2019.")),
    ("en", ("President Juan Soto of Peru will go to Chile. His immediate predecessor, Luis Mora, visited "
     "Japan in 2019.")),
    ("en", ("President Juan Soto of Peru will go to Chile. It will be Soto's first trip there as president; "
     "his predecessor, Luis Mora, visited Japan in 2019.")),
    ("es", ("El presidente de Perú, Juan Soto, llegó el lunes a Tokio. Su antecesor, Luis Mora, visitó "
     "Japón en 2019.")),
    ("es", ("El presidente de Perú, Juan Soto, irá a Chile. Su predecesora, Luisa Mora, visitó Japón en "
     "2019.")),
    ("pt", ("O presidente do Peru, Juan Soto, chegou na segunda-feira a Tóquio. O seu antecessor, Luis "
     "Mora, visitou o Japão em 2019.")),
    ("pt", ("O presidente do Peru, Juan Soto, irá ao Chile. O seu sucessor, Luis Mora, visitará o Japão "
     "em maio.")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_the_office_is_that_of_the_other(language: str, text: str) -> None:
    trips = read(text, language=language, published=date(2026, 3, 31)).trips
    other = next(trip for trip in trips if trip.traveller.name.endswith("Mora"))
    assert [stop.country for stop in other.stops] == ["JP"]
    assert (other.traveller.office_id, other.traveller.country) == ("head-of-state", "PE")
