"""Guests whom a passive tells behind its agent, or at a palace without a host: each of them has come."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.facts import Role
from envoyage.reading import read

BEHIND = [
    (
        "es",
        "El presidente de Perú, Luis Vidal, habló en Lima. Fueron recibidos por el jefe de Estado los presidentes de Chile, Juan Paz, y de Bolivia, Eva Roe.",
        ["Juan Paz: PE", "Eva Roe: PE"],
    ),
    (
        "es",
        "El presidente de Perú, Luis Vidal, dio una audiencia. Por la tarde fueron recibidos por el presidente Luis Vidal los cancilleres de Chile, Juan Paz, y de Bolivia, Eva Roe.",
        ["Juan Paz: PE", "Eva Roe: PE"],
    ),
    (
        "pt",
        "O Presidente de Angola, Rui Paz, falou em Luanda. Foram recebidos pelo Chefe de Estado os Presidentes do Togo, Kofi Adu, e da Zâmbia, Ida Banda.",
        ["Kofi Adu: AO", "Ida Banda: AO"],
    ),
    (
        "pt",
        "O Presidente de Angola, Rui Paz, deu audiências. Foi recebida pelo Presidente Rui Paz a ministra do Togo, Ana Adu.",
        ["Ana Adu: AO"],
    ),
    (
        "pt",
        "LUANDA - Foi recebido ontem no Palácio Presidencial o ministro dos Negócios Estrangeiros de Omã, Badr Saidi.",
        ["Badr Saidi: AO"],
    ),
    (
        "es",
        "LIMA - El canciller de Omán, Badr Saidi, fue recibido esta mañana en el Palacio de Gobierno.",
        ["Badr Saidi: PE"],
    ),
    (
        "en",
        "LIMA - The foreign minister of Oman, Badr Saidi, was received on Monday at the Presidential Palace.",
        ["Badr Saidi: PE"],
    ),
]


@pytest.mark.parametrize(("language", "text", "trips"), BEHIND)
def test_guests_told_late_or_without_a_host_have_come(language: str, text: str, trips: list[str]) -> None:
    found = read(text, language=language, published=date(2024, 5, 15)).trips
    assert [f"{t.traveller.name}: {' '.join(s.country for s in t.stops)}" for t in found] == trips


def test_none_of_several_guests_is_only_mentioned() -> None:
    text = (
        "LUANDA - O Presidente de Angola, Rui Paz, manteve encontros. O Chefe de Estado recebeu o Presidente do Togo, "
        "Kofi Adu. O Chefe de Estado recebeu ainda a Presidente da Zâmbia, Ida Banda, e o ministro do Mali, Ali Keita."
    )
    trips = read(text, language="pt", published=date(2024, 5, 15)).trips
    assert [t.role for t in trips] == [Role.SUBJECT] * 3
