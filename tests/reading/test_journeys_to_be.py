"""Statuses of journeys that are subjects of their sentence and of welcomes; who leads those who arrive."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2024, 6, 12)  # a Wednesday
STATUSES = [
    ("en", "The first foreign trip of Fiji's President Tomasi Vula will be to Peru.", "planned"),
    ("en", "The visit of Fiji's President Tomasi Vula to Peru will also be his last.", "planned"),
    ("en", "The first foreign trip of Fiji's President Tomasi Vula was to Peru.", "completed"),
    ("es", "La visita a Perú del presidente de Fiyi, Tomasi Vula, será la primera.", "planned"),
    ("es", "El primer viaje del presidente de Fiyi, Tomasi Vula, fue a Perú.", "completed"),
    ("pt", "A primeira viagem do presidente de Fiji, Tomasi Vula, será ao Peru.", "planned"),
    ("pt", "A primeira viagem do presidente de Fiji, Tomasi Vula, foi ao Peru.", "completed"),
    ("en", "Lima rolled out the welcome mat for President Tomasi Vula of Fiji on Monday.", "completed"),
    (
        "es",
        "Llegó el lunes a Lima una delegación de Fiyi que encabeza el presidente Tomasi Vula.",
        "underway",
    ),
    (
        "pt",
        "Desembarcou na segunda em Lima uma delegação de Fiji que o presidente Tomasi Vula chefia.",
        "underway",
    ),
]


@pytest.mark.parametrize(("language", "sentence", "status"), STATUSES)
def test_a_journey_is_as_its_own_verb_tells(language: str, sentence: str, status: str) -> None:
    trips = read(sentence, language=language, published=PUBLISHED).trips
    assert [(trip.traveller.name, trip.status.value) for trip in trips] == [("Tomasi Vula", status)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Llegaron a Lima unos turistas que recibió el presidente de Fiyi, Tomasi Vula."),
        ("pt", "Chegaram a Lima uns turistas que o presidente de Fiji, Tomasi Vula, saudou."),
    ],
)
def test_who_meets_those_who_arrive_does_not_lead_them(language: str, sentence: str) -> None:
    assert read(sentence, language=language, published=PUBLISHED).trips == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "A Fijian delegation led by Trade Minister Ana Vula arrived in Lima on Monday."),
        ("es", "Una delegación de Fiyi encabezada por la ministra de Comercio, Ana Vula, llegó a Lima."),
        ("es", "Llegó a Lima una delegación fiyiana que encabeza la ministra de Comercio, Ana Vula."),
        ("pt", "Uma delegação de Fiji chefiada pela ministra do Comércio, Ana Vula, desembarcou em Lima."),
    ],
)
def test_who_heads_a_delegation_is_of_its_country(language: str, sentence: str) -> None:
    trips = read(sentence, language=language, published=PUBLISHED).trips
    assert [(trip.traveller.name, trip.traveller.country) for trip in trips] == [("Ana Vula", "FJ")]
