"""In what capacity somebody goes, guests at a dateline, guests on a visit behind a comma, there and back."""

from datetime import date

import pytest

from envoyage.facts import Status
from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)
# Each tells of one journey only: who, and where to.
ONE = [
    (
        "en",
        "Kofi Mensah",
        "UG",
        (
            "The President of Ghana, Kofi Mensah, in his capacity as Chairperson of the Authority of Heads "
            "of State of the Economic Community of West African States, left Ghana on Tuesday for Kampala, "
            "Uganda."
        ),
    ),
    (
        "en",
        "Kofi Mensah",
        "UG",
        (
            "The President of Ghana, Kofi Mensah, in his role as chairman of the African Union, flew to "
            "Kampala on Tuesday."
        ),
    ),
    (
        "es",
        "Juan Soto",
        "BO",
        (
            "El presidente de Chile, Juan Soto, en su calidad de presidente de turno de la Alianza, viajó "
            "el lunes a La Paz, Bolivia."
        ),
    ),
    (
        "pt",
        "Rui Dias",
        "AO",
        (
            "O presidente de Cabo Verde, Rui Dias, na qualidade de presidente em exercício da CEDEAO, "
            "viajou na segunda-feira para Luanda."
        ),
    ),
    (
        "en",
        "Brent Smith",
        "AG",
        (
            "The Foreign Minister of the Bahamas the Hon Brent Smith left the country on Tuesday to attend "
            "a meeting in Antigua and Barbuda."
        ),
    ),
    (
        "en",
        "Ali Hassan",
        "OM",
        (
            "Muscat, Mar 4 (ONA) -- His Majesty the Sultan received Iraq's Foreign Minister Ali Hassan on "
            "Wednesday."
        ),
    ),
    (
        "es",
        "Ana Ruiz",
        "CL",
        (
            "Santiago de Chile, 4 mar (EFE).- El canciller chileno, Luis Vega, se reunió este miércoles con "
            "su homóloga peruana, Ana Ruiz, de visita en el país."
        ),
    ),
    (
        "pt",
        "Ana Ruiz",
        "CL",
        (
            "Santiago do Chile, 4 mar (Lusa) - O chanceler chileno, Luis Vega, reuniu-se hoje com a sua "
            "homóloga peruana, Ana Ruiz, de visita ao país."
        ),
    ),
    (
        "es",
        "Ana Ruiz",
        "CL",
        "La visita a Santiago de Chile de la canciller peruana, Ana Ruiz, comenzó el lunes.",
    ),
    (
        "en",
        "Keith Rowe",
        "US",
        (
            "Trinidad and Tobago's Prime Minister Keith Rowe returned from Los Angeles last night. He left "
            "Trinidad on February 6 to attend the Summit of the Americas in Los Angeles."
        ),
    ),
]


@pytest.mark.parametrize(("language", "who", "where", "text"), ONE)
def test_one_travels(language: str, who: str, where: str, text: str) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    assert [(t.traveller.name, {s.country for s in t.stops}) for t in trips] == [(who, {where})]


def test_the_town_of_an_arrival_here_is_told_by_the_dateline() -> None:
    text = (
        "ISLAMABAD: Russian Foreign Minister Ivan Orlov arrived here Tuesday on a two-day visit to Pakistan."
    )
    (trip,) = read(text, language="en", published=PUBLISHED).trips
    assert [(s.country, s.city and s.city.title()) for s in trip.stops] == [("PK", "Islamabad")]


def test_a_visit_begun_today_is_under_way_whatever_is_still_to_come() -> None:
    text = (
        "O ministro das Relações Exteriores do Brasil, Carlos Faria, iniciou hoje, em Madri, uma "
        "visita de trabalho à Espanha. Uma das reuniões previstas será com o chanceler espanhol, José Mora."
    )
    (trip,) = read(text, language="pt", published=PUBLISHED).trips
    assert (trip.status, [m.name for m in trip.meetings]) == (Status.UNDERWAY, ["José Mora"])


def test_a_delegation_s_members_are_not_met() -> None:
    text = (
        "Prime Minister Hubert Dean of the Bahamas will travel to Saint Lucia today. Dr Dean will lead a "
        "delegation of officials to the meeting, including Foreign Minister Darren Hill. Dr Dean will "
        "meet with Erna Berg, prime minister of Norway."
    )
    (trip,) = read(text, language="en", published=PUBLISHED).trips
    assert [m.name for m in trip.meetings] == ["Erna Berg"]
