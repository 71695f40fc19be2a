"""People of one surname told apart by their offices, and former holders who are sent by somebody."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

TELLINGS = [
    ("en", "President Luis Mora of Peru arrived in Chile on Monday. His brother, Minister Jorge Mora, stayed. President Mora will go to Quito on Friday.",
     {("Luis Mora", "CL"), ("Luis Mora", "EC")}),
    ("en", "President Kim of South Korea will fly to Tokyo on Monday. Foreign Minister Kim Sung-han said so. President Kim will go on to Hanoi.",
     {("Kim", "JP"), ("Kim", "VN")}),
    ("en", "Prime Minister and Foreign Minister Luis Mora of Fiji flew to Tonga on Monday. Foreign Minister Mora will go on to Samoa.",
     {("Luis Mora", "TO"), ("Luis Mora", "WS")}),
    ("es", "El presidente de Perú, Luis Mora, llegó el lunes a Chile. Su hermano, el ministro Jorge Mora, se quedó. El presidente Mora irá el viernes a Quito.",
     {("Luis Mora", "CL"), ("Luis Mora", "EC")}),
    ("es", "El presidente Mora de Perú visitó Chile el lunes. La ministra de Salud, Ana Mora, lo anunció. El presidente Mora irá el viernes a Quito.",
     {("Mora", "CL"), ("Mora", "EC")}),
    ("pt", "O presidente do Peru, Luís Mora, chegou na segunda-feira ao Chile. O irmão, o ministro Jorge Mora, ficou. O presidente Mora irá na sexta-feira a Quito.",
     {("Luís Mora", "CL"), ("Luís Mora", "EC")}),
    ("en", "President Luis Mora of Peru and First Lady Rosa Mora flew to Chile. The President and First Lady Mora then met the minister. President Mora will go to Quito.",
     {("Luis Mora", "CL"), ("Rosa Mora", "CL"), ("Luis Mora", "EC")}),
    # Sent by somebody.
    ("en", "Former Peruvian president Luis Mora will visit Russia in February as President Paz's special envoy.", {("Luis Mora", "RU")}),
    ("en", "Former Peruvian president Luis Mora travelled to Chile as a special envoy of the United Nations.", {("Luis Mora", "CL")}),
    ("en", "Former Peruvian president Luis Mora travelled to Chile as the guest of a bank, the minister said.", set()),
    ("es", "El expresidente peruano Luis Mora viajará a Rusia en febrero como enviado especial del presidente Paz.", {("Luis Mora", "RU")}),
    ("es", "El expresidente peruano Luis Mora viajó a Chile en calidad de enviado especial del Gobierno.", {("Luis Mora", "CL")}),
    ("pt", "O ex-presidente peruano Luís Mora visitará a Rússia em fevereiro como enviado especial do presidente Paz.", {("Luís Mora", "RU")}),
    ("pt", "O ex-presidente peruano Luís Mora viajou ao Chile na qualidade de enviado especial do Governo.", {("Luís Mora", "CL")}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "trips"), TELLINGS)
def test_whose_office_it_is(language: str, text: str, trips: set[tuple[str, str]]) -> None:
    reading = read(text, language=language, published=date(2026, 3, 5))
    assert {(trip.traveller.name, stop.country) for trip in reading.trips for stop in trip.stops} == trips
