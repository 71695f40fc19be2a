"""Titles that agree with their bearers, and how an official is called after the first time."""

import pytest

from envoyage.facts import Meeting, Passage
from envoyage.gazetteer.grammar import grammar
from envoyage.publish.snapshot.people import called
from envoyage.publish.surnames import surname


@pytest.mark.parametrize(
    ("name", "role", "office", "country", "language", "wanted"),
    [
        ("Javier Milei", "Argentine President", "head-of-state", "AR", "en", "President Javier Milei"),
        ("Javier Milei", "Argentine President", "head-of-state", "AR", "pt", "o presidente Javier Milei"),
        ("Claudia Sheinbaum", "President", "head-of-state", "MX", "es", "la presidenta Claudia Sheinbaum"),
        ("Chan Santokhi", "presidenta", "head-of-state", "SR", "es", "la presidenta Chan Santokhi"),
        ("Mia Mottley", None, "head-of-government", "BB", "pt", "a primeira-ministra Mia Mottley"),
        ("Olaf Scholz", None, "head-of-government", "DE", "en", "Chancellor Olaf Scholz"),
        ("Pedro Sánchez", None, "head-of-government", "ES", "es", "el presidente del Gobierno Pedro Sánchez"),
        ("Marco Rubio", None, "foreign-minister", "US", "es", "el secretario de Estado Marco Rubio"),
        (
            "Luis Caputo",
            "Secretary of Economy",
            "economy-minister",
            "AR",
            "en",
            "Economy Minister Luis Caputo",
        ),
        ("Ricaurte Vásquez", "administrator of the canal", None, "PA", "en", "Ricaurte Vásquez"),
    ],
)
def test_called(
    name: str, role: str | None, office: str | None, country: str, language: str, wanted: str
) -> None:
    meeting = Meeting(name=name, role=role, role_id=office, country=country, passages=(Passage(0, 1),))
    assert called(meeting, grammar(language)) == wanted


@pytest.mark.parametrize(
    ("name", "country", "wanted"),
    [
        ("Marco Rubio", "US", "Rubio"),
        ("Xi Jinping", "CN", "Xi"),
        ("Ursula von der Leyen", None, "von der Leyen"),
        ("José Raúl Mulino", "PA", "Mulino"),
        ("Andrés Manuel López Obrador", "MX", "López Obrador"),
        ("Robert F. Kennedy Jr.", "US", "Kennedy Jr."),
        ("Luiz Inácio Lula da Silva", "BR", "Lula"),
        ("Pelé", "BR", "Pelé"),
    ],
)
def test_surname(name: str, country: str | None, wanted: str) -> None:
    assert surname(name, country) == wanted


@pytest.mark.parametrize(
    ("language", "code", "preposition", "wanted"),
    [
        ("en", "DO", "in", "in the Dominican Republic"),
        ("es", "SV", "of", "de El Salvador"),
        ("es", "GB", "of", "del Reino Unido"),
        ("es", "GB", "to", "al Reino Unido"),
        ("pt", "GY", "of", "da Guiana"),
        ("pt", "PT", "in", "em Portugal"),
        ("pt", "US", "in", "nos Estados Unidos"),
        ("pt", "BO", "to", "à Bolívia"),
    ],
)
def test_prepositions_and_articles(language: str, code: str, preposition: str, wanted: str) -> None:
    assert grammar(language).country(code, preposition) == wanted


@pytest.mark.parametrize(
    ("language", "code", "city", "wanted"),
    [
        ("es", "US", "New York", "en Nueva York"),
        ("pt", "US", "Nueva York", "em Nova York"),
        ("en", "US", "Nova York", "in New York"),
        ("es", "MX", "Mexico City", "en Ciudad de México"),
        ("pt", "BR", "Rio de Janeiro", "no Rio de Janeiro"),
        ("es", "CO", "Cartagena", "en Cartagena"),
    ],
)
def test_a_city_goes_by_the_name_of_the_language(language: str, code: str, city: str, wanted: str) -> None:
    assert grammar(language).city(code, city, "in") == wanted
