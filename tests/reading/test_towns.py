"""The towns of a stop: each that the traveller is put in, also such as no map has."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.visits import TALKS, WHO

from envoyage.reading import read


@pytest.mark.parametrize(
    ("code", "text", "towns"),
    [
        ("en", "{} will visit Peru next week. In Lima he will meet the president; talks follow in Cusco.",
         ["Lima", "Cusco"]),
        ("en", "{} arrived in Peru on Monday. He flew to Quillpata to see a mine.", ["Quillpata"]),
        ("en", "{} arrived in Peru on Monday. A show is open in the Lima Trade Hall.", [None]),
        ("en", "{} will visit Lima. A team of experts has been in Cusco since last week.", ["Lima"]),
        ("es", "{} visitará Lima. Un equipo de expertos está en Cuzco desde el lunes.", ["Lima"]),
        ("pt", "{} visitará Lima. Uma equipa de peritos está em Cusco desde segunda-feira.", ["Lima"]),
        ("en", "{} will visit the cities of Lima, Cusco and Arequipa.", ["Lima", "Cusco", "Arequipa"]),
        ("es", "{} visitará las ciudades de Lima, Cuzco y Arequipa.", ["Lima", "Cuzco", "Arequipa"]),
        ("es", "{} llegó el lunes a Perú. El martes se trasladó en helicóptero a Quillpata.", ["Quillpata"]),
        ("es", "{} llegó el lunes a Perú. Fue recibido en Lima y habló en Cuzco.", ["Lima", "Cuzco"]),
        ("pt", "{} visitará as cidades de Lima, Cusco e Arequipa.", ["Lima", "Cusco", "Arequipa"]),
        ("pt", "{} chegou na segunda-feira ao Peru. Na terça-feira desloca-se a Quillpata.", ["Quillpata"]),
        ("pt", "{} chegou na segunda-feira ao Peru. De carro seguiu até Ministério da Economia.", [None]),
    ],
)  # fmt: skip
def test_towns_of_a_stop(code: str, text: str, towns: list[str | None]) -> None:
    published = date(2025, 3, 26)
    (trip,) = read(f"{text.format(WHO[code])} {TALKS[code]}", language=code, published=published).trips
    assert [stop.city for stop in trip.stops] == towns
    assert {stop.country for stop in trip.stops} == {"PE"}


@pytest.mark.parametrize(
    ("code", "text", "countries"),
    [
        ("en", "Ghana's president, Kofi Adu, began a visit to Cape Verde on Monday and will tour the islands of Santiago and São Vicente in Cabo Verde.", {"CV"}),
        ("es", "El presidente de Ghana, Kofi Adu, inició una visita oficial a Cabo Verde, donde recorrerá las islas de Santiago y San Vicente.", {"CV"}),
        ("pt", "O presidente do Gana, Kofi Adu, inicia hoje uma visita de Estado a Cabo Verde, com passagens por Santiago, Sal e São Vicente.", {"CV"}),
        ("pt", "O presidente do Gana, Kofi Adu, foi ao Chile. Em Santiago reuniu-se com a presidente do Chile, que visitou Cabo Verde.", {"CL"}),
        ("pt", "O presidente do Gana, Kofi Adu, visitou São Vicente na segunda-feira, e não Granada.", {"VC"}),
    ],
)  # fmt: skip
def test_islands_lie_in_the_country_that_is_told(code: str, text: str, countries: set[str]) -> None:
    trips = read(text, language=code, published=date(2026, 3, 5)).trips
    (own,) = (trip for trip in trips if trip.traveller.name == "Kofi Adu")
    assert {stop.country for stop in own.stops} == countries
