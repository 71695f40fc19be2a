"""Journeys told in few words: what an official does abroad, datelines, countries that are hosts."""

from datetime import date

import pytest

from envoyage.facts import Stop
from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


def trips(code: str, text: str) -> list[str]:
    """Each trip as "Name: country city, country city"."""
    found = read(text, language=code, published=WEDNESDAY).trips
    return [f"{trip.traveller.name}: {', '.join(_place(stop) for stop in trip.stops)}" for trip in found]


def _place(stop: Stop) -> str:
    return f"{stop.country} {stop.city or ''}".strip()


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # done in person in a town abroad
        ("en", "Kenyan President Otieno Mbeki opened the new embassy in Kigali.", "Otieno Mbeki: RW Kigali"),
        ("en", "Kenyan President Otieno Mbeki spoke at the summit in Kigali.", "Otieno Mbeki: RW Kigali"),
        ("es", "La canciller de Perú, Ana Roe, inauguró en Quito la embajada.", "Ana Roe: EC Quito"),
        ("es", "“Habrá acuerdo”, afirmó en Quito la canciller de Perú, Ana Roe.", "Ana Roe: EC Quito"),
        (
            "pt",
            "O chanceler do Paraguai, Rui Reis, discursou na cimeira de Brasília.",
            "Rui Reis: BR Brasília",
        ),
        ("pt", "“Haverá acordo”, disse em Luanda o chanceler do Paraguai, Rui Reis.", "Rui Reis: AO Luanda"),
        # the dateline is where they arrived, and left from
        (
            "en",
            "CAIRO, March 24 - Fijian Premier Ana Vula arrived today for a state visit.",
            "Ana Vula: EG CAIRO",
        ),
        (
            "en",
            "ROME, March 24 - Fijian Premier Ana Vula left here for Suva today after a visit.",
            "Ana Vula: IT ROME",
        ),
        (
            "es",
            "QUITO, 24 mar (EFE).- La canciller peruana, Ana Roe, llegó este lunes en visita oficial.",
            "Ana Roe: EC QUITO",
        ),
        (
            "es",
            "QUITO, 24 mar (EFE).- La canciller peruana, Ana Roe, llegó a esta capital.",
            "Ana Roe: EC QUITO",
        ),
        (
            "pt",
            "LISBOA, 24 mar (Lusa) - O ministro angolano, Rui Reis, chegou hoje para uma visita.",
            "Rui Reis: PT LISBOA",
        ),
        # a country is the host
        ("en", "Uganda will welcome Kenyan President Otieno Mbeki on Friday.", "Otieno Mbeki: UG"),
        ("es", "Ecuador recibe a la presidenta de Perú, Ana Roe.", "Ana Roe: EC"),
        ("pt", "O Brasil recebe o presidente do Paraguai, Rui Reis.", "Rui Reis: BR"),
        # an audience is given to whom it receives
        (
            "en",
            "Pope Leo received Norwegian Prime Minister Ida Berg in a private audience at the Vatican.",
            "Ida Berg: VA",
        ),
        (
            "es",
            "El papa León recibió en audiencia en el Vaticano al premier noruego, Olav Berg.",
            "Olav Berg: VA",
        ),
        # an invitation that is taken up
        (
            "en",
            "At the invitation of Premier Li Hua, Minister Ida Berg of Norway will pay a visit to China.",
            "Ida Berg: CN",
        ),
        # the leg begins where the one before ended
        ("en", "From Uganda, Kenyan Minister Otieno Mbeki will fly to Rwanda.", "Otieno Mbeki: UG, RW"),
        ("es", "De Quito, la canciller de Perú, Ana Roe, volará a Bogotá.", "Ana Roe: EC Quito, CO Bogotá"),
        ("pt", "De Quito, o chanceler do Peru, Rui Reis, voa para Bogotá.", "Rui Reis: EC Quito, CO Bogotá"),
        # behind a building
        (
            "en",
            "Ugandan President Moses Okello met Kenya's president, Otieno Mbeki, at State House in Entebbe.",
            "Otieno Mbeki: UG Entebbe",
        ),
        # places written as one word
        ("en", "Kenyan President Otieno Mbeki visited Dar-es-Salaam.", "Otieno Mbeki: TZ Dar-es-Salaam"),
    ],
)
def test_deeds_abroad_are_journeys(code: str, text: str, expected: str) -> None:
    assert trips(code, text) == [expected]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Kenyan President Otieno Mbeki opened an inquiry into the killing in Kigali."),
        ("en", "Kenyan President Otieno Mbeki said the force should have its headquarters in Kigali."),
        ("en", "Kenyan President Otieno Mbeki opened a road in Mombasa."),
        ("en", "Uganda will welcome Kenyan tourists, President Otieno Mbeki said."),
        ("es", "Ecuador recibe ayuda, dijo en Quito la canciller ecuatoriana, Ana Roe."),
        ("pt", "O Brasil recebe turistas, disse em Brasília o ministro brasileiro, Rui Reis."),
    ],
)
def test_other_deeds_are_none(code: str, text: str) -> None:
    assert trips(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "office"),
    [
        (
            "en",
            "Yusuf Bello landed in Accra. The Nigerian foreign minister will stay.",
            "Nigerian foreign minister",
        ),
        (
            "en",
            "The Nigerian foreign minister landed in Accra. Yusuf Bello will stay.",
            "Nigerian foreign minister",
        ),
        ("es", "Ana Roe llegó a Lima. La ministra colombiana verá a su par.", "ministra colombiana"),
        ("pt", "Rui Reis chegou a Lima. O ministro angolano vai ficar.", "ministro angolano"),
    ],
)
def test_an_office_beside_the_sentence_of_a_name_is_its_own(code: str, text: str, office: str) -> None:
    (trip,) = read(text, language=code, published=WEDNESDAY).trips
    assert trip.traveller.office == office


def test_but_not_that_of_the_country_arrived_in() -> None:
    text = "Yusuf Bello landed in Accra. The Ghanaian foreign minister met him."
    assert read(text, language="en", published=WEDNESDAY).trips == ()
