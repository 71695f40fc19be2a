"""Those who go along or are there already, and journeys likened to the one told last."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

ARRIVED = {
    "en": "President Luis Mora of Peru arrived in Accra on Monday. ",
    "es": "El presidente de Perú, Luis Mora, llegó el lunes a Acra. ",
    "pt": "O presidente do Peru, Luis Mora, chegou na segunda-feira a Acra. ",
}
ONE, BOTH = [("Luis Mora", "GH")], [("Luis Mora", "GH"), ("Rui Soto", "GH")]
TWICE = [*ONE, *ONE]

TELLINGS = [
    # Of a third land, and not of the traveller's own or of the host's.
    ("en", "President Luis Mora of Peru flew to Ghana on Monday together with President Rui Soto of Chile.", BOTH),
    ("en", "President Luis Mora of Peru made a trip to Ghana in the company of Chile's president, Rui Soto.", BOTH),
    ("en", "President Luis Mora of Peru arrived in Ghana with Peru's foreign minister, Rui Soto.", ONE),
    ("en", "President Luis Mora of Peru arrived in Ghana with a message from President Rui Soto of Chile.", ONE),
    ("en", "President Luis Mora of Peru arrived in Ghana for talks with Ghana's president, Rui Soto.", ONE),
    ("es", "El presidente de Perú, Luis Mora, viajó el lunes a Ghana junto al presidente de Chile, Rui Soto.", BOTH),
    ("es", "El presidente de Perú, Luis Mora, hizo un viaje a Ghana en compañía de su homólogo chileno, Rui Soto.",
     BOTH),
    ("es", "El presidente de Perú, Luis Mora, viajó el lunes a Ghana con su canciller, Rui Soto.", ONE),
    ("pt", "O presidente do Peru, Luis Mora, viajou ao Gana na companhia do homólogo chileno, Rui Soto.", BOTH),
    ("pt", "O presidente do Peru, Luis Mora, fez uma viagem ao Gana ao lado do presidente do Chile, Rui Soto.", BOTH),
    ("pt", "O presidente do Peru, Luis Mora, viajou ao Gana com o ministro da Energia, Rui Soto.", ONE),
    # There already, with the place at the head of the sentence.
    ("en", ARRIVED["en"] + "Also in Accra is Chile's foreign minister, Rui Soto.", BOTH),
    ("en", ARRIVED["en"] + "Already in Accra for the summit was President Rui Soto of Chile.", BOTH),
    ("en", ARRIVED["en"] + "In Accra is a mine that President Rui Soto of Chile owns.", ONE),
    ("es", ARRIVED["es"] + "También se encuentra en Acra el canciller de Chile, Rui Soto.", BOTH),
    ("pt", ARRIVED["pt"] + "Também está em Acra o ministro do Chile, Rui Soto.", BOTH),
    # Likened to the journey told last, or the one before it.
    ("en", ARRIVED["en"] + "He made a similar trip in 2019.", TWICE),
    ("en", ARRIVED["en"] + "His previous visit was in May 2016.", TWICE),
    ("en", ARRIVED["en"] + "It was the first visit by a president since 2016.", ONE),
    ("es", ARRIVED["es"] + "En 2019 hizo un viaje similar.", TWICE),
    ("es", ARRIVED["es"] + "Su visita anterior fue en mayo de 2016.", TWICE),
    ("pt", ARRIVED["pt"] + "Em 2019 fez uma viagem semelhante.", TWICE),
    ("pt", ARRIVED["pt"] + "A sua visita anterior foi em maio de 2016.", TWICE),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "trips"), TELLINGS)
def test_who_was_there_and_when(language: str, text: str, trips: list[tuple[str, str]]) -> None:
    reading = read(text, language=language, published=date(2026, 3, 5))
    assert [(trip.traveller.name, stop.country) for trip in reading.trips for stop in trip.stops] == trips
