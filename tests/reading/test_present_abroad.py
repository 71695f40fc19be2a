"""Officials who do something in a town abroad, by a verb that no table knows, and those who do not."""

from datetime import date

import pytest
from tests.reading.visits import TALKS

from envoyage.reading import read

PUBLISHED = date(2024, 6, 12)  # a Wednesday
TOLD = [
    ("en", "Fiji's trade minister, Ana Vula, turned up in Quito on Monday.", "Ana Vula EC"),
    ("en", "Trade Minister Ana Vula of Fiji lingered for two days in Quito.", "Ana Vula EC"),
    ("en", "In Quito on Monday Fiji's trade minister, Ana Vula, planted a tree.", "Ana Vula EC"),
    ("es", "En Quito está desde ayer la ministra de Comercio de Fiyi, Ana Vula.", "Ana Vula EC"),
    ("es", "La ministra de Comercio de Fiyi, Ana Vula, madrugó el lunes en Quito.", "Ana Vula EC"),
    ("pt", "Em Quito está desde ontem a ministra do Comércio de Fiji, Ana Vula.", "Ana Vula EC"),
    ("pt", "A ministra do Comércio de Fiji, Ana Vula, jantou na segunda-feira em Quito.", "Ana Vula EC"),
    # where somebody is, told right behind the name
    (
        "en",
        "Fiji's trade minister Ana Vula, currently in Quito, Ecuador, for a fair, called it fine.",
        "Ana Vula EC",
    ),
    ("en", "Fiji's trade minister, Ana Vula, in Quito to attend a fair, called it fine.", "Ana Vula EC"),
    ("en", "Trade Minister Ana Vula of Fiji, presently in Quito, called it fine.", "Ana Vula EC"),
    ("es", "La ministra de Comercio de Fiyi, Ana Vula, ahora en Quito, calló.", "Ana Vula EC"),
    ("es", "La ministra de Comercio de Fiyi, Ana Vula, en Quito para la cumbre, calló.", "Ana Vula EC"),
    ("pt", "A ministra do Comércio de Fiji, Ana Vula, atualmente em Quito, calou.", "Ana Vula EC"),
    ("pt", "A ministra do Comércio de Fiji, Ana Vula, em Quito para a cimeira, calou.", "Ana Vula EC"),
    # no office is told, and the table of tenures knows the year
    ("es", "Carlos Menem viajó en octubre de 1994 a Marruecos.", "Carlos Menem MA"),
    ("pt", "Carlos Menem viajou em outubro de 1994 a Marrocos.", "Carlos Menem MA"),
]
UNTOLD = [
    ("en", "Fiji's trade minister, Ana Vula, was criticised in Quito on Monday."),
    ("en", "Fiji's trade minister, Ana Vula, grew up in Quito."),
    ("en", "Trade Minister Ana Vula of Fiji condemned the arrests in Quito."),
    ("en", "Fiji's rugby team arrived in Quito on Monday, Sports Minister Ana Vula said."),
    ("en", "Ana Vula's visit to Ecuador began on Monday; the minister was not informed."),
    ("en", "Fiji's trade minister, Ana Vula, in Quito for surgery, was silent."),
    ("en", "The firm of Fiji's trade minister, Ana Vula, now in Quito's hands, was sold."),
    ("en", "Ecuador's trade minister, Ana Vula, in Quito for the summit, was silent."),
    ("es", "La exministra de Comercio de Fiyi, Ana Vula, ahora en Quito, calló."),
    ("es", "La ministra de Comercio de Fiyi, Ana Vula, criticada en Quito, calló."),
    ("es", "La ministra de Comercio de Fiyi, Ana Vula, condenó las detenciones en Quito."),
    ("es", "La selección de Fiyi llegó el lunes a Quito, dijo la ministra de Deportes, Ana Vula."),
    ("pt", "A seleção de Fiji chegou na segunda-feira a Quito, disse a ministra do Desporto, Ana Vula."),
    ("pt", "A ministra do Comércio de Fiji, Ana Vula, falou ao telefone com a homóloga em Quito."),
    ("pt", "A ministra do Comércio de Fiji, Ana Vula, condenou as detenções em Quito."),
]


# Opens the gate for whom no office is told.
OFFICE = {"en": "A minister said so.", "es": "Lo dijo un ministro.", "pt": "Disse-o um ministro."}


def _trips(language: str, sentence: str) -> list[str]:
    trips = read(
        f"{sentence} {TALKS[language]} {OFFICE[language]}", language=language, published=PUBLISHED
    ).trips
    return [f"{t.traveller.name} {' '.join(stop.country for stop in t.stops)}" for t in trips]


@pytest.mark.parametrize(("language", "sentence", "trip"), TOLD, ids=lambda value: str(value)[:40])
def test_whoever_does_something_in_a_town_abroad_is_there(language: str, sentence: str, trip: str) -> None:
    assert _trips(language, sentence) == [trip]


@pytest.mark.parametrize(("language", "sentence"), UNTOLD, ids=lambda value: str(value)[:40])
def test_what_is_said_of_a_town_from_afar_is_no_journey(language: str, sentence: str) -> None:
    assert _trips(language, sentence) == []


@pytest.mark.parametrize(
    ("language", "report"),
    [
        (
            "es",
            "El presidente de Fiyi, Tomasi Vula, recibió al canciller Luis Roca. El fiyiano viajó a Quito.",
        ),
        (
            "pt",
            "O presidente de Fiji, Tomasi Vula, recebeu o chanceler Luis Roca. O fijiano viajou a Quito.",
        ),
    ],
)
def test_a_national_is_the_official_of_that_country(language: str, report: str) -> None:
    trips = read(report, language=language, published=PUBLISHED).trips
    assert "Tomasi Vula" in [t.traveller.name for t in trips if "EC" in [s.country for s in t.stops]]
